/**
 * The session: one bid on the table. What is typed goes in, the whole answer comes out in the same
 * frame, every version is kept, and every step can be undone.
 */
import { createContext } from 'svelte';
import type { Bid, BidDocument, Problem, ReadRows } from '#engine/bid/index.ts';
import { createMemo, evaluate, type EvaluationMemo } from '#engine/evaluate.ts';
import type { Evaluation } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import { readBid } from '#engine/bid/index.ts';
import {
	applyChanges,
	asDrafts,
	rewriteDocument,
	type Change,
	type Draft,
	type Outcome,
	type Version
} from './edit.ts';
import { beginHistory, cancel, endJoint, record, redo, undo } from './history.ts';
import { createKeeper, type Keeper, type KeeperMeans } from './keeper.svelte.ts';
import type { Replayer } from '../replay/replayer.ts';
import { createReplays, type Replays } from '../replay/replays.svelte.ts';
import { createReviews, type Reviews } from '../replay/reviews.svelte.ts';
import type { TrialRunner } from '../sure/runner.ts';
import { createSureness, type Sureness } from '../sure/sureness.svelte.ts';
import type { OpenedBid } from './open-bid.ts';
import { placeOf, type Path } from './path.ts';

export interface Session {
	readonly id: string;
	readonly library: Library;
	/** As typed and stored; always one that the engine can read. */
	readonly document: BidDocument;
	/** The same in base units. */
	readonly bid: Bid;
	/** The whole answer. */
	readonly evaluation: Evaluation;
	/** What evaluations of this bid share; makes the next one fast and changes nothing. */
	readonly memo: EvaluationMemo;
	readonly keeper: Keeper;
	/** What disasters do to the bid, worked out beside the page. */
	readonly replays: Replays;
	/** What is wrong or open, and what would end it, worked out beside the page. */
	readonly reviews: Reviews;
	/** How sure the answer is, once somebody asked. */
	readonly sureness: Sureness;
	/** How many places hold something that is not understood. */
	readonly draftCount: number;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** What was typed at a place and is not understood, with why. */
	readonly draftAt: (path: Path) => Draft | undefined;
	/** Types values in; `joint` joins the keystrokes of one edit into one step. */
	readonly type: (changes: readonly Change[], joint?: string) => readonly Problem[];
	/** Ends the joined edit; takes it back when `keep` is false. */
	readonly endTyping: (joint: string, keep: boolean) => void;
	/** Changes the document as a whole: rows added, removed, moved. Gives the reasons when refused. */
	readonly rewrite: (
		make: (document: BidDocument) => BidDocument,
		joint?: string
	) => readonly Problem[];
	/** Proposes another candidate. */
	readonly choose: (candidateId: string) => void;
	readonly undo: () => void;
	readonly redo: () => void;
	/** Puts the store's version in the place of what stands here. */
	readonly takeTheirs: () => void;
}

export interface SessionMeans extends KeeperMeans {
	readonly replayer: Replayer;
	readonly runner: TrialRunner;
}

/** A session of an opened bid. Throws when the stored document is no bid; the page says so. */
export function createSession(opened: OpenedBid, library: Library, means: SessionMeans): Session {
	const read: ReadRows = new WeakMap();
	let history = $state.raw(beginHistory(firstVersion(opened, read)));
	const version = $derived(history.present);
	const answers = new WeakMap<Version, Evaluation>();
	const memo = createMemo();
	const evaluation = $derived(answerTo(version));
	const keeper = createKeeper(opened, means);
	const replays = createReplays(() => version.document, means.replayer);
	const reviews = createReviews(() => version.document, means.replayer, means.now);
	const sureness = createSureness(() => version.document, means.runner);

	function move(next: typeof history): void {
		if (next.present !== history.present) keeper.changed(next.present);
		history = next;
	}

	function answerTo(asked: Version): Evaluation {
		const answer = answers.get(asked) ?? evaluate(asked.bid, library, memo);
		answers.set(asked, answer);
		return answer;
	}

	/** Takes a version in once it has an answer, so that what cannot be computed is never kept. */
	function settle(outcome: Outcome, joint: string | null): readonly Problem[] {
		if (!outcome.ok) return outcome.problems;
		try {
			answerTo(outcome.version);
		} catch (error) {
			return [{ path: '', message: `this cannot be computed: ${reasonOf(error)}` }];
		}
		move(record(history, outcome.version, joint));
		return [];
	}

	function type(changes: readonly Change[], joint: string | null): readonly Problem[] {
		const problems = settle(applyChanges(version, changes, read), joint);
		const [first] = problems;
		if (first) move(record(history, asDrafts(version, changes, first.message), joint));
		return problems;
	}

	const session: Session = {
		id: opened.id,
		library,
		memo,
		keeper,
		replays,
		reviews,
		sureness,
		get document() {
			return version.document;
		},
		get bid() {
			return version.bid;
		},
		get evaluation() {
			return evaluation;
		},
		get draftCount() {
			return Object.keys(version.drafts).length;
		},
		get canUndo() {
			return history.past.length > 0;
		},
		get canRedo() {
			return history.future.length > 0;
		},
		draftAt: (path) => version.drafts[placeOf(version.document, path)],
		type: (changes, joint) => type(changes, joint ?? null),
		endTyping: (joint, keep) => move(keep ? endJoint(history) : cancel(history, joint)),
		rewrite: (make, joint) => settle(rewriteDocument(version, make, read), joint ?? null),
		choose: (candidateId) => void session.type([{ path: ['offer', 'chosen'], value: candidateId }]),
		undo: () => move(undo(history)),
		redo: () => move(redo(history)),
		takeTheirs: () => {
			const document = keeper.takeTheirs();
			if (document) session.rewrite(() => document);
		}
	};
	return session;
}

const reasonOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

function firstVersion(opened: OpenedBid, read: ReadRows): Version {
	const { document, drafts } = opened;
	const reading = readBid(document, read);
	if (reading.ok) return { document, bid: reading.bid, drafts };
	const [first] = reading.problems;
	throw new Error(`This bid cannot be read: ${first?.path ?? ''} ${first?.message ?? ''}`);
}

export const [getSession, setSession] = createContext<Session>();
