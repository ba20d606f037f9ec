/** Drawings on the screen: figures with their words in, an SVG string out. Lengths are pixels. */
export { architectureChart, architectureSentence } from './architecture/picture.ts';
export type { ArchitectureData } from './architecture/layout.ts';
export { capacityChart, capacityTop, type CapacityData, type CapacityRange } from './capacity.ts';
export { corridorChart, type CorridorData, type CorridorMark } from './corridor.ts';
export { costBar, costEnd, type CostBarData } from './cost-bar.ts';
export {
	costColumns,
	type CostCategoryName,
	type CostColumn,
	type CostColumnsData
} from './cost-columns.ts';
export {
	cumulativeChart,
	type CumulativeData,
	type CumulativeLine,
	type PaybackMark
} from './cumulative.ts';
export type { Pen, Weight } from './ink.ts';
export { windowChart, windowEnd, type WindowData } from './window.ts';
export { hourAxis, hourEnd, type HourAxisData } from './recovery/hours.ts';
export { timetableChart, type Tense, type TimetableData } from './recovery/timetable.ts';
export { carAt, countAt, type TrainCar, type TrainServer } from './recovery/train.ts';
export { yardCar, yardChart } from './recovery/yard.ts';
export { carsOf, planYard, timetableRows, type YardPlan } from './recovery/yard-plan.ts';
export { backMarks, type BackMark } from './recovery/back-marks.ts';
export { waterfallChart, type WaterfallData, type WaterfallStep } from './waterfall.ts';
export { futuresChart, type FuturesData } from './futures.ts';
export { tornadoChart, type TornadoData } from './tornado.ts';
