/** Disasters: a sized design and an event → which copies are left, when each machine is back. */
export { worseOfDays } from './days.ts';
export { sceneOf, type Design, type Scene } from './design.ts';
export { playDesign, replayDesigns } from './replay.ts';
export type * from './result.ts';
