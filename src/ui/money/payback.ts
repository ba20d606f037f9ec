/**
 * Why the chosen design has paid for itself in just that month: a charge of the incumbent that falls
 * due then, or nothing in particular.
 *
 * A one-off is the cause when it is the largest charge of its month and the month would not be the one
 * without it. Example: a library that must be replaced in month 20 for 395 000, when the design is
 * ahead by 120 000 right after it.
 */
import type { Incumbent } from '#engine/bid/index.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';

const charged = ({ amount, probability }: Incumbent['bill'][number]): number =>
	Number(amount.value) * (probability?.value ?? 1);

function fallsDue(line: Incumbent['bill'][number], month: number): boolean {
	if (line.timing === 'once') return line.month === month;
	if (month < line.month || (line.until !== undefined && month >= line.until)) return false;
	return line.timing === 'monthly' || (month - line.month) % 12 === 0;
}

/** The label of the charge that tips the balance; null when no single one does. */
export function paybackCause(
	incumbent: Incumbent | undefined,
	chosen: CandidateEvaluation,
	today: Evaluation['today']
): string | null {
	const month = chosen.against?.paybackMonth;
	if (!incumbent || !today || month === null || month === undefined || month === 0) return null;
	const due = incumbent.bill.filter((line) => fallsDue(line, month));
	const [largest] = [...due].sort((one, other) => charged(other) - charged(one));
	if (largest?.timing !== 'once') return null;
	const ahead =
		Number(today.cost.cumulativeByMonth[month] ?? 0) -
		Number(chosen.cost.cumulativeByMonth[month] ?? 0);
	return ahead < charged(largest) ? largest.label : null;
}
