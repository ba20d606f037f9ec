/**
 * Times the replay of disasters: restores from disk, snapshots, tape and an archive at once, over one
 * network, with priorities, dependencies and four service levels.
 */
import {
	simulateRestores,
	type RestoreJob,
	type RestorePool,
	type RestoreQueue
} from '#engine/recovery/index.ts';
import { chance, type Chance } from '../fixtures/chance.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

const pools: readonly RestorePool[] = [
	{
		id: 'disk',
		readResource: 'repository',
		streamSlots: 64,
		streamBytesPerSecond: 200e6,
		rehydration: 0.6
	},
	{
		id: 'snapshots',
		readResource: 'repository',
		mountSlots: 40,
		mountSeconds: 300,
		iops: 50_000,
		migrationSlots: 4
	},
	{
		id: 'library',
		readResource: 'library',
		tape: {
			drives: 12,
			loadSeconds: 20,
			locateSeconds: 60,
			unloadSeconds: 150,
			driveBytesPerSecond: 300e6
		}
	},
	{ id: 'archive', readResource: 'line', streamSlots: 100 }
];
const through = ['lan', 'write'];

function restore(index: number, restores: number, { whole, next, pick }: Chance): RestoreJob {
	const bytes = Math.floor(1e9 * Math.exp(7 * next()));
	const pool = pick(pools).id;
	return {
		id: `w${index}`,
		bytes,
		pool,
		through,
		priority: whole(1, 4),
		overheadSeconds: whole(0, 300),
		rtoSeconds: pick([3600, 4 * 3600, 86_400]),
		costPerHour: whole(0, 500),
		pointAt: -whole(0, 86_400),
		dependsOn: index > 20 && next() < 0.2 ? [`w${whole(0, 20)}`] : [],
		...(pool === 'snapshots' ? { mode: 'mount' as const, iops: whole(50, 2000) } : {}),
		...(pool === 'library'
			? { tapes: [{ tape: `T${whole(1, Math.ceil(restores / 20))}`, bytes }] }
			: {}),
		...(pool === 'archive' ? { retrievalSeconds: 3600 * whole(1, 12) } : {})
	};
}

function largeQueue(restores: number, seed: number): RestoreQueue {
	const drawn = chance(seed);
	return {
		phases: [
			{ id: 'decide', seconds: 3600 },
			{ id: 'recall', seconds: 7200, pool: 'library' }
		],
		resources: [
			{ id: 'repository', bytesPerSecond: 3e9 },
			{ id: 'library', bytesPerSecond: 3e9 },
			{ id: 'line', bytesPerSecond: 5e8 },
			{ id: 'lan', bytesPerSecond: 2.5e9 },
			{ id: 'write', bytesPerSecond: 2e9 }
		],
		pools,
		jobs: Array.from({ length: restores }, (_, index) => restore(index, restores, drawn)),
		curveAt: [3600, 86_400]
	};
}

/** Milliseconds to play every queue once, the fastest of several rounds. */
function timed(queues: readonly RestoreQueue[], rounds: number): number {
	return fastest(
		Array.from({ length: rounds }, () => {
			const before = performance.now();
			for (const queue of queues) simulateRestores(queue);
			return performance.now() - before;
		})
	);
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export function benchRecovery(): readonly Figure[] {
	const one = timed([largeQueue(1000, 1)], 25);
	const ten = timed(
		seeds.map((seed) => largeQueue(10_000, seed)),
		5
	);
	return [
		{ what: 'Replay of a disaster with 1,000 restores', value: milliseconds(one), aim: '30 ms' },
		{ what: '10,000 restores × 10 designs', value: milliseconds(ten), aim: '1 s' }
	];
}
