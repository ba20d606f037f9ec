/** A worker for one run of trials: it is ended by whoever no longer wants it. */
import { engineRunner } from './engine-runner.ts';
import type { RunAnswer, RunMessage } from './worker-messages.ts';

const send = (answer: RunAnswer): void => self.postMessage(answer);

self.onmessage = ({ data: { library, wanted } }: MessageEvent<RunMessage>) =>
	void engineRunner(library).run(wanted, {
		ontold: (told) => send({ told }),
		onfailed: (problem) => send({ problem })
	});
