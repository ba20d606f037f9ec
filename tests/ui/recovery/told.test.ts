import { describe, expect, it } from 'vitest';
import { isTold, toldWith } from '#ui/recovery/told.ts';
import { smallBid } from '../small-bid.ts';

describe('the event of the proposal', () => {
	it('is asked for, replaced, and left to the proposal again', () => {
		const fire = toldWith(smallBid, 'fire');
		expect(isTold(fire, 'fire')).toBe(true);
		const flood = toldWith(fire, 'flood');
		expect([isTold(flood, 'fire'), isTold(flood, 'flood')]).toEqual([false, true]);
		expect(toldWith(flood, 'flood').offer).toEqual({ ...smallBid.offer });
	});
});
