/**
 * The story that the product began with: fire-suppression gas damages a third of a room, dozens of
 * servers queue for tape drives for two days, and nothing is lost. The same estate on copy data is back
 * within the hour, as long as the disks under the mounted images carry it.
 *
 * The worked example tells it: 64 servers, a library with four drives. The product's own templates,
 * nothing tuned to the two days.
 */
import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import type { EventPlay } from '#engine/replay.ts';
import { exampleDocument } from '../sizing/example-bid.ts';
import { played, templates } from './by-hand.ts';

const hour = 3600;
const play = (candidateId: string, document: BidDocument = exampleDocument()): EventPlay =>
	played(document, templates, candidateId, 'fire-suppression');

/** Part of its restores that are usable by then. */
const usableBy = ({ restores }: EventPlay, seconds: number): number =>
	restores.filter(({ usableSeconds }) => (usableSeconds ?? Infinity) <= seconds).length;

describe('fire suppression in the server room', () => {
	const tape = play('today');
	const copyData = play('copy-data');

	it('strikes 64 of the servers in Rotterdam', () => {
		expect(tape.event).toMatchObject({ machines: 64, siteName: 'Rotterdam' });
		expect(tape.restores).toHaveLength(64);
	});

	it('with four tape drives the last server is back after about two days', () => {
		const last = tape.outcome.lastUsableSeconds ?? 0;
		expect(last / hour).toBeGreaterThan(40);
		expect(last / hour).toBeLessThan(56);
		expect(tape.places).toEqual([
			expect.objectContaining({ kind: 'drives', limit: 4, peak: 4, name: 'Tape library' })
		]);
		expect(tape.outcome.bottleneck?.cause).toBe('drives');
		expect(usableBy(tape, 12 * hour)).toBeLessThan(32);
	});

	it('nothing is lost that the last backup held', () => {
		expect(tape.outcome.gone).toBe(0);
		for (const { dataLostSeconds } of tape.restores) expect(dataLostSeconds).toBe(24 * hour);
	});

	it('the queue follows the priorities, and promises break', () => {
		const [gold, silver, bronze] = tape.levels.map(({ halfSeconds }) => halfSeconds ?? 0);
		expect(gold).toBeLessThan(silver ?? 0);
		expect(silver).toBeLessThan(bronze ?? 0);
		expect(tape.outcome.rtoMisses).toBeGreaterThan(20);
	});

	it('copy data has every server usable within the hour, and moves them back later', () => {
		expect(copyData.outcome.lastUsableSeconds).toBeLessThanOrEqual(hour);
		expect(copyData.outcome.rtoMisses).toBe(0);
		for (const { usableSeconds, completeSeconds } of copyData.restores)
			expect(completeSeconds ?? 0).toBeGreaterThan(usableSeconds ?? Infinity);
	});

	it('until the disks of the pool carry no more: the ceiling bites, and is shown', () => {
		const document = { ...exampleDocument(), events: [{ id: 'fire-suppression', machines: 200 }] };
		const crowded = play('copy-data', document);
		const [pool] = crowded.places;
		const iops = pool?.iops ?? 0;
		expect(pool?.peakIops).toBeLessThanOrEqual(iops);
		expect(pool?.peakIops).toBeGreaterThan(0.9 * iops);
		expect(crowded.outcome.gone).toBe(0);
		expect(crowded.outcome.lastUsableSeconds).toBeGreaterThan(hour);
		expect(crowded.outcome.bottleneck).toMatchObject({ name: 'Snapshot pool' });
	});
});
