import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLibrary } from '#library/index.ts';
import RecoveryPage from '#ui/recovery/RecoveryPage.svelte';
import type { Replayer } from '#ui/replay/replayer.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import { smallBid } from '../small-bid.ts';
import '../still-page.ts';
import { back, matrixOf } from '../survival/matrices.ts';
import { disk, mounts, tape } from './plays.ts';

const replay = matrixOf({ today: [[back(7), back(30)]], disk: [[back(3), back(9)]] });
const replayer: Replayer = {
	replay: () =>
		Promise.resolve({
			replay,
			value: { currency: 'EUR', designs: [], unpricedMachines: 0, refused: [] }
		}),
	play: () => Promise.resolve([tape, disk, mounts]),
	review: () => new Promise(() => undefined),
	cures: () => Promise.resolve()
};

const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
	fireEvent.keyDown(window, { key, ...more });
const clock = (): string =>
	screen
		.getByRole<HTMLInputElement>('slider')
		.getAttribute('aria-valuetext')!
		.replaceAll('\u00a0', ' ');

async function show(): Promise<void> {
	const ongo = vi.fn();
	const session = sessionOf(smallBid, loadLibrary('templates').library, replayer);
	renderWith(session, RecoveryPage, { view: 'trains', eventId: 'fire', ongo });
	await screen.findByRole('slider');
}

afterEach(() => vi.unstubAllGlobals());

describe('the recovery page', () => {
	beforeEach(show);

	it('waits for the red button', () => {
		expect(screen.getByText('Press', { selector: 'strong' })).toBeTruthy();
		expect(clock()).toBe('0 h 00');
	});

	it('moves by ten minutes and by the hour, and never before the event', async () => {
		await press('ArrowRight');
		expect(clock()).toBe('10 min');
		await press('ArrowRight', { shiftKey: true });
		expect(clock()).toBe('1 h 10');
		for (let times = 0; times < 3; times++) await press('ArrowLeft', { shiftKey: true });
		expect(clock()).toBe('0 h 00');
	});

	it('ends with one card: hours, promises, data and money of every design', async () => {
		for (let hours = 0; hours < 31; hours++) await press('ArrowRight', { shiftKey: true });
		const card = screen.getByRole('status', { name: /does not bring everyone back/ });
		expect(within(card).getAllByRole('row')).toHaveLength(4);
		expect(within(card).getByText(/A year: 0.08 such events/)).toBeTruthy();
		await fireEvent.click(within(card).getByRole('button', { name: 'Close' }));
		expect(screen.queryByRole('status', { name: /bring everyone/ })).toBeNull();
	});

	it('starts again with R', async () => {
		await press('ArrowRight');
		await press('r');
		expect(screen.getByText(/^Pressed .* ago$/)).toBeTruthy();
		await press(' ');
		expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy();
	});

	it('is a table on T, server by server', async () => {
		await press('t');
		expect(screen.queryByRole('slider')).toBeNull();
		const table = screen.getByRole('table', { name: /server by server/ });
		expect(within(table).getAllByRole('row')).toHaveLength(6);
		await press('t');
		expect(screen.getByRole('slider')).toBeTruthy();
	});

	it('shows the first twelve hours on Z', async () => {
		await press('z');
		expect(screen.getByRole<HTMLInputElement>('slider').max).toBe(String(12 * 3600));
	});
});

describe('without motion', () => {
	it('shows the end, the scrubber and the table at once, and nothing runs', async () => {
		vi.stubGlobal('matchMedia', () => ({ matches: true }));
		const frames = vi.fn();
		vi.stubGlobal('requestAnimationFrame', frames);
		await show();
		await waitFor(() => expect(clock()).toBe('30 h 00'));
		expect(screen.getByRole('table', { name: /server by server/ })).toBeTruthy();
		await fireEvent.click(screen.getByRole('button', { name: 'Press the red button' }));
		expect(clock()).toBe('30 h 00');
		expect(frames).not.toHaveBeenCalled();
	});
});
