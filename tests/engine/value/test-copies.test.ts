import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BidDocument } from '#engine/bid/index.ts';
import { createMemo, evaluate, type TestCopyValue } from '#engine/evaluate.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';

const memo = createMemo();

type Asked = NonNullable<BidDocument['testCopies']>;

/** The example's database as 3 TB that do not grow, and the copies of it that are kept today. */
function valued(testCopies: Asked, dualRunningMonths = 0): readonly (TestCopyValue | null)[] {
	const document = exampleDocument();
	const changed: BidDocument = {
		...document,
		workloads: document.workloads?.map((workload) =>
			workload.id === 'wms' ? { ...workload, frontEnd: '3 TB', growthPerYear: 0 } : workload
		),
		incumbent: document.incumbent && { ...document.incumbent, dualRunningMonths },
		candidates: document.candidates?.filter(({ id }) => id === 'copy-data' || id === 'disk'),
		offer: {},
		testCopies
	};
	return evaluate(typed(changed), library, memo).candidates.map((one) => one.testCopies);
}

/** In the bid's order. */
const [disk, copyData] = [0, 1];

const wms = { workload: 'wms', copies: 2, refreshesPerYear: 4, daysToHave: 3 };

describe('copies for test and development', () => {
	it('two copies of 3 TB, a tenth written, at 900 a TB and year: 4 860 a year, and 23.2 days', () => {
		const value = valued({ of: [wms], diskPerTbYear: '900', waitingPerDay: '500' })[copyData];
		expect(value?.lines).toEqual([
			{
				workloadId: 'wms',
				name: 'Warehouse control (WMS)',
				copies: 2,
				bytes: 5.4e12,
				daysPerYear: 23.2
			}
		]);
		expect(value?.disk).toEqual({
			kind: 'hard',
			byYear: Array(5).fill('4860.00'),
			total: '24300.00',
			how: 'supplied',
			trustShare: 0.8,
			trusted: '19440.00'
		});
		expect(value?.waiting).toMatchObject({ kind: 'soft', total: '58000.00' });
	});

	it('are made needless only by designs that hand out virtual ones', () => {
		expect(valued({ of: [wms], diskPerTbYear: '900' })[disk]).toBeNull();
	});

	it('have no amount without a price, and no days where nobody said how long they wait', () => {
		const value = valued({ of: [{ workload: 'wms', copies: 1 }], waitingPerDay: '500' })[copyData];
		expect(value).toMatchObject({ disk: null, waiting: null });
		expect(value?.lines[0]).toMatchObject({ bytes: 2.7e12, daysPerYear: null });
	});

	it('are kept until both systems no longer run beside each other', () => {
		const value = valued({ of: [wms], diskPerTbYear: '900' }, 3)[copyData];
		expect(value?.disk?.byYear.slice(0, 2)).toEqual(['3645.00', '4860.00']);
	});

	it('count by the least well known of what they rest on', () => {
		const price = { value: '900', how: 'assumed', source: 'guess' } as const;
		const value = valued({ of: [wms], diskPerTbYear: price })[copyData];
		expect(value?.disk).toMatchObject({ how: 'assumed', trusted: '12150.00' });
	});

	it('of several workloads add up to the total, cent by cent', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 1, max: 999_999 }),
				(copies, cents) => {
					const diskPerTbYear = (cents / 100).toFixed(2);
					const of = [wms, { workload: 'transport', copies }];
					const both = valued({ of, diskPerTbYear })[copyData];
					const alone = of.map((one) => valued({ of: [one], diskPerTbYear })[copyData]);
					const total = alone.reduce((sum, one) => sum + Number(one?.disk?.total), 0);
					expect(Number(both?.disk?.total)).toBeCloseTo(total, 6);
				}
			),
			{ numRuns: 5 }
		);
	});

	it('of a workload that the bid does not have are refused by name', () => {
		expect(() => valued({ of: [{ workload: 'crm', copies: 1 }] })).toThrow(
			/testCopies\.of\[0\]\.workload.*"crm" is no workload of this bid/s
		);
	});
});
