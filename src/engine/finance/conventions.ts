/**
 * The conventions behind the figures, as data, so that a document can print the ones it used:
 * "Conventions: month grid, effective monthly rate, …". Each name stands for one choice of this room;
 * the README says what was decided against.
 */

export interface Convention {
	readonly id: string;
	readonly name: string;
	/** One or two sentences for the reader of an offer. */
	readonly text: string;
}

const time: readonly Convention[] = [
	{
		id: 'month-grid',
		name: 'Month grid',
		text: 'Time is counted in whole months from signing; month 0 is the day of signing.'
	},
	{
		id: 'start-of-month',
		name: 'Paid at the start of the month',
		text: 'Charges are paid when their month begins; metered cloud, power and wages when it ends.'
	},
	{
		id: 'closing-instant',
		name: 'Closing instant',
		text: 'Residual value and the last charge in arrears fall at the end of the horizon, and nothing else.'
	},
	{
		id: 'contract-years',
		name: 'Contract years',
		text: 'The table by year follows the months of service; present values follow the dates of payment.'
	},
	{
		id: 'whole-months',
		name: 'Proration by whole months',
		text: 'Part of a year is charged as months over twelve; days are not counted.'
	}
];

const rates: readonly Convention[] = [
	{
		id: 'effective-monthly-rate',
		name: 'Effective monthly rate',
		text: 'The monthly rate is the twelfth root of the yearly growth, so twelve months make exactly one year.'
	},
	{
		id: 'nominal-flows',
		name: 'Nominal flows, nominal rate',
		text: 'Amounts carry their price rises and the discount rate contains inflation.'
	},
	{
		id: 'dated-rate',
		name: 'Dated exchange rate',
		text: 'Foreign amounts are rounded as invoiced, converted at one dated rate for all months, and rounded again.'
	}
];

const rounding: readonly Convention[] = [
	{
		id: 'half-away-from-zero',
		name: 'Half away from zero',
		text: 'Half a minor unit rounds away from zero, for charges and credits alike.'
	},
	{
		id: 'once-per-amount',
		name: 'Once per dated amount',
		text: 'An amount is rounded once, for its line and date; unit prices and factors are not.'
	},
	{
		id: 'sums-of-rounded',
		name: 'Totals are sums of rounded amounts',
		text: 'Every total is the sum of the amounts printed above it.'
	},
	{
		id: 'largest-remainder',
		name: 'Largest remainder',
		text: 'A total that is split keeps every cent: the units left over go to the largest remainders.'
	},
	{
		id: 'npv-rounded-once',
		name: 'Net present value rounded once',
		text: 'Present values are computed exactly and rounded when they are shown.'
	},
	{
		id: 'vat-apart',
		name: 'VAT apart',
		text: 'All figures exclude value added tax; tax is rounded once per rate and shown beside the total.'
	}
];

const lines: readonly Convention[] = [
	{
		id: 'contract-anniversary',
		name: 'Brought to the contract anniversary',
		text: 'A subscription that starts later is first charged to the next contract anniversary, then for full years.'
	},
	{
		id: 'stepped-escalator',
		name: 'Stepped escalator',
		text: 'Prices rise on anniversaries only and stay level between them.'
	},
	{
		id: 'support-from-year-two',
		name: 'Support from year 2',
		text: 'Support is a share of the list price, yearly in advance, from the first anniversary of the purchase.'
	},
	{
		id: 'committed-either-way',
		name: 'Committed either way',
		text: 'Payments due in both cases are left out of both; book value is not a payment.'
	},
	{
		id: 'unpriced',
		name: 'Unpriced is a state',
		text: 'A line without a price is listed and its totals are marked incomplete; it is never counted as nought.'
	}
];

const comparing: readonly Convention[] = [
	{
		id: 'npv-month-grid',
		name: 'NPV on the month grid',
		text: 'Each monthly difference between today and the proposal is discounted to signing.'
	},
	{
		id: 'irr-sign-change',
		name: 'Rate of return where value changes sign',
		text: 'A rate of return is given only if there is exactly one; otherwise net present value decides.'
	},
	{
		id: 'stays-paid-back',
		name: 'Stays paid back',
		text: 'Payback is the first month from which the cumulative saving never falls below nought again.'
	},
	{
		id: 'simple-roi',
		name: 'Simple ROI',
		text: 'Benefits less costs over costs, undiscounted, on the whole cost of the proposal.'
	},
	{
		id: 'present-value-roi',
		name: 'Present-value ROI',
		text: 'Net present value over the present value of the costs.'
	},
	{
		id: 'confidence-cut',
		name: 'Confidence cut',
		text: 'Each benefit is reduced by the share that is uncertain times how far it may be wrong; costs are raised.'
	},
	{
		id: 'after-counter-offer',
		name: 'Saving after the counter-offer',
		text: 'The headline saving is what remains if the incumbent lowers its recurring prices.'
	}
];

/** Every convention, in the order in which a document lists them. */
export const conventions: readonly Convention[] = [
	...time,
	...rates,
	...rounding,
	...lines,
	...comparing
];
