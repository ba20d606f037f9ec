/**
 * The unit response: bytes that a pool stores on a day per byte of a group's first front end.
 *
 * u = r·W + x·C + b: living whole copies and growth W and changes C, in front ends of the first day,
 * and what was deleted and not yet cleaned away b, at the fullest moment of the day. W and C are
 * followed run by run by the same law that sized the pool.
 */
import type { JournalStore, Pool } from '../../library/index.ts';
import type { StoredResponse } from '../../reduction/index.ts';
import { dateAfter, writtenPerDay } from '../../sizing/index.ts';
import { growthFactor } from '../../units/index.ts';
import { figure, type Figure, type Law, type Term } from '../figure.ts';
import { groupFrontEnd, growthUntil, whenWords } from '../estate/rows.ts';
import { changedShare, fromChange, heldPlace, wholeShare, type Held } from './shares.ts';
import { added, counted, leaf, opens, template } from '../terms.ts';

function followed(held: Held, response: () => StoredResponse): StoredResponse {
	const { design, filled, of } = held;
	const { book } = design;
	const key = JSON.stringify([
		design.scope,
		filled.pool.id,
		of.group.level.id,
		of.group.classId,
		of.group.key
	]);
	const known = book.followed.get(key) ?? response();
	book.followed.set(key, known);
	return known;
}

const isOnProduction = ({ store }: Pool): boolean => store.kind === 'snapshot' && !store.whole;

const noise = 1e-12;

/** Living copies, growth, changes and garbage at the fullest moment of a day. */
function restorePoints(held: Held, day: number, response: StoredResponse): Law {
	const { design, filled, of } = held;
	const { book } = design;
	const { group } = of;
	const on = dateAfter(book.evaluation.start, day);
	const [whole, change] = [response.dayPeakWhole[day] ?? 0, response.dayPeakChange[day] ?? 0];
	const garbage = (response.dayPeak[day] ?? 0) - whole - change;
	const [r, x] = [wholeShare(held), changedShare(held)];
	const points = `on ${on}, run by run under the retention of ${group.level.name}`;
	const living = (
		symbol: string,
		label: string,
		bytes: number,
		share: Figure,
		known: Term['known']
	) =>
		bytes === 0 || !known
			? []
			: [['*', opens(share), leaf(symbol, label, bytes / Number(share.value), '', known)] as const];
	const stored = added([
		...living(
			'W',
			'Whole copies and growth, in front ends',
			whole,
			r,
			counted(`as they live ${points}`)
		),
		...living(
			'C',
			'Changes between the points, in front ends',
			change,
			x,
			fromChange(group, book, `as the points live ${points};`)
		),
		...(garbage <= noise
			? []
			: [
					leaf(
						'b',
						'Deleted, not yet cleaned away',
						garbage,
						'',
						counted(`cleaning by cleaning, ${points}`)
					)
				])
	]);
	const sentence =
		'Stored at the fullest moment of the day for each byte of the first day’s front end: whole copies, what grew and changed between the points kept';
	return isOnProduction(filled.pool)
		? {
				sentence: `${sentence}, less production itself, on which they stand.`,
				formula: ['max', 0, ['-', stored, ['*', opens(r), growthUntil(group, day, book)]]]
			}
		: { sentence: `${sentence}, and what is deleted but not yet cleaned away.`, formula: stored };
}

/** Production once more, and every write of a history: by bytes, or machine by machine in whole steps. */
function replica(store: JournalStore, held: Held, day: number): Law {
	const { book } = held.design;
	const { group, unit } = held.of;
	const growth = growthUntil(group, day, book);
	const isStepped = store.step !== undefined || store.leastPerMachine !== undefined;
	if (isStepped && group.frontEndBytes > 0) {
		const journal = (unit[day] ?? 0) - growthFactor(group.growthPerYear, day);
		const source = fromChange(group, book, 'machine by machine, in steps of the journal,');
		return {
			sentence: 'Production once more, and the journal of its writes.',
			formula: ['+', growth, leaf('J', 'Journal per byte of front end', journal, '', source)]
		};
	}
	const written = leaf(
		'w',
		'Written in a day, each write counted',
		writtenPerDay(group.curve, store.checkpointEvery.value),
		'share/day',
		fromChange(group, book, 'checkpoint by checkpoint')
	);
	const history = template('h', 'History', 'days', store.history, book.library);
	const perWritten = template(
		'p',
		'Bytes of journal per byte written',
		'',
		store.perWritten,
		book.library
	);
	return {
		sentence: 'Production once more, and every write of the history.',
		formula: ['*', growth, ['+', 1, ['*', written, history, perWritten]]]
	};
}

/** Bytes stored on a day per byte of the group's front end on the first day. */
export const unitFigure = (
	held: Held,
	day: number,
	symbol = 'u',
	label = 'Stored per byte of front end'
): Figure =>
	figure(null, heldPlace(held), [symbol, label, held.of.unit[day] ?? 0, ''], () => {
		const { store } = held.filled.pool;
		const { response } = held.of;
		if (store.kind === 'journal') return replica(store, held, day);
		if (!response) throw new Error(`${held.filled.pool.id} cannot say what it stores`);
		return restorePoints(held, day, followed(held, response));
	});

/** Bytes that the pool stores of a group on a day. */
export const storedOf = (held: Held, day: number): Figure =>
	figure(
		null,
		heldPlace(held),
		[
			's',
			`Stored ${whenWords(day, held.design.book)}`,
			held.of.group.frontEndBytes * (held.of.unit[day] ?? 0),
			'bytes'
		],
		() => ({
			sentence: 'Front end of the first day, times what the pool stores of each byte of it.',
			formula: ['*', opens(groupFrontEnd(held.of.group)), opens(unitFigure(held, day))]
		})
	);
