import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runRetentionCase, type RetentionCase } from './retention.ts';

function casesIn(name: string): readonly RetentionCase[] {
	const file = new URL(`../cases/${name}.json`, import.meta.url);
	return (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly RetentionCase[] })
		.cases;
}

const cases = [...casesIn('retention'), ...casesIn('retention-recorded')];
const results = cases.map((one) => ({ ...one, ...runRetentionCase(one) }));
const required = results.filter((one) => one.required);

describe('reference cases', () => {
	it.each(required)('$id: $mode', ({ passed, why }) => {
		expect(why).toBeUndefined();
		expect(passed).toBe(true);
	});

	it('are required wherever a tool or a document says what is kept', () => {
		expect(required).toHaveLength(118);
		const optional = results.filter((one) => !one.required).map(({ mode }) => mode);
		expect(
			[...new Set(optional)].filter((mode) => !/^(vendorapi|vaultsizer|wasabicalc)_/.test(mode))
		).toEqual([]);
	});

	it('say what disagrees', () => {
		const borg = cases.find(({ mode }) => mode === 'borg_prune')!;
		const outputs = { ...borg.outputs, keptCount: 999 };
		expect(runRetentionCase({ ...borg, outputs })).toMatchObject({
			passed: false,
			why: expect.stringMatching(/keptCount is \d+, expected 999/) as string
		});
	});

	it('do not stop the others when one cannot be read', () => {
		const broken = { id: 'x', kind: 'retention', mode: 'restic_forget', inputs: {}, outputs: {} };
		expect(runRetentionCase(broken)).toMatchObject({ passed: false, required: true, error: null });
		expect(runRetentionCase({ ...broken, mode: 'unheard_of' }).why).toMatch(/nothing here models/);
	});
});
