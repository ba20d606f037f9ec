/**
 * The library from its folder of templates. A file with an error is named with line and path and
 * left out; the rest still loads.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import {
	architectureSchema,
	defaultsSchema,
	eventSchema,
	groundsSchema,
	measureSchema,
	priceBookSchema,
	productsSchema,
	restoringSchema,
	standardSchema,
	valueSchema,
	workloadClassesSchema,
	type Library,
	type Source
} from '#engine/library/index.ts';
import { readYaml, type FileProblem } from './yaml-file.ts';

export interface LoadedLibrary {
	readonly library: Library;
	readonly problems: readonly FileProblem[];
}

interface Gathered<T> {
	readonly values: readonly T[];
	readonly problems: readonly FileProblem[];
}

function yamlFiles(root: string, folder: string): string[] {
	try {
		return readdirSync(join(root, folder))
			.filter((name) => /\.ya?ml$/.test(name) && name !== 'name-patterns.yaml')
			.sort()
			.map((name) => join(root, folder, name));
	} catch {
		return [];
	}
}

function gather<T>(root: string, folder: string, schema: z.ZodType<T>): Gathered<T> {
	const readings = yamlFiles(root, folder).map((path) =>
		readYaml(shown(root, path), readFileSync(path, 'utf8'), schema)
	);
	return {
		values: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])),
		problems: readings.flatMap((reading) => (reading.ok ? [] : reading.problems))
	};
}

const shown = (root: string, path: string): string => join('templates', relative(root, path));

/** Sources of all files in one list; the same id with another title is a problem of the later file. */
function mergeSources(files: readonly { readonly sources: Readonly<Record<string, Source>> }[]) {
	const sources: Record<string, Source> = {};
	const problems: FileProblem[] = [];
	for (const file of files) {
		for (const [id, source] of Object.entries(file.sources)) {
			const other = sources[id];
			if (other && other.title !== source.title)
				problems.push({
					file: 'templates',
					line: null,
					path: `sources.${id}`,
					message: `is used for "${other.title}" and for "${source.title}"; give one of them another id`
				});
			sources[id] ??= source;
		}
	}
	return { sources, problems };
}

function repeatedIds(list: readonly { readonly id: string }[], what: string): FileProblem[] {
	const repeated = list.filter(
		({ id }, index) => list.findIndex((other) => other.id === id) !== index
	);
	return repeated.map(({ id }) => ({
		file: 'templates',
		line: null,
		path: id,
		message: `two ${what} have the id "${id}"`
	}));
}

/** The file of a folder without which nothing can be computed. Throws when there is none. */
function theFirst<T>({ values, problems }: Gathered<T>, root: string, folder: string): T {
	const [first] = values;
	if (first !== undefined) return first;
	const said = problems.map((problem) => `${problem.file}: ${problem.message}`).join('; ');
	throw new Error(
		`no usable file in ${join(root, folder)}${said === '' ? '' : ` (${said})`}; restore templates/${folder}`
	);
}

/**
 * Reads `root` (the templates folder). Throws only when the folder, or the defaults, restoring or
 * value without which nothing can be computed, are missing; every other fault is a problem in the result.
 */
export function loadLibrary(root: string): LoadedLibrary {
	const classes = gather(root, 'classes', workloadClassesSchema);
	const defaults = gather(root, 'defaults', defaultsSchema);
	const products = gather(root, 'products', productsSchema);
	const priceBooks = gather(root, 'pricebooks', priceBookSchema);
	const architectures = gather(root, 'architectures', architectureSchema);
	const events = gather(root, 'events', eventSchema);
	const restoring = gather(root, 'restoring', restoringSchema);
	const measures = gather(root, 'measures', measureSchema);
	const standards = gather(root, 'standards', standardSchema);
	const grounds = gather(root, 'findings', groundsSchema);
	const value = gather(root, 'value', valueSchema);
	const all = [
		classes,
		defaults,
		products,
		priceBooks,
		architectures,
		events,
		restoring,
		value,
		measures,
		standards,
		grounds,
		value
	];
	const merged = mergeSources(
		all.flatMap(({ values }) => values as readonly { sources: Record<string, Source> }[])
	);
	const library: Library = {
		classes: classes.values.flatMap((file) => file.classes),
		defaults: theFirst(defaults, root, 'defaults'),
		products: products.values.flatMap((file) => file.products),
		priceBooks: priceBooks.values,
		architectures: architectures.values,
		events: [...events.values].sort((one, other) => one.order - other.order),
		restoring: theFirst(restoring, root, 'restoring'),
		measures: measures.values,
		standards: standards.values,
		grounds: grounds.values.flatMap((file) => file.grounds),
		value: theFirst(value, root, 'value'),
		sources: merged.sources
	};
	const problems = [
		...all.flatMap((gathered) => gathered.problems),
		...merged.problems,
		...repeatedIds(library.classes, 'workload classes'),
		...repeatedIds(library.products, 'products'),
		...repeatedIds(library.priceBooks, 'price books'),
		...repeatedIds(library.architectures, 'architectures'),
		...repeatedIds(library.events, 'events'),
		...repeatedIds(library.measures, 'measures'),
		...repeatedIds(library.standards, 'standards')
	];
	return { library, problems };
}
