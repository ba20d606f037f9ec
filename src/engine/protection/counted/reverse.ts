/**
 * Reverse chains: the newest point is the full; what it was before becomes a reverse increment.
 *
 * Law: each run turns the state of the previous run into a reverse increment of that run's date and
 * size, and the full moves on to now. An active full leaves the older full where it is and starts a
 * new chain. Beyond n points the oldest goes, whatever it is: always n points.
 * Example: n = 7 of 512 GiB with 5 % change: 512 + 6 · 25.6 GiB.
 */
import { secondsPerDay } from '../../units/index.ts';
import { change, count, liveCount, newestFile, newFile, type FileSet } from './files.ts';
import { writeFull, type FullDays } from './forward.ts';
import { retireOldest } from './retire.ts';
import { isActiveFullDay } from './schedule.ts';
import { fullBytesAt, incrementBytesAt, sourceBytesAt } from './sizes.ts';

/** One run of a reverse chain. */
export function runReverse(set: FileSet, seconds: number, fullDays: FullDays): void {
	const { plan } = set;
	const day = Math.floor(seconds / secondsPerDay);
	if (fullDays.active !== day && isActiveFullDay(plan, day)) {
		count(set, writeFull(set, seconds, true));
		fullDays.active = day;
	} else {
		const full = newestFile(set);
		const before = full.pointSeconds;
		const increment = newFile(
			'reverse-increment',
			seconds,
			sourceBytesAt(plan, before),
			incrementBytesAt(plan, before)
		);
		increment.pointSeconds = before;
		increment.chain = full.chain;
		set.live[set.live.length - 1] = increment;
		set.live.push(full);
		count(set, increment);
		change(set, full, () => {
			full.pointSeconds = seconds;
			full.sourceBytes = sourceBytesAt(plan, seconds);
			full.fileBytes = fullBytesAt(plan, seconds);
			full.active = false;
		});
	}
	while (liveCount(set) > plan.retentionPoints) retireOldest(set);
}
