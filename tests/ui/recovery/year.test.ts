import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { withEventOff, withFrequency } from '#ui/recovery/event-settings.ts';
import RecoveryPage from '#ui/recovery/RecoveryPage.svelte';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import { smallBid } from '../small-bid.ts';
import '../still-page.ts';

describe('the setting of an event', () => {
	it('appears with what it says and goes when it says nothing', () => {
		const typed = withFrequency(smallBid, 'ransomware', '0.2');
		expect(typed.events).toEqual([{ id: 'ransomware', perYear: 0.2 }]);
		expect(readBid(typed).ok).toBe(true);
		const off = withEventOff(typed, 'ransomware', true);
		expect(off.events).toEqual([{ id: 'ransomware', perYear: 0.2, off: true }]);
		expect(withFrequency(withEventOff(off, 'ransomware', false), 'ransomware', '')).toEqual(
			smallBid
		);
	});

	it('keeps what else the bid says of the event', () => {
		const document: BidDocument = { ...smallBid, events: [{ id: 'site-loss', machines: 12 }] };
		expect(withFrequency(document, 'site-loss', '1').events).toEqual([
			{ id: 'site-loss', machines: 12, perYear: 1 }
		]);
		expect(withFrequency(withFrequency(document, 'site-loss', '1'), 'site-loss', '')).toEqual(
			document
		);
	});
});

describe('a year of disasters', () => {
	it('sums the printed lines, and a frequency typed over changes its line and the sum', async () => {
		const session = sessionOf();
		renderWith(session, RecoveryPage, { view: 'year', eventId: null, ongo: () => undefined });
		const table = await screen.findByRole('table', { name: /Expected loss a year/ });
		const rowOf = (name: string | RegExp): readonly string[] =>
			[...within(table).getByRole('rowheader', { name }).closest('tr')!.children].map(
				({ textContent }) => textContent.replace(/[≥\s]/g, '')
			);
		const before = rowOf(/^Ransomware/);
		const field = within(table).getByRole<HTMLInputElement>('textbox', {
			name: 'Times a year, Ransomware'
		});
		expect(field.value).toBe('0.04');
		await fireEvent.change(field, { target: { value: '0.5' } });
		expect(session.bid.events[0]).toMatchObject({ id: 'ransomware', perYear: { value: 0.5 } });
		session.replays.refresh(session.document);
		await waitFor(() => expect(rowOf(/^Ransomware/)).not.toEqual(before));
		expect(rowOf(/^Ransomware/)[2]).toContain('supplied');
		session.undo();
		expect(session.bid.events).toEqual([]);
	});

	it('says what it does not understand and keeps what counted', async () => {
		const session = sessionOf();
		renderWith(session, RecoveryPage, { view: 'year', eventId: null, ongo: () => undefined });
		const field = await screen.findByRole('textbox', { name: 'Times a year, Ransomware' });
		await fireEvent.change(field, { target: { value: 'often' } });
		expect(screen.getByRole('alert').textContent).toContain('"often" is not a number');
		expect(session.bid.events).toEqual([]);
	});

	it('names the statistics that are not used, and adds no loss to a saving', async () => {
		renderWith(sessionOf(), RecoveryPage, { view: 'year', eventId: null, ongo: () => undefined });
		expect(await screen.findByText(/60 % of firms close/)).toBeTruthy();
		expect(screen.getByText(/^Hard benefits: none/)).toBeTruthy();
	});
});
