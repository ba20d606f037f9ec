import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import RisksPage from '#ui/risks/RisksPage.svelte';
import type { Session } from '#ui/session/index.ts';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import '../still-page.ts';

const patience = { timeout: 15_000 };

// Playing every event for every cure takes its time on a busy machine.
describe('the Risks page', { timeout: 60_000 }, () => {
	let session: Session;
	const detail = (): HTMLElement => screen.getByRole('article', { name: 'The finding' });
	const fixes = () => within(detail()).findAllByRole('button', { name: /^Fix/ }, patience);

	beforeEach(async () => {
		session = sessionOf(exampleBid);
		renderWith(session, RisksPage, { onreplay: vi.fn() });
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
