import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import { lastDayOf, replay, replayDays, worstOfDays, type Replay } from '#engine/replay.ts';
import { estate, event, libraryWith } from './by-hand.ts';

const fire = event({ id: 'fire', machines: { at: 'site' } });
const library = libraryWith(fire);

/** Both days of an estate that grows so much a year, for five years. */
function daysOf(growthPerYear: string) {
	const reading = readBid(
		estate(['disk-repository'], { growthPerYear }, { economics: { horizonYears: 5 } })
	);
	if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
	const evaluation = evaluate(reading.bid, library);
	return { bid: reading.bid, evaluation, days: replayDays(reading.bid, library, evaluation) };
}

const cellsOf = ({ designs }: Replay) =>
	designs.flatMap(({ outcomes }) => outcomes.flatMap(({ cells }) => cells));

describe('two days of one bid', () => {
	it('are the first and the last of the horizon, each replayed by itself', () => {
		const { bid, evaluation, days } = daysOf('20 %/yr');
		expect(lastDayOf(evaluation)).toBe(1825);
		expect(days.first).toEqual(replay(bid, library, evaluation));
		expect(days.last).toEqual(replay(bid, library, evaluation, { day: 1825 }));
	});

	it('laid over each other are as bad as the worse, and say which that is', () => {
		const { days } = daysOf('20 %/yr');
		const worst = cellsOf(worstOfDays(days));
		const [first, last] = [cellsOf(days.first), cellsOf(days.last)];
		expect(worst.map(({ usableSeconds }) => usableSeconds)).toEqual(
			last.map(({ usableSeconds }, place) =>
				Math.max(usableSeconds ?? 0, first[place]?.usableSeconds ?? 0)
			)
		);
		expect(worst.map(({ day }) => day)).toEqual([1825]);
		expect(worstOfDays(days)).toMatchObject({ day: 0, lastDay: 1825 });
	});

	it('of an estate that shrinks are worse on the first', () => {
		expect(cellsOf(worstOfDays(daysOf('-20 %/yr').days)).map(({ day }) => day)).toEqual([0]);
	});

	it('that are alike count as the first', () => {
		const { days } = daysOf('0 %/yr');
		const worst = cellsOf(worstOfDays(days));
		expect(worst.map(({ day: _, ...cell }) => cell)).toEqual(cellsOf(days.first));
		expect(worst.map(({ day }) => day)).toEqual([0]);
	});
});
