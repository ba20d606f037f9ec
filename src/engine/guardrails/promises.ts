/**
 * Promises: what a service level asks for and a design does not give, whatever is bought for it.
 *
 * Data that no pool can take, copies that are none, too few copies, points too far apart or gone too
 * soon, locks that nobody sets. Each sentence says what was asked and what there is.
 */
import type { Bid, ServiceLevel } from '../bid/index.ts';
import { isOwnCopy, oldestDaysOf, policyOf } from '../design/index.ts';
import type { Architecture } from '../library/index.ts';
import type { CandidateSizing, LevelSizing } from '../sizing/index.ts';
import { found, type Extent, type Finding } from './finding.ts';
import { daysText, everyText, few, hoursText, terabytesText } from './words.ts';

export interface DesignFacts {
	readonly id: string;
	readonly architecture: Architecture;
	readonly pools: Architecture['pools'];
	readonly sizing: CandidateSizing;
}

interface Missed {
	readonly sentence: string;
	readonly extent?: Extent;
}

type Check = (asked: ServiceLevel, given: LevelSizing, facts: DesignFacts) => Missed | null;

const copies: Check = (asked, given) =>
	given.copies >= asked.copies
		? null
		: {
				sentence: `${asked.name} asks for ${asked.copies} copies; this design holds ${given.copies}.`,
				extent: { value: asked.copies - given.copies, unit: 'copies' }
			};

const rpo: Check = (asked, given, { pools }) => {
	if (given.everySeconds <= asked.rpo) return null;
	const pool = pools.find(({ id }) => id === given.everyPoolId);
	return {
		sentence: `${asked.name} promises at most ${hoursText(asked.rpo)} of lost data; ${pool?.name.toLowerCase() ?? 'the design'} takes a point every ${everyText(given.everySeconds)}.`,
		extent: { value: given.everySeconds - asked.rpo, unit: 'seconds' }
	};
};

const retention: Check = (asked, given) => {
	const wanted = oldestDaysOf(policyOf(asked));
	return given.oldestDays >= wanted
		? null
		: {
				sentence: `${asked.name} asks for points of up to ${daysText(wanted)}; this design keeps none beyond ${daysText(given.oldestDays)}.`,
				extent: { value: wanted - given.oldestDays, unit: 'days' }
			};
};

const lock: Check = (asked, given) =>
	asked.immutableFor === undefined || given.isLocked
		? null
		: {
				sentence: `${asked.name} asks for points that nobody can delete for ${daysText(asked.immutableFor)}; no pool of this design refuses it.`,
				extent: { value: asked.immutableFor, unit: 'days' }
			};

/** Of one copy nobody said where it lies; of two, one is meant to be elsewhere. */
const elsewhere: Check = (asked, given) =>
	given.isElsewhere || given.copies === 0 || asked.copies < 2
		? null
		: { sentence: `${asked.name}: every copy lies where production lies and is lost with it.` };

const checks: readonly { readonly id: string; readonly check: Check }[] = [
	{ id: 'rpo-missed', check: rpo },
	{ id: 'copies-missing', check: copies },
	{ id: 'nothing-elsewhere', check: elsewhere },
	{ id: 'retention-short', check: retention },
	{ id: 'lock-missing', check: lock }
];

function ofLevels(facts: DesignFacts, bid: Bid): Finding[] {
	return checks.flatMap(({ id, check }) =>
		facts.sizing.levels.flatMap((given): Finding[] => {
			const asked = bid.serviceLevels.find((level) => level.id === given.levelId);
			const missed = asked && check(asked, given, facts);
			return asked && missed
				? [
						found({
							id,
							severity: 'warns',
							candidateId: facts.id,
							concerns: { levelId: asked.id },
							...missed
						})
					]
				: [];
		})
	);
}

/** Data that has a level and no pool. */
function leftOut({ id, sizing }: DesignFacts): Finding[] {
	const { names, frontEndBytes, workloadIds } = sizing.leftOut;
	if (names.length === 0) return [];
	const sentence = `This design does not protect ${few(names)}: ${terabytesText(frontEndBytes)} that have a service level.`;
	return [
		found({
			id: 'left-out',
			severity: 'warns',
			sentence,
			candidateId: id,
			concerns: { workloadIds },
			extent: { value: frontEndBytes, unit: 'bytes' }
		})
	];
}

/** Pools that follow production, and designs in which nothing else is left. */
function noCopies({ id, pools, sizing }: DesignFacts): Finding[] {
	const followers = pools.flatMap(({ id: poolId, name, notACopyBecause }): Finding[] =>
		notACopyBecause === undefined
			? []
			: [
					found({
						id: 'not-a-copy',
						severity: 'warns',
						sentence: `${name}: this is no copy; ${notACopyBecause}.`,
						candidateId: id,
						concerns: { poolId }
					})
				]
	);
	const isEmpty = sizing.levels.length + sizing.leftOut.names.length === 0;
	if (isEmpty || pools.some(isOwnCopy)) return followers;
	const sentence = 'There is no copy at all: what destroys production destroys the data.';
	return [found({ id: 'no-copy', severity: 'warns', sentence, candidateId: id }), ...followers];
}

/** Findings about what a design promises, the gravest first. */
export const checkPromises = (facts: DesignFacts, bid: Bid): readonly Finding[] => [
	...noCopies(facts),
	...leftOut(facts),
	...ofLevels(facts, bid)
];
