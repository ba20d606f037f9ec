/** Corrections of how the columns of a customer's own table are understood. */
import type { MappedColumn, Mapping } from './answer.ts';

const sizeUnits = ['GB', 'TB', 'MB', 'GiB', 'TiB', 'MiB', 'B', 'in-cells'];
const rateUnits = ['percent', 'share'];

/** What a column may mean, with the units its numbers may count. */
export const fieldUnits: Readonly<Record<string, readonly string[]>> = {
	name: [],
	size: sizeUnits,
	largest: sizeUnits,
	count: [],
	change: rateUnits,
	'change-7-days': rateUnits,
	'change-30-days': rateUnits,
	growth: rateUnits,
	class: [],
	site: [],
	cluster: [],
	'service-level': [],
	owner: [],
	'operating-system': [],
	power: [],
	template: [],
	notes: []
};

export const fieldWords: Readonly<Record<string, string>> = {
	name: 'name',
	size: 'size',
	count: 'machines',
	largest: 'largest machine',
	change: 'change per day',
	'change-7-days': 'change in 7 days',
	'change-30-days': 'change in 30 days',
	growth: 'growth per year',
	class: 'kind',
	site: 'site',
	cluster: 'cluster',
	'service-level': 'service level',
	owner: 'owner',
	'operating-system': 'operating system',
	power: 'powered on',
	template: 'template',
	notes: 'notes'
};

export const unitWords: Readonly<Record<string, string>> = {
	'in-cells': 'each cell says',
	percent: 'in %',
	share: 'as a share'
};

/** What a column means under a mapping, if anything. */
export const meaningOf = (mapping: Mapping, column: number): MappedColumn | undefined =>
	mapping.columns.find((mapped) => mapped.column === column);

/** The mapping with a column meaning `field`, which no other column means then; empty for nothing. */
export function withField(
	mapping: Mapping,
	column: number,
	header: string,
	field: string
): Mapping {
	const others = mapping.columns.filter(
		(mapped) => mapped.column !== column && mapped.field !== field
	);
	if (field === '') return { ...mapping, columns: others };
	const [unit] = fieldUnits[field] ?? [];
	const chosen: MappedColumn = {
		column,
		header,
		field,
		confidence: 'certain',
		because: 'a person said so',
		...(unit === undefined ? {} : { unit })
	};
	return { ...mapping, columns: [...others, chosen].toSorted((a, b) => a.column - b.column) };
}

/** The mapping with the numbers of a column counting `unit`. */
export const withUnit = (mapping: Mapping, column: number, unit: string): Mapping => ({
	...mapping,
	columns: mapping.columns.map((mapped) =>
		mapped.column === column ? { ...mapped, unit } : mapped
	)
});
