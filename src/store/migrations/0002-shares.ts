/** Presentations that were handed out by a link: the slides as they were, never the bid. */
export const shares = {
	number: 2,
	name: 'shares',
	script: `
		create table share (
			token text primary key,
			bid_id text not null references bid (id),
			revision integer not null,
			made_at timestamptz not null,
			made_by text not null,
			last_day text not null,
			withdrawn_at timestamptz,
			opened integer not null default 0,
			content json not null
		);
		create index share_of_bid on share (bid_id, made_at);
	`
} as const;
