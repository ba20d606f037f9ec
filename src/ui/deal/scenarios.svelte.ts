/**
 * The scenarios of a session, played again a moment after the last keystroke: each is several whole
 * evaluations, and typing must not wait for them. Until then the figures before stay. When the
 * disasters have been played anew they are played again, so that they are counted as in the deal.
 */
import { untrack } from 'svelte';
import { playScenarios, type Desk, type ScenarioOutcome } from '#engine/desk/index.ts';
import { createMemo } from '#engine/evaluate.ts';
import type { Disasters } from '#engine/replay.ts';
import type { Session } from '../session/index.ts';

const pauseMs = 250;

export interface Scenarios {
	readonly outcomes: readonly ScenarioOutcome[];
}

/** Follows the session's document and disasters for as long as the component that called it stands. */
export function createScenarios(
	session: Session,
	desk: Desk,
	disasters: () => Disasters | null
): Scenarios {
	const memo = createMemo();
	let played = untrack(() => ({ document: session.document, disasters: disasters() }));
	let outcomes = $state.raw(playScenarios(played.document, desk, memo, played.disasters));
	$effect(() => {
		const asked = { document: session.document, disasters: disasters() };
		if (asked.document === played.document && asked.disasters === played.disasters) return;
		const timer = setTimeout(() => {
			played = asked;
			outcomes = playScenarios(asked.document, desk, memo, asked.disasters);
		}, pauseMs);
		return () => clearTimeout(timer);
	});
	return {
		get outcomes() {
			return outcomes;
		}
	};
}
