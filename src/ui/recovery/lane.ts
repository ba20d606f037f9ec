/**
 * An event as the board shows it: a lane for each design, and in it every server that the event took,
 * in the order of the queue and the band of its service level.
 */
import type { TrainServer } from '#charts/screen/index.ts';
import type {
	EventPlay,
	EventSummary,
	MachineRestore,
	ReplayLevel
} from '#engine/disaster/index.ts';

export interface LaneServer extends TrainServer {
	readonly id: string;
	readonly name: string;
	/** Name of its service level. */
	readonly level: string;
	/** Null: nothing survives that it could come back from, or nothing is known of its age. */
	readonly dataLostSeconds: number | null;
	/** Why it never comes back, in words; empty when it does. */
	readonly neverWords: string;
}

export interface Lane {
	readonly id: string;
	/** A, B, C …; `0` for today. */
	readonly letter: string;
	readonly name: string;
	readonly method: string;
	readonly isChosen: boolean;
	readonly servers: readonly LaneServer[];
	/** Before this no restore starts, and what takes longest until then. */
	readonly opensAt: number;
	readonly opensWords: string;
	/** When the last of those that come back is usable; null when none does. */
	readonly lastUsableAt: number | null;
	readonly neverUsable: number;
	/** Servers of which a copy is left and nobody can say when they are back. */
	readonly unknown: number;
	readonly rtoMissed: number;
	readonly rpoMissed: number;
	/** What the outage costs of those that come back, lost data included; null when no hour has a price. */
	readonly cost: number | null;
	/** What an hour costs of those that never come back. */
	readonly goneCostPerHour: number;
	/** What held it up longest, in words; empty when nothing did. */
	readonly bottleneck: string;
}

/** A service level among the servers that are hit; the yard gives each a band. */
export interface Band {
	readonly name: string;
	readonly rtoSeconds: number | null;
}

/** An event, played on every design. */
export interface EventRun {
	readonly event: EventSummary;
	/** Which of several like events is shown, such as whose login; null for the only one. */
	readonly variant: string | null;
	readonly variants: readonly string[];
	readonly servers: number;
	readonly bands: readonly Band[];
	/** Today first, then the designs in their order. */
	readonly lanes: readonly Lane[];
	readonly currency: string;
}

const neverWords: Readonly<Record<NonNullable<MachineRestore['neverBecause']>, string>> = {
	'no-copy': 'no copy is left',
	dependency: 'what it needs never comes back',
	ceiling: 'it asks for more than the pool can give',
	'no-place': 'no place to restore it ever comes free',
	'no-bandwidth': 'nothing moves its data',
	'unknown-line': 'nobody stated how fast its line is'
};

function serverOf(restore: MachineRestore, levels: readonly ReplayLevel[]): LaneServer {
	const band = levels.findIndex(({ id }) => id === restore.levelId);
	return {
		id: restore.id,
		name: restore.name,
		level: levels[band]?.name ?? '',
		band: Math.max(0, band),
		startedAt: restore.startedSeconds,
		usableAt: restore.usableSeconds,
		completeAt: restore.completeSeconds,
		rtoSeconds: restore.rtoSeconds,
		isLate: restore.isLate,
		isUnknown: restore.neverBecause === 'unknown-line',
		dataLostSeconds: restore.dataLostSeconds,
		neverWords: restore.neverBecause === null ? '' : neverWords[restore.neverBecause]
	};
}

function opening({ phases, restores }: EventPlay): Pick<Lane, 'opensAt' | 'opensWords'> {
	const opened = restores.flatMap(({ queuedSeconds }) => queuedSeconds ?? []);
	const [longest] = [...phases].sort((one, other) => other.seconds - one.seconds);
	return {
		opensAt: opened.length === 0 ? 0 : Math.min(...opened),
		opensWords: longest?.name.toLowerCase() ?? ''
	};
}

const isNever = ({ usableSeconds, neverBecause }: MachineRestore): boolean =>
	usableSeconds === null && neverBecause !== 'unknown-line';

function laneOf(play: EventPlay, levels: readonly ReplayLevel[], chosen: string | null): Lane {
	const { outcome, restores } = play;
	return {
		id: play.candidateId,
		letter: play.letter,
		name: play.name,
		method: play.method,
		isChosen: play.candidateId === chosen,
		servers: restores.map((restore) => serverOf(restore, levels)),
		...opening(play),
		lastUsableAt: outcome.lastUsableSeconds,
		neverUsable: restores.filter(isNever).length,
		unknown: restores.filter(({ neverBecause }) => neverBecause === 'unknown-line').length,
		rtoMissed: outcome.rtoMisses,
		rpoMissed: outcome.rpoMisses,
		cost: restores.some(({ costPerHour }) => costPerHour > 0)
			? outcome.downtimeCost + outcome.dataLossCost
			: null,
		goneCostPerHour: outcome.goneCostPerHour,
		bottleneck: outcome.bottleneck?.name ?? ''
	};
}

/** The plays of one event as lanes. `levels` are the bid's, in its order; at least one play is needed. */
export function runOf(
	plays: readonly EventPlay[],
	levels: readonly ReplayLevel[],
	chosen: string | null,
	currency: string
): EventRun {
	const [first] = plays;
	if (!first) throw new Error('an event is played on one design at least');
	const used = levels.filter(({ id }) =>
		plays.some(({ restores }) => restores.some(({ levelId }) => levelId === id))
	);
	return {
		event: first.event,
		variant: first.variant,
		variants: [...new Set(plays.flatMap(({ variants }) => variants))],
		servers: Math.max(...plays.map(({ restores }) => restores.length)),
		bands: used.map(({ name, rtoSeconds }) => ({ name, rtoSeconds })),
		lanes: plays.map((play) => laneOf(play, used, chosen)),
		currency
	};
}

/** When the last of all lanes is back; 0 when nobody ever is. */
export const lastBack = ({ lanes }: EventRun): number =>
	Math.max(0, ...lanes.map(({ lastUsableAt }) => lastUsableAt ?? 0));
