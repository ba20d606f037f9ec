/**
 * The review: every finding of a bid and its designs with why it matters and how it stands.
 *
 * An evaluation brings what sizing shows; the review adds what is read across it (standards, restores
 * that nobody tests, unconfirmed prices) and what disasters show, the grounds, and the acceptances.
 * Blocks stand before warnings, warnings before notes, and within them those that lose most.
 */
import type { Bid } from '../bid/index.ts';
import { sourceText, type Confidence, type Library } from '../library/index.ts';
import { spentAcceptances, standingOf, type SpentAcceptance, type Standing } from './acceptance.ts';
import { checkConfidence } from './confidence.ts';
import type { Finding } from './finding.ts';
import { gravityOf } from './gravity.ts';
import { designsOf, type Judged } from './judged.ts';
import { checkRegimes } from './regimes.ts';
import { checkStandards } from './standards.ts';

/** Why a finding matters, with its source in words. */
export interface Because {
	readonly text: string;
	readonly source: string;
	readonly confidence: Confidence;
}

export interface ReviewedFinding extends Finding, Standing {
	readonly because: Because | null;
}

export interface Review {
	/** The bid's own and every design's, today's among them; the gravest first. */
	readonly findings: readonly ReviewedFinding[];
	readonly spent: readonly SpentAcceptance[];
}

/** All findings without their standing; `more` are those of disasters. */
export function allFindings(
	bid: Bid,
	library: Library,
	evaluation: Judged,
	more: readonly Finding[]
): readonly Finding[] {
	const designs = designsOf(evaluation);
	return [
		...evaluation.findings,
		...more.filter(({ candidateId }) => candidateId === null),
		...checkRegimes(bid, library),
		...designs.flatMap((design) => [
			...design.findings,
			...more.filter(
				({ candidateId, key }) =>
					candidateId === design.id && !design.findings.some((known) => known.key === key)
			),
			...checkStandards(design, bid, library),
			...checkConfidence(design)
		])
	];
}

/** Reviews a bid. `on` is the day on which it is read; without it no acceptance is too old. */
export function review(
	bid: Bid,
	library: Library,
	findings: readonly Finding[],
	on: string | null
): Review {
	const becauseOf = ({ id }: Finding): Because | null => {
		const ground = library.grounds.find(({ finding }) => finding === id);
		return ground
			? {
					text: ground.because,
					source: sourceText(ground.source, library.sources),
					confidence: ground.confidence
				}
			: null;
	};
	return {
		findings: findings
			.map((finding) => ({
				...finding,
				...standingOf(finding, bid.acceptances, on),
				because: becauseOf(finding)
			}))
			.sort((left, right) => gravityOf(left) - gravityOf(right)),
		spent: spentAcceptances(bid.acceptances, findings)
	};
}

/** Open findings of the bid and of one design, notes left out: the number in the strip. */
export const openRisks = (
	{ findings }: Review,
	candidateId: string | null
): readonly ReviewedFinding[] =>
	findings.filter(
		(finding) =>
			finding.status === 'open' &&
			finding.severity !== 'notes' &&
			(finding.candidateId === null || finding.candidateId === candidateId)
	);
