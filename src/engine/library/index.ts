/** The library: schemas of what is known, and the shape in which the engine receives it. */
export { architectureSchema } from './architecture.ts';
export type { Architecture, Driver, Medium, Movement, Pool, Rule, Stage } from './architecture.ts';
export { confidences, sourced } from './figure.ts';
export type { Confidence, Figure, Source } from './figure.ts';
export { defaultsSchema, sourceText } from './library.ts';
export type { Defaults, Library } from './library.ts';
export { priceBookSchema, type Price, type PriceBook } from './price-book.ts';
export { productsSchema, type Product, type Provision } from './product.ts';
export { workloadClassesSchema, type WorkloadClass } from './workload-class.ts';
