/** Replays in a worker of the browser, started with the first question. */
import type { Library } from '#engine/library/index.ts';
import type { CureQuestion, Replayer } from './replayer.ts';
import type { WorkerAnswer, WorkerRequest, WorkerValue } from './worker-messages.ts';

interface Waiting {
	readonly resolve: (value: WorkerValue) => void;
	readonly reject: (reason: Error) => void;
	/** Told on the way to the answer. */
	readonly tell?: CureQuestion['tell'] | undefined;
}

/** A replayer that runs beside the page; `close` ends it with the page. */
export function workerReplayer(library: Library): Replayer & { readonly close: () => void } {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | null = null;
	let count = 0;

	function start(): Worker {
		const started = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
		started.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
			const asked = waiting.get(data.number);
			if ('cure' in data) {
				asked?.tell?.(data.key, data.cure);
				return;
			}
			waiting.delete(data.number);
			if ('problem' in data) asked?.reject(new Error(data.problem));
			else asked?.resolve(data.value);
		};
		started.onerror = (event) => {
			for (const { reject } of waiting.values()) reject(new Error(event.message));
			waiting.clear();
		};
		started.postMessage({ kind: 'library', library } satisfies WorkerRequest);
		return started;
	}

	function ask<Value extends WorkerValue>(
		request: (number: number) => WorkerRequest,
		question?: CureQuestion
	): Promise<Value> {
		worker ??= start();
		const number = ++count;
		const posted = worker;
		question?.signal.addEventListener('abort', () =>
			posted.postMessage({ kind: 'stop', number } satisfies WorkerRequest)
		);
		return new Promise<WorkerValue>((resolve, reject) => {
			waiting.set(number, { resolve, reject, tell: question?.tell });
			posted.postMessage(request(number));
		}) as Promise<Value>;
	}

	return {
		replay: (document) => ask((number) => ({ kind: 'replay', number, document })),
		play: (document, asked) => ask((number) => ({ kind: 'play', number, document, asked })),
		review: (document, on) => ask((number) => ({ kind: 'review', number, document, on })),
		cures: async (document, asked) => {
			const { first } = asked;
			await ask<null>((number) => ({ kind: 'cures', number, document, first }), asked);
		},
		close: () => worker?.terminate()
	};
}
