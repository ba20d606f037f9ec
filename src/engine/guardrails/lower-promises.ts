/**
 * Promises lowered to what a design keeps: the finding ends and the risk stays, so these stand last
 * and say what they are.
 *
 * Backup goes on as often as before: a lower promise of lost data is no reason for fewer points.
 * Example: a design that takes a point every 24 h is promised at 24 h of lost data instead of 1 h.
 */
import type { Patch } from '../bid/index.ts';
import type { Finding } from './finding.ts';
import type { JudgedCandidate } from './judged.ts';
import { hoursUp, levelsOf, type OwnMoves, type Table, type TypedLevel } from './move.ts';
import { everyText, listed } from './words.ts';

interface Lowered {
	readonly place: number;
	readonly level: TypedLevel;
	/** What the design keeps; null where nothing is known of it. */
	readonly kept: number | null;
}

const levelIdsOf = ({ concerns: { levelId, levelIds } }: Finding): readonly string[] =>
	levelIds ?? (levelId === undefined ? [] : [levelId]);

const hours = (seconds: number): number => Math.ceil(seconds / 3600) * 3600;

/** Distance between runs as it is now, where the RPO stands for it. */
function unchangedRuns({ bid }: Table, { level, place }: Lowered): readonly Patch[] {
	const typed = bid.serviceLevels.find(({ id }) => id === level.id);
	if (!typed || typed.every !== undefined || typed.rpo < 300) return [];
	return [{ path: ['serviceLevels', place, 'every'], value: `${Math.round(typed.rpo / 60)} min` }];
}

/** A move that types a lower promise into each of the finding's levels. */
function lowered(
	path: string,
	keptOf: (finding: Finding, level: TypedLevel, design: JudgedCandidate) => number | null,
	name: (each: string) => string,
	text: (kept: number) => string,
	patchesOf: (one: Lowered, kept: number, table: Table) => readonly Patch[]
): OwnMoves {
	return (finding, table, design) => {
		const levels = levelsOf(table, levelIdsOf(finding)).flatMap(([place, level]) => {
			const kept = keptOf(finding, level, design);
			return kept === null ? [] : [{ place, level, kept }];
		});
		if (levels.length === 0) return [];
		return [
			{
				id: `promise:${path}`,
				kind: 'promises-less',
				name: name(listed(levels.map(({ level, kept }) => `${level.name}${text(kept)}`))),
				effect: 'The design stays; the customer is promised what it keeps.',
				patches: levels.flatMap((one) => patchesOf(one, one.kept, table))
			}
		];
	};
}

const sized = ({ sizing }: JudgedCandidate, { id }: TypedLevel) =>
	sizing.levels.find(({ levelId }) => levelId === id) ?? null;

const asInEvent = ({ needs }: Finding, level: TypedLevel): number | null => {
	const needed = needs?.[level.id];
	return needed === undefined ? null : hours(needed);
};

const lostData = (keptOf: Parameters<typeof lowered>[1]): OwnMoves =>
	lowered(
		'rpo',
		keptOf,
		(each) => `Promise more lost data: ${each}`,
		(kept) => ` ${everyText(kept)}`,
		(one, kept, table) => [
			{ path: ['serviceLevels', one.place, 'rpo'], value: hoursUp(kept) },
			...unchangedRuns(table, one)
		]
	);

export const lowerRpo = lostData((_, level, design) => {
	const every = sized(design, level)?.everySeconds;
	return every === undefined ? null : hours(every);
});

/** As much lost data, and as late, as the event makes it. */
export const moreLost = lostData(asInEvent);

export const laterRto = lowered(
	'rto',
	asInEvent,
	(each) => `Promise a later return: ${each}`,
	(kept) => ` ${everyText(kept)}`,
	({ place }, kept) => [{ path: ['serviceLevels', place, 'rto'], value: hoursUp(kept) }]
);

export const fewerCopies = lowered(
	'copies',
	(_, level, design) => {
		const copies = sized(design, level)?.copies ?? 0;
		return copies === 0 ? null : copies;
	},
	(each) => `Ask for fewer copies: ${each}`,
	(kept) => ` ${kept}`,
	({ place }, kept) => [{ path: ['serviceLevels', place, 'copies'], value: kept }]
);

export const noLock = lowered(
	'immutableFor',
	() => 0,
	(each) => `Ask for no lock of ${each}`,
	() => '',
	({ place }) => [{ path: ['serviceLevels', place, 'immutableFor'], value: undefined }]
);
