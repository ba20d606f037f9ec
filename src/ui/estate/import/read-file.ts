/** Inventory files to the store and its reading back; and, of a customer's own table, its columns. */
import type { ImportAnswer, ImportOptions, Mapping } from './answer.ts';
import type { TableRequest, TableAnswer } from './table-worker.ts';

export type Read<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

const path = '/api/v1/inventory';

/** Several files of one export travel as a form; one file as it is. */
function bodyOf(files: readonly File[]): BodyInit {
	const [first] = files;
	if (first && files.length === 1) return first;
	const form = new FormData();
	for (const file of files) form.append('file', file, file.name);
	return form;
}

/** Reads files as an inventory. Throws an AbortError when it is stopped. */
export async function readFiles(
	files: readonly File[],
	options: ImportOptions,
	signal: AbortSignal
): Promise<Read<ImportAnswer>> {
	const query = new URLSearchParams({
		name: files[0]?.name ?? '',
		options: JSON.stringify(options)
	});
	const response = await fetch(`${path}?${query}`, { method: 'POST', body: bodyOf(files), signal });
	const answer: unknown = await response.json().catch(() => null);
	if (response.ok) return { ok: true, value: answer as ImportAnswer };
	const detail = (answer as { readonly detail?: unknown } | null)?.detail;
	return {
		ok: false,
		problem: typeof detail === 'string' ? detail : `The store answered ${response.status}.`
	};
}

/** A customer's own table: its headers, a few cells of each column, and what they seem to mean. */
export interface TableColumns {
	readonly headers: readonly string[];
	readonly samples: readonly (readonly string[])[];
	readonly proposed: Mapping;
}

/** Reads the head of a table beside the page; stopping ends the reading at once. */
export function readColumns(file: File, signal: AbortSignal): Promise<Read<TableColumns>> {
	const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
	return new Promise<Read<TableColumns>>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error));
		worker.onerror = () =>
			resolve({ ok: false, problem: `${file.name} cannot be read as a table.` });
		worker.onmessage = ({ data }: MessageEvent<TableAnswer>) => resolve(data);
		void file
			.bytes()
			.then((data) => worker.postMessage({ fileName: file.name, data } satisfies TableRequest));
	}).finally(() => worker.terminate());
}
