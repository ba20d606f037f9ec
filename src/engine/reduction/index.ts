/** Reduction: restore points that exist, in; bytes stored, out. */
export {
	changedShare,
	changeLaw,
	uniqueShare,
	type ChangeCurve,
	type ChangeLaw
} from './change-curve.ts';
export { chunkLaw, type ChangeGrain } from './chunk-law.ts';
export { chunkBytesAtByte, type Chunker } from './chunker.ts';
export { fitHotSet, type CurveFit } from './fit-hot-set.ts';

export { storedResponse, unitResponse, type StoredResponse } from './response.ts';
export type { DataShape, StoreMechanism } from './store.ts';
