/**
 * Alternatives: the moves that really end a finding, each with its price a year and what remains.
 *
 * A move counts when the patched bid, evaluated whole, no longer has the finding, blocks nothing new
 * and loses nothing new. price a year = (total after − total before) ÷ years of the horizon; null
 * where either total has a line without a price. Repairs stand first, then other designs, the cheapest
 * first in each; what lowers a promise stands last, because it ends the finding and not the risk.
 * Example: 1 454 161.78 instead of 1 397 684.81 over five years are 11 295.39 a year.
 */
import { applyPatches, type BidDocument, type Patch } from '../bid/index.ts';
import { Decimal } from '../finance/index.ts';
import type { Finding } from './finding.ts';
import type { Judged, JudgedCandidate } from './judged.ts';
import type { Move, Table } from './move.ts';
import { movesFor } from './moves.ts';
import { gravityOf } from './gravity.ts';

export interface Remaining {
	readonly key: string;
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

/** A bid tried out: its evaluation and every finding, for the design asked after. */
export interface Trial {
	readonly evaluation: Judged;
	readonly findings: readonly Finding[];
}

/** Evaluates a document for one candidate; null when it is no bid. */
export type TryOut = (document: BidDocument, candidateId: string) => Trial | null;

/** More repairs than this are not worth reading. */
const mostRepairs = 3;

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

const concerning = (findings: readonly Finding[], candidateId: string): readonly Finding[] =>
	findings.filter((one) => one.candidateId === null || one.candidateId === candidateId);

function pricePerYear(
	before: JudgedCandidate,
	after: JudgedCandidate,
	years: number
): string | null {
	if (before.cost.unpriced.length + after.cost.unpriced.length > 0) return null;
	return new Decimal(after.cost.total).minus(before.cost.total).div(years).toFixed(2);
}

function savings(before: JudgedCandidate, after: JudgedCandidate): Alternative['saving'] {
	if (!before.against?.complete || !after.against?.complete) return null;
	return { before: before.against.saving, after: after.against.saving };
}

interface Patient {
	readonly finding: Finding;
	readonly design: JudgedCandidate;
	readonly present: readonly Finding[];
	readonly years: number;
}

/** The alternative that a move is; null when it does not end the finding or makes things worse. */
function judge(move: Move, trial: Trial, patient: Patient): Alternative | null {
	const { finding, design, present, years } = patient;
	const after = trial.evaluation.candidates.find(({ id }) => id === move.candidateId);
	if (!after) return null;
	const left = concerning(trial.findings, move.candidateId);
	const troubles = new Set(left.map(troubleOf));
	const known = new Set(present.map(troubleOf));
	const isNew = (one: Finding): boolean => !known.has(troubleOf(one));
	// What is less grave than what it ends may come with a cure; it is said.
	const harms = (one: Finding): boolean =>
		isNew(one) &&
		(one.severity === 'blocks' ||
			(worseThanAll.has(one.id) && gravityOf(one) <= gravityOf(finding)));
	if (troubles.has(troubleOf(finding)) || left.some(harms)) return null;
	const remains = left
		.filter(({ severity }) => severity !== 'notes')
		.map((one) => ({
			key: one.key,
			sentence: one.sentence,
			severity: one.severity,
			isNew: isNew(one)
		}));
	return {
		id: move.id,
		kind: move.kind,
		name: move.name,
		effect: move.effect,
		patches: move.patches,
		pricePerYear: move.hasNoPrice ? null : pricePerYear(design, after, years),
		saving: move.hasNoPrice ? null : savings(design, after),
		remains: [...remains.filter((one) => one.isNew), ...remains.filter((one) => !one.isNew)],
		alsoEnds: present
			.filter((one) => one.key !== finding.key && one.severity !== 'notes')
			.filter((one) => !troubles.has(troubleOf(one)))
			.map(({ key }) => key)
	};
}

/** Repairs before replacements, which answer another question; lower promises last. */
const kinds: readonly Alternative['kind'][] = ['adds', 'instead', 'promises-less'];

function byPrice(left: Alternative, right: Alternative): number {
	const rank = kinds.indexOf(left.kind) - kinds.indexOf(right.kind);
	if (rank !== 0) return rank;
	if (left.pricePerYear === null || right.pricePerYear === null)
		return (left.pricePerYear === null ? 1 : 0) - (right.pricePerYear === null ? 1 : 0);
	return new Decimal(left.pricePerYear).cmp(right.pricePerYear);
}

const sortOf = ({ id, kind }: Alternative): string =>
	kind === 'instead' ? (id.split(':')[0] ?? kind) : kind;

/** The few worth reading: the cheapest repairs, one other design of the table, one of the shelf, one lower promise. */
function fewOf(alternatives: readonly Alternative[]): readonly Alternative[] {
	const taken = new Map<string, number>();
	return alternatives.filter((one) => {
		const sort = sortOf(one);
		const count = taken.get(sort) ?? 0;
		taken.set(sort, count + 1);
		return count < (one.kind === 'adds' ? mostRepairs : 1);
	});
}

/** What would end a finding of the table, cheapest first. Today's findings are nobody's to end. */
export function alternativesFor(
	finding: Finding,
	table: Table,
	present: readonly Finding[],
	tryOut: TryOut
): readonly Alternative[] {
	const { evaluation, document } = table;
	const design = evaluation.candidates.find(
		({ id }) => id === (finding.candidateId ?? evaluation.chosen)
	);
	if (!design) return [];
	const patient: Patient = {
		finding,
		design,
		present: concerning(present, design.id),
		years: evaluation.horizonYears
	};
	const sufficient = movesFor(finding, table).flatMap((move) => {
		const trial = tryOut(applyPatches(document, move.patches), move.candidateId);
		const alternative = trial && judge(move, trial, patient);
		return alternative ? [alternative] : [];
	});
	return fewOf(sufficient.sort(byPrice));
}
