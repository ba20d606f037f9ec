import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openMemory } from '../../src/store/pglite.ts';

const step = (number: number, script: string) => ({ number, name: `step ${number}`, script });
const one = step(1, "create table fruit (name text); insert into fruit values ('apple');");
const two = step(2, 'alter table fruit add column colour text;');
const failing = step(3, 'drop table fruit; create table fruit (name nonsense);');

let database: Database;
beforeAll(async () => {
	database = await openMemory();
});
afterAll(() => database.close());

const applied = async () =>
	(
		await database.query<{ number: number }>('select number from schema_migration order by number')
	).map(({ number }) => number);

describe('migrations', () => {
	it('run in order, each once', async () => {
		expect(await migrate(database, [one])).toEqual({ ok: true, value: 1 });
		expect(await migrate(database, [one, two])).toEqual({ ok: true, value: 2 });
		expect(await migrate(database, [one, two])).toEqual({ ok: true, value: 2 });
		expect(await applied()).toEqual([1, 2]);
		expect(await database.query('select * from fruit')).toEqual([{ name: 'apple', colour: null }]);
	});

	it('that fail leave no trace', async () => {
		await expect(migrate(database, [one, two, failing])).rejects.toThrow('nonsense');
		expect(await applied()).toEqual([1, 2]);
		expect(await database.query('select name from fruit')).toEqual([{ name: 'apple' }]);
	});

	it('refuse a database that a newer version wrote', async () => {
		expect(await migrate(database, [one])).toEqual({
			ok: false,
			problem: 'was written by a newer Bidwright (form 2; this one knows 1); update this Bidwright'
		});
	});

	it('are numbered from 1 without a gap', () => {
		expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
	});
});
