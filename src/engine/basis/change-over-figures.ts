/**
 * The defaults of changing over that a design's cost rests on: the customer's own people, restore
 * tests, the life of hardware, the incumbent's contract and the points that it still holds. What the
 * bid says itself is not here, unless it says it is assumed.
 */
import { costCategories, type CostCategory } from '../bid/index.ts';
import type { Leaving } from '../cost/index.ts';
import type { Library } from '../library/index.ts';
import type { BasisDesign, BasisInput } from './input.ts';
import type { FigureKind } from './kind.ts';
import { assumedOf, listed } from './listing.ts';
import type { BasisFigure } from './result.ts';

type ChangeOver = Library['defaults']['changeOver'];
type Field = Exclude<keyof ChangeOver, 'legacyShares'>;

const heading = { group: 'changeOver' as const, of: null };

const fieldFigure = (field: Field, library: Library): BasisFigure =>
	listed(`default.changeOver.${field}`, heading, library.defaults.changeOver[field], library);

/** Own people, restore tests and the life of hardware: of every design that holds something. */
function effortFields({ bid }: BasisInput, design: BasisDesign): readonly Field[] {
	const { levels, billOfMaterials } = design.sizing;
	if (levels.length === 0) return [];
	const tested = bid.serviceLevels.filter(({ id }) => levels.some(({ levelId }) => levelId === id));
	const buysHardware = billOfMaterials.some(
		({ category, period, unitPrice }) =>
			category === 'hardware' && period === 'once' && unitPrice !== null
	);
	const isUntold = tested.some(({ restoreTestsPerYear }) => restoreTestsPerYear === undefined);
	const isTested = tested.some(({ restoreTestsPerYear }) => restoreTestsPerYear !== 0);
	return [
		'migrationHours',
		'migrationHoursPer100Tb',
		'trainingHours',
		...(isUntold ? (['restoreTestsPerYear'] as const) : []),
		...(isTested ? (['hoursPerRestoreTest'] as const) : []),
		...(buysHardware && design.candidate?.hardwareLifeYears === undefined
			? (['hardwareLifeYears'] as const)
			: [])
	];
}

/** Categories of the recurring bill, of which a share may go on. */
function recurringCategories({ bid }: BasisInput): readonly CostCategory[] {
	const recurring = (bid.incumbent?.bill ?? []).filter(({ timing }) => timing !== 'once');
	return costCategories.filter((one) => recurring.some(({ category }) => category === one));
}

/** Both ways to deal with the old points are priced, whichever is chosen. */
function legacyFigures(input: BasisInput, leaving: Leaving): readonly BasisFigure[] {
	const { library } = input;
	if (leaving.heldShareByMonth.length === 0) return [];
	const { legacyShares } = library.defaults.changeOver;
	return [
		...recurringCategories(input).map((category) =>
			listed(
				`default.changeOver.legacyShares.${category}`,
				heading,
				legacyShares[category],
				library
			)
		),
		fieldFigure('carryOverHoursPerTb', library)
	];
}

/** Contract and offer of the incumbent, as far as its bill follows them. */
function exitFigures(input: BasisInput, leaving: Leaving): readonly BasisFigure[] {
	const { bid, library } = input;
	const { incumbent } = bid;
	if (!incumbent || incumbent.bill.length === 0) return [];
	const { renewalUplift, counterOffer } = incumbent;
	const own = (kind: FigureKind, known: typeof renewalUplift): readonly BasisFigure[] =>
		known?.how === 'assumed' ? [assumedOf(kind, heading, known)] : [];
	return [
		...(leaving.dualRunning.how === 'assumed'
			? [listed('default.dualRunningMonths', heading, library.defaults.dualRunningMonths, library)]
			: []),
		...(renewalUplift
			? own('default.changeOver.renewalUplift', renewalUplift)
			: [fieldFigure('renewalUplift', library)]),
		...(leaving.contract.isNoticeMissed && incumbent.renewalMonths === undefined
			? [fieldFigure('renewalMonths', library)]
			: []),
		...(counterOffer
			? own('default.changeOver.counterOffer', counterOffer)
			: [fieldFigure('counterOffer', library)]),
		...legacyFigures(input, leaving)
	];
}

export function changeOverFigures(input: BasisInput): readonly BasisFigure[] {
	const { proposed, leaving, library } = input;
	return [
		...(leaving ? exitFigures(input, leaving) : []),
		...(proposed ? effortFields(input, proposed).map((field) => fieldFigure(field, library)) : [])
	];
}
