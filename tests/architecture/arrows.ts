/** Checks imports against the table of rooms. */
import { posix } from 'node:path';
import { importsOf, type Import } from './imports.ts';
import type { Room } from './rooms.ts';

/** Path from the top of the checkout, with forward slashes, to the text of the file. */
export type Sources = ReadonlyMap<string, string>;

export interface Arrow extends Import {
	readonly from: string;
	/** A file such as `src/engine/units/index.ts`, a package name, or a module such as `node:fs`. */
	readonly to: string;
	readonly kind: 'file' | 'package' | 'node' | 'framework';
}

/** Every import of every file, resolved. Nothing is read from disk. */
export function arrowsOf(sources: Sources): readonly Arrow[] {
	return [...sources].flatMap(([from, text]) =>
		importsOf(from, text).map((one) => ({ ...one, from, ...target(from, one.specifier) }))
	);
}

function target(from: string, specifier: string): Pick<Arrow, 'to' | 'kind'> {
	const plain = specifier.replace(/\?.*$/, '');
	if (plain.startsWith('#')) return { kind: 'file', to: `src/${plain.slice(1)}` };
	if (plain.startsWith('.')) {
		const to = posix.join(posix.dirname(from), plain);
		const isGenerated = to.startsWith('build/') || posix.basename(to) === '$types';
		return { kind: isGenerated ? 'framework' : 'file', to };
	}
	if (plain.startsWith('$')) return { kind: 'framework', to: plain };
	if (plain.startsWith('node:')) return { kind: 'node', to: plain };
	const parts = plain.split('/').slice(0, plain.startsWith('@') ? 2 : 1);
	return { kind: 'package', to: parts.join('/') };
}

/** One sentence for each arrow that the table does not allow, with the reason; empty when all is well. */
export function forbiddenArrows(
	arrows: readonly Arrow[],
	rooms: readonly Room[]
): readonly string[] {
	return arrows.flatMap((arrow) => {
		const problem = problemOf(arrow, rooms);
		return problem === undefined ? [] : [`${arrow.from} imports ${arrow.specifier}: ${problem}`];
	});
}

function problemOf(arrow: Arrow, rooms: readonly Room[]): string | undefined {
	const room = roomOf(arrow.from, rooms);
	if (!room) return 'the importing file stands in no room; give it a line in rooms.ts';
	if (arrow.kind === 'node') {
		return room.node ? undefined : `${room.name} may not use Node, because ${room.because}`;
	}
	if (arrow.kind === 'package') return packageProblem(arrow, room);
	if (arrow.kind === 'framework') return frameworkProblem(room);
	return fileProblem(arrow, room, rooms);
}

function packageProblem(arrow: Arrow, room: Room): string | undefined {
	if (!room.packages || room.packages.includes(arrow.to)) return undefined;
	return `${room.name} may use no package but ${room.packages.join(', ')}, because ${room.because}`;
}

function frameworkProblem(room: Room): string | undefined {
	if (!room.packages) return undefined;
	return `${room.name} may not know the framework, because ${room.because}`;
}

function fileProblem(arrow: Arrow, room: Room, rooms: readonly Room[]): string | undefined {
	const other = roomOf(arrow.to, rooms);
	if (!other) return `${arrow.to} stands in no room; give it a line in rooms.ts`;
	if (other === room) return undefined;
	const mayUseTypes = room.knowsTypesOf?.includes(other.name) ?? false;
	if (!room.knows.includes(other.name) && !mayUseTypes) {
		return `${room.name} may not know ${other.name}, because ${room.because}`;
	}
	if (mayUseTypes && !arrow.typeOnly) {
		return `${room.name} may use only types of ${other.name}, because ${room.because}`;
	}
	if (other.door === undefined) return `${other.name} is not there to be imported`;
	if (posix.matchesGlob(arrow.to, other.door)) return undefined;
	return `${other.name} is entered by ${other.door}`;
}

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
	return rooms.find((room) => posix.matchesGlob(path, room.files));
}

/**
 * Circles among files, each as the paths from a file back to itself. Type-only imports count, since
 * they too tie two files together. Files tied by several circles appear in at least one.
 */
export function circles(arrows: readonly Arrow[]): readonly (readonly string[])[] {
	const importsFrom = Map.groupBy(
		arrows.filter((arrow) => arrow.kind === 'file'),
		(arrow) => arrow.from
	);
	const found: string[][] = [];
	const done = new Set<string>();
	const walk = (file: string, trail: readonly string[]): void => {
		const before = trail.indexOf(file);
		if (before >= 0) found.push([...trail.slice(before), file]);
		if (before >= 0 || done.has(file)) return;
		for (const { to } of importsFrom.get(file) ?? []) walk(to, [...trail, file]);
		done.add(file);
	};
	for (const file of importsFrom.keys()) walk(file, []);
	return found;
}
