import { describe, expect, it } from 'vitest';
import { createLatest } from '#ui/replay/latest.svelte.ts';
import { exampleBid } from '../example-bid.ts';
import { sessionOf } from '../session/session-of.ts';
import { playEvent, replay } from '#engine/replay.ts';
import { engineReplayer } from '#ui/replay/engine-replayer.ts';

describe('the latest answer', () => {
	it('is to the newest question; those between are never worked on', async () => {
		const worked: number[] = [];
		const gates: (() => void)[] = [];
		const latest = createLatest((question: number) => {
			worked.push(question);
			return new Promise<string>((resolve) => gates.push(() => resolve(`answer ${question}`)));
		});
		for (const question of [1, 2, 3, 4]) latest.ask(question);
		expect(worked).toEqual([1]);
		gates[0]!();
		await Promise.resolve();
		await expect.poll(() => worked).toEqual([1, 4]);
		expect(latest.answered).toEqual({ question: 1, answer: 'answer 1' });
		gates[1]!();
		await expect.poll(() => latest.answered?.answer).toBe('answer 4');
	});

	it('stays in sight when the next question fails, which says why', async () => {
		const latest = createLatest((question: number) =>
			question === 1 ? Promise.resolve('one') : Promise.reject(new Error('no such event'))
		);
		latest.ask(1);
		await expect.poll(() => latest.answered?.answer).toBe('one');
		latest.ask(2);
		await expect.poll(() => latest.problem).toBe('no such event');
		expect(latest.answered?.answer).toBe('one');
	});
});

describe('the replays of a session', () => {
	it('are those of the engine, of today and of every design', async () => {
		const session = sessionOf(exampleBid);
		const { bid, library, evaluation, document } = session;
		const replayer = engineReplayer(library);
		expect((await replayer.replay(document)).replay).toEqual(replay(bid, library, evaluation));
		const plays = await replayer.play(document, { eventId: 'fire-suppression', variant: null });
		expect(plays).toEqual(
			[evaluation.today!, ...evaluation.candidates].map(({ id }) =>
				playEvent(bid, library, evaluation, 'fire-suppression', id)
			)
		);
	});

	it('say that they are of the bid before the last edit until they are not', async () => {
		const session = sessionOf();
		session.replays.refresh(session.document);
		await expect.poll(() => session.replays.matrix !== null).toBe(true);
		expect(session.replays.isStale).toBe(false);
		session.type([{ path: ['workloads', 0, 'count'], value: 9 }]);
		expect(session.replays.isStale).toBe(true);
		session.replays.refresh(session.document);
		await expect.poll(() => session.replays.isStale).toBe(false);
	});
});
