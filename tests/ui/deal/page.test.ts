import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { templatesFolder } from '#library/index.ts';
import { loadPractice } from '#practice/index.ts';
import DealPage from '#ui/deal/DealPage.svelte';
import type { Session } from '#ui/session/index.ts';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import '../still-page.ts';

const practice = loadPractice(templatesFolder({}, process.cwd()));
const plain = (text: string | null): string =>
	(text ?? '').replace(/[\s\u202f\u00a0]+/g, ' ').trim();

// Finding by role on a page of this size takes its time on a busy machine.
describe('the deal page', { timeout: 30_000 }, () => {
	let session: Session;
	const ways = (): HTMLElement => screen.getByRole('table', { name: /Ways to bid/ });
	const cellsOf = (name: string): readonly string[] =>
		[...within(ways()).getByRole('rowheader', { name }).closest('tr')!.querySelectorAll('td')].map(
			(cell) => plain(cell.textContent)
		);

	beforeEach(() => {
		vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 503 })));
		session = sessionOf(exampleBid);
		renderWith(session, DealPage, { practice });
	});
	afterEach(() => vi.unstubAllGlobals());

	it('says that it is internal, and what is left at which price', () => {
		expect(screen.getByText('Internal.')).toBeTruthy();
		expect(plain(document.querySelector('.sentence')!.textContent)).toMatch(
			/^62 k EUR net at 977\. The corridor is 246 wide and we stand at its foot\.$/
		);
	});

	it('sets the bid as it stands beside three other ways', () => {
		expect(cellsOf('Sell price')).toEqual(['977', '930', '1 047', '1 320']);
		expect(cellsOf('Breaks even at a chance of')[1]).toBe('not even certainty');
		expect(
			plain(within(ways()).getByRole('columnheader', { name: /As it stands/ }).textContent)
		).toContain('on the table');
	});

	it('takes the gain apart once the disasters have been played, what is soft beside it', async () => {
		expect(screen.getByText(/the disasters are still being played/)).toBeTruthy();
		session.replays.refresh(session.document);
		const table = await screen.findByRole('table', { name: /What the customer gains/ });
		const row = await within(table).findByRole('rowheader', { name: 'Losses avoided' });
		const cells = [...row.closest('tr')!.querySelectorAll('td')];
		expect(cells.map((cell) => plain(cell.textContent))).toEqual([
			'−111 155 a year for 57 months',
			'−527 988',
			'25 %',
			'−131 997'
		]);
		expect(plain(document.querySelector('.sentence')!.textContent)).toContain('140 wide');
	});

	it('puts another way on the table, and takes it back by undo', async () => {
		const before = session.document;
		await fireEvent.click(screen.getByRole('button', { name: 'Put on the table: Value-led' }));
		await tick();
		expect(session.document.offer?.discounts?.hardware).toBe('13.62 %');
		expect(plain(document.querySelector('.sentence')!.textContent)).toContain('net at 1 047');
		session.undo();
		expect(session.document).toBe(before);
	});

	it('keeps the price on the table as one more way', async () => {
		await fireEvent.click(screen.getByRole('button', { name: 'Keep as scenario' }));
		await tick();
		expect(session.document.deal?.scenarios?.map(({ name }) => name)).toEqual([
			'Match the low bid',
			'Value-led',
			'As a service',
			'Kept 1'
		]);
		const kept = await within(ways()).findByRole('columnheader', { name: /Kept 1/ });
		expect(plain(kept.textContent)).toContain('on the table');
	});

	it('shows every line behind the picture, to the cent, adding up', async () => {
		await fireEvent.click(screen.getByRole('button', { name: /Tables/ }));
		const table = screen.getByRole('table', { name: /From a list price/ });
		const amounts = [...table.querySelectorAll('tbody tr')].map(
			(row) =>
				[
					plain(row.querySelector('th')!.textContent),
					Number(plain(row.querySelectorAll('td')[1]!.textContent).replaceAll(' ', ''))
				] as const
		);
		const together = amounts.findIndex(([name]) => name === 'Together');
		const sum = amounts.slice(0, together).reduce((total, [, amount]) => total + amount, 0);
		expect(sum).toBeCloseTo(amounts[together]![1], 2);
	});

	it('takes a term that is typed, and marks the practice’s as assumed', async () => {
		expect(screen.getByText(/of \d+ are the practice’s assumptions/)).toBeTruthy();
		session.type([{ path: ['deal', 'costOfSale'], value: '12 %' }]);
		await tick();
		expect(plain(document.querySelector('.sentence')!.textContent)).toContain('under the floor');
	});

	it('finds a price under the floor, and puts what ends it on the table', async () => {
		expect(screen.queryByRole('heading', { name: /Finding/ })).toBeNull();
		session.type([{ path: ['offer', 'discounts', 'hardware'], value: '40 %' }]);
		await tick();
		expect(plain(document.body.textContent)).toMatch(
			/A price of \d+ k EUR leaves .* net, and .* is wanted: [\d.]+ k EUR under the floor\./
		);
		await fireEvent.click(screen.getByRole('button', { name: 'Put on the table: At the floor' }));
		await tick();
		expect(plain(document.body.textContent)).not.toContain('is wanted');
	});
});
