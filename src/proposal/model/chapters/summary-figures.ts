/**
 * The summary's figures: each has a value, a unit line and one sentence, and a variant for the case
 * that speaks against us. A figure that this bid cannot fill gives way to the next of the template.
 */
import type { FigureId } from '../../template/schema.ts';
import type { BigFigure } from '../blocks.ts';
import { bigMoney, count, money, poolName, type Telling } from '../telling.ts';

type Maker = (telling: Telling) => BigFigure | null;

const inYears = (telling: Telling): string =>
	count(telling, 'yearsDative', telling.view.horizonYears);

const saving: Maker = (telling) => {
	const { facts, say, view, format } = telling;
	if (!facts.saving || !facts.today) return null;
	const today = money(telling, facts.today.total);
	const words = { currency: view.currency, inYears: inYears(telling) };
	if (facts.saving.total < 0)
		return {
			value: bigMoney(telling, -facts.saving.total),
			unit: say('summary.saving.more.unit', words),
			sentence: say('summary.saving.more.sentence', { today })
		};
	return {
		value: bigMoney(telling, facts.saving.total),
		unit: say('summary.saving.unit', words),
		sentence: say('summary.saving.sentence', {
			today,
			share: format.share(facts.saving.share ?? 0, 0)
		})
	};
};

const payback: Maker = (telling) => {
	const { facts, say } = telling;
	if (!facts.saving) return null;
	const month = facts.saving.paybackMonth;
	const kind = month === null ? 'none' : 'start';
	if (month === null || month === 0)
		return {
			value: say(`summary.payback.${kind}.value`),
			unit:
				month === null
					? say('summary.payback.none.unit', { inYears: inYears(telling) })
					: say('summary.payback.start.unit'),
			sentence: say(`summary.payback.${kind}.sentence`)
		};
	return {
		value: say('summary.payback.value', { n: String(month) }).replace(' ', '\u00a0'),
		unit: say('summary.payback.unit'),
		sentence: say('summary.payback.sentence')
	};
};

const window: Maker = (telling) => {
	const { facts, say, format, translate } = telling;
	const { run, todayRun } = facts;
	if (!run) return null;
	const limit = format.duration(run.limitSeconds);
	const bottleneck = translate(run.bottleneck ?? '');
	const isFaster = todayRun !== null && run.seconds < todayRun.seconds;
	return {
		value: format.duration(run.seconds),
		unit: isFaster
			? say('summary.window.unit.instead', { todayRun: format.duration(todayRun.seconds) })
			: say('summary.window.unit.of', { limit }),
		sentence: say(`summary.window.${run.fits ? 'sentence' : 'late'}.${run.kind}`, {
			limit,
			bottleneck
		})
	};
};

const lasts: Maker = (telling) => {
	const { facts, say, format } = telling;
	const full = facts.firstFull;
	if (!full) return null;
	const words = { pool: poolName(telling, full.poolId), date: format.date(full.date) };
	return {
		value: full.date.slice(0, 4),
		unit: say('summary.lasts.unit'),
		sentence: say(full.isWithinHorizon ? 'summary.lasts.early' : 'summary.lasts.sentence', words)
	};
};

const price: Maker = (telling) => {
	const { facts, say, view } = telling;
	if (!facts.isComplete || !facts.hasWorkloads) return null;
	const printed = Math.round(facts.price.div(facts.scale).toNumber());
	return {
		value: bigMoney(telling, printed),
		unit: say('summary.price.unit', { currency: view.currency, inYears: inYears(telling) }),
		sentence: say('summary.price.sentence')
	};
};

const start: Maker = (telling) => {
	const { facts, say, view } = telling;
	if (!facts.isComplete || !facts.hasWorkloads) return null;
	return {
		value: bigMoney(telling, facts.proposed.columnTotals[0] ?? 0),
		unit: say('summary.start.unit', { currency: view.currency }),
		sentence: facts.today
			? say('summary.start.today', { today: money(telling, facts.today.columnTotals[0] ?? 0) })
			: say('summary.start.sentence')
	};
};

const makers: Readonly<Record<FigureId, Maker>> = { saving, payback, window, lasts, price, start };

/** The first three of the template's figures that this bid can fill. */
export function bigFigures(telling: Telling): readonly BigFigure[] {
	if (!telling.facts.hasWorkloads) return [];
	return telling.template.figures.flatMap((id) => makers[id](telling) ?? []).slice(0, 3);
}
