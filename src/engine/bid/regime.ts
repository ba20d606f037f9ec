/**
 * Regimes: the laws and standards that a bid is held against, by the id of their file in templates.
 * A regime may bind some service levels only: card data is Gold, the rest is nobody's business.
 */
import { z } from 'zod';
import { idField } from './quantity.ts';

export const regimeSchema = z.strictObject({
	standard: idField,
	/** Service levels that it binds; without it, all. */
	levels: z.array(idField).min(1, 'expected at least one service level').optional()
});

export type Regime = z.output<typeof regimeSchema>;
