/**
 * What a movement has to carry and by when, and the rate that it needs to be done in time.
 *
 * nightly = Σ groups front end × unique change since the run before, as read or as stored; a full run
 * carries everything; both at the end of the horizon. Rate wanted: v = max(B ÷ l, C ÷ L).
 */
import { secondsPerDay, secondsPerHour } from '../../units/index.ts';
import { wantedRate, type FilledPool, type Load } from '../../sizing/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, computed, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { everyFigure } from '../estate/levels.ts';
import { groupOnDay } from '../estate/rows.ts';
import {
	changedShare,
	heldIn,
	heldName,
	uniqueChange,
	wholeShare,
	type Held
} from '../pool/shares.ts';
import {
	byConvention,
	extreme,
	fromBid,
	leaf,
	multiplied,
	numbered,
	opens,
	sumOf,
	template
} from '../terms.ts';

export type Carried = 'nightly' | 'full' | 'first';

const runWords: Readonly<Record<Carried, string>> = {
	nightly: 'nightly run',
	full: 'full run',
	first: 'first run'
};

/** A nightly run of a movement that follows every write stands for its busiest hour. */
export const runName = ({ movement }: Load, kind: Carried): string =>
	kind === 'nightly' && movement.during === 'always' ? 'busiest hour' : runWords[kind];

/** First part of the ids of a movement's figures. */
export const movementId = ({ scope }: Design, { movement }: Load): string =>
	`${scope}.window.${movement.id}`;

export const loadOf = (design: Design, id: string): Load | null =>
	design.parts().loads.find(({ movement }) => movement.id === id) ?? null;

const filledBy = (design: Design, load: Load): FilledPool => {
	const found = design.parts().filled.find(({ pool }) => pool.id === load.pool.id);
	if (!found) throw new Error(`${design.scope} has no pool ${load.pool.id}`);
	return found;
};

/** What the target of a movement holds, group by group. */
export const heldBy = (design: Design, load: Load): readonly Held[] =>
	heldIn(design, filledBy(design, load));

/** Runs of the busiest hour, at its peak: parts of the change between two points. */
function runsOf({ movement }: Load, held: Held): Formula | null {
	if (movement.during !== 'always') return null;
	const hour = leaf('h', 'An hour', secondsPerHour, 'seconds', byConvention('60 minutes'));
	const every = everyIn(held);
	const { library } = held.design.book;
	return movement.peak
		? [
				'/',
				['*', template('p', 'Busiest hour, of an average one', '', movement.peak, library), hour],
				every
			]
		: ['/', hour, every];
}

/** Distance between points of a group in a pool, which may not run as often as the level asks. */
export function everyIn({ of, filled, design }: Held): Term {
	const { level } = of.group;
	const { store, runsAtMostEvery } = filled.pool;
	const { library } = design.book;
	const own = everyFigure(level);
	const label = `Distance between points, ${level.name}`;
	if (store.kind === 'journal')
		return template('e', label, 'seconds', store.checkpointEvery, library);
	if (own.value === of.policy.everySeconds || !runsAtMostEvery) return opens(own, 'e', label);
	const least = template('p', 'Between points at least', 'seconds', runsAtMostEvery, library);
	return opens(
		computed(
			{ label, place: placeIn(design, filled.pool.name), symbol: 'e', unit: 'seconds' },
			{
				sentence: 'What the level asks for, and no more often than the pool can run.',
				formula: ['max', opens(own, 'a'), least]
			}
		)
	);
}

/** What a run carries of one group. */
function groupFormula(load: Load, held: Held, kind: Carried): Formula {
	const { design, of } = held;
	const { book } = design;
	const isStored = load.movement.form === 'as-stored';
	const day = kind === 'first' ? 0 : book.frame.sizing.horizonDays;
	const size = opens(groupOnDay(of.group, day, book));
	if (kind === 'nightly')
		return multiplied([
			size,
			uniqueChange(of.group, of.policy.everySeconds, design),
			runsOf(load, held),
			isStored ? opens(changedShare(held)) : null
		]);
	return multiplied([size, isStored ? opens(wholeShare(held)) : null]);
}

function carriedOf(load: Load, held: Held, kind: Carried): Term {
	const { form } = load.movement;
	const how = form === 'as-stored' ? 'as stored' : 'as read';
	const figure = computed(
		{
			label: `Carried by the ${runName(load, kind)}`,
			place: placeIn(held.design, heldName(held), load.movement.name),
			symbol: 'b',
			unit: 'bytes'
		},
		{
			sentence:
				kind === 'nightly'
					? `What changed since the run before, of the front end at the end of the horizon, ${how}.`
					: `The whole front end ${kind === 'first' ? 'of the first day' : 'at the end of the horizon'}, ${how}.`,
			formula: groupFormula(load, held, kind)
		}
	);
	return opens(figure, 'b', heldName(held));
}

/** Bytes of a run. */
export const carried = (design: Design, load: Load, kind: Carried, value: number): Figure => ({
	id: `${movementId(design, load)}.${kind}.bytes`,
	label: `Carried by the ${runName(load, kind)}`,
	place: placeIn(design, load.movement.name),
	symbol: 'B',
	value,
	unit: 'bytes',
	law: () => ({
		sentence: `What the ${runName(load, kind)} carries, group by group of like data.`,
		formula: sumOf(
			'b',
			heldBy(design, load).map((held) => carriedOf(load, held, kind))
		)
	})
});

function limitLaw(design: Design, load: Load, kind: 'nightly' | 'full'): Law {
	const { window } = design.book.bid;
	const { during, sends } = load.movement;
	const isFull = kind === 'full';
	const weekend = (symbol: string): Term =>
		window.weekend === undefined
			? leaf(
					symbol,
					'Backup window at night',
					window.nightly,
					'seconds',
					fromBid('window at night')
				)
			: leaf(
					symbol,
					'Backup window at weekends',
					window.weekend,
					'seconds',
					fromBid('window at weekends')
				);
	if (during === 'always')
		return {
			sentence: 'What is written in an hour has to be carried in an hour.',
			formula: leaf('h', 'An hour', secondsPerHour, 'seconds', byConvention('60 minutes'))
		};
	if (during === 'window')
		return {
			sentence: 'The backup window, as the customer states it.',
			formula: isFull
				? weekend('w')
				: leaf('w', 'Backup window at night', window.nightly, 'seconds', fromBid('window at night'))
		};
	const byLevel = new Map(heldBy(design, load).map((held) => [held.of.group.level.id, held]));
	const every = numbered('e', [...byLevel.values()].map(everyIn));
	return {
		sentence:
			'It may last until the next run of the level that runs least often, a day at least; a full as long as the weekend.',
		formula: extreme('max', [
			leaf('d', 'A day', secondsPerDay, 'seconds', byConvention('24 hours')),
			...every,
			...(isFull && sends !== 'changes' ? [weekend('w')] : [])
		])
	};
}

/** Time that a run may take. */
export const limit = (design: Design, load: Load, kind: 'nightly' | 'full'): Figure => ({
	id: `${movementId(design, load)}.${kind}.limit`,
	label: `Limit of the ${runName(load, kind)}`,
	place: placeIn(design, load.movement.name),
	symbol: 'l',
	value: kind === 'nightly' ? load.nightlyLimitSeconds : load.fullLimitSeconds,
	unit: 'seconds',
	law: () => limitLaw(design, load, kind)
});

/** Bytes over the time for them, nightly and, where fulls are repeated, full. */
export function ratesOf(
	design: Design,
	load: Load
): { readonly nightly: Formula; readonly full: Formula | null } {
	const { nightlyBytes, fullBytes } = load;
	return {
		nightly: [
			'/',
			opens(carried(design, load, 'nightly', nightlyBytes)),
			opens(limit(design, load, 'nightly'))
		],
		full:
			fullBytes === null
				? null
				: [
						'/',
						opens(carried(design, load, 'full', fullBytes), 'C'),
						opens(limit(design, load, 'full'), 'L')
					]
	};
}

/** Bytes per second that a movement must reach. */
export const wantedRateOf = (design: Design, load: Load): Figure =>
	figure(
		`${movementId(design, load)}.wanted-rate`,
		placeIn(design, load.movement.name),
		['v', 'Rate wanted', wantedRate(load), 'bytes/s'],
		() => {
			const { nightly, full } = ratesOf(design, load);
			return {
				sentence: full
					? 'The faster of what the two kinds of run need to be done in time.'
					: `What the ${runName(load, 'nightly')} carries, over the time that it may take.`,
				formula: full ? ['max', nightly, full] : nightly
			};
		}
	);
