/**
 * Data without a service level: the customer's own, and services that nobody approved.
 *
 * A service that people bought with a credit card holds data like any other. Sync and share does not
 * change that: what follows every deletion is no copy, so such a service counts as unprotected until
 * a level protects it.
 * Example: three services of 95 known users with 5.2 TB and no level are one finding.
 */
import type { Bid, Workload } from '../bid/index.ts';
import { found, type Finding } from './finding.ts';
import { countText, few, listed, terabytesText } from './words.ts';

const bytesOf = (rows: readonly Workload[]): number =>
	rows.reduce((sum, { frontEnd }) => sum + frontEnd.value, 0);

const total = (rows: readonly Workload[], of: (row: Workload) => number | undefined): number =>
	rows.reduce((sum, row) => sum + (of(row) ?? 0), 0);

const numerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** `5.2 TB, 95 users and 2 000 000 records`, as far as it is known. */
function holdings(rows: readonly Workload[]): string {
	const users = total(rows, (row) => row.users);
	const records = total(rows, (row) => row.records);
	return listed([
		terabytesText(bytesOf(rows)),
		...(users > 0 ? [`${countText(users)} users`] : []),
		...(records > 0 ? [`${countText(records)} records`] : [])
	]);
}

function shadowFinding(rows: readonly Workload[]): Finding {
	const what = rows.length === 1 ? 'service' : 'services';
	const high = rows.filter(({ criticality }) => criticality === 'high');
	return found({
		id: 'shadow-it',
		severity: 'warns',
		sentence: `${numerals[rows.length] ?? rows.length} ${what} that nobody approved ${rows.length === 1 ? 'has' : 'have'} no copy at all: ${holdings(rows)}.`,
		concerns: { workloadIds: rows.map(({ id }) => id) },
		extent: { value: bytesOf(rows), unit: 'bytes' },
		detail:
			high.length > 0
				? `${listed(rows.map(({ name }) => name))}; ${listed(high.map(({ name }) => name))} would be missed most.`
				: `${few(rows.map(({ name }) => name))}.`
	});
}

/** Findings about rows without a level; the customer's own and the unapproved apart. */
export function unprotectedFindings(bid: Bid): readonly Finding[] {
	const open = bid.workloads.filter(({ level }) => level === undefined);
	const shadow = open.filter(({ sanctioned }) => !sanctioned);
	const own = open.filter(({ sanctioned }) => sanctioned);
	return [
		...(own.length === 0
			? []
			: [
					found({
						id: 'unprotected',
						severity: 'warns',
						sentence: `${terabytesText(bytesOf(own))} have no service level: nothing protects them.`,
						concerns: { workloadIds: own.map(({ id }) => id) },
						extent: { value: bytesOf(own), unit: 'bytes' },
						detail: `${few(own.map(({ name }) => name))}.`
					})
				]),
		...(shadow.length === 0 ? [] : [shadowFinding(shadow)])
	];
}
