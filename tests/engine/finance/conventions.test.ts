import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conventions } from '#engine/finance/index.ts';

const readme = readFileSync(
	new URL('../../../src/engine/finance/README.md', import.meta.url),
	'utf8'
);

describe('the conventions a document can print', () => {
	it('have an id, a name and a text each, none twice', () => {
		for (const member of ['id', 'name', 'text'] as const) {
			const values = conventions.map((convention) => convention[member]);
			expect(new Set(values).size).toBe(values.length);
			expect(values.every((value) => value.length > 0)).toBe(true);
		}
	});

	it('are the ones the README explains', () => {
		const explained = [...readme.matchAll(/^\| \*\*(.+?)\*\* +\|/gm)].map(([, name]) => name);
		expect(explained).toEqual(conventions.map(({ name }) => name));
	});
});
