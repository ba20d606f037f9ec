/**
 * Problems: one clear sentence each, with the path of the field, from whatever a schema found.
 *
 * A union reports the findings of each branch; the branch that got furthest into the input is the
 * one the writer meant, so its sentence is the one that is shown.
 */
import type { z } from 'zod';

export interface Problem {
	/** Where: `workloads[2].frontEnd`, or empty for the document itself. */
	readonly path: string;
	readonly message: string;
}

type Issue = z.core.$ZodIssue;

function formatPath(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(text, key) =>
			typeof key === 'number'
				? `${text}[${key}]`
				: text === ''
					? String(key)
					: `${text}.${String(key)}`,
		''
	);
}

function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
	const depth = (branch: readonly Issue[]) =>
		Math.max(0, ...branch.map((issue) => issue.path.length));
	const told = branches.filter((branch) => branch.some((issue) => issue.code === 'custom'));
	const deepest = [...branches].sort((left, right) => depth(right) - depth(left))[0] ?? [];
	return depth(deepest) > 0 ? deepest : (told[0] ?? branches[0] ?? []);
}

function sentence(issue: Issue): string {
	if (issue.code === 'unrecognized_keys') {
		const names = issue.keys.map((key) => `"${key}"`).join(', ');
		return `${names} ${issue.keys.length > 1 ? 'are' : 'is'} not known here; remove it or check the spelling`;
	}
	if (issue.code === 'invalid_type' && issue.input === undefined)
		return `is missing; expected ${issue.expected}`;
	return issue.message;
}

/** Flattens the findings of a schema into problems with full paths. */
export function problemsOf(
	issues: readonly Issue[],
	prefix: readonly PropertyKey[] = []
): Problem[] {
	return issues.flatMap((issue) => {
		const path = [...prefix, ...issue.path];
		if (
			issue.code === 'invalid_union' &&
			issue.errors.length > 0 &&
			issue.message === 'Invalid input'
		)
			return problemsOf(meantBranch(issue.errors), path);
		return [{ path: formatPath(path), message: sentence(issue) }];
	});
}
