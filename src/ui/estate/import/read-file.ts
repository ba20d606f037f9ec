/** Inventory files to the store and its reading back; and, of a customer's own table, its columns. */
import type { ImportAnswer, ImportOptions } from './answer.ts';
import type { Read, TableAnswer, TableColumns, TableRequest } from './table-columns.ts';

const path = '/api/v1/inventory';

/** Several files of one export travel as a form; one file as it is. */
function sent(files: readonly File[]): Pick<RequestInit, 'body' | 'headers'> {
	const [first] = files;
	// A system that knows no type for the file sends none, and a body without a type is not read.
	if (first && files.length === 1)
		return { body: first, headers: { 'content-type': 'application/octet-stream' } };
	const form = new FormData();
	for (const file of files) form.append('file', file, file.name);
	return { body: form };
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
	const response = await fetch(`${path}?${query}`, { method: 'POST', ...sent(files), signal });
	const answer: unknown = await response.json().catch(() => null);
	if (response.ok) return { ok: true, value: answer as ImportAnswer };
	const detail = (answer as { readonly detail?: unknown } | null)?.detail;
	return {
		ok: false,
		problem: typeof detail === 'string' ? detail : `The store answered ${response.status}.`
	};
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
