import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlock, printBlock } from '#ui/estate/tsv.ts';

describe('a block on the clipboard', () => {
	it('is cells by tabs and rows by line ends, the last of which closes the last row', () => {
		expect(parseBlock('a\tb\r\nc\td\r\n')).toEqual([
			['a', 'b'],
			['c', 'd']
		]);
		expect(parseBlock('12 TB')).toEqual([['12 TB']]);
		expect(parseBlock('')).toEqual([]);
	});

	it('keeps line ends, tabs and quotes inside quoted cells', () => {
		expect(parseBlock('"c\nd"\te\n"say ""no"""\tf')).toEqual([
			['c\nd', 'e'],
			['say "no"', 'f']
		]);
	});

	it('keeps empty cells', () => {
		expect(parseBlock('a\t\tc\n\t\t')).toEqual([
			['a', '', 'c'],
			['', '', '']
		]);
	});

	it('comes back as it went', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', '1', '%') });
		const block = fc
			.integer({ min: 2, max: 4 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })
			);
		fc.assert(
			fc.property(block, (cells) => {
				expect(parseBlock(printBlock(cells))).toEqual(cells);
			})
		);
	});
});
