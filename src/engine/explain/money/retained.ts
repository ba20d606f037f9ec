/**
 * Old restore points: what the incumbent still holds after the cut-over, month by month.
 *
 * B(m) = Σ F × u(m): front end at the cut-over times bytes held per byte of it, over everything that
 * was protected and every pool whose points stay behind. The share still held is B(m) ÷ B(0).
 */
import { monthsUntil, type Leaving } from '../../cost/index.ts';
import type { IncumbentFrame } from '../../evaluate.ts';
import { dayOfMonth, heldOnDay, type Retained } from '../../sizing/index.ts';
import { daysPerYear } from '../../units/index.ts';
import { placeIn, type Book, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Law } from '../figure.ts';
import { groupName, groupOnDay } from '../estate/rows.ts';
import { added, counted, fromBid, input, leaf, numbered, opens } from '../terms.ts';

export function incumbentOf({ frame }: Book): IncumbentFrame {
	if (!frame.incumbent) throw new Error('the bid has no incumbent');
	return frame.incumbent;
}

export function leavingOf({ leaving, scope }: Design): Leaving {
	if (!leaving) throw new Error(`nothing is left for ${scope}: the bid has no incumbent`);
	return leaving;
}

function afterWords(month: number): string {
	if (month === 0) return 'at the cut-over';
	return `${month === 1 ? 'a month' : `${month} months`} after the cut-over`;
}

/** Front end at the cut-over times bytes held per byte of it, over what is left behind. */
function heldLaw(design: Design, leftBehind: Retained['leftBehind'], day: number): () => Law {
	const { book } = design;
	const { stopDay } = incumbentOf(book).retained;
	return () => {
		const held = leftBehind.flatMap(({ pool, group, unit }) => {
			const per = unit[day] ?? 0;
			const name = `${groupName(group)}, ${pool.name}`;
			return per === 0 ? [] : [{ group, per, name }];
		});
		const sizes = numbered(
			'F',
			held.map(({ group, name }) => opens(groupOnDay(group, stopDay, book), 'F', name))
		);
		const source = counted('followed day by day over the restore points that are still alive then');
		const units = numbered(
			'u',
			held.map(({ per, name }) => leaf('u', `Held per byte of front end, ${name}`, per, '', source))
		);
		return {
			sentence: 'Front end at the cut-over, times the bytes that its restore points still take.',
			formula: added(sizes.map((size, index): Formula => ['*', size, units[index] ?? 0]))
		};
	};
}

/** Bytes of old points so many months after the cut-over. */
function heldBytes(design: Design, month: number): Figure {
	const { leftBehind, bytesByMonth } = incumbentOf(design.book).retained;
	const label = `Old restore points ${afterWords(month)}`;
	return figure(
		null,
		placeIn(design),
		['B', label, bytesByMonth[month] ?? 0, 'bytes'],
		heldLaw(design, leftBehind, dayOfMonth(month))
	);
}

/** Old points that are carried over: of every pool that holds a point again, only one. */
export function carriedBytes(design: Design, id: string | null = null): Figure {
	const { retained, incumbent } = incumbentOf(design.book);
	const one = heldLaw(design, retained.carried, 0);
	const copy = (): Figure =>
		figure(
			null,
			placeIn(design),
			['C', 'One copy of them, as followed', heldOnDay(retained.carried, 0), 'bytes'],
			one
		);
	return figure(
		id,
		placeIn(design),
		['C', 'Old restore points to carry over', leavingOf(design).carriedBytes, 'bytes'],
		() =>
			incumbent.retained && heldOnDay(retained.leftBehind, 0) > 0
				? {
						sentence: 'What is held, times the part that one copy has of what was followed.',
						formula: [
							'*',
							opens(retainedBytes(design)),
							['/', opens(copy(), 'c'), opens(heldBytes(design, 0), 'b')]
						]
					}
				: incumbent.retained
					? { sentence: 'What is held.', formula: opens(retainedBytes(design)) }
					: one()
	);
}

/** Old points that are held at the cut-over: as the bid says, or as followed. */
export const retainedBytes = (design: Design, id: string | null = null): Figure =>
	figure(
		id,
		placeIn(design),
		['R', 'Old restore points at the cut-over', leavingOf(design).retainedBytes.value, 'bytes'],
		() => {
			const own = incumbentOf(design.book).incumbent.retained;
			return own
				? {
						sentence: 'As the bid says.',
						formula: input('r', 'Old restore points', 'bytes', own)
					}
				: heldBytes(design, 0).law();
		}
	);

function heldShareLaw(design: Design, month: number): Law {
	const { bytesByMonth } = incumbentOf(design.book).retained;
	// The customer knows the day; beyond what its rules say, the last of it is still there.
	const followed = Math.min(month, bytesByMonth.length - 1);
	if (followed < 0)
		return {
			sentence: 'All of it, until the day that the bid says.',
			formula: leaf('s', 'All of it', 1, 'share', fromBid('day until which it is retained'))
		};
	if ((bytesByMonth[0] ?? 0) === 0)
		return {
			sentence: 'Nothing is held.',
			formula: leaf('s', 'Nothing', 0, 'share', counted('nothing is held at the cut-over'))
		};
	return {
		sentence:
			followed === month
				? 'Bytes of old restore points then, over those at the cut-over.'
				: 'The last bytes of old restore points, over those at the cut-over: the bid keeps them longer than its service levels do.',
		formula: ['/', opens(heldBytes(design, followed), 'b'), opens(heldBytes(design, 0))]
	};
}

/** Share of the old points that is still held so many months after the cut-over. */
export const heldShare = (design: Design, month: number, id: string | null = null): Figure =>
	figure(
		id,
		placeIn(design),
		[
			'S',
			`Of the old restore points, ${afterWords(month)}`,
			leavingOf(design).heldShareByMonth[month] ?? 0,
			'share'
		],
		() => heldShareLaw(design, month)
	);

/** Months after the cut-over until the last of the old points may go. */
export function retainedMonths(design: Design, id: string, cutOver: Formula): Figure {
	const { incumbent, bid, retained } = incumbentOf(design.book);
	const { retainedUntil } = incumbent;
	const months = leavingOf(design).heldShareByMonth.length;
	return figure(
		id,
		placeIn(design),
		['N', 'Months until the last old restore point may go', months, 'months'],
		() => {
			if (retainedUntil !== undefined) {
				const until = monthsUntil(bid.start, retainedUntil);
				const source = fromBid(`${retainedUntil}, counted from ${bid.start}; a begun month counts`);
				const day = leaf('d', 'The day that the bid says', until, 'months', source);
				return {
					sentence: 'From the cut-over to the day that the bid says.',
					formula: ['max', 0, ['-', day, cutOver]]
				};
			}
			const last = Math.max(0, ...retained.leftBehind.map(({ lastDay }) => lastDay));
			const source = counted('followed to the end of the restore point that lives longest');
			return {
				sentence: 'Days until the last restore point may go, in whole months.',
				formula: [
					'ceil',
					['/', leaf('d', 'Days after the cut-over', last, 'days', source), ['/', daysPerYear, 12]]
				]
			};
		}
	);
}
