/**
 * Brings a database to the form that this version writes, one numbered step after the other.
 *
 * Each step and its record stand or fall together, so that a stop in the middle leaves a step
 * either done and recorded or not begun. Example: at step 1, with steps 1 to 3 known, 2 and 3 run.
 */
import type { Reading } from '#engine/units/index.ts';
import type { Database } from './database.ts';
import { migrations, type Migration } from './migrations/index.ts';

const record = `
	create table if not exists schema_migration (
		number integer primary key,
		name text not null,
		applied_at timestamptz not null default now()
	);
`;

/**
 * Applies what is missing; the value is the number of the last step. Refuses a database that a newer
 * version has written. Throws when a step fails.
 */
export async function migrate(
	database: Database,
	steps: readonly Migration[] = migrations
): Promise<Reading<number>> {
	await database.script(record);
	const [done] = await database.query<{ last: number }>(
		'select coalesce(max(number), 0) as last from schema_migration'
	);
	const last = done?.last ?? 0;
	const known = steps.at(-1)?.number ?? 0;
	if (last > known) {
		const problem = `was written by a newer Bidwright (form ${last}; this one knows ${known}); update this Bidwright`;
		return { ok: false, problem };
	}
	for (const step of steps.filter(({ number }) => number > last)) {
		await database.transaction(async (queries) => {
			await queries.script(step.script);
			await queries.query('insert into schema_migration (number, name) values ($1, $2)', [
				step.number,
				step.name
			]);
		});
	}
	return { ok: true, value: known };
}
