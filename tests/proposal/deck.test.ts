/** The slides: made from the customer's view, saying what the proposal says. */
import { describe, expect, it, vi } from 'vitest';
import { replay } from '#engine/replay.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import { makeDeck, project, type Deck, type SlideBody } from '#proposal/index.ts';
import { date, exampleInput, languages, library, templates, variants } from './example.ts';

// Each deck replays every event on every design.
vi.setConfig({ testTimeout: 60_000 });

const made = new Map<unknown, Deck>();

function deckOf(change?: (bid: BidDocument) => BidDocument, language: 'en' | 'de' = 'en'): Deck {
	const known = language === 'en' ? made.get(change) : undefined;
	if (known) return known;
	const result = makeDeck(exampleInput(change), { date, templates, language });
	if (!result.ok) throw new Error(result.problems.join('; '));
	if (language === 'en') made.set(change, result.deck);
	return result.deck;
}

function bodyOf<Kind extends SlideBody['kind']>(
	deck: Deck,
	kind: Kind
): Extract<SlideBody, { kind: Kind }> {
	const body = deck.slides.map((slide) => slide.body).find((one) => one.kind === kind);
	if (!body) throw new Error(`there is no slide of the kind ${kind}`);
	return body as Extract<SlideBody, { kind: Kind }>;
}

/** Every text in plain data, with where it stands. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}/${key}`));
}

const ids = (deck: Deck): readonly string[] => deck.slides.map(({ id }) => id);

describe('the slides', () => {
	it('stand in the order of a conversation', () => {
		expect(ids(deckOf())).toEqual([
			'heard',
			'today',
			'levels',
			'designs',
			'bad-day',
			'survival',
			'money',
			'risks',
			'plan'
		]);
	});

	it('leave out what a bid has nothing for', () => {
		expect(ids(deckOf(variants['without an incumbent']))).not.toContain('today');
		const empty = ids(deckOf(variants['without workloads']));
		expect(empty).not.toContain('bad-day');
		expect(empty).not.toContain('money');
	});

	it('are plain data: what is sent is what was made', () => {
		const deck = deckOf();
		expect(JSON.parse(JSON.stringify(deck))).toEqual(deck);
	});

	for (const language of languages)
		it.each(Object.keys(variants))(`say it whole in ${language}: the example %s`, (name) => {
			const deck = deckOf(variants[name], language);
			const holes = textsIn(deck)
				.filter(([path]) => !path.startsWith('/words/progress'))
				.filter(([, text]) => /[{}⟦⟧]|undefined|NaN|\[object/.test(text));
			expect(holes).toEqual([]);
			for (const { title, name: foot } of deck.slides) {
				expect(title).not.toBe('');
				expect(foot).not.toBe('');
			}
		});

	it('are refused for a bid that proposes nothing', () => {
		const nothing = exampleInput((bid) => ({ ...bid, candidates: [], offer: {} }));
		expect(makeDeck(nothing, { date, templates })).toEqual({
			ok: false,
			problems: ['no design is proposed; add one and choose it on Designs']
		});
	});
});

describe('the three figures', () => {
	it('are sums of the amounts that they open to', () => {
		const number = (text: string): number => Number(text.replace(/[^\d−]/g, '').replace('−', '-'));
		for (const { value, why } of deckOf().figures.slice(0, 2)) {
			const total = why.rows.find(({ isTotal }) => isTotal);
			const parts = why.rows.filter(({ isTotal }) => !isTotal);
			expect(number(total?.value ?? '')).toBe(number(value));
			expect(parts.reduce((sum, one) => sum + number(one.value), 0)).toBe(number(value));
		}
	});

	it('say that it costs more where it does', () => {
		const figures = deckOf(variants['dearer than today']).figures;
		expect(figures.at(-1)?.label).toBe('A costs more');
	});

	it('are not stated where there is nothing to pay for', () => {
		expect(deckOf(variants['without workloads']).figures).toEqual([]);
	});
});

describe('the matrix of the projector', () => {
	it('has a cell for each protected level of each design in each event that strikes any', () => {
		const { bid, evaluation } = exampleInput();
		const replayed = replay(bid, library, evaluation);
		const levels = replayed.levels.filter(({ id }) => id !== null);
		const struck = replayed.events.filter((_, row) =>
			replayed.designs.some(({ outcomes }) =>
				(outcomes[row]?.cells ?? []).some(
					({ kind, levelId }) => levelId !== null && kind !== 'untouched'
				)
			)
		);
		const matrix = bodyOf(deckOf(), 'matrix');
		expect(matrix.rows).toHaveLength(struck.length);
		expect(matrix.designs.map(({ letter }) => letter)).toEqual(
			replayed.designs.map(({ letter }) => letter)
		);
		for (const { cells } of matrix.rows)
			expect(cells.map((one) => one.length)).toEqual(replayed.designs.map(() => levels.length));
	});

	it('says gone where no copy is left, and names designs in full', () => {
		const { rows, designs } = bodyOf(deckOf(), 'matrix');
		const place = designs.findIndex(({ letter }) => letter === 'A');
		const stolen = rows.find(({ name }) => name === 'Stolen administrator');
		expect(stolen?.cells[place]?.map(({ above }) => above)).toEqual(['gone', 'gone', 'gone']);
		expect(designs[place]?.name).toBe('Disk repository + object copy');
	});
});

describe('the bad day', () => {
	it('is told with the event that the bid asks for, on paper and on slides', () => {
		const asked = (badDayEvent: string) => (bid: BidDocument) => ({
			...bid,
			offer: { ...bid.offer, badDayEvent }
		});
		const ransom = asked('ransomware');
		const slide = deckOf(ransom).slides.find(({ id }) => id === 'bad-day');
		expect(slide?.title).toBe('Ransomware');
		expect(project(exampleInput(ransom))?.disaster?.event.name).toBe('Ransomware');
		// An event that strikes nobody tells nothing.
		const idle = project(exampleInput(asked('no-such-event')));
		expect(idle?.disaster?.event).toEqual(project(exampleInput())?.disaster?.event);
	});

	it('counts the machines of every lane alike, and says which promise broke', () => {
		const { lanes } = bodyOf(deckOf(), 'trains');
		expect(lanes.map(({ letter }) => letter)).toEqual(['0', 'A', 'B', 'C', 'D']);
		expect(new Set(lanes.map(({ ofAll }) => ofAll))).toEqual(new Set(['of 64 back']));
		const kept = lanes.find(({ letter }) => letter === 'C');
		expect(kept).toMatchObject({ mark: 'kept', verdict: 'inside every time agreed' });
		expect(lanes[0]).toMatchObject({ mark: 'broken' });
	});

	it('tells many machines as groups, and loses none of them', () => {
		const many = (bid: BidDocument): BidDocument => ({
			...bid,
			events: [],
			workloads: (bid.workloads ?? []).map((one) => ({ ...one, count: 900 }))
		});
		const view = project(exampleInput(many));
		for (const { restores, machines } of view?.disaster?.trains ?? []) {
			expect(machines).toBeGreaterThan(900);
			expect(restores.length).toBeLessThanOrEqual(100 * (view?.disaster?.promises.length ?? 0));
		}
	});
});
