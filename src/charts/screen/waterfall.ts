/**
 * From what stands on a list to what is left: totals solid, what is taken away hatched, each step
 * beginning where the one before ended. A level below nought hangs under the line.
 *
 * Example: 100 less 30 is a bar of 70; a loss of 5 hangs below, with its minus.
 */
import { drawing } from '../svg.ts';
import { hatch } from './hatch.ts';
import { block, fitting, ground, ink, line, textSize, write, type Pen } from './ink.ts';

export interface WaterfallStep {
	/** Below the line, in one or two lines. */
	readonly name: readonly string[];
	/** `taken` falls from the level before; the others stand on the line. */
	readonly kind: 'total' | 'price' | 'taken';
	readonly amount: number;
	readonly words: string;
	/** Above the figure, nearest last. */
	readonly notes: readonly string[];
}

export interface WaterfallData {
	readonly steps: readonly WaterfallStep[];
	readonly sentence: string;
}

interface Placed {
	readonly step: WaterfallStep;
	readonly left: number;
	/** Levels at which the bar begins and ends. */
	readonly from: number;
	readonly to: number;
}

const topRoom = 40;
const footRoom = 36;
const noteLine = 13;

/** Each step with its levels; the level after it is `to`. */
function levelsOf(steps: readonly WaterfallStep[]): readonly { from: number; to: number }[] {
	let level = 0;
	return steps.map(({ kind, amount }) => {
		const from = kind === 'taken' ? level : 0;
		level = kind === 'taken' ? level - amount : amount;
		return { from, to: level };
	});
}

const fillOf = { total: ink.g2, price: ink.accent, taken: '' } as const;
const textOf = { total: ink.ink, price: ink.accent, taken: ink.ink2 } as const;

/** Draws the steps into a width and height. */
export function waterfallChart(
	data: WaterfallData,
	width: number,
	height: number,
	pen: Pen
): string {
	const { steps } = data;
	const levels = levelsOf(steps);
	const most = Math.max(1, ...levels.flatMap(({ from, to }) => [from, to]));
	const least = Math.min(0, ...levels.flatMap(({ from, to }) => [from, to]));
	const hangs = least < 0 ? 14 : 0;
	const bottom = height - footRoom - hangs;
	const y = (amount: number): number =>
		bottom - ((amount - least) / (most - least)) * (bottom - topRoom);
	const pitch = width / Math.max(1, steps.length);
	const barWidth = Math.min(42, pitch * 0.7);
	const placed = steps.map((step, index): Placed => {
		const { from = 0, to = 0 } = levels[index] ?? {};
		return { step, left: index * pitch + (pitch - barWidth) / 2, from, to };
	});

	function bar({ step, left, from, to }: Placed): string {
		const [high, low] = [y(Math.max(from, to)), y(Math.min(from, to))];
		return step.kind === 'taken'
			? hatch(left, high, barWidth, low - high, ink.ink3)
			: block(left, high, barWidth, low - high, fillOf[step.kind]);
	}

	function words({ step, left, from, to }: Placed): string {
		const middle = left + barWidth / 2;
		const isBelow = step.kind !== 'taken' && to < 0;
		const at = isBelow ? y(to) + 13 : y(Math.max(from, to)) - 6;
		const isLoss = step.kind === 'price' && to < 0;
		const figure = write(step.words, middle, at, {
			size: 12.5,
			weight: step.kind === 'taken' ? 400 : 600,
			anchor: 'middle',
			fill: isLoss ? ink.bad : textOf[step.kind],
			halo: ground
		});
		const notesFrom = isBelow ? y(0) - 6 : at - 14;
		const notes = step.notes.map((note, index) =>
			write(note, middle, notesFrom - (step.notes.length - 1 - index) * noteLine, {
				anchor: 'middle',
				fill: step.kind === 'price' ? textOf.price : ink.ink3,
				halo: ground
			})
		);
		return figure + notes.join('');
	}

	function name({ step, left }: Placed): string {
		const middle = left + barWidth / 2;
		return step.name
			.map((part, index) =>
				write(
					fitting([part], pitch - 2, pen, textSize),
					middle,
					height - footRoom + 16 + index * 13,
					{
						anchor: 'middle',
						fill: step.kind === 'taken' ? ink.ink2 : ink.ink,
						weight: step.kind === 'taken' ? 400 : 500
					}
				)
			)
			.join('');
	}

	const connectors = placed.slice(1).map((here, index) => {
		const before = placed[index];
		if (!before) return '';
		return line(
			[
				[before.left + barWidth, y(before.to)],
				[here.left, y(before.to)]
			],
			{ stroke: ink.ink3 }
		);
	});
	return drawing(
		width,
		height,
		data.sentence,
		...placed.map(bar),
		...connectors,
		line([
			[0, y(0)],
			[width, y(0)]
		]),
		...placed.map(words),
		...placed.map(name)
	);
}
