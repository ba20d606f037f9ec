/** Times the import of a workbook of 20,000 machines with all its columns filled. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { syntheticRvtools } from '../fixtures/rvtools.ts';
import { megabytes, milliseconds, type Figure } from './figure.ts';

interface Measured {
	readonly milliseconds: number;
	readonly machines: number;
	readonly bytes: number;
}

export function benchImport(): readonly Figure[] {
	const folder = mkdtempSync(join(tmpdir(), 'bidwright-bench-'));
	try {
		const path = join(folder, 'bench.xlsx');
		writeFileSync(
			path,
			syntheticRvtools({
				machines: 20_000,
				customAttributes: true,
				filled: true,
				blankFormattedRows: 100
			})
		);
		const script = resolve(import.meta.dirname, 'import-once.ts');
		const once = (): Measured =>
			JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8' })) as Measured;
		const [best] = [once(), once(), once()].sort(
			(left, right) => left.milliseconds - right.milliseconds
		);
		if (!best) throw new Error('the import was not measured');
		const what = `Import of ${best.machines.toLocaleString('en')} machines`;
		return [
			{
				what: `${what}, vInfo, vDisk and vPartition`,
				value: milliseconds(best.milliseconds),
				aim: '3 s'
			},
			{
				what: `${what}, most memory of the process`,
				value: megabytes(best.bytes),
				aim: '500 MB'
			}
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
