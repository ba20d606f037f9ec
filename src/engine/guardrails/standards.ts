/**
 * Standards: each design held against the packs that a bid chose.
 *
 * A rule asks for one mechanism of every level it binds; the finding names the clause, what it asks
 * and what the levels that miss it have. What no design can show is said once for the bid and waits
 * for somebody to sign for it.
 * Example: twelve months asked, Bronze keeps six: "PCI DSS 4.0, 10.5.1 asks for …; Bronze keeps 6
 * months."
 */
import type { Bid } from '../bid/index.ts';
import {
	sourceText,
	type Library,
	type Standard,
	type StandardNeed,
	type StandardRule
} from '../library/index.ts';
import type { LevelSizing } from '../sizing/index.ts';
import { found, type Citation, type Extent, type Finding } from './finding.ts';
import type { JudgedCandidate } from './judged.ts';
import { daysText, listed } from './words.ts';

/** What a design misses of a rule: in words, how far, and which levels. */
interface Shortfall {
	readonly has: string;
	readonly extent?: Extent;
	readonly levelIds?: readonly string[];
}

type CountedNeed = Extract<StandardNeed['of'], 'copies' | 'media' | 'elsewhere' | 'locked-or-offline'>;

const counts: Readonly<
	Record<CountedNeed, readonly [count: (level: LevelSizing) => number, what: string]>
> = {
	copies: [(level) => level.copies, 'beside production'],
	media: [(level) => level.media.length, 'in kinds of media'],
	elsewhere: [(level) => level.copiesElsewhere, 'elsewhere'],
	'locked-or-offline': [(level) => level.copiesOutOfReach, 'locked or offline']
};

/** The levels that fall short of a least value, each with what it has. */
function ofLevels(
	levels: readonly LevelSizing[],
	names: ReadonlyMap<string, string>,
	least: number,
	unit: Extent['unit'],
	value: (level: LevelSizing) => number,
	say: (level: LevelSizing) => string
): Shortfall | null {
	const short = levels.filter((level) => value(level) < least);
	if (short.length === 0) return null;
	const byWords = new Map<string, string[]>();
	for (const level of short) {
		const words = say(level);
		byWords.set(words, [...(byWords.get(words) ?? []), names.get(level.levelId) ?? level.levelId]);
	}
	return {
		has: [...byWords].map(([words, who]) => `${listed(who)} ${words}`).join('; '),
		extent: { value: least - Math.min(...short.map(value)), unit },
		levelIds: short.map(({ levelId }) => levelId)
	};
}

function shortfallOf(
	need: StandardNeed,
	design: JudgedCandidate,
	names: ReadonlyMap<string, string>
): Shortfall | null {
	const levels = design.sizing.levels.filter(({ levelId }) => names.has(levelId));
	switch (need.of) {
		case 'copies':
		case 'media':
		case 'elsewhere':
		case 'locked-or-offline': {
			const [count, what] = counts[need.of];
			return ofLevels(levels, names, need.atLeast.value, 'copies', count, (level) =>
				need.of === 'media'
					? `on ${listed(level.media)} alone`
					: `with ${count(level) === 0 ? 'none' : count(level)} ${what}`
			);
		}
		case 'apart-from-production':
			return ofLevels(
				levels,
				names,
				1,
				'copies',
				({ copiesApart }) => copiesApart,
				() => 'on production’s own storage or account alone'
			);
		case 'retention':
			return ofLevels(
				levels,
				names,
				need.atLeast.value,
				'days',
				({ oldestDays }) => oldestDays,
				({ oldestDays }) => `up to ${daysText(oldestDays)}`
			);
		case 'separate-authority': {
			const one = design.authorities.find(({ holdsEveryCopy }) => holdsEveryCopy);
			return one ? { has: `the ${one.name} alone can delete every copy` } : null;
		}
		case 'restore-tested': {
			const every = design.restoreTestEveryDays;
			if (every !== null && every <= need.every.value) return null;
			return {
				has: every === null ? 'none is promised' : `one in ${daysText(every)}`,
				extent: { value: (every ?? 10 * need.every.value) - need.every.value, unit: 'days' }
			};
		}
		case 'everything-protected':
		case 'attested':
			return null;
	}
}

const citationOf = (standard: Standard, rule: StandardRule, library: Library): Citation => ({
	standard: standard.name,
	clause: rule.clause,
	source: sourceText(rule.source, library.sources),
	confidence: rule.confidence
});

interface Bound {
	readonly standard: Standard;
	/** Names of the levels that it binds, by id. */
	readonly names: ReadonlyMap<string, string>;
}

function boundBy({ regimes, serviceLevels }: Bid, library: Library): readonly Bound[] {
	return regimes.flatMap(({ standard: id, levels }) => {
		const standard = library.standards.find((known) => known.id === id);
		const bound = serviceLevels.filter((level) => levels?.includes(level.id) ?? true);
		return standard
			? [{ standard, names: new Map(bound.map((level) => [level.id, level.name])) }]
			: [];
	});
}

/** What a design misses of the standards that the bid chose. */
export function checkStandards(
	design: JudgedCandidate,
	bid: Bid,
	library: Library
): readonly Finding[] {
	return boundBy(bid, library).flatMap(({ standard, names }) =>
		standard.rules.flatMap((rule): Finding[] => {
			const short = shortfallOf(rule.need, design, names);
			if (!short) return [];
			const { has, extent, levelIds } = short;
			return [
				found({
					id: 'standard-missed',
					severity: 'warns',
					candidateId: design.id,
					sentence: `${standard.name}, ${rule.clause}, asks for ${rule.asks}: ${has}.`,
					concerns: { part: `${standard.id} ${rule.id}`, ...(levelIds ? { levelIds } : {}) },
					...(extent ? { extent } : {}),
					cites: citationOf(standard, rule, library)
				})
			];
		})
	);
}

/** What the standards ask of the bid whatever the design: everything protected, and what a person states. */
export function checkRegimes(bid: Bid, library: Library): readonly Finding[] {
	const unknown = bid.regimes.flatMap(({ standard: id }) =>
		library.standards.some((known) => known.id === id)
			? []
			: [
					found({
						id: 'unknown-standard',
						severity: 'warns',
						sentence: `"${id}" is no standard in the templates; there is: ${library.standards.map((known) => known.id).join(', ')}.`,
						concerns: { part: id }
					})
				]
	);
	const open = bid.workloads.filter(({ level }) => level === undefined);
	const asked = boundBy(bid, library).flatMap(({ standard, names }) =>
		standard.rules.flatMap((rule): Finding[] => {
			const isAttested = rule.need.of === 'attested';
			// A regime that binds some levels says nothing of what has none.
			const isOpen =
				rule.need.of === 'everything-protected' &&
				open.length > 0 &&
				names.size === bid.serviceLevels.length;
			if (!isAttested && !isOpen) return [];
			const has = isAttested
				? 'no design can show it, somebody has to state it'
				: `${listed(open.slice(0, 3).map(({ name }) => name))}${open.length > 3 ? ` and ${open.length - 3} more` : ''} ${open.length === 1 ? 'has' : 'have'} no service level`;
			return [
				found({
					id: isAttested ? 'standard-to-state' : 'standard-missed',
					severity: isAttested ? 'notes' : 'warns',
					sentence: `${standard.name}, ${rule.clause}, asks for ${rule.asks}: ${has}.`,
					concerns: {
						part: `${standard.id} ${rule.id}`,
						...(isOpen ? { workloadIds: open.map(({ id }) => id) } : {})
					},
					cites: citationOf(standard, rule, library)
				})
			];
		})
	);
	return [...unknown, ...asked];
}
