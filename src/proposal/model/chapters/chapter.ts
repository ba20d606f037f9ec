/** What every chapter has: title, the question it answers, for whom. */
import type { ChapterId } from '../../template/schema.ts';
import type { Block, Chapter } from '../blocks.ts';
import type { Telling } from '../telling.ts';

type Reader = 'cio' | 'engineers' | 'procurement';

const readersOf: Readonly<Record<ChapterId, readonly Reader[]>> = {
	summary: [],
	today: ['cio', 'procurement'],
	requirements: ['cio', 'engineers'],
	solution: ['engineers'],
	sizing: ['engineers', 'procurement'],
	disaster: ['cio', 'engineers'],
	investment: ['cio', 'procurement'],
	price: ['procurement'],
	assumptions: ['engineers', 'procurement'],
	alternatives: ['cio', 'engineers'],
	acceptance: [],
	method: ['engineers', 'procurement'],
	figures: ['engineers', 'procurement']
};

/** A chapter whose number follows from its place in the document. */
export function chapter(
	{ say }: Telling,
	id: ChapterId,
	lead: string,
	blocks: readonly Block[]
): Chapter {
	const readers = readersOf[id].map((reader) => say(`contents.readers.${reader}`));
	return {
		id,
		number: 0,
		title: say(`chapter.${id}.title`),
		question: say(`chapter.${id}.question`),
		readers: readers.length === 0 ? say('contents.readers.everyone') : readers.join(', '),
		lead,
		blocks,
		isOnePage: false
	};
}
