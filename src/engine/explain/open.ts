/**
 * What stands open on a design: findings by weight, and for each service level the data that may be
 * lost, which is the distance between two points of the pool that runs most often.
 */
import { figure, type Figure } from './figure.ts';
import { placeIn, type Design } from './book.ts';
import { everyIn } from './window/load.ts';
import { heldIn } from './pool/shares.ts';
import { counted, leaf, sumOf } from './terms.ts';

const weights = { blocks: 'Block the release', warns: 'Warn', notes: 'Notes' } as const;

function findings(design: Design): Figure {
	const all = design.candidate.findings;
	const kinds = (Object.keys(weights) as (keyof typeof weights)[]).map((severity) => {
		const own = all.filter((finding) => finding.severity === severity);
		return leaf(
			'n',
			weights[severity],
			own.length,
			'findings',
			counted(own.map(({ sentence }) => sentence).join(' '))
		);
	});
	return figure(
		`${design.scope}.open`,
		placeIn(design),
		['N', 'Open points', all.length, 'findings'],
		() => ({
			sentence: 'What the checks of the design found.',
			formula: sumOf(
				'n',
				kinds.filter(({ value }) => value !== 0)
			)
		})
	);
}

/** Distance between points for each level of which the design holds something. */
const distances = (design: Design): readonly Figure[] =>
	design.candidate.sizing.levels.flatMap(
		({ levelId, everyPoolId, everySeconds }): readonly Figure[] => {
			const filled = design.parts().filled.find(({ pool }) => pool.id === everyPoolId);
			const held = filled && heldIn(design, filled).find(({ of }) => of.group.level.id === levelId);
			if (!held) return [];
			return [
				figure(
					`${design.scope}.level.${levelId}.lost`,
					placeIn(design, held.filled.pool.name),
					['T', `Data lost at most, ${held.of.group.level.name}`, everySeconds, 'seconds'],
					() => ({
						sentence: 'Written since the last point: at most what lies between two points.',
						formula: everyIn(held)
					})
				)
			];
		}
	);

/** The figures of what stands open. */
export const openFigures = (design: Design): readonly Figure[] => [
	findings(design),
	...distances(design)
];
