import { describe, expect, it } from 'vitest';
import { recover, type RecoveryPlan, type Topology } from '#engine/recovery/index.ts';
import { gigabyte, megabyte } from './queues.ts';

const day = 86_400;
const copiesOf = (id: string) => [
	{
		id: `${id} on disk`,
		site: 'hq',
		points: [{ at: -3600 }],
		restore: { pool: 'disk', mode: 'mount' as const, iops: 10 }
	},
	{
		id: `${id} on tape`,
		site: 'vault',
		points: [{ at: -3 * day }],
		restore: { pool: 'library', tapes: [{ tape: 'T1', bytes: 10 * gigabyte }] }
	}
];
const topology: Topology = {
	controls: {},
	workloads: [
		{ id: 'db', copies: copiesOf('db') },
		{ id: 'app', copies: copiesOf('app').slice(0, 1) }
	]
};
const plan: RecoveryPlan = {
	phases: [{ id: 'recall', seconds: 3600, pool: 'library' }],
	resources: [{ id: 'read', bytesPerSecond: 100 * megabyte }],
	pools: [
		{ id: 'disk', readResource: 'read', mountSeconds: 60, migrationSlots: 1 },
		{
			id: 'library',
			readResource: 'read',
			tape: {
				drives: 1,
				loadSeconds: 20,
				locateSeconds: 60,
				unloadSeconds: 120,
				driveBytesPerSecond: 100 * megabyte
			}
		}
	],
	jobs: [
		{ id: 'restore db', workload: 'db', bytes: 10 * gigabyte },
		{ id: 'restore app', workload: 'app', bytes: gigabyte, dependsOn: ['restore db'] }
	]
};

describe('from an event to the timeline', () => {
	it('headquarters lost: tape from the vault, three days old; what had no tape is gone', () => {
		const { survivors, outcome } = recover(topology, { id: 'fire', sites: ['hq'] }, plan);
		expect(survivors.workloads).toMatchObject([{ chosenCopy: 'db on tape' }, { chosenCopy: null }]);
		expect(outcome.jobs).toMatchObject([
			{ queuedAt: 3600, usableAt: 3600 + 80 + 100, dataLostSeconds: 3 * day, drive: 1 },
			{ queuedAt: null, usableAt: null, dataLostSeconds: null, neverBecause: 'no-copy' }
		]);
	});

	it('data corrupted: the preferred copy is mounted when it is clean, and what waits follows', () => {
		const { outcome } = recover(topology, { id: 'bug', corruptedSince: -60 }, plan);
		expect(outcome.jobs).toMatchObject([
			{ usableAt: 60, completeAt: 160, dataLostSeconds: 3600 },
			{ startedAt: 60, usableAt: 120, completeAt: 170, dataLostSeconds: 3600 }
		]);
	});

	it('the time of the event counts: data lost is from there to the point', () => {
		const { outcome } = recover(topology, { id: 'later', at: 1000 }, plan);
		expect(outcome.jobs[0]).toMatchObject({ usableAt: 60, dataLostSeconds: 4600 });
	});

	it('what was not hit is not restored, and nobody waits for it', () => {
		const { outcome } = recover(topology, { id: 'one server', workloads: ['app'] }, plan);
		expect(outcome.jobs).toMatchObject([{ id: 'restore app', startedAt: 0, usableAt: 60 }]);
	});

	it('refuses a restore of nothing known, and a copy that does not say how', () => {
		const [first] = plan.jobs;
		const stray = { ...plan, jobs: [{ ...first!, workload: 'x' }] };
		expect(() => recover(topology, { id: 'e' }, stray)).toThrow(/names the workload "x"/);
		const silent = {
			controls: {},
			workloads: [{ id: 'db', copies: [{ id: 'c', site: 's', points: [{ at: -1 }] }] }]
		};
		const alone = { ...plan, jobs: [first!] };
		expect(() => recover(silent, { id: 'e' }, alone)).toThrow(/does not say how it is restored/);
	});
});
