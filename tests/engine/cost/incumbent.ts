/** The worked example with another incumbent, for tests of what leaving and renewing it costs. */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Evaluation } from '#engine/evaluate.ts';
import { candidate, evaluated, exampleDocument } from '../sizing/example-bid.ts';

type Incumbent = NonNullable<BidDocument['incumbent']>;
export type Bill = NonNullable<Incumbent['bill']>;

const flat = { escalatorPerYear: '0 %' } as const;

/** 100 a month of support, under contract to the end of month 3. */
export const support: Bill[number] = {
	label: 'Support',
	category: 'support',
	timing: 'monthly',
	amount: 100,
	...flat
};

export const media: Bill[number] = { ...support, label: 'Vault', category: 'media' };

/** The example, cut over in month 2, with this bill and these words on the incumbent. */
export function evaluatedWith(
	bill: Bill,
	changes: Partial<Incumbent> = {},
	others: Partial<BidDocument> = {}
): Evaluation {
	const document = exampleDocument();
	return evaluated({
		...document,
		...others,
		incumbent: {
			name: 'Old',
			architecture: 'tape-library',
			dualRunningMonths: 2,
			contractEnd: '2027-06-30',
			noticeMonths: 3,
			legacy: 'none',
			bill,
			...changes
		}
	});
}

/** A line of the proposed design by its id; undefined when it is not there. */
export const lineOf = (evaluation: Evaluation, id: string) =>
	candidate(evaluation, 'disk').cost.lines.find((line) => line.id === id);

/** The total of a baseline. */
export const baseline = (evaluation: Evaluation, id: string): string | undefined =>
	evaluation.baselines.find((one) => one.id === id)?.cost.total;
