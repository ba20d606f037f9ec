import { describe, expect, it } from 'vitest';
import { arrowsOf, circles, forbiddenArrows, type Sources } from './arrows.ts';
import { LONG_FILES, MAX_LINES, ROOMS } from './rooms.ts';
import { readSources } from './sources.ts';

const sources = readSources();
const arrows = arrowsOf(sources);

describe('the house', () => {
	it('has files to check', () => {
		expect(sources.size).toBeGreaterThan(0);
		expect(arrows.length).toBeGreaterThan(0);
	});

	it('has only arrows that the table allows', () => {
		expect(forbiddenArrows(arrows, ROOMS)).toEqual([]);
	});

	it('has no circle of imports', () => {
		expect(circles(arrows).map((circle) => circle.join(' → '))).toEqual([]);
	});

	it('has no long file without a stated reason, and no reason without a long file', () => {
		const long = [...sources]
			.filter(([, text]) => text.trimEnd().split('\n').length > MAX_LINES)
			.map(([path]) => path);
		expect(long).toEqual(Object.keys(LONG_FILES).sort());
	});
});

describe('the table of rooms', () => {
	it('names only rooms that it holds', () => {
		const names = new Set(ROOMS.map((room) => room.name));
		const known = ROOMS.flatMap((room) => [...room.knows, ...(room.knowsTypesOf ?? [])]);
		expect(known.filter((name) => !names.has(name))).toEqual([]);
	});

	it('lets a room know only rooms above it, so that no circle of rooms can be allowed', () => {
		const position = new Map(ROOMS.map((room, line) => [room.name, line]));
		const upward = ROOMS.flatMap((room, line) =>
			[...room.knows, ...(room.knowsTypesOf ?? [])]
				.filter((name) => (position.get(name) ?? -1) >= line)
				.map((name) => `${room.name} knows ${name}`)
		);
		expect(upward).toEqual([]);
	});
});

describe('a forbidden import', () => {
	const problems = (path: string, text: string) =>
		forbiddenArrows(arrowsOf(new Map([[path, text]])), ROOMS);

	it('is refused up-stream, with the reason', () => {
		expect(problems('src/engine/cost/x.ts', "import { sheet } from '../deal/index.ts';")).toEqual([
			'src/engine/cost/x.ts imports ../deal/index.ts: engine/cost may not know engine/deal, because costs follow from what was sized; margin and value come after'
		]);
	});

	it.each([
		['a type', "import type { Deal } from '#engine/deal/index.ts';"],
		['a named type', "import { type Deal } from '#engine/deal/index.ts';"],
		['a type in place', "type Deal = import('#engine/deal/index.ts').Deal;"],
		['an export', "export * from '#engine/deal/index.ts';"],
		['a dynamic import', "const deal = await import('#engine/deal/index.ts');"],
		['a bare import', "import '#engine/deal/index.ts';"],
		['a worker', "new Worker(new URL('../deal/index.ts', import.meta.url));"]
	])('is found as %s', (_, text) => {
		expect(problems('src/engine/cost/x.ts', text)).toHaveLength(1);
	});

	it('is not found in comments and strings', () => {
		const text = `// import '#engine/deal/index.ts';\nconst text = "import '#engine/deal/index.ts'";`;
		expect(problems('src/engine/cost/x.ts', text)).toEqual([]);
	});

	it.each([
		['src/engine/bid/x.ts', "import { readFile } from 'node:fs/promises';", 'may not use Node'],
		['src/engine/bid/x.ts', "import { format } from 'd3-format';", 'decimal.js, zod'],
		['src/engine/bid/x.ts', "import { browser } from '$app/environment';", 'the framework'],
		['src/engine/finance/x.ts', "import { bid } from '#engine/bid/index.ts';", 'cash flows'],
		['src/engine/bid/x.ts', "import { units } from '../units/bytes.ts';", 'units/index.ts'],
		['src/engine/bid/x.ts', "import { evaluate } from '#engine/evaluate.ts';", 'engine/evaluate'],
		['src/store/x.ts', "import { evaluate } from '#engine/evaluate.ts';", 'only types'],
		['src/store/x.ts', "import { type A, b } from '#engine/evaluate.ts';", 'only types'],
		['src/ui/x.ts', "import { save } from '#services/index.ts';", 'the store is far away'],
		['src/cli/x.ts', "import { open } from '#store/index.ts';", 'a command is thin'],
		['src/services/x.ts', "import { load } from '../routes/+page.ts';", 'may not know routes'],
		['src/proposal/x.ts', "import { open } from '#store/index.ts';", 'customer must not see'],
		['src/proposal/x.ts', "import type { D } from '#engine/deal/index.ts';", 'engine/deal'],
		['src/proposal/x.ts', "import { dealOf } from '#engine/desk/index.ts';", 'engine/desk'],
		['src/proposal/x.ts', "import { loadPractice } from '#practice/index.ts';", 'practice'],
		['src/charts/x.ts', "import type { D } from '#engine/desk/index.ts';", 'engine/desk'],
		['src/engine/evaluate.ts', "import { d } from './deal/index.ts';", 'the desk’s'],
		['src/engine/guardrails/x.ts', "import { d } from '../deal/index.ts';", 'the desk’s'],
		['src/ui/present/x.ts', "import { getSession } from '#ui/session/index.ts';", 'slides alone'],
		['src/ui/present/x.ts', "import type { Bid } from '#engine/bid/index.ts';", 'slides alone'],
		['src/ui/present/x.ts', "import type { D } from '#engine/desk/index.ts';", 'slides alone'],
		['src/ui/present/x.ts', "import { project } from '#proposal/index.ts';", 'only types'],
		['src/ui/present/x.ts', "import { readLibrary } from '#ui/api.ts';", 'slides alone'],
		['src/ui/chart/x.ts', "import { getSession } from '#ui/session/index.ts';", 'handed what'],
		['src/engine/attic/x.ts', "import { z } from 'zod';", 'stands in no room'],
		['src/attic/x.ts', "import { z } from 'zod';", 'stands in no room'],
		['src/cli/x.ts', "import { x } from '../attic/x.ts';", 'stands in no room']
	])('from %s by %s is refused', (path, text, reason) => {
		const [problem, ...others] = problems(path, text);
		expect(problem).toContain(reason);
		expect(others).toEqual([]);
	});

	it('is found in a Svelte component', () => {
		const text =
			'<script module lang="ts">\n\texport const a = 1;\n</script>\n' +
			'<script lang="ts">\n\timport { save } from \'#services/index.ts\';\n</script>\n<p>Hi</p>';
		expect(problems('src/ui/Save.svelte', text)).toHaveLength(1);
	});
});

describe('an allowed import', () => {
	it.each([
		['src/engine/bid/x.ts', "import { bytes } from '#engine/units/index.ts';"],
		['src/engine/bid/x.ts', "import { z } from 'zod';"],
		['src/engine/bid/x.ts', "import { known } from './known.ts';"],
		['src/cli/x.ts', "import { save } from '#services/save.ts';"],
		['src/store/x.ts', "import type { Evaluation } from '#engine/evaluation.ts';"],
		['src/ui/X.svelte', "<script>import { evaluate } from '#engine/evaluate.ts';</script>"],
		['src/ui/x.ts', "import font from '@expo-google-fonts/fira-sans/400.ttf?url';"],
		['src/routes/+page.ts', "import type { PageLoad } from './$types';"],
		['src/routes/+page.ts', "import Table from '#ui/Table.svelte';"]
	])('from %s by %s passes', (path, text) => {
		expect(forbiddenArrows(arrowsOf(new Map([[path, text]])), ROOMS)).toEqual([]);
	});
});

describe('a circle', () => {
	const house = (files: Record<string, string>): Sources => new Map(Object.entries(files));

	it('is found, through types too', () => {
		const tied = house({
			'src/ui/a.ts': "import { b } from './b.ts';",
			'src/ui/b.ts': "import type { C } from '#ui/c.ts';",
			'src/ui/c.ts': "export { a } from './a.ts';"
		});
		expect(circles(arrowsOf(tied))).toEqual([
			['src/ui/a.ts', 'src/ui/b.ts', 'src/ui/c.ts', 'src/ui/a.ts']
		]);
	});

	it('is not seen where two ways lead to one file', () => {
		const diamond = house({
			'src/ui/a.ts': "import './b.ts';\nimport './c.ts';",
			'src/ui/b.ts': "import './d.ts';",
			'src/ui/c.ts': "import './d.ts';"
		});
		expect(circles(arrowsOf(diamond))).toEqual([]);
	});
});
