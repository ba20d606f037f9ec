/**
 * The ruler of the charts: widths of text in the condensed face, as this browser sets it.
 *
 * Until the face has arrived, another one is measured; its arrival is announced, so that whatever
 * was drawn with the old widths is drawn again.
 */
import type { Pen } from '#charts/screen/index.ts';

/** Mean width of a letter of the condensed face, in parts of its size; where nothing can be measured. */
const meanWidth = 0.47;

function canvas(): CanvasRenderingContext2D | null {
	return typeof CanvasRenderingContext2D === 'undefined'
		? null
		: document.createElement('canvas').getContext('2d');
}

/** A ruler for one component; reading a width makes the reader depend on the face. */
export function createPen(): Pen {
	const context = canvas();
	let faces = $state(0);
	if (context) void document.fonts.ready.then(() => faces++);
	return {
		measure: (text, size, weight) => {
			if (!context || faces < 0) return text.length * size * meanWidth;
			context.font = `${weight} ${size}px "Fira Sans Condensed"`;
			return context.measureText(text).width;
		}
	};
}
