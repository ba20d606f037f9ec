/**
 * Cures told one by one: every open finding of the bid and of its proposed design is searched trial by
 * trial, and whatever is found is told at once. Between trials there is room to be stopped.
 */
import type { Advice, Alternative, ReviewedFinding } from '#engine/advise.ts';
import type { CureQuestion } from './replayer.ts';

/** As long as a frame may wait for whatever else there is to do. */
const longestMilliseconds = 12;

/** Lets everything else that waits have its turn; a timer would take four milliseconds each. */
const breathe = (): Promise<void> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});

/** Open findings, the one that somebody looks at first. */
function openFindings(
	{ evaluation, review }: Advice,
	first: string | null
): readonly ReviewedFinding[] {
	const open = review.findings.filter(
		({ status, candidateId }) =>
			status === 'open' && (candidateId === null || candidateId === evaluation.chosen)
	);
	return [...open.filter(({ key }) => key === first), ...open.filter(({ key }) => key !== first)];
}

const idsOf = (alternatives: readonly Alternative[]): string =>
	alternatives.map(({ id }) => id).join();

/** Tells the cures of every open finding; ends early when it is stopped. */
export async function cureAll(
	advice: Advice,
	{ first, tell, signal }: CureQuestion
): Promise<void> {
	let since = performance.now();
	for (const finding of openFindings(advice, first)) {
		const { key } = finding;
		const steps = advice.search(finding);
		let told = '';
		let step = steps.next();
		while (!step.done) {
			const ids = idsOf(step.value);
			if (ids !== told) tell(key, { alternatives: step.value, isDone: false });
			told = ids;
			if (performance.now() - since > longestMilliseconds) {
				await breathe();
				since = performance.now();
			}
			if (signal.aborted) return;
			step = steps.next();
		}
		tell(key, { alternatives: step.value, isDone: true });
	}
}
