/**
 * A bill by year: solid what runs, hatched what falls due once in that year. Totals stand at the bar
 * ends in semibold, the part in words.
 */
import { drawing } from '../svg.ts';
import { bar } from './hatch.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { widthOf, write } from './write.ts';

export interface YearBar {
	readonly name: string;
	readonly running: number;
	readonly once: number;
	readonly total: string;
	/** What the hatched part is; null when there is none. */
	readonly part: string | null;
}

const pitch = 17.5;
const thickness = 9.5;

/** Height of the chart. */
const yearBarsHeight = (bars: readonly YearBar[]): number => bars.length * pitch;

export function yearBars(theme: PaperTheme, bars: readonly YearBar[], alternative: string): string {
	const labels = bars.map(({ total, part }) => {
		const words = part === null ? 0 : widthOf(theme, part, { role: 'note' }) + 5;
		return widthOf(theme, total, { strong: true }) + words;
	});
	const room = fullMeasure - mainColumn - 5 - Math.max(0, ...labels);
	const largest = Math.max(1, ...bars.map(({ running, once }) => running + once));
	const scale = Math.max(120, room) / largest;
	const drawn = bars.map((entry, index) => {
		const y = index * pitch + 3;
		const text = y + thickness / 2 + theme.sizes.label * theme.capHeight * 0.5;
		const solid = entry.running * scale;
		const hatched = entry.once * scale;
		const end = mainColumn + solid + hatched + 5;
		return [
			write(theme, mainColumn - 6, text, entry.name, { anchor: 'end' }),
			solid > 0 ? bar(theme, { x: mainColumn, y, width: solid, height: thickness }, 'today') : '',
			hatched > 0
				? bar(theme, { x: mainColumn + solid, y, width: hatched, height: thickness }, 'hatched')
				: '',
			write(theme, end, text, entry.total, { strong: true }),
			entry.part === null
				? ''
				: write(theme, end + widthOf(theme, entry.total, { strong: true }) + 5, text, entry.part, {
						role: 'note',
						colour: theme.muted
					})
		].join('');
	});
	return drawing(fullMeasure, yearBarsHeight(bars), alternative, ...drawn);
}
