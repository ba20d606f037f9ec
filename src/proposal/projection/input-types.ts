/** Inputs of the bid as the customer sees them: what was measured or supplied, and what stood in. */
import type { How } from '#engine/bid/index.ts';

export type InputValue =
	| {
			readonly kind: 'bytes' | 'share' | 'sharePerDay' | 'sharePerYear' | 'rate' | 'number';
			readonly value: number;
			readonly low: number | null;
			readonly high: number | null;
	  }
	| {
			readonly kind: 'amount';
			readonly value: string;
			readonly currency: string;
			readonly per: 'hour' | 'kwh' | 'unitMonth';
	  }
	| { readonly kind: 'exchange'; readonly rate: string; readonly quote: string };

export const inputNames = [
	'frontEnd',
	'changePerDay',
	'growthPerYear',
	'storedShare',
	'linkBandwidth',
	'linkShare',
	'discountRate',
	'inflation',
	'labour',
	'power',
	'pue',
	'rack',
	'exchangeRate',
	'changedStoredShare',
	'commonShare',
	'hotShare',
	'hotWeight'
] as const;
export type InputName = (typeof inputNames)[number];

/** An input with how it is known. */
export interface InputView {
	readonly group: 'estate' | 'economics' | 'lines';
	readonly name: InputName;
	/** Site or link it belongs to. */
	readonly of: string | null;
	readonly value: InputValue;
	readonly how: How;
	/** Empty when a person typed it into the bid. */
	readonly source: string;
	readonly on: string | null;
	/** Share of the protected data that it covers; null when that has no meaning. */
	readonly covers: number | null;
}
