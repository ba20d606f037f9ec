/** A figure that the numbers of an evaluation rest on, as plain data. */
import type { Confidence } from '../library/index.ts';
import type { FigureKind, FigureUnit } from './kind.ts';

/** In the order in which they are listed. */
export const basisGroups = [
	'estate',
	'economics',
	'design',
	'products',
	'prices',
	'changeOver',
	'recovery',
	'today',
	'value'
] as const;
export type BasisGroup = (typeof basisGroups)[number];

export interface BasisFigure {
	readonly group: BasisGroup;
	readonly kind: FigureKind;
	/** What it is, in the library's English; a phrase that has a translation. */
	readonly what: string;
	/** Names of what it is of: pools, products, workloads, events; none where it is of all. */
	readonly of: readonly string[];
	/** How many more it is of than are named. */
	readonly more: number;
	readonly unit: FigureUnit;
	/** In base units; an amount is decimal text. */
	readonly value: number | string;
	readonly low: number | string | null;
	readonly high: number | string | null;
	/** Of an amount; else null. */
	readonly currency: string | null;
	readonly confidence: Confidence;
	/** Title and date; empty when a person typed the value into the bid. */
	readonly source: string;
}

/** Practice that nobody verified, or second-hand: what has to show as an assumption everywhere. */
export const isAssumption = ({ confidence }: Pick<BasisFigure, 'confidence'>): boolean =>
	confidence === 'assumed' || confidence === 'weak';
