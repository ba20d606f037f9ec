/** From an evaluation to findings, and from findings to what would end them. */
export { checkBid, checkCandidate, type CandidateFacts } from './checks.ts';
export type { Citation, Concerns, Extent, Finding } from './finding.ts';
export { measureFindings, unknownArchitecture } from './template-names.ts';
