import { fireEvent, screen, within } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { runAllTrials } from '#engine/trials.ts';
import MoneyPage from '#ui/money/MoneyPage.svelte';
import { barsOf, breakEvenSentence, rangeSentence, shownOf } from '#ui/sure/figures.ts';
import type { RunListener, TrialRunner } from '#ui/sure/runner.ts';
import { bidOf, library, smallDocument } from '../../engine/uncertainty/world.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import '../still-page.ts';

const trials = runAllTrials({ bid: bidOf(), library, trials: 10 });

/** Tells what it is told to, when it is told to. */
function heldRunner() {
	const runs: RunListener[] = [];
	let stopped = 0;
	const runner: TrialRunner = {
		run: (_, listener) => {
			runs.push(listener);
			return () => stopped++;
		}
	};
	return {
		runner,
		runs,
		stops: () => stopped,
		tell: (progress: Parameters<RunListener['ontold']>[0]) => {
			runs.at(-1)?.ontold(progress);
			flushSync();
		}
	};
}

function page() {
	const held = heldRunner();
	const session = sessionOf(smallDocument, library, undefined, held.runner);
	renderWith(session, MoneyPage, {});
	return { ...held, session };
}

const run = () => fireEvent.click(screen.getByRole('button', { name: 'Run 200 trials' }));

describe('how sure the saving is', { timeout: 20_000 }, () => {
	it('is worked out when somebody asks, shown as soon as something is known, and can be stopped', async () => {
		const { tell, stops } = page();
		expect(screen.queryByText(/equally likely futures/)).toBeNull();
		await run();
		tell({ done: 7, of: 226, figures: null });
		expect(screen.getByRole('status').textContent).toContain('7 of 226');
		tell({ done: 50, of: 226, figures: { ...trials, alone: [] } });
		expect(screen.getByText(/equally likely futures/)).toBeTruthy();
		expect(screen.getByText('The drivers are tried one by one.')).toBeTruthy();
		await fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
		expect(stops()).toBe(1);
		expect(screen.getByText(/equally likely futures/)).toBeTruthy();
	});

	it('says that it is of the bid before an edit, and runs again on request', async () => {
		const { tell, runs, session } = page();
		await run();
		tell({ done: 226, of: 226, figures: trials });
		expect(screen.getByText(`10 trials, seed 1.`)).toBeTruthy();
		session.type([{ path: ['economics', 'horizonYears'], value: 3 }]);
		await tick();
		expect(screen.getByText(/before the last edit/)).toBeTruthy();
		await fireEvent.click(screen.getByRole('button', { name: 'Run them again' }));
		expect(runs).toHaveLength(2);
	});

	it('opens every range with where it came from', async () => {
		const { tell } = page();
		await run();
		tell({ done: 226, of: 226, figures: trials });
		await fireEvent.click(screen.getByRole('button', { name: /ranges, and where they came from/ }));
		const panel = within(screen.getByRole('complementary', { name: 'Why, Ranges' }));
		for (const { name } of trials.drivers) expect(panel.getByText(name)).toBeTruthy();
		expect(panel.getByText(/Charges|The discount rate/)).toBeTruthy();
	});

	it('stands as tables on T, every driver with both its ends', async () => {
		const { tell } = page();
		await run();
		tell({ done: 226, of: 226, figures: trials });
		await fireEvent.keyDown(document.body, { key: 't' });
		const table = screen.getByRole('table', { name: /Each driver alone/ });
		const shown = shownOf(trials, 'renew');
		if (!shown) throw new Error('the small bid has a saving');
		expect(within(table).getAllByRole('row')).toHaveLength(barsOf(trials, shown).length + 1);
	});

	it('says why a run ended without an answer', async () => {
		const { runs } = page();
		await run();
		runs[0]?.onfailed('the worker is gone');
		await tick();
		expect(screen.getByRole('status').textContent).toContain('the worker is gone');
	});
});

describe('the sentences of trials', () => {
	const shown = shownOf(trials, 'renew');
	if (!shown) throw new Error('the small bid has a saving');

	it('count, and say between what the saving lies', () => {
		const { count, of } = shown.saved.probability;
		const words = count === of ? `in all ${of} trials` : count === 0 ? 'in none' : `in ${count} of`;
		expect(rangeSentence(trials, shown)).toContain(`A is cheaper than today ${words}`);
	});

	it('put the strongest driver first', () => {
		const reaches = barsOf(trials, shown).map(
			({ atP10, atP90 }) =>
				Math.max(atP10, atP90, shown.saved.expected) - Math.min(atP10, atP90, shown.saved.expected)
		);
		expect(reaches).toEqual([...reaches].sort((one, other) => other - one));
	});

	it('name the value at which the saving vanishes, the other way up for a reduction', () => {
		const saves = { ...shown, saved: { ...shown.saved, expected: 1000 } };
		const vanishing = {
			...trials,
			alone: trials.alone.map((alone) => ({
				...alone,
				breakEven:
					alone.driverId === 'stored-share'
						? [{ baseline: 'renew' as const, value: 0.625, side: 'above' as const }]
						: []
			}))
		};
		expect(breakEvenSentence(vanishing, saves)).toBe(
			'The saving vanishes with reduction of a full below 1.6\u00a0:\u00a01.'
		);
		const never = { ...trials, alone: trials.alone.map((one) => ({ ...one, breakEven: [] })) };
		expect(breakEvenSentence(never, saves)).toBe(
			'No driver alone takes the saving away within its range.'
		);
	});
});
