import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
	byteUnits,
	growthFactor,
	parseAmount,
	parseBytes,
	parseBytesPerSecond,
	parseDays,
	parseNumeral,
	parseSeconds,
	parseShare
} from '#engine/units/index.ts';

const valueOf = <T>(
	reading: { ok: true; value: T } | { ok: false; problem: string }
): T | string => (reading.ok ? reading.value : reading.problem);

describe('numerals', () => {
	it.each([
		['1200', 1200],
		['1 200', 1200],
		['1 200', 1200],
		["1'200", 1200],
		['1,200', 1200],
		['1,200.5', 1200.5],
		['1.200,5', 1200.5],
		['1.234.567', 1_234_567],
		['1,5', 1.5],
		['1.200', 1.2],
		['.5', 0.5],
		['−3', -3],
		['1e3', 1000]
	])('%s reads %d', (text, value) => {
		expect(valueOf(parseNumeral(text))).toBe(value);
	});

	it.each(['', 'soon', '1,2,3', '1.2.3,4,5', '--1', '1e999'])('"%s" is refused', (text) => {
		expect(parseNumeral(text).ok).toBe(false);
	});
});

describe('sizes', () => {
	it.each([
		['4.5 TiB', 4_947_802_324_992],
		['12TB', 12e12],
		['12 tb', 12e12],
		['300 GB', 300e9],
		['1 PiB', 2 ** 50],
		['1,5 TB', 1.5e12],
		['42', 42]
	])('%s is %d bytes', (text, bytes) => {
		expect(valueOf(parseBytes(text))).toBe(bytes);
	});

	it('never confuses TB with TiB', () => {
		expect(byteUnits.TiB / byteUnits.TB).toBeCloseTo(1.0995, 4);
	});

	it.each([
		['-4 TB', 'negative'],
		['4 lightyears', '"lightyears" is not a unit of size'],
		['soon', 'write for example 4.5 TiB']
	])('%s is refused with its reason', (text, reason) => {
		expect(valueOf(parseBytes(text))).toContain(reason);
	});

	it('reads back what it would write in any unit', () => {
		const unit = fc.constantFrom(...(Object.keys(byteUnits) as (keyof typeof byteUnits)[]));
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1_000_000 }), unit, (count, name) => {
				expect(valueOf(parseBytes(`${count} ${name}`))).toBe(count * byteUnits[name]);
			})
		);
	});
});

describe('lengths of time', () => {
	it.each([
		['15 min', 900],
		['4 h', 14_400],
		['9 h 30', 34_200],
		['7y', 7 * 365 * 86_400],
		['2 weeks', 14 * 86_400],
		['90', 90]
	])('%s is %d seconds', (text, seconds) => {
		expect(valueOf(parseSeconds(text))).toBe(seconds);
	});

	it('takes a bare number as days where days are wanted', () => {
		expect(valueOf(parseDays('14'))).toBe(14);
		expect(valueOf(parseDays('14 d'))).toBe(14);
		expect(valueOf(parseDays('7y'))).toBe(2555);
	});

	it.each(['soon', '3 fortnights', '-1 h'])('%s is refused', (text) => {
		expect(parseSeconds(text).ok).toBe(false);
	});
});

describe('shares and rates', () => {
	it.each([
		['80 %', undefined, 0.8],
		['0.8', undefined, 0.8],
		['2%/day', 'day', 0.02],
		['2 % per day', 'day', 0.02],
		['18 %/yr', 'year', 0.18]
	] as const)('%s reads %d', (text, period, value) => {
		expect(valueOf(parseShare(text, period))).toBeCloseTo(value, 12);
	});

	it('does not turn a weekly rate into a daily one', () => {
		expect(valueOf(parseShare('18 %/yr', 'day'))).toContain('per day is wanted');
		expect(parseShare('14 %/week', 'day').ok).toBe(false);
	});
});

describe('throughput', () => {
	it.each([
		['530 MB/s', 530e6],
		['10 Gbit/s', 1.25e9],
		['10Gbps', 1.25e9],
		['10 Gb/s', 1.25e9],
		['1.44 TB/h', 4e8],
		['100 Mbit/s', 12.5e6]
	])('%s is %d bytes a second', (text, rate) => {
		expect(valueOf(parseBytesPerSecond(text))).toBeCloseTo(rate, 3);
	});

	it.each(['fast', '10 Gbit', '-1 MB/s', '5 furlongs/h'])('%s is refused', (text) => {
		expect(parseBytesPerSecond(text).ok).toBe(false);
	});
});

describe('amounts of money', () => {
	it.each([
		['14 200', '14200'],
		['14 200 €', '14200'],
		['1.2m', '1200000'],
		['R 1.2m', '1200000'],
		['760 k', '760000'],
		['1.74 M EUR', '1740000'],
		['0.1', '0.1'],
		['1234567890123456.78', '1234567890123456.78']
	])('%s is %s', (text, amount) => {
		expect(valueOf(parseAmount(text))).toBe(amount);
	});

	it('refuses what is no amount', () => {
		expect(valueOf(parseAmount('a lot'))).toContain('write for example');
	});
});

describe('growth', () => {
	it('compounds: 18 % a year is 1.18 after a year and 1.18² after two', () => {
		expect(growthFactor(0.18, 365)).toBeCloseTo(1.18, 12);
		expect(growthFactor(0.18, 730)).toBeCloseTo(1.18 ** 2, 12);
		expect(growthFactor(0.18, 0)).toBe(1);
	});
});
