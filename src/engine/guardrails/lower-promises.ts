/**
 * Promises lowered to what a design keeps: the finding ends and the risk stays, so these stand last
 * and say what they are.
 *
 * Example: a design that takes a point every 24 h is promised at 24 h of lost data instead of 1 h.
 */
import type { Finding } from './finding.ts';
import type { JudgedCandidate } from './judged.ts';
import { hoursUp, levelsOf, type OwnMoves, type Table, type TypedLevel } from './move.ts';
import { everyText } from './words.ts';

/** The promise as the design keeps it. */
function promiseLess(
	path: string,
	name: (level: string, value: string) => string,
	value: (
		finding: Finding,
		level: TypedLevel,
		design: JudgedCandidate,
		table: Table
	) => number | null,
	text: (value: number) => string,
	typed: (value: number) => unknown
): OwnMoves {
	return (finding, table, design) =>
		levelsOf(
			table,
			finding.concerns.levelId === undefined ? [] : [finding.concerns.levelId]
		).flatMap(([place, level]) => {
			const given = value(finding, level, design, table);
			return given === null
				? []
				: [
						{
							id: `promise:${path}`,
							kind: 'promises-less' as const,
							name: name(level.name, text(given)),
							effect: 'The design stays; the customer is promised what it keeps.',
							patches: [{ path: ['serviceLevels', place, path], value: typed(given) }]
						}
					];
		});
}

const sizedLevel = ({ sizing }: JudgedCandidate, { id }: TypedLevel) =>
	sizing.levels.find(({ levelId }) => levelId === id) ?? null;

export const lowerRpo = promiseLess(
	'rpo',
	(level, value) => `Promise ${level} at most ${value} of lost data`,
	(_, level, design) => sizedLevel(design, level)?.everySeconds ?? null,
	everyText,
	hoursUp
);

export const fewerCopies = promiseLess(
	'copies',
	(level, value) => `Ask for ${value} of ${level}`,
	(_, level, design) => sizedLevel(design, level)?.copies || null,
	(count) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
	(count) => count
);

export const noLock = promiseLess(
	'immutableFor',
	(level) => `Ask for no lock of ${level}`,
	() => 0,
	String,
	() => undefined
);

/** What was promised and how far the worst event goes beyond it; whole hours, rounded up. */
const asInWorstEvent =
	(promise: 'rto' | 'rpo') =>
	({ extent }: Finding, level: TypedLevel, _: JudgedCandidate, { bid }: Table): number | null => {
		const promised = bid.serviceLevels.find(({ id }) => id === level.id)?.[promise];
		return promised === undefined || extent === null
			? null
			: Math.ceil((promised + extent.value + 60) / 3600) * 3600;
	};

export const laterRto = promiseLess(
	'rto',
	(level, value) => `Promise ${level} within ${value}`,
	asInWorstEvent('rto'),
	everyText,
	hoursUp
);

export const moreLost = promiseLess(
	'rpo',
	(level, value) => `Promise ${level} at most ${value} of lost data`,
	asInWorstEvent('rpo'),
	everyText,
	hoursUp
);
