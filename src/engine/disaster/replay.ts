/**
 * Every event against every design, and one event against one design, machine by machine.
 *
 * Survivors follow from where copies lie and who can delete them; times from the restore queue, played
 * out with what was bought. Nothing is scripted per architecture.
 */
import { siteName } from '../design/index.ts';
import { deletionOf } from './deletion.ts';
import type { Design, Scene } from './design.ts';
import { bytesOf, machinesOf } from './hits.ts';
import { runEvent, type EventRun } from './outcome.ts';
import { playOf } from './play.ts';
import type { EventPlay, EventSummary, Replay, ReplayLevel } from './result.ts';
import { stageOf } from './stage.ts';
import { strikeOf, type Strike } from './strike.ts';

/** Levels of the bid, and last the data that none protects, where there is any. */
function levelsOf({ bid, stocks }: Scene): readonly ReplayLevel[] {
	const machines = (id: string | null): number =>
		stocks.reduce((sum, { kind, count }) => sum + ((kind.level?.id ?? null) === id ? count : 0), 0);
	const protectedLevels = bid.serviceLevels.map(({ id, name, rpo, rto }): ReplayLevel => ({
		id,
		name,
		rpoSeconds: rpo,
		rtoSeconds: rto,
		machines: machines(id)
	}));
	const bare = machines(null);
	return bare === 0
		? protectedLevels
		: [
				...protectedLevels,
				{ id: null, name: 'Unprotected', rpoSeconds: null, rtoSeconds: null, machines: bare }
			];
}

/** Events that the bid has not switched off, each as it strikes here. */
const strikesIn = (scene: Scene): readonly Strike[] =>
	scene.library.events
		.filter(({ id }) => !scene.bid.events.some((setting) => setting.id === id && setting.off))
		.map((event) => strikeOf(event, scene));

function summaryOf({ event, siteId, hits, perYear }: Strike, { bid }: Scene): EventSummary {
	const isHere = event.machines.at === 'site' || event.copies.site;
	const isOne = event.inTurn === 'level';
	const machines = machinesOf(hits);
	return {
		id: event.id,
		name: event.name,
		does: event.does,
		siteId: isHere ? siteId : null,
		siteName: isHere ? siteName(siteId, bid) : null,
		machines: isOne ? Math.min(1, machines) : machines,
		bytes: isOne && machines > 0 ? bytesOf(hits) / machines : bytesOf(hits),
		perYear
	};
}

/** Events that the bid names and the library does not have. */
function unknownEvents({ bid, library }: Scene): readonly string[] {
	const known = library.events.map(({ id }) => id);
	return bid.events
		.filter(({ id }) => !known.includes(id))
		.map(({ id }) => `"${id}" is no event of the templates; there is: ${known.join(', ')}.`);
}

/** The whole matrix. */
export function replayDesigns(scene: Scene, designs: readonly Design[]): Replay {
	const strikes = strikesIn(scene);
	const levels = levelsOf(scene);
	return {
		schema: 'bidwright/replay@1',
		day: scene.day,
		problems: unknownEvents(scene),
		events: strikes.map((strike) => summaryOf(strike, scene)),
		levels,
		designs: designs.map((design) => {
			const stage = stageOf(scene, design);
			// Only what is shown is kept: the runs of ten thousand machines would crowd the memory.
			const rows = strikes.map((strike) => {
				const { outcome, runs } = runEvent(stage, strike, levels, scene);
				return { outcome, unknowns: runs.flatMap(({ plan }) => plan.unknowns) };
			});
			return {
				candidateId: design.candidateId,
				letter: design.letter,
				name: design.name,
				deletion: deletionOf(stage, scene),
				outcomes: rows.map(({ outcome }) => outcome),
				unknowns: [...new Set(rows.flatMap(({ unknowns }) => unknowns))]
			};
		})
	};
}

/** The run to show: the worst, or the one that was asked for by its variant's name. */
const shown = ({ runs, worst }: EventRun, variant: string | null) =>
	(variant === null ? null : runs.find((run) => run.variant.name === variant)) ?? worst;

/** One event against one design; null when the library has no such event. */
export function playDesign(
	scene: Scene,
	design: Design,
	eventId: string,
	variant: string | null = null
): EventPlay | null {
	const event = scene.library.events.find(({ id }) => id === eventId);
	if (!event) return null;
	const strike = strikeOf(event, scene);
	const levels = levelsOf(scene);
	const stage = stageOf(scene, design);
	const run = runEvent(stage, strike, levels, scene);
	return playOf(design, summaryOf(strike, scene), run, shown(run, variant), levels);
}
