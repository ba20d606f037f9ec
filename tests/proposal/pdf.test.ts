/**
 * The printed file, read back by other people's programs: poppler for text, fonts and places, qpdf
 * for structure and for everything that is hidden inside.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { renderProposal, type ProposalOptions } from '#proposal/index.ts';
import { requireTool } from '../tools/system-tools.ts';
import { date, exampleInput, library, projected, templates, told, variants } from './example.ts';

// Printing takes a second, and other programs read each file: on a busy machine longer than usual.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'bidwright-proposal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program and returns what it says; qpdf warns with exit code 3, which fails here too. */
const run = (program: string, ...args: readonly string[]): string =>
	execFileSync(requireTool(program), args, { encoding: 'utf8', maxBuffer: 256 * 2 ** 20 });

type Change = (bid: BidDocument) => BidDocument;

async function printed(options: Partial<ProposalOptions> = {}, change?: Change) {
	const result = await renderProposal(exampleInput(change), { date, templates, ...options });
	if (!result.ok) throw new Error(result.problems.join('\n'));
	return result;
}

interface Word {
	readonly page: number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly text: string;
}

/** Every word of a file with its place, from poppler's own reading. */
function wordsOf(file: string): readonly Word[] {
	let page = 0;
	return run('pdftotext', '-bbox', file, '-')
		.split('\n')
		.flatMap((line): Word[] => {
			if (line.includes('<page ')) page += 1;
			const match =
				/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(
					line
				);
			return match
				? [
						{
							page,
							left: Number(match[1]),
							right: Number(match[2]),
							bottom: Number(match[3]),
							text: match[4] ?? ''
						}
					]
				: [];
		});
}

const pageText = (file: string, page: number): string =>
	run('pdftotext', '-layout', '-f', String(page), '-l', String(page), file, '-').replaceAll(
		'\u00a0',
		' '
	);

describe.each([
	['northwind', 'en'],
	['northwind', 'de'],
	['baobab', 'en'],
	['baobab', 'de']
] as const)('a proposal of %s in %s', (brand, language) => {
	const file = join(folder, `${brand}-${language}.pdf`);
	const state: { pages?: number; info?: string } = {};

	beforeAll(async () => {
		const { pdf, pages } = await printed({ brand, language });
		writeFileSync(file, pdf);
		state.pages = pages;
		state.info = run('pdfinfo', file);
	});

	it('has the pages it says, in the size of the brand’s paper', () => {
		expect(state.info).toMatch(new RegExp(`Pages: +${state.pages}\n`));
		expect(state.info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
		expect(state.pages).toBeGreaterThan(15);
		expect(state.pages).toBeLessThan(28);
	});

	it('names itself, its language and nobody’s program or folder', () => {
		expect(state.info).toMatch(
			language === 'en' ? /Title: +Backup proposal to Kestrel/ : /Title: +Angebot/
		);
		const open = run('qpdf', '--qdf', '--object-streams=disable', file, '-');
		expect(open).toContain(`/Lang (${language})`);
		expect(state.info).toMatch(/Producer: +Bidwright/);
	});

	it('claims no tags that it does not have', () => {
		expect(state.info).toMatch(/Tagged: +no/);
	});

	it('embeds every font as a subset with a way back to text', () => {
		const fonts = run('pdffonts', file).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThanOrEqual(3);
		for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
	});

	it('is sound to qpdf, to the last byte', () => {
		expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
	});

	it('has a bookmark for each chapter', () => {
		const document = told(projected(exampleInput()), language);
		const outlines = JSON.parse(run('qpdf', '--json', '--json-key=outlines', file)) as {
			outlines: readonly { title: string; destpageposfrom1: number }[];
		};
		expect(outlines.outlines.map(({ title }) => title)).toEqual([
			document.contents!.title,
			...document.chapters.map(({ number, title }) => `${number}  ${title}`)
		]);
	});

	it('prints the pages in its contents on which the chapters begin', () => {
		const outlines = JSON.parse(run('qpdf', '--json', '--json-key=outlines', file)) as {
			outlines: readonly { title: string; destpageposfrom1: number }[];
		};
		const contents = pageText(file, 2);
		for (const { title, destpageposfrom1: page } of outlines.outlines.slice(1)) {
			const [number = '', name = ''] = title.split('  ');
			expect(contents).toMatch(new RegExp(`^ *${number} +${name} .* ${page}$`, 'm'));
		}
	});

	it('says on every page but the cover whose it is, how secret, and which of how many', () => {
		for (let page = 2; page <= state.pages!; page++) {
			const text = pageText(file, page);
			expect(text).toContain('Kestrel Logistics');
			expect(text).toContain(language === 'en' ? 'Commercial in confidence' : 'Vertraulich');
			expect(text).toContain(
				language === 'en' ? `Page ${page} of ${state.pages}` : `Seite ${page} von ${state.pages}`
			);
			expect(text).toContain(
				language === 'en' ? 'draft 1.2, not released' : 'Entwurf 1.2, nicht freigegeben'
			);
		}
	});

	it('sets nothing over the right edge, the left edge or the foot', () => {
		const outside = wordsOf(file).filter(
			({ left, right, bottom }) => left < 61.9 || right > 538.4 || bottom > 841.89 - 30
		);
		expect(outside).toEqual([]);
	});

	it('keeps the summary on one page', () => {
		const title = language === 'en' ? 'What we heard' : 'Was wir gehört haben';
		expect(pageText(file, 4)).toContain(title);
	});

	it('leaves no page nearly empty', () => {
		const words = wordsOf(file).filter(({ bottom }) => bottom < 785);
		for (let page = 3; page <= state.pages!; page++) {
			const bottoms = words.filter((word) => word.page === page).map(({ bottom }) => bottom);
			expect([page, Math.max(...bottoms) > 84 + 688 / 4 - 14]).toEqual([page, true]);
		}
	});

	it('prints the evaluation’s totals', () => {
		const { evaluation } = exampleInput();
		const chosen = evaluation.candidates.find(({ id }) => id === evaluation.chosen)!;
		const mark = language === 'en' ? ',' : '.';
		const thousands = (amount: string): string =>
			String(Math.round(Number(amount) / 1000)).replace(/(\d)(?=(\d{3})+$)/g, `$1${mark}`);
		const text = run('pdftotext', '-layout', file, '-');
		const [today, proposed] =
			language === 'en' ? ['Total today', 'Total proposed'] : ['Summe heute', 'Summe Angebot'];
		expect(text).toMatch(new RegExp(`${today}.* ${thousands(evaluation.today!.cost.total)}$`, 'm'));
		expect(text).toMatch(new RegExp(`${proposed}.* ${thousands(chosen.cost.total)}$`, 'm'));
		const sum = chosen.cost.lines
			.filter(({ unitPrice }) => unitPrice !== null)
			.reduce((all, { total }) => all + Math.round(Number(total) * 100), 0);
		const [whole = '', cents = ''] = (sum / 100).toFixed(2).split('.');
		const decimal = language === 'en' ? '.' : ',';
		const shown = `${whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${mark}`)}${decimal}${cents}`;
		expect(text.split(shown).length - 1).toBeGreaterThanOrEqual(4);
	});
});

describe('a printed proposal', () => {
	it('is the same, byte for byte, from the same input', async () => {
		const [first, second] = [await printed(), await printed()];
		expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
	});

	it('carries the customer’s view inside, and the hash that the signature binds', async () => {
		const file = join(folder, 'attached.pdf');
		const { pdf } = await printed();
		writeFileSync(file, pdf);
		expect(run('qpdf', '--list-attachments', file)).toContain('customer-view.json');
		const attached = run('qpdf', '--show-attachment=customer-view.json', file);
		expect(JSON.parse(attached)).toEqual(JSON.parse(JSON.stringify(projected(exampleInput()))));
		const { createHash } = await import('node:crypto');
		const hash = createHash('sha256').update(attached).digest('hex');
		const shown = `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
		expect(run('pdftotext', file, '-').replace(/\s+/g, ' ')).toContain(shown);
	});

	it('holds nothing that is ours alone, not in its text, its objects or its attachment', async () => {
		const marked: Change = (bid) => ({
			...bid,
			internalNotes: 'MARKNOTE',
			workloads: (bid.workloads ?? []).map((workload) => ({ ...workload, owner: 'MARKOWNER' })),
			offer: { ...bid.offer, discounts: { hardware: '23.57 %', software: '31.41 %' } }
		});
		const file = join(folder, 'marked.pdf');
		const open = join(folder, 'marked-open.pdf');
		writeFileSync(file, (await printed({}, marked)).pdf);
		execFileSync(requireTool('qpdf'), [
			'--qdf',
			'--object-streams=disable',
			'--stream-data=uncompress',
			file,
			open
		]);
		const bytes = readFileSync(open, 'latin1');
		const readable = [
			run('pdftotext', file, '-'),
			run('qpdf', '--show-attachment=customer-view.json', file),
			run('pdfinfo', file)
		].join('\n');
		const price = library.priceBooks[0]!.prices.find(
			({ product }) => product === 'repository-server'
		)!;
		const list = Number(price.price.value) * 0.86;
		const words = [
			'MARKNOTE',
			'MARKOWNER',
			'internalNotes',
			'discounts',
			'of list price',
			templates
		];
		// Coordinates are numbers too, so amounts are looked for where they can be read.
		const amounts = ['23.57', '31.41', '0.2357', list.toFixed(2), '15,050', '15.050'];
		expect(words.filter((word) => bytes.includes(word) || readable.includes(word))).toEqual([]);
		// Whole numbers: 1358623.57 is an amount and no discount.
		const numbers = new Set(readable.match(/\d+([.,]\d+)*/gu));
		expect(amounts.filter((amount) => numbers.has(amount))).toEqual([]);
		expect(list).toBe(15050);
		// The same search does find what may be found.
		expect(readable).toContain('Kestrel Logistics');
	});

	it('drops the draft mark when it is released, and says who released it', async () => {
		const file = join(folder, 'released.pdf');
		const { pdf, fileName } = await printed({}, variants['released']);
		writeFileSync(file, pdf);
		const text = run('pdftotext', '-layout', file, '-');
		expect(text).not.toMatch(/draft|not released/);
		expect(text).toContain('NW-2026-0417 · v1.2');
		expect(text).toMatch(/Released by +H\. Strand/);
		expect(fileName).toBe('kestrel-logistics-nw-2026-0417-v1.2-2026-11-23.pdf');
	});

	it('fits on Letter with the same measure', async () => {
		const brands = join(folder, 'templates');
		const { cpSync } = await import('node:fs');
		cpSync(templates, brands, { recursive: true });
		const yaml = join(brands, 'brands/northwind.yaml');
		writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('paper: A4', 'paper: Letter'));
		const file = join(folder, 'letter.pdf');
		writeFileSync(file, (await printed({ templates: brands })).pdf);
		expect(run('pdfinfo', file)).toMatch(/Page size: +612 x 792 pts \(letter\)/);
		const outside = wordsOf(file).filter(({ left, right }) => left < 67.9 || right > 544.4);
		expect(outside).toEqual([]);
	});

	it.each([
		'without workloads',
		'without an exchange rate, so without prices',
		'with one candidate and no incumbent',
		'on tape',
		'over ten years'
	])('is printed, whatever the bid: %s', async (name) => {
		const { pages } = await printed({ language: 'de' }, variants[name]);
		expect(pages).toBeGreaterThan(8);
	});
});

describe('a proposal that cannot be printed', () => {
	const problemsOf = async (options: Partial<ProposalOptions>, change?: Change) => {
		const result = await renderProposal(exampleInput(change), { date, templates, ...options });
		return result.ok ? [] : result.problems;
	};

	it('says which brand or template is not there', async () => {
		expect(await problemsOf({ brand: 'nope', template: 'nope' })).toEqual([
			'there is no brand "nope": expected the file templates/brands/nope.yaml',
			'there is no proposal template "nope": expected the file templates/proposals/nope.yaml'
		]);
	});

	it('says that nothing is proposed', async () => {
		const none: Change = (bid) => ({ ...bid, candidates: [], offer: {} });
		expect(await problemsOf({}, none)).toEqual([
			'no candidate is proposed; add a candidate to the bid and choose it in offer.chosen'
		]);
	});

	it('says which sign no face can print, and where it stands', async () => {
		const foreign: Change = (bid) => ({
			...bid,
			customer: { ...bid.customer, heard: ['再起動が必要'] }
		});
		const [problem] = await problemsOf({}, foreign);
		expect(problem).toContain('“再起動が必要”" holds 再 起 動');
		expect(problem).toContain('SourceSans3-Regular has no sign');
	});

	const released =
		(offer: Partial<NonNullable<BidDocument['offer']>>): Change =>
		(bid) => ({ ...bid, offer: { ...bid.offer, releasedBy: 'H. Strand', ...offer } });

	it('is not released after its prices have ended', async () => {
		expect(await problemsOf({ date: '2027-02-01' }, released({}))).toEqual([
			'offer.validUntil is 2027-01-31, before 2027-02-01; price it again before it is sent'
		]);
		expect(await problemsOf({ date: '2027-01-31' }, released({}))).toEqual([]);
	});

	it('is not released without number, author or validity', async () => {
		const bare: Change = (bid) => ({ ...bid, offer: { chosen: 'disk', releasedBy: 'H. Strand' } });
		expect(await problemsOf({}, bare)).toEqual([
			'offer.number is missing; a released proposal needs one',
			'offer.author is missing; a released proposal names who wrote it',
			'offer.validUntil is missing; a released proposal says until when prices hold'
		]);
	});

	it('is not released while prices are missing', async () => {
		const unpriced: Change = (bid) => released({})({ ...bid, economics: { exchangeRates: [] } });
		expect((await problemsOf({}, unpriced))[0]).toContain('there is no price for');
	});
});
