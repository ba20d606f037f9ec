import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import type { ApprovalState } from '#ui/deal/approval-api.ts';
import { makeWorkbook, printDocument, readChoices, type Printed } from '#ui/proposal/api.ts';
import ProposalPage from '#ui/proposal/ProposalPage.svelte';
import { openNeeds, proposalSentence, releaseNeeds } from '#ui/proposal/release.ts';
import { chosenOf } from '#ui/shell/strip.ts';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import PreviewOf from './PreviewOf.svelte';

const session = sessionOf(exampleBid);
const { evaluation } = session;
const chosen = chosenOf(evaluation);

const bidWith = (offer: Partial<NonNullable<BidDocument['offer']>>) => {
	const reading = readBid({ ...exampleBid, offer: { ...exampleBid.offer, ...offer } });
	if (!reading.ok) throw new Error(reading.problems[0]?.message);
	return reading.bid;
};

describe('what a release needs', () => {
	const agreed: ApprovalState = {
		revision: 1,
		needed: { rule: 'in-the-band', isDeepCash: false, by: ['sales lead', 'finance'] },
		records: [],
		open: [],
		isApproved: true
	};
	const broken = (
		bid: typeof session.bid,
		design = chosen,
		today = '2026-11-23',
		approval = agreed
	) =>
		releaseNeeds(bid, evaluation, design, approval, today)
			.filter(({ verdict }) => verdict === 'broken')
			.map(({ words }) => words);

	it('is all there in the example', () => {
		expect(broken(session.bid)).toEqual([]);
	});

	it('is a number, an author and a day until which prices hold', () => {
		const { number: _, author: __, validUntil: ___, ...offer } = exampleBid.offer!;
		const reading = readBid({ ...exampleBid, offer });
		expect(reading.ok && broken(reading.bid)).toEqual([
			'The document number is missing',
			'The author is missing',
			'Until when prices hold is missing'
		]);
	});

	it('is a day that has not passed', () => {
		const bid = bidWith({ validUntil: '2026-11-22' });
		expect(broken(bid)).toEqual(['Prices held until 22 Nov 2026, which has passed']);
		expect(broken(bid, chosen, '2026-11-22')).toEqual([]);
	});

	it('is a price for every line, and nothing that blocks', () => {
		const design = {
			...chosen!,
			cost: { ...chosen!.cost, unpriced: ['Training day'] },
			findings: [
				{
					id: 'nothing-fits',
					severity: 'blocks' as const,
					sentence: 'Nothing fits.',
					candidateId: 'disk',
					key: 'disk/nothing-fits',
					concerns: {},
					extent: null
				}
			]
		};
		expect(broken(session.bid, design)).toEqual([
			'1 line of A without a price: Training day',
			'Nothing fits.'
		]);
	});

	it('is the word of whom the price needs, on the bid as it stands', () => {
		const open = ['finance'];
		const waiting: ApprovalState = { ...agreed, open, isApproved: false };
		expect(broken(session.bid, chosen, '2026-11-23', waiting)).toEqual([
			'The approval of finance is missing'
		]);
		const records = [
			{ by: 'H. Strand', on: '2026-11-22', decision: 'approved', counts: false }
		] as const;
		expect(broken(session.bid, chosen, '2026-11-23', { ...waiting, records })).toEqual([
			'The approval of finance is missing: the bid has changed since'
		]);
		const unknown = releaseNeeds(session.bid, evaluation, chosen, null, '2026-11-23');
		expect(unknown.find(({ words }) => words.includes('approved'))?.verdict).toBe('untouched');
	});

	it('is a design', () => {
		expect(broken(session.bid, null)).toEqual(['No design is proposed']);
	});

	it('is counted in the sentence of the page', () => {
		expect(
			openNeeds([
				{ verdict: 'broken', words: '' },
				{ verdict: 'kept', words: '' }
			])
		).toBe(1);
		expect(proposalSentence(session.bid, 2, 19)).toBe(
			'Two things keep it from being released; until then it prints as a draft. 19 pages.'
		);
		expect(proposalSentence(bidWith({ releasedBy: 'K. Vos' }), 0, null)).toBe(
			'Released by K. Vos.'
		);
	});
});

describe('printing over the API', () => {
	const { signal } = new AbortController();
	const answering =
		(response: Response): typeof fetch =>
		() =>
			Promise.resolve(response);

	it('gives the document with its name and pages', async () => {
		const headers = {
			'content-disposition': 'inline; filename="kestrel-v1.2.pdf"',
			'x-page-count': '19'
		};
		const printed = await printDocument(
			answering(new Response('%PDF', { headers })),
			'b',
			exampleBid,
			signal
		);
		expect(printed).toMatchObject({ kind: 'printed', fileName: 'kestrel-v1.2.pdf', pages: 19 });
	});

	it('gives the reasons why it cannot be printed', async () => {
		const body = { detail: 'two things', problems: ['no author', 'no number'] };
		const refused = answering(Response.json(body, { status: 422 }));
		expect(await printDocument(refused, 'b', exampleBid, signal)).toEqual({
			kind: 'barred',
			problems: ['no author', 'no number']
		});
	});

	it('makes a workbook, or says why not', async () => {
		const headers = { 'content-disposition': 'attachment; filename="kestrel-v1.2.xlsx"' };
		const made = answering(new Response('PK', { headers }));
		expect(await makeWorkbook(made, 'b', exampleBid, signal)).toMatchObject({
			kind: 'made',
			fileName: 'kestrel-v1.2.xlsx'
		});
		const refused = answering(Response.json({ problems: ['no author'] }, { status: 422 }));
		expect(await makeWorkbook(refused, 'b', exampleBid, signal)).toEqual({
			kind: 'barred',
			problems: ['no author']
		});
	});

	it('is a value when nobody answers, and for choices too', async () => {
		const silent: typeof fetch = () => Promise.reject(new TypeError('no network'));
		expect(await printDocument(silent, 'b', exampleBid, signal)).toEqual({ kind: 'unreachable' });
		expect(await readChoices(silent)).toMatchObject({ brands: [], templates: [] });
	});
});

describe('the preview', () => {
	let printed: BidDocument[];
	let answer: (printed: Printed) => void;
	let signals: AbortSignal[];

	beforeEach(() => {
		vi.useFakeTimers();
		vi.stubGlobal(
			'URL',
			Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined })
		);
		printed = [];
		signals = [];
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	const print = (document: BidDocument, signal: AbortSignal): Promise<Printed> => {
		printed.push(document);
		signals.push(signal);
		return new Promise((resolve) => (answer = resolve));
	};
	const done: Printed = { kind: 'printed', pdf: new Blob(['%PDF']), fileName: 'a.pdf', pages: 3 };

	async function settle(ms: number): Promise<void> {
		await vi.advanceTimersByTimeAsync(ms);
		await tick();
	}

	it('prints at once, then once a moment after the last edit', async () => {
		const { rerender } = render(PreviewOf, { document: exampleBid, print });
		await settle(0);
		answer(done);
		await settle(0);
		expect(screen.getByTestId('file').textContent).toBe('a.pdf');
		expect(screen.getByTestId('current').textContent).toBe('true');
		await rerender({ document: { ...exampleBid, currency: 'USD' }, print });
		expect(screen.getByTestId('current').textContent).toBe('false');
		await settle(300);
		await rerender({ document: { ...exampleBid, currency: 'CHF' }, print });
		await settle(599);
		expect(printed).toHaveLength(1);
		await settle(1);
		expect(printed.map(({ currency }) => currency)).toEqual(['EUR', 'CHF']);
	});

	it('prints a document once, however long it stays on the page', async () => {
		render(PreviewOf, { document: exampleBid, print });
		await settle(0);
		answer(done);
		await settle(60_000);
		expect(printed).toHaveLength(1);
	});

	it('ends a print that an edit has overtaken, and keeps the last one that was whole', async () => {
		const { rerender } = render(PreviewOf, { document: exampleBid, print });
		await settle(0);
		answer(done);
		await settle(0);
		await rerender({ document: { ...exampleBid, currency: 'USD' }, print });
		await settle(600);
		await rerender({ document: { ...exampleBid, currency: 'CHF' }, print });
		expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
		expect(screen.getByTestId('file').textContent).toBe('a.pdf');
	});

	it('says why a document is not printed, beside the print before it', async () => {
		render(PreviewOf, { document: exampleBid, print });
		await settle(0);
		answer({ kind: 'barred', problems: ['no author'] });
		await settle(0);
		expect(screen.getByTestId('problems').textContent).toBe('no author');
		expect(screen.getByTestId('current').textContent).toBe('false');
	});
});

describe('the proposal page', () => {
	beforeEach(() => {
		vi.stubGlobal(
			'URL',
			Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined })
		);
		vi.stubGlobal('fetch', (path: string) =>
			Promise.resolve(
				path.endsWith('/proposal-choices')
					? Response.json({
							brands: [{ id: 'northwind', name: 'Northwind Systems' }],
							templates: [{ id: 'short', name: 'Short proposal' }],
							usual: { brand: 'northwind', template: 'standard' }
						})
					: new Response('%PDF', { headers: { 'content-disposition': 'inline; filename="k.pdf"' } })
			)
		);
	});

	it('offers the print under its name, and brands and templates by theirs', async () => {
		renderWith(sessionOf(exampleBid), ProposalPage, {});
		const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Download PDF' });
		expect(link.download).toBe('k.pdf');
		expect(screen.getByTitle('The proposal as it will be printed').getAttribute('src')).toMatch(
			/^blob:1#/
		);
		expect(await screen.findByRole('option', { name: 'Northwind Systems' })).toBeTruthy();
		expect(screen.getByRole('option', { name: 'as usual: Northwind Systems' })).toBeTruthy();
	});

	it('proposes another design and says in another language through the bid', async () => {
		const own = sessionOf(exampleBid);
		renderWith(own, ProposalPage, {});
		await fireEvent.change(screen.getByLabelText('Proposed design'), {
			target: { value: 'copy-data' }
		});
		await fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'de' } });
		expect(own.evaluation.chosen).toBe('copy-data');
		expect(own.bid.offer.language).toBe('de');
	});
});
