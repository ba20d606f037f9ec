/**
 * Bridge: from today's total to the proposed one, a bar a category, each beginning where the one
 * above ended. First what falls away, largest first, then what is added.
 *
 * Horizontal, because row labels grow by a third in German.
 */
import { drawing, element } from '../svg.ts';
import { bar, type Fill } from './hatch.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { labelPitch, lines, paragraph, write } from './write.ts';

export interface BridgeStep {
	readonly name: string;
	/** Signed change; negative falls away. */
	readonly value: number;
	readonly words: string;
}

export interface BridgeData {
	readonly from: { readonly name: string; readonly value: number; readonly words: string };
	readonly steps: readonly BridgeStep[];
	readonly to: { readonly name: string; readonly value: number; readonly words: string };
}

const pitch = 16.5;
const thickness = 9.5;
const plotWidth = 282;

interface Row {
	readonly name: readonly string[];
	readonly from: number;
	readonly to: number;
	readonly words: string;
	readonly fill: Fill;
}

function rowsOf(theme: PaperTheme, data: BridgeData): readonly Row[] {
	const name = (words: string, strong: boolean) => lines(theme, words, mainColumn - 8, { strong });
	const fallen = data.steps.filter(({ value }) => value < 0).sort((a, b) => a.value - b.value);
	const added = data.steps.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
	let at = data.from.value;
	const steps = [...fallen, ...added].map((step): Row => {
		const from = at;
		at += step.value;
		const fill = step.value < 0 ? 'falls' : 'hatched';
		return { name: name(step.name, false), from, to: at, words: step.words, fill };
	});
	const end = (total: BridgeData['from'], fill: Fill): Row => ({
		name: name(total.name, true),
		from: 0,
		to: total.value,
		words: total.words,
		fill
	});
	return [end(data.from, 'today'), ...steps, end(data.to, 'proposed')];
}

const rowHeight = (row: Row): number => pitch + (row.name.length - 1) * labelPitch;

/** Height that the bridge needs: a row grows when its label takes two lines. */
const bridgeHeight = (theme: PaperTheme, data: BridgeData): number =>
	rowsOf(theme, data).reduce((sum, row) => sum + rowHeight(row), 0) + 2;

/** Draws the bridge; its height follows from its rows. */
export function bridgeChart(theme: PaperTheme, data: BridgeData, alternative: string): string {
	const rows = rowsOf(theme, data);
	const ends = rows.flatMap(({ from, to }) => [from, to]);
	const largest = Math.max(...ends);
	const least = Math.min(0, ...ends);
	const x = (value: number): number =>
		mainColumn + ((value - least) / (largest - least || 1)) * plotWidth;
	let y = 2;
	const drawn = rows.map((row, index) => {
		const isTotal = row.fill === 'today' || row.fill === 'proposed';
		const style = {
			strong: isTotal,
			colour: row.fill === 'proposed' ? theme.accent : theme.ink
		};
		const left = Math.min(x(row.from), x(row.to));
		const right = Math.max(x(row.from), x(row.to));
		const next = rows[index + 1];
		const text = y + thickness / 2 + theme.sizes.label * theme.capHeight * 0.5;
		const box = { x: left, y, width: right - left, height: thickness };
		const height = rowHeight(row);
		const connector = next
			? element('line', {
					x1: x(row.to),
					x2: x(row.to),
					y1: y + thickness,
					y2: y + height,
					stroke: theme.muted,
					'stroke-width': 0.4
				})
			: '';
		const output =
			connector +
			bar(theme, box, row.fill) +
			paragraph(theme, 0, text, row.name, style) +
			write(theme, right + 5, text, row.words, style);
		y += height;
		return output;
	});
	return drawing(fullMeasure, bridgeHeight(theme, data), alternative, ...drawn);
}
