/** A worker that replays disasters, so that the page stays alive meanwhile. */
import { engineReplayer } from './engine-replayer.ts';
import type { Replayer } from './replayer.ts';
import type { WorkerAnswer, WorkerRequest, WorkerValue } from './worker-messages.ts';

type Question = Exclude<WorkerRequest, { readonly kind: 'library' }>;

function answerOf(replayer: Replayer, asked: Question): Promise<WorkerValue> {
	switch (asked.kind) {
		case 'replay':
			return replayer.replay(asked.document);
		case 'play':
			return replayer.play(asked.document, asked.asked);
		case 'review':
			return replayer.review(asked.document, asked.on);
		case 'cures':
			return replayer.cures(asked.document);
	}
}

function answers(): (request: WorkerRequest) => Promise<void> {
	let replayer: Replayer | null = null;
	return async (request) => {
		if (request.kind === 'library') {
			replayer = engineReplayer(request.library);
			return;
		}
		const { number } = request;
		const send = (answer: WorkerAnswer): void => self.postMessage(answer);
		try {
			if (!replayer) throw new Error('the worker has no library yet');
			send({ number, value: await answerOf(replayer, request) });
		} catch (error) {
			send({ number, problem: error instanceof Error ? error.message : String(error) });
		}
	};
}

const answer = answers();
self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => void answer(data);
