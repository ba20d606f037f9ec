/** Reads one inventory in a process of its own and reports time and memory as JSON; see import.ts. */
import { readFileSync } from 'node:fs';
import { openLibrary } from '#services/library.ts';
import { importInventory } from '#services/import-inventory.ts';

const [path = ''] = process.argv.slice(2);
const opened = openLibrary(process.env, process.cwd());
if (!opened.ok) throw new Error(opened.problem);
const before = performance.now();
const imported = await importInventory(
	opened.value,
	{ fileName: 'bench.xlsx', data: readFileSync(path) },
	{},
	{ today: '2026-11-22' }
);
if (!imported.ok) throw new Error(imported.problem);
process.stdout.write(
	JSON.stringify({
		milliseconds: performance.now() - before,
		machines: imported.value.inventory.machinesRead,
		bytes: process.resourceUsage().maxRSS * 1024
	})
);
