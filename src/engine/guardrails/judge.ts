/**
 * Whether a move ends a finding, at what price, and what is left: one trial judged.
 *
 * A move counts when the patched bid no longer has the finding, blocks nothing new and loses nothing
 * new. price a year = (total after − total before) ÷ years of the horizon; null where either total has a
 * line without a price. A trial is asked for as little as settles it: what is known without a disaster
 * first, then the last day, then both.
 * Example: 1 454 161.78 instead of 1 397 684.81 over five years are 11 295.39 a year.
 */
import type { Patch } from '../bid/index.ts';
import { Decimal } from '../finance/index.ts';
import type { Finding } from './finding.ts';
import { gravityOf } from './gravity.ts';
import type { Judged, JudgedCandidate } from './judged.ts';
import type { Move } from './move.ts';

export interface Remaining {
	readonly key: string;
	/** In few words. */
	readonly sentence: string;
	readonly severity: Finding['severity'];
	/** It comes with the move. */
	readonly isNew: boolean;
}

export interface Alternative {
	readonly id: string;
	readonly kind: Move['kind'];
	readonly name: string;
	readonly effect: string;
	/** Names of what is done together; one where one thing is enough. */
	readonly steps: readonly string[];
	/** What it types into the bid. */
	readonly patches: readonly Patch[];
	/** In the bid's currency, decimal text; negative is cheaper, null unknown. */
	readonly pricePerYear: string | null;
	/** Saving against today before and after; null without an incumbent or with unpriced lines. */
	readonly saving: { readonly before: string; readonly after: string } | null;
	/** Findings of the bid and the design that are still there, those that come with it first. */
	readonly remains: readonly Remaining[];
	/** Other findings that it ends too. */
	readonly alsoEnds: readonly string[];
}

/** A bid tried out for the design asked after; disasters are played when they are asked for. */
export interface Trial {
	readonly evaluation: Judged;
	/** Whether today and its bill are as they were, so that nothing was compared with them again. */
	readonly isTodayAsBefore: boolean;
	/** Findings that need no disaster. */
	readonly standing: readonly Finding[];
	/** These and what the last day of the horizon shows. */
	readonly onLastDay: () => readonly Finding[];
	/** Every finding. */
	readonly findings: () => readonly Finding[];
}

export interface Patient {
	readonly finding: Finding;
	readonly design: JudgedCandidate;
	/** Findings of the bid and of the design before the move. */
	readonly present: readonly Finding[];
	readonly years: number;
}

/** What a trial shows of a move. */
export interface Outcome {
	/** Null where the move does not end the finding, or makes things worse. */
	readonly alternative: Alternative | null;
	/** It brings the finding nearer its end: less of it is left, or something else spoils the cure. */
	readonly helps: boolean;
}

/** What must not come with a cure. */
const worseThanAll: ReadonlySet<string> = new Set([
	'no-copy',
	'copies-gone',
	'never-back',
	'one-authority',
	'nothing-elsewhere',
	'left-out',
	'unprotected',
	'shadow-it',
	'window-unknown'
]);

/** The same trouble in another design: kind, level, event and clause, whatever pool or account. */
const troubleOf = ({ id, concerns: { levelId, eventId, part } }: Finding): string =>
	[id, levelId, eventId, id.startsWith('standard') ? part : ''].join('/');

export const concerning = (findings: readonly Finding[], candidateId: string): readonly Finding[] =>
	findings.filter((one) => one.candidateId === null || one.candidateId === candidateId);

const designIn = ({ evaluation }: Trial, candidateId: string): JudgedCandidate | null =>
	evaluation.candidates.find(({ id }) => id === candidateId) ?? null;

const difference = (after: JudgedCandidate, before: JudgedCandidate): Decimal | null =>
	before.cost.unpriced.length + after.cost.unpriced.length > 0
		? null
		: new Decimal(after.cost.total).minus(before.cost.total);

/** What a move costs a year; null where nobody can say. */
export function priceOf(move: Move, trial: Trial, { design, years }: Patient): Decimal | null {
	const after = designIn(trial, move.candidateId);
	if (move.hasNoPrice || !after) return null;
	return difference(after, design)?.div(years) ?? null;
}

function savingOf(move: Move, trial: Trial, { design }: Patient): Alternative['saving'] {
	const after = designIn(trial, move.candidateId);
	if (move.hasNoPrice || !after || !design.against?.complete) return null;
	const { saving: before } = design.against;
	if (!trial.isTodayAsBefore)
		return after.against?.complete ? { before, after: after.against.saving } : null;
	const dearer = difference(after, design);
	return dearer && { before, after: new Decimal(before).minus(dearer).toFixed(2) };
}

/** Less of the trouble is left than there was. */
function isLess(left: readonly Finding[], { finding }: Patient): boolean {
	const same = left.find((one) => troubleOf(one) === troubleOf(finding));
	if (!same) return true;
	const levels = (one: Finding): number => one.concerns.levelIds?.length ?? 0;
	const isSmaller =
		same.extent !== null &&
		finding.extent !== null &&
		same.extent.unit === finding.extent.unit &&
		same.extent.value < finding.extent.value;
	return isSmaller || levels(same) < levels(finding);
}

/** Judges a trial of a move. */
export function judge(move: Move, trial: Trial, patient: Patient): Outcome {
	const { finding, present } = patient;
	const trouble = troubleOf(finding);
	const known = new Set(present.map(troubleOf));
	const isNew = (one: Finding): boolean => !known.has(troubleOf(one));
	// What is less grave than what it ends may come with a cure; it is said.
	const harms = (one: Finding): boolean =>
		isNew(one) &&
		(one.severity === 'blocks' ||
			(worseThanAll.has(one.id) && gravityOf(one) <= gravityOf(finding)));
	// A repair that brings harm may be mended by a second one; a design that does is another trouble.
	const spoils =
		move.kind === 'instead' && concerning(trial.standing, move.candidateId).some(harms);
	const missed = (left: readonly Finding[]): Outcome => ({
		alternative: null,
		helps: !spoils && isLess(left, patient)
	});
	for (const some of [() => trial.standing, trial.onLastDay]) {
		const left = concerning(some(), move.candidateId);
		if (left.some((one) => troubleOf(one) === trouble)) return missed(left);
	}
	const left = concerning(trial.findings(), move.candidateId);
	if (left.some((one) => troubleOf(one) === trouble || harms(one))) return missed(left);
	return { alternative: alternativeOf(move, trial, patient, left, isNew), helps: true };
}

function alternativeOf(
	move: Move,
	trial: Trial,
	patient: Patient,
	left: readonly Finding[],
	isNew: (one: Finding) => boolean
): Alternative {
	const { finding, present } = patient;
	const troubles = new Set(left.map(troubleOf));
	const remains = left
		.filter(({ severity }) => severity !== 'notes')
		.map((one) => ({
			key: one.key,
			sentence: one.brief ?? one.sentence,
			severity: one.severity,
			isNew: isNew(one)
		}));
	return {
		id: move.id,
		kind: move.kind,
		name: move.name,
		effect: move.effect,
		steps: move.steps ?? [move.name],
		patches: move.patches,
		pricePerYear: priceOf(move, trial, patient)?.toFixed(2) ?? null,
		saving: savingOf(move, trial, patient),
		remains: [...remains.filter((one) => one.isNew), ...remains.filter((one) => !one.isNew)],
		alsoEnds: present
			.filter((one) => one.key !== finding.key && one.severity !== 'notes')
			.filter((one) => !troubles.has(troubleOf(one)))
			.map(({ key }) => key)
	};
}
