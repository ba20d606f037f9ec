/**
 * The library: everything that is known and not asked. Plain data, read and validated elsewhere,
 * handed to the engine as an argument.
 */
import type { Architecture } from './architecture.ts';
import type { LibraryEvent } from './event.ts';
import type { Figure, Source } from './figure.ts';
import type { Ground } from './ground.ts';
import type { Measure } from './measure.ts';
import type { PriceBook } from './price-book.ts';
import type { Product } from './product.ts';
import type { Restoring } from './restore.ts';
import type { Standard } from './standard.ts';
import type { ValueFigures } from './value.ts';
import type { WorkloadClass } from './workload-class.ts';
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { changeOverSchema } from './change-over.ts';
import { figure, sourced } from './figure.ts';
import { spreadsSchema } from './spreads.ts';

/** Defaults that belong to no class: discount rate, labour, power, links. */
export const defaultsSchema = sourced({
	schema: z.literal('bidwright/defaults@1'),
	discountRatePerYear: figure(fields.yearlyRateField),
	inflationPerYear: figure(fields.yearlyRateField),
	/** Amounts below are in this currency and converted at the bid's dated rate. */
	currency: fields.currencyField,
	labourPerHour: figure(fields.amountField),
	powerPricePerKwh: figure(fields.amountField),
	powerUsageEffectiveness: figure(z.number().min(1).max(5)),
	rackUnitPricePerMonth: figure(fields.amountField),
	linkUsableShare: figure(fields.shareField),
	/** Months for which the incumbent still runs beside its successor. */
	dualRunningMonths: figure(z.number().int().min(0).max(36)),
	changeOver: changeOverSchema,
	/** How far a figure may lie from what was said, where nobody gave its lowest and highest. */
	spreads: spreadsSchema,
	/** Architectures that a new bid begins with. */
	designs: z.array(fields.idField).min(1)
});
export type Defaults = z.output<typeof defaultsSchema>;

export interface Library {
	readonly classes: readonly WorkloadClass[];
	readonly defaults: Defaults;
	readonly products: readonly Product[];
	readonly priceBooks: readonly PriceBook[];
	readonly architectures: readonly Architecture[];
	/** In the order of the matrix. */
	readonly events: readonly LibraryEvent[];
	readonly restoring: Restoring;
	readonly measures: readonly Measure[];
	readonly standards: readonly Standard[];
	readonly grounds: readonly Ground[];
	readonly value: ValueFigures;
	/** Titles, addresses and dates behind the source ids. Ids are unique across the library. */
	readonly sources: Readonly<Record<string, Source>>;
}

/** A figure's source in words: `title, date`, or the id where the list has lost it. */
export function sourceText(
	figureOrId: Figure<unknown> | string,
	sources: Library['sources']
): string {
	const id = typeof figureOrId === 'string' ? figureOrId : figureOrId.source;
	const source = sources[id];
	if (!source) return id;
	return source.date ? `${source.title}, ${source.date}` : source.title;
}
