import { describe, expect, it } from 'vitest';
import type { Alternative } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import { advised, example, findingOf, keysOf, oneWorkload, taken, totalOf } from './advised.ts';

const advice = advised(example);

const fixesOf = (key: string, from = advice): readonly Alternative[] =>
	from.alternativesFor(findingOf(from, key));

function fix(key: string, id: string, from = advice): Alternative {
	const found = fixesOf(key, from).find((one) => one.id === id);
	if (!found)
		throw new Error(
			`no "${id}"; there is ${fixesOf(key, from)
				.map((one) => one.id)
				.join()}`
		);
	return found;
}

describe('what would end a finding', () => {
	it('ends it: the patched bid no longer has it', () => {
		for (const finding of advice.review.findings) {
			if (finding.candidateId !== 'disk' && finding.candidateId !== null) continue;
			for (const one of advice.alternativesFor(finding)) {
				const after = advised(taken(example, one));
				const chosen = after.evaluation.chosen;
				const keys = keysOf(after).filter((key) => /^(bid|disk)\//.test(key));
				if (chosen === 'disk') expect(keys, one.id).not.toContain(finding.key);
				else
					expect(keysOf(after), one.id).not.toContain(
						finding.key.replace(/^disk/, chosen ?? 'none')
					);
			}
		}
	});

	it('costs a year what the totals differ by, over the years', () => {
		const lock = fix('disk/one-authority/backup-administrator', 'measure:lock-object-copy');
		const after = advised(taken(example, lock));
		expect(Number(lock.pricePerYear)).toBeCloseTo(
			(totalOf(after, 'disk') - totalOf(advice, 'disk')) / 5,
			2
		);
	});

	it('stands cheapest first, repairs before other designs', () => {
		const fixes = fixesOf('disk/one-authority/backup-administrator');
		expect(fixes.map(({ kind }) => kind)).toEqual([...fixes.map(({ kind }) => kind)].sort());
		const prices = fixes
			.filter(({ kind }) => kind === 'adds')
			.map(({ pricePerYear }) => Number(pricePerYear));
		expect(prices).toEqual([...prices].sort((left, right) => left - right));
		expect(fixes.length).toBeGreaterThan(3);
	});

	it('says what the saving becomes', () => {
		const { saving, pricePerYear } = fix(
			'disk/one-authority/backup-administrator',
			'measure:tape-vault'
		);
		expect(Number(saving?.before) - Number(saving?.after)).toBeCloseTo(5 * Number(pricePerYear), 1);
	});

	it('says the saving that the whole bid has after it, whatever was left out of the trial', () => {
		for (const one of [
			...fixesOf('disk/one-authority/backup-administrator'),
			...fixesOf('bid/shadow-it')
		]) {
			const after = advised(taken(example, one));
			const { candidates, chosen } = after.evaluation;
			const own = candidates.find(({ id }) => id === chosen);
			expect([one.id, Number(one.saving?.after)]).toEqual([one.id, Number(own?.against?.saving)]);
		}
	});

	it('is told trial by trial: nothing that was told is taken back but for what is better', () => {
		const finding = findingOf(advice, 'disk/one-authority/backup-administrator');
		const steps = advised(example).search(finding);
		const told: number[] = [];
		let step = steps.next();
		for (; !step.done; step = steps.next()) told.push(step.value.length);
		expect(told).toEqual([...told].sort((one, other) => one - other));
		expect(told.findIndex((count) => count > 0)).toBeLessThan(3);
		expect(step.value).toEqual(advice.alternativesFor(finding));
	});

	it('says what remains, and what comes with it first', () => {
		const tape = fix('disk/one-authority/backup-administrator', 'choose:tape');
		expect(tape.remains[0]).toMatchObject({ isNew: true, key: 'tape/rpo-missed/gold' });
		expect(tape.remains.map(({ key }) => key)).toContain('bid/shadow-it');
	});

	it('never offers a cure that leaves everything with one login', () => {
		for (const one of fixesOf('disk/restore-untested'))
			expect(one.remains.some(({ isNew, key }) => isNew && key.includes('one-authority'))).toBe(
				false
			);
	});

	it('protects services that nobody approved, by each level', () => {
		expect(fixesOf('bid/shadow-it').map(({ name }) => name)).toEqual([
			'Protect all 3 as Bronze',
			'Protect all 3 as Silver',
			'Protect all 3 as Gold'
		]);
	});

	it('takes the next restore test in the same breath as its report', () => {
		const [first] = fixesOf('disk/restore-untested');
		expect(first).toMatchObject({ id: 'measure:restore-tests', kind: 'adds' });
		expect(Number(first?.pricePerYear)).toBeGreaterThan(0);
	});

	it('is for nobody to give where only people can settle it', () => {
		expect(fixesOf('disk/price-unconfirmed')).toEqual([]);
	});

	it('offers nothing for today, which is not for sale', () => {
		expect(fixesOf('today/restore-untested')).toEqual([]);
	});
});

describe('a promise that a design cannot keep', () => {
	it('may be lowered, last of all and under its name', () => {
		const tape = advised(oneWorkload('tape-library', {}, { serviceLevels: [hourly] }));
		const fixes = fixesOf('it/rpo-missed/one', tape);
		expect(fixes.at(-1)).toMatchObject({
			kind: 'promises-less',
			name: 'Promise more lost data: One 24 h'
		});
		expect(fixes.map(({ id }) => id)).toContain('measure:frequent-snapshots');
	});

	it('is not kept by a whole copy too few', () => {
		const disk = advised(
			oneWorkload('disk-repository', {}, { serviceLevels: [{ ...hourly, rpo: '24 h', copies: 3 }] })
		);
		const fixes = fixesOf('it/copies-missing/one', disk);
		expect(fixes.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['measure:locked-cloud-copy', 'measure:tape-vault', 'promise:copies'])
		);
	});
});

const hourly: BidDocument['serviceLevels'][number] = {
	id: 'one',
	name: 'One',
	rpo: '1 h',
	rto: '24 h',
	retention: { daily: 30 },
	copies: 2
};

describe('a quantity that somebody fixed', () => {
	it('is sized again when the pool is full or the window too short', () => {
		const few = advised(
			oneWorkload(
				'tape-library',
				{},
				{ candidates: [{ id: 'it', architecture: 'tape-library', quantities: { drives: 1 } }] }
			)
		);
		const key = keysOf(few).find((one) => one.startsWith('it/window-exceeded')) ?? '';
		expect(fixesOf(key, few).map(({ id }) => id)).toContain('size:drives');
	});
});
