import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BidDocument } from '#engine/bid/index.ts';
import { createMemo, evaluate, type TestCopyValue } from '#engine/evaluate.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';

const memo = createMemo();

type Workload = NonNullable<BidDocument['workloads']>[number];
type Kept = Readonly<Record<string, Workload['testCopies']>>;
type Economics = NonNullable<BidDocument['economics']>;

/** The example with its database as 3 TB that do not grow, and with these copies and prices only. */
function valued(
	kept: Kept,
	prices: Pick<Economics, 'testDiskPerTbYear' | 'testWaitingPerDay'>,
	dualRunningMonths = 0
): readonly (TestCopyValue | null)[] {
	const { economics, incumbent, ...document } = exampleDocument();
	const { testDiskPerTbYear: _, ...frame } = economics ?? {};
	const changed: BidDocument = {
		...document,
		economics: { ...frame, ...prices },
		workloads: document.workloads?.map(({ testCopies: __, ...workload }) => ({
			...workload,
			...(workload.id === 'wms' ? { frontEnd: '3 TB', growthPerYear: 0 } : {}),
			...(kept[workload.id] ? { testCopies: kept[workload.id] } : {})
		})),
		incumbent: incumbent && { ...incumbent, dualRunningMonths },
		candidates: document.candidates?.filter(({ id }) => id === 'copy-data' || id === 'disk'),
		offer: {}
	};
	return evaluate(typed(changed), library, memo).candidates.map((one) => one.testCopies);
}

/** In the bid's order. */
const [disk, copyData] = [0, 1];

const wms = { copies: 2, refreshesPerYear: 4, daysToHave: 3 };

describe('copies for test and development', () => {
	it('two copies of 3 TB, a tenth written, at 900 a TB and year: 4 860 a year, and 23.2 days', () => {
		const value = valued({ wms }, { testDiskPerTbYear: '900', testWaitingPerDay: '500' })[copyData];
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
		expect(valued({ wms }, { testDiskPerTbYear: '900' })[disk]).toBeNull();
	});

	it('have no amount without a price, and no days where nobody said how long they wait', () => {
		const value = valued({ wms: { copies: 1 } }, { testWaitingPerDay: '500' })[copyData];
		expect(value).toMatchObject({ disk: null, waiting: null });
		expect(value?.lines[0]).toMatchObject({ bytes: 2.7e12, daysPerYear: null });
	});

	it('are kept until both systems no longer run beside each other', () => {
		const value = valued({ wms }, { testDiskPerTbYear: '900' }, 3)[copyData];
		expect(value?.disk?.byYear.slice(0, 2)).toEqual(['3645.00', '4860.00']);
	});

	it('count by the least well known of what they rest on', () => {
		const price = { value: '900', how: 'assumed', source: 'guess' } as const;
		const value = valued({ wms }, { testDiskPerTbYear: price })[copyData];
		expect(value?.disk).toMatchObject({ how: 'assumed', trusted: '12150.00' });
	});

	it('of several workloads add up to the total, cent by cent', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 1, max: 999_999 }),
				(copies, cents) => {
					const prices = { testDiskPerTbYear: (cents / 100).toFixed(2) };
					const transport = { copies };
					const both = valued({ wms, transport }, prices)[copyData];
					const alone = [{ wms }, { transport }].map((kept) => valued(kept, prices)[copyData]);
					const total = alone.reduce((sum, one) => sum + Number(one?.disk?.total), 0);
					expect(Number(both?.disk?.total)).toBeCloseTo(total, 6);
				}
			),
			{ numRuns: 5 }
		);
	});
});
