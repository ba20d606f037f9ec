/**
 * The designs that a bid asks for: the incumbent's as today, and its candidates by letter, as far as
 * the library knows their architectures; what it does not know becomes findings.
 */
import type { Bid, Candidate } from './bid/index.ts';
import { architectureOf } from './design/index.ts';
import { measureFindings, unknownArchitecture, type Finding } from './guardrails/index.ts';
import type { Architecture, Library } from './library/index.ts';

/** A design that is asked for. */
export interface Asked {
	readonly id: string;
	readonly letter: string;
	readonly name: string;
	readonly architecture: Architecture;
	readonly measures: readonly string[];
	readonly quantities: Readonly<Record<string, number>>;
	/** The bid's own words on it; null for today, which is priced by its bill and not by a price book. */
	readonly candidate: Candidate | null;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What is asked for, as far as the library knows the architecture; the rest becomes findings. */
export function askedOf(
	bid: Bid,
	library: Library
): {
	readonly today: Asked | null;
	readonly candidates: readonly Asked[];
	readonly unknown: readonly Finding[];
} {
	const todays = bid.incumbent && architectureOf(bid.incumbent, library);
	const candidates = bid.candidates.map((candidate, index) => ({
		candidate,
		letter: letters[index] ?? String(index + 1),
		found: architectureOf(candidate, library)
	}));
	return {
		today:
			bid.incumbent && todays
				? {
						id: 'today',
						letter: '0',
						name: bid.incumbent.name,
						architecture: todays.architecture,
						measures: [],
						quantities: bid.incumbent.quantities,
						candidate: null
					}
				: null,
		candidates: candidates.flatMap(({ candidate, letter, found }): readonly Asked[] =>
			found
				? [
						{
							id: candidate.id,
							letter,
							name: candidate.name ?? found.architecture.name,
							architecture: found.architecture,
							measures: candidate.measures,
							quantities: candidate.quantities,
							candidate
						}
					]
				: []
		),
		unknown: [
			...(bid.incumbent && !todays
				? [unknownArchitecture('today', bid.incumbent.architecture, library)]
				: []),
			...candidates.flatMap(({ candidate: { id, architecture }, found }) =>
				found ? measureFindings(id, found) : [unknownArchitecture(id, architecture, library)]
			)
		]
	};
}
