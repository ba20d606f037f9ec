/** Drawings on paper: data and a brand's theme in, an SVG string out. Points are points. */
export { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
export { alternativesChart, type AlternativePoint, type AlternativesData } from './alternatives.ts';
export {
	architecturePicture,
	type PictureArrow,
	type PictureBox,
	type PictureData,
	type PictureSite
} from './architecture.ts';
export {
	badDayChart,
	type BadDayBar,
	type BadDayCurve,
	type BadDayData,
	type BadDayRow
} from './bad-day.ts';
export { bridgeChart, type BridgeData, type BridgeStep } from './bridge.ts';
export { capacityChart, type CapacityData, type CapacityRange } from './capacity.ts';
export { cumulativeChart, type CumulativeData, type CumulativeSeries } from './cumulative.ts';
export { factBars, type FactBar, type FactData } from './fact-bars.ts';
export { mark, type MarkName } from './marks.ts';
export { windowsChart, type WindowBar, type WindowRow } from './windows.ts';
export { yearBars, type YearBar } from './year-bars.ts';
