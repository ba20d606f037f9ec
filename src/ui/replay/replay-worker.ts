/** A worker that replays disasters, so that the page stays alive meanwhile. */
import { engineReplayer } from './engine-replayer.ts';
import type { Replayer } from './replayer.ts';
import type { WorkerAnswer, WorkerRequest, WorkerValue } from './worker-messages.ts';

type Question = Exclude<WorkerRequest, { readonly kind: 'library' | 'stop' }>;
type Send = (answer: WorkerAnswer) => void;

async function answerOf(
	replayer: Replayer,
	asked: Question,
	send: Send,
	signal: AbortSignal
): Promise<WorkerValue> {
	switch (asked.kind) {
		case 'replay':
			return replayer.replay(asked.document);
		case 'play':
			return replayer.play(asked.document, asked.asked);
		case 'review':
			return replayer.review(asked.document, asked.on);
		case 'cures': {
			const { number, document, first } = asked;
			await replayer.cures(document, {
				first,
				signal,
				tell: (key, cure) => send({ number, key, cure })
			});
			return null;
		}
	}
}

function answers(send: Send): (request: WorkerRequest) => Promise<void> {
	let replayer: Replayer | null = null;
	const working = new Map<number, AbortController>();
	return async (request) => {
		if (request.kind === 'library') {
			replayer = engineReplayer(request.library);
			return;
		}
		const { number } = request;
		if (request.kind === 'stop') {
			working.get(number)?.abort();
			return;
		}
		const controller = new AbortController();
		working.set(number, controller);
		try {
			if (!replayer) throw new Error('the worker has no library yet');
			send({ number, value: await answerOf(replayer, request, send, controller.signal) });
		} catch (error) {
			send({ number, problem: error instanceof Error ? error.message : String(error) });
		}
		working.delete(number);
	};
}

const answer = answers((one) => self.postMessage(one));
self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => void answer(data);
