/**
 * Bids and their revisions. The document stands in the revision alone: the newest one is the bid's.
 *
 * `json`, not `jsonb`: it gives back the very text, keys in the order typed.
 */
export const bids = {
	number: 1,
	name: 'bids',
	script: `
		create table bid (
			id text primary key,
			revision integer not null,
			name text not null,
			offer_number text not null,
			problem_count integer not null,
			created_at timestamptz not null,
			saved_at timestamptz not null,
			saved_by text not null,
			deleted_at timestamptz
		);
		create table bid_revision (
			bid_id text not null references bid (id),
			revision integer not null,
			change text not null,
			who text not null,
			at timestamptz not null,
			document json not null,
			primary key (bid_id, revision)
		);
	`
} as const;
