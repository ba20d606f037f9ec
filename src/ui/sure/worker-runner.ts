/** Trials in a worker of the browser: one worker a run, so that stopping is at once. */
import type { Library } from '#engine/library/index.ts';
import type { TrialRunner } from './runner.ts';
import type { RunAnswer, RunMessage } from './worker-messages.ts';

/** A runner beside the page. */
export const workerRunner = (library: Library): TrialRunner => ({
	run: (wanted, { ontold, onfailed }) => {
		const worker = new Worker(new URL('./trials-worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<RunAnswer>) => {
			if ('problem' in data) onfailed(data.problem);
			else ontold(data.told);
			if ('problem' in data || data.told.done === data.told.of) worker.terminate();
		};
		worker.onerror = (event) => onfailed(event.message);
		worker.postMessage({ library, wanted } satisfies RunMessage);
		return () => worker.terminate();
	}
});
