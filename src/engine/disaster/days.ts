/**
 * Two days of one bid laid over each other: every cell as bad as on the worse of them.
 *
 * On the first day data is smallest against what was bought; on the last of the horizon there is most
 * to bring back. Which is worse is asked of each cell by itself, the first day's where neither is.
 * Example: Gold is usable after 5 h on day 0 and after 9 h on day 1825: 9 h, on day 1825.
 */
import { worseCell } from './cells.ts';
import type { DesignReplay, EventOutcome, Replay } from './result.ts';

type Days = readonly [first: number, last: number];

function worseOutcome(first: EventOutcome, last: EventOutcome, [day, lastDay]: Days): EventOutcome {
	const cells = first.cells.map((cell, place) => {
		const later = last.cells[place] ?? cell;
		return worseCell(cell, later) === cell ? { ...cell, day } : { ...later, day: lastDay };
	});
	// Totals are of one run, so they are those of the day that something is worse on.
	return { ...(cells.some((cell) => cell.day === lastDay) ? last : first), cells };
}

function worseDesign(first: DesignReplay, last: DesignReplay, days: Days): DesignReplay {
	return {
		...first,
		outcomes: first.outcomes.map((outcome, place) =>
			worseOutcome(outcome, last.outcomes[place] ?? outcome, days)
		),
		unknowns: [...new Set([...first.unknowns, ...last.unknowns])]
	};
}

/** The worse of two replays of the same designs and events on different days. */
export function worseOfDays(first: Replay, last: Replay): Replay {
	const days: Days = [first.day, last.day];
	return {
		...first,
		lastDay: last.day,
		designs: first.designs.map((design, place) =>
			worseDesign(design, last.designs[place] ?? design, days)
		)
	};
}
