/**
 * The scenarios of a session, played again a moment after the last keystroke: each is several whole
 * evaluations, and typing must not wait for them. Until then the figures before stay.
 */
import { untrack } from 'svelte';
import { playScenarios, type Desk, type ScenarioOutcome } from '#engine/desk/index.ts';
import { createMemo } from '#engine/evaluate.ts';
import type { Session } from '../session/index.ts';

const pauseMs = 250;

export interface Scenarios {
	readonly outcomes: readonly ScenarioOutcome[];
}

/** Follows the session's document for as long as the component that called it stands. */
export function createScenarios(session: Session, desk: Desk): Scenarios {
	const memo = createMemo();
	let played = untrack(() => session.document);
	let outcomes = $state.raw(playScenarios(played, desk, memo));
	$effect(() => {
		const { document } = session;
		if (document === played) return;
		const timer = setTimeout(() => {
			played = document;
			outcomes = playScenarios(document, desk, memo);
		}, pauseMs);
		return () => clearTimeout(timer);
	});
	return {
		get outcomes() {
			return outcomes;
		}
	};
}
