/**
 * Accepted findings: who took which risk, and whether the acceptance still holds.
 *
 * An acceptance holds for the figures that it was given for. It lapses on the day after its last, and
 * when the finding has become worse; the finding is then open again and says why. One whose finding
 * is gone is said so too, because a signature for nothing confuses whoever reads it.
 * Example: accepted at 5.2 TB, now 6.0 TB: open again, "accepted for 5.2 TB, now 6.0 TB".
 */
import type { Acceptance } from '../bid/index.ts';
import type { Extent, Finding } from './finding.ts';
import { daysText, hoursText, machinesText, terabytesText } from './words.ts';

export interface Standing {
	readonly status: 'open' | 'accepted';
	/** The acceptance, also one that no longer holds. */
	readonly acceptance: Acceptance | null;
	/** Why it no longer holds, a clause. */
	readonly lapsedBecause: string | null;
}

/** An acceptance without its finding. */
export interface SpentAcceptance {
	readonly acceptance: Acceptance;
	readonly sentence: string;
}

export const extentText = ({ value, unit }: Extent): string => {
	switch (unit) {
		case 'bytes':
			return terabytesText(value);
		case 'seconds':
			return hoursText(value);
		case 'days':
			return daysText(value);
		case 'share':
			return `${Math.round(value * 100)} %`;
		case 'copies':
			return `${value} ${value === 1 ? 'copy' : 'copies'}`;
		case 'machines':
			return machinesText(value);
		case 'lines':
			return `${value} ${value === 1 ? 'line' : 'lines'}`;
	}
};

function lapse(acceptance: Acceptance, { extent }: Finding, on: string | null): string | null {
	const { until, extent: then } = acceptance;
	if (until !== undefined && on !== null && on > until) return `it held until ${until}`;
	if (extent === null || then === undefined || extent.value <= then) return null;
	return `it was given for ${extentText({ ...extent, value: then })}; it is ${extentText(extent)} now`;
}

/** How a finding stands on a day; without a day no acceptance is too old. */
export function standingOf(
	finding: Finding,
	acceptances: readonly Acceptance[],
	on: string | null
): Standing {
	const acceptance = acceptances.find((one) => one.finding === finding.key);
	if (!acceptance) return { status: 'open', acceptance: null, lapsedBecause: null };
	const lapsedBecause = lapse(acceptance, finding, on);
	return { status: lapsedBecause === null ? 'accepted' : 'open', acceptance, lapsedBecause };
}

/** Acceptances whose finding is no longer there. */
export const spentAcceptances = (
	acceptances: readonly Acceptance[],
	findings: readonly Finding[]
): readonly SpentAcceptance[] =>
	acceptances
		.filter(({ finding }) => !findings.some(({ key }) => key === finding))
		.map((acceptance) => ({
			acceptance,
			sentence: `${acceptance.by} accepted "${acceptance.sentence ?? acceptance.finding}" on ${acceptance.on}; there is no such finding any more.`
		}));
