import { describe, expect, it } from 'vitest';
import type { MatrixCell, Replay } from '#engine/disaster/index.ts';
import { checkDisasters } from '#engine/guardrails/index.ts';
import { advised, example, findingOf, keysOf, library } from './advised.ts';

const hour = 3600;

const cell = (changes: Partial<MatrixCell>): MatrixCell => ({
	levelId: 'gold',
	kind: 'back',
	machines: 10,
	gone: 0,
	usableSeconds: hour,
	dataLostSeconds: hour,
	rtoMisses: 0,
	rpoMisses: 0,
	copiesLeft: 1,
	lostPools: [],
	fromPools: ['repository'],
	variant: null,
	...changes
});

/** Gold, promised in 4 h with 1 h of lost data, in one event of the library. */
const replayed = (eventId: string, changes: Partial<MatrixCell>): Replay => ({
	schema: 'bidwright/replay@1',
	day: 0,
	problems: [],
	events: [
		{
			id: eventId,
			name: 'It',
			does: 'strikes',
			siteId: null,
			siteName: null,
			machines: 10,
			bytes: 1e12,
			perYear: { likely: 1, low: 1, high: 1, how: 'assumed', source: '' }
		}
	],
	levels: [
		{ id: 'gold', name: 'Gold', rpoSeconds: hour, rtoSeconds: 4 * hour, machines: 10 },
		{ id: null, name: 'Unprotected', rpoSeconds: null, rtoSeconds: null, machines: 1 }
	],
	designs: [
		{
			candidateId: 'disk',
			letter: 'A',
			name: 'Disk',
			deletion: { sole: [], fewestAuthorities: 2, unprotected: 0 },
			unknowns: [],
			outcomes: [
				{
					eventId,
					cells: [cell(changes), cell({ levelId: null, kind: 'gone', gone: 1 })],
					machines: 11,
					gone: 1,
					lastUsableSeconds: null,
					rtoMisses: 0,
					rpoMisses: 0,
					downtimeCost: 0,
					goneCostPerHour: 0,
					dataLossCost: 0,
					unpricedLosses: 0,
					bottleneck: null
				}
			]
		}
	]
});

const found = (eventId: string, changes: Partial<MatrixCell>) =>
	checkDisasters(replayed(eventId, changes), library.events);
const ofDesign = (eventId: string, changes: Partial<MatrixCell>) =>
	found(eventId, changes).filter(({ candidateId }) => candidateId === 'disk');

describe('an event', () => {
	it('makes a level late by what the design adds to its own time', () => {
		const [late, ...others] = ofDesign('ransomware', { usableSeconds: 33 * hour });
		expect(others).toEqual([]);
		expect(late).toMatchObject({
			key: 'disk/too-late/ransomware',
			sentence: 'It: usable after 33 h 00 (Gold, promised 4 h 00).',
			detail: '28 h 00 of it pass before any restore may start.',
			extent: { value: hour, unit: 'seconds' }
		});
	});

	it('blames no design for the time that it takes by itself', () => {
		expect(ofDesign('ransomware', { usableSeconds: 32 * hour })).toEqual([]);
		expect(ofDesign('fire-suppression', { usableSeconds: 4.5 * hour })).toEqual([]);
		expect(ofDesign('fire-suppression', { usableSeconds: 4.6 * hour })).toHaveLength(1);
	});

	it('says once for the bid which promise no design keeps in it', () => {
		const sentences = found('ransomware', {})
			.filter(({ candidateId }) => candidateId === null)
			.map(({ sentence }) => sentence);
		expect(sentences).toEqual([
			"It: no design keeps Gold's 4 h 00, because 28 h 00 pass before any restore may start.",
			"It: no design keeps Gold's 1 h 00, because the damage is 8 h 00 old when it is noticed."
		]);
	});

	it('loses too much beyond the age of the damage', () => {
		expect(ofDesign('ransomware', { dataLostSeconds: 9 * hour })).toEqual([]);
		expect(ofDesign('ransomware', { dataLostSeconds: 11 * hour })[0]).toMatchObject({
			id: 'too-much-lost',
			extent: { value: 2 * hour, unit: 'seconds' }
		});
	});

	it('leaves machines without a copy', () => {
		expect(
			ofDesign('site-loss', { kind: 'gone', gone: 7, usableSeconds: null, dataLostSeconds: null })
		).toMatchObject([
			{
				key: 'disk/copies-gone/site-loss',
				sentence: 'It: 7 machines of Gold never come back, no clean copy is left.',
				extent: { value: 7, unit: 'machines' }
			}
		]);
	});

	it('leaves machines with a copy that they never come back from', () => {
		expect(
			ofDesign('site-loss', { kind: 'stuck', gone: 2, usableSeconds: null, dataLostSeconds: null })
		).toMatchObject([
			{
				key: 'disk/never-back/site-loss',
				sentence: 'It: 2 machines of Gold never come back, although a copy is left.'
			}
		]);
	});

	it('tells machines that stand without a copy from those that are gone', () => {
		expect(
			ofDesign('provider-gone', { kind: 'bare', usableSeconds: null, dataLostSeconds: null })
		).toMatchObject([{ id: 'copies-bare', extent: null }]);
	});

	it('says nothing of data that no level protects: that is a finding of the bid', () => {
		expect(ofDesign('fire-suppression', {})).toEqual([]);
	});
});

describe('the last day of the horizon', () => {
	const on = (day: number, hours: number): Replay => ({
		...replayed('fire-suppression', { usableSeconds: hours * hour }),
		day
	});
	const judged = (first: number, last: number) =>
		checkDisasters(on(0, first), library.events, on(1825, last)).filter(
			({ candidateId }) => candidateId === 'disk'
		);

	it('breaks a promise that the first keeps, and the finding says when', () => {
		expect(judged(4, 9)).toMatchObject([
			{
				key: 'disk/too-late/fire-suppression',
				sentence: 'It at the end of year 5: usable after 9 h 00 (Gold, promised 4 h 00).',
				extent: { unit: 'seconds' },
				needs: { gold: 9 * hour }
			}
		]);
		expect(judged(4, 9)[0]?.detail).toMatch(/^On the first day Gold keeps its promise/);
	});

	it('counts where it is worse, and the first is told beside it', () => {
		expect(judged(6, 9)[0]?.detail).toMatch(/^On the first day it is 6 h 00 \(Gold\)/);
		expect(judged(6, 9)[0]?.extent?.value).toBeGreaterThan(judged(6, 8)[0]?.extent?.value ?? 0);
	});

	it('does not count where the first is as bad: an estate may shrink', () => {
		expect(judged(9, 6)).toEqual(ofDesign('fire-suppression', { usableSeconds: 9 * hour }));
		expect(judged(4, 4)).toEqual([]);
	});
});

describe('the worked example', () => {
	const advice = advised(example);

	it('finds the one login once, and not again in the event that uses it', () => {
		const keys = keysOf(advice);
		expect(keys).toContain('disk/one-authority/backup-administrator');
		expect(keys).not.toContain('disk/copies-gone/stolen-administrator');
	});

	it('finds what ransomware leaves of two appliances under one login', () => {
		expect(findingOf(advice, 'dedup/copies-gone/ransomware').sentence).toMatch(
			/418 machines of Gold, Silver and Bronze never come back/
		);
	});

	it('ends it by a lock, which the replay of the patched bid shows', () => {
		const fixes = advice.alternativesFor(findingOf(advice, 'dedup/copies-gone/ransomware'));
		expect(fixes[0]).toMatchObject({ id: 'measure:lock-appliance', kind: 'adds' });
		expect(fixes[0]?.alsoEnds).toContain('dedup/one-authority/backup-administrator');
	});

	it('brings a level back in time by points twice as often, or promises less', () => {
		const rarely = advised({
			...example,
			serviceLevels: example.serviceLevels.map((level) =>
				level.id === 'gold' ? { ...level, every: '2 h' } : level
			)
		});
		const fixes = rarely.alternativesFor(findingOf(rarely, 'disk/too-much-lost/one-server'));
		expect(fixes.map(({ id, kind }) => [id, kind])).toEqual(
			expect.arrayContaining([
				['more-often', 'adds'],
				['promise:rpo', 'promises-less']
			])
		);
	});
});
