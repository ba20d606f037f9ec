/** Brands: a file of templates/brands in, colours, faces and a logo out, or the reasons why not. */
export type { Faces } from './check.ts';
export type { Face } from './face.ts';
export { loadBrand, type Brand } from './load.ts';
