/**
 * What services meter month by month: bytes stored or protected, requests, what tests read back,
 * cartridges in a vault.
 *
 * A month counts with the mean of its two ends. put requests = bytes written ÷ object size; tests read
 * back parts of a full a year.
 */
import type { DriverBy, Product } from '../../library/index.ts';
import { carriedByMonth, dayOfMonth, type FilledPool } from '../../sizing/index.ts';
import { secondsPerDay } from '../../units/index.ts';
import { placeIn, type Design } from '../book.ts';
import { computed, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { carried, everyIn, heldBy, loadOf } from '../window/load.ts';
import { frontEndFigure, groupOnDay } from '../estate/rows.ts';
import {
	changedShare,
	heldIn,
	heldName,
	uniqueChange,
	wholeShare,
	type Held
} from '../pool/shares.ts';
import {
	added,
	byConvention,
	counted,
	leaf,
	multiplied,
	numbered,
	opens,
	sumOf,
	template
} from '../terms.ts';
import { filledOf } from './need.ts';
import { metadata, oneFull, storedOnDay, wantedOnDay } from '../pool/wanted.ts';

export type MeteredDriver = DriverBy<
	| 'protected-tb'
	| 'stored-tb'
	| 'put-requests'
	| 'tested-tb'
	| 'test-requests'
	| 'vaulted-cartridges'
>;

const unitOf = (binary: boolean): number => (binary ? 2 ** 40 : 1e12);

/** The mean of a month's two ends. */
function meanOf(month: number, on: (day: number) => Figure): Formula {
	const [from, to] = numbered(
		'e',
		[on(dayOfMonth(month)), on(dayOfMonth(month + 1))].map((one) => opens(one))
	);
	return ['/', ['+', from ?? 0, to ?? 0], 2];
}

/** Bytes on a day for which a service bills, where deleted ones are billed for so many days at least. */
const billedOnDay = (
	design: Design,
	filled: FilledPool,
	minimumDays: number,
	day: number
): Figure =>
	computed(
		{
			label: `Billed on day ${day}`,
			place: placeIn(design, filled.pool.name),
			symbol: 'e',
			unit: 'bytes'
		},
		{
			sentence:
				'What is stored, and what was deleted before its least time was over, group by group of like data.',
			formula: added(
				heldIn(design, filled).map((held, index): Formula => {
					const { group, billed } = held.of;
					const per = billed(minimumDays)[day] ?? 0;
					const source = counted(`run by run, every byte for ${minimumDays} days at least`);
					return [
						'*',
						{
							...opens(groupOnDay(group, 0, design.book), 'F', heldName(held)),
							symbol: `F${index + 1}`
						},
						leaf(
							`u${index + 1}`,
							`Billed per byte of front end, ${heldName(held)}`,
							per,
							'',
							source
						)
					];
				})
			)
		}
	);

/** What a movement carries of a group in a month: changes of every run, and repeated fulls. */
function carriedInMonth(
	design: Design,
	held: Held,
	movement: { readonly form: string; readonly repeats: Term | null },
	from: number,
	to: number
): Formula {
	const { group } = held.of;
	const days = to - from;
	const size = opens(groupOnDay(group, from + days / 2, design.book));
	const isStored = movement.form === 'as-stored';
	const length = leaf(
		'd',
		'Days of the month',
		days,
		'days',
		byConvention('a twelfth of 365 days, in whole ones')
	);
	const runs: Formula = ['/', ['*', length, secondsPerDay], everyIn(held)];
	const changes = multiplied([
		size,
		uniqueChange(group, held.of.policy.everySeconds, design),
		runs,
		isStored ? opens(changedShare(held)) : null
	]);
	if (!movement.repeats) return changes;
	return [
		'+',
		changes,
		multiplied([size, isStored ? opens(wholeShare(held)) : null, ['/', length, movement.repeats]])
	];
}

/** Bytes that a movement carries in a month; at the start everything once. */
function carriedFigure(design: Design, movementId: string, month: number): Figure {
	const load = loadOf(design, movementId);
	if (!load) throw new Error(`${design.scope} has no movement ${movementId}`);
	const { sends, form } = load.movement;
	const { chain } = load.pool;
	const repeats =
		sends === 'fulls-and-changes' && 'fullEvery' in chain
			? template('i', 'Days between fulls', 'days', chain.fullEvery, design.book.library)
			: null;
	const [from, to] = [dayOfMonth(month), dayOfMonth(month + 1)];
	const place = placeIn(design, load.movement.name);
	return {
		id: null,
		label: `Carried in month ${month + 1}`,
		place,
		symbol: 'B',
		value: carriedByMonth(load, month + 1)[month] ?? 0,
		unit: 'bytes',
		law: () => {
			const groups = heldBy(design, load).map((held) => {
				const name = heldName(held);
				const formula = carriedInMonth(design, held, { form, repeats }, from, to);
				const sentence =
					'Changes between two runs, times the runs of the month, and fulls where they are repeated.';
				return opens(
					computed(
						{
							label: `Carried in month ${month + 1}`,
							place: [name, ...place],
							symbol: 'b',
							unit: 'bytes'
						},
						{ sentence, formula }
					),
					'b',
					name
				);
			});
			const first = opens(carried(design, load, 'first', load.firstBytes), 'A');
			return {
				sentence: `What all runs of the month carry, group by group of like data${month === 0 ? ', and at the start everything once' : ''}.`,
				formula: month === 0 ? ['+', sumOf('b', groups), first] : sumOf('b', groups)
			};
		}
	};
}

function storedLaw(
	design: Design,
	{ pool, binary }: DriverBy<'stored-tb'>,
	product: Product | null,
	month: number
): Law {
	const filled = filledOf(design, pool);
	const minimum = product?.minimumStorage?.value ?? 0;
	const on = (day: number): Figure =>
		minimum === 0 ? storedOnDay(design, filled, day) : billedOnDay(design, filled, minimum, day);
	return {
		sentence: `${binary ? 'TiB' : 'TB'} stored in the month, the mean of its two ends, with metadata${minimum === 0 ? '' : `; every byte counts for ${minimum} days at least`}.`,
		formula: ['/', ['*', meanOf(month, on), ['+', 1, metadata(design, filled)]], unitOf(binary)]
	};
}

/** Bytes that tests read back in a month. */
function testedFormula(
	design: Design,
	driver: DriverBy<'tested-tb' | 'test-requests'>,
	month: number
): Formula {
	const filled = filledOf(design, driver.pool);
	const perYear = template(
		'a',
		'Read back in a year, in fulls',
		'',
		driver.perYear,
		design.book.library
	);
	return ['/', ['*', meanOf(month, (day) => oneFull(design, filled, day)), perYear], 12];
}

/** Cartridges for the usable bytes that a pool wants, rounded up. */
export function cartridgesFigure(design: Design, { pool }: FilledPool, wantedBytes: Term): Figure {
	const { library } = design.book;
	const rule = design.asked.architecture.billOfMaterials.find(({ meets }) =>
		meets.some((driver) => driver.by === 'cartridges' && driver.pool === pool.id)
	);
	const cartridge =
		rule &&
		library.products.find(({ id, family }) => id === rule.product || family === rule.family);
	const each = cartridge?.provides.usable;
	if (!each) throw new Error(`no rule says which cartridge holds ${pool.id}`);
	return computed(
		{
			label: 'Cartridges with data',
			place: placeIn(design, pool.name),
			symbol: 'n',
			unit: 'cartridges'
		},
		{
			sentence: 'Usable bytes wanted, over those of a cartridge, rounded up.',
			formula: [
				'ceil',
				[
					'/',
					wantedBytes,
					template('c', `Usable bytes of a cartridge, ${cartridge.name}`, 'bytes', each, library)
				],
				1e-12
			]
		}
	);
}

/** What a service meters in a month of the horizon, from 0. */
export function meteredLaw(
	design: Design,
	driver: MeteredDriver,
	product: Product | null,
	month: number
): Law {
	const { book } = design;
	const { library } = book;
	switch (driver.by) {
		case 'stored-tb':
			return storedLaw(design, driver, product, month);
		case 'protected-tb': {
			const { held } = design.parts().bill.scope(driver.pool);
			const groups = held.map(({ group }) => group);
			const beside = template('a', 'Billed beside it', 'share', driver.beside, library);
			return {
				sentence: `Front-end ${driver.binary ? 'TiB' : 'TB'} of the month, the mean of its two ends, with what is billed beside it.`,
				formula: [
					'/',
					[
						'*',
						meanOf(month, (day) => frontEndFigure(groups, day, placeIn(design), book)),
						['+', 1, beside]
					],
					unitOf(driver.binary)
				]
			};
		}
		case 'put-requests':
			return {
				sentence: 'Millions of objects that the runs of the month write.',
				formula: [
					'/',
					opens(carriedFigure(design, driver.movement, month)),
					template('o', 'Size of an object', 'bytes', driver.objectSize, library),
					1e6
				]
			};
		case 'tested-tb':
			return {
				sentence: 'What restore tests read back in the month.',
				formula: ['/', testedFormula(design, driver, month), unitOf(driver.binary)]
			};
		case 'test-requests':
			return {
				sentence: 'Millions of objects that restore tests read back in the month.',
				formula: [
					'/',
					testedFormula(design, driver, month),
					template('o', 'Size of an object', 'bytes', driver.objectSize, library),
					1e6
				]
			};
		case 'vaulted-cartridges': {
			const filled = filledOf(design, driver.pool);
			const bytes = opens(wantedOnDay(design, filled, dayOfMonth(month + 1)));
			return {
				sentence: 'Cartridges there at the end of the month.',
				formula: opens(cartridgesFigure(design, filled, bytes))
			};
		}
	}
}
