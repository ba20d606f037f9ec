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

/** What levels are asked for, how they are measured, and what to say of those that fall short. */
interface Yardstick {
	readonly least: number;
	readonly unit: Extent['unit'];
	readonly value: (level: LevelSizing) => number;
	/** After "has" or "have". */
	readonly say: (level: LevelSizing) => string;
}

function yardstickOf(need: StandardNeed): Yardstick | null {
	const count = (least: number, value: Yardstick['value']): Yardstick => ({
		least,
		unit: 'copies',
		value,
		say: (level) => (value(level) === 0 ? 'none' : String(value(level)))
	});
	switch (need.of) {
		case 'copies':
			return count(need.atLeast.value, ({ copies }) => copies);
		case 'elsewhere':
			return count(need.atLeast.value, ({ copiesElsewhere }) => copiesElsewhere);
		case 'locked-or-offline':
			return count(need.atLeast.value, ({ copiesOutOfReach }) => copiesOutOfReach);
		case 'apart-from-production':
			return count(1, ({ copiesApart }) => copiesApart);
		case 'media':
			return {
				...count(need.atLeast.value, ({ media }) => media.length),
				say: ({ media }) => `${listed(media)} alone`
			};
		case 'retention':
			return {
				least: need.atLeast.value,
				unit: 'days',
				value: ({ oldestDays }) => oldestDays,
				say: ({ oldestDays }) =>
					oldestDays === 0 ? 'none' : `points of up to ${daysText(oldestDays)}`
			};
		case 'separate-authority':
		case 'restore-tested':
		case 'everything-protected':
		case 'attested':
			return null;
	}
}

/** The levels that fall short, those that have the same in one breath. */
function shortLevels(
	levels: readonly LevelSizing[],
	names: ReadonlyMap<string, string>,
	{ least, unit, value, say }: Yardstick
): Shortfall | null {
	const short = levels.filter((level) => value(level) < least);
	if (short.length === 0) return null;
	const byWords = new Map<string, string[]>();
	for (const level of short) {
		const words = say(level);
		byWords.set(words, [...(byWords.get(words) ?? []), names.get(level.levelId) ?? level.levelId]);
	}
	return {
		has: [...byWords]
			.map(([words, who]) => `${listed(who)} ${who.length === 1 ? 'has' : 'have'} ${words}`)
			.join('; '),
		extent: { value: least - Math.min(...short.map(value)), unit },
		levelIds: short.map(({ levelId }) => levelId)
	};
}

/** A level of which a design holds nothing has nothing of anything. */
const nothingOf = (levelId: string): LevelSizing => ({
	levelId,
	copies: 0,
	everySeconds: Infinity,
	everyPoolId: '',
	isElsewhere: false,
	offsiteSeconds: null,
	oldestDays: 0,
	isLocked: false,
	copiesElsewhere: 0,
	copiesOutOfReach: 0,
	copiesApart: 0,
	media: ['disk']
});

function shortfallOf(
	need: StandardNeed,
	{ sizing, authorities, restoreTestEveryDays }: JudgedCandidate,
	names: ReadonlyMap<string, string>
): Shortfall | null {
	const yardstick = yardstickOf(need);
	if (yardstick) {
		const held = (id: string) => sizing.levels.find(({ levelId }) => levelId === id);
		return shortLevels(
			[...names.keys()].map((id) => held(id) ?? nothingOf(id)),
			names,
			yardstick
		);
	}
	if (need.of === 'separate-authority') {
		const one = authorities.find(({ holdsEveryCopy }) => holdsEveryCopy);
		return one ? { has: `the ${one.name} alone can delete every copy` } : null;
	}
	const every = restoreTestEveryDays;
	if (need.of !== 'restore-tested' || (every !== null && every <= need.every.value)) return null;
	return every === null
		? { has: 'none is promised' }
		: {
				has: `one in ${daysText(every)}`,
				extent: { value: every - need.every.value, unit: 'days' }
			};
}

export const citationOf = (standard: Standard, rule: StandardRule, library: Library): Citation => ({
	standard: standard.name,
	clause: rule.clause,
	source: sourceText(rule.source, library.sources),
	confidence: rule.confidence
});

interface Bound {
	readonly standard: Standard;
	/** Names of the levels that it binds and that hold something, by id. */
	readonly names: ReadonlyMap<string, string>;
}

/** The chosen standards with the levels that each binds. */
export function boundBy(
	{ regimes, serviceLevels, workloads }: Bid,
	library: Library
): readonly Bound[] {
	return regimes.flatMap(({ standard: id, levels }) => {
		const standard = library.standards.find((known) => known.id === id);
		const bound = serviceLevels.filter(
			({ id: level }) =>
				(levels?.includes(level) ?? true) && workloads.some((row) => row.level === level)
		);
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
