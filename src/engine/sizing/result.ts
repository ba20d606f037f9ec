/** What the sizing step says of a candidate: bytes, windows, and what has to be bought and why. */
import type { Amount } from '../units/index.ts';
import type { CostCategory } from '../bid/index.ts';
import type { Confidence } from '../library/index.ts';

/** One end of what a pool may come to. */
export interface RangeEnd {
	readonly storedByMonthBytes: readonly number[];
	readonly peakBytes: number;
	readonly wantedUsableBytes: number;
	readonly fullDay: number | null;
	readonly fullDate: string | null;
}

/** Between the same bytes changing every day and all of them alike. */
export interface PoolRange {
	/** Front-end bytes of which nobody knows how much of their change falls on the same bytes again. */
	readonly unknownBytes: number;
	readonly low: RangeEnd;
	readonly high: RangeEnd;
}

export interface PoolSizing {
	readonly poolId: string;
	/** Bytes stored at the end of month 0 … outlook; index 0 is the first day. */
	readonly storedByMonthBytes: readonly number[];
	/** Largest bytes stored within the horizon, and the day on which they are. */
	readonly peakBytes: number;
	readonly peakDay: number;
	/** Front-end bytes that the pool protects, first day and end of horizon. */
	readonly frontEndBytes: number;
	readonly frontEndAtHorizonBytes: number;
	/** Usable bytes wanted: (peak + metadata + working space) ÷ fill limit. */
	readonly wantedUsableBytes: number;
	readonly fillLimitShare: number;
	/** Null where capacity is metered (services, object storage) or a matter of cartridges. */
	readonly boughtUsableBytes: number | null;
	readonly boughtRawBytes: number | null;
	/** First day on which stored bytes pass the fill limit of what is bought; null: not within the outlook. */
	readonly fullDay: number | null;
	/** The same day as a date, for reading. */
	readonly fullDate: string | null;
	/** What it may come to instead; null when locality is known of everything in it. */
	readonly range: PoolRange | null;
	/** Restore points alive at the end of the horizon, by service level id. */
	readonly pointsByLevel: Readonly<Record<string, number>>;
}

export interface StageRate {
	readonly label: string;
	/** Null when nothing limits it or nothing is known. */
	readonly bytesPerSecond: number | null;
}

export interface Run {
	readonly bytes: number;
	/** Null when the rate is unknown (a link that the bid does not state). */
	readonly seconds: number | null;
	readonly stages: readonly StageRate[];
	/** The slowest stage. */
	readonly bottleneck: StageRate | null;
}

export interface MovementSizing {
	readonly movementId: string;
	readonly name: string;
	/** The nightly run and, where the mechanism repeats fulls, the full run; at the end of the horizon. */
	readonly nightly: Run;
	readonly nightlyLimitSeconds: number;
	readonly full: Run | null;
	readonly fullLimitSeconds: number;
	/** The nightly run stands for the busiest hour of a movement that follows every write. */
	readonly isBusiestHour: boolean;
	/** The first run of all: everything that there is on the first day. Nothing limits it. */
	readonly first: Run;
	/** The largest single machine, where the bid states its size; not for what moves between pools. */
	readonly largestJob: JobSizing | null;
}

/** One machine alone, at the end of the horizon: one stream, one core, one drive. */
export interface JobSizing {
	readonly workloadId: string;
	readonly workloadName: string;
	readonly nightly: Run;
	readonly full: Run;
}

export interface WindowSizing {
	readonly movements: readonly MovementSizing[];
	/** The backup movement's worst run against its limit: the one shown beside the window. */
	readonly worst: {
		readonly movementId: string;
		readonly kind: 'nightly' | 'full';
		readonly run: Run;
		readonly limitSeconds: number;
	} | null;
}

export interface BomLine {
	readonly id: string;
	readonly label: string;
	readonly productId: string;
	readonly productName: string;
	readonly category: CostCategory;
	/** Units bought at the start, or metered units in the first month. */
	readonly quantity: number;
	/** For metered lines: quantity of each month of the horizon. */
	readonly quantityByMonth: readonly number[] | null;
	/** Quantity of each contract year for yearly lines that grow; null when constant. */
	readonly quantityByYear: readonly number[] | null;
	readonly unit: string;
	readonly period: 'once' | 'month' | 'year';
	/** Which need set the quantity, as a sentence with its figures. */
	readonly why: string;
	/** List price of a unit in the price book's currency; null: not priced. */
	readonly unitPrice: Amount | null;
	readonly priceCurrency: string | null;
	readonly priceConfidence: Confidence | null;
	readonly priceSource: string | null;
	readonly supportPerYear: number | null;
	readonly watts: number;
	readonly rackUnits: number;
	/** Place where it stands, for power and rack. */
	readonly siteId: string | null;
}

/** What the design does for a service level, for the data of it that it holds: the worst of its kinds. */
export interface LevelSizing {
	readonly levelId: string;
	/** Copies that count, beside production. */
	readonly copies: number;
	/** Distance between two points in the pool that runs most often, and that pool. */
	readonly everySeconds: number;
	readonly everyPoolId: string;
	/** Whether a pool on another site than the sources' holds it. */
	readonly isElsewhere: boolean;
	/**
	 * Data lost when the sources' site is lost: distance between points, and the way of the newest one
	 * to the nearest pool elsewhere. Null: nothing is elsewhere, or a run on the way is of unknown length.
	 */
	readonly offsiteSeconds: number | null;
	/** Age of the oldest point that the design's rules keep. */
	readonly oldestDays: number;
	/** Whether a copy holds it whose deletion is refused. */
	readonly isLocked: boolean;
	/** Copies on another site than the sources', and those offline or whose deletion is refused. */
	readonly copiesElsewhere: number;
	readonly copiesOutOfReach: number;
	/** Copies that do not lie on production's own array, in its tenant or its account. */
	readonly copiesApart: number;
	/** Kinds of media that hold it, production's own disk among them: disk, object, tape, service. */
	readonly media: readonly string[];
}

/** Protected workloads that no pool of the design can take. */
export interface LeftOut {
	readonly workloadIds: readonly string[];
	readonly names: readonly string[];
	readonly frontEndBytes: number;
}

export interface CandidateSizing {
	readonly pools: readonly PoolSizing[];
	readonly window: WindowSizing;
	readonly billOfMaterials: readonly BomLine[];
	/** Usable bytes to buy over all pools that are bought by capacity. */
	readonly usableToBuyBytes: number;
	/** Levels of which the design holds something, in the bid's order. */
	readonly levels: readonly LevelSizing[];
	readonly leftOut: LeftOut;
}
