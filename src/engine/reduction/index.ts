/** Reduction: restore points that exist, in; bytes stored, out. */
export { changedShare, uniqueShare, type ChangeCurve, type ChangeLaw } from './change-curve.ts';
export { chunkBytesAtByte, type Chunker } from './chunker.ts';
export { sizesByDay } from './books.ts';
export { courseOf, type Course } from './course.ts';
export { fitHotSet } from './fit-hot-set.ts';
export { lawOf, sharingOf } from './mechanism.ts';
export { storedResponse, unitResponse, type StoredResponse } from './response.ts';
export type { DataShape, StoreMechanism } from './store.ts';
