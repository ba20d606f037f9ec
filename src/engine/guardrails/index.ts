/** From an evaluation to findings. */
export { checkBid, checkCandidate, type CandidateFacts } from './checks.ts';
export type { Finding } from './finding.ts';
