import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellWords, promiseWords, shortTime } from '#ui/survival/cells.ts';
import { matrixSentence } from '#ui/survival/sentence.ts';
import SurvivalMatrix from '#ui/survival/SurvivalMatrix.svelte';
import { walk } from '#ui/survival/walk.ts';
import { cellAt, cellWhy } from '#ui/survival/why.ts';
import { worstOf } from '#ui/survival/worst.ts';
import { seen } from '../example-bid.ts';
import '../harness/render.ts';
import { hour, levels } from '../recovery/plays.ts';
import '../still-page.ts';
import { back, gone, matrixOf, untouched } from './matrices.ts';

const matrix = matrixOf({
	a: [
		[back(3), back(6, 2)],
		[gone, gone]
	],
	b: [
		[back(5, 2), back(9)],
		[back(2), untouched]
	]
});
const poolName = (_: string, id: string): string => id;

describe('a cell', () => {
	it('says a time as short as a narrow cell wants', () => {
		const words = [0, 30, 25 * 60, hour, 3.5 * hour, 9 * hour, 18.6 * hour, 130 * hour, 168 * hour];
		expect(words.map((seconds) => seen(shortTime(seconds)))).toEqual([
			'0',
			'30 s',
			'25 m',
			'1 h',
			'3.5 h',
			'9 h',
			'19 h',
			'130 h',
			'7 d'
		]);
	});

	it('marks of its two promises only the broken one', () => {
		expect(cellWords(back(5)(0))).toMatchObject({ isLate: true, losesTooMuch: false });
		expect(cellWords(back(3, 2)(0))).toMatchObject({ isLate: false, losesTooMuch: true });
	});

	it('says gone where no copy survives, and a dash where nothing is touched', () => {
		expect(cellWords(gone(0))).toMatchObject({ above: 'gone', below: '' });
		expect(cellWords(untouched(0))).toMatchObject({ above: '–', below: '' });
	});

	it('stands beside what was promised, said once', () => {
		expect(seen(promiseWords(levels))).toBe('promised: 4 h, 1 h; 12 h, 24 h');
	});
});

describe('why a cell is what it is', () => {
	it('names who deleted which copies', () => {
		const why = cellWhy(cellAt(matrix, 1, 0)!, poolName);
		expect(why[0]).toBe('2 machines never come back: no clean copy is left.');
		expect(why).toContain('Repository deleted by Backup administrator.');
	});

	it('says when all are back against the promise, from where, and what held them up', () => {
		const why = seen(cellWhy(cellAt(matrix, 0, 2)!, poolName).join(' '));
		expect(why).toContain('usable after 5 h 00, promised 4 h: 2 machines late');
		expect(why).toContain('loses at most 2 h, promised 1 h');
		expect(why).toContain('from repository; held up most by tape drives (60_% of the time)');
	});

	it('has no cell beyond the matrix', () => {
		expect(cellAt(matrix, 2, 0)).toBeUndefined();
		expect(cellAt(matrix, 0, 4)).toBeUndefined();
	});
});

describe('the worst of a design', () => {
	it('is what never comes back before any delay', () => {
		expect(worstOf(matrix, 'a')).toMatchObject({ event: { id: 'ransomware' }, missSeconds: null });
		expect(worstOf(matrix, 'b')).toMatchObject({ event: { id: 'fire' }, missSeconds: hour });
	});

	it('is nothing where every promise is kept', () => {
		expect(worstOf(matrixOf({ a: [[back(3), back(6)]] }), 'a')).toBeNull();
	});
});

describe('the sentence of the matrix', () => {
	it('names the event that takes data for good, and from whom', () => {
		expect(matrixSentence(matrix)).toBe(
			'Ransomware takes data for good from A. Everything else they survive.'
		);
		expect(matrixSentence(matrixOf({ a: [[back(3), back(6)]] }))).toMatch(/^Every design brings/);
	});
});

describe('walking the cells', () => {
	it('stops at the edges', () => {
		expect(walk({ row: 0, column: 0 }, 'ArrowUp', 2, 4)).toEqual({ row: 0, column: 0 });
		expect(walk({ row: 0, column: 3 }, 'ArrowRight', 2, 4)).toEqual({ row: 0, column: 3 });
		expect(walk({ row: 0, column: 1 }, 'End', 2, 4)).toEqual({ row: 0, column: 3 });
		expect(walk({ row: 0, column: 1 }, 'x', 2, 4)).toBeNull();
	});
});

describe('the matrix on the page', () => {
	afterEach(() => vi.unstubAllGlobals());
	const shown = () => {
		const onreplay = vi.fn<(id: string) => void>();
		render(SurvivalMatrix, { props: { replay: matrix, chosen: 'a', poolName, onreplay } });
		return onreplay;
	};
	const current = (): HTMLElement => document.querySelector<HTMLElement>('td[tabindex="0"]')!;

	it('is walked by arrow keys, each cell says why, and Enter replays its event', async () => {
		const onreplay = shown();
		current().focus();
		await fireEvent.keyDown(current(), { key: 'ArrowDown' });
		await vi.waitFor(() => expect(document.activeElement).toBe(current()));
		expect(current().textContent).toContain('gone');
		expect(screen.getByText(/no clean copy is left/)).toBeTruthy();
		await fireEvent.keyDown(current(), { key: 'Enter' });
		expect(onreplay).toHaveBeenCalledWith('ransomware');
	});

	it('says to whoever does not see colours which promise is broken', () => {
		shown();
		const [late] = screen.getAllByText(', too late');
		expect(seen(late!.closest('td')!.textContent)).toMatch(/5 h.*too late.*loses too much/);
	});

	it('is a list of events on a phone, with every fact of the matrix', () => {
		vi.stubGlobal('innerWidth', 390);
		const onreplay = shown();
		expect(screen.queryByRole('grid')).toBeNull();
		expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual(
			matrix.events.map(({ name }) => name)
		);
		expect(screen.getAllByText('gone')).toHaveLength(2);
		screen.getAllByText('Replay this event')[1]!.click();
		expect(onreplay).toHaveBeenCalledWith('ransomware');
	});
});
