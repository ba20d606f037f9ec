/**
 * Suggests what a machine is for from its name, operating system and notes. A suggestion is an
 * assumption and says which rule made it.
 *
 * Example: `CADSRVSQL001` is a database because its name contains "sql".
 */
import type { WorkloadClass } from '../inventory.ts';
import type { NamePattern, NamePatterns } from './patterns.ts';

/** The texts of a machine that patterns may look at. */
export interface MachineTexts {
	readonly name: string;
	readonly operatingSystem: string;
	readonly notes: string;
}

export interface ClassSuggestion {
	readonly class: WorkloadClass;
	readonly rule: string;
	readonly reason: string;
}

/** The host part of a full domain name: the rest names the company, not the machine. */
function hostPart(name: string): string {
	const full = /^[\w-]+(?:\.[\w-]+)+$/.test(name) && /[a-z]/i.test(name.split('.')[0] ?? '');
	return full ? (name.split('.')[0] ?? name) : name;
}

interface LookedAt {
	readonly text: string;
	readonly runs: readonly string[];
}

const looked = (text: string): LookedAt => {
	const folded = text.toLowerCase();
	return { text: folded, runs: folded.match(/\p{L}+/gu) ?? [] };
};

const asks = ['contains', 'endsWord', 'word'] as const;

const saying = {
	contains: 'contains',
	endsWord: 'has a word ending in',
	word: 'has the word'
} as const;

function stands(at: LookedAt, ask: (typeof asks)[number], mark: string): boolean {
	if (ask === 'contains') return at.text.includes(mark);
	return at.runs.some((run) => (ask === 'word' ? run === mark : run.endsWith(mark)));
}

/** What a matching pattern found, in words; undefined when it does not match. */
function match(pattern: NamePattern, at: LookedAt): string | undefined {
	if (at.text === '' || pattern.unless?.some((mark) => at.text.includes(mark.toLowerCase())))
		return undefined;
	for (const ask of asks) {
		const found = pattern[ask]?.find((mark) => stands(at, ask, mark.toLowerCase()));
		if (found !== undefined) return `${pattern.look.replace('-', ' ')} ${saying[ask]} "${found}"`;
	}
	return undefined;
}

const lookedAt = (texts: MachineTexts): Readonly<Record<NamePattern['look'], LookedAt>> => ({
	name: looked(hostPart(texts.name)),
	'operating-system': looked(texts.operatingSystem),
	notes: looked(texts.notes)
});

/** The class the first matching pattern suggests; general when none does. */
export function suggestClass(texts: MachineTexts, patterns: NamePatterns): ClassSuggestion {
	const at = lookedAt(texts);
	for (const pattern of patterns.patterns) {
		const rule = match(pattern, at[pattern.look]);
		if (rule !== undefined) return { class: pattern.class, rule, reason: pattern.reason };
	}
	return {
		class: 'general',
		rule: 'no pattern matched',
		reason: 'Nothing in the name, the operating system or the notes tells what it is for.'
	};
}

/** Why a backup usually leaves such a machine out; undefined for the others. */
export function usuallyNotBackedUp(
	texts: MachineTexts,
	patterns: NamePatterns
): string | undefined {
	const at = lookedAt(texts);
	return patterns.usuallyNotBackedUp.find(
		(pattern) => match(pattern, at[pattern.look]) !== undefined
	)?.reason;
}

/** The class that a customer's own word means, such as `SQL database`; undefined when unknown. */
export function statedClass(word: string, patterns: NamePatterns): WorkloadClass | undefined {
	const folded = word.trim().toLowerCase();
	const classes = Object.entries(patterns.classes) as [
		WorkloadClass,
		NamePatterns['classes'][WorkloadClass]
	][];
	return classes.find(
		([id, { label, called }]) =>
			id === folded || [label, ...called].some((known) => known.toLowerCase() === folded)
	)?.[0];
}
