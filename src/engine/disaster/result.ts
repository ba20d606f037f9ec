/**
 * What leaves the replay: every event against every design, and one event's timeline server by server.
 *
 * Plain data. Times are seconds after the event, bytes are front-end bytes, null is "never" or
 * "unknown". Money is a number in the bid's currency: it ranks designs; what is printed as a yearly
 * loss is rounded in the value room.
 */
import type { How } from '../bid/index.ts';
import type { Restores } from '../library/index.ts';
import type { DelayCause, NeverBecause, ResourceUse } from '../recovery/index.ts';

/** Every event against every design, by service level. */
export interface Replay {
	readonly schema: 'bidwright/replay@1';
	/** Days after the bid's start on which the events strike: sizes have grown until then. */
	readonly day: number;
	/** Where two days were laid over each other: the later of them. */
	readonly lastDay?: number;
	/** In the library's order; those that the bid switched off are left out. */
	readonly events: readonly EventSummary[];
	/** Service levels in the bid's order; last, where there is any, data that no level protects. */
	readonly levels: readonly ReplayLevel[];
	/** Today first, then the candidates in the bid's order. */
	readonly designs: readonly DesignReplay[];
	/** What the bid says of events that the library does not have, each a sentence. */
	readonly problems: readonly string[];
}

export interface EventSummary {
	readonly id: string;
	readonly name: string;
	/** What it does, in about six words. */
	readonly does: string;
	/** Where it strikes; null where it strikes everywhere or nowhere in particular. */
	readonly siteId: string | null;
	readonly siteName: string | null;
	/** Machines that have to be brought back, and their bytes. */
	readonly machines: number;
	readonly bytes: number;
	readonly perYear: EventFrequency;
}

/** How often a year, and how that is known. */
export interface EventFrequency {
	readonly likely: number;
	readonly low: number;
	readonly high: number;
	readonly how: How;
	readonly source: string;
}

export interface ReplayLevel {
	/** Null: no service level protects these. */
	readonly id: string | null;
	readonly name: string;
	readonly rpoSeconds: number | null;
	readonly rtoSeconds: number | null;
	readonly machines: number;
}

export interface DesignReplay {
	/** `today` or the candidate's id. */
	readonly candidateId: string;
	readonly letter: string;
	readonly name: string;
	readonly deletion: DesignDeletion;
	/** One for each event of the replay, in its order. */
	readonly outcomes: readonly EventOutcome[];
	/** What nobody stated and a restore would need, each a sentence. */
	readonly unknowns: readonly string[];
}

/** Who can delete everything that a design keeps. */
export interface DesignDeletion {
	/** Authorities, each with the machines whose every copy it can delete alone. */
	readonly sole: readonly { readonly authority: string; readonly machines: number }[];
	/** Fewest authorities that together leave some machine without a copy; null when none can. */
	readonly fewestAuthorities: number | null;
	/** Machines without any copy. */
	readonly unprotected: number;
}

/** One event against one design: a row of the matrix, with its totals. */
export interface EventOutcome {
	readonly eventId: string;
	/** In the order of the replay's levels. */
	readonly cells: readonly MatrixCell[];
	readonly machines: number;
	readonly gone: number;
	/** When the last of those that come back is usable; null when none is. */
	readonly lastUsableSeconds: number | null;
	readonly rtoMisses: number;
	readonly rpoMisses: number;
	/** Σ hours not usable × what an hour costs, over machines that come back. */
	readonly downtimeCost: number;
	/** What an hour without the machines that never come back costs: no end is known, so no sum is. */
	readonly goneCostPerHour: number;
	/** Σ hours of data lost × what one costs, over machines that come back and where somebody said it. */
	readonly dataLossCost: number;
	/** Machines whose lost data nobody can price: not stated, of unknown age, or gone altogether. */
	readonly unpricedLosses: number;
	readonly bottleneck: Bottleneck | null;
}

/**
 * One level in one event, the worst of its machines.
 *
 * - `untouched`: nothing is down and a copy of everything is left.
 * - `back`: all that was hit comes back.
 * - `gone`: some machine was hit and has no clean copy left.
 * - `stuck`: a copy is left, but some machine never comes back from it: what it needs is gone, or it
 *   asks for more than the pool can give.
 * - `bare`: nothing is down, but some machine has no copy any more.
 * - `unknown`: a copy is left and how fast it comes back cannot be said.
 */
export interface MatrixCell {
	readonly levelId: string | null;
	readonly kind: 'untouched' | 'back' | 'gone' | 'stuck' | 'bare' | 'unknown';
	/** Hit machines, and those of them that never come back. */
	readonly machines: number;
	readonly gone: number;
	/** When the last that comes back is usable. */
	readonly usableSeconds: number | null;
	/** Most data lost by one that comes back. */
	readonly dataLostSeconds: number | null;
	readonly rtoMisses: number;
	readonly rpoMisses: number;
	/** Fewest copies left to a machine of the level. */
	readonly copiesLeft: number;
	/** Pools that lost copies of the level, in the design's order. */
	readonly lostPools: readonly LostPool[];
	/** Pools that it is restored from. */
	readonly fromPools: readonly string[];
	/** Which of several like events this is the worst of (a login, an account); null for the only one. */
	readonly variant: string | null;
	/** Where two days were laid over each other: on which of them it is that bad. */
	readonly day?: number;
}

export interface LostPool {
	readonly poolId: string;
	readonly by: 'copy' | 'site' | 'destruction' | 'override' | 'deletion';
	/** Whose login did it; null where none was needed. */
	readonly authority: string | null;
	/** Some points are left, because they were locked. */
	readonly partly: boolean;
}

/** What held most of the restores up for longest. */
export interface Bottleneck {
	readonly cause: DelayCause;
	/** In words: a phase's, pool's, line's name. */
	readonly name: string;
	/** Of all time until usable, the share that it took. */
	readonly share: number;
}

/** One event against one design, machine by machine: what a timetable is drawn from. */
export interface EventPlay {
	readonly candidateId: string;
	readonly letter: string;
	readonly name: string;
	/** How data comes back, in about five words. */
	readonly method: string;
	readonly event: EventSummary;
	/** Which of several like events is played (a login, an account): the worst unless one was asked for. */
	readonly variant: string | null;
	readonly variants: readonly string[];
	readonly outcome: EventOutcome;
	/** What must happen before restores may start; `poolIds` null: before all of them. */
	readonly phases: readonly PlayedPhase[];
	/** In queue order: by priority, then in the bid's order. */
	readonly restores: readonly MachineRestore[];
	readonly levels: readonly LevelTimes[];
	readonly resources: readonly (ResourceUse & { readonly name: string })[];
	readonly places: readonly PoolPlaces[];
}

export interface PlayedPhase {
	readonly id: string;
	readonly name: string;
	readonly seconds: number;
	readonly poolIds: readonly string[] | null;
}

/** Like machines that come back alike are still listed one by one. */
export interface MachineRestore {
	readonly id: string;
	readonly workloadId: string;
	readonly name: string;
	readonly levelId: string | null;
	/** 1 is restored first. */
	readonly priority: number;
	readonly bytes: number;
	/** The pool that it comes back from; null when nothing clean is left. */
	readonly poolId: string | null;
	readonly way: Restores | null;
	readonly queuedSeconds: number | null;
	readonly startedSeconds: number | null;
	readonly usableSeconds: number | null;
	/** All its bytes are where they shall stay; later than usable for what was mounted. */
	readonly completeSeconds: number | null;
	readonly dataLostSeconds: number | null;
	readonly rtoSeconds: number | null;
	readonly rpoSeconds: number | null;
	/** Whether the promise of its level is broken; false where no level promises anything. */
	readonly isLate: boolean;
	readonly losesTooMuch: boolean;
	readonly drive: number | null;
	/** Null when it becomes usable. */
	readonly neverBecause: NeverBecause | 'unknown-line' | null;
	readonly costPerHour: number;
}

/** When the first, the middle and the last machine of a level are usable. */
export interface LevelTimes {
	readonly levelId: string | null;
	readonly name: string;
	readonly machines: number;
	readonly firstSeconds: number | null;
	readonly halfSeconds: number | null;
	readonly lastSeconds: number | null;
	readonly never: number;
	readonly rtoMisses: number;
	readonly rpoMisses: number;
	readonly dataLostSeconds: number | null;
}

/** Places to run in, of a pool that restores were read from. */
export interface PoolPlaces {
	/** The pool, or the drives that several pools share. */
	readonly poolId: string;
	readonly name: string;
	readonly kind: 'streams' | 'drives' | 'mounts';
	readonly limit: number | null;
	readonly peak: number;
	/** What mounted machines asked for at most, and what the pool can give. */
	readonly peakIops: number;
	readonly iops: number | null;
}
