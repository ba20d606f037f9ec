/** From an evaluation to findings, from findings to a review, and to what would end them. */
export { extentText, type SpentAcceptance, type Standing } from './acceptance.ts';
export { searchAlternatives, type TryOut } from './alternatives.ts';
export { checkBid, checkCandidate, type CandidateFacts } from './checks.ts';
export { checkDisasters } from './disasters.ts';
export type { Citation, Concerns, Extent, Finding } from './finding.ts';
export type { Alternative, Remaining, Trial } from './judge.ts';
export { allFindings, openRisks, review } from './review.ts';
export type { Because, Review, ReviewedFinding } from './review.ts';
export { measureFindings, unknownArchitecture } from './template-names.ts';
