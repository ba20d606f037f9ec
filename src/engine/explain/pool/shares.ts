/**
 * What a byte of a group's data becomes in a pool, whole or changed, and how much of it changes.
 *
 * r = 1 − k·(1 − s): of the saving that the class promises a pool gets the share k.
 */
import { uniqueShare } from '../../reduction/index.ts';
import {
	changedShareIn,
	storedShareIn,
	type FilledPool,
	type PoolGroup,
	type WorkloadGroup
} from '../../sizing/index.ts';
import { secondsPerDay } from '../../units/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Term } from '../figure.ts';
import { groupName, rateOf } from '../estate/rows.ts';
import { counted, leaf, multiplied, opens, template } from '../terms.ts';

/** A group as a pool of a design holds it. */
export interface Held {
	readonly design: Design;
	readonly filled: FilledPool;
	readonly of: PoolGroup;
}

export const heldIn = (design: Design, filled: FilledPool): readonly Held[] =>
	filled.held.map((of) => ({ design, filled, of }));

export const heldName = ({ of }: Held): string => groupName(of.group);

export const heldPlace = (held: Held): readonly string[] =>
	placeIn(held.design, heldName(held), held.filled.pool.name);

const classOf = ({ rows }: WorkloadGroup) => {
	const [first] = rows;
	if (!first) throw new Error('a group has rows');
	return first.class;
};

/** Stored bytes of changed data per byte: the class's, in proportion where the bid states its own full. */
function changedStored({ design, of }: Held): Term {
	const { book } = design;
	const { group } = of;
	const kind = classOf(group);
	const label = 'Stored bytes of changed data per byte';
	const own = group.rows.some(({ workload }) => workload.storedShare !== undefined);
	if (!own)
		return template('z', `${label}, ${kind.name}`, 'share', kind.changedStoredShare, book.library);
	const changed = template(
		'b',
		`Changed data, ${kind.name}`,
		'share',
		kind.changedStoredShare,
		book.library
	);
	const full = template('a', `A full, ${kind.name}`, 'share', kind.storedShare, book.library);
	return opens({
		id: null,
		label,
		place: [groupName(group), 'estate'],
		symbol: 'z',
		value: group.changedStoredShare,
		unit: 'share',
		law: () => ({
			sentence:
				'Changed data compresses as much worse or better than a full as in its class, and never grows.',
			formula: ['min', 1, ['/', ['*', rateOf('s', group.rows, 'storedShare', book), changed], full]]
		})
	});
}

const compressed = ({ design, filled }: Held, share: Formula): Formula => [
	'-',
	1,
	[
		'*',
		template(
			'k',
			'Share of the saving by compression that the pool gets',
			'share',
			filled.pool.compression,
			design.book.library
		),
		['-', 1, share]
	]
];

/** Bytes stored per byte of a full. */
export const wholeShare = (held: Held): Figure =>
	figure(
		null,
		heldPlace(held),
		[
			'r',
			'Stored bytes of a full per byte',
			storedShareIn(held.filled.pool, held.of.group.storedShare),
			'share'
		],
		() => ({
			sentence: 'One, less the part of the promised saving that compression brings in this pool.',
			formula: compressed(held, rateOf('s', held.of.group.rows, 'storedShare', held.design.book))
		})
	);

/** Bytes stored per byte of changed data. */
export const changedShare = (held: Held): Figure =>
	figure(
		null,
		heldPlace(held),
		[
			'x',
			'Stored bytes of changed data per byte',
			changedShareIn(held.filled.pool, held.of.group.changedStoredShare),
			'share'
		],
		() => {
			const { store } = held.filled.pool;
			const isNew = store.kind === 'chunked' ? store.newInChanged : undefined;
			const { library } = held.design.book;
			return {
				sentence: isNew
					? 'What compression leaves of changed data, as far as it is new to the store’s small chunks.'
					: 'One, less the part of the promised saving that compression brings in this pool.',
				formula: multiplied([
					isNew
						? template('n', 'New to the chunks of a changed block', 'share', isNew, library)
						: null,
					compressed(held, changedStored(held))
				])
			};
		}
	);

function gapWords(seconds: number): string {
	const days = seconds / secondsPerDay;
	if (days >= 1) return `${Number(days.toFixed(2))} ${days === 1 ? 'day' : 'days'}`;
	return seconds >= 3600
		? `${Number((seconds / 3600).toFixed(2))} h`
		: `${Math.round(seconds / 60)} min`;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;

/** How the change of a group is known, as the source of what was counted from it. */
export function fromChange({ rows, curve }: WorkloadGroup, book: Design['book'], what: string) {
	const rate = rateOf('c', rows, 'changePerDay', book);
	const hot =
		curve.hotShare > 0 && curve.hotShare < 1
			? `, of which ${percent(curve.hotWeight)} fall into the hottest ${percent(curve.hotShare)} of the bytes`
			: '';
	return counted(
		`${what} from ${percent(curve.changePerDay)} a day${hot} (${rate.known?.how ?? ''}: ${rate.known?.source ?? ''})`
	);
}

/** Share of a group's bytes that is rewritten at least once within a gap. */
export const uniqueChange = (group: WorkloadGroup, seconds: number, { book }: Design): Term =>
	seconds === secondsPerDay
		? rateOf('U', group.rows, 'changePerDay', book)
		: leaf(
				'U',
				`Changed at least once in ${gapWords(seconds)}`,
				uniqueShare(group.curve, seconds / secondsPerDay),
				'share',
				fromChange(group, book, 'by the law of change,')
			);
