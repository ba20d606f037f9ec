/** The library: schemas of what is known, and the shape in which the engine receives it. */
export { architectureSchema, type Architecture } from './architecture.ts';
export { eventSchema, type EventPhase, type LibraryEvent } from './event.ts';
export type { ChangeOver } from './change-over.ts';
export { confidences, sourced } from './figure.ts';
export type { Confidence, Figure, Source } from './figure.ts';
export { groundsSchema, type Ground } from './ground.ts';
export { defaultsSchema, sourceText } from './library.ts';
export type { Defaults, Library } from './library.ts';
export { firstCopy, measureSchema, type Measure } from './measure.ts';
export type { Movement, Stage } from './movement.ts';
export type { JournalStore, Medium, Pool, Restores } from './pool.ts';
export {
	dealPracticeSchema,
	displacementPracticeSchema,
	type DealPractice,
	type DisplacementPractice,
	type Practice
} from './practice.ts';
export { priceBookSchema, type Price, type PriceBook } from './price-book.ts';
export { productsSchema, type Product, type Provision } from './product.ts';
export { restoringSchema, type MediumRestoring, type Restoring } from './restore.ts';
export { standardSchema } from './standard.ts';
export type { Standard, StandardNeed, StandardRule } from './standard.ts';
export type { Driver, DriverBy, Rule } from './rule.ts';
export type { Spread, Spreads } from './spreads.ts';
export { valueSchema, type ValueFigures } from './value.ts';
export { workloadClassesSchema, type WorkloadClass } from './workload-class.ts';
