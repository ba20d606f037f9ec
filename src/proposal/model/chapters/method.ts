/** Method: how figures are derived, the conventions of money and units, how to reproduce them. */
import type { Chapter } from '../blocks.ts';
import type { Telling } from '../telling.ts';
import { shortHash } from './acceptance.ts';
import { chapter } from './chapter.ts';

/** The chapter. */
export function methodChapter(telling: Telling): Chapter {
	const { say, view, format, contentHash } = telling;
	const text = (heading: string, words: string) =>
		({ kind: 'text', heading, paragraphs: [words] }) as const;
	return chapter(telling, 'method', say('method.lead'), [
		text(say('method.size'), say('method.size.text')),
		text(say('method.points'), say('method.points.text')),
		text(say('method.stored'), say('method.stored.text')),
		text(say('method.window'), say('method.window.text')),
		text(
			say('method.money'),
			say('method.money.text', {
				rate: format.share(view.discountRatePerYear),
				inflation: format.share(view.inflationPerYear)
			})
		),
		...(view.disaster ? [text(say('method.disaster'), say('method.disaster.text'))] : []),
		text(say('method.units'), say('method.units.text')),
		text(say('method.not'), say('method.not.text')),
		text(say('method.reproduce'), say('method.reproduce.text', { hash: shortHash(contentHash) }))
	]);
}
