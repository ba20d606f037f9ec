/**
 * Columns of the estate: how a cell reads, what its editor holds, what typing into it changes.
 */
import type { How } from '#engine/bid/index.ts';
import type { ShownKnown } from '#engine/design/index.ts';
import type { Library } from '#engine/library/index.ts';
import type { Bid } from '#engine/bid/index.ts';
import { formatBytes, type Figure } from '../format.ts';
import { editText, kinds, type KindName } from '../fields/kinds.ts';
import type { Change } from '../session/index.ts';
import { findNamed, nameOf, type Named } from './names.ts';
import type { EstateRow } from './rows.ts';

/** What the names in cells are looked up in. */
export interface Names {
	readonly currency: string;
	readonly kinds: readonly Named[];
	readonly levels: readonly Named[];
	readonly sites: readonly Named[];
	readonly workloads: readonly Named[];
}

export interface CellView extends Figure {
	readonly how?: How;
	readonly source?: string;
	readonly tone?: 'quiet' | 'broken' | 'strong';
}

export interface Column {
	readonly id: string;
	readonly title: string;
	readonly isNumber: boolean;
	/** The key of a workload that it writes. */
	readonly field: string;
	/** Carries how it is known. */
	readonly isKnown: boolean;
	/** Where that stands, where it is not the field itself. */
	readonly knownAt?: readonly string[];
	readonly show: (row: EstateRow, names: Names) => CellView;
	readonly edit: (row: EstateRow, names: Names) => string;
	/** What typing `text` changes. An empty text clears. */
	readonly change: (index: number, text: string, names: Names) => Change;
	/** What the typed text means, where a figure says more than the value: `175 GB a day`. */
	readonly echo?: (row: EstateRow) => string;
	/** The names to choose from. */
	readonly choices?: (names: Names) => readonly Named[];
}

/** The names of a bid and its library. */
export const namesOf = (bid: Bid, library: Library): Names => ({
	currency: bid.currency,
	kinds: library.classes,
	levels: bid.serviceLevels,
	sites: bid.sites,
	workloads: bid.workloads
});

const words = (figure: string): CellView => ({ figure, unit: '' });
const at = (index: number, field: string) => ['workloads', index, field] as const;

function text(id: string, title: string, field: 'name' | 'owner'): Column {
	return {
		id,
		title,
		field,
		isNumber: false,
		isKnown: false,
		show: ({ workload }) => words(workload[field] ?? ''),
		edit: ({ workload }) => workload[field] ?? '',
		change: (index, typed) => ({
			path: at(index, field),
			value: typed.trim() === '' ? undefined : typed.trim(),
			typed
		})
	};
}

type QuantityField =
	| 'frontEnd'
	| 'largest'
	| 'changePerDay'
	| 'growthPerYear'
	| 'storedShare'
	| 'downtimePerHour'
	| 'lossPerHour';

/** A quantity with how it is known; `filled` is the value with its default. */
function quantity(
	id: string,
	title: string,
	field: QuantityField,
	kindName: KindName,
	filled: (row: EstateRow) => ShownKnown | undefined
): Column {
	const kind = kinds[kindName];
	const typedOf = (row: EstateRow): unknown => {
		const typed: unknown = row.typed[field];
		return typeof typed === 'object' && typed !== null && 'value' in typed ? typed.value : typed;
	};
	return {
		id,
		title,
		field,
		isNumber: true,
		isKnown: true,
		show: (row, { currency }) => {
			const value = filled(row);
			if (!value) return { figure: '', unit: '' };
			return {
				...kind.show(value.value, currency, typedOf(row)),
				how: value.how,
				source: value.source
			};
		},
		edit: (row, { currency }) => editText(kind, row.typed[field], filled(row)?.value, currency),
		change: (index, typed) => {
			const made = typed.trim() === '' ? { value: undefined } : kind.toDocument(typed);
			return { path: at(index, field), typed, ...made };
		}
	};
}

/** A choice among named things. */
function choice(
	id: string,
	title: string,
	field: 'class' | 'level' | 'site' | 'criticality',
	what: string,
	list: (names: Names) => readonly Named[]
): Column {
	return {
		id,
		title,
		field,
		isNumber: false,
		isKnown: false,
		choices: list,
		show: ({ workload }, names) => words(nameOf(workload[field] ?? '', list(names))),
		edit: ({ workload }, names) => nameOf(workload[field] ?? '', list(names)),
		change: (index, typed, names) => {
			const path = at(index, field);
			if (typed.trim() === '') return { path, typed, value: undefined };
			const found = findNamed(typed, list(names), what);
			return found.ok
				? { path, typed, value: found.id }
				: { path, typed, value: typed, problem: found.problem };
		}
	};
}

const level: Column = {
	...choice('level', 'Level', 'level', 'service level', ({ levels }) => levels),
	show: ({ workload }, { levels }) =>
		workload.level === undefined
			? { figure: 'none', unit: '', tone: 'broken' }
			: { ...words(nameOf(workload.level, levels)), tone: 'strong' },
	change: (index, typed, names) => {
		const isNone = ['', 'none', '–', '-'].includes(typed.trim().toLowerCase());
		const base = choice('level', 'Level', 'level', 'service level', ({ levels }) => levels);
		return base.change(index, isNone ? '' : typed, names);
	}
};

const machines: Column = {
	id: 'machines',
	title: 'Machines',
	field: 'count',
	isNumber: true,
	isKnown: false,
	show: ({ workload }) =>
		workload.users === undefined
			? kinds.count.show(workload.count, '')
			: { ...kinds.count.show(workload.users, ''), unit: 'users' },
	edit: ({ workload }) =>
		workload.users === undefined ? String(workload.count) : `${workload.users} users`,
	change: (index, typed) => {
		const users = /^(.*?)\s*users?$/i.exec(typed.trim());
		const made =
			typed.trim() === '' ? { value: undefined } : kinds.count.toDocument(users?.[1] ?? typed);
		return { path: at(index, users ? 'users' : 'count'), typed, ...made };
	}
};

const needs: Column = {
	id: 'needs',
	title: 'Needs first',
	field: 'needs',
	isNumber: false,
	isKnown: false,
	choices: ({ workloads }) => workloads,
	show: ({ workload }, { workloads }) =>
		words(workload.needs.map((id) => nameOf(id, workloads)).join(', ')),
	edit: ({ workload }, { workloads }) =>
		workload.needs.map((id) => nameOf(id, workloads)).join('; '),
	change: (index, typed, { workloads }) => {
		const path = at(index, 'needs');
		const wanted = typed.split(';').filter((part) => part.trim() !== '');
		const found = wanted.map((part) => findNamed(part, workloads, 'workload'));
		const [problem] = found.flatMap((one) => (one.ok ? [] : [one.problem]));
		if (problem !== undefined) return { path, typed, value: typed, problem };
		return { path, typed, value: found.flatMap((one) => (one.ok ? [one.id] : [])) };
	}
};

const change: Column = {
	...quantity('change', 'Change', 'changePerDay', 'change', ({ summary }) => summary.changePerDay),
	echo: ({ summary }) => `${formatBytes(summary.frontEnd.value * summary.changePerDay.value)} a day`
};

const growth: Column = {
	...quantity(
		'growth',
		'Growth',
		'growthPerYear',
		'growth',
		({ summary }) => summary.growthPerYear
	),
	echo: ({ summary }) =>
		`${formatBytes(summary.frontEnd.value * (1 + summary.growthPerYear.value))} in a year`
};

const stored = quantity(
	'stored',
	'Stored per TB',
	'storedShare',
	'ratio',
	({ summary }) => summary.storedShare
);

const usualDays = 7;

/** `12.5 %`, `12.5 % in 7 d`, `28%/30d`: a share, and the days in which so much changed. */
function shareAndDays(typed: string): { readonly share: string; readonly days: number } {
	const match = /^(.*?)\s*(?:\bin|\bover|\/)?\s*(\d+)\s*(?:d|days?)$/i.exec(typed.trim());
	return { share: (match?.[1] ?? typed).trim(), days: Number(match?.[2] ?? usualDays) };
}

/** Change over several days, from job reports: what it adds to change a day is which blocks change again. */
const changeOver: Column = {
	id: 'changeOver',
	title: 'In 7 or 30 days',
	field: 'changeOver',
	isNumber: true,
	isKnown: true,
	knownAt: ['changeOver', 'share'],
	show: ({ workload: { changeOver: over }, summary }) => {
		if (!over)
			return summary.isLocalityKnown ? words('–') : { ...words('not known'), tone: 'quiet' };
		const { how, source, value } = over.share;
		return { figure: kinds.share.show(value, '').figure, unit: `% in ${over.days} d`, how, source };
	},
	edit: ({ typed, workload: { changeOver: over } }) =>
		over
			? `${editText(kinds.share, typed.changeOver?.share, over.share.value, '')} in ${over.days} d`
			: '',
	change: (index, typed) => {
		const path = at(index, 'changeOver');
		if (typed.trim() === '') return { path, typed, value: undefined };
		const { share, days } = shareAndDays(typed);
		return { path, typed, value: { days, share: kinds.share.toDocument(share).value } };
	}
};

/** What a service holds: customers, documents, boards. */
const records: Column = {
	id: 'records',
	title: 'Records',
	field: 'records',
	isNumber: true,
	isKnown: false,
	show: ({ workload }) =>
		workload.records === undefined ? words('') : kinds.count.show(workload.records, ''),
	edit: ({ workload }) => (workload.records === undefined ? '' : String(workload.records)),
	change: (index, typed) => {
		const made = typed.trim() === '' ? { value: undefined } : kinds.count.toDocument(typed);
		return { path: at(index, 'records'), typed, ...made };
	}
};

const criticalities: readonly Named[] = ['low', 'medium', 'high'].map((id) => ({ id, name: id }));

export const columns: readonly Column[] = [
	text('name', 'Workload', 'name'),
	choice('kind', 'Kind', 'class', 'kind', ({ kinds: list }) => list),
	machines,
	quantity('frontEnd', 'Front-end', 'frontEnd', 'size', ({ summary }) => summary.frontEnd),
	change,
	growth,
	{
		...stored,
		show: (row, names) =>
			row.workload.level === undefined
				? { figure: '–', unit: '', tone: 'quiet' }
				: stored.show(row, names)
	},
	level,
	choice('site', 'Site', 'site', 'site', ({ sites }) => sites),
	needs,
	quantity(
		'downtime',
		'An hour down',
		'downtimePerHour',
		'amount',
		({ workload }) => workload.downtimePerHour as ShownKnown | undefined
	),
	text('owner', 'Owner', 'owner'),
	// Behind what every bid needs: what sharpens it. On narrow windows the grid moves to them.
	quantity('largest', 'Largest machine', 'largest', 'size', ({ workload }) => workload.largest),
	changeOver,
	quantity(
		'loss',
		'An hour of data',
		'lossPerHour',
		'amount',
		({ workload }) => workload.lossPerHour as ShownKnown | undefined
	),
	records,
	choice('criticality', 'Criticality', 'criticality', 'criticality', () => criticalities)
];

/** Position of a column. Throws for a name that no column has. */
export function columnIndex(id: string): number {
	const index = columns.findIndex((column) => column.id === id);
	if (index < 0) throw new Error(`the estate has no column "${id}"`);
	return index;
}
