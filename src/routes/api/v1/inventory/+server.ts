import { problemsOf } from '#engine/bid/index.ts';
import {
	importInventory,
	inventoryOptionsSchema,
	problemResponse,
	readBytes,
	workbookLimit,
	type Body
} from '#services/index.ts';
import type { RequestHandler } from './$types';

interface File {
	readonly fileName: string;
	readonly data: Uint8Array;
}

/**
 * Reads a customer's inventory and answers with it and the bid that begins with it; nothing is kept.
 *
 * The body is one file, named by `?name=`, or a form with several of one export; `?options=` holds
 * the choices of the import as JSON.
 */
export const POST: RequestHandler = async ({ request, url, locals: { workspace } }) => {
	const options = optionsIn(url.searchParams.get('options') ?? '{}');
	if (!options.ok) return options.response;
	const files = await filesIn(request, url.searchParams.get('name'));
	if (!files.ok) return files.response;
	const today = new Date().toISOString().slice(0, 10);
	const imported = await importInventory(workspace, files.value, options.value, { today });
	return imported.ok ? Response.json(imported.value) : problemResponse(422, imported.problem);
};

const refuse = (detail: string) => ({ ok: false, response: problemResponse(400, detail) }) as const;

function optionsIn(json: string) {
	let typed: unknown;
	try {
		typed = JSON.parse(json);
	} catch {
		return refuse('options is not JSON');
	}
	const reading = inventoryOptionsSchema.safeParse(typed, { reportInput: true });
	if (reading.success) return { ok: true, value: reading.data } as const;
	const [first] = problemsOf(reading.error.issues);
	return refuse(`options: ${first?.path ?? ''} ${first?.message ?? ''}`);
}

async function filesIn(request: Request, name: string | null): Promise<Body<readonly File[]>> {
	const body = await readBytes(request, workbookLimit);
	if (!body.ok) return body;
	const type = request.headers.get('content-type') ?? '';
	if (type.startsWith('multipart/form-data')) return filesOfForm(body.value, type);
	if (name === null || name === '')
		return refuse('the name of the file is missing; expected ?name=estate.xlsx');
	return { ok: true, value: [{ fileName: name, data: body.value }] };
}

async function filesOfForm(body: Uint8Array, type: string): Promise<Body<readonly File[]>> {
	let form: FormData;
	try {
		form = await new Response(body as BodyInit, { headers: { 'content-type': type } }).formData();
	} catch {
		return refuse('the form in the body cannot be read');
	}
	const parts = [...form.values()].filter((part) => typeof part !== 'string');
	const files = await Promise.all(
		parts.map(async (part) => ({ fileName: part.name, data: await part.bytes() }))
	);
	return files.length > 0 ? { ok: true, value: files } : refuse('the form holds no file');
}
