import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { decimal } from '#engine/finance/index.ts';
import MoneyPage from '#ui/money/MoneyPage.svelte';
import type { Session } from '#ui/session/index.ts';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import '../still-page.ts';

const amount = (cell: Element): string =>
	cell.textContent === '–' ? '0' : cell.textContent.replace(/\s/g, '').replace('−', '-');

// Finding by role on a page of this size takes its time on a busy machine.
describe('the table by year', { timeout: 20_000 }, () => {
	let session: Session;
	const table = (): HTMLElement => screen.getByRole('table', { name: /year by year/ });
	const rowOf = (name: string | RegExp): readonly string[] =>
		[...screen.getByRole('rowheader', { name }).closest('tr')!.querySelectorAll('td')].map(amount);
	const sum = (list: readonly string[]): string =>
		list.reduce((all, one) => all.plus(decimal(one)), decimal(0)).toFixed(2);

	beforeEach(() => {
		session = sessionOf(exampleBid);
		renderWith(session, MoneyPage, {});
	});

	it('adds up as it is printed: every row to its total, every column to the sum below', () => {
		const [categories] = within(table()).getAllByRole('rowgroup').slice(1);
		const rows = within(categories!).getAllByRole('row');
		const cells = rows.map((row) => [...row.querySelectorAll('td')].map(amount));
		for (const row of cells) expect(sum(row.slice(0, -1))).toBe(sum(row.slice(-1)));
		const total = rowOf('A, total');
		for (const [column, printed] of total.entries())
			expect(sum(cells.map((row) => row[column]!))).toBe(sum([printed]));
		expect(total.at(-1)).toBe(session.evaluation.candidates[0]!.cost.total);
	});

	it('shows today less the design as the saving, column by column', () => {
		const [today, chosen, saving] = ['Today, total', 'A, total', 'Saving'].map((name) => {
			const headers = within(table()).getAllByRole('rowheader', { name });
			return [...headers[0]!.closest('tr')!.querySelectorAll('td')].map(amount);
		});
		for (const [column, printed] of saving!.entries())
			expect(decimal(today![column]!).minus(decimal(chosen![column]!)).toFixed(2)).toBe(
				sum([printed])
			);
	});

	it('opens the lines behind a category, which add up to it', async () => {
		await fireEvent.click(within(table()).getByRole('button', { name: 'Hardware, refresh' }));
		const panel = screen.getByRole('complementary', { name: 'Why, Hardware, refresh, A' });
		await within(panel).findByText('recomputed from its operands: equal');
		const lines = [...panel.querySelectorAll('.operand strong')].map(amount);
		expect(lines.length).toBeGreaterThan(1);
		expect(sum(lines)).toBe(rowOf('Hardware, refresh').at(-1));
	});

	it('opens today’s bill with where each amount is from', async () => {
		await fireEvent.click(within(table()).getByRole('button', { name: 'Today, total' }));
		const panel = screen.getByRole('complementary');
		for (const name of [/^c₁ Hardware/, /^l₁? Library and drives/])
			await fireEvent.click(await within(panel).findByRole('button', { name }));
		expect(within(panel).getByText(/^supplied: reseller's estimate/)).toBeTruthy();
	});

	it('names the conventions behind the figures', async () => {
		await fireEvent.click(screen.getByRole('button', { name: /conventions/ }));
		expect(
			within(screen.getByRole('complementary')).getByText('NPV on the month grid')
		).toBeTruthy();
	});

	it('is for as many years as the bid: three on request, and undone with everything else', async () => {
		await fireEvent.click(screen.getByRole('button', { name: '3 years' }));
		await tick();
		expect(session.bid.economics.horizonYears).toBe(3);
		expect(within(table()).getAllByRole('columnheader')).toHaveLength(5);
		session.undo();
		await tick();
		expect(within(table()).getAllByRole('columnheader')).toHaveLength(7);
	});

	it('stands beside tables of both charts on T', async () => {
		await fireEvent.keyDown(document.body, { key: 't' });
		expect(screen.getAllByRole('table')).toHaveLength(6);
	});
});

describe('money without an incumbent', () => {
	it('shows what the design costs and compares with nothing', () => {
		const { incumbent: _, ...alone } = exampleBid;
		renderWith(sessionOf(alone), MoneyPage, {});
		expect(screen.getByRole('rowheader', { name: 'A, total' })).toBeTruthy();
		expect(screen.queryByText('Today, total')).toBeNull();
		expect(screen.queryByRole('columnheader', { name: 'saving' })).toBeNull();
	});
});

describe('money without designs', () => {
	it('says where to go', () => {
		const { chosen: _, ...offer } = exampleBid.offer!;
		renderWith(sessionOf({ ...exampleBid, offer, candidates: [] }), MoneyPage, {});
		const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Go to the designs' });
		expect(link.getAttribute('href')).toContain('/bids/b/designs');
	});
});

describe('what goes beside the bill', { timeout: 20_000 }, () => {
	it('stands apart, hard and soft, what it is worth and what is counted', () => {
		const session = sessionOf(exampleBid);
		renderWith(session, MoneyPage, {});
		const table = screen.getByRole('table', { name: /beside the bill/ });
		const { disk } = session.evaluation.candidates.find(
			({ letter }) => letter === 'C'
		)!.testCopies!;
		const rows = within(table).getAllByRole('row').slice(1);
		expect(rows.map((row) => row.textContent.replace(/\s+/g, ' '))).toEqual([
			expect.stringMatching(/hard.*80.%, supplied$/),
			expect.stringMatching(/soft.*no price.*does not say what it costs/)
		]);
		expect(amount(within(rows[0]!).getByRole('button'))).toBe(disk!.total);
		expect(screen.getByText(/A, B and D hand out no virtual copies/)).toBeTruthy();
	});

	it('is not there while nobody keeps copies', () => {
		const workloads = exampleBid.workloads?.map(({ testCopies: _, ...rest }) => rest);
		renderWith(sessionOf({ ...exampleBid, workloads }), MoneyPage, {});
		expect(screen.queryByRole('table', { name: /beside the bill/ })).toBeNull();
	});
});
