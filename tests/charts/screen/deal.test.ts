import { describe, expect, it } from 'vitest';
import {
	corridorChart,
	waterfallChart,
	type CorridorData,
	type WaterfallStep
} from '#charts/screen/index.ts';
import { overlaps, pen, textsOf } from './texts.ts';

const step = (name: string, kind: WaterfallStep['kind'], amount: number): WaterfallStep => ({
	name: [name],
	kind,
	amount,
	words: String(amount),
	notes: kind === 'total' ? ['a note'] : []
});

const steps = [step('List', 'total', 100), step('Off', 'taken', 30), step('Sell', 'price', 70)];
const draw = (some: readonly WaterfallStep[]) =>
	waterfallChart({ steps: some, sentence: 'From 100 to 70.' }, 600, 262, pen);

const rects = (svg: string) =>
	[...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)"/g)].map(
		([, , y, , height]) => ({ top: Number(y), bottom: Number(y) + Number(height) })
	);

describe('the waterfall', () => {
	it('begins each step where the one before ended: 100 less 30 is a bar of 70', () => {
		const [list, off, sell] = rects(draw(steps)) as [
			{ top: number; bottom: number },
			{ top: number; bottom: number },
			{ top: number; bottom: number }
		];
		const [first, second, third] = [list, off, sell].toSorted(
			(a, b) => b.bottom - b.top - (a.bottom - a.top)
		);
		expect(first!.bottom - first!.top).toBeCloseTo(((second!.bottom - second!.top) * 10) / 7, 1);
		expect(third!.top).toBeCloseTo(first!.top, 1);
		expect(third!.bottom).toBeCloseTo(second!.top, 1);
	});

	it('hatches what is taken away, and nothing else', () => {
		expect((draw(steps).match(/stroke-width="1.1"/g) ?? []).length).toBe(1);
	});

	it('hangs a loss below the line, its figure under it and bad', () => {
		const svg = draw([
			step('Sell', 'price', 70),
			step('Cost', 'taken', 75),
			step('Net', 'price', -5)
		]);
		expect(svg).toMatch(/fill="var\(--bad\)"[^>]*>-5</);
		const [loss] = textsOf(svg).filter(({ words }) => words === '-5');
		expect(loss!.bottom).toBeLessThanOrEqual(262);
	});

	it('lets no text cover another', () => {
		expect(overlaps(textsOf(draw(steps)))).toEqual([]);
	});

	it('says the same in one sentence', () => {
		expect(draw(steps)).toContain('From 100 to 70.');
	});
});

const mark = (words: string, amount: number, causes: readonly string[] = []) => ({
	words,
	amount,
	causes
});

const corridor: CorridorData = {
	floor: mark('Floor 961', 961, ['net margin 5 %']),
	ceiling: mark('Ceiling 1 316', 1316, ['gain of 1 645,', 'less 20 %']),
	price: mark('Our price 977', 977),
	competitor: { ...mark('Competitor', 930, ['930–1 010']), high: 1010 },
	incumbent: mark('Today 2 733', 2733, ['off the scale']),
	unasked: '339 we do not ask for',
	doNotBid: '',
	sentence: 'Floor 961, price 977, ceiling 1 316.'
};
const corridorSvg = (changes: Partial<CorridorData> = {}) =>
	corridorChart({ ...corridor, ...changes }, 427, 262, pen);

describe('the corridor', () => {
	it('keeps price and floor apart though they all but touch', () => {
		expect(overlaps(textsOf(corridorSvg()))).toEqual([]);
	});

	it('washes the room between floor and ceiling, and none where there is none', () => {
		expect(corridorSvg()).toContain('fill="var(--wash)"');
		const empty = corridorSvg({
			floor: mark('Floor', 1400),
			doNotBid: 'Do not bid.',
			unasked: ''
		});
		expect(empty).not.toContain('var(--wash)');
	});

	it('says what lies off the scale only where it does', () => {
		const words = (svg: string) => textsOf(svg).map(({ words: text }) => text);
		expect(words(corridorSvg())).toContain('off the scale');
		const near = corridorSvg({ incumbent: mark('Today 1 200', 1200, ['off the scale']) });
		expect(words(near)).not.toContain('off the scale');
		expect(words(near)).toContain('Today 1 200');
	});

	it('stands without floor, ceiling, competitor and today', () => {
		const bare = corridorSvg({ floor: null, ceiling: null, competitor: null, incumbent: null });
		expect(textsOf(bare).map(({ words }) => words)).toEqual(['Our price 977']);
	});
});

describe('the waterfall on a phone', () => {
	const named = (...name: readonly string[]): WaterfallStep => ({
		...step('', 'taken', 5),
		name
	});
	const taken = Array.from({ length: 11 }, () => named('Commis-', 'sion'));
	const drawn = (width: number) =>
		waterfallChart({ steps: [...taken, named('Expected', 'slip')], sentence: '' }, width, 262, pen);

	it('stands names upright in one line instead of cutting them', () => {
		const narrow = drawn(358);
		expect(narrow).toContain('>Commission<');
		expect(narrow).toContain('>Expected slip<');
		expect(narrow).toContain('rotate(-90');
		expect(narrow).not.toContain('…');
	});

	it('leaves them lying where there is room', () => {
		expect(drawn(900)).not.toContain('rotate(');
	});
});
