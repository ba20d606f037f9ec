/**
 * Checks: findings that follow from a bid and its sizing. Each is one sentence in the customer's
 * words with its figures; none is written by hand for a bid.
 */
import type { Bid } from '../bid/index.ts';
import type { AuthorityBoundary, EstateSummary } from '../design/index.ts';
import type { PriceBook } from '../library/index.ts';
import type { MovementSizing, Run } from '../sizing/index.ts';
import { found, type Extent, type Finding, type FindingDraft } from './finding.ts';
import { checkPromises, type DesignFacts } from './promises.ts';
import { unprotectedFindings } from './services.ts';
import { few, hoursText, listed, terabytesText } from './words.ts';

export interface CandidateFacts extends DesignFacts {
	readonly name: string;
	/** Today is not offered; it is what there is. */
	readonly isToday: boolean;
	readonly authorities: readonly AuthorityBoundary[];
	readonly unmet: readonly string[];
	readonly unpriced: readonly string[];
}

/** The largest machine alone, where everything together is in time and it is not. */
function jobFindings(id: string, movement: MovementSizing): Finding[] {
	const { name, largestJob: job, nightly, full, nightlyLimitSeconds, fullLimitSeconds } = movement;
	const late = (all: Run | null, one: Run | undefined, limit: number, what: string): Finding[] => {
		if (!all || !job || !one || (all.seconds ?? Infinity) > limit || (one.seconds ?? 0) <= limit)
			return [];
		const sentence = `${name}: the largest machine of ${job.workloadName} takes ${hoursText(one.seconds ?? 0)} for its ${what} of ${terabytesText(one.bytes)}, longer than the ${hoursText(limit)} there are; ${one.bottleneck?.label ?? 'one stage'} is the bottleneck.`;
		return [
			found({
				id: 'job-too-long',
				severity: 'warns',
				sentence,
				candidateId: id,
				concerns: { part: `${movement.movementId} ${what}`, workloadIds: [job.workloadId] },
				extent: { value: (one.seconds ?? 0) - limit, unit: 'seconds' }
			})
		];
	};
	return [
		...late(nightly, job?.nightly, nightlyLimitSeconds, 'changes'),
		...late(full, job?.full, fullLimitSeconds, 'full')
	];
}

function windowFindings({ id, sizing }: CandidateFacts): Finding[] {
	const timed = sizing.window.movements.flatMap((movement) => [
		{
			movement,
			run: movement.nightly,
			limit: movement.nightlyLimitSeconds,
			what: movement.isBusiestHour ? 'busiest hour' : 'run'
		},
		...(movement.full
			? [{ movement, run: movement.full, limit: movement.fullLimitSeconds, what: 'full' }]
			: [])
	]);
	const runs = timed.flatMap(({ movement, run, limit, what }): Finding[] => {
		const concerns = { part: `${movement.movementId} ${what}` };
		if (run.seconds === null) {
			const line =
				run.stages.find(({ bytesPerSecond }) => bytesPerSecond === null)?.label ?? 'a stage';
			const sentence = `${movement.name}: how long it takes is unknown, because the ${line} has no stated bandwidth.`;
			return [
				found({ id: 'window-unknown', severity: 'warns', sentence, candidateId: id, concerns })
			];
		}
		if (run.seconds <= limit) return [];
		const over = hoursText(run.seconds - limit);
		const sentence = `${movement.name}: a ${what} of ${terabytesText(run.bytes)} takes ${hoursText(run.seconds)}, ${over} longer than the ${hoursText(limit)} there are; ${run.bottleneck?.label ?? 'one stage'} is the bottleneck.`;
		const extent: Extent = { value: run.seconds - limit, unit: 'seconds' };
		return [
			found({
				id: 'window-exceeded',
				severity: 'warns',
				sentence,
				candidateId: id,
				concerns,
				extent
			})
		];
	});
	return [...runs, ...sizing.window.movements.flatMap((movement) => jobFindings(id, movement))];
}

function fullFindings({ id, pools, sizing }: CandidateFacts, horizonDays: number): Finding[] {
	return sizing.pools.flatMap((pool): Finding[] => {
		if (pool.fullDay === null || pool.fullDay > horizonDays) return [];
		const name = pools.find((other) => other.id === pool.poolId)?.name ?? pool.poolId;
		const sentence = `${name} is full on ${pool.fullDate}, before the ${Math.round(horizonDays / 365)} years are over.`;
		return [
			found({
				id: 'pool-full',
				severity: 'warns',
				sentence,
				candidateId: id,
				concerns: { poolId: pool.poolId },
				extent: { value: Math.round(horizonDays - pool.fullDay), unit: 'days' }
			})
		];
	});
}

function authorityFindings({ id, authorities, pools, sizing }: CandidateFacts): Finding[] {
	return authorities.flatMap((boundary): Finding[] => {
		if (!boundary.holdsEveryCopy) return [];
		const names = pools
			.filter(({ id: poolId }) => boundary.poolIds.includes(poolId))
			.map(({ name }) => name);
		const answer = names.length === 1 ? 'answers' : `${names.length === 2 ? 'both' : 'all'} answer`;
		return [
			found({
				id: 'one-authority',
				severity: 'warns',
				sentence: `Whoever holds the ${boundary.name}'s account can delete every copy.`,
				candidateId: id,
				concerns: { authority: boundary.name },
				extent: {
					value: Math.max(0, ...sizing.pools.map(({ frontEndBytes }) => frontEndBytes)),
					unit: 'bytes'
				},
				detail: `${listed(names)} ${answer} to the ${boundary.name}.`
			})
		];
	});
}

function priceFindings({ id, unpriced, unmet }: CandidateFacts): Finding[] {
	const fits = unmet.map((sentence, index) =>
		found({
			id: 'nothing-fits',
			severity: 'blocks',
			sentence: `${sentence}.`,
			candidateId: id,
			...(index === 0 ? {} : { concerns: { part: String(index + 1) } })
		})
	);
	if (unpriced.length === 0) return fits;
	const what = unpriced.length === 1 ? 'One line has' : `${unpriced.length} lines have`;
	const sentence = `${what} no price, so that every total above is incomplete: ${few(unpriced)}.`;
	const extent: Extent = { value: unpriced.length, unit: 'lines' };
	return [
		...fits,
		found({ id: 'no-price', severity: 'blocks', sentence, candidateId: id, extent })
	];
}

/** What customers have and nobody should be sold. */
function offerFindings({ id, name, architecture, isToday }: CandidateFacts): Finding[] {
	if (isToday || architecture.offered) return [];
	const sentence = `${name} is what customers have today, to be compared with; it is not for sale.`;
	return [found({ id: 'not-offered', severity: 'warns', sentence, candidateId: id })];
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
		...checkPromises(facts, bid),
		...authorityFindings(facts),
		...offerFindings(facts)
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
	const say = (
		id: string,
		severity: Finding['severity'],
		sentence: string,
		more: Pick<FindingDraft, 'extent' | 'concerns'> = {}
	): void => {
		findings.push(found({ id, severity, sentence, ...more }));
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
	findings.push(...unprotectedFindings(bid));
	for (const { id, name, localityProblem } of estate.rows)
		if (localityProblem !== null)
			say(
				'change-contradicts',
				'warns',
				`${name}: ${localityProblem}; until then its kind's usual share of repeated change counts.`,
				{ concerns: { part: id, workloadIds: [id] } }
			);
	if (estate.changeKnown.assumed > 0.25)
		say(
			'change-assumed',
			'notes',
			`The change rate is assumed for ${Math.round(estate.changeKnown.assumed * 100)} % of the bytes; job reports would settle it.`,
			{ extent: { value: estate.changeKnown.assumed, unit: 'share' } }
		);
	return findings;
}
