import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBandwidth, ownCap, shareFairly, type Sharer } from '#engine/recovery/fair-shares.ts';

const sharer = (
	resources: readonly number[],
	capBytesPerSecond = Infinity,
	members = 1,
	coefficients = resources.map(() => 1)
): Sharer => ({ resources, coefficients, capBytesPerSecond, members, rate: 0, heldBy: ownCap });

function fill(capacities: readonly number[], sharers: readonly Sharer[]) {
	const bandwidth = openBandwidth(capacities);
	shareFairly(
		[...sharers].sort((one, other) => one.capBytesPerSecond - other.capBytesPerSecond),
		bandwidth
	);
	return { bandwidth, rates: sharers.map(({ rate }) => rate) };
}

describe('fair shares', () => {
	it('100 MB/s among caps of 20, 30 and none: 20, 30 and 50 MB/s', () => {
		const three = [sharer([0], 20), sharer([0], 30), sharer([0])];
		const { rates, bandwidth } = fill([100], three);
		expect(rates).toEqual([20, 30, 50]);
		expect(three.map(({ heldBy }) => heldBy)).toEqual([ownCap, ownCap, 0]);
		expect(bandwidth.left[0]).toBe(0);
	});

	it('what one link cannot take is left to those beside it', () => {
		// Two cross both links and are held by the narrow one; the third has the rest of the wide one.
		const { rates, bandwidth } = fill([100, 30], [sharer([0, 1], Infinity, 2), sharer([0])]);
		expect(rates).toEqual([15, 70]);
		expect([...bandwidth.left]).toEqual([0, 0]);
	});

	it('a rehydrated byte takes more of the reading and the same of the link', () => {
		const { rates } = fill([90, 1000], [sharer([0, 1], Infinity, 1, [2, 1]), sharer([0, 1])]);
		expect(rates).toEqual([30, 30]);
	});

	it('less than a billionth left counts as full', () => {
		const { bandwidth, rates } = fill([1e9], [sharer([0], 1e9 - 0.5)]);
		expect([rates[0], bandwidth.left[0]]).toEqual([1e9 - 0.5, 0]);
		expect(fill([0], [sharer([0], 5)]).rates).toEqual([0]);
	});

	const anySharer = fc
		.tuple(
			fc.subarray([0, 1, 2, 3]),
			fc.oneof(
				fc.constant(Infinity),
				fc.integer({ min: 0, max: 60 }),
				fc.double({ min: 0, max: 60, noNaN: true })
			),
			fc.integer({ min: 1, max: 5 }),
			fc.constantFrom(1, 2, 1 / 0.35)
		)
		.map(([crossed, cap, members, first]) => {
			// Something has to limit it.
			const resources = crossed.length === 0 && cap === Infinity ? [0] : crossed;
			return sharer(
				resources,
				cap,
				members,
				resources.map((_, index) => (index === 0 ? first : 1))
			);
		});
	const anyCapacity = fc.oneof(
		fc.constantFrom(0, 100),
		fc.double({ min: 1e-3, max: 300, noNaN: true })
	);

	it('nobody could have more without taking it from someone who has no more', () => {
		fc.assert(
			fc.property(
				fc.array(anySharer, { minLength: 1, maxLength: 12 }),
				fc.tuple(anyCapacity, anyCapacity, anyCapacity, anyCapacity),
				(sharers, capacities) => {
					fill(capacities, sharers);
					const loads = capacities.map((_, resource) =>
						sharers.reduce((sum, { resources, coefficients, members, rate }) => {
							const crossed = resources.indexOf(resource);
							return sum + (crossed < 0 ? 0 : members * rate * coefficients[crossed]!);
						}, 0)
					);
					loads.forEach((load, place) =>
						expect(load).toBeLessThanOrEqual(capacities[place]! * (1 + 1e-9))
					);
					const isFull = (place: number) => loads[place]! >= capacities[place]! * (1 - 1e-8);
					for (const one of sharers) {
						if (one.rate >= one.capBytesPerSecond * (1 - 1e-9)) continue;
						const holding = one.resources.filter((place) => {
							const others = sharers.filter(({ resources }) => resources.includes(place));
							return isFull(place) && others.every(({ rate }) => rate <= one.rate * (1 + 1e-9));
						});
						expect(holding.length).toBeGreaterThan(0);
						expect(one.resources).toContain(one.heldBy);
					}
				}
			)
		);
	});
});
