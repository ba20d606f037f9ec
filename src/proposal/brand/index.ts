/** Brands: a file of templates/brands in, colours, faces and a logo out, or the reasons why not. */
export { contrast, mixWithWhite, paletteOf, type Palette } from './colour.ts';
export { checkBrand, checkLogo, signsUsed, type Faces } from './check.ts';
export type { Face } from './face.ts';
export { loadBrand, type Brand, type BrandReading } from './load.ts';
export { brandSchema, type BrandFile } from './schema.ts';
