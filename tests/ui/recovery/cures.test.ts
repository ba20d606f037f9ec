import { describe, expect, it } from 'vitest';
import { createCuring } from '#ui/replay/cures.svelte.ts';
import type { CureQuestion, Replayer } from '#ui/replay/replayer.ts';
import { engineReplayer } from '#ui/replay/engine-replayer.ts';
import { exampleBid } from '../example-bid.ts';
import { sessionOf } from '../session/session-of.ts';
import { smallBid } from '../small-bid.ts';

/** A replayer that tells nothing by itself, and what it was asked. */
function silent() {
	const asked: CureQuestion[] = [];
	const never = () => new Promise<never>(() => undefined);
	const replayer: Replayer = {
		replay: never,
		play: never,
		review: never,
		cures: (_, question) => {
			asked.push(question);
			return never();
		}
	};
	return { replayer, asked };
}

const nothing = { alternatives: [], isDone: true };

describe('the cures of a bid', () => {
	it('are stopped when the bid changes, and nothing of the old one is told any more', () => {
		const { replayer, asked } = silent();
		const curing = createCuring(replayer);
		const next = { ...smallBid };
		curing.start(smallBid, 'a');
		curing.start(smallBid, 'b');
		expect(asked.map(({ first }) => first)).toEqual(['a']);
		asked[0]!.tell('x', nothing);
		curing.start(next, 'a');
		expect(asked[0]!.signal.aborted).toBe(true);
		asked[0]!.tell('y', nothing);
		asked[1]!.tell('z', nothing);
		expect(Object.entries(curing.known).map(([key, { of }]) => [key, of === next])).toEqual([
			['x', false],
			['z', true]
		]);
	});

	it('come from the engine one by one, those of the finding in sight first', async () => {
		const { library } = sessionOf();
		const told: (readonly [key: string, count: number, isDone: boolean])[] = [];
		const first = 'disk/restore-untested';
		await engineReplayer(library).cures(exampleBid, {
			first,
			signal: new AbortController().signal,
			tell: (key, { alternatives, isDone }) => told.push([key, alternatives.length, isDone])
		});
		expect(told[0]?.[0]).toBe(first);
		expect(told.find(([, , isDone]) => isDone)?.[0]).toBe(first);
		const own = told.filter(([key]) => key === 'disk/one-authority/backup-administrator');
		expect(own.length).toBeGreaterThan(2);
		expect(own.map(([, , isDone]) => isDone).lastIndexOf(false)).toBe(own.length - 2);
	});

	it('are not tried any further once they are stopped', async () => {
		const { library } = sessionOf();
		const controller = new AbortController();
		const told: string[] = [];
		await engineReplayer(library).cures(exampleBid, {
			first: null,
			signal: controller.signal,
			tell: (key) => {
				told.push(key);
				controller.abort();
			}
		});
		expect(told).toHaveLength(1);
	});
});
