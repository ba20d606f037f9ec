/** Times the proposal of the worked example: the first in a process, and one after another. */
import type { BidFileReading } from '#services/bid-file.ts';
import { openPractice, type OpenedLibrary } from '#services/library.ts';
import { printProposal } from '#services/proposal.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

type ReadBid = Extract<BidFileReading, { readonly ok: true }>;

export async function benchProposal(
	example: ReadBid,
	library: OpenedLibrary
): Promise<readonly Figure[]> {
	const practice = openPractice(library.templates);
	if (!practice.ok) throw new Error(practice.problem);
	const shelf = { ...library, practice: practice.value };
	const times: number[] = [];
	let pages = 0;
	for (let round = 0; round < 6; round++) {
		const before = performance.now();
		const printed = await printProposal(example, shelf, {}, '2026-11-23');
		if (!printed.ok) throw new Error(printed.problems.join('\n'));
		times.push(performance.now() - before);
		pages = printed.pages;
	}
	const [first = NaN, ...later] = times;
	return [
		{ what: `Proposal of ${pages} pages, the first`, value: milliseconds(first), aim: '1.5 s' },
		{
			what: `Proposal of ${pages} pages, later ones`,
			value: milliseconds(fastest(later)),
			aim: '1.5 s'
		}
	];
}
