/** Value: what disasters cost in an average year, and what a design avoids. */
export { valueReplay, type ValueInput } from './expected.ts';
export type { AvoidedLine, AvoidedLoss, DesignValue, LossLine, ReplayValue } from './result.ts';
