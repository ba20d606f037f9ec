/** Library and bid for a command; what is wrong with them becomes lines on standard error. */
import type { Desk } from '#engine/desk/index.ts';
import { readBidText, type BidFileReading } from '#services/bid-file.ts';
import { openLibrary as open, openPractice, type OpenedLibrary } from '#services/library.ts';
import { InputError, readText, type Terminal } from './terminal.ts';

/** The library; faults of template files are named on standard error and the rest is used. */
export function openLibrary(terminal: Terminal): OpenedLibrary {
	const opened = open(terminal.environment, terminal.folder);
	if (!opened.ok) throw new InputError(opened.problem);
	for (const line of opened.value.leftOut) terminal.err(`${line}\n`);
	return opened.value;
}

/** What the desk needs: the library, and what we assume about our own deals. */
export function openDesk(terminal: Terminal): Desk & { readonly templates: string } {
	const { library, templates } = openLibrary(terminal);
	const practice = openPractice(templates);
	if (!practice.ok) throw new InputError(practice.problem);
	return { library, practice: practice.value, templates };
}

/** A bid from a file or standard input. Throws InputError with one line a problem. */
export function openBid(
	path: string,
	terminal: Terminal
): Extract<BidFileReading, { readonly ok: true }> {
	const reading = readBidText(path, readText(path, terminal));
	if (!reading.ok) throw new InputError(reading.lines.join('\n'));
	return reading;
}
