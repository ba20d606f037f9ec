/**
 * Work at loaded cost: round(hours × cost of an hour), by role.
 *
 * An hour costs what the bid says, else the role's pay × load. Work that the bid plans by hours is
 * charged to the product under which it is sold, split by what each of its lines sells for; work sold
 * under nothing we sell is given away and stands as a line of its own. Products nobody planned cost
 * their days × hours a day × the rate of the role that usually does them.
 * Example: 10 days of 8 h at 68 an hour, load 1.35, cost 7 344.
 */
import type { Bid } from '../bid/index.ts';
import type { Economics } from '../cost/index.ts';
import {
	allocate,
	decimal,
	nothing,
	rounded,
	sum,
	times,
	type Decimal,
	type Money
} from '../finance/index.ts';
import type { Practice } from '../library/index.ts';
import { read, refuse, type Reading } from '../units/index.ts';
import { isWork, type BoughtLine } from './bought.ts';
import { amountTerm, type DealInput } from './terms.ts';
import { dealLine, type DealLine } from './waterfall.ts';

type Effort = NonNullable<NonNullable<Bid['deal']>['effort']>[number];

export interface Work {
	/** Lines of work with what they cost, in the order sold, then what is given away. */
	readonly lines: readonly { readonly line: DealLine; readonly label: string }[];
	readonly inputs: readonly DealInput[];
}

interface Frame {
	readonly economics: Economics;
	readonly practice: Practice;
}

function hourOf(
	roleId: string,
	own: Effort['costPerHour'],
	{ economics, practice }: Frame
): Reading<{ readonly cost: Money; readonly input: DealInput }> {
	const role = practice.deal.roles.find(({ id }) => id === roleId);
	if (!role)
		return refuse(
			`"${roleId}" is no role of the practice; there is: ${practice.deal.roles.map(({ id }) => id).join(', ')}`
		);
	const pay = amountTerm(own, role.payPerHour, economics, practice);
	if (!pay.ok) return pay;
	const { how, source } = pay.value;
	const cost = own ? pay.value.value : times(pay.value.value, decimal(practice.deal.load.value));
	const value = `${cost.amount.toDecimalPlaces(2).toFixed()} ${economics.currency}`;
	return read({
		cost,
		input: { what: `An hour of ${role.name.toLowerCase()}, loaded`, value, how, source }
	});
}

interface Costed {
	readonly cost: Money;
	readonly input: DealInput;
}

function costOf(
	hours: Decimal,
	roleId: string,
	own: Effort['costPerHour'],
	frame: Frame
): Reading<Costed> {
	const hour = hourOf(roleId, own, frame);
	return hour.ok
		? read({ cost: rounded(times(hour.value.cost, hours)), input: hour.value.input })
		: hour;
}

/** Days of a line that nobody planned. */
function usualCost({ productId, quantity }: BoughtLine, frame: Frame): Reading<Costed> {
	const { deal } = frame.practice;
	const role = deal.doneBy[productId] ?? deal.doneOtherwiseBy;
	const hours = decimal(quantity).times(deal.hoursPerDay.value);
	return costOf(hours, role, undefined, frame);
}

const withCost = ({ line, label }: BoughtLine, cost: Money) => ({
	line: dealLine(line.id, { list: line.list, sell: line.sell, buy: cost }, decimal(0), false),
	label
});

/** What is planned for one product, over the lines that sell it. */
function share(cost: Money, lines: readonly BoughtLine[]): readonly Money[] {
	const byPrice = allocate(
		cost,
		lines.map(({ line }) => line.sell.amount)
	);
	return byPrice ?? lines.map((_, index) => (index === 0 ? cost : nothing(cost.currency)));
}

function givenAway({ id, what }: Effort, cost: Money) {
	const none = nothing(cost.currency);
	return {
		line: dealLine(`effort/${id}`, { list: none, sell: none, buy: cost }, decimal(0), false),
		label: what
	};
}

/** The lines of work among those sold, at what they cost us. */
export function workOf(sold: readonly BoughtLine[], bid: Bid, frame: Frame): Reading<Work> {
	const work = sold.filter(({ category }) => isWork(category));
	const efforts = bid.deal?.effort ?? [];
	const costs = new Map<Effort, Costed>();
	for (const effort of efforts) {
		const costed = costOf(decimal(effort.hours), effort.role, effort.costPerHour, frame);
		if (!costed.ok) return refuse(`deal.effort "${effort.id}": ${costed.problem}`);
		costs.set(effort, costed.value);
	}
	const lines: { line: DealLine; label: string }[] = [];
	const inputs = [...costs.values()].map(({ input }) => input);
	for (const productId of new Set(work.map((line) => line.productId))) {
		const own = work.filter((line) => line.productId === productId);
		const planned = efforts.filter(({ product }) => product === productId);
		if (planned.length > 0) {
			const all = sum(
				planned.flatMap((effort) => costs.get(effort)?.cost ?? []),
				frame.economics.currency
			);
			const parts = share(all, own);
			lines.push(...own.flatMap((line, index) => withCost(line, parts[index] ?? all)));
			continue;
		}
		for (const line of own) {
			const usual = usualCost(line, frame);
			if (!usual.ok) return usual;
			inputs.push(usual.value.input);
			lines.push(withCost(line, usual.value.cost));
		}
	}
	const free = efforts.filter(({ product }) => !work.some((line) => line.productId === product));
	lines.push(
		...free.flatMap((effort) =>
			givenAway(effort, costs.get(effort)?.cost ?? nothing(frame.economics.currency))
		)
	);
	return read({ lines, inputs: inputs.filter(isFirst) });
}

const isFirst = (input: DealInput, index: number, all: readonly DealInput[]): boolean =>
	all.findIndex(({ what, value }) => what === input.what && value === input.value) === index;
