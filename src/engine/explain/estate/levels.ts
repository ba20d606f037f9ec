/**
 * Figures of a service level: what it protects, how often it runs, how many restore points it keeps,
 * and what a design makes of it.
 *
 * Restore points are counted by what keeps them: every point under the first reason that holds, from
 * the finest rule to the coarsest. Example: 14 daily and 4 weekly are 14 by the daily rule, and 2 more
 * that only the weekly one keeps.
 */
import type { ServiceLevel } from '../../bid/index.ts';
import { everySecondsOf, policyOf } from '../../design/index.ts';
import { lookBackDays } from '../../evaluate.ts';
import {
	pointsOn,
	type ChainStyle,
	type LivingPoint,
	type RetentionPolicy
} from '../../protection/index.ts';
import { secondsPerDay } from '../../units/index.ts';
import type { Book } from '../book.ts';
import type { Unit } from '../derivation.ts';
import { figure, type Figure, type Formula, type Law } from '../figure.ts';
import { dayLeaf, frontEndOf, machinesOf } from './rows.ts';
import { byConvention, counted, fromBid, leaf, sumOf } from '../terms.ts';

type Reason = LivingPoint['keptBy'][number]['rule'];

const reasons = (policy: RetentionPolicy): readonly (readonly [Reason, string])[] => [
	['every run', `Every run, for ${policy.keepAllDays} days`],
	['daily', `One a day, for ${policy.dailyDays} days`],
	['weekly', `One a week, for ${policy.weekly} weeks`],
	['monthly', `One a month, for ${policy.monthly} months`],
	['quarterly', `One a quarter, for ${policy.quarterly} quarters`],
	['yearly', `One a year, for ${policy.yearly} years`],
	['lock', 'Locked'],
	['newest', 'The newest'],
	['needed', 'Needed by a point that is kept'],
	['media set', 'On a media set with points that are kept']
];

/** Points alive on a day, a term for each reason. */
export function pointsFormula(
	policy: RetentionPolicy,
	chain: ChainStyle,
	day: number,
	level: ServiceLevel,
	{ evaluation }: Book
): Formula {
	const { start } = evaluation;
	const source = counted(
		`run by run from ${start} to day ${day} under the retention of ${level.name}; a point counts under the first reason that keeps it`
	);
	const alive = pointsOn(policy, chain, start, day);
	const known = reasons(policy);
	const first = ({ keptBy }: LivingPoint) =>
		known.find(([reason]) => keptBy.some(({ rule }) => rule === reason));
	return sumOf(
		'n',
		known.flatMap((reason) => {
			const count = alive.filter((point) => first(point) === reason).length;
			return count === 0 ? [] : [leaf('n', reason[1], count, 'points', source)];
		})
	);
}

function everyLaw(level: ServiceLevel): Law {
	const own = level.every !== undefined;
	const stated = fromBid(`service level ${level.name}`);
	const week = byConvention('a backup runs once a week at least');
	return {
		sentence: own
			? 'As the bid states it, and a week at most.'
			: 'As long as the RPO allows, and a week at most.',
		formula: [
			'min',
			leaf('r', own ? 'Distance between runs' : 'RPO', level.every ?? level.rpo, 'seconds', stated),
			leaf('w', 'A week', 7 * secondsPerDay, 'seconds', week)
		]
	};
}

/** Distance between runs that a level asks for. */
export const everyFigure = (level: ServiceLevel): Figure =>
	figure(
		`level.${level.id}.every`,
		[level.name],
		['e', 'Distance between runs', everySecondsOf(level), 'seconds'],
		() => everyLaw(level)
	);

function figuresOf(level: ServiceLevel, book: Book): readonly Figure[] {
	const summary = book.evaluation.levels.find(({ id }) => id === level.id);
	if (!summary) return [];
	const rows = book.frame.rows.filter((row) => row.level?.id === level.id);
	const until = lookBackDays(level);
	const figure = (
		what: string,
		symbol: string,
		label: string,
		value: number,
		unit: Unit,
		sentence: string,
		formula: () => Formula
	): Figure => ({
		id: `level.${level.id}.${what}`,
		label,
		place: [level.name],
		symbol,
		value,
		unit,
		law: () => ({ sentence, formula: formula() })
	});
	return [
		figure(
			'machines',
			'M',
			'Machines',
			summary.machines,
			'machines',
			'Machines of the rows at this level.',
			() => sumOf('m', rows.map(machinesOf))
		),
		figure(
			'front-end',
			'F',
			'Front end',
			summary.frontEndBytes,
			'bytes',
			'Used bytes of the rows at this level.',
			() => sumOf('f', rows.map(frontEndOf))
		),
		everyFigure(level),
		figure(
			'points',
			'N',
			'Restore points',
			summary.pointsWhenFilled,
			'points',
			'Restore points alive once the longest rule has filled up.',
			() => pointsFormula(policyOf(level), { style: 'independent' }, until, level, book)
		),
		figure(
			'oldest',
			'a',
			'Age of the oldest point',
			summary.oldestDays,
			'days',
			'Days from the oldest restore point to the day on which the longest rule has filled up.',
			() => [
				'-',
				dayLeaf('t', 'The longest rule has filled up', until, book),
				leaf(
					'd',
					'Day of the oldest point',
					until - summary.oldestDays,
					'days',
					counted(`run by run under the retention of ${level.name}`)
				)
			]
		)
	];
}

/** The figures of the service levels, in the bid's order. */
export const levelFigures = (book: Book): readonly Figure[] =>
	book.bid.serviceLevels.flatMap((level) => figuresOf(level, book));
