import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { templatesFolder } from '#library/index.ts';
import { loadPractice } from '#practice/index.ts';
import RisksPage from '#ui/risks/RisksPage.svelte';
import type { Session } from '#ui/session/index.ts';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import '../still-page.ts';

const patience = { timeout: 15_000 };
const practice = loadPractice(templatesFolder({}, process.cwd()));

// Playing every event for every cure takes its time on a busy machine.
describe('the Risks page', { timeout: 60_000 }, () => {
	let session: Session;
	const askPractice = vi.fn(() => Promise.resolve({ ok: true as const, value: practice }));
	const detail = (): HTMLElement => screen.getByRole('article', { name: 'The finding' });
	const fixes = () => within(detail()).findAllByRole('button', { name: /^Fix/ }, patience);

	beforeEach(async () => {
		session = sessionOf(exampleBid);
		askPractice.mockClear();
		renderWith(session, RisksPage, { onreplay: vi.fn(), askPractice });
		await screen.findByRole('article', { name: 'The finding' }, patience);
	});

	it('opens with the gravest finding, why it matters and what would end it', async () => {
		expect(within(detail()).getByRole('heading', { level: 2 }).textContent).toBe(
			"Whoever holds the backup administrator's account can delete every copy."
		);
		expect(detail().textContent).toContain('Code Spaces closed in 2014');
		expect((await fixes())[0]?.getAttribute('aria-label')).toBe('Fix: Harden the disk repository');
	});

	it('fixes it in one step, which can be undone', async () => {
		const [fix] = await fixes();
		await fireEvent.click(fix!);
		expect(session.bid.candidates[0]?.measures).toEqual(['harden-disk']);
		await waitFor(() => {
			session.reviews.refresh(session.document);
			expect(detail().textContent).not.toContain('can delete every copy');
		}, patience);
		session.undo();
		expect(session.bid.candidates[0]?.measures).toEqual([]);
	});

	it('accepts it by name, date and reason, and takes that back', async () => {
		await fireEvent.click(screen.getByRole('button', { name: /Three services/ }));
		await fireEvent.click(within(detail()).getByRole('button', { name: 'Accept the risk' }));
		await fireEvent.input(screen.getByLabelText('Reason'), {
			target: { value: 'They end in summer.' }
		});
		await fireEvent.click(within(detail()).getByRole('button', { name: 'Accept the risk' }));
		expect(session.bid.acceptances).toMatchObject([
			{
				finding: 'bid/shadow-it',
				by: 'A. de Vries',
				on: '2026-11-23',
				why: 'They end in summer.',
				extent: 5.2e12
			}
		]);
		session.reviews.refresh(session.document);
		await fireEvent.click(await screen.findByRole('button', { name: 'Withdraw' }, patience));
		expect(session.bid.acceptances).toEqual([]);
	});

	it('says what a cure does to the saving, and nothing of our margin unless it is asked', async () => {
		await fixes();
		expect(detail().textContent).toMatch(/saves: [\d.]+.M.EUR, 3.431.€ less than now/);
		expect(document.body.textContent).not.toMatch(/net margin|Internal/);
		expect(askPractice).not.toHaveBeenCalled();
		await fireEvent.click(within(detail()).getByRole('button', { name: 'Our margin' }));
		await waitFor(
			() =>
				expect(detail().textContent).toMatch(
					/net margin: \d+.k€, \d\.\d.% \(\+\d.\d{3}.€, \+\d\.\d points\); \d+.k€ over the floor/
				),
			patience
		);
		expect(screen.getByText('Internal.')).toBeTruthy();
		await fireEvent.click(within(detail()).getByRole('button', { name: 'Our margin' }));
		expect(screen.queryByText('Internal.')).toBeNull();
	});

	it('says on which day a promise is broken, and which days the cells are of', async () => {
		await fireEvent.click(screen.getByRole('button', { name: /^broken One server/ }));
		expect(within(detail()).getByRole('heading', { level: 2 }).textContent).toMatch(
			/^One server at the end of year 5: usable after/
		);
		expect(detail().textContent).toContain('On the first day Gold keeps its promise');
		expect(document.body.textContent).toContain(
			'Each cell as on the worse of two days: the first, and the last of year 5.'
		);
	});

	it('says which events of the bid no template has', async () => {
		session.rewrite((bid) => ({ ...bid, events: [...(bid.events ?? []), { id: 'flood' }] }));
		session.reviews.refresh(session.document);
		expect(
			await screen.findByText(/"flood" is no event of the templates/, undefined, patience)
		).toBeTruthy();
	});

	it('holds the bid against the standards that are chosen', async () => {
		await fireEvent.click(screen.getByRole('button', { name: /Standards/ }));
		await fireEvent.click(screen.getByRole('checkbox', { name: /3-2-1-1-0/ }));
		expect(session.bid.regimes).toEqual([{ standard: 'three-two-one' }]);
		session.reviews.refresh(session.document);
		expect(
			await screen.findByRole('button', { name: /one copy that is offline or locked/ }, patience)
		).toBeTruthy();
	});
});
