/** Value: what disasters cost in an average year, and what a design avoids or makes needless. */
export { valueReplay, type ValueInput } from './expected.ts';
export { servedCopies, valueTestCopies, type Served } from './test-copies.ts';
export type {
	AvoidedLine,
	AvoidedLoss,
	Benefit,
	DesignValue,
	LossLine,
	ReplayValue,
	TestCopyLine,
	TestCopyValue
} from './result.ts';
