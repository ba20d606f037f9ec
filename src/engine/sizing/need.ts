/** What a rule's driver asks for, and what it may ask the design. */
import type { EstateRow } from '../design/index.ts';
import type { Provision } from '../library/index.ts';
import type { WorkloadGroup } from './groups.ts';
import type { Load } from './load.ts';
import type { FilledPool } from './pool.ts';
import type { SizingFrame } from './stored.ts';

export interface Need {
	/** What must be provided; null when the driver counts units of the product itself. */
	readonly what: Provision | null;
	readonly amount: number;
	/** Where the amount comes from, with its figures. */
	readonly why: string;
	/** Metered quantities by month of the horizon, or by contract year. */
	readonly byMonth?: readonly number[];
	readonly byYear?: readonly number[];
	/** What the bid would have to say before the amount is known; nothing can be bought before. */
	readonly unknown?: string;
}

/** Data that a driver counts: a pool's, or all that the design protects. */
export interface Scope {
	readonly rows: readonly EstateRow[];
	readonly held: readonly { readonly group: WorkloadGroup }[];
}

/** What the needs of a candidate are computed from. */
export interface NeedContext {
	readonly frame: SizingFrame;
	readonly years: number;
	readonly scope: (poolId: string | undefined) => Scope;
	readonly filled: (poolId: string) => FilledPool | undefined;
	readonly load: (movementId: string) => Load | undefined;
	/** Usable bytes of a cartridge that the rules buy for a pool. */
	readonly cartridgeBytes: (poolId: string) => number | null;
}

export const monthsOf = ({ years }: NeedContext): number => years * 12;

/** Numbers of equal meaning, added place by place; undefined when no list has any. */
function addUp(lists: readonly (readonly number[] | undefined)[]): readonly number[] | undefined {
	const known = lists.flatMap((list) => (list ? [list] : []));
	return known[0]?.map((_, place) => known.reduce((sum, list) => sum + (list[place] ?? 0), 0));
}

/** Needs that count units of one product, as one: their units add up, month by month and year by year. */
export function countedTogether(needs: readonly Need[]): Need {
	const byMonth = addUp(needs.map((need) => need.byMonth));
	const byYear = addUp(needs.map((need) => need.byYear));
	return {
		what: null,
		amount: needs.reduce((sum, { amount }) => sum + amount, 0),
		why: needs.map(({ why }) => why).join('; and '),
		...(byMonth ? { byMonth } : {}),
		...(byYear ? { byYear } : {})
	};
}

/** A metered need: its first month is the quantity that is shown. */
export const metered = (byMonth: readonly number[], why: string): Need => ({
	what: null,
	amount: byMonth[0] ?? 0,
	byMonth,
	why
});
