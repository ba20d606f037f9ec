import { describe, expect, it } from 'vitest';
import type { Exhibit, ProposalDocument, Row, Table } from '#proposal/model/blocks.ts';
import { exampleInput, languages, projected, stringsOf, told, variants } from './example.ts';

/** The page's no-break spaces as plain ones. */
const seen = (text: string): string => text.replaceAll('\u00a0', ' ');

const exhibitsOf = (document: ProposalDocument): readonly Exhibit[] =>
	document.chapters
		.flatMap(({ blocks }) => blocks)
		.filter((block): block is Exhibit => block.kind === 'exhibit');

const tableOf = (document: ProposalDocument, id: string): Table => {
	const found = exhibitsOf(document).find((exhibit) => exhibit.id === id);
	if (found?.body.kind !== 'table') throw new Error(`there is no table ${id}`);
	return found.body.table;
};

/** A printed figure as a number: a dash is nothing. */
const numberOf = (text: string): number =>
	text === '–' ? 0 : Number(text.replaceAll('−', '-').replaceAll(',', ''));

const figuresOf = ({ cells }: Row): readonly number[] =>
	cells.slice(1).map(({ text }) => numberOf(text));

describe.each(languages)('a proposal in %s', (language) => {
	describe.each(Object.entries(variants))('%s', (_, change) => {
		const document = told(projected(exampleInput(change)), language);

		it('has no hole, no unresolved reference and no machine word in its sentences', () => {
			for (const text of stringsOf({ ...document, furniture: null })) {
				expect(text).not.toMatch(/\b(null|undefined|NaN|Infinity|object Object)\b/);
				expect(text).not.toMatch(/[⟦⟧{}]/);
				expect(text).not.toMatch(/ {2}| [,;]|\.\.|: ?\.|“”|„“/);
			}
		});

		it('says each finding and lead in a whole sentence', () => {
			for (const text of [
				...document.chapters.map(({ lead }) => lead),
				...exhibitsOf(document).map(({ finding }) => finding)
			])
				expect(text).toMatch(/^[\p{Lu}\d“„].*[.“”]$/u);
		});

		it('numbers chapters, figures and tables from one, without gaps', () => {
			expect(document.chapters.map(({ number }) => number)).toEqual(
				document.chapters.map((__, index) => index + 1)
			);
			for (const isTable of [true, false]) {
				const labels = exhibitsOf(document)
					.filter(({ body }) => (body.kind === 'table') === isTable)
					.map(({ label }) => label.replace(/^\D+/, ''));
				expect(labels).toEqual(labels.map((__, index) => String(index + 1)));
			}
		});

		it('gives every exhibit a sentence for those who cannot see it', () => {
			for (const { alternative, finding } of exhibitsOf(document))
				expect(alternative.startsWith(finding)).toBe(true);
		});
	});
});

describe('the cost table', () => {
	const costly = Object.entries(variants).filter(([name]) => name !== 'without workloads');

	it.each(costly)('adds up in both directions as printed, %s', (_, change) => {
		const { rows } = tableOf(told(projected(exampleInput(change)), 'en'), 'tco');
		let group: Row[] = [];
		const totals: (readonly number[])[] = [];
		for (const row of rows) {
			if (row.kind === 'group') group = [];
			if (row.kind === 'row') group.push(row);
			if (row.kind === 'row' || row.kind === 'total') {
				const figures = figuresOf(row);
				expect(figures.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(figures.at(-1));
			}
			if (row.kind !== 'total') continue;
			const sums = figuresOf(row).map((__, column) =>
				group.reduce((sum, one) => sum + (figuresOf(one)[column] ?? 0), 0)
			);
			expect(figuresOf(row)).toEqual(sums);
			totals.push(figuresOf(row));
		}
		const [saving] = rows.filter(({ kind }) => kind === 'tail');
		if (saving)
			expect(figuresOf(saving)).toEqual(
				totals[0]?.map((value, column) => value - (totals[1]?.[column] ?? 0))
			);
	});

	it('prints the totals of the evaluation, to the thousand', () => {
		const input = exampleInput();
		const { rows } = tableOf(told(projected(input), 'en'), 'tco');
		const [today, proposed] = rows.filter(({ kind }) => kind === 'total');
		const chosen = input.evaluation.candidates.find(({ id }) => id === input.evaluation.chosen)!;
		expect(figuresOf(today!).at(-1)).toBe(
			Math.round(Number(input.evaluation.today!.cost.total) / 1000)
		);
		expect(figuresOf(proposed!).at(-1)).toBe(Math.round(Number(chosen.cost.total) / 1000));
	});

	it('says what has no price instead of counting it as nought', () => {
		const change = variants['without an exchange rate, so without prices']!;
		const document = told(projected(exampleInput(change)), 'en');
		const note = exhibitsOf(document).find(({ id }) => id === 'tco')!.note!.text;
		expect(note).toContain('Incomplete: there is no price yet for');
		const summary = document.chapters[0]!;
		expect(summary.lead).toContain('no total is stated');
		const words = seen(stringsOf(document).join(' '));
		expect(words).not.toMatch(
			/EUR saved|payback|costs less|The saving is|falls most|cheaper than ours/
		);
	});
});

describe('the price table', () => {
	it('adds up to the cent in both directions', () => {
		const document = told(projected(exampleInput()), 'en');
		const { rows } = tableOf(document, 'price-years');
		const cents = (row: Row): readonly number[] =>
			figuresOf(row).map((value) => Math.round(value * 100));
		const lines = rows.filter(({ kind }) => kind === 'row').map(cents);
		const total = cents(rows.find(({ kind }) => kind === 'total')!);
		for (const line of lines)
			expect(line.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(line.at(-1));
		total.forEach((sum, column) =>
			expect(lines.reduce((all, line) => all + (line[column] ?? 0), 0)).toBe(sum)
		);
		const listed = tableOf(document, 'price-lines').rows.find(({ kind }) => kind === 'total')!;
		expect(numberOf(listed.cells.at(-1)!.text) * 100).toBeCloseTo(total.at(-1)!, 6);
	});

	it('together with what the customer bears is the cost of ownership', () => {
		const { proposed } = projected(exampleInput());
		const sum = [...proposed.priceLines, ...proposed.ownCosts].reduce(
			(all, { total }) => all + Number(total),
			0
		);
		expect(sum).toBeCloseTo(Number(proposed.cost.totalRow.total), 6);
	});
});

describe('the bill of today', () => {
	it('adds up line by line to the total that is compared', () => {
		const document = told(projected(exampleInput()), 'en');
		const { rows } = tableOf(document, 'today-bill');
		const column = (row: Row): number => numberOf(row.cells[3]!.text);
		const lines = rows
			.filter(({ kind }) => kind === 'row')
			.reduce((sum, row) => sum + column(row), 0);
		const total = column(rows.find(({ kind }) => kind === 'total')!);
		expect(lines).toBe(total);
		const today = tableOf(document, 'tco').rows.find(({ kind }) => kind === 'total')!;
		expect(total).toBe(figuresOf(today).at(-1));
	});
});

describe('sentences that speak against us', () => {
	const summaryOf = (name: string, language: 'en' | 'de' = 'en') =>
		told(projected(exampleInput(variants[name])), language).chapters[0]!;

	it('say that the proposal is dearer, and that there is no payback', () => {
		const { lead, blocks } = summaryOf('dearer than today');
		expect(seen(lead)).toMatch(/pays [\d,]+ k EUR more over five years than by staying/u);
		const words = stringsOf(blocks).map(seen);
		expect(words).toContain('None');
		expect(words).toContain('EUR more in five years');
		expect(words).toContain('Within five years the proposal does not become cheaper than today.');
	});

	it('say who can delete every copy, and what stays unprotected', () => {
		const words = seen(stringsOf(summaryOf('as it is').blocks).join(' '));
		expect(words).toContain(
			'Whoever holds the account of the backup administrator can delete every copy.'
		);
		expect(words).toContain('It leaves three services with 5.2 TB unprotected');
	});

	it('are left out where the facts do not support them', () => {
		expect(
			stringsOf(summaryOf('with a copy under another authority').blocks).join(' ')
		).not.toContain('can delete every copy');
		expect(stringsOf(summaryOf('with nothing unprotected').blocks).join(' ')).not.toContain(
			'unprotected'
		);
	});

	it('say that the window is missed', () => {
		const words = seen(stringsOf(summaryOf('with a window that nothing meets').blocks).join(' '));
		expect(words).toMatch(/The longest run takes .* and so misses its limit of 20 min\./u);
	});

	it('say in German what they say in English', () => {
		expect(seen(summaryOf('dearer than today', 'de').lead)).toMatch(
			/zahlt über fünf Jahre [\d.]+ T EUR mehr/u
		);
		expect(stringsOf(summaryOf('as it is', 'de').blocks).join(' ')).toContain(
			'Wer das Konto „Backup-Administrator“ hat, kann jede Kopie löschen.'
		);
	});
});

describe('the risks that were accepted', () => {
	const signed = (language: 'en' | 'de') => {
		const { chapters } = told(projected(exampleInput(variants['with accepted risks'])), language);
		const acceptance = chapters.find(({ id }) => id === 'acceptance')!;
		return seen(stringsOf(acceptance.blocks).join(' | '));
	};

	it('stand where they sign, with who accepted them and until when', () => {
		const words = signed('en');
		expect(words).toContain('What Kestrel Logistics carries');
		expect(words).toContain('K01 | One login deletes every copy: backup administrator');
		expect(words).toContain('A. de Vries, 18 November 2026, until 31 December 2027');
		expect(words).toContain('5.2 TB in services that nobody approved have no copy');
		expect(words).toMatch(/K03 \| .*: Gold and Silver up to [\d.]+ \w+ later than promised/u);
	});

	it('are those of the proposed design and of the bid only, and nobody says why', () => {
		const words = signed('en');
		expect(words).not.toContain('K04');
		expect(words).not.toContain('next budget');
	});

	it('are said in German too', () => {
		const words = signed('de');
		expect(words).toContain('Eine Anmeldung löscht alle Kopien: Backup-Administrator');
		expect(words).toContain('5,2 TB in nicht genehmigten Diensten haben keine Kopie');
	});

	it('are not there without an acceptance', () => {
		const { chapters } = told(projected(exampleInput(variants['as it is'])), 'en');
		const acceptance = chapters.find(({ id }) => id === 'acceptance')!;
		expect(stringsOf(acceptance.blocks).join(' ')).not.toContain('Initials');
	});
});

describe('chapters', () => {
	const idsOf = (name: string): readonly string[] =>
		told(projected(exampleInput(variants[name])), 'en').chapters.map(({ id }) => id);

	it('stand in the order of the template', () => {
		expect(idsOf('as it is')).toEqual([
			'summary',
			'requirements',
			'today',
			'solution',
			'sizing',
			'disaster',
			'investment',
			'price',
			'assumptions',
			'alternatives',
			'acceptance',
			'method',
			'figures'
		]);
		const short = told(projected(exampleInput()), 'en', 'short');
		expect(short.chapters.map(({ id }) => id)).toEqual([
			'summary',
			'investment',
			'price',
			'acceptance',
			'figures'
		]);
		expect(short.contents).toBeNull();
	});

	it('are left out where there is nothing to tell', () => {
		expect(idsOf('without an incumbent')).not.toContain('today');
		expect(idsOf('without workloads')).toEqual([
			'summary',
			'requirements',
			'today',
			'solution',
			'assumptions',
			'acceptance',
			'method',
			'figures'
		]);
	});

	it('carry the draft until somebody releases it', () => {
		expect(told(projected(exampleInput()), 'en').furniture).toMatchObject({
			isDraft: true,
			control: 'draft 1.2, not released'
		});
		expect(told(projected(exampleInput(variants['released'])), 'en').furniture).toMatchObject({
			isDraft: false,
			control: 'NW-2026-0417 · v1.2'
		});
	});
});

describe('copies for test and development', () => {
	it('stand beside the bill where the proposal hands out virtual ones, what they are worth and what is counted', () => {
		const input = exampleInput(variants['with a copy under another authority']);
		const { rows } = tableOf(told(projected(input), 'en'), 'beside');
		const { disk } = input.evaluation.candidates.find(({ id }) => id === 'copy-data')!.testCopies!;
		const thousands = (amount: string): string => String(Math.round(Number(amount) / 1000));
		expect(rows.map(({ cells }) => cells.map(({ text }) => seen(text)))).toEqual([
			[
				'Disk under test copies',
				'hard',
				'70.6 TB',
				thousands(disk!.total),
				thousands(disk!.trusted),
				'80 %, supplied'
			],
			['Waiting for test copies', 'soft', '50 working days a year', '–', '–', 'no price is known']
		]);
	});

	it('are not spoken of where it hands out none', () => {
		const ids = exhibitsOf(told(projected(exampleInput()), 'en')).map(({ id }) => id);
		expect(ids).not.toContain('beside');
	});
});

describe('the reader’s guide', () => {
	it('lists every chapter with its question and readers', () => {
		const { contents, chapters } = told(projected(exampleInput()), 'en');
		const [guide] = contents!.blocks;
		if (guide?.kind !== 'side-table') throw new Error('the guide opens with its table');
		expect(
			guide.table.rows.map(({ cells }) => cells.map(({ text, pageOf }) => pageOf ?? text))
		).toEqual(
			chapters.map(({ number, title, question, readers, id }) => [
				String(number),
				title,
				question,
				readers,
				id
			])
		);
	});
});
