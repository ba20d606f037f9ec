/**
 * One YAML file against one schema: the value, or each problem with file, line and path.
 *
 * Example: `templates/products/tape.yaml:12 products[0].watts: expected number` names the line of
 * the nearest place that exists, so that a missing key points at the map it is missing from.
 */
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { problemsOf } from '#engine/bid/index.ts';

export interface FileProblem {
	readonly file: string;
	/** 1-based; null when the file could not be read at all. */
	readonly line: number | null;
	readonly path: string;
	readonly message: string;
}

export type FileReading<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A problem as one line of text. */
export const problemLine = ({ file, line, path, message }: FileProblem): string =>
	`${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}: ${message}`;

function parsePath(path: string): (string | number)[] {
	return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map((match) =>
		match[2] === undefined ? (match[1] ?? '') : Number(match[2])
	);
}

/** Line of the deepest node on the path that exists in the file. */
function lineOf(
	document: Document,
	lines: LineCounter,
	path: readonly (string | number)[]
): number | null {
	let node: unknown = document.contents;
	let found = isNode(node) ? node.range?.[0] : undefined;
	for (const key of path) {
		if (isMap(node)) {
			const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(key));
			if (!pair) break;
			if (isNode(pair.key)) found = pair.key.range?.[0] ?? found;
			node = pair.value;
		} else if (isSeq(node)) {
			node = node.items[Number(key)];
			if (isNode(node)) found = node.range?.[0] ?? found;
		} else break;
	}
	return found === undefined ? null : lines.linePos(found).line;
}

export interface ParsedYaml {
	readonly value: unknown;
	/** A problem at a path of the value, with its line. */
	readonly at: (path: string, message: string) => FileProblem;
}

/** Parses YAML (or JSON, which is YAML) without a schema. `file` is only named in problems. */
export function parseYaml(file: string, text: string): FileReading<ParsedYaml> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const syntax = document.errors[0];
	if (syntax) {
		const message = `is not valid YAML: ${syntax.message.replace(/\.$/, '')}`;
		const { line } = lines.linePos(syntax.pos[0]);
		return { ok: false, problems: [{ file, line, path: '', message }] };
	}
	const at = (path: string, message: string): FileProblem => ({
		file,
		line: lineOf(document, lines, parsePath(path)),
		path,
		message
	});
	return { ok: true, value: { value: document.toJS({ maxAliasCount: 100 }), at } };
}

/** Reads YAML text and checks it against a schema. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): FileReading<T> {
	const parsed = parseYaml(file, text);
	if (!parsed.ok) return parsed;
	const outcome = schema.safeParse(parsed.value.value, { reportInput: true });
	if (outcome.success) return { ok: true, value: outcome.data };
	const problems = problemsOf(outcome.error.issues).map(({ path, message }) =>
		parsed.value.at(path, message)
	);
	return { ok: false, problems };
}
