/** A worker that replays disasters, so that the page stays alive meanwhile. */
import { engineReplayer } from './engine-replayer.ts';
import type { Replayer } from './replayer.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

function answers(): (request: WorkerRequest) => Promise<void> {
	let replayer: Replayer | null = null;
	return async (request) => {
		if (request.kind === 'library') {
			replayer = engineReplayer(request.library);
			return;
		}
		const { number, document } = request;
		const send = (answer: WorkerAnswer): void => self.postMessage(answer);
		try {
			if (!replayer) throw new Error('the worker has no library yet');
			const value =
				request.kind === 'replay'
					? await replayer.replay(document)
					: await replayer.play(document, request.asked);
			send({ number, value });
		} catch (error) {
			send({ number, problem: error instanceof Error ? error.message : String(error) });
		}
	};
}

const answer = answers();
self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => void answer(data);
