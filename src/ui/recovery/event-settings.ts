/** What the bid says of an event, changed: how often a year, and whether it counts at all. */
import type { BidDocument } from '#engine/bid/index.ts';
import { parseNumeral } from '#engine/units/index.ts';

type Setting = NonNullable<BidDocument['events']>[number];

/** The document with the setting of an event replaced; one that says nothing any more is left out. */
function withSetting(
	document: BidDocument,
	id: string,
	change: (setting: Setting) => Setting
): BidDocument {
	const settings = document.events ?? [];
	const old = settings.find((setting) => setting.id === id);
	const made = change(old ?? { id });
	const says = Object.entries(made).some(([key, value]) => key !== 'id' && value !== undefined);
	const others = old
		? settings.flatMap((setting) => (setting === old ? (says ? [made] : []) : [setting]))
		: [...settings, ...(says ? [made] : [])];
	const { events: _, ...rest } = document;
	return others.length === 0 ? rest : { ...rest, events: others };
}

const without = (setting: Setting, key: 'off' | 'perYear'): Setting => {
	const { [key]: _, ...rest } = setting;
	return rest;
};

/** Types how often a year; empty text goes back to the library's figure. A problem in one sentence, or null. */
export function frequencyProblem(text: string): string | null {
	if (text.trim() === '' || parseNumeral(text).ok) return null;
	return `"${text}" is not a number; write for example 0.08`;
}

export function withFrequency(document: BidDocument, id: string, text: string): BidDocument {
	const reading = parseNumeral(text);
	return withSetting(document, id, (setting) =>
		reading.ok ? { ...setting, perYear: reading.value } : without(setting, 'perYear')
	);
}

/** Leaves an event out of the matrix and of every sum, or takes it in again. */
export const withEventOff = (document: BidDocument, id: string, off: boolean): BidDocument =>
	withSetting(document, id, (setting) => (off ? { ...setting, off } : without(setting, 'off')));
