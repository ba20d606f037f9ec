/** Investment: the cost table, the bridge from today's bill, the curve, and what it is worth today. */
import { Decimal } from 'decimal.js';
import { costCategories, type CostCategory } from '#engine/bid/index.ts';
import type { BridgeData } from '#charts/paper/index.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { cumulativeBlock } from '../cumulative.ts';
import { figure, table } from '../exhibits.ts';
import type { PrintedCost } from '../facts.ts';
import { capital, count, money, moneyHead, sentences, type Telling } from '../telling.ts';
import { surenessBlocks } from '../sureness.ts';
import { tcoTable } from '../tco-table.ts';
import { besideBlock } from './beside.ts';
import { chapter } from './chapter.ts';
import { someNames } from './does-not-do.ts';

function lead(telling: Telling): string {
	const { say, view, facts, translate } = telling;
	const customer = view.customer.name;
	const years = count(telling, 'years', view.horizonYears);
	const total = money(telling, facts.proposed.total);
	if (!facts.isComplete)
		return say('investment.lead.incomplete', {
			labels: someNames(telling, view.proposed.cost.unpriced.map(translate))
		});
	if (!facts.saving || !facts.today)
		return say('investment.lead.alone', {
			customer,
			years,
			total,
			start: money(telling, facts.proposed.columnTotals[0] ?? 0)
		});
	const today = money(telling, facts.today.total);
	if (facts.saving.total === 0) return say('investment.lead.equal', { customer, years, total });
	if (facts.saving.total < 0)
		return say('investment.lead.dearer', {
			customer,
			years,
			total,
			today,
			more: money(telling, -facts.saving.total)
		});
	return sentences(
		say('investment.lead.saves', { customer, years, total, today }),
		afterOffer(telling)
	);
}

/** What is left of the saving when the incumbent comes down with its price; null without a bill. */
function afterOffer(telling: Telling): string | null {
	const { say, view, facts, format } = telling;
	const exit = view.today?.exit;
	const offer = view.baselines.find(({ id }) => id === 'counter-offer');
	if (!exit || !offer) return null;
	const share = format.share(exit.counterOffer);
	const left = Math.round(new Decimal(offer.against.saving).div(facts.scale).toNumber());
	return left > 0
		? say('investment.afterOffer', { share, amount: money(telling, left) })
		: say('investment.afterOffer.none', { share });
}

/** The rate that may be called one: the only one, or the only one that is not negative. */
function rateWords({ say, view, format }: Telling): string {
	const rates = view.proposed.against?.rateOfReturn;
	const rate =
		rates?.status === 'one'
			? rates.perYear
			: rates?.status === 'several'
				? rates.onlyNonNegative
				: null;
	if (rate === null) return say('measures.irr.none');
	return rate > 10 ? `> ${format.share(10)}` : format.share(rate);
}

const printedTotal = (cost: PrintedCost | null, category: CostCategory): number =>
	cost?.rowTotals[cost.categories.indexOf(category)] ?? 0;

interface Change {
	readonly category: CostCategory;
	readonly value: number;
}

/** Changes by category, from today to the proposal, in printed units. */
function changes({ facts }: Telling): readonly Change[] {
	return costCategories
		.map((category) => ({
			category,
			value: printedTotal(facts.proposed, category) - printedTotal(facts.today, category)
		}))
		.filter(({ value }) => value !== 0);
}

const most = (list: readonly Change[], sign: 1 | -1): Change | undefined =>
	list
		.filter(({ value }) => Math.sign(value) === sign)
		.sort((one, other) => Math.abs(other.value) - Math.abs(one.value))[0];

function tcoFinding(telling: Telling): string {
	const { say, facts, format, view } = telling;
	if (!facts.isComplete)
		return say('tco.finding.incomplete', {
			lines: capital(count(telling, 'lines', view.proposed.cost.unpriced.length))
		});
	const falls = facts.today ? most(changes(telling), -1) : undefined;
	if (falls)
		return say('tco.finding.falls', {
			category: say(`category.${falls.category}`),
			amount: money(telling, -falls.value)
		});
	const largest = [...facts.proposed.categories].sort(
		(one, other) => printedTotal(facts.proposed, other) - printedTotal(facts.proposed, one)
	)[0];
	const share = largest ? printedTotal(facts.proposed, largest) / (facts.proposed.total || 1) : 0;
	return say('tco.finding.largest', {
		category: say(`category.${largest ?? 'hardware'}`),
		share: format.share(share, 0)
	});
}

function tcoBlock(telling: Telling): Block {
	const { say, view, format, facts, translate } = telling;
	const note = say('tco.note', { from: format.month(view.start), to: format.month(view.end) });
	const labels = someNames(telling, view.proposed.cost.unpriced.map(translate));
	const incomplete = facts.isComplete ? '' : ` ${say('incomplete.note', { labels })}`;
	return table(
		{ id: 'tco', finding: tcoFinding(telling), note: note + incomplete },
		tcoTable(telling)
	);
}

function bridgeFinding(telling: Telling, list: readonly Change[]): string {
	const { say, facts } = telling;
	const falls = most(list, -1);
	const rises = most(list, 1);
	if ((facts.saving?.total ?? 0) >= 0 && falls)
		return say('bridge.finding.saves', {
			category: say(`category.${falls.category}`),
			from: money(telling, printedTotal(facts.today, falls.category)),
			to: money(telling, printedTotal(facts.proposed, falls.category))
		});
	return rises
		? say('bridge.finding.dearer', {
				category: say(`category.${rises.category}`),
				amount: money(telling, rises.value)
			})
		: say('bridge.finding.plain');
}

function bridgeBlock(telling: Telling): readonly Block[] {
	const { say, facts, format, view } = telling;
	const list = changes(telling);
	if (!facts.today || list.length === 0) return [];
	const years = count(telling, 'years', view.horizonYears);
	const data: BridgeData = {
		from: {
			name: say('bridge.today', { years }),
			value: facts.today.total,
			words: format.number(facts.today.total)
		},
		steps: list.map(({ category, value }) => ({
			name: say(`category.${category}`),
			value,
			words: format.signed(value)
		})),
		to: {
			name: say('bridge.proposed', { years }),
			value: facts.proposed.total,
			words: format.number(facts.proposed.total)
		}
	};
	return [
		figure(
			{
				id: 'bridge',
				finding: bridgeFinding(telling, list),
				note: `${say('bridge.unit', { head: moneyHead(telling) })}, ${say('bridge.note', { years })}`
			},
			{ kind: 'bridge', data }
		)
	];
}

function measuresFinding(telling: Telling, rate: string): string {
	const { say, facts, view } = telling;
	if (!facts.saving) {
		const present = new Decimal(view.proposed.cost.presentValue).div(facts.scale).toNumber();
		return say('measures.finding.alone', { present: money(telling, Math.round(present)), rate });
	}
	const { netPresentValue: npv, total } = facts.saving;
	if (npv >= 0 && total >= 0)
		return say('measures.finding.saves', { npv: money(telling, npv), rate });
	if (npv < 0 && total < 0)
		return say('measures.finding.dearer', { npv: money(telling, npv), rate });
	return say('measures.finding.mixed', {
		nominal: money(telling, total),
		npv: money(telling, npv),
		rate
	});
}

function paybackWords({ say, facts }: Telling): string {
	const month = facts.saving?.paybackMonth ?? null;
	if (month === null) return say('measures.payback.none');
	return month === 0 ? say('measures.payback.start') : say('month.n', { n: String(month) });
}

function measuresBlock(telling: Telling): Block {
	const { say, facts, format, view } = telling;
	const rate = format.share(view.discountRatePerYear);
	const years = count(telling, 'years', view.horizonYears);
	const printed = (amount: string): number =>
		Math.round(new Decimal(amount).div(facts.scale).toNumber());
	const perTb = (amount: string | null): string =>
		amount === null ? '–' : format.amount(amount, 2);
	const columns = (today: string, proposed: string, saving: string) =>
		(facts.today ? [today, proposed, saving] : [proposed]).map((text) => ({ text }));
	const presentToday = view.today ? printed(view.today.cost.presentValue) : 0;
	const npv = facts.saving?.netPresentValue ?? 0;
	const row = (label: string, cells: ReturnType<typeof columns>): Row => ({
		kind: 'row',
		cells: [{ text: label }, ...cells]
	});
	const rows: readonly Row[] = [
		row(
			say('measures.nominal', { years }),
			columns(
				format.number(facts.today?.total ?? 0),
				format.number(facts.proposed.total),
				format.number(facts.saving?.total ?? 0)
			)
		),
		row(
			say('measures.present', { rate }),
			// The printed saving is the difference of the printed present values.
			columns(format.number(presentToday), format.number(presentToday - npv), format.number(npv))
		),
		...(facts.saving
			? [
					row(say('measures.irr'), columns('', '', rateWords(telling))),
					row(say('measures.payback'), columns('', '', paybackWords(telling)))
				]
			: []),
		row(
			say('measures.perTb', { currency: view.currency }),
			columns(perTb(view.today?.cost.perTbMonth ?? null), perTb(view.proposed.cost.perTbMonth), '')
		)
	];
	const alone = row(say('measures.present', { rate }), [
		{ text: format.number(printed(view.proposed.cost.presentValue)) }
	]);
	const shown = facts.today
		? rows
		: [rows[0], alone, rows.at(-1)].filter((one) => one !== undefined);
	const right = (head: string) => ({ head, align: 'right' as const, width: { share: 0.75 } });
	return table(
		{
			id: 'measures',
			finding: measuresFinding(telling, rate),
			note: say(facts.saving ? 'measures.note' : 'measures.note.alone', { rate })
		},
		{
			pitch: 'money',
			span: 'full',
			columns: [
				{ head: moneyHead(telling), align: 'left', width: { share: 1 } },
				...(facts.today ? [right(say('measures.today'))] : []),
				{ ...right(say('measures.proposed')), isAccent: true },
				...(facts.today ? [right(say('measures.saving'))] : [])
			],
			rows: shown
		}
	);
}

/** The chapter; null while nothing is protected. */
export function investmentChapter(telling: Telling): Chapter | null {
	if (!telling.facts.hasWorkloads) return null;
	// While prices are missing there is a table, and nothing is concluded from it.
	const blocks: readonly Block[] = telling.facts.isComplete
		? [
				tcoBlock(telling),
				...bridgeBlock(telling),
				cumulativeBlock(telling, 'investment'),
				measuresBlock(telling),
				...[besideBlock(telling)].filter((block) => block !== null),
				...surenessBlocks(telling)
			]
		: [tcoBlock(telling)];
	return chapter(telling, 'investment', capital(lead(telling)), blocks);
}
