/** What the vendor's calculator would plan for each pool, as text: ours, theirs, the difference, because. */
import type { BytesCheck, PoolCheck } from '#engine/cross-check.ts';
import type { CandidateEvaluation } from '#engine/evaluation.ts';
import { terabytesText } from './hours.ts';
import { textTable } from './table.ts';

/** A design with the checks of its pools. */
export interface CheckedDesign {
	readonly design: CandidateEvaluation;
	readonly checks: readonly PoolCheck[];
}

const signed = (bytes: number): string =>
	`${bytes < 0 ? '−' : '+'}${terabytesText(Math.abs(bytes))}`;

const because = ({ steps }: BytesCheck): string =>
	steps.map(({ bytes, because: why }) => `${signed(bytes)} ${why}`).join('; ');

const row = (head: readonly string[], what: string, check: BytesCheck): readonly string[] => [
	...head,
	what,
	terabytesText(check.ours),
	terabytesText(check.theirs),
	check.steps.length === 0 ? 'none' : signed(check.theirs - check.ours),
	because(check)
];

function poolRows(head: readonly string[], check: PoolCheck): readonly (readonly string[])[] {
	if (!check.isCovered) return [[...head, '', '', '–', '', check.because]];
	const nothing = head.map(() => '');
	const silent = `it says nothing of ${check.silentOn.join(', ')}`;
	return [
		row(head, 'stored', check.stored),
		row(nothing, 'wanted', check.wanted),
		[...nothing, '', '', '', '', silent]
	];
}

/** The table of all designs. */
export function crossCheckText(designs: readonly CheckedDesign[]): string {
	const right = (head: string) => ({ head, right: true });
	const rows = designs.flatMap(({ design, checks }) =>
		checks.flatMap((check) => {
			const name = design.pools.find(({ id }) => id === check.poolId)?.name ?? check.poolId;
			return poolRows([design.letter, name], check);
		})
	);
	const table = textTable(
		[
			{ head: '' },
			{ head: 'pool' },
			{ head: 'TB' },
			right('ours'),
			right('their tool'),
			right('difference'),
			{ head: 'because' }
		],
		rows
	);
	return `What the vendor's calculator would plan:\n\n${table}\n`;
}
