/** The cover's one fact to scale: two bars over the main column, today above, proposed below. */
import { drawing } from '../svg.ts';
import { bar } from './hatch.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { widthOf, write } from './write.ts';

export interface FactBar {
	readonly name: string;
	readonly value: number;
	readonly words: string;
}

export interface FactData {
	readonly today: FactBar;
	readonly proposed: FactBar;
}

const width = fullMeasure - mainColumn;

/** Draws the fact over the width of the main column, 84 high. */
export function factBars(theme: PaperTheme, data: FactData, alternative: string): string {
	const largest = Math.max(data.today.value, data.proposed.value);
	const drawn = [data.today, data.proposed].map((entry, index) => {
		const isProposed = index === 1;
		const colour = isProposed ? theme.accent : theme.ink;
		const y = index * 41;
		const length = (entry.value / largest) * width;
		const words = { strong: true, colour };
		const nameEnd = widthOf(theme, entry.name, words) + 12;
		const value = widthOf(theme, entry.words, words);
		// The value stands at the end of its bar, but never on the name.
		const at = Math.max(length, nameEnd + value);
		return (
			write(theme, 0, y + 8, entry.name, words) +
			write(theme, Math.min(width, at), y + 8, entry.words, { ...words, anchor: 'end' }) +
			bar(theme, { x: 0, y: y + 13, width: length, height: 9 }, isProposed ? 'proposed' : 'today')
		);
	});
	return drawing(width, 66, alternative, ...drawn);
}
