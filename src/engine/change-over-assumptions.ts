/**
 * The defaults of changing over that stand behind an evaluation: the incumbent's contract and points,
 * the customer's own people, the life of hardware. What the bid says itself is not here.
 */
import type { Assumption } from './assumption.ts';
import { leavingWith, type IncumbentFrame } from './baselines.ts';
import { costCategories } from './bid/index.ts';
import { sourceText, type Figure, type Library } from './library/index.ts';

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;
const hours = (count: number): string => `${count} h`;
const months = (count: number): string => `${count} months`;

type Shown = readonly [what: string, figure: Figure<number>, words: (value: number) => string];

const lines = (shown: readonly Shown[], { sources }: Library): readonly Assumption[] =>
	shown.map(([what, figure, words]) => ({
		what,
		value: words(figure.value),
		source: sourceText(figure, sources),
		how: 'assumed'
	}));

/** Own people, restore tests and the life of hardware: of every design. */
export function effortAssumptions(library: Library): readonly Assumption[] {
	const { changeOver } = library.defaults;
	return lines(
		[
			['Own people in migration, in any case', changeOver.migrationHours, hours],
			['Own people in migration, per 100 TB', changeOver.migrationHoursPer100Tb, hours],
			['Own people in training', changeOver.trainingHours, hours],
			['Restore tests of a service level in a year', changeOver.restoreTestsPerYear, String],
			['A restore test', changeOver.hoursPerRestoreTest, hours],
			['Hardware is bought again after', changeOver.hardwareLifeYears, (years) => `${years} years`]
		],
		library
	);
}

/** What is assumed of the incumbent's contract and of the points that it holds. */
export function exitAssumptions(frame: IncumbentFrame): readonly Assumption[] {
	const { incumbent, library } = frame;
	const { changeOver, dualRunningMonths } = library.defaults;
	const { contract, counterOffer, heldShareByMonth, legacy } = leavingWith(frame, null);
	const categories = costCategories.filter(
		(category) => changeOver.legacyShares[category].value > 0
	);
	const shown: readonly (Shown | null)[] = [
		incumbent.dualRunningMonths === undefined
			? ['Both systems run', dualRunningMonths, months]
			: null,
		incumbent.renewalUplift
			? null
			: ['Uplift when the contract is renewed', changeOver.renewalUplift, percent],
		contract.isNoticeMissed && incumbent.renewalMonths === undefined
			? ['The contract goes on after a missed notice', changeOver.renewalMonths, months]
			: null,
		incumbent.counterOffer
			? null
			: ['Counter-offer of the incumbent', changeOver.counterOffer, percent],
		...(legacy === 'keep' && heldShareByMonth.length > 0
			? categories.map((category): Shown => [
					`Old bill that goes on while its points are kept, ${category}`,
					changeOver.legacyShares[category],
					percent
				])
			: []),
		legacy === 'carry-over'
			? ['Carrying over a terabyte of old points', changeOver.carryOverHoursPerTb, hours]
			: null
	];
	const offered: readonly Assumption[] =
		incumbent.counterOffer?.how === 'assumed'
			? [
					{
						what: 'Counter-offer of the incumbent',
						value: percent(counterOffer.value),
						source: counterOffer.source,
						how: 'assumed'
					}
				]
			: [];
	return [
		...lines(
			shown.filter((one) => one !== null),
			library
		),
		...offered
	];
}
