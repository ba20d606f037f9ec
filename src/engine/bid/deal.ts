/**
 * The deal section of a bid: what we pay, what winning costs us, what we want to earn and who agreed
 * to it. Ours alone. Everything may be left out: practice defaults stand in, each marked assumed.
 *
 * A scenario is a patch on the document (given keys replace, maps merge, lists replace whole) and,
 * where wanted, another architecture to propose and a price to aim for, which is reached by discount.
 * Example: `{ id: low-bid, name: Match the low bid, aim: { at: competitor }, patch: { deal: {
 * winProbability: 50 % } } }`.
 */
import { z } from 'zod';
import { costCategories } from './cost-category.ts';
import { known } from './known.ts';
import {
	amountField,
	dateField,
	idField,
	shareField,
	textField,
	yearlyRateField
} from './quantity.ts';

/** Taken off list price when we buy. Discount and registration add up; a rebate is paid later, if claimed. */
const buying = z.strictObject({
	discount: known(shareField).optional(),
	dealRegistration: known(shareField).optional(),
	/** Share of the buy price. */
	rebate: known(shareField).optional()
});

const effort = z.strictObject({
	id: idField,
	what: textField,
	/** Id of the product under which the work is sold; work under none is given away. */
	product: idField,
	role: idField,
	hours: z.number().min(0, 'expected 0 or more hours').max(100_000),
	/** What an hour costs us in all; without it, the role's loaded rate. */
	costPerHour: known(amountField).optional()
});

const slip = z.strictObject({
	id: idField,
	what: textField,
	probability: known(shareField),
	impact: known(amountField)
});

const monthsField = z
	.number()
	.int('expected whole months')
	.min(0, 'expected 0 to 12 months')
	.max(12);

const payment = z.strictObject({
	/** Months from invoice to the customer's money, and from a supplier's invoice to ours. */
	customerMonths: known(monthsField).optional(),
	supplierMonths: known(monthsField).optional(),
	/** `monthly`: equal instalments over the horizon, as for a service. */
	collection: z
		.enum(['as-invoiced', 'monthly'], { error: 'expected as-invoiced or monthly' })
		.optional()
});

const policy = z.strictObject({
	/** Net margin under which no price may fall. */
	netMargin: known(shareField).optional(),
	/** Net margin from which nobody needs to be asked. */
	autoApproveFrom: known(shareField).optional(),
	/** How deep the cash of the deal may go, as a share of the price. */
	deepestCash: known(shareField).optional()
});

const competitor = z
	.strictObject({
		name: textField.optional(),
		low: amountField,
		high: amountField,
		/** Where the figures come from. */
		evidence: textField
	})
	.refine(({ low, high }) => Number(low) <= Number(high), {
		path: ['high'],
		message: 'the high price is below the low one'
	});

const terms = {
	buying: z
		.strictObject({
			categories: z.partialRecord(z.enum(costCategories), buying).default({}),
			/** By product id; stands before its category. */
			products: z.record(idField, buying).default({})
		})
		.optional(),
	effort: z.array(effort).optional(),
	/** Share of the price. */
	costOfSale: known(shareField).optional(),
	overhead: known(shareField).optional(),
	/** Share of gross margin. */
	commission: known(shareField).optional(),
	/** Spent on winning, also when we lose. */
	pursuitCost: known(amountField).optional(),
	slips: z.array(slip).optional(),
	payment: payment.optional(),
	financingRatePerYear: known(yearlyRateField).optional(),
	/** Share of what is bought in another currency. */
	fxBuffer: known(shareField).optional(),
	policy: policy.optional(),
	competitor: competitor.optional(),
	/** What the customer gains over the horizon before paying us; without it, taken from the comparison. */
	customerValue: known(amountField).optional(),
	/** Part of the computed value that we dare to count. */
	valueCounted: known(shareField).optional(),
	/** Part of the losses avoided, as they are trusted, that we dare to count beside it. */
	avoidedLossCounted: known(shareField).optional(),
	/** Part of the value that the customer must keep to move. */
	requiredSaving: known(shareField).optional(),
	winProbability: known(shareField).optional()
};

const aim = z.discriminatedUnion('at', [
	/** The low end of the competitor's likely price. */
	z.strictObject({ at: z.literal('competitor') }),
	/** The lowest price that leaves this net margin. */
	z.strictObject({ at: z.literal('net-margin'), share: shareField }),
	/** A place between floor (0 %) and ceiling (100 %). */
	z.strictObject({ at: z.literal('corridor'), share: shareField }),
	z.strictObject({ at: z.literal('price'), amount: amountField })
]);

export const scenarioSchema = z.strictObject({
	id: idField,
	name: textField,
	aim: aim.optional(),
	/** An architecture to propose instead: the bid's own design of it, or a new one sized for the bid. */
	propose: idField.optional(),
	patch: z
		.strictObject({
			offer: z
				.strictObject({
					chosen: idField.optional(),
					discounts: z.partialRecord(z.enum(costCategories), shareField).optional(),
					paymentTerms: textField.optional()
				})
				.optional(),
			deal: z.strictObject(terms).optional()
		})
		.default({})
});

/** Somebody's word on the bid as it stood; void when the bid has changed since. */
const approval = z.strictObject({
	by: textField,
	role: textField.optional(),
	on: dateField,
	decision: z.enum(['approved', 'sent-back'], { error: 'expected approved or sent-back' }),
	reason: textField.optional(),
	/** SHA-256 of the canonical document without its approvals. */
	content: z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal')
});

export const dealSection = z.strictObject({
	...terms,
	/** Without them, the practice's. */
	scenarios: z.array(scenarioSchema).optional(),
	approvals: z.array(approval).default([])
});

export type DealSection = z.output<typeof dealSection>;
/** As typed. */
export type Scenario = z.input<typeof scenarioSchema>;
export type Approval = z.output<typeof approval>;
