/** What the numbers of an evaluation rest on: every figure behind them, with its source and how sure it is. */
export { basisOf } from './basis.ts';
export type { BasisDesign, BasisInput } from './input.ts';
export type { FigureKind, FigureUnit } from './kind.ts';
export { isAssumption, type BasisFigure, type BasisGroup } from './result.ts';
export { wordsOf } from './words.ts';
