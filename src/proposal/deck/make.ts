/** The presentation from what a document is told with. Pure. */
import type { Telling } from '../model/telling.ts';
import type { Deck } from './deck.ts';
import { deckFigures } from './figures.ts';
import { planSlide, risksSlide } from './slides/closing.ts';
import { designsSlide } from './slides/designs.ts';
import { heardSlide, levelsSlide, todaySlide } from './slides/ground.ts';
import { matrixSlide } from './slides/matrix.ts';
import { moneySlide } from './slides/money.ts';
import { trainsSlide } from './slides/trains.ts';

const makers = [
	heardSlide,
	todaySlide,
	levelsSlide,
	designsSlide,
	trainsSlide,
	matrixSlide,
	moneySlide,
	risksSlide,
	planSlide
] as const;

function control({ say, view }: Telling): string {
	const { number, version, releasedBy } = view.offer;
	return releasedBy === null
		? say('foot.draft', { version })
		: say('foot.control', { number: number ?? say('cover.noNumber'), version });
}

/** The deck; a slide that this bid has nothing for is left out. */
export function deckOf(telling: Telling): Deck {
	const { say, view, format, sender } = telling;
	return {
		schema: 'bidwright/deck@1',
		language: format.language,
		customer: view.customer.name,
		control: control(telling),
		confidentiality: sender.confidentiality,
		figures: deckFigures(telling),
		slides: makers.flatMap((make) => make(telling) ?? []),
		words: {
			slides: say('deck.slides'),
			next: say('deck.next'),
			back: say('deck.back'),
			close: say('deck.close'),
			progress: say('deck.progress', { n: '{n}', all: '{all}' })
		}
	};
}
