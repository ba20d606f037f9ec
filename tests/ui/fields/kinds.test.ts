import { describe, expect, it } from 'vitest';
import { joined } from '#ui/format.ts';
import { asKnown, knownSentence, originOf } from '#ui/fields/known.ts';
import { editText, kinds, type KindName } from '#ui/fields/kinds.ts';
import { withLine, withoutLine, withText } from '#ui/fields/lines.ts';

const seen = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', ' ');
const shown = (kind: KindName, value: unknown, typed?: unknown) =>
	seen(joined(kinds[kind].show(value, 'EUR', typed)));

describe('a field', () => {
	it.each<[KindName, string, unknown]>([
		['change', '1.8', '1.8 %/day'],
		['change', '1.8%/d', '1.8%/d'],
		['growth', '10', '10 %/yr'],
		['size', '22', '22 TB'],
		['size', '4.5 TiB', '4.5 TiB'],
		['time', '4', '4 h'],
		['time', '15 min', '15 min'],
		['days', '14', '14 d'],
		['throughput', '10', '10 Gbit/s'],
		['ratio', '0.75', '0.75'],
		['count', '1 200', 1200],
		['text', '  Mill ', 'Mill']
	])('of kind %s takes %j as %j', (kind, typed, value) => {
		expect(kinds[kind].toDocument(typed)).toEqual({ value });
	});

	it('refuses words where a number is wanted, with an example', () => {
		expect(kinds.count.toDocument('many').problem).toContain('write for example 12');
	});

	it.each<[KindName, unknown, string]>([
		['change', 0.031, '3.1 %/day'],
		['change', 0.02, '2.0 %/day'],
		['growth', 0.18, '18 %/yr'],
		['growth', 0.045, '4.5 %/yr'],
		['size', 21.4e12, '21.4 TB'],
		['size', 900e9, '0.9 TB'],
		['size', 20e9, '20.0 GB'],
		['time', 3600, '1 h'],
		['throughput', 1.25e9, '10 Gbit/s'],
		['amount', '14200', '14_200 €'],
		['ratio', 0.5, '0.50'],
		['date', '2027-04-01', '1 Apr 2027']
	])('of kind %s shows %j as %j', (kind, value, text) => {
		expect(shown(kind, value)).toBe(text);
	});

	it('shows TiB where TiB was typed', () => {
		expect(shown('size', 4.5 * 2 ** 40, '4.5 TiB')).toBe('4.5 TiB');
	});

	it('is edited as it was typed, and a bare number with its unit', () => {
		expect(editText(kinds.change, { value: '1.8%/d', how: 'measured' }, 0.018, 'EUR')).toBe(
			'1.8%/d'
		);
		expect(editText(kinds.change, 0.018, 0.018, 'EUR')).toBe('1.8 %/day');
		expect(editText(kinds.amount, 14200, '14200', 'EUR')).toBe('14 200 €');
		expect(editText(kinds.size, undefined, undefined, 'EUR')).toBe('');
	});
});

describe('how a value is known', () => {
	it('is written with the value, its range kept', () => {
		const older = { value: '2 %', how: 'assumed', source: 'x', low: '1 %', high: '3 %' };
		expect(asKnown(older, { how: 'measured', source: ' job report ', on: '2026-10-31' })).toEqual({
			value: '2 %',
			how: 'measured',
			source: 'job report',
			on: '2026-10-31',
			low: '1 %',
			high: '3 %'
		});
	});

	it('is the bare value when a person supplied it and nobody is named', () => {
		expect(
			asKnown({ value: '2 %', how: 'measured' }, { how: 'supplied', source: '', on: '' })
		).toBe('2 %');
	});

	it('never stands without a source where one is due', () => {
		expect(asKnown('2 %', { how: 'measured', source: '', on: '' })).toMatchObject({
			source: 'tool not named'
		});
	});

	it('is said in a word and the source', () => {
		expect(knownSentence({ how: 'measured', source: 'RVTools' })).toBe('measured: RVTools');
		expect(knownSentence({ how: 'supplied', source: '' })).toBe('supplied');
		expect(originOf('plain')).toBeNull();
	});
});

describe('lines of a list', () => {
	it('always end with an empty one to type into', () => {
		expect(withText(['a', ''], 1, 'b')).toEqual(['a', 'b', '']);
		expect(withLine(['a', 'b', ''], 1, '')).toEqual(['a', '', 'b', '']);
		expect(withoutLine(['a', ''], 1)).toEqual(['a', '']);
	});
});
