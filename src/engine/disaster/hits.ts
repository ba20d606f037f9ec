/** Sums over struck machines. */
import type { Hit } from './strike.ts';

/** The first hits, and those of the others whose machines are not among them. */
export function uniqueHits(hits: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
	const struck = new Set(hits.map(({ stock }) => stock));
	return [...hits, ...others.filter(({ stock }) => !struck.has(stock))];
}

export const machinesOf = (hits: readonly Hit[]): number =>
	hits.reduce((sum, { machines }) => sum + machines, 0);

/** Bytes that have to come back. */
export const bytesOf = (hits: readonly Hit[]): number =>
	hits.reduce(
		(sum, { stock, machines, bytesEach }) =>
			sum + machines * Math.min(bytesEach ?? Infinity, stock.bytesEach),
		0
	);
