import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import { explainer } from '#engine/explain/index.ts';
import type { Library } from '#engine/library/index.ts';
import { templatesFolder } from '#library/index.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';
import { walk } from './walk.ts';

/** Months in the middle of series repeat what their ends show. */
const isAtAnEnd = (id: string): boolean => !/month-\d+$/.test(id) || /month-(0|1|7|60)$/.test(id);

function walked(document: BidDocument, known: Library = library, keep = isAtAnEnd) {
	const bid = typed(document);
	const evaluation = evaluate(bid, known);
	const one = explainer(bid, known, { evaluation });
	const ids = one.figures().map(({ id }) => id);
	return { ...walk(one, ids.filter(keep)), evaluation };
}

const examples = join(templatesFolder({}, process.cwd()), 'examples');

describe('an example bid', () => {
	it.each(readdirSync(examples).filter((name) => name.endsWith('.bid.yaml')))(
		'is computed again, every figure from its operands, down to inputs with sources: %s',
		{ timeout: 300_000 },
		(name) => {
			const document = parse(readFileSync(join(examples, name), 'utf8')) as BidDocument;
			const { opened, faults } = walked(document, library, () => true);
			expect(faults).toEqual([]);
			expect(opened).toBeGreaterThan(10_000);
		}
	);
});

/** The example over two years, which show what five do. */
function twoYears(): BidDocument {
	const document = exampleDocument();
	return { ...document, economics: { ...document.economics, horizonYears: 2 } };
}

describe('a design of every architecture', () => {
	const ids = library.architectures.map(({ id }) => id);

	/** For everybody: with users stated, so that what is licensed by them can be counted. */
	const withUsers = (document: BidDocument): BidDocument => ({
		...document,
		workloads: (document.workloads ?? []).map((workload, index) => ({
			...workload,
			users: 40 + index,
			largest: workload.frontEnd
		}))
	});

	it.each(ids)('is computed again: %s', { timeout: 300_000 }, (architecture) => {
		const document = withUsers(twoYears());
		const { faults, evaluation } = walked(
			{ ...document, candidates: [{ id: 'own', architecture }], offer: { chosen: 'own' } },
			library,
			(id) => isAtAnEnd(id) && id.startsWith('own.')
		);
		expect(faults).toEqual([]);
		expect(evaluation.candidates).toHaveLength(1);
	});
});

type Workload = NonNullable<BidDocument['workloads']>[number];

function withWorkloads(change: (workload: Workload, index: number) => object): BidDocument {
	const document = twoYears();
	return {
		...document,
		workloads: (document.workloads ?? []).map((workload, index) => ({
			...workload,
			...change(workload, index)
		}))
	};
}

const withEconomics = (economics: object): BidDocument => ({
	...twoYears(),
	economics: { horizonYears: 2, ...economics }
});

type Incumbent = NonNullable<BidDocument['incumbent']>;

/** The example's incumbent left in another way. */
function leaving(change: {
	readonly [key in keyof Incumbent]?: Incumbent[key] | undefined;
}): BidDocument {
	const document = twoYears();
	return {
		...document,
		incumbent: { ...document.incumbent, ...change } as Incumbent,
		candidates: [
			{ id: 'disk', architecture: 'disk-repository' },
			{ id: 'long', architecture: 'dedup-appliance', dualRunningMonths: 9, legacy: 'keep' }
		]
	};
}

const known = (value: string) => ({ value, how: 'supplied' as const, source: 'test' });

const variants: Readonly<Record<string, () => BidDocument>> = {
	'without an incumbent': () => {
		const { incumbent: _, ...rest } = twoYears();
		return rest;
	},
	'with nothing to protect': () => ({ ...twoYears(), workloads: [] }),
	'with nothing protected': () => withWorkloads(() => ({ level: undefined })),
	'in the currency of its prices': () => ({ ...withEconomics({}), currency: 'USD' }),
	'in a currency without cents, by way of a third': () => ({
		...withEconomics({
			exchangeRates: [
				{ quote: 'GBP per USD', rate: '0.74', on: '2026-11-20', source: 'test' },
				{ quote: 'GBP per JPY', rate: 0.0051, on: '2026-11-20', source: 'test' }
			]
		}),
		currency: 'JPY'
	}),
	'in a currency that no price can be told in': () => ({
		...withEconomics({}),
		currency: 'GBP'
	}),
	'with rates and prices of its own': () =>
		withEconomics({
			discountRatePerYear: known('11 %'),
			inflationPerYear: known('3.5 %'),
			labourPerHour: known('91.50'),
			exchangeRates: twoYears().economics?.exchangeRates
		}),
	'with discounts, fixed quantities and a long incumbent’s bill': () => {
		const document = twoYears();
		return {
			...document,
			offer: { ...document.offer, discounts: { hardware: '38 %', support: '5 %' } },
			candidates: (document.candidates ?? []).map((candidate) => ({
				...candidate,
				quantities: { software: 50, installation: 3 }
			})),
			incumbent: document.incumbent && {
				...document.incumbent,
				dualRunningMonths: 9,
				bill: [
					...(document.incumbent.bill ?? []),
					{
						label: 'Support from the middle of a year',
						category: 'support',
						timing: 'yearly',
						month: 5,
						until: 31,
						amount: '1 234.56'
					},
					{ label: 'After the end', category: 'media', timing: 'once', month: 90, amount: 5 }
				]
			}
		};
	},
	'with hardware that is bought again and sold at the end': () => ({
		...exampleDocument(),
		candidates: [
			{
				id: 'disk',
				architecture: 'disk-repository',
				hardwareLifeYears: 2,
				residualShare: { value: '12.5 %', how: 'supplied', source: 'broker' }
			},
			{ id: 'object', architecture: 'object-classes', hardwareLifeYears: 1, legacy: 'carry-over' }
		]
	}),
	'with a contract that runs on because notice came too late': () =>
		leaving({
			contractEnd: '2027-12-15',
			noticeMonths: 12,
			renewalMonths: 7,
			dualRunningMonths: undefined,
			renewalUplift: '3.3 %',
			counterOffer: undefined,
			counterOfferOn: ['support', 'media'],
			bookMonths: 0
		}),
	'with an early exit, and old restore points that somebody measured': () =>
		leaving({
			contractEnd: '2028-06-30',
			earlyExit: known('41 250.50'),
			retained: { value: '338 TB', how: 'measured', source: 'library report' },
			retainedUntil: '2031-03-20',
			legacy: 'carry-over',
			bookMonths: undefined
		}),
	'with a short memory that has to be kept readable for long': () => ({
		...leaving({ retainedUntil: '2036-01-31', dualRunningMonths: 1 }),
		serviceLevels: twoYears().serviceLevels.map((level) => ({
			...level,
			retention: { daily: 9 },
			restoreTestsPerYear: 7
		}))
	}),
	'with an incumbent that holds nothing, until a day that the bid says': () =>
		leaving({ architecture: 'same-array', retained: '2 TB', retainedUntil: '2028-01-31' }),
	'with data that shrinks, and data that does not grow': () =>
		withWorkloads((_, index) => ({ growthPerYear: index % 2 ? '-12 %/yr' : 0 })),
	'with stored shares of its own': () => withWorkloads(() => ({ storedShare: '93 %' })),
	'with change that is uniform': () =>
		withWorkloads(() => ({ changePerDay: '2 %/day', changeOver: { days: 7, share: '13.1876 %' } })),
	'with change in the same few bytes every day': () =>
		withWorkloads(() => ({ changePerDay: '2 %/day', changeOver: { days: 30, share: '2.3 %' } })),
	'with change rates that no hot set can take': () =>
		withWorkloads(() => ({ changePerDay: '70 %/day', changeOver: undefined })),
	'with no change at all': () => withWorkloads(() => ({ changePerDay: 0, changeOver: undefined })),
	'with quarterly points, and runs twice a week': () => {
		const document = twoYears();
		return {
			...document,
			serviceLevels: document.serviceLevels.map((level) => ({
				...level,
				every: '3.5 d',
				rpo: '7 d',
				copies: 1,
				retention: { daily: 9, quarterly: 6, yearly: 2 }
			}))
		};
	},
	'with one site and no lines': () => {
		const document = twoYears();
		return {
			...document,
			sites: document.sites.filter(({ role }) => role === 'primary'),
			links: [],
			workloads: (document.workloads ?? []).map((workload) => ({ ...workload, site: 'rotterdam' }))
		};
	}
};

describe('a variant of the example', () => {
	it.each(Object.entries(variants))('is computed again: %s', { timeout: 300_000 }, (_, make) => {
		const { opened, faults } = walked(make());
		expect(faults).toEqual([]);
		expect(opened).toBeGreaterThan(100);
	});

	it('is computed again where products of a family have no price', { timeout: 300_000 }, () => {
		const priceBooks = library.priceBooks.map((book) => ({
			...book,
			prices: book.prices.filter(({ product }) => !/^(repository|tape-library)-/.test(product))
		}));
		const { faults, evaluation } = walked(twoYears(), { ...library, priceBooks });
		const unpriced = evaluation.candidates.filter(({ cost }) => cost.unpriced.length > 0);
		expect(unpriced.map(({ id }) => id)).toEqual(['disk', 'tape']);
		expect(faults).toEqual([]);
	});
});
