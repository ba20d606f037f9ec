/** The body of a request, no larger than it may be. */
import { problemResponse } from './problem.ts';

export type Body<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly response: Response };

const mebibyte = 2 ** 20;

/** A bid of 10 000 workloads is some 4 MB of JSON. */
const documentLimit = 16 * mebibyte;
export const workbookLimit = 64 * mebibyte;

const refuse = (status: number, detail: string): Body<never> => ({
	ok: false,
	response: problemResponse(status, detail)
});

/** The bytes of the body, counted while they come in, whatever the request said of its length. */
export async function readBytes(request: Request, limit: number): Promise<Body<Uint8Array>> {
	const tooLarge = () =>
		refuse(413, `the body is larger than ${limit / mebibyte} MiB, which is the most taken here`);
	if (Number(request.headers.get('content-length')) > limit) return tooLarge();
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of request.body ?? []) {
			length += chunk.byteLength;
			if (length > limit) return tooLarge();
			chunks.push(chunk);
		}
	} catch (error) {
		// The server has a limit of its own and breaks the stream off there.
		const isServerLimit = (error as { readonly status?: number }).status === 413;
		return isServerLimit ? tooLarge() : refuse(400, 'the body ended before it was whole');
	}
	return { ok: true, value: Buffer.concat(chunks, length) };
}

/** The body as JSON, undefined when it is empty. */
export async function readJson(request: Request, limit = documentLimit): Promise<Body<unknown>> {
	const bytes = await readBytes(request, limit);
	if (!bytes.ok) return bytes;
	const text = new TextDecoder().decode(bytes.value);
	if (text.trim() === '') return { ok: true, value: undefined };
	try {
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch (error) {
		return refuse(400, `the body is not JSON: ${error instanceof Error ? error.message : ''}`);
	}
}
