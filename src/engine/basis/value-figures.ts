/**
 * Figures behind the expected loss of a year: how often events happen, and how far a benefit is
 * believed by how that is known; and behind what virtual copies spare. Nothing of it is in a cost.
 */
import type { How } from '../bid/index.ts';
import { servedCopies } from '../value/index.ts';
import { poolsOf } from './design-figures.ts';
import type { BasisInput } from './input.ts';
import { assumedOf, listed } from './listing.ts';
import { playedEvents } from './played-events.ts';
import type { BasisFigure } from './result.ts';

const heading = { group: 'value' as const, of: null };

/** Only where an hour without machines has a price. */
function moneyFigures({ bid, library, today }: BasisInput, hows: ReadonlySet<How>) {
	if (!bid.workloads.some(({ downtimePerHour }) => downtimePerHour)) return [];
	const { trust } = library.value;
	const believed = (['measured', 'supplied', 'assumed'] as const).filter((how) => hows.has(how));
	return [
		listed('restoring.rebuild', heading, library.restoring.rebuild, library),
		...(today
			? believed.map((how) => listed(`value.trust.${how}`, heading, trust[how], library))
			: [])
	];
}

/** What the copies that a design makes needless are reckoned with. */
function testCopyFigures({ library, rows, proposed }: BasisInput): readonly BasisFigure[] {
	if (!proposed?.testCopies) return [];
	const { disk, waiting, lines } = proposed.testCopies;
	const hows = new Set([disk, waiting].flatMap((benefit) => (benefit ? [benefit.how] : [])));
	return [
		...servedCopies(rows, poolsOf(proposed)).map(({ written }) =>
			listed('pool.virtualCopies', heading, written, library)
		),
		...(lines.some(({ daysPerYear }) => daysPerYear !== null)
			? [listed('value.virtualCopyDays', heading, library.value.virtualCopyDays, library)]
			: []),
		...[...hows].map((how) =>
			listed(`value.trust.${how}`, heading, library.value.trust[how], library)
		)
	];
}

function lossFigures(input: BasisInput): readonly BasisFigure[] {
	const events = playedEvents(input);
	if (events.length === 0 || !(input.proposed ?? input.today)) return [];
	const hows = new Set(events.map(({ setting }) => setting?.perYear?.how ?? ('assumed' as const)));
	return [
		...events.flatMap(({ event, setting }): readonly BasisFigure[] => {
			const own = setting?.perYear;
			const of = { ...heading, of: event.name };
			if (!own) return [listed('event.perYear', of, event.perYear, input.library)];
			return own.how === 'assumed' ? [assumedOf('event.perYear', of, own)] : [];
		}),
		...moneyFigures(input, hows)
	];
}

export const valueFigures = (input: BasisInput): readonly BasisFigure[] => [
	...lossFigures(input),
	...testCopyFigures(input)
];
