import { describe, expect, it } from 'vitest';
import { formatOf, shortDays } from '#proposal/wording/format.ts';

/** No-break spaces as plain ones. */
const seen = (text: string): string => text.replaceAll('\u00a0', ' ');

const en = formatOf('en');
const de = formatOf('de');

describe('figures of a proposal', () => {
	it('group and point as the language does, with a true minus', () => {
		expect(en.number(1292307)).toBe('1,292,307');
		expect(de.number(1292307)).toBe('1.292.307');
		expect(en.number(-910)).toBe('−910');
		expect(de.number(1.25, 2)).toBe('1,25');
		expect(en.number(-0.2)).toBe('0');
		expect(en.signed(178)).toBe('+178');
		expect(en.signed(-910)).toBe('−910');
	});

	it('print amounts exactly, to the cent when asked', () => {
		expect(en.amount('976911.09', 2)).toBe('976,911.09');
		expect(de.amount('976911.09', 2)).toBe('976.911,09');
		expect(en.amount('90071992547409.93', 2)).toBe('90,071,992,547,409.93');
	});

	it('say sizes in decimal terabytes, and in TiB when asked', () => {
		expect(seen(en.terabytes(1292307692307692))).toBe('1,292 TB');
		expect(seen(de.terabytes(1292307692307692))).toBe('1.292 TB');
		expect(seen(en.terabytes(7.46e12))).toBe('7.5 TB');
		expect(seen(en.terabytes(9e11))).toBe('900 GB');
		expect(seen(en.terabytes(0))).toBe('0 MB');
		expect(seen(en.tebibytes(1292307692307692))).toBe('1,175.3 TiB');
	});

	it('say rates of data in bytes, of lines in bits', () => {
		expect(seen(en.bytesRate(25e6))).toBe('25 MB/s');
		expect(seen(en.bitRate(1.25e9))).toBe('10 Gbit/s');
	});

	it('say spans of time as people do', () => {
		expect(seen(en.duration(900))).toBe('15 min');
		expect(seen(en.duration(3600))).toBe('1 h');
		expect(seen(en.duration(9330))).toBe('2.6 h');
		expect(seen(de.duration(425904))).toBe('4,9 Tage');
		expect(seen(en.duration(172800))).toBe('48 h');
		expect(seen(shortDays(de, 30))).toBe('30 T');
	});

	it('say shares with the sign apart', () => {
		expect(en.share(0.49)).toBe('49\u00a0%');
		expect(seen(de.share(0.024))).toBe('2,4 %');
		expect(seen(en.share(0.02))).toBe('2 %');
	});

	it('write dates in words, day and month held together', () => {
		expect(en.date('2027-01-31')).toBe('31\u00a0January 2027');
		expect(de.date('2027-01-31')).toBe('31.\u00a0Januar 2027');
		expect(en.month('2027-04-01')).toBe('April 2027');
	});

	it('list with the word of the language', () => {
		expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
		expect(de.list(['a', 'b', 'c'])).toBe('a, b und c');
	});
});
