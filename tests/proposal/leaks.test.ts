/**
 * Nothing that is ours alone reaches a customer: not in the projection, not in the PDF with all that
 * hides in one, not as a figure and not as a trace of one.
 *
 * Two proofs. By difference: whatever the internal sections say, the customer's bytes are the same as
 * without them, so that no reader, however clever, can learn anything about them. By search: marks and
 * amounts of our deal are looked for in every byte, in each form in which amounts are written.
 * Random bids are proved by difference alone: in enough digits any amount is found by chance.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { advise } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import { dealOf, type DealReport } from '#engine/desk/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import { templatesFolder } from '#library/index.ts';
import { makeDeck, project, renderProposal, type ProposalInput } from '#proposal/index.ts';
import { loadPractice } from '#practice/index.ts';
import { anyBid } from '../properties/bids.ts';
import { requireTool } from '../tools/system-tools.ts';
import { typed } from '../engine/deal/desk.ts';
import { date, exampleDocument, library, templates } from './example.ts';

// Printing takes a second, and qpdf unpacks each file: on a busy machine longer than usual.
vi.setConfig({ testTimeout: 180_000 });

const practice = loadPractice(templatesFolder({}, process.cwd()));
const memo = createMemo();
const folder = mkdtempSync(join(tmpdir(), 'bidwright-leaks-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Deal = NonNullable<BidDocument['deal']>;

const share = fc.integer({ min: 101, max: 3999 }).map((parts) => `${parts / 100} %`);
const supplied = fc.tuple(share).map(([value]) => ({
	value,
	how: 'supplied' as const,
	source: 'MARK-SOURCE',
	on: '2026-11-02'
}));

/** A deal section in which every word is marked and every figure is odd. */
const markedDeal: fc.Arbitrary<Deal> = fc
	.record({
		discount: supplied,
		registration: supplied,
		rebate: supplied,
		policy: supplied,
		win: supplied
	})
	.map(({ discount, registration, rebate, policy, win }) => {
		const buying = { discount, dealRegistration: registration, rebate };
		return {
			buying: {
				categories: { hardware: buying, software: buying, support: buying, media: buying }
			},
			effort: [
				{
					id: 'mark',
					what: 'MARK-EFFORT',
					product: 'service-day',
					role: 'engineer',
					hours: 77,
					costPerHour: '91.37'
				}
			],
			pursuitCost: '23777.77',
			slips: [{ id: 'mark', what: 'MARK-SLIP', probability: win, impact: '8777.77' }],
			policy: { netMargin: policy, autoApproveFrom: policy },
			competitor: { name: 'MARK-RIVAL', low: '777001', high: '888002', evidence: 'MARK-EVIDENCE' },
			winProbability: win,
			scenarios: [{ id: 'mark', name: 'MARK-SCENARIO' }],
			approvals: [
				{ by: 'MARK-APPROVER', on: '2026-11-20', decision: 'approved', content: 'f7'.repeat(32) }
			]
		};
	});

const displacement: BidDocument['displacement'] = {
	answers: [{ question: 'sponsor', grade: 'yes', evidence: 'MARK-ANSWER', owner: 'MARK-PERSON' }],
	actions: [{ id: 'mark', what: 'MARK-ACTION', owner: 'MARK-PERSON', due: '2027-01-01' }],
	meddpicc: { champion: { note: 'MARK-CHAMPION', score: 2 } }
};

const withSecrets = (document: BidDocument, deal: Deal): BidDocument => ({
	...document,
	deal,
	displacement,
	internalNotes: 'MARK-NOTE walk away',
	workloads: (document.workloads ?? []).map((workload) => ({ ...workload, owner: 'MARK-OWNER' }))
});

function inputOf(document: BidDocument): ProposalInput {
	const bid = typed(document);
	return { document, bid, evaluation: evaluate(bid, library, memo), library };
}

/** Amounts of a deal that tell what we pay or earn; short ones stand in any file by chance. */
function secretAmounts({ sheet, corridor, lines, expectedValue }: DealReport): readonly string[] {
	const { list: _, sell: __, discount: ___, ...ours } = sheet;
	const amounts = [
		...Object.values(ours),
		corridor.floor,
		corridor.ceiling,
		corridor.value,
		expectedValue,
		...lines.flatMap(({ buy, grossMargin, rebate }) => [buy, grossMargin, rebate])
	].filter((one) => typeof one === 'string');
	return [...new Set(amounts)].filter((amount) => Math.abs(Number(amount)) >= 1000);
}

/** An amount as files write it: plain, and grouped by every sign that groups. */
function formsOf(amount: string): readonly string[] {
	const [whole = '', cents = ''] = amount.replace('-', '').split('.');
	const grouped = (sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
	return [whole, ...['\u00a0', '\u202f', ' ', ',', '.', '’'].map(grouped)].flatMap((one) => [
		`${one}.${cents}`,
		`${one},${cents}`
	]);
}

/** Every string and number in a plain value. */
function valuesOf(value: unknown): readonly unknown[] {
	return typeof value === 'object' && value !== null
		? Object.values(value).flatMap(valuesOf)
		: [value];
}

const found = (text: string, secrets: readonly string[]): readonly string[] =>
	secrets.filter((secret) => text.includes(secret));

/** Everything in a PDF: streams unpacked, metadata, names, attachments. */
function everythingIn(pdf: Uint8Array, name: string): string {
	const file = join(folder, `${name}.pdf`);
	writeFileSync(file, pdf);
	const run = (program: string, args: readonly string[]): string =>
		execFileSync(requireTool(program), args, { encoding: 'latin1', maxBuffer: 256 * 2 ** 20 });
	const open = run('qpdf', ['--qdf', '--object-streams=disable', file, '-']);
	const attached = run('qpdf', ['--show-attachment=customer-view.json', file]);
	const words = execFileSync(requireTool('pdftotext'), ['-layout', file, '-'], {
		encoding: 'utf8'
	});
	return [open, attached, words, readFileSync(file, 'latin1')].join('\n');
}

async function printed(document: BidDocument): Promise<Uint8Array> {
	const result = await renderProposal(inputOf(document), { date, templates });
	if (!result.ok) throw new Error(result.problems.join('\n'));
	return result.pdf;
}

describe('what is ours alone', () => {
	it('leaves no trace in the projection of any bid, whatever it says', () => {
		fc.assert(
			fc.property(anyBid, markedDeal, (document, deal) => {
				const secret = inputOf(withSecrets(document, deal));
				const view = JSON.stringify(project(secret));
				expect(view).toBe(JSON.stringify(project(inputOf(document))));
				expect(view.includes('MARK')).toBe(false);
			}),
			{ numRuns: 25 }
		);
	});

	it('leaves no trace in a review and its cures, which a customer may be shown', () => {
		const document = exampleDocument();
		const reviewed = (about: BidDocument): string => {
			const advice = advise({ document: about, bid: typed(about), library, memo });
			const finding = advice.review.findings.find(({ id }) => id === 'restore-untested');
			if (!finding) throw new Error('the example has lost a finding');
			const cures = advice.alternativesFor({ ...finding, candidateId: 'disk' });
			expect(cures.length).toBeGreaterThan(0);
			// What a cure types in is the customer's too, so all of it is compared.
			return JSON.stringify({ review: advice.review, cures, matrix: advice.matrix });
		};
		fc.assert(
			fc.property(markedDeal, (deal) => {
				const { deal: _, displacement: __, ...plain } = document;
				const secret = { ...plain, deal, displacement, internalNotes: 'MARK' };
				expect(reviewed(secret)).toBe(reviewed(plain));
			}),
			{ numRuns: 2 }
		);
	});

	it('leaves no trace in the slides of any bid, whatever it says', () => {
		const slides = (document: BidDocument): string =>
			JSON.stringify(makeDeck(inputOf(document), { date, templates }));
		fc.assert(
			fc.property(anyBid, markedDeal, (document, deal) => {
				const shown = slides(withSecrets(document, deal));
				expect(shown).toBe(slides(document));
				expect(shown.includes('MARK')).toBe(false);
			}),
			{ numRuns: 8 }
		);
	});

	it('leaves no trace in the evaluation that a customer’s artefact is made from', () => {
		fc.assert(
			fc.property(anyBid, markedDeal, (document, deal) => {
				const { deal: _, displacement: __, ...rest } = withSecrets(document, deal);
				const without = JSON.stringify(inputOf(rest).evaluation);
				expect(JSON.stringify(inputOf(withSecrets(document, deal)).evaluation)).toBe(without);
			}),
			{ numRuns: 8 }
		);
	});

	it('does not change a byte of the PDF, and stands nowhere in it', async () => {
		await fc.assert(
			fc.asyncProperty(anyBid, markedDeal, async (given, deal) => {
				const document = { ...given, candidates: given.candidates!.slice(0, 2) };
				const secret = withSecrets(document, deal);
				const pdf = await printed(secret);
				expect(Buffer.compare(pdf, await printed(document))).toBe(0);
				const text = everythingIn(pdf, 'any');
				expect(found(text, ['MARK', '23777.77', '8777.77', '777001', '888002'])).toEqual([]);
			}),
			{ numRuns: 2 }
		);
	});

	it('stands nowhere in the example’s PDF: no cost, no margin, no floor, no person of ours', async () => {
		const document = exampleDocument();
		const input = inputOf(document);
		const deal = dealOf(typed(document), input.evaluation, { library, practice });
		if (!deal.ok) throw new Error(deal.problem);
		const secrets = secretAmounts(deal.value);
		expect(secrets.length).toBeGreaterThan(15);
		const text = everythingIn(await printed(document), 'example');
		expect(found(text, secrets.flatMap(formsOf))).toEqual([]);
		expect(
			found(text, ['L. Visser', 'P. Bakker', 'distributor', 'quote 8841', 'counter-offer of'])
		).toEqual([]);
		expect(found(text, ["incumbent's reseller", 'two bids lost'])).toEqual([]);
	});

	it('cannot be worked out from list and discount: two costs, one proposal', () => {
		const document = exampleDocument();
		const at = (discount: string) => {
			const deal = { ...document.deal, buying: { categories: { hardware: { discount } } } };
			const input = inputOf({ ...document, deal });
			const report = dealOf(typed(input.document), input.evaluation, {
				library,
				practice
			});
			return {
				view: JSON.stringify(project(input)),
				bought: report.ok ? report.value.sheet.bought : ''
			};
		};
		expect(at('20 %').view).toBe(at('45 %').view);
		expect(at('20 %').bought).not.toBe(at('45 %').bought);
	});

	it('keeps list prices and discounts apart from the price: neither is a value of any projection', () => {
		const discounts = {
			hardware: '13.57 %',
			software: '17.91 %',
			transition: '5.93 %',
			media: '7.31 %'
		};
		const shares = new Set<unknown>([0.1357, 0.1791, 0.0593, 0.0731, ...Object.values(discounts)]);
		fc.assert(
			fc.property(anyBid, (document) => {
				const input = inputOf({ ...document, offer: { discounts } });
				const values = valuesOf(project(input));
				expect(values.filter((value) => shares.has(value))).toEqual([]);
				const chosen = input.evaluation.candidates.find(({ id }) => id === input.evaluation.chosen);
				const lists = (chosen?.sizing.billOfMaterials ?? [])
					.filter(({ category, unitPrice }) => Number(unitPrice) >= 1000 && category in discounts)
					.flatMap(({ unitPrice }) => [unitPrice, Number(unitPrice).toFixed(2)]);
				expect(values.filter((value) => (lists as unknown[]).includes(value))).toEqual([]);
			}),
			{ numRuns: 12 }
		);
	});
});

describe('the types', () => {
	it('of what a proposal is made from hold nothing that is ours alone: these lines do not compile', () => {
		const { bid, document }: ProposalInput = inputOf(exampleDocument());
		// @ts-expect-error the deal is not the proposal's to read
		expect(bid.deal).toBeDefined();
		// @ts-expect-error neither is the win plan
		expect(bid.displacement).toBeDefined();
		// @ts-expect-error nor are the notes
		expect(document.internalNotes).toBeDefined();
		expectTypeOf<keyof ProposalInput>().toEqualTypeOf<
			'document' | 'bid' | 'evaluation' | 'library' | 'trials'
		>();
	});
});
