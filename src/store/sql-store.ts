/**
 * The {@link Store} in PostgreSQL's language, whichever database speaks it.
 */
import type { Database, Queries } from './database.ts';
import { sqlShares } from './sql-shares.ts';
import type {
	BidDraft,
	BidSummary,
	Change,
	DraftToStore,
	Revision,
	Store,
	WriteOutcome
} from './store.ts';

interface BidRow {
	readonly id: string;
	readonly name: string;
	readonly offer_number: string;
	readonly problem_count: number;
	readonly revision: number;
	readonly created_at: Date;
	readonly saved_at: Date;
	readonly saved_by: string;
}

/** Who did what, when: the part of a history line that is known before the write. */
interface Entry {
	readonly change: Change;
	readonly who: string;
	readonly at: Date;
}

const summaryColumns =
	'bid.id, name, offer_number, problem_count, bid.revision, created_at, saved_at, saved_by';

const summaryOf = (row: BidRow): BidSummary => ({
	id: row.id,
	name: row.name,
	offerNumber: row.offer_number,
	problemCount: row.problem_count,
	revision: row.revision,
	createdAt: row.created_at.toISOString(),
	savedAt: row.saved_at.toISOString(),
	savedBy: row.saved_by
});

const shownOf = ({ name, offerNumber, problemCount }: DraftToStore) => [
	name,
	offerNumber,
	problemCount
];

async function readBid(queries: Queries, id: string) {
	const [row] = await queries.query<BidRow & { readonly document: string }>(
		`select ${summaryColumns}, document::text as document
		from bid join bid_revision on bid_id = bid.id and bid_revision.revision = bid.revision
		where bid.id = $1 and deleted_at is null`,
		[id]
	);
	return row ? { ...summaryOf(row), document: JSON.parse(row.document) as BidDraft } : null;
}

/** A new line of the history; `document` null takes over the one of the revision before. */
async function addRevision(
	queries: Queries,
	{ id, revision }: { readonly id: string; readonly revision: number },
	{ change, who, at }: Entry,
	document: BidDraft | null
): Promise<void> {
	await queries.query(
		`insert into bid_revision (bid_id, revision, change, who, at, document)
		select $1, $2, $3, $4, $5, coalesce($6::text::json, (
			select document from bid_revision where bid_id = $1 and revision = $2 - 1
		))`,
		[id, revision, change, who, at, document && JSON.stringify(document)]
	);
}

/** Lets the newest line of the history become this save, if it is one of the same person and minute. */
async function joinRevision(
	queries: Queries,
	{ id, revision }: { readonly id: string; readonly revision: number },
	{ change, who, at }: Entry,
	document: BidDraft
): Promise<boolean> {
	const joined = await queries.query(
		`update bid_revision set revision = $2, at = $5, document = $6::text::json
		where bid_id = $1 and revision = $2 - 1 and change = $3 and who = $4
			and date_trunc('minute', at) = date_trunc('minute', $5::timestamptz)
		returning revision`,
		[id, revision, change, who, at, JSON.stringify(document)]
	);
	return joined.length > 0;
}

/** Why a write to `id` found nothing to change: the bid has moved on, or there is none. */
async function whyNot(queries: Queries, id: string): Promise<WriteOutcome> {
	const current = await readBid(queries, id);
	return current ? { kind: 'conflict', current } : { kind: 'absent' };
}

/** The whole store over a migrated database. `clock` dates every write. */
export function sqlStore(database: Database, clock: () => Date): Store {
	return {
		list: async (which = 'present') => {
			const rows = await database.query<BidRow>(
				`select ${summaryColumns} from bid where (deleted_at is null) = $1
				order by saved_at desc, id`,
				[which === 'present']
			);
			return rows.map(summaryOf);
		},

		read: (id) => readBid(database, id),

		create: (id, draft, who) =>
			database.transaction(async (queries) => {
				const at = clock();
				const [row] = await queries.query<BidRow>(
					`insert into bid (id, name, offer_number, problem_count, revision, created_at, saved_at,
						saved_by)
					values ($1, $2, $3, $4, 1, $5, $5, $6) on conflict do nothing
					returning ${summaryColumns}`,
					[id, ...shownOf(draft), at, who]
				);
				if (!row) return null;
				await addRevision(queries, row, { change: 'created', who, at }, draft.document);
				return summaryOf(row);
			}),

		write: (id, draft, ifRevision, who) =>
			database.transaction(async (queries) => {
				const entry: Entry = { change: 'saved', who, at: clock() };
				const [row] = await queries.query<BidRow>(
					`update bid set name = $2, offer_number = $3, problem_count = $4,
						revision = revision + 1, saved_at = $5, saved_by = $6
					where id = $1 and revision = $7 and deleted_at is null returning ${summaryColumns}`,
					[id, ...shownOf(draft), entry.at, who, ifRevision]
				);
				if (!row) return whyNot(queries, id);
				if (!(await joinRevision(queries, row, entry, draft.document)))
					await addRevision(queries, row, entry, draft.document);
				return { kind: 'written', bid: summaryOf(row) };
			}),

		remove: (id, ifRevision, who) =>
			database.transaction(async (queries) => {
				const at = clock();
				const [row] = await queries.query<BidRow>(
					`update bid set revision = revision + 1, saved_at = $2, saved_by = $3, deleted_at = $2
					where id = $1 and revision = $4 and deleted_at is null returning ${summaryColumns}`,
					[id, at, who, ifRevision]
				);
				if (!row) return whyNot(queries, id);
				await addRevision(queries, row, { change: 'deleted', who, at }, null);
				return { kind: 'written', bid: summaryOf(row) };
			}),

		restore: (id, who) =>
			database.transaction(async (queries) => {
				const at = clock();
				const [row] = await queries.query<BidRow>(
					`update bid set revision = revision + 1, saved_at = $2, saved_by = $3, deleted_at = null
					where id = $1 and deleted_at is not null returning ${summaryColumns}`,
					[id, at, who]
				);
				if (!row) return null;
				await addRevision(queries, row, { change: 'restored', who, at }, null);
				return summaryOf(row);
			}),

		revisions: async (id) => {
			const rows = await database.query<Omit<Revision, 'at'> & { readonly at: Date }>(
				'select revision, change, who, at from bid_revision where bid_id = $1 order by revision',
				[id]
			);
			return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
		},

		readRevision: async (id, revision) => {
			const [row] = await database.query<{ readonly document: string }>(
				`select document::text as document from bid_revision where bid_id = $1 and revision = $2`,
				[id, revision]
			);
			return row ? (JSON.parse(row.document) as BidDraft) : null;
		},

		shares: sqlShares(database, clock),

		close: () => database.close()
	};
}
