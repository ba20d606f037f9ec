/** Names in a bid that lead to no template, and measures that do nothing where they were taken. */
import type { MeasuredArchitecture } from '../design/index.ts';
import type { Library } from '../library/index.ts';
import { found, type Finding } from './finding.ts';

/** A candidate whose architecture no template knows. */
export const unknownArchitecture = (
	candidateId: string,
	id: string,
	{ architectures }: Pick<Library, 'architectures'>
): Finding =>
	found({
		id: 'unknown-architecture',
		severity: 'blocks',
		sentence: `"${id}" is no architecture in the templates; there is: ${architectures.map((known) => known.id).join(', ')}.`,
		candidateId
	});

/** Measures of a candidate that no template knows, or that change nothing in its design. */
export const measureFindings = (
	candidateId: string,
	{ architecture, unknown, idle }: MeasuredArchitecture
): readonly Finding[] => [
	...unknown.map((id) =>
		found({
			id: 'unknown-measure',
			severity: 'blocks',
			sentence: `"${id}" is no measure in the templates; remove it or restore its file.`,
			candidateId,
			concerns: { part: id }
		})
	),
	...idle.map((id) =>
		found({
			id: 'idle-measure',
			severity: 'notes',
			sentence: `The measure "${id}" changes nothing in ${architecture.name}; remove it.`,
			candidateId,
			concerns: { part: id }
		})
	)
];
