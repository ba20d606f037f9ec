/** The engine as runner: in the worker, and wherever there is none. Between steps it listens. */
import { readBid } from '#engine/bid/index.ts';
import type { Library } from '#engine/library/index.ts';
import { trialsOf } from '#engine/trials.ts';
import type { RunListener, RunWanted, TrialRunner } from './runner.ts';

/** Figures are told after so many trials, after the drivers, and at the end. */
const trialsPerFigures = 50;
const tellEveryMilliseconds = 150;

/** A turn of the event loop, in which a wish to stop can arrive. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function run(
	library: Library,
	{ document, trials, seed }: RunWanted,
	{ ontold, onfailed }: RunListener,
	isStopped: () => boolean
): Promise<void> {
	const reading = readBid(document);
	if (!reading.ok) {
		onfailed(reading.problems[0]?.message ?? 'this bid cannot be read');
		return;
	}
	let toldAt = -Infinity;
	let hadAlone = false;
	for (const soFar of trialsOf({ bid: reading.bid, library, trials, seed })) {
		const { done, of, trials: count, hasAlone } = soFar;
		const isMilestone =
			done === of ||
			hasAlone !== hadAlone ||
			(!hasAlone && done === Math.min(trialsPerFigures, trials));
		const isRound = hasAlone && count % trialsPerFigures === 0;
		hadAlone = hasAlone;
		if (isMilestone || isRound || performance.now() - toldAt > tellEveryMilliseconds) {
			ontold({ done, of, figures: isMilestone || isRound ? soFar.figures() : null });
			toldAt = performance.now();
			await breath();
			if (isStopped()) return;
		}
	}
}

/** Runs with this library. */
export const engineRunner = (library: Library): TrialRunner => ({
	run: (wanted, listener) => {
		let isStopped = false;
		run(library, wanted, listener, () => isStopped).catch((error: unknown) =>
			listener.onfailed(error instanceof Error ? error.message : String(error))
		);
		return () => (isStopped = true);
	}
});
