/** The {@link Shares} in PostgreSQL's language. */
import type { Database } from './database.ts';
import type { Share, SharedContent, Shares } from './shares.ts';

interface ShareRow {
	readonly token: string;
	readonly bid_id: string;
	readonly revision: number;
	readonly made_at: Date;
	readonly made_by: string;
	readonly last_day: string;
	readonly withdrawn_at: Date | null;
	readonly opened: number;
}

const columns = 'token, bid_id, share.revision, made_at, made_by, last_day, withdrawn_at, opened';

const shareOf = (row: ShareRow): Share => ({
	token: row.token,
	bidId: row.bid_id,
	revision: row.revision,
	lastDay: row.last_day,
	madeAt: row.made_at.toISOString(),
	madeBy: row.made_by,
	withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
	opened: row.opened
});

/** Links over a migrated database. `clock` dates them and says whether they are over. */
export const sqlShares = (database: Database, clock: () => Date): Shares => ({
	add: async ({ token, bidId, revision, lastDay, content }, who) => {
		const [row] = await database.query<ShareRow>(
			`insert into share (token, bid_id, revision, made_at, made_by, last_day, content)
			select $1, bid.id, $3, $4, $5, $6, $7::text::json
			from bid where bid.id = $2 and deleted_at is null
			returning ${columns}`,
			[token, bidId, revision, clock(), who, lastDay, JSON.stringify(content)]
		);
		return row ? shareOf(row) : null;
	},

	list: async (bidId) => {
		const rows = await database.query<ShareRow>(
			`select ${columns} from share where bid_id = $1 order by made_at desc, token`,
			[bidId]
		);
		return rows.map(shareOf);
	},

	open: (token) =>
		database.transaction(async (queries) => {
			const [row] = await queries.query<
				ShareRow & { readonly deleted_at: Date | null; readonly content: string }
			>(
				`select ${columns}, deleted_at, content::text as content
				from share join bid on bid.id = bid_id where token = $1`,
				[token]
			);
			if (!row) return { kind: 'absent' };
			if (row.withdrawn_at ?? row.deleted_at) return { kind: 'withdrawn' };
			if (clock().toISOString().slice(0, 10) > row.last_day)
				return { kind: 'over', lastDay: row.last_day };
			await queries.query('update share set opened = opened + 1 where token = $1', [token]);
			return { kind: 'open', content: JSON.parse(row.content) as SharedContent };
		}),

	withdraw: async (bidId, token) => {
		const [row] = await database.query<ShareRow>(
			`update share set withdrawn_at = coalesce(withdrawn_at, $3)
			where bid_id = $1 and token = $2 returning ${columns}`,
			[bidId, token, clock()]
		);
		return row ? shareOf(row) : null;
	}
});
