/**
 * The kinds of figures that numbers can rest on: the place of a figure in its template.
 *
 * The list follows from the schemas, so that a figure that a template gains has to be named in
 * `words.ts`, or nothing compiles. Example: `pool.store.chunk` is the chunk of a pool's store.
 */
import type {
	Architecture,
	Defaults,
	Driver,
	DriverBy,
	LibraryEvent,
	Movement,
	Pool,
	Product,
	Restoring,
	Rule,
	Stage,
	ValueFigures,
	WorkloadClass
} from '../library/index.ts';
import type { PathsOf, Under } from './figures-in.ts';

type StageKind = {
	[Kind in Stage['kind']]: Under<`stage.${Kind}`, PathsOf<Extract<Stage, { kind: Kind }>>>;
}[Stage['kind']];

type DriverKind = {
	[By in Driver['by']]: Under<`driver.${By}`, PathsOf<DriverBy<By>>>;
}[Driver['by']];

export type FigureKind =
	/** What a bid itself says to be assumed, where no template stands in. */
	| `bid.${'frontEnd' | 'bandwidth'}`
	| `class.${PathsOf<WorkloadClass>}`
	/** How far inputs may be off stands behind trials only, which name what they vary. */
	| `default.${PathsOf<Omit<Defaults, 'spreads'>>}`
	| `pool.${PathsOf<Omit<Pool, 'restore'>>}`
	| `movement.${PathsOf<Omit<Movement, 'stages'>>}`
	| StageKind
	| `rule.${PathsOf<Omit<Rule, 'meets'>>}`
	| DriverKind
	| `design.${PathsOf<Omit<Architecture, 'pools' | 'movements' | 'billOfMaterials'>>}`
	| `product.${PathsOf<Product>}`
	| 'price'
	/** A pool's own or its medium's: the same words for both. */
	| `restoring.${PathsOf<Pool['restore']> | PathsOf<Omit<Restoring, 'media'>>}`
	| `event.${PathsOf<LibraryEvent>}`
	| `value.${PathsOf<ValueFigures>}`;

/** Base units as everywhere in the engine; amounts are text in a currency. */
export type FigureUnit =
	| 'bytes'
	| 'bytesPerSecond'
	| 'seconds'
	| 'days'
	| 'months'
	| 'years'
	| 'hours'
	| 'hoursPerWeek'
	| 'share'
	| 'sharePerDay'
	| 'sharePerYear'
	| 'perYear'
	| 'count'
	| 'factor'
	| 'watts'
	| 'rackUnits'
	| 'amount';
