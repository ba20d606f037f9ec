import { describe, expect, it } from 'vitest';
import {
	amountFigure,
	bytesFigure,
	formatAmount,
	formatAmountHead,
	formatAmountRow,
	formatBytes,
	formatCount,
	formatDay,
	formatDuration,
	formatLine,
	formatMonth,
	formatNumber,
	formatRate,
	formatShare,
	formatSpan
} from '#ui/format.ts';

/** The page's spaces made visible: narrow as _, no-break as a plain space. */
const seen = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', ' ');

describe('numbers', () => {
	it('group thousands with a narrow space and use the minus sign', () => {
		expect(seen(formatNumber(1711.08, 'en', 2))).toBe('1_711.08');
		expect(seen(formatNumber(-14))).toBe('−14');
		expect(seen(formatNumber(1234567))).toBe('1_234_567');
		expect(seen(formatNumber(660))).toBe('660');
	});

	it('use the decimal mark of the language', () => {
		expect(seen(formatNumber(1711.08, 'de', 2))).toBe('1_711,08');
	});

	it('give a sign to what is above zero only when asked, and never to zero', () => {
		expect(formatNumber(4, 'en', 0, true)).toBe('+4');
		expect(formatNumber(-0.001, 'en', 1, true)).toBe('0.0');
	});

	it('show a dash for what is no number', () => {
		expect(formatNumber(NaN)).toBe('–');
	});

	it('count with a noun', () => {
		expect(formatCount(1, 'row', 'rows')).toBe('1 row');
		expect(formatCount(18, 'row', 'rows')).toBe('18 rows');
	});
});

describe('sizes and rates', () => {
	it('stand in the unit that fits', () => {
		expect(bytesFigure(540e12)).toEqual({ figure: '540', unit: 'TB' });
		expect(seen(formatBytes(21.4e12))).toBe('21.4 TB');
		expect(seen(formatBytes(174.6e9))).toBe('175 GB');
		expect(seen(formatBytes(9.7e9))).toBe('9.7 GB');
		expect(seen(formatBytes(2_345e12))).toBe('2_345 TB');
		expect(seen(formatBytes(12e15))).toBe('12.0 PB');
		expect(seen(formatBytes(0))).toBe('0 TB');
	});

	it('never read 1 000 of a unit where the next one is meant', () => {
		expect(seen(formatBytes(999.9e9))).toBe('1.0 TB');
	});

	it('keep a unit that a column asks for', () => {
		expect(seen(formatBytes(900e9, 'en', 'TB'))).toBe('0.9 TB');
		expect(seen(formatBytes(4.5 * 2 ** 40, 'en', 'TiB'))).toBe('4.5 TiB');
	});

	it('give bytes a second inside a system and bits on a line', () => {
		expect(seen(formatRate(530e6))).toBe('530 MB/s');
		expect(seen(formatRate(1.3e9))).toBe('1.3 GB/s');
		expect(seen(formatLine(1.25e9))).toBe('10 Gbit/s');
		expect(seen(formatLine(62.5e6))).toBe('500 Mbit/s');
	});
});

describe('time', () => {
	it('is hours and minutes once computed', () => {
		expect(seen(formatDuration(32_400))).toBe('9 h 00');
		expect(seen(formatDuration(55 * 60))).toBe('55 min');
		expect(seen(formatDuration(3_599))).toBe('1 h 00');
		expect(seen(formatDuration(130 * 3600))).toBe('130 h');
		expect(seen(formatDuration(40))).toBe('40 s');
	});

	it('says by how much a limit is passed', () => {
		expect(seen(formatDuration(3_900, 'en', true))).toBe('+1 h 05');
		expect(seen(formatDuration(-56 * 60, 'en', true))).toBe('−56 min');
	});

	it('stays short where it was promised', () => {
		expect(seen(formatSpan(4 * 3600))).toBe('4 h');
		expect(seen(formatSpan(900))).toBe('15 min');
		expect(seen(formatSpan(24 * 3600))).toBe('24 h');
		expect(seen(formatSpan(14 * 86_400))).toBe('14 d');
		expect(seen(formatSpan(5400))).toBe('1 h 30');
	});

	it('names months in the language', () => {
		expect(formatMonth('2032-10-14')).toBe('Oct 2032');
		expect(formatMonth('2032-10-14', 'de')).toBe('Okt 2032');
		expect(formatDay('2026-11-18')).toBe('18 Nov 2026');
	});
});

describe('amounts and shares', () => {
	it('are millions in heads and thousands in rows', () => {
		expect(amountFigure('1740000', 'EUR')).toEqual({ figure: '1.74', unit: 'M\u00a0EUR' });
		expect(seen(formatAmountHead(760_000, 'EUR'))).toBe('760 k EUR');
		expect(seen(formatAmountHead(12_345_678, 'EUR'))).toBe('12.3 M EUR');
		expect(seen(formatAmountHead(9_400, 'EUR'))).toBe('9_400 EUR');
		expect(seen(formatAmountRow('760000', 'EUR'))).toBe('760 k€');
		expect(seen(formatAmountRow(-14_000, 'EUR'))).toBe('−14 k€');
		expect(seen(formatAmountRow(1_660_000, 'CHF'))).toBe('1_660 k CHF');
	});

	it('stand in full where a price is meant', () => {
		expect(seen(formatAmount('14200', 'EUR'))).toBe('14_200 €');
		expect(seen(formatAmount('94.5', 'EUR'))).toBe('94.50 €');
		expect(seen(formatAmount('0.18', 'EUR'))).toBe('0.180 €');
	});

	it('give shares in per cent behind a narrow space', () => {
		expect(seen(formatShare(0.4))).toBe('40_%');
		expect(seen(formatShare(-0.402))).toBe('−40_%');
		expect(seen(formatShare(0.018, 'en', 1))).toBe('1.8_%');
	});
});
