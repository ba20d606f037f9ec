import { openMemoryStore } from '#store/index.ts';
import { describeStore } from './conformance.ts';

describeStore('PGlite in memory', openMemoryStore);
