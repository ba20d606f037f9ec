import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runRecoveryCase, type RecoveryCase } from '../../reality/recovery.ts';

const { cases } = JSON.parse(
	readFileSync(new URL('../../cases/recovery.json', import.meta.url), 'utf8')
) as { readonly cases: readonly RecoveryCase[] };

describe('reference cases of queues, survivors, deletion and the whole way', () => {
	it('are all there', () => {
		const kinds = new Set(cases.map(({ kind }) => kind));
		expect([...kinds].sort()).toEqual(['deletion', 'queue', 'survivors', 'whole']);
		expect(cases.length).toBeGreaterThanOrEqual(72);
	});

	it.each(cases.map((given) => [given.id, given.what, given] as const))(
		'%s: %s',
		(_, __, given) => {
			expect(runRecoveryCase(given).differences).toEqual([]);
		}
	);

	it('would be missed by two milliseconds, by one restore of a list, and by a null', () => {
		const first = cases.find(({ id }) => id === 'fifo-01')!;
		const expected = {
			jobs: { j1: { usableAt: 5000.006, completeAt: null } },
			totals: { rtoMisses: ['j1'], usableCurve: [] }
		};
		const { differences } = runRecoveryCase({ ...first, expected });
		expect(differences).toEqual([
			'jobs.j1.usableAt: 5000.006 expected, 5000 got',
			'jobs.j1.completeAt: null expected, 5000 got',
			'totals.rtoMisses: ["j1"] expected, [] got'
		]);
	});
});
