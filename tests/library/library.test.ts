import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLibrary, problemLine, templatesFolder } from '#library/index.ts';

const root = templatesFolder({}, process.cwd());
const scratch = mkdtempSync(join(tmpdir(), 'bidwright-library-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function damaged(file: string, damage: (text: string) => string) {
	const copy = mkdtempSync(join(scratch, 'templates-'));
	cpSync(root, copy, { recursive: true });
	const path = join(copy, file);
	writeFileSync(path, damage(readFileSync(path, 'utf8')));
	return loadLibrary(copy);
}

describe('the templates', () => {
	it('load without a problem', () => {
		const { library, problems } = loadLibrary(root);
		expect(problems.map(problemLine)).toEqual([]);
		expect(library.architectures.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['copy-data', 'dedup-appliance', 'disk-repository', 'tape-library'])
		);
	});

	it('price every product that a rule can buy', () => {
		const { library } = loadLibrary(root);
		const priced = new Set(
			library.priceBooks.flatMap((book) => book.prices.map(({ product }) => product))
		);
		expect(library.products.map(({ id }) => id).filter((id) => !priced.has(id))).toEqual([]);
	});

	it('name only rules, pools, movements, families and products that exist', () => {
		const { library } = loadLibrary(root);
		for (const architecture of library.architectures) {
			const pools = architecture.pools.map(({ id }) => id);
			const movements = architecture.movements.map(({ id }) => id);
			const rules = architecture.billOfMaterials.map(({ id }) => id);
			for (const { from, to, stages } of architecture.movements) {
				expect(pools.concat('sources')).toContain(from);
				expect(pools).toContain(to);
				for (const stage of stages) if ('rule' in stage) expect(rules).toContain(stage.rule);
			}
			for (const rule of architecture.billOfMaterials) {
				expect(
					library.products.some(({ id, family }) => id === rule.product || family === rule.family)
				).toBe(true);
				for (const driver of rule.meets) {
					if ('pool' in driver) expect(pools).toContain(driver.pool);
					if ('movement' in driver) expect(movements).toContain(driver.movement);
				}
			}
		}
	});
});

describe('a template with an error', () => {
	it('is named with file, line and path, and the rest still loads', () => {
		const { library, problems } = damaged('products/tape.yaml', (text) =>
			text.replace('value: 110', 'value: many')
		);
		expect(problems.map(problemLine)).toEqual([
			expect.stringMatching(
				/^templates\/products\/tape\.yaml:\d+ products\[0\]\.watts\.value: .*expected number/
			)
		]);
		expect(library.products.some(({ id }) => id === 'repository-server')).toBe(true);
		expect(library.products.some(({ id }) => id === 'tape-library-base')).toBe(false);
	});

	it('points at the line', () => {
		const { problems } = damaged('products/tape.yaml', (text) =>
			text.replace('value: 110', 'value: many')
		);
		const line = readFileSync(join(root, 'products/tape.yaml'), 'utf8').split('\n')[
			(problems[0]?.line ?? 0) - 1
		];
		expect(line).toContain('value: 110');
	});

	it('refuses a figure without a source', () => {
		const { problems } = damaged('products/disk.yaml', (text) =>
			text.replace('value: 425, low: 350, high: 500, source: server-practice', 'value: 425')
		);
		expect(problems[0]).toMatchObject({ path: 'products[0].watts.source' });
	});

	it('refuses a source that the file does not list', () => {
		const { problems } = damaged('products/disk.yaml', (text) =>
			text.replace('source: spindle-practice', 'source: hearsay')
		);
		expect(problems[0]?.message).toContain('"hearsay" is not in this file\'s list of sources');
	});

	it('refuses YAML that is none, with the line', () => {
		const { problems } = damaged('classes/workload-classes.yaml', (text) =>
			text.replace('classes:', 'classes: [')
		);
		expect(problems[0]?.message).toContain('is not valid YAML');
		expect(problems[0]?.line).toBeGreaterThan(0);
	});

	it('cannot do without defaults', () => {
		expect(() => damaged('defaults/defaults.yaml', () => 'schema: nothing')).toThrow(
			/no usable file in .*defaults/
		);
	});
});

describe('the folder of templates', () => {
	it('is the one named, or the nearest at or above', () => {
		expect(templatesFolder({}, join(process.cwd(), 'src', 'engine'))).toBe(
			join(process.cwd(), 'templates')
		);
		expect(templatesFolder({ BIDWRIGHT_TEMPLATES: 'elsewhere' }, '/base')).toBe('/base/elsewhere');
		expect(() => templatesFolder({}, '/')).toThrow(/set BIDWRIGHT_TEMPLATES/);
	});
});
