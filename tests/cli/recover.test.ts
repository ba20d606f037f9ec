import { describe, expect, it } from 'vitest';
import type { EventPlay } from '#engine/replay.ts';
import { bidwright, example } from './shell.ts';

interface Timelines {
	readonly schema: string;
	readonly event: { readonly id: string };
	readonly designs: readonly EventPlay[];
}

const fire = ['recover', example, '--event', 'fire-suppression'] as const;

describe('recover', () => {
	it('plays an event against every design: a line for each level, and what held it up', async () => {
		const { code, out, err } = await bidwright(fire);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toContain('Fire suppression discharges at Rotterdam');
		expect(out).toContain('64 machines');
		expect(out).toMatch(/0 {2}Tape library, renewed as is +Gold/);
		expect(out).toMatch(/drives of Tape library, \d+ %/);
		expect(out).toMatch(/Snapshot pool: \d+ of \d+ IOPS/);
	});

	it('says never, and all, where no copy survives', async () => {
		const { out } = await bidwright([
			'recover',
			example,
			'--event',
			'stolen-administrator',
			'--candidate',
			'disk'
		]);
		expect(out).toContain('Disk repository + object copy (backup administrator)');
		expect(out).toMatch(/Gold +32 +never +never +never +32 +32 +all +32/);
	});

	it('lists every server when asked', async () => {
		const { out } = await bidwright([...fire, '--candidate', 'today', '--servers']);
		expect(out.match(/ library +\d+ h \d\d/g)).toHaveLength(64);
	});

	it('prints one JSON document with a timeline for each design', async () => {
		const { out } = await bidwright([...fire, '--json']);
		const { schema, event, designs } = JSON.parse(out) as Timelines;
		expect(schema).toBe('bidwright/recovery@1');
		expect(event.id).toBe('fire-suppression');
		expect(designs.map(({ candidateId }) => candidateId)).toEqual([
			'today',
			'disk',
			'dedup',
			'copy-data',
			'tape'
		]);
		for (const { restores } of designs) expect(restores).toHaveLength(64);
	});

	it('plays one of several like events when its name is given', async () => {
		const { out } = await bidwright([
			'recover',
			example,
			'--event',
			'stolen-administrator',
			'--candidate',
			'today',
			'--variant',
			'vault custodian'
		]);
		expect(out).toContain('(vault custodian)');
	});

	it('grown estates take longer', async () => {
		const last = async (day: string): Promise<number> => {
			const { out } = await bidwright([...fire, '--candidate', 'disk', '--day', day, '--json']);
			return (JSON.parse(out) as Timelines).designs[0]?.outcome.lastUsableSeconds ?? 0;
		};
		expect(await last('1825')).toBeGreaterThan(await last('0'));
	});

	it.each([
		[
			['recover', example],
			'expected an event (--event ID); there is: fire-suppression, ransomware'
		],
		[['recover', example, '--event', 'flood'], '"flood" is no event'],
		[[...fire, '--candidate', 'cloud'], '"cloud" is no design; there is: today, disk, dedup'],
		[[...fire, '--variant', 'nobody'], '"nobody" is no variant'],
		[[...fire, '--day', 'one'], '--day "one" is not a whole number']
	])('answers bad input with one line and exit code 2: %j', async (words, sentence) => {
		const ran = await bidwright(words);
		expect(ran.code).toBe(2);
		expect(ran.err).toContain(sentence);
		expect(ran.err.trim().split('\n')).toHaveLength(1);
		expect(ran.out).toBe('');
	});
});

describe('evaluate --only recover', () => {
	it('prints the survival matrix, its key and the yearly losses', async () => {
		const { out } = await bidwright(['evaluate', example, '--only', 'recover']);
		expect(out).toMatch(/Stolen administrator +0 +[^\n]+\n +A +gone +gone +gone/);
		expect(out).toContain('gone: no copy survives');
		expect(out).toMatch(/C {2}Copy data \+ object +[\d ]+ or more +[\d ]+ +[\d ]+/);
		expect(out).not.toContain('buy TB');
	});

	it('adds replay and value to the JSON only when asked', async () => {
		const asked = await bidwright(['evaluate', example, '--only', 'recover,cost', '--json']);
		const usual = await bidwright(['evaluate', example, '--json']);
		expect(JSON.parse(asked.out)).toHaveProperty('replay.schema', 'bidwright/replay@1');
		expect(JSON.parse(asked.out)).toHaveProperty('value.currency', 'EUR');
		expect(JSON.parse(usual.out)).not.toHaveProperty('replay');
	});
});
