import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '#ui/session/index.ts';
import { exampleBid, seen } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import OfFigures from './OfFigures.svelte';

const wanted = 'A.pool.repository.wanted';
const total = 'A.cost.total';

/** The button around a figure on the page. */
const figure = (id: string): HTMLElement => screen.getByRole('button', { name: id });
const panel = (): HTMLElement => screen.getByRole('complementary');
const formulas = (): readonly string[] =>
	[...panel().querySelectorAll('.formula')].map((formula) =>
		seen(formula.textContent).replace(/\s+/g, ' ').trim()
	);
/** Figures that open in place, as they stand. */
const openers = (): readonly HTMLElement[] => [...panel().querySelectorAll<HTMLElement>('.opens')];

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
	await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
	await tick();
}

describe('the panel of a figure', { timeout: 20_000 }, () => {
	let session: Session;

	beforeEach(async () => {
		session = sessionOf(exampleBid);
		renderWith(session, OfFigures, { ids: [wanted, total] });
		figure(wanted).focus();
		await fireEvent.click(figure(wanted));
		await screen.findByText('recomputed from its operands: equal');
	});

	it('names the figure, says it in words and writes its formula with symbols and with values', () => {
		expect(panel().getAttribute('aria-label')).toBe('Why, Usable wanted, Disk repository, A');
		expect(formulas()[0]).toMatch(
			/^w = \(S × \(1 \+ m\) \+ k × A\) ÷ f = \(.* TB × .*\) ÷ 80 % = .* TB$/
		);
		expect(
			within(panel()).getByText(/over the share to which the pool may be filled/)
		).toBeTruthy();
		expect(document.activeElement).toBe(panel());
	});

	it('shows of every input how it is known and from where', () => {
		const row = within(panel()).getByText('Fill limit').closest('.operand')!;
		expect(row.textContent).toMatch(/(supplied|assumed).*: /);
		expect(row.querySelector('svg')).not.toBeNull();
	});

	it('walks the figures with the arrows, opens one in place and closes a level with ←', async () => {
		await press('ArrowDown');
		expect(document.activeElement).toBe(openers()[0]);
		await press('ArrowRight');
		expect(formulas()).toHaveLength(2);
		await press('ArrowDown');
		await press('ArrowRight');
		expect(formulas()).toHaveLength(3);
		await press('ArrowDown');
		await press('ArrowLeft');
		expect(formulas()).toHaveLength(2);
		expect(document.activeElement?.textContent).toContain('s₁');
		await press('ArrowLeft');
		expect(formulas()).toHaveLength(1);
	});

	it('closes with ← from its outermost level, and the focus is back on the figure', async () => {
		await press('ArrowDown');
		await press('ArrowLeft');
		expect(screen.queryByRole('complementary')).toBeNull();
		expect(document.activeElement).toBe(figure(wanted));
	});

	it('closes altogether with Escape, however deep it stands', async () => {
		await press('ArrowDown');
		await press('ArrowRight');
		await press('ArrowDown');
		await press('ArrowRight');
		await press('Escape');
		expect(screen.queryByRole('complementary')).toBeNull();
	});

	it('marks the figure on the page while it is open', async () => {
		expect(figure(wanted).className).toContain('asked');
		await press('Escape');
		expect(figure(wanted).className).not.toContain('asked');
	});

	it('follows the bid while it stays open', async () => {
		const [before] = formulas();
		session.rewrite((document) => ({
			...document,
			workloads: (document.workloads ?? []).map((workload) => ({ ...workload, frontEnd: '1 TB' }))
		}));
		await tick();
		expect(formulas()[0]).not.toBe(before);
		expect(screen.getByText('recomputed from its operands: equal')).toBeTruthy();
	});

	it('says so when the figure is no longer part of the bid', async () => {
		session.rewrite(({ offer: _, ...document }) => ({ ...document, candidates: [] }));
		await tick();
		expect(within(panel()).getByText(/no longer part of it/)).toBeTruthy();
	});

	it('is taken along as text with Ctrl C', async () => {
		const writeText = vi.fn(() => Promise.resolve());
		Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
		await press('c', { ctrlKey: true });
		expect(writeText).toHaveBeenCalledWith(
			expect.stringMatching(/^Usable wanted, Disk repository, A\n/)
		);
		expect(await screen.findByRole('button', { name: /^Copied/ })).toBeTruthy();
	});

	it('makes room for the next figure that is asked about', async () => {
		await fireEvent.click(figure(total));
		await screen.findByText(/category by category/);
		expect(screen.getAllByRole('complementary')).toHaveLength(1);
		expect(panel().getAttribute('aria-label')).toBe('Why, TCO, 5 years, A');
	});
});
