/**
 * The bid document, version 1: everything that is asked, and how each input is known.
 *
 * `BidDocument` is what people type and files hold; `Bid` is the same with every quantity read into
 * base units. Missing quantities stay missing here: defaults are a separate, visible step.
 */
import { z } from 'zod';
import { acceptanceSchema } from './acceptance.ts';
import { costCategories } from './cost-category.ts';
import { dealSection } from './deal.ts';
import { displacementSection } from './displacement.ts';
import { eventSettingSchema } from './events.ts';
import { changeOverFields, exitFields } from './exit.ts';
import { hows, known } from './known.ts';
import {
	amountField,
	changeField,
	countField,
	currencyField,
	dateField,
	daysField,
	growthField,
	idField,
	periodsField,
	shareField,
	sizeField,
	textField,
	throughputField,
	timeField,
	yearlyRateField
} from './quantity.ts';
import { regimeSchema } from './regime.ts';
import { testCopiesSchema } from './test-copies.ts';

export const bidSchemaId = 'bidwright/bid@1';

const customer = z.strictObject({
	name: textField,
	industry: textField.optional(),
	/** Whom the proposal is addressed to. */
	contact: textField.optional(),
	role: textField.optional(),
	/** What the customer told us, in the customer's words; printed. */
	heard: z.array(textField).default([])
});

const site = z.strictObject({
	id: idField,
	name: textField,
	role: z.enum(['primary', 'secondary', 'branch', 'cloud'], {
		error: 'expected primary, secondary, branch or cloud'
	}),
	powerPricePerKwh: known(amountField).optional(),
	/** Power usage effectiveness: facility watts per watt of equipment, 1 or more. */
	powerUsageEffectiveness: known(z.number().min(1, 'expected 1 or more').max(5)).optional(),
	rackUnitPricePerMonth: known(amountField).optional()
});

const link = z.strictObject({
	id: idField,
	from: idField,
	to: idField,
	bandwidth: known(throughputField),
	/** Share of the bandwidth that backup may use during the window. */
	usableShare: known(shareField).optional(),
	/** A line that is there is paid in every world; one to be ordered, by the designs that use it. */
	provision: z
		.enum(['in-place', 'to-order'], { error: 'expected in-place or to-order' })
		.default('in-place'),
	pricePerMonth: known(amountField).optional()
});

const retention = z.strictObject({
	/** Days for which every run is kept; matters for levels that run more than once a day. */
	everyRun: daysField.optional(),
	/** Days for which one point a day is kept. */
	daily: daysField.refine(
		(value) => value >= 1,
		'a retention of zero keeps nothing; expected at least 1 day'
	),
	weekly: periodsField.default(0),
	monthly: periodsField.default(0),
	quarterly: periodsField.default(0),
	yearly: periodsField.default(0)
});

const serviceLevel = z.strictObject({
	id: idField,
	name: textField,
	/** Most data the customer accepts to lose, as a length of time. */
	rpo: timeField.refine(
		(value) => value > 0,
		'an RPO of zero needs synchronous mirroring, not backup; expected more than 0'
	),
	/** Longest time until the workload is usable again. */
	rto: timeField.refine((value) => value > 0, 'expected more than 0'),
	/** Distance between backup runs; without it, the RPO. */
	every: timeField.refine((value) => value >= 300, 'expected 5 minutes or more').optional(),
	retention,
	/** Copies beside production. */
	copies: z.number().int().min(1, 'expected at least 1 copy').max(4).default(1),
	immutableFor: daysField.optional(),
	/** Restores that are tried out each year; without it, the library's default. */
	restoreTestsPerYear: z.number().int().min(0, 'expected 0 or more').max(366).optional(),
	/** 1 is restored first. */
	priority: z.number().int().min(1).max(99).default(1)
});

const workload = z.strictObject({
	id: idField,
	name: textField,
	class: idField,
	/** How the class is known, where it was not typed: suggested by a name, say. */
	classKnown: z.strictObject({ how: z.enum(hows), source: textField }).optional(),
	count: countField.default(1),
	users: z.number().int().min(1).optional(),
	/** Used bytes at the source, all machines of the row together, on the first day. */
	frontEnd: known(sizeField),
	/** Used bytes of the largest single machine. */
	largest: known(sizeField).optional(),
	changePerDay: known(changeField).optional(),
	/** Share rewritten at least once in several days, from job reports; fixes the hot set. */
	changeOver: z
		.strictObject({ days: z.number().int().min(2).max(366), share: known(shareField) })
		.optional(),
	growthPerYear: known(growthField).optional(),
	/** Bytes stored per byte read, first full, before deduplication between machines. */
	storedShare: known(shareField).optional(),
	/** Service level id; absent means nothing protects it. */
	level: idField.optional(),
	site: idField,
	needs: z.array(idField).default([]),
	downtimePerHour: known(amountField).optional(),
	/** What an hour of lost data costs, all machines of the row together. Without it: unknown. */
	lossPerHour: known(amountField).optional(),
	/** Kept of it today for test and development. */
	testCopies: testCopiesSchema.optional(),
	owner: textField.optional(),
	/** False for services nobody approved (shadow IT). */
	sanctioned: z.boolean().default(true),
	/** Records that a service holds: customers, documents, boards. */
	records: z.number().int('expected a whole number').min(0, 'expected 0 or more').optional(),
	criticality: z
		.enum(['low', 'medium', 'high'], { error: 'expected low, medium or high' })
		.optional()
});

const billLine = z.strictObject({
	label: textField,
	category: z.enum(costCategories, { error: `expected one of ${costCategories.join(', ')}` }),
	timing: z.enum(['once', 'monthly', 'yearly'], { error: 'expected once, monthly or yearly' }),
	amount: known(amountField),
	/** Month from the start of the comparison, 0 = the first. */
	month: z.number().int().min(0).max(240).default(0),
	/** First month in which the line no longer runs; without it, the end of the horizon. */
	until: z.number().int().min(1).max(240).optional(),
	escalatorPerYear: known(yearlyRateField).optional(),
	/** Probability that a one-off charge falls due, such as a true-up. */
	probability: known(shareField).optional()
});

/** Units of a bill-of-materials rule that are fixed instead of sized, by rule id: `drives: 4`. */
const quantities = z.record(idField, z.number().int().min(0).max(100_000)).default({});

const incumbent = z.strictObject({
	name: textField,
	architecture: idField,
	quantities,
	contractEnd: dateField.optional(),
	noticeMonths: z.number().int().min(0).max(60).optional(),
	usableCapacity: known(sizeField).optional(),
	/** Months for which it still runs, and is paid, beside its successor. */
	dualRunningMonths: z.number().int().min(0, 'expected 0 to 36 months').max(36).optional(),
	...exitFields,
	/** What the customer lives through today, with evidence; printed. */
	evidence: z.array(textField).default([]),
	bill: z.array(billLine).default([])
});

const candidate = z.strictObject({
	id: idField,
	name: textField.optional(),
	architecture: idField,
	/** What is added to the architecture or changed in it, by the ids of measures. */
	measures: z.array(idField).default([]),
	quantities,
	...changeOverFields
});

const exchangeRate = z.strictObject({
	/** As a bank writes it: `EUR per USD`. */
	quote: z.string().regex(/^[A-Z]{3} per [A-Z]{3}$/, 'expected a quote such as "EUR per USD"'),
	rate: z.union([z.number().positive(), z.string().regex(/^\d+(\.\d+)?$/)], {
		error: 'expected a positive rate such as 0.86'
	}),
	on: dateField,
	source: textField
});

const economics = z.strictObject({
	horizonYears: z
		.number()
		.int()
		.min(1, 'expected 1 to 10 years')
		.max(10, 'expected 1 to 10 years')
		.default(5),
	discountRatePerYear: known(yearlyRateField).optional(),
	/** Escalator of everything that has none of its own. */
	inflationPerYear: known(yearlyRateField).optional(),
	labourPerHour: known(amountField).optional(),
	/** What a TB of the disk under test copies costs a year. Without it that disk has no price. */
	testDiskPerTbYear: known(amountField).optional(),
	/** What a working day of waiting for a test copy costs. Without it the waiting has no price. */
	testWaitingPerDay: known(amountField).optional(),
	exchangeRates: z.array(exchangeRate).default([])
});

const offer = z.strictObject({
	/** Document number printed in the foot. */
	number: textField.optional(),
	version: z
		.string()
		.regex(/^\d+(\.\d+)*$/, 'expected a version such as 0.4')
		.default('0.1'),
	date: dateField.optional(),
	validUntil: dateField.optional(),
	author: textField.optional(),
	authorRole: textField.optional(),
	releasedBy: textField.optional(),
	/** Candidate that is proposed; without it, the first. */
	chosen: idField.optional(),
	brand: idField.optional(),
	template: idField.optional(),
	language: z.enum(['en', 'de'], { error: 'expected en or de' }).default('en'),
	priceBook: idField.optional(),
	/** Taken off list price, by cost category; what the customer pays is printed, the share is not. */
	discounts: z.partialRecord(z.enum(costCategories), shareField).default({}),
	paymentTerms: textField.optional(),
	/** Event that the bad day is told with; without it, the first that strikes machines at a site. */
	badDayEvent: idField.optional()
});

export const bidDocumentSchema = z.strictObject({
	schema: z.literal(bidSchemaId, { error: `expected "${bidSchemaId}"` }),
	customer,
	currency: currencyField,
	/** First month of the comparison. */
	start: dateField,
	economics: economics.prefault({}),
	window: z
		.strictObject({ nightly: timeField, weekend: timeField.optional() })
		.prefault({ nightly: '8 h', weekend: '48 h' }),
	sites: z.array(site).min(1, 'expected at least one site'),
	links: z.array(link).default([]),
	serviceLevels: z.array(serviceLevel).min(1, 'expected at least one service level'),
	workloads: z.array(workload).default([]),
	incumbent: incumbent.optional(),
	candidates: z.array(candidate).default([]),
	/** Laws and standards that the designs are held against. */
	regimes: z.array(regimeSchema).default([]),
	acceptances: z.array(acceptanceSchema).default([]),
	/** Events that count otherwise than the library says. */
	events: z.array(eventSettingSchema).default([]),
	offer: offer.prefault({}),
	/** Ours alone, with the two below: never in anything a customer sees. */
	deal: dealSection.optional(),
	displacement: displacementSection.optional(),
	internalNotes: z.string().max(20_000).optional()
});

/** What files and the store hold: quantities as typed. */
export type BidDocument = z.input<typeof bidDocumentSchema>;
/** What the engine computes with: quantities in base units. */
export type Bid = z.output<typeof bidDocumentSchema>;
/** Sections that are ours alone. */
type Internal = 'deal' | 'displacement' | 'internalNotes';
/** A bid without what is ours alone: what customer artefacts are made from. */
export type CustomerBid = Omit<Bid, Internal>;
/** The document without it. */
export type CustomerDocument = Omit<BidDocument, Internal>;
export type Site = Bid['sites'][number];
export type Link = Bid['links'][number];
export type ServiceLevel = Bid['serviceLevels'][number];
export type Workload = Bid['workloads'][number];
export type Incumbent = NonNullable<Bid['incumbent']>;
export type BillLine = Incumbent['bill'][number];
export type Candidate = Bid['candidates'][number];
