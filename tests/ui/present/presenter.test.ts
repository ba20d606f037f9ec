import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck } from '#proposal/index.ts';
import Presenter from '#ui/present/Presenter.svelte';
import { readDeck } from '#ui/present/read-deck.ts';
import { swiped, walked } from '#ui/present/walk.ts';
import '../harness/render.ts';
import '../still-page.ts';

const quotes = (id: string, title: string): Deck['slides'][number] => ({
	id,
	name: id,
	title,
	lead: '',
	body: { kind: 'heard', quotes: ['Never again.'], facts: [] }
});

const deck: Deck = {
	schema: 'bidwright/deck@1',
	language: 'en',
	customer: 'Northwind',
	control: 'Draft',
	confidentiality: 'In confidence',
	figures: [
		{
			id: 'proposed',
			label: 'A costs',
			value: '1,456 k',
			unit: 'EUR',
			isAccent: true,
			why: {
				sentence: 'The sum of these.',
				rows: [{ label: 'Hardware', value: '1,456 k EUR', isTotal: true }],
				note: 'Without VAT.'
			}
		}
	],
	slides: [quotes('one', 'First?'), quotes('two', 'Second?'), quotes('three', 'Third?')],
	words: {
		slides: 'Slides',
		next: 'Next',
		back: 'Back',
		close: 'Close',
		progress: '{n} of {all}'
	}
};

const press = (key: string): Promise<boolean> => fireEvent.keyDown(window, { key });
const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;

describe('walking', () => {
	it('goes on and back by the keys of a clicker too, and stops at both ends', () => {
		for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
			expect(walked(0, key, 3)).toBe(1);
		for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
			expect(walked(1, key, 3)).toBe(0);
		expect([walked(2, 'ArrowRight', 3), walked(0, 'ArrowLeft', 3)]).toEqual([2, 0]);
		expect([walked(1, 'Home', 3), walked(1, 'End', 3)]).toEqual([0, 2]);
		expect(walked(1, 'x', 3)).toBeNull();
	});

	it('takes a finger that goes sideways, and lets one that scrolls scroll', () => {
		expect([swiped(-90, 10), swiped(90, -10)]).toEqual([1, -1]);
		expect([swiped(-90, 80), swiped(-20, 0)]).toEqual([0, 0]);
	});
});

describe('the presenter', () => {
	const onleave = vi.fn();
	beforeEach(() => {
		location.hash = '';
		onleave.mockReset();
		render(Presenter, { props: { deck, onleave } });
	});

	it('shows a slide at a time and says which', async () => {
		expect(title()).toBe('First?');
		await press('ArrowRight');
		expect(title()).toBe('Second?');
		expect(screen.getByText('2 of 3')).toBeTruthy();
		expect(location.hash).toBe('#two');
	});

	it('opens where a figure comes from; Esc closes that first, then leaves', async () => {
		await fireEvent.click(screen.getByRole('button', { name: /A costs/ }));
		expect(screen.getByRole('region', { name: 'The sum of these.' })).toBeTruthy();
		await press('Escape');
		expect(screen.queryByRole('region', { name: 'The sum of these.' })).toBeNull();
		expect(onleave).not.toHaveBeenCalled();
		await press('Escape');
		expect(onleave).toHaveBeenCalledOnce();
	});

	it('goes on by a click beside everything that can be pressed', async () => {
		await fireEvent.click(screen.getByText('Never again.'));
		expect(title()).toBe('Second?');
		await fireEvent.click(screen.getByRole('link', { name: 'one' }));
		expect(title()).toBe('First?');
	});
});

describe('reading a deck', () => {
	it('tells why there is none', async () => {
		const answer = (response: Response) => readDeck(() => Promise.resolve(response), '/x');
		expect(await answer(Response.json({ detail: 'It is over.' }, { status: 410 }))).toEqual({
			ok: false,
			problem: 'It is over.'
		});
		expect(await answer(new Response('<html>', { status: 502 }))).toEqual({
			ok: false,
			problem: 'The server answered 502.'
		});
		expect(await readDeck(() => Promise.reject(new Error('offline')), '/x')).toEqual({
			ok: false,
			problem: 'The presentation cannot be reached.'
		});
	});
});
