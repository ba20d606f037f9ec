/** The drawings of slides from their data: what JSON cannot carry, a function, is made here. */
import {
	architectureChart,
	architectureSentence,
	costColumns,
	cumulativeChart,
	hourAxis,
	timetableChart,
	type ArchitectureData,
	type CostColumnsData,
	type CumulativeData,
	type Pen,
	type TimetableData
} from '#charts/screen/index.ts';
import type { MoneyBody, PictureData } from '#proposal/index.ts';
import type { ChartTable } from '../chart/table.ts';

export type Draw = (width: number, pen: Pen) => string;

const pictureOf = ({ rates, ...picture }: PictureData): ArchitectureData => ({
	...picture,
	rateWords: ({ id }) => rates[id] ?? ''
});

/** Where copies lie and who can delete them. */
export const drawPicture =
	(picture: PictureData): Draw =>
	(width, pen) =>
		architectureChart(pictureOf(picture), width, pen);

/** A drawing without a table of its own: its sentence stands for it. */
export const sentenceTable = (caption: string): ChartTable => ({ caption, head: [], rows: [] });

export const pictureTable = (picture: PictureData): ChartTable =>
	sentenceTable(architectureSentence(pictureOf(picture)));

/** A lane as it ends: what was to come lies under what has come to pass. */
export const drawLane =
	(data: TimetableData, tense: 'past' | 'to-come'): Draw =>
	(width, pen) =>
		timetableChart(data, width, tense, pen);

const hour = 3600;
const dayHours = 24;

function hourWords(seconds: number): string {
	if (seconds === 0) return '0';
	if (seconds < hour) return `${Math.round(seconds / 60)}\u00a0min`;
	const hours = seconds / hour;
	return hours > 8 * dayHours ? `${hours / dayHours}\u00a0d` : `${hours}\u00a0h`;
}

export const drawHours =
	(endSeconds: number, sentence: string): Draw =>
	(width, pen) =>
		hourAxis({ endSeconds, hourWords, sentence }, width, pen);

export const drawColumns =
	(data: CostColumnsData, height: number): Draw =>
	(width, pen) =>
		costColumns(data, width, height, pen);

/** Running totals; amounts on the axis are in the unit of the slide. */
export function drawCumulative(
	{ unit, ...data }: NonNullable<MoneyBody['cumulative']>,
	height: number,
	language: string
): Draw {
	const numbers = new Intl.NumberFormat(language);
	const whole: CumulativeData = {
		...data,
		amountWords: (amount) => numbers.format(amount / unit.size)
	};
	return (width, pen) => cumulativeChart(whole, width, height, pen);
}
