import { describe, expect, it } from 'vitest';
import { carAt, carsOf, countAt, planYard, type TrainServer } from '#charts/screen/index.ts';

const hour = 3600;
const server = (
	started: number | null,
	usable: number | null,
	more: Partial<TrainServer> = {}
): TrainServer => ({
	band: 0,
	startedAt: started === null ? null : started * hour,
	usableAt: usable === null ? null : usable * hour,
	completeAt: usable === null ? null : usable * hour,
	rtoSeconds: 2 * hour,
	isLate: usable === null || usable > 2,
	...more
});
const states = (one: TrainServer, hours: readonly number[]): readonly string[] =>
	hours.map((at) => carAt(one, at * hour).state);

describe('a car on its way back', () => {
	it('is overdue and three quarters full at 2 h 30 when it runs from 1 h to 3 h and was due at 2 h', () => {
		expect(carAt(server(1, 3), 2.5 * hour)).toEqual({ state: 'overdue', filled: 0.75 });
	});

	it('is queued, restoring, done', () => {
		expect(states(server(0.5, 1.5), [0, 0.5, 1, 1.5, 9])).toEqual([
			'queued',
			'restoring',
			'restoring',
			'done',
			'done'
		]);
	});

	it('is still in time at the very moment of its deadline, and late once it is back after it', () => {
		expect(states(server(1, 3), [2, 2.01, 3, 9])).toEqual(['restoring', 'overdue', 'late', 'late']);
	});

	it('stays mounted until its data has moved, for ever when it never does', () => {
		expect(states(server(0, 1, { completeAt: 4 * hour }), [1, 3.9, 4])).toEqual([
			'mounted',
			'mounted',
			'done'
		]);
		expect(states(server(0, 1, { completeAt: null }), [1, 99])).toEqual(['mounted', 'mounted']);
	});

	it('never comes back from the first moment on when nothing survives', () => {
		expect(states(server(null, null), [0, 9])).toEqual(['never', 'never']);
	});
});

describe('counting a lane', () => {
	const lane = [
		server(0, 1),
		server(1, 3),
		server(0, 1, { completeAt: 5 * hour }),
		server(null, null)
	];

	it('counts every server once', () => {
		for (const at of [0, 0.5, 1, 2.5, 3, 9]) {
			const { usable, restoring, queued, never } = countAt(lane, at * hour);
			expect(usable + restoring + queued + never).toBe(lane.length);
		}
	});

	it('counts broken promises as they break, and one that never comes back among them', () => {
		expect([1, 2, 9].map((at) => countAt(lane, at * hour).pastRto)).toEqual([0, 2, 2]);
	});

	it('counts what is usable and not yet moved as both usable and mounted', () => {
		expect(countAt(lane, 4 * hour)).toMatchObject({ usable: 3, mounted: 1 });
		expect(countAt(lane, 5 * hour)).toMatchObject({ usable: 3, mounted: 0 });
	});
});

describe('the yard', () => {
	it('stands 14, 30 and 20 servers in rows of 14, 15 and 10, one car each', () => {
		const plan = planYard([14, 30, 20]);
		expect(plan.serversPerCar).toBe(1);
		expect(plan.bands.map(({ columns }) => columns)).toEqual([14, 15, 10]);
		expect(plan.height).toBeLessThanOrEqual(100);
	});

	it('lets a car stand for a round number of servers when there are more than have room', () => {
		expect(planYard([32, 77, 304]).serversPerCar).toBe(10);
		expect(planYard([0, 0, 10_000]).serversPerCar).toBe(200);
		expect(planYard([32, 77, 304]).height).toBeLessThanOrEqual(100);
	});

	it('gives no room to a level without servers', () => {
		expect(planYard([0, 5]).bands[0]).toMatchObject({ height: 0, columns: 0 });
		expect(planYard([0, 5]).height).toBe(planYard([5]).height);
		expect(planYard([0, 30]).bands[1]).toEqual(planYard([30]).bands[0]);
	});

	it('makes a car of the first start and the last end of its servers', () => {
		const many = Array.from({ length: 150 }, (_, place) => server(place / 10, place / 10 + 1));
		const plan = planYard([many.length]);
		const [first] = carsOf(many, plan)[0]!;
		expect(plan.serversPerCar).toBe(2);
		expect(first).toMatchObject({ servers: 2, startedAt: 0, usableAt: 1.1 * hour });
	});

	it('never brings back a car of which one server stays away', () => {
		const plan = { ...planYard([150]), serversPerCar: 2 };
		const [first] = carsOf([server(0, 1), server(null, null)], plan)[0]!;
		expect(carAt(first!, 99 * hour).state).toBe('never');
	});
});
