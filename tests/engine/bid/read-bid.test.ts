import { describe, expect, it } from 'vitest';
import { readBid, type Problem } from '#engine/bid/index.ts';
import { smallBid } from './small-bid.ts';

function problemsIn(value: unknown): readonly Problem[] {
	const reading = readBid(value);
	return reading.ok ? [] : reading.problems;
}

const workload = (changes: object) => ({
	...smallBid(),
	workloads: [
		{
			id: 'w1',
			name: 'Files',
			class: 'file-server',
			frontEnd: '10 TB',
			level: 'standard',
			site: 'main',
			...changes
		}
	]
});

describe('a bid', () => {
	it('is read into base units, with what was typed counting as supplied', () => {
		const reading = readBid(
			workload({
				frontEnd: '4.5 TiB',
				changePerDay: { value: '2 %/day', how: 'measured', source: 'job report' }
			})
		);
		expect(reading.ok && reading.bid.workloads[0]).toMatchObject({
			frontEnd: { value: 4_947_802_324_992, how: 'supplied' },
			changePerDay: { value: 0.02, how: 'measured', source: 'job report' }
		});
	});

	it('leaves unknown quantities unknown', () => {
		const reading = readBid(smallBid());
		expect(reading.ok && reading.bid.workloads[0]?.changePerDay).toBeUndefined();
	});

	it.each([
		[workload({ frontEnd: '-4 TB' }), 'workloads[0].frontEnd', 'negative'],
		[workload({ frontEnd: '4 lightyears' }), 'workloads[0].frontEnd', 'not a unit of size'],
		[
			workload({ frontEnd: { value: '4 lightyears', how: 'measured', source: 'x' } }),
			'workloads[0].frontEnd.value',
			'not a unit'
		],
		[
			workload({ frontEnd: { value: '4 TB', how: 'guessed', source: 'x' } }),
			'workloads[0].frontEnd.how',
			'measured, supplied or assumed'
		],
		[workload({ changePerDay: '14 %/week' }), 'workloads[0].changePerDay', '2 %/day'],
		[
			workload({ changePerDay: '300 %/day' }),
			'workloads[0].changePerDay',
			'outside 0 % to 100 % a day'
		],
		[workload({ colour: 'blue' }), 'workloads[0]', '"colour" is not known here'],
		[workload({ site: 'moon' }), 'workloads[0].site', 'no site of this bid; there is: main'],
		[workload({ level: 'platinum' }), 'workloads[0].level', 'no service level of this bid'],
		[workload({ needs: ['w9'] }), 'workloads[0].needs[0]', 'no workload of this bid'],
		[{ ...smallBid(), schema: 'bidwright/bid@7' }, 'schema', 'bidwright/bid@1'],
		[{ ...smallBid(), sites: [] }, 'sites', 'at least one site'],
		[{ ...smallBid(), currency: 'euro' }, 'currency', 'three-letter'],
		[
			{
				...smallBid(),
				serviceLevels: [
					{ id: 'standard', name: 'S', rpo: '1 d', rto: '1 d', retention: { daily: 0 } }
				]
			},
			'serviceLevels[0].retention.daily',
			'a retention of zero keeps nothing'
		],
		[
			{
				...smallBid(),
				sites: [
					{ id: 'main', name: 'A', role: 'primary' },
					{ id: 'main', name: 'B', role: 'branch' }
				]
			},
			'sites[1].id',
			'used twice'
		],
		['not a bid', '', 'expected object']
	])('is refused with the path of the field: case %#', (value, path, words) => {
		const problems = problemsIn(value);
		expect(problems.map((problem) => problem.path)).toContain(path);
		expect(problems.find((problem) => problem.path === path)?.message).toContain(words);
	});

	it('names every problem, not only the first', () => {
		const problems = problemsIn(workload({ frontEnd: '-1 TB', changePerDay: 'often', count: 0 }));
		expect(problems.map(({ path }) => path)).toEqual(
			expect.arrayContaining([
				'workloads[0].frontEnd',
				'workloads[0].changePerDay',
				'workloads[0].count'
			])
		);
	});
});
