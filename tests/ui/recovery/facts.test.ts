import { describe, expect, it } from 'vitest';
import { boardOf, canZoom, emptyPlace } from '#ui/recovery/charts.ts';
import { endRows, endSentence } from '#ui/recovery/end.ts';
import { runOf, type EventRun } from '#ui/recovery/lane.ts';
import { eventSentence, frequencySentence } from '#ui/recovery/sentence.ts';
import { laneTable, levelTable, serverTable } from '#ui/recovery/table.ts';
import { hourWords, laneFigures } from '#ui/recovery/words.ts';
import { seen } from '../example-bid.ts';
import { disk, event, hour, levels, mounts, play, restore, tape } from './plays.ts';

const run = runOf([tape, disk, mounts], levels, 'disk', 'EUR');
const [today, chosen, third] = run.lanes;
const words = (lane: EventRun['lanes'][number], at: number): readonly string[] => {
	const figures = laneFigures(lane, at * hour, 'EUR');
	return [`${figures.usable} ${figures.of}`, figures.going, figures.verdictWords, figures.cost].map(
		seen
	);
};

describe('the figures of a lane', () => {
	it('say at each time how many are usable, going and waiting', () => {
		expect(words(chosen!, 0)).toEqual(['0 of 5 usable', '5 queued', 'inside every RTO', '27 k€']);
		expect(words(chosen!, 4)[1]).toBe('2 restoring, 1 queued');
		expect(words(chosen!, 9).slice(0, 2)).toEqual(['5 of 5 usable', 'all on own disk']);
	});

	it('say by the end how many promises are broken, before and after it', () => {
		expect(words(today!, 1)[2]).toBe('4 past RTO by the end');
		expect(words(today!, 30)[2]).toBe('4 past RTO');
	});

	it('put what never comes back before all else, and its cost by the hour', () => {
		expect(words(third!, 2)).toEqual([
			'4 of 5 usable',
			'4 still mounted, 1 never',
			'1 never back',
			'6 k€ + 1_000 € an hour'
		]);
	});

	it('do not call unknown what is never, nor the other way round', () => {
		const open = { ...restore(4, null, null), neverBecause: 'unknown-line' as const };
		const lane = runOf([play('A', 'Disk', [restore(0, 1, 2), open])], levels, null, 'EUR')
			.lanes[0]!;
		expect(laneFigures(lane, 9 * hour, 'EUR')).toMatchObject({
			going: '1 not known',
			verdict: 'only-just'
		});
		expect(endSentence({ ...run, lanes: [lane] })).toBe('Of A nobody can say.');
	});
});

describe('the end card', () => {
	it('says what lies between the slowest and the fastest that bring everyone back', () => {
		expect(seen(endSentence(run))).toBe(
			'B does not bring everyone back. Between today and A lie 21 hours and 46_000 €.'
		);
		expect(endSentence({ ...run, lanes: [chosen!] })).toBe('Everyone is back.');
	});

	it('has a row for each design, with hours, promises, data and money', () => {
		const rows = endRows(run).map((row) =>
			[row.letter, row.back, row.never, row.late, row.lost, row.cost].map(seen).join('|')
		);
		expect(rows).toEqual([
			'0|30 h 00||4|12 h|73 k€',
			'A|9 h 00||none|12 h|27 k€',
			'B|1 h 30|1 never|1|12 h|6 k€ + 1_000 € an hour'
		]);
	});

	it('says how often such a day comes, and who says so', () => {
		expect(frequencySentence(event.perYear)).toBe(
			'A year: 0.08 such events (0.02–0.20), insurer, 2025, supplied.'
		);
	});
});

describe('the place of the card', () => {
	it('is where no bar ends, over as many lanes as it is high', () => {
		const place = emptyPlace(run, 30 * hour, 2, 0.5);
		expect(place).toEqual({ firstLane: 1, from: 11 / 30 });
		expect(emptyPlace(run, 30 * hour, 2, 0.7)).toBeNull();
		expect(emptyPlace(run, 30 * hour, 4, 0.1)).toBeNull();
	});
});

describe('the board', () => {
	it('has one axis for all lanes, up to the last server of the slowest', () => {
		const board = boardOf(run, false);
		expect(board.endSeconds).toBeGreaterThanOrEqual(30 * hour);
		expect(board.timetables.map(({ endSeconds }) => endSeconds)).toEqual(
			run.lanes.map(() => board.endSeconds)
		);
		expect(boardOf(run, true).endSeconds).toBe(12 * hour);
	});

	it('offers the first twelve hours only where the whole is much longer', () => {
		expect(canZoom(run)).toBe(true);
		expect(canZoom({ ...run, lanes: [chosen!] })).toBe(false);
	});

	it('writes the deadlines once, in the lane with most room', () => {
		const labelled = boardOf(run, false).timetables.map(
			({ deadlineWords }) => deadlineWords.length
		);
		expect(labelled.filter((count) => count > 0)).toHaveLength(1);
		expect(labelled[2]).toBe(2);
	});

	it('numbers hours, and days where hours would be three digits', () => {
		expect([0, 1800, 6 * hour].map(hourWords(48 * hour)).map(seen)).toEqual(['0', '30 min', '6 h']);
		expect(seen(hourWords(200 * hour)(48 * hour))).toBe('2 d');
	});
});

describe('the table twin', () => {
	it('has for each server when it is usable with each design, and why it never is', () => {
		const table = serverTable(run);
		expect(table.rows.map((row) => row.map(seen))).toEqual([
			['ERP 1, Gold', '5 h 00, late', '2 h 00', '1 h 15'],
			['ERP 2, Gold', '7 h 00, late', '3 h 00', '1 h 15'],
			['ERP 3, Silver', '11 h 00', '5 h 00', '1 h 30'],
			['ERP 4, Silver', '20 h 00, late', '8 h 00', '1 h 30'],
			['ERP 5, Silver', '30 h 00, late', '9 h 00', 'never: no copy is left']
		]);
	});

	it('has for each level first, half and last, promises and data lost', () => {
		const rows = levelTable(run).rows.map((row) => row.map(seen).join('|'));
		expect(rows[0]).toBe('Today, Tape: Gold|2|4 h|5 h 00|5 h 00|7 h 00|2|12 h');
		expect(rows[5]).toBe('B Mounts: Silver|3|12 h|1 h 30|1 h 30|1 never|1|–');
	});

	it('has for each design the end, the cost and what held it up', () => {
		expect(laneTable(run).rows[0]!.map(seen)).toEqual([
			'Today, Tape',
			'5 of 5 usable',
			'30 h 00',
			'4',
			'2',
			'73 k€',
			'tape drives'
		]);
	});
});

it('an event that takes only copies says so', () => {
	expect(eventSentence({ ...run, servers: 0 })).toBe('Nothing is down; what is lost is copies.');
	expect(seen(eventSentence(run))).toBe('5 servers down, 10.0 TB to bring back.');
});
