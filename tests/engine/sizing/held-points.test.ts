import { describe, expect, it } from 'vitest';
import { pointLives } from '#engine/protection/index.ts';
import { billedLives, lockedLives } from '#engine/sizing/held-points.ts';

const daily = {
	everySeconds: 86_400,
	keepAllDays: 0,
	dailyDays: 7,
	weekly: 0,
	monthly: 0,
	quarterly: 0,
	yearly: 0
};
const lives = pointLives(daily, { style: 'independent' }, '2027-01-01', 60);

describe('points in locked object storage', () => {
	it('of day 0, kept 7 days, locked 7 days in generations of 10, free their bytes on day 17', () => {
		const locked = lockedLives(lives, { lockDays: 7, generationDays: 10 });
		expect(lives[0]?.endsOnDay).toBe(7);
		expect(locked[0]?.endsOnDay).toBe(17);
	});

	it('stay between the lock and a generation more, wherever in a generation they leave', () => {
		const locked = lockedLives(lives, { lockDays: 7, generationDays: 10 });
		for (const [index, { endsOnDay }] of lives.entries()) {
			if (endsOnDay === Infinity) continue;
			const longer = (locked[index]?.endsOnDay ?? 0) - endsOnDay;
			expect(longer).toBeGreaterThan(7);
			expect(longer).toBeLessThanOrEqual(17);
		}
	});
});

describe('points in a class with a minimum of days', () => {
	it('are billed until the minimum is over, and as long as they live after it', () => {
		expect(billedLives(lives, 30)[3]?.endsOnDay).toBe(33);
		expect(billedLives(lives, 5)[3]?.endsOnDay).toBe(10);
	});
});
