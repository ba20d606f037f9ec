import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBrand } from '#proposal/brand/index.ts';
import { balancedLines, breakLines } from '#proposal/paper/lines.ts';
import { rolesOf } from '#proposal/paper/type.ts';
import { join } from 'node:path';
import { templates } from './example.ts';

const reading = loadBrand(join(templates, 'brands'), 'northwind');
if (!reading.ok) throw new Error(reading.problems.join('\n'));
const { faces } = reading.brand;
const roles = rolesOf(faces);
const width = (text: string): number => faces.text.width(text, roles.body.size);

describe('type', () => {
	it('sets nominal sizes by x-height: Source Sans 3 as stated', () => {
		expect(roles.body.size).toBe(10);
		expect(roles.body.style.lineHeight).toBeCloseTo(14 / (10 * 1.424), 10);
	});

	it('sets IBM Plex Sans smaller, for its x-height is larger', () => {
		const other = loadBrand(join(templates, 'brands'), 'baobab');
		expect(other.ok && rolesOf(other.brand.faces).body.size).toBe(9.4);
	});
});

describe('breaking lines', () => {
	it('breaks at spaces, never at a no-break space', () => {
		expect(breakLines('until 31\u00a0January', width('31\u00a0January'), roles.body)).toEqual([
			'until',
			'31\u00a0January'
		]);
	});

	it('breaks at a hyphen between letters, not inside a date or a number', () => {
		const narrow = width('read-on');
		expect(breakLines('read-only', narrow, roles.body)).toEqual(['read-', 'only']);
		expect(breakLines('dated 2026-11', width('dated 2026-'), roles.body)).toEqual([
			'dated',
			'2026-11'
		]);
	});

	it('prints a soft hyphen only where it parts a word', () => {
		const word = 'Wiederherstellungs\u00adpunkte';
		expect(breakLines(word, 300, roles.body)).toEqual(['Wiederherstellungspunkte']);
		expect(breakLines(word, width('Wiederherstellungs-'), roles.body)).toEqual([
			'Wiederherstellungs-',
			'punkte'
		]);
	});

	it('parts a word by force when nothing else helps', () => {
		const lines = breakLines('Donaudampfschifffahrtsgesellschaft', 60, roles.body);
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) expect(width(line)).toBeLessThanOrEqual(60);
	});

	const words = fc.array(fc.stringMatching(/^[a-zäöü]{1,12}$/), { minLength: 1, maxLength: 40 });

	it('loses no word and keeps every line inside', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 90, max: 400 }), (list, room) => {
				const lines = breakLines(list.join(' '), room, roles.body);
				expect(lines.join(' ')).toBe(list.join(' '));
				for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room + 1e-6);
			})
		);
	});

	it('balances into the same number of lines, none of them wider', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 120, max: 400 }), (list, room) => {
				const full = breakLines(list.join(' '), room, roles.body);
				const balanced = balancedLines(list.join(' '), room, roles.body, 0.5);
				expect(balanced).toHaveLength(full.length);
				expect(balanced.join(' ')).toBe(list.join(' '));
			})
		);
	});
});
