import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import DesignsPage from '#ui/designs/DesignsPage.svelte';
import type { Session } from '#ui/session/index.ts';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import '../still-page.ts';
import { smallBid } from '../small-bid.ts';

const columns = (): readonly HTMLElement[] => screen.getAllByRole('group');
/** The names of the designs, which are reached with Tab and the arrows. */
const names = (): readonly HTMLElement[] =>
	columns().map((column) => within(column).getAllByRole('button')[0]!);
const inFocus = (): HTMLElement => names().find(({ tabIndex }) => tabIndex === 0)!;
const ids = (session: Session): readonly string[] =>
	session.evaluation.candidates.map(({ id }) => id);

async function press(key: string, target: Element = inFocus()): Promise<void> {
	await fireEvent.keyDown(target, { key });
	await tick();
}

// Finding by role on a page of this size takes its time on a busy machine.
describe('designs side by side', { timeout: 20_000 }, () => {
	let session: Session;

	beforeEach(() => {
		session = sessionOf(exampleBid);
		renderWith(session, DesignsPage, {});
	});

	it('stand as columns named after them, each with its pictures and their sentences', () => {
		expect(columns().map((column) => column.querySelector('.name')?.textContent)).toEqual(
			session.evaluation.candidates.map(({ name }) => name)
		);
		const pictures = within(columns()[0]!).getAllByRole('img');
		const sentences = pictures.map((picture) => picture.getAttribute('aria-label'));
		expect(sentences).toEqual(
			expect.arrayContaining([
				expect.stringContaining('Copy 1: Disk repository, Rotterdam.'),
				expect.stringMatching(/Disk repository stores .* at the start/),
				expect.stringMatching(/worst nightly run takes/),
				expect.stringMatching(/over 5 years; today/)
			])
		);
	});

	it('move the focus with the arrows and choose with Enter', async () => {
		inFocus().focus();
		await press('ArrowRight');
		await press('ArrowRight');
		expect(document.activeElement).toBe(names()[2]);
		await fireEvent.click(inFocus());
		await tick();
		expect(session.evaluation.chosen).toBe('copy-data');
		expect(columns()[2]!.className).toContain('chosen');
	});

	it('have one name that Tab reaches, and say which is chosen', () => {
		expect(names().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
		expect(names().map((name) => name.getAttribute('aria-pressed'))).toEqual([
			'true',
			'false',
			'false',
			'false'
		]);
	});

	it('stay as they are while something is typed', async () => {
		inFocus().focus();
		await press('e');
		const field = screen.getByLabelText('Name');
		await press('c', field);
		await press('n', field);
		expect(ids(session)).toHaveLength(4);
		expect(screen.queryByRole('menu')).toBeNull();
	});

	it('are copied behind the others, and the copy is in focus', async () => {
		inFocus().focus();
		await press('c');
		await tick();
		expect(ids(session)).toEqual(['disk', 'dedup', 'copy-data', 'tape', 'disk-2']);
		expect(document.activeElement?.textContent).toContain('Disk repository + object copy, changed');
	});

	it('are removed with Delete, and undo brings them back', async () => {
		inFocus().focus();
		await press('Delete');
		expect(ids(session)).toEqual(['dedup', 'copy-data', 'tape']);
		await tick();
		expect(document.activeElement?.textContent).toContain('Dedup appliance');
		session.undo();
		await tick();
		expect(ids(session)[0]).toBe('disk');
	});

	it('show tables instead of pictures on T, and pictures again', async () => {
		expect(screen.queryAllByRole('table')).toHaveLength(0);
		await press('t', document.body);
		const column = within(columns()[0]!);
		expect(column.queryAllByRole('img', { name: /Copy 1/ })).toHaveLength(0);
		expect(column.getAllByRole('table').length).toBe(4);
		expect(column.getByRole('rowheader', { name: '1 Disk repository' })).toBeTruthy();
		await press('t', document.body);
		expect(screen.queryAllByRole('table')).toHaveLength(0);
	});

	it('open a figure at the right with what is behind it, and close it with Escape', async () => {
		const figure = within(columns()[0]!).getByRole('button', {
			name: /^Full .* Open the capacity$/
		});
		figure.focus();
		await fireEvent.click(figure);
		const panel = screen.getByRole('complementary', { name: 'Why, Usable capacity to buy, A' });
		expect(document.activeElement).toBe(panel);
		expect(within(panel).getByText('Repository server, 2U, 12 × 20 TB')).toBeTruthy();
		expect(
			within(panel).getAllByText('assumed: Planning range', { exact: false }).length
		).toBeGreaterThan(0);
		await fireEvent.keyDown(window, { key: 'Escape' });
		expect(screen.queryByRole('complementary')).toBeNull();
		expect(document.activeElement).toBe(figure);
	});

	it('add up in the panel of their cost: the categories are the total', async () => {
		await fireEvent.click(within(columns()[0]!).getByRole('button', { name: /Open the TCO$/ }));
		const panel = screen.getByRole('complementary');
		await within(panel).findByText('recomputed from its operands: equal');
		const totals = [...panel.querySelectorAll('.operand strong')].map((total) =>
			Number(total.textContent.replace(/\s/g, ''))
		);
		const sum = totals.reduce((all, amount) => all + amount, 0);
		expect(sum.toFixed(2)).toBe(session.evaluation.candidates[0]!.cost.total);
	});

	it('take a fixed quantity in place of the sized one', async () => {
		inFocus().focus();
		await press('e');
		const field = screen.getByLabelText<HTMLInputElement>('Backup proxies');
		field.focus();
		await fireEvent.input(field, { target: { value: '3' } });
		await tick();
		const bill = session.evaluation.candidates[0]!.sizing.billOfMaterials;
		expect(bill.find(({ productName }) => productName.startsWith('Backup proxy'))?.quantity).toBe(
			3
		);
	});
});

describe('a bid without designs', () => {
	it('offers those of the library', async () => {
		const session = sessionOf({ ...smallBid, candidates: [] });
		renderWith(session, DesignsPage, {});
		await fireEvent.click(screen.getByRole('button', { name: 'Dedup appliance, replicated' }));
		await tick();
		expect(ids(session)).toEqual(['dedup-appliance']);
		expect(columns()).toHaveLength(1);
	});
});
