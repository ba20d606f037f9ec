/** Replays in a worker of the browser, started with the first question. */
import type { EventPlay } from '#engine/replay.ts';
import type { Library } from '#engine/library/index.ts';
import type { Disasters, Replayer } from './replayer.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

interface Waiting {
	readonly resolve: (value: Disasters | readonly EventPlay[]) => void;
	readonly reject: (reason: Error) => void;
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

	function ask<Value extends Disasters | readonly EventPlay[]>(
		request: (number: number) => WorkerRequest
	): Promise<Value> {
		worker ??= start();
		const number = ++count;
		const posted = worker;
		return new Promise<Disasters | readonly EventPlay[]>((resolve, reject) => {
			waiting.set(number, { resolve, reject });
			posted.postMessage(request(number));
		}) as Promise<Value>;
	}

	return {
		replay: (document) => ask((number) => ({ kind: 'replay', number, document })),
		play: (document, asked) => ask((number) => ({ kind: 'play', number, document, asked })),
		close: () => worker?.terminate()
	};
}
