/**
 * One edit of the bid: places and what was typed there.
 *
 * The document always stays one that the engine can read. What is understood goes into it; what is
 * not stays beside it as a draft, with the sentence that says why, and the value before it goes on
 * counting. So one bad cell of a pasted block stops neither the others nor the figures.
 */
import {
	readBid,
	type Bid,
	type BidDocument,
	type Problem,
	type ReadRows
} from '#engine/bid/index.ts';
import { getAt, isWithin, parsePath, placeOf, setAt, type Path } from './path.ts';

/** What was typed and is not understood. */
export interface Draft {
	readonly typed: string;
	readonly message: string;
}

/** The bid as it stands: what counts, and by place what is not understood yet. */
export interface Version {
	readonly document: BidDocument;
	readonly bid: Bid;
	readonly drafts: Readonly<Record<string, Draft>>;
}

export interface Change {
	readonly path: Path;
	/** Value for the document: text as typed, a number, a whole item; undefined clears. */
	readonly value: unknown;
	/** As it stands in the field, for the draft; without it the value itself. */
	readonly typed?: string;
	/** A reason to refuse found before the document was asked, such as an unknown name. */
	readonly problem?: string;
}

export type Outcome =
	| { readonly ok: true; readonly version: Version }
	| { readonly ok: false; readonly problems: readonly Problem[] };

type Drafts = Readonly<Record<string, Draft>>;

const without = (drafts: Drafts, place: string): Drafts =>
	Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== place));

const draftOf = (change: Change, message: string): Draft => ({
	typed: change.typed ?? String(change.value),
	message
});

/**
 * Applies changes together. Those that are not understood become drafts; the rest is in. Refused as
 * a whole only when a problem belongs to none of the changes. `read` holds the rows that were read before.
 */
export function applyChanges(
	version: Version,
	changes: readonly Change[],
	read?: ReadRows
): Outcome {
	let drafts = version.drafts;
	let open = changes.filter((change) => {
		const place = placeOf(version.document, change.path);
		drafts = change.problem
			? { ...drafts, [place]: draftOf(change, change.problem) }
			: without(drafts, place);
		return change.problem === undefined;
	});
	for (;;) {
		const document = open.reduce(
			(made, { path, value }) => setAt(made, path, value),
			version.document
		);
		const reading = readBid(document, read);
		if (reading.ok) return { ok: true, version: { document, bid: reading.bid, drafts } };
		const refused = open.flatMap((change) => {
			const problem = reading.problems.find(({ path }) => touches(parsePath(path), change.path));
			return problem ? [{ change, message: problem.message }] : [];
		});
		if (refused.length === 0) return { ok: false, problems: reading.problems };
		for (const { change, message } of refused)
			drafts = { ...drafts, [placeOf(version.document, change.path)]: draftOf(change, message) };
		open = open.filter((change) => !refused.some((one) => one.change === change));
	}
}

/** Whether a problem speaks of a change: at it, below it, or at the item it belongs to. */
const touches = (problem: Path, changed: Path): boolean =>
	isWithin(problem, changed) || (problem.length > 0 && isWithin(changed, problem));

/** All changes as drafts, for a reason that belongs to none of them alone. */
export function asDrafts(version: Version, changes: readonly Change[], message: string): Version {
	const added = changes.map((change) => [
		placeOf(version.document, change.path),
		draftOf(change, message)
	]);
	return {
		...version,
		drafts: { ...version.drafts, ...(Object.fromEntries(added) as Record<string, Draft>) }
	};
}

/**
 * Replaces the document by one that `rewrite` makes of it: rows added, removed, moved. Drafts of
 * items that are gone go with them. Refused when the result is no bid, with the reasons. `read` as for
 * {@link applyChanges}.
 */
export function rewriteDocument(
	version: Version,
	rewrite: (document: BidDocument) => BidDocument,
	read?: ReadRows
): Outcome {
	const document = rewrite(version.document);
	const reading = readBid(document, read);
	if (!reading.ok) return reading;
	const drafts = Object.fromEntries(
		Object.entries(version.drafts).filter(([place]) =>
			isSameItem(version.document, document, place)
		)
	);
	return { ok: true, version: { document, bid: reading.bid, drafts } };
}

/** Whether the item that a draft belongs to is still there: by id, or unmoved where it has none. */
function isSameItem(before: BidDocument, after: BidDocument, place: string): boolean {
	const keys = place.split('/');
	const list = getAt(after, keys.slice(0, 1));
	if (Array.isArray(list))
		return (list as readonly { readonly id?: string }[]).some(({ id }) => id === keys[1]);
	const position = keys.findIndex((key) => /^\d+$/.test(key));
	const item = keys.slice(0, position + 1);
	return position < 0 || getAt(before, item) === getAt(after, item);
}
