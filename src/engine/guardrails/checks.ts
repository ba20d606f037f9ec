/**
 * Checks: findings that follow from a bid and its sizing. Each is one sentence in the customer's
 * words with its figures; none is written by hand for a bid.
 */
import { everySecondsOf } from '../design/index.ts';
import type { Bid } from '../bid/index.ts';
import type { AuthorityBoundary, EstateSummary } from '../design/index.ts';
import type { Architecture, PriceBook } from '../library/index.ts';
import type { CandidateSizing } from '../sizing/index.ts';
import { secondsPerHour } from '../units/index.ts';
import type { Finding } from './finding.ts';

const hoursText = (seconds: number): string => {
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
};

const terabytesText = (bytes: number): string => `${(bytes / 1e12).toFixed(1)} TB`;

export interface CandidateFacts {
	readonly id: string;
	readonly name: string;
	readonly architecture: Architecture;
	readonly pools: Architecture['pools'];
	readonly authorities: readonly AuthorityBoundary[];
	readonly sizing: CandidateSizing;
	readonly unmet: readonly string[];
	readonly unpriced: readonly string[];
}

function windowFindings({ id, sizing }: CandidateFacts): Finding[] {
	const timed = sizing.window.movements.flatMap((movement) => [
		{ movement, run: movement.nightly, limit: movement.nightlyLimitSeconds, what: 'run' },
		...(movement.full
			? [{ movement, run: movement.full, limit: movement.fullLimitSeconds, what: 'full' }]
			: [])
	]);
	return timed.flatMap(({ movement, run, limit, what }): Finding[] => {
		if (run.seconds === null) {
			const line =
				run.stages.find(({ bytesPerSecond }) => bytesPerSecond === null)?.label ?? 'a stage';
			const sentence = `${movement.name}: how long it takes is unknown, because the ${line} has no stated bandwidth.`;
			return [{ id: 'window-unknown', severity: 'warns', sentence, candidateId: id }];
		}
		if (run.seconds <= limit) return [];
		const over = hoursText(run.seconds - limit);
		const sentence = `${movement.name}: a ${what} of ${terabytesText(run.bytes)} takes ${hoursText(run.seconds)}, ${over} longer than the ${hoursText(limit)} there are; ${run.bottleneck?.label ?? 'one stage'} is the bottleneck.`;
		return [{ id: 'window-exceeded', severity: 'warns', sentence, candidateId: id }];
	});
}

function fullFindings({ id, pools, sizing }: CandidateFacts, horizonDays: number): Finding[] {
	return sizing.pools.flatMap((pool): Finding[] => {
		if (pool.fullDay === null || pool.fullDay > horizonDays) return [];
		const name = pools.find((other) => other.id === pool.poolId)?.name ?? pool.poolId;
		const sentence = `${name} is full on ${pool.fullDate}, before the ${Math.round(horizonDays / 365)} years are over.`;
		return [{ id: 'pool-full', severity: 'warns', sentence, candidateId: id }];
	});
}

function authorityFindings({ id, authorities }: CandidateFacts): Finding[] {
	return authorities.flatMap((boundary): Finding[] =>
		boundary.holdsEveryCopy
			? [
					{
						id: 'one-authority',
						severity: 'warns',
						sentence: `Whoever holds the ${boundary.name}'s account can delete every copy.`,
						candidateId: id
					}
				]
			: []
	);
}

/** A level's promise that the mechanism cannot keep, whatever is bought. */
function rpoFindings({ id, pools }: CandidateFacts, bid: Bid): Finding[] {
	const first = [...pools].sort((left, right) => left.copy - right.copy)[0];
	const slowest = first?.runsAtMostEvery?.value ?? 0;
	return bid.serviceLevels.flatMap((level): Finding[] => {
		const used = bid.workloads.some((workload) => workload.level === level.id);
		const every = Math.max(everySecondsOf(level), slowest);
		if (!used || every <= level.rpo) return [];
		const sentence = `${level.name} promises at most ${hoursText(level.rpo)} of lost data; ${first?.name.toLowerCase()} takes a point every ${Math.round(every / secondsPerHour)} h.`;
		return [{ id: 'rpo-missed', severity: 'warns', sentence, candidateId: id }];
	});
}

function copyFindings({ id, pools }: CandidateFacts, bid: Bid): Finding[] {
	return bid.serviceLevels.flatMap((level): Finding[] => {
		const used = bid.workloads.some((workload) => workload.level === level.id);
		const kept = pools.filter((pool) => pool.copy <= level.copies).length;
		if (!used || kept >= level.copies) return [];
		const sentence = `${level.name} asks for ${level.copies} copies; this design holds ${kept}.`;
		return [{ id: 'copies-missing', severity: 'warns', sentence, candidateId: id }];
	});
}

/** The first few of a list, and how many more there are. */
function few(labels: readonly string[]): string {
	const once = [...new Set(labels)];
	const shown = once.slice(0, 3).join('; ');
	return once.length > 3 ? `${shown}; and ${once.length - 3} more` : shown;
}

function priceFindings({ id, unpriced, unmet }: CandidateFacts): Finding[] {
	const fits = unmet.map((sentence): Finding => ({
		id: 'nothing-fits',
		severity: 'blocks',
		sentence: `${sentence}.`,
		candidateId: id
	}));
	if (unpriced.length === 0) return fits;
	const what = unpriced.length === 1 ? 'One line has' : `${unpriced.length} lines have`;
	const sentence = `${what} no price, so that every total above is incomplete: ${few(unpriced)}.`;
	return [...fits, { id: 'no-price', severity: 'blocks', sentence, candidateId: id }];
}

/** Findings of one candidate, most severe first. */
export function checkCandidate(
	facts: CandidateFacts,
	bid: Bid,
	horizonDays: number
): readonly Finding[] {
	return [
		...priceFindings(facts),
		...windowFindings(facts),
		...fullFindings(facts, horizonDays),
		...rpoFindings(facts, bid),
		...copyFindings(facts, bid),
		...authorityFindings(facts)
	];
}

/** Findings of the bid itself. `convertible`: whether an exchange rate leads from the price book's currency. */
export function checkBid(
	bid: Bid,
	estate: EstateSummary,
	priceBook: PriceBook | null,
	convertible: boolean
): readonly Finding[] {
	const findings: Finding[] = [];
	const say = (id: string, severity: Finding['severity'], sentence: string): void => {
		findings.push({ id, severity, sentence, candidateId: null });
	};
	if (!priceBook)
		say(
			'no-price-book',
			'blocks',
			`There is no price book${bid.offer.priceBook ? ` "${bid.offer.priceBook}"` : ''}; nothing can be priced.`
		);
	else if (
		bid.offer.date &&
		(bid.offer.date < priceBook.validFrom || bid.offer.date > (priceBook.validTo ?? '9999'))
	)
		say(
			'price-book-expired',
			'warns',
			`The price book "${priceBook.name}" is valid from ${priceBook.validFrom} to ${priceBook.validTo ?? 'further notice'}, not on ${bid.offer.date}.`
		);
	if (priceBook && !convertible)
		say(
			'no-exchange-rate',
			'blocks',
			`Prices are in ${priceBook.currency} and the bid is in ${bid.currency}; add an exchange rate "${bid.currency} per ${priceBook.currency}" with its date.`
		);
	if (bid.offer.validUntil && priceBook?.validTo && bid.offer.validUntil > priceBook.validTo)
		say(
			'validity-too-long',
			'warns',
			`The offer is valid until ${bid.offer.validUntil}, longer than its prices, which end on ${priceBook.validTo}.`
		);
	if (estate.unprotectedBytes > 0)
		say(
			'unprotected',
			'warns',
			`${terabytesText(estate.unprotectedBytes)} have no service level: nothing protects them.`
		);
	if (estate.changeKnown.assumed > 0.25)
		say(
			'change-assumed',
			'notes',
			`The change rate is assumed for ${Math.round(estate.changeKnown.assumed * 100)} % of the bytes; job reports would settle it.`
		);
	return findings;
}
