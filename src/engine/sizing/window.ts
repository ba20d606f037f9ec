/** The backup run that comes closest to its limit or passes it by most. */
import type { Load } from './load.ts';
import type { MovementSizing, WindowSizing } from './result.ts';

type Entry = NonNullable<WindowSizing['worst']>;

const runsOf = (movement: MovementSizing): readonly Entry[] => [
	{
		movementId: movement.movementId,
		kind: 'nightly',
		run: movement.nightly,
		limitSeconds: movement.nightlyLimitSeconds
	},
	...(movement.full
		? [
				{
					movementId: movement.movementId,
					kind: 'full' as const,
					run: movement.full,
					limitSeconds: movement.fullLimitSeconds
				}
			]
		: [])
];

const share = ({ run, limitSeconds }: Entry): number => (run.seconds ?? 0) / limitSeconds;

/** All movements, and the worst run of those in the window; a run of unknown length is not compared. */
export function windowOf(
	movements: readonly MovementSizing[],
	loads: readonly Load[]
): WindowSizing {
	const inWindow = new Set(
		loads.filter(({ movement }) => movement.during === 'window').map(({ movement }) => movement.id)
	);
	const worst = movements
		.filter(({ movementId }) => inWindow.has(movementId))
		.flatMap(runsOf)
		.filter(({ run }) => run.seconds !== null && run.bytes > 0)
		.reduce<Entry | null>(
			(most, entry) => (most && share(most) >= share(entry) ? most : entry),
			null
		);
	return { movements, worst };
}
