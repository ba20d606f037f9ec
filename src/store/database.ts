/**
 * What the store asks of a database: PostgreSQL's language over one connection or many.
 *
 * `timestamptz` comes back as a Date; documents are passed and read as text, so that no driver has
 * an opinion on JSON.
 */
export interface Queries {
	/** One statement with `$1` … parameters. */
	query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
	/** Several statements without parameters. */
	script(text: string): Promise<void>;
}

export interface Database extends Queries {
	/** All of the work or, when it throws, none of it. */
	transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}
