/** What designs spare beside the bill: disk of test copies that go, and waiting for them. */
import type { Benefit, CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { formatBytes, formatCount, formatNumber, formatShare } from '../format.ts';
import { figureOf } from '../why/ids.ts';
import { listInWords } from '../words.ts';

export interface BesideRow {
	readonly id: string;
	readonly letter: string;
	readonly isChosen: boolean;
	readonly what: string;
	readonly kind: Benefit['kind'];
	readonly quantity: string;
	/** Id of the figure of the total. */
	readonly figure: string;
	/** Null without a price, as are those below. */
	readonly total: string | null;
	/** What is counted of it, and why no more. */
	readonly trusted: string | null;
	readonly trust: string | null;
}

const sumOf = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0);

function rowsOf(design: CandidateEvaluation, isChosen: boolean): readonly BesideRow[] {
	const { id, letter, testCopies } = design;
	if (!testCopies) return [];
	const { lines, disk, waiting } = testCopies;
	const amounts = (benefit: Benefit | null) => ({
		total: benefit?.total ?? null,
		trusted: benefit?.trusted ?? null,
		trust: benefit && `${formatShare(benefit.trustShare)}, ${benefit.how}`
	});
	const copies = sumOf(lines.map((line) => line.copies));
	const bytes = sumOf(lines.map((line) => line.bytes));
	const days = lines.flatMap(({ daysPerYear }) => daysPerYear ?? []);
	const waited = sumOf(days);
	return [
		{
			id: `${id}/disk`,
			letter,
			isChosen,
			what: 'Disk of test copies that go',
			kind: 'hard',
			quantity: `${formatCount(copies, 'copy', 'copies')}, ${formatBytes(bytes)} today`,
			figure: figureOf(design, 'test-copies.disk'),
			...amounts(disk)
		},
		...(days.length === 0
			? []
			: [
					{
						id: `${id}/waiting`,
						letter,
						isChosen,
						what: 'Waiting for test copies',
						kind: 'soft' as const,
						quantity: `${formatNumber(waited, 'en', waited < 10 ? 1 : 0)} days a year`,
						figure: figureOf(design, 'test-copies.waiting'),
						...amounts(waiting)
					}
				])
	];
}

export const besideRows = ({ candidates, chosen }: Evaluation): readonly BesideRow[] =>
	candidates.flatMap((design) => rowsOf(design, design.id === chosen));

/** Which designs spare nothing of it, as a sentence; null when there are none. */
export function sparesNothing({ candidates }: Evaluation): string | null {
	const letters = candidates.filter(({ testCopies }) => !testCopies).map(({ letter }) => letter);
	if (letters.length === 0) return null;
	const [verb, them] = letters.length === 1 ? ['hands', 'its'] : ['hand', 'their'];
	return `${listInWords(letters)} ${verb} out no virtual copies: with ${them} data the copies stay as they are.`;
}
