/**
 * The ruler of the charts: widths of text in the condensed face, as this browser sets it.
 *
 * Until the face has arrived, another one is measured; its arrival is announced, so that whatever
 * was drawn with the old widths is drawn again.
 */
import type { Pen, Weight } from '#charts/screen/index.ts';

/** Mean width of a letter of the condensed face, in parts of its size; where nothing can be measured. */
const meanWidth = 0.47;

const weights: readonly Weight[] = [400, 500, 600];
const faceOf = (size: number, weight: Weight): string =>
	`${weight} ${size}px "Fira Sans Condensed"`;

function canvas(): CanvasRenderingContext2D | null {
	return typeof CanvasRenderingContext2D === 'undefined'
		? null
		: document.createElement('canvas').getContext('2d');
}

const loadedFaces = (): Promise<unknown> =>
	Promise.all(weights.map((weight) => document.fonts.load(faceOf(11, weight))));

/** A ruler for one component; reading a width makes the reader depend on the face. */
export function createPen(): Pen {
	const context = canvas();
	let faces = $state(0);
	if (context) void loadedFaces().then(() => faces++);
	return {
		measure: (text, size, weight) => {
			if (!context || faces < 0) return text.length * size * meanWidth;
			context.font = faceOf(size, weight);
			return context.measureText(text).width;
		}
	};
}
