import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import { trialsOf, type Trials } from '#engine/trials.ts';
import { exampleDocument, exampleInput, languages, library, projected, told } from './example.ts';

/** The first trials of the example; what drivers do alone is not printed. */
function firstTrials(count: number, document = exampleDocument()): Trials {
	const reading = readBid(document);
	if (!reading.ok) throw new Error('the example is a bid');
	for (const soFar of trialsOf({ bid: reading.bid, library, trials: count }))
		if (soFar.trials === count) {
			const figures = soFar.figures();
			if (figures) return figures;
		}
	throw new Error('there were no trials');
}

const trials = firstTrials(3);
const input = exampleInput();
const sure = { ...input, trials };

const paragraphs = (view: Parameters<typeof told>[0], language: 'en' | 'de') =>
	told(view, language)
		.chapters.filter(({ id }) => id === 'investment')
		.flatMap(({ blocks }) => blocks)
		.flatMap((block) => (block.kind === 'text' ? block.paragraphs : []));

describe('how sure the saving is', () => {
	it('is told in the investment chapter: how many trials save, and between what', () => {
		expect(paragraphs(projected(sure), 'en')[0]).toMatch(
			/^In all 3 trials Kestrel Logistics pays less .* the saving lies between .* and .*EUR\. /
		);
		expect(paragraphs(projected(sure), 'de')[0]).toMatch(
			/^In allen 3 Durchläufen zahlt Kestrel Logistics weniger .* liegt die Ersparnis zwischen /
		);
	});

	it('is that of the proposed design against today, in whole units', () => {
		const saved = trials.candidates[0]?.savings.find(({ baseline }) => baseline === 'renew');
		expect(projected(sure).sureness).toMatchObject({
			trials: 3,
			seed: 1,
			saves: saved?.probability.count,
			saving: { p50: Math.round(saved?.saving.p50 ?? 0) }
		});
	});

	it('is nowhere where no trials were run: the document is what it was', () => {
		expect(Object.keys(projected(input))).not.toContain('sureness');
		const { sureness: _, ...rest } = projected(sure);
		for (const language of languages) {
			expect(told(projected(input), language)).toEqual(told(rest, language));
			expect(paragraphs(projected(input), language)).toEqual([]);
		}
	});

	it('is the same whatever we pay and earn', () => {
		const { deal: _, displacement: __, internalNotes: ___, ...customers } = exampleDocument();
		expect(JSON.stringify(firstTrials(2, customers))).toBe(JSON.stringify(firstTrials(2)));
	});
});
