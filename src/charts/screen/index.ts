/** Drawings on the screen: figures with their words in, an SVG string out. Lengths are pixels. */
export { architectureChart, architectureSentence } from './architecture/picture.ts';
export type { ArchitectureData } from './architecture/layout.ts';
export { capacityChart, capacityTop, type CapacityData } from './capacity.ts';
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
export { waterfallChart, type WaterfallData, type WaterfallStep } from './waterfall.ts';
