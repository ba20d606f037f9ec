/** Cases of other tools' own rules: they inform, and nothing of ours is wrong when they disagree. */
import { billedUntilDay, classLifetimes, countsWithin } from '#engine/protection/index.ts';
import { exact, type Answer, type RetentionCase } from './answer.ts';

const vaultSizer = 'the rule of one planning tool, not of a backup engine';

export function answerLifetimes({ inputs, outputs }: RetentionCase): Answer {
	const { shortTermRetentionDays, gfsWeekly, gfsMonthly, gfsYearly } = inputs as Readonly<
		Record<string, number>
	>;
	const counts = { weekly: gfsWeekly!, monthly: gfsMonthly!, yearly: gfsYearly! };
	return {
		expected: outputs,
		got: { result: classLifetimes(shortTermRetentionDays!, counts) },
		tolerance: exact,
		informs: vaultSizer
	};
}

export function answerCountsWithin({ inputs, outputs }: RetentionCase): Answer {
	const { weeklies, monthlies, yearlies, horizonYears } = inputs as Readonly<
		Record<string, number>
	>;
	const fit = countsWithin(
		{ weekly: weeklies!, monthly: monthlies!, yearly: yearlies! },
		horizonYears!
	);
	return {
		expected: outputs,
		got: { result: { weeklies: fit.weekly, monthlies: fit.monthly, yearlies: fit.yearly } },
		tolerance: exact,
		informs: vaultSizer
	};
}

interface MonthlyCost {
	readonly fullIntervalDays: number;
	readonly fullInitialSizeGB: number;
	readonly partialIntervalDays: number;
	readonly partialSizeGB: number;
	readonly retentionDays: number;
	readonly minimumStorageDays: number;
	readonly pricePerTBMonthUSD: number;
	readonly minimumMonthlyUSD: number;
	readonly timeRangeDays: number;
}

/** Fulls and partials, billed on every 30th day until their retention and the minimum are over. */
export function answerMonthlyCost({ inputs, outputs }: RetentionCase): Answer {
	const plan = inputs as MonthlyCost;
	const written: { day: number; gb: number; until: number }[] = [];
	let sourceGB = plan.fullInitialSizeGB;
	for (let day = 0; day < plan.timeRangeDays; day += 1) {
		const isFull = day % plan.fullIntervalDays === 0;
		if (!isFull && day % plan.partialIntervalDays !== 0) continue;
		if (!isFull) sourceGB += plan.partialSizeGB;
		// Removed on the day after its retention; the minimum counts from the day it was written.
		const life = { day, endsOnDay: day + plan.retentionDays + 1 };
		const until = billedUntilDay(life, plan.minimumStorageDays);
		written.push({ day, gb: isFull ? sourceGB : plan.partialSizeGB, until });
	}
	const months = Array.from({ length: Math.floor((plan.timeRangeDays - 1) / 30) }, (_, at) => {
		const day = 30 * (at + 1);
		const gb = written
			.filter((one) => one.day <= day && one.until > day)
			.reduce((sum, one) => sum + one.gb, 0);
		const usd = Math.max(plan.minimumMonthlyUSD, (gb * plan.pricePerTBMonthUSD) / 1024);
		return { month: at + 1, gb, usd };
	});
	return {
		expected: outputs,
		got: { months },
		tolerance: { relative: 0, absolute: 0.01 },
		informs: 'the tool forgets to remove some expired backups on time'
	};
}
