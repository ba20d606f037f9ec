/**
 * A process of its own that holds a data folder and writes to it until it is stopped. It says each
 * revision only after the store has said that it is written.
 *
 *   node tests/store/writer.ts FOLDER
 */
import { openStore } from '#store/index.ts';
import { draft } from './draft.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const opened = await openStore({ folder: process.argv[2] ?? '', onProgress: say });
if (!opened.ok) {
	process.stderr.write(`${opened.problem}\n`);
	process.exit(2);
}
const store = opened.value;
await store.create('bid', draft({ typed: 1 }), 'local');
let revision = (await store.read('bid'))?.revision ?? 0;
for (;;) {
	say(String(revision));
	const outcome = await store.write('bid', draft({ typed: revision + 1 }), revision, 'local');
	if (outcome.kind !== 'written') throw new Error(`the write was ${outcome.kind}`);
	revision = outcome.bid.revision;
}
