/**
 * Moves that belong to a kind of finding: data gets a level, points are kept longer, a fixed quantity
 * is sized, the night gets longer. What lowers a promise is a move too, and says that it does.
 */
import type { Patch } from '../bid/index.ts';
import type { Finding } from './finding.ts';
import { moreOften, widerLine } from './faster.ts';
import type { JudgedCandidate } from './judged.ts';
import { fewerCopies, laterRto, lowerRpo, moreLost, noLock } from './lower-promises.ts';
import { hoursUp, levelsOf, type Move, type OwnMoves, type Table } from './move.ts';
import { daysText, hoursText, listed } from './words.ts';

/** Every row that has none gets the level; the levels stand in the bid's order. */
const protect: OwnMoves = (finding, { document }) => {
	const rows = (document.workloads ?? []).flatMap(({ id, name }, place) =>
		finding.concerns.workloadIds?.includes(id) ? [{ name, place }] : []
	);
	return document.serviceLevels.map(({ id, name }) => ({
		id: `level:${id}`,
		kind: 'adds',
		name: `Protect ${rows.length === 1 ? (rows[0]?.name ?? '') : `all ${rows.length}`} as ${name}`,
		effect: `${rows.length === 1 ? 'It is' : 'They are'} backed up, kept and restored like everything that is ${name}.`,
		patches: rows.map(({ place }): Patch => ({ path: ['workloads', place, 'level'], value: id }))
	}));
};

/** The rule of a policy that keeps points for so many days, and how many of its periods that takes. */
function ruleFor(days: number): readonly [rule: string, count: number | string] {
	if (days > 366) return ['yearly', Math.ceil(days / 366)];
	return days > 62 ? ['monthly', Math.ceil(days / 31)] : ['daily', `${days} d`];
}

const keepLonger: OwnMoves = (finding, table) => {
	const { standards } = table.library;
	const days = Math.max(
		0,
		...standards.flatMap(({ id, rules }) =>
			rules.flatMap((rule) =>
				rule.need.of === 'retention' && finding.concerns.part === `${id} ${rule.id}`
					? [rule.need.atLeast.value]
					: []
			)
		)
	);
	const levels = levelsOf(table, finding.concerns.levelIds ?? []);
	if (days === 0 || levels.length === 0) return [];
	const [rule, count] = ruleFor(days);
	return [
		{
			id: 'keep-longer',
			kind: 'adds',
			name: `Keep ${listed(levels.map(([, { name }]) => name))} for ${daysText(days)}`,
			effect: 'Older points are thinned out and kept as long as is asked.',
			patches: levels.map(([place]) => ({
				path: ['serviceLevels', place, 'retention', rule],
				value: count
			}))
		}
	];
};

const moreCopies: OwnMoves = (finding, table) => {
	const levels = levelsOf(table, finding.concerns.levelIds ?? []).filter(
		([, { copies = 1 }]) => copies < 4
	);
	if (levels.length === 0) return [];
	return [
		{
			id: 'more-copies',
			kind: 'adds',
			name: `One copy more of ${listed(levels.map(([, { name }]) => name))}`,
			effect: 'The design fills the next pool that it has.',
			patches: levels.map(([place, { copies = 1 }]) => ({
				path: ['serviceLevels', place, 'copies'],
				value: copies + 1
			}))
		}
	];
};

/** Quantities that somebody fixed, one by one and all together. */
const sizeAgain: OwnMoves = (_, { document }, design, place) => {
	const fixed = Object.keys(document.candidates?.[place]?.quantities ?? {});
	const labelOf = (rule: string): string =>
		design.sizing.billOfMaterials
			.find(({ id }) => id.split('/')[0] === rule)
			?.label.toLowerCase() ?? rule;
	const all: readonly (readonly string[])[] = [
		...fixed.map((rule) => [rule]),
		...(fixed.length > 1 ? [fixed] : [])
	];
	return all.map((rules) => ({
		id: `size:${rules.join('+')}`,
		kind: 'adds',
		name: `Size ${listed(rules.map(labelOf))} instead of fixing ${rules.length === 1 ? 'it' : 'them'}`,
		effect: 'As much is bought as bytes and windows need.',
		patches: rules.map((rule) => ({
			path: ['candidates', place, 'quantities', rule],
			value: undefined
		}))
	}));
};

/** A longer night or weekend: the customer's to give. */
const longerWindow: OwnMoves = (finding, _, design) => {
	const { movements } = design.sizing.window;
	const needs = (run: 'nightly' | 'full'): number =>
		Math.max(
			0,
			...movements.flatMap((movement) => [
				movement[run]?.seconds ?? 0,
				movement.largestJob?.[run].seconds ?? 0
			])
		);
	return (['nightly', 'full'] as const).map((run) => ({
		id: `window:${run}`,
		kind: 'promises-less',
		name: `Give ${run === 'nightly' ? 'the night' : 'the weekend'} ${hoursText(Math.ceil(needs(run) / 3600) * 3600)}`,
		effect: 'Backup runs that much longer beside production.',
		patches: [
			{
				path: ['window', run === 'nightly' ? 'nightly' : 'weekend'],
				value: hoursUp(needs(run))
			}
		]
	}));
};

/** A measure that does nothing is best taken out. */
const withoutMeasure: OwnMoves = (finding, { document }, _, place) => [
	{
		id: 'without-measure',
		kind: 'adds',
		name: `Take "${finding.concerns.part ?? ''}" out`,
		effect: 'The design stays as it is.',
		patches: [
			{
				path: ['candidates', place, 'measures'],
				value: (document.candidates?.[place]?.measures ?? []).filter(
					(id) => id !== finding.concerns.part
				)
			}
		]
	}
];

const byFinding: Readonly<Record<string, readonly OwnMoves[]>> = {
	unprotected: [protect],
	'shadow-it': [protect],
	'standard-missed': [protect, keepLonger, moreCopies],
	'copies-missing': [fewerCopies],
	'lock-missing': [noLock],
	'rpo-missed': [moreOften, lowerRpo],
	'too-late': [widerLine, laterRto],
	'too-much-lost': [moreOften, widerLine, moreLost],
	'pool-full': [sizeAgain],
	'window-exceeded': [sizeAgain, widerLine, longerWindow],
	'job-too-long': [sizeAgain, widerLine, longerWindow],
	'idle-measure': [withoutMeasure],
	'unknown-measure': [withoutMeasure]
};

/** The moves of a finding's own kind; most have none. */
export const movesOfFinding = (
	finding: Finding,
	table: Table,
	design: JudgedCandidate,
	place: number
): readonly Move[] =>
	(byFinding[finding.id] ?? []).flatMap((make) =>
		make(finding, table, design, place)
			.filter(({ patches }) => patches.length > 0)
			.map((move) => ({ ...move, candidateId: design.id }))
	);
