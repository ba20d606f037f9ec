/**
 * What enters the replay: the estate on the day, and a design as it was sized and bought.
 *
 * Machines of one class at one level on one site share their copies: they are one kind.
 */
import type { Bid, ServiceLevel } from '../bid/index.ts';
import type { DesignPool, EstateRow } from '../design/index.ts';
import type { Architecture, Library, Pool } from '../library/index.ts';
import type { CandidateSizing } from '../sizing/index.ts';
import { growthFactor } from '../units/index.ts';

export interface Design {
	/** `today` or the candidate's id. */
	readonly candidateId: string;
	readonly letter: string;
	readonly name: string;
	readonly method: string;
	readonly architecture: Architecture;
	/** The pools in use, on their sites. */
	readonly placed: readonly DesignPool[];
	readonly sizing: CandidateSizing;
}

/** A pool in use: what the library knows of it, and where it stands. */
export interface UsedPool {
	readonly pool: Pool;
	readonly siteId: string;
}

export interface Kind {
	readonly key: string;
	/** Null: nothing protects it. */
	readonly level: ServiceLevel | null;
	readonly classId: string;
	readonly siteId: string;
}

/** A row of the estate on the day of the event. */
export interface Stock {
	readonly row: EstateRow;
	readonly kind: Kind;
	/** Machines of the row, and bytes of each of them. */
	readonly count: number;
	readonly bytesEach: number;
	/** What an hour without one of them costs, and an hour of its lost data; null: nobody said. */
	readonly costPerHour: number;
	readonly lossPerHour: number | null;
}

export interface Scene {
	readonly bid: Bid;
	readonly library: Library;
	readonly day: number;
	/** In the bid's order. */
	readonly stocks: readonly Stock[];
	readonly kinds: readonly Kind[];
}

/** The estate `day` days after the start, one stock for each row. */
export function sceneOf(
	bid: Bid,
	library: Library,
	rows: readonly EstateRow[],
	day: number
): Scene {
	const kinds = new Map<string, Kind>();
	const stocks = rows.map((row): Stock => {
		const { workload, level } = row;
		const key = `${level?.id ?? ''}|${row.class.id}|${workload.site}`;
		const kind = kinds.get(key) ?? { key, level, classId: row.class.id, siteId: workload.site };
		kinds.set(key, kind);
		const bytes = workload.frontEnd.value * growthFactor(row.growthPerYear.value, day);
		const loss = workload.lossPerHour?.value;
		return {
			row,
			kind,
			count: workload.count,
			bytesEach: bytes / workload.count,
			costPerHour: Number(workload.downtimePerHour?.value ?? 0) / workload.count,
			lossPerHour: loss === undefined ? null : Number(loss) / workload.count
		};
	});
	return { bid, library, day, stocks, kinds: [...kinds.values()] };
}

/** Pools in use with what the library knows of them, in the architecture's order. */
export const usedPools = ({ architecture, placed }: Design): readonly UsedPool[] =>
	architecture.pools.flatMap((pool) => {
		const site = placed.find(({ id }) => id === pool.id)?.siteId;
		return site === undefined ? [] : [{ pool, siteId: site }];
	});
