/**
 * `npm run bench`: measures, prints, and with `--write` puts the table into the README between its
 * two marks. Each bench runs alone, in the order of the table.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { openLibrary } from '#services/library.ts';
import { readBidText } from '#services/bid-file.ts';
import { benchAdvice } from './advice.ts';
import { benchApp } from './app.ts';
import { benchDisaster } from './disaster.ts';
import { benchEvaluate } from './evaluate.ts';
import { writeIntoReadme } from '../tools/write-into-readme.ts';
import type { Figure } from './figure.ts';
import { benchImport } from './import.ts';
import { benchProposal } from './proposal.ts';
import { benchRecovery } from './recovery.ts';
import { benchReduction } from './reduction.ts';
import { benchRetention } from './retention.ts';

const root = resolve(import.meta.dirname, '../..');

function table(figures: readonly Figure[]): string {
	const rows = figures.map(({ what, value, aim }) => `| ${what} | ${value} | ${aim} |`);
	const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
	return [
		'| what | measured | aim |',
		'| --- | --: | --: |',
		...rows,
		'',
		`Fastest of several rounds, by \`npm run bench -- --write\` on ${machine}.`
	].join('\n');
}

const opened = openLibrary(process.env, root);
if (!opened.ok) throw new Error(opened.problem);
const { library, templates } = opened.value;
const path = join(templates, 'examples', 'kestrel-logistics.bid.yaml');
const example = readBidText(path, readFileSync(path, 'utf8'));
if (!example.ok) throw new Error(example.lines.join('\n'));

const figures = [
	...benchEvaluate(example.document, library),
	...benchRetention(),
	...benchReduction(),
	...benchRecovery(),
	...benchDisaster(example.document, library),
	...benchAdvice(example.document, library),
	...benchImport(),
	...(await benchProposal(example, opened.value)),
	...(await benchApp())
];
const text = table(figures);
process.stdout.write(`${text}\n`);
if (process.argv.includes('--write')) writeIntoReadme(join(root, 'README.md'), 'bench', text);
