/**
 * Figures of a pool: what it holds, what is bought for it, when it is full.
 *
 * A pool is full on the first day on which it wants more than was bought. Pools that share a box have
 * parts of it as large as what they want.
 */
import type { PoolSizing } from '../../evaluation.ts';
import {
	chainStyleOf,
	dateAfter,
	frontEndOn,
	peakOf,
	type FilledPool,
	type RuleOutcome
} from '../../sizing/index.ts';
import { secondsPerDay } from '../../units/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { pointsFormula } from '../estate/levels.ts';
import { providedFigure } from '../bill/provided.ts';
import { dayLeaf, frontEndFigure } from '../estate/rows.ts';
import { firstDayOver, rangeFigures } from './range.ts';
import { heldIn, type Held } from './shares.ts';
import { opens, sumOf, template } from '../terms.ts';
import {
	peak,
	poolFigure,
	storedInMonth,
	storedOnDay,
	wanted,
	wantedOnDay,
	type PoolOf
} from './wanted.ts';

interface Sized extends PoolOf {
	readonly sized: PoolSizing;
}

/** Pools that share a box with this one, itself among them, in the order of the rule. */
function sharers(
	design: Design,
	{ rule }: RuleOutcome,
	by: 'usable' | 'raw'
): readonly FilledPool[] {
	const { filled } = design.parts();
	return rule.meets.flatMap((driver) =>
		driver.by === by ? (filled.find(({ pool }) => pool.id === driver.pool) ?? []) : []
	);
}

const rawPerUsable = (design: Design, { pool }: FilledPool, symbol = 'ρ'): Term =>
	template(
		symbol,
		`Raw bytes per usable byte, ${pool.name}`,
		'',
		pool.rawPerUsable,
		design.book.library
	);

/** This pool's part of a box that it shares; null where the box is its own. */
function partOf(
	{ design, filled }: PoolOf,
	outcome: RuleOutcome,
	by: 'usable' | 'raw'
): Formula | null {
	const all = sharers(design, outcome, by);
	if (all.length < 2 || all.every(({ wantedPeakBytes }) => wantedPeakBytes === 0)) return null;
	const wants = (one: FilledPool): Formula => {
		const number = all.indexOf(one) + 1;
		const bytes = opens(wanted(design, one), `w${number}`, `Usable wanted, ${one.pool.name}`);
		return by === 'raw' ? ['*', bytes, rawPerUsable(design, one, `ρ${number}`)] : bytes;
	};
	const [first = 0, ...rest] = all.map(wants);
	return ['/', wants(filled), ['+', first, ...rest]];
}

/** The rule that buys a pool by capacity, and whether it buys usable or raw bytes. */
function buyerOf({ design, filled }: PoolOf) {
	for (const outcome of design.parts().outcomes)
		for (const driver of outcome.rule.meets)
			if ((driver.by === 'usable' || driver.by === 'raw') && driver.pool === filled.pool.id)
				return { outcome, by: driver.by };
	throw new Error(`no rule of ${design.scope} buys ${filled.pool.id} by capacity`);
}

function boughtLaw(of: Sized, isRaw: boolean): Law {
	const { design, filled } = of;
	const { outcome, by } = buyerOf(of);
	const provided = opens(providedFigure(design, outcome, by, isRaw ? 'all' : 'sure'));
	const part = partOf(of, outcome, by);
	const product = multipliedBy(provided, part);
	const spare = isRaw || !outcome.rule.spare ? '' : ', spare ones lost';
	const share = part ? ', of which the pool has a part as large as what it wants' : '';
	const perUsable = by === 'usable' ? isRaw : !isRaw;
	return {
		sentence: `${by === 'raw' ? 'Raw' : 'Usable'} bytes of the units bought${spare}${share}${
			perUsable
				? isRaw
					? ', with the raw bytes that each takes'
					: ', over the raw bytes that a usable byte takes'
				: ''
		}.`,
		formula: perUsable ? [isRaw ? '*' : '/', product, rawPerUsable(design, filled)] : product
	};
}

const multipliedBy = (term: Term, part: Formula | null): Formula =>
	part ? ['*', term, part] : term;

const bought = (of: Sized, bytes: number): Figure =>
	poolFigure(of, 'bought', 'B', 'Usable bought', bytes, 'bytes', () => boughtLaw(of, false));

/** The first day on which more is wanted than was bought. */
const fullLaw = (of: Sized, day: number, boughtBytes: number): Law =>
	firstDayOver(of.design, day, opens(bought(of, boughtBytes)), of.filled.wanted, (other) =>
		wantedOnDay(of.design, of.filled, other)
	);

/** The ends of a pool’s range; none where all that decides about it is known. */
function rangeOf(of: Sized): readonly Figure[] {
	const { boughtUsableBytes } = of.sized;
	return rangeFigures(
		of,
		of.sized.range,
		boughtUsableBytes === null ? null : bought(of, boughtUsableBytes)
	);
}

/** The day on which most is stored: none before it has as much, none after it has more. */
function peakDayLaw({ design, filled }: Sized): Law {
	const { book } = design;
	const { stored: series, peakDay: day } = filled;
	const last = book.frame.sizing.horizonDays;
	const most = opens(peak({ design, filled }), 'S');
	const on = (symbol: string, other: number): Term =>
		opens(storedOnDay(design, filled, other), symbol);
	const conditions: readonly Formula[] = [
		...(day > 0 ? [['<', on('a', peakOf(series, day - 1).day), most] as const] : []),
		...(day < last
			? [
					[
						'<=',
						on('b', day + 1 + peakOf(series.subarray(day + 1), last - day - 1).day),
						most
					] as const
				]
			: [])
	];
	return {
		sentence: `${dateAfter(book.evaluation.start, day)}, the first day of the horizon on which no other has more bytes stored.`,
		formula: ['where', dayLeaf('t', 'The day', day, book), ...conditions]
	};
}

/** Points of a level that a pool keeps at the end of the horizon. */
function pointsFigure(of: Sized, held: Held): Figure {
	const { book } = of.design;
	const { level } = held.of.group;
	const { store } = of.filled.pool;
	return poolFigure(
		of,
		`points.${level.id}`,
		'N',
		`Restore points, ${level.name}`,
		held.of.points,
		'points',
		() =>
			store.kind === 'journal'
				? {
						sentence: 'Checkpoints of the history.',
						formula: [
							'round',
							[
								'/',
								['*', template('h', 'History', 'days', store.history, book.library), secondsPerDay],
								template(
									'e',
									'Distance between checkpoints',
									'seconds',
									store.checkpointEvery,
									book.library
								)
							],
							0
						]
					}
				: {
						sentence:
							'Restore points alive at the end of the horizon, each under the first reason that keeps it.',
						formula: pointsFormula(
							held.of.policy,
							chainStyleOf(of.filled.pool),
							book.frame.sizing.horizonDays,
							level,
							book
						)
					}
	);
}

function figuresOf(of: Sized): readonly Figure[] {
	const { design, filled, sized } = of;
	const { book } = design;
	const { pool, held } = filled;
	const horizon = book.frame.sizing.horizonDays;
	const groups = held.map(({ group }) => group);
	const place = placeIn(design, pool.name);
	const protectedOn = (day: number, what: string): Figure => ({
		...frontEndFigure(groups, day, place, book),
		id: `${design.scope}.pool.${pool.id}.${what}`,
		value: frontEndOn(held, day)
	});
	const lastOfLevel = new Map(heldIn(design, filled).map((one) => [one.of.group.level.id, one]));
	const { boughtUsableBytes: usable, boughtRawBytes: raw, fullDay } = sized;
	return [
		protectedOn(0, 'front-end'),
		protectedOn(horizon, 'front-end-at-horizon'),
		peak(of),
		poolFigure(of, 'peak-day', 'D', 'Worst day', sized.peakDay, 'days', () => peakDayLaw(of)),
		wanted(design, filled),
		poolFigure(of, 'fill-limit', 'F', 'Fill limit', sized.fillLimitShare, 'share', () => ({
			sentence: 'A property of pools of this kind.',
			formula: template('f', 'Fill limit', 'share', pool.fillLimit, book.library)
		})),
		...(usable === null ? [] : [bought(of, usable)]),
		...(raw === null
			? []
			: [poolFigure(of, 'raw', 'R', 'Raw bought', raw, 'bytes', () => boughtLaw(of, true))]),
		...(fullDay === null || usable === null
			? []
			: [poolFigure(of, 'full', 'D', 'Full', fullDay, 'days', () => fullLaw(of, fullDay, usable))]),
		...[...lastOfLevel.values()].map((one) => pointsFigure(of, one)),
		...sized.storedByMonthBytes.map((_, month) => storedInMonth(of, month)),
		...rangeOf(of)
	];
}

const poolsOf = (design: Design): readonly Sized[] =>
	design.parts().filled.flatMap((filled) => {
		const sized = design.candidate.sizing.pools.find(({ poolId }) => poolId === filled.pool.id);
		return sized ? [{ design, filled, sized }] : [];
	});

function capacityLaw(design: Design): Law {
	const pools = poolsOf(design).flatMap((of) => {
		const bytes = of.sized.boughtUsableBytes;
		return bytes === null ? [] : [{ name: of.filled.pool.name, figure: bought(of, bytes) }];
	});
	const [only] = pools;
	if (!only) return { sentence: 'No pool of this design is bought by capacity.', formula: 0 };
	if (pools.length === 1) {
		const { sentence, formula } = only.figure.law();
		return {
			sentence: `${only.name}, the only pool that is bought by capacity. ${sentence}`,
			formula
		};
	}
	return {
		sentence: 'Usable bytes bought for the pools of this design.',
		formula: sumOf(
			'b',
			pools.map(({ name, figure: of }) => opens(of, 'b', name))
		)
	};
}

/** Usable bytes to buy over all pools that are bought by capacity. */
const capacity = (design: Design): Figure =>
	figure(
		`${design.scope}.capacity`,
		placeIn(design),
		['N', 'Usable capacity to buy', design.candidate.sizing.usableToBuyBytes, 'bytes'],
		() => capacityLaw(design)
	);

/** What a design stores and buys to store it. */
export const poolFigures = (design: Design): readonly Figure[] => [
	capacity(design),
	...poolsOf(design).flatMap(figuresOf)
];
