/**
 * Approvals: who must agree to a bid, who has, and whether their word still counts.
 *
 * An approval binds to the content of the bid by its hash: whatever changes in the bid afterwards
 * voids it, and taking the change back makes it count again. It is given by somebody other than the
 * author, in a role that the price asks for; whoever sends a bid back says why.
 */
import type { Approval, Bid, BidDocument, Problem } from '#engine/bid/index.ts';
import { dealOf, disastersOfChosen, type ApprovalNeeded } from '#engine/desk/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { Reading } from '#engine/units/index.ts';
import type { StoredBid } from '#store/index.ts';
import { saveBid, type SaveOutcome } from './bids.ts';
import { contentHash } from './content-hash.ts';
import { readDraft } from './draft.ts';
import type { Workspace } from './workspace.ts';

export interface ApprovalRecord extends Omit<Approval, 'content'> {
	/** False when the bid has changed since. */
	readonly counts: boolean;
}

export interface Approvals {
	readonly needed: ApprovalNeeded;
	readonly records: readonly ApprovalRecord[];
	/** Roles that have not approved what stands there now. */
	readonly open: readonly string[];
	readonly isApproved: boolean;
}

export interface ApprovalState extends Approvals {
	readonly revision: number;
}

export type ApprovalReading =
	| { readonly kind: 'read'; readonly state: ApprovalState }
	| { readonly kind: 'unfinished'; readonly problems: readonly Problem[] }
	| { readonly kind: 'refused'; readonly problem: string }
	| { readonly kind: 'absent' };

/** What somebody decides. */
export type Decision = Omit<Approval, 'content' | 'on'>;

type Desk = Pick<Workspace, 'store' | 'library' | 'practice'>;
type Assumed = Omit<Desk, 'store'>;

/** A bid as typed and read. */
interface TypedBid {
	readonly document: Readonly<Record<string, unknown>>;
	readonly bid: Bid;
}

/** The last word of each role on the bid as it stands. */
function rolesApproved(records: readonly ApprovalRecord[]): ReadonlySet<string> {
	const last = new Map<string, ApprovalRecord>();
	for (const record of records) if (record.counts) last.set(record.role ?? '', record);
	return new Set(
		[...last].filter(([, { decision }]) => decision === 'approved').map(([role]) => role)
	);
}

/**
 * Who must agree to a bid as it is typed and read, and who has. Refused with one sentence when it has
 * no deal, as without a design that is proposed.
 */
function approvalOf({ document, bid }: TypedBid, desk: Assumed): Reading<Approvals> {
	const evaluation = evaluate(bid, desk.library);
	const disasters = disastersOfChosen(bid, desk.library, evaluation);
	const deal = dealOf(bid, evaluation, desk, disasters);
	if (!deal.ok) return deal;
	const now = contentHash(document);
	const records = (bid.deal?.approvals ?? []).map(({ content, ...record }): ApprovalRecord => ({
		...record,
		counts: content === now
	}));
	const needed = deal.value.approval;
	const approved = rolesApproved(records);
	const open = needed.by.filter((role) => !approved.has(role));
	const isSentBack = records.some(({ counts, decision }) => counts && decision === 'sent-back');
	const isApproved =
		needed.rule !== 'incomplete' && open.length === 0 && !(isSentBack && needed.by.length === 0);
	return { ok: true, value: { needed, records, open, isApproved } };
}

/**
 * What keeps a price from being released by our own rules: a sentence each, empty when it may be. A
 * sentence names roles, never people, figures or shares.
 */
export function missingApprovals(typed: TypedBid, desk: Assumed): readonly string[] {
	const reading = approvalOf(typed, desk);
	// Without a deal nothing is proposed, which the printing says itself; so it does of missing prices.
	if (!reading.ok || reading.value.isApproved || reading.value.needed.rule === 'incomplete')
		return [];
	const { open, records } = reading.value;
	if (open.length === 0) return ['the bid was sent back as it stands; settle why before release'];
	const isVoid = records.some(({ counts, decision }) => !counts && decision === 'approved');
	const since = isVoid ? ', because the bid has changed since it was approved' : '';
	return [`the approval of ${open.join(' and ')} is missing${since}; give it on Deal`];
}

function stateOf(bid: StoredBid, desk: Desk): ApprovalReading {
	const draft = readDraft(bid.document);
	if (!draft.ok) throw new Error(`bid ${bid.id} in the store: ${draft.problem}`);
	const { reading } = draft.value;
	if (!reading.ok) return { kind: 'unfinished', problems: reading.problems };
	const approvals = approvalOf({ document: bid.document, bid: reading.bid }, desk);
	return approvals.ok
		? { kind: 'read', state: { revision: bid.revision, ...approvals.value } }
		: { kind: 'refused', problem: approvals.problem };
}

/** Who must agree to a stored bid and who has. */
export async function readApproval(desk: Desk, id: string): Promise<ApprovalReading> {
	const bid = await desk.store.read(id);
	return bid ? stateOf(bid, desk) : { kind: 'absent' };
}

const sameName = (left: string, right: string): boolean =>
	left.normalize('NFKC').trim().localeCompare(right.normalize('NFKC').trim(), 'en', {
		sensitivity: 'base'
	}) === 0;

/** Why somebody may not decide; null when they may. */
function objection(
	{ by, role, decision, reason }: Decision,
	author: string,
	needed: ApprovalNeeded
) {
	if (author === '')
		return 'offer.author is missing; an approval needs to know whose bid it is, so that nobody approves their own';
	if (sameName(by, author)) return `${by} wrote this bid; somebody else must decide`;
	if (decision === 'sent-back')
		return reason === undefined ? 'a bid that is sent back needs a reason' : null;
	if (needed.rule === 'incomplete')
		return 'a line of this bid has no price, so there is no margin to approve';
	if (needed.by.length === 0) return 'this price approves itself; nobody needs to be asked';
	return role !== undefined && needed.by.includes(role)
		? null
		: `this price needs ${needed.by.join(' and ')}; "${role ?? ''}" is neither`;
}

const authorOf = ({ offer }: Readonly<Record<string, unknown>>): string => {
	const author = (offer as BidDocument['offer'])?.author;
	return typeof author === 'string' ? author.trim() : '';
};

function withApproval(document: StoredBid['document'], approval: Approval): unknown {
	const deal = (document['deal'] ?? {}) as NonNullable<BidDocument['deal']>;
	return { ...document, deal: { ...deal, approvals: [...(deal.approvals ?? []), approval] } };
}

/**
 * Records a decision on the bid as it stands at `ifRevision`, on the day `on`. Refused with one
 * sentence when this person or role may not decide.
 */
export async function decide(
	desk: Desk,
	id: string,
	decision: Decision,
	ifRevision: number,
	on: string
): Promise<SaveOutcome> {
	const bid = await desk.store.read(id);
	if (!bid) return { kind: 'absent' };
	if (bid.revision !== ifRevision) return { kind: 'conflict', current: bid };
	const reading = stateOf(bid, desk);
	if (reading.kind === 'refused') return reading;
	if (reading.kind !== 'read')
		return { kind: 'refused', problem: 'the bid has problems to settle before anybody can decide' };
	const problem = objection(decision, authorOf(bid.document), reading.state.needed);
	if (problem !== null) return { kind: 'refused', problem };
	const approval = { ...decision, on, content: contentHash(bid.document) };
	return saveBid(desk.store, id, withApproval(bid.document, approval), ifRevision, decision.by);
}
