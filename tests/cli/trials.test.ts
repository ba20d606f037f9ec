import { describe, expect, it } from 'vitest';
import type { Evaluation } from '#engine/evaluate.ts';
import type { Trials } from '#engine/trials.ts';
import { smallDocument } from '../engine/uncertainty/world.ts';
import { bidwright, example } from './shell.ts';

const stdin = JSON.stringify(smallDocument);

describe('evaluate --trials', () => {
	it('gives the ranges with the evaluation, in one JSON document; how far it is goes to standard error', async () => {
		const ran = await bidwright(['evaluate', '-', '--trials', '3', '--seed', '7', '--json'], {
			stdin
		});
		const answer = JSON.parse(ran.out) as Evaluation & { readonly trials: Trials };
		expect(answer.schema).toBe('bidwright/evaluation@1');
		expect(answer.trials).toMatchObject({ schema: 'bidwright/trials@1', seed: 7, trials: 3 });
		expect(ran.err).toMatch(/^Trials: \d+ of \d+ steps\n/);
	});

	it('shows people ranges, probability, what moves the saving and what is not varied', async () => {
		const { out } = await bidwright(['evaluate', '-', '--trials', '3'], { stdin });
		for (const words of ['P10', 'A is cheaper than today in', 'driver alone', 'Not varied:'])
			expect(out).toContain(words);
	});

	it.each([
		[['evaluate', example, '--seed', '3'], '--seed without --trials'],
		[['evaluate', example, '--trials', 'many'], '--trials "many" is not a whole number'],
		[['propose', example, '--trials', '0'], '--trials "0" is not a whole number from 1']
	])('answers bad input with one line and exit code 2: %j', async (words, sentence) => {
		const ran = await bidwright(words);
		expect(ran.code).toBe(2);
		expect(ran.err).toContain(sentence);
		expect(ran.out).toBe('');
	});
});
