import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import KeptNote from '#ui/shell/KeptNote.svelte';
import StripFigure from '#ui/shell/StripFigure.svelte';
import type { StripCell } from '#ui/shell/strip.ts';
import type { BidStore } from '#ui/session/bid-store.ts';
import { engineReplayer } from '#ui/replay/engine-replayer.ts';
import { engineRunner } from '#ui/sure/engine-runner.ts';
import { createSession } from '#ui/session/index.ts';
import { loadLibrary } from '#library/index.ts';
import { renderWith } from '../harness/render.ts';
import { smallBid } from '../small-bid.ts';

const cell = (figure: string, more: Partial<StripCell> = {}): StripCell => ({
	id: 'capacity',
	label: 'Usable capacity to buy',
	figure: { figure, unit: 'TB' },
	beside: '',
	verdict: null,
	today: 'today 620 TB',
	why: null,
	page: null,
	...more
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a figure of the strip', () => {
	it('says for four seconds what it was before it changed', async () => {
		const { rerender } = render(StripFigure, { cell: cell('552') });
		expect(screen.queryByText(/^was/)).toBeNull();
		await rerender({ cell: cell('540') });
		await vi.advanceTimersByTimeAsync(3900);
		expect(screen.getByText('was 552')).toBeTruthy();
		await vi.advanceTimersByTimeAsync(200);
		expect(screen.queryByText(/^was/)).toBeNull();
	});

	it('keeps the first value through a run of keystrokes, and nothing when it is back', async () => {
		const { rerender } = render(StripFigure, { cell: cell('552') });
		await rerender({ cell: cell('1') });
		await rerender({ cell: cell('540') });
		await vi.advanceTimersByTimeAsync(100);
		expect(screen.getByText('was 552')).toBeTruthy();
		await rerender({ cell: cell('552') });
		await vi.advanceTimersByTimeAsync(100);
		expect(screen.queryByText(/^was/)).toBeNull();
	});

	it('gives a broken figure its mark, its colour and by how much', () => {
		render(StripFigure, { cell: cell('9 h 05', { verdict: 'broken', beside: '+1 h 05' }) });
		expect(screen.getByRole('img', { name: 'broken' })).toBeTruthy();
		expect(screen.getByText('+1 h 05')).toBeTruthy();
	});
});

describe('two hands on one bid', () => {
	const mine = { ...smallBid, customer: { name: 'Mine' } };
	const theirs = { ...smallBid, customer: { name: 'Theirs' } };
	const entry = { revision: '1', document: mine, drafts: {}, keeping: 'pending' } as const;
	const stored = {
		id: 'b',
		document: theirs,
		revision: '7',
		savedBy: 'J. Pieters',
		savedAt: '2026-11-20T10:00:00Z'
	};

	function conflicting() {
		const saved: string[] = [];
		const store: BidStore = {
			get: () => Promise.resolve({ kind: 'found', bid: stored }),
			save: (_, document, revision) => {
				saved.push(`${document.customer.name} over ${revision}`);
				return Promise.resolve({ kind: 'saved', revision: '8' });
			}
		};
		const nowhere = () => Promise.resolve();
		const journal = { read: () => Promise.resolve(null), write: nowhere, forget: nowhere };
		const { library } = loadLibrary('templates');
		const session = createSession({ id: 'b', ...entry, theirs: stored }, library, {
			store,
			journal,
			now: () => new Date(0),
			replayer: engineReplayer(library),
			runner: engineRunner(library)
		});
		renderWith(session, KeptNote, {});
		return { session, saved };
	}

	it('are both kept until a person chooses their own', async () => {
		const { session, saved } = conflicting();
		expect(screen.getByText(/J. Pieters.* changed this bid too/)).toBeTruthy();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(saved).toEqual([]);
		screen.getByRole('button', { name: 'Keep mine' }).click();
		await vi.advanceTimersByTimeAsync(1000);
		expect(saved).toEqual(['Mine over 7']);
		expect(session.bid.customer.name).toBe('Mine');
		expect(screen.getByText('Kept')).toBeTruthy();
	});

	it('end with the other version when that is chosen, and undo still has one’s own', async () => {
		const { session, saved } = conflicting();
		screen.getByRole('button', { name: 'Take theirs' }).click();
		await vi.advanceTimersByTimeAsync(1000);
		expect(session.bid.customer.name).toBe('Theirs');
		expect(saved).toEqual([]);
		session.undo();
		expect(session.bid.customer.name).toBe('Mine');
	});
});
