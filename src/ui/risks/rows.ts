/** The findings of the page as rows: which stand there, in what order, with what mark and price. */
import { extentText, type Alternative, type Review, type ReviewedFinding } from '#engine/advise.ts';
import type { MarginChange } from '#engine/desk/index.ts';
import {
	formatAmount,
	formatAmountHead,
	formatAmountRow,
	formatDay,
	formatNumber,
	formatShare
} from '../format.ts';
import type { VerdictKind } from '../marks/verdict.ts';
import type { Cures } from '../replay/cures.svelte.ts';
import { numberWord } from '../words.ts';

const loses: ReadonlySet<string> = new Set([
	'no-copy',
	'copies-gone',
	'never-back',
	'one-authority',
	'nothing-elsewhere',
	'too-late',
	'too-much-lost',
	'rpo-missed',
	'window-exceeded',
	'pool-full',
	'copies-missing',
	'nothing-fits'
]);

/** Broken where something promised is lost or late, only just for the rest, a dash for what is settled. */
export function verdictOf({ status, severity, id }: ReviewedFinding): VerdictKind {
	if (status === 'accepted' || severity === 'notes') return 'untouched';
	return severity === 'blocks' || loses.has(id) ? 'broken' : 'only-just';
}

/** Findings of the bid and of the design that it proposes: open, then accepted, then notes. */
export function rowsOf({ findings }: Review, chosen: string | null): readonly ReviewedFinding[] {
	const own = findings.filter(({ candidateId }) => candidateId === null || candidateId === chosen);
	const rank = ({ status, severity }: ReviewedFinding): number =>
		severity === 'notes' ? 2 : status === 'accepted' ? 1 : 0;
	return [...own].sort((one, other) => rank(one) - rank(other));
}

/** The cheapest cure that is no lower promise; null where none is known. */
const cheapestOf = (cures: Cures, key: string): Alternative | null =>
	cures[key]?.alternatives.find(({ kind }) => kind !== 'promises-less') ?? null;

const sign = (amount: number): string => (amount > 0 ? '+' : '');

/** An amount of a change; in full where thousands would round it away. */
const changeWords = (amount: number, currency: string): string =>
	Math.abs(amount) < 9_999.5
		? formatAmount(Math.round(amount), currency)
		: formatAmountRow(amount, currency);

/** `+4 k€ a year`; in words where there is no price. */
export function priceWords(pricePerYear: string | null, currency: string): string {
	if (pricePerYear === null) return 'no price';
	const amount = Number(pricePerYear);
	if (Math.abs(amount) < 1) return 'no cost';
	return `${sign(amount)}${changeWords(amount, currency)} a year`;
}

/** What the customer saves in all then, and how that differs from now; empty where nobody can say. */
export function savingWords({ saving }: Alternative, currency: string): string {
	if (saving === null) return '';
	const change = Number(saving.after) - Number(saving.before);
	const then = formatAmountHead(saving.after, currency);
	if (Math.abs(change) < 1) return `${then}, as now`;
	return `${then}, ${changeWords(Math.abs(change), currency)} ${change < 0 ? 'less' : 'more'} than now`;
}

/** Where the price stands after it, against the floor. */
function floorWords(roomOverFloor: string | null, currency: string): string {
	if (roomOverFloor === null) return 'no price meets the policy';
	const room = Number(roomOverFloor);
	return `${formatAmountRow(Math.abs(room), currency)} ${room < 0 ? 'under' : 'over'} the floor`;
}

/** What we earn then: `92 k€, 7.9 % (+2 k€, +0.2 points); 34 k€ over the floor`. */
export function marginWords({ after, netMargin, points }: MarginChange, currency: string): string {
	if (after.unpriced > 0) return 'not known, a line has no price';
	const share =
		after.netMarginShare === null ? '' : `, ${formatShare(after.netMarginShare, 'en', 1)}`;
	const change = Number(netMargin);
	const by =
		Math.abs(change) < 1
			? 'as now'
			: `${sign(change)}${changeWords(change, currency)}${
					points === null ? '' : `, ${formatNumber(points, 'en', 1, true)} points`
				}`;
	return `${formatAmountRow(after.netMargin, currency)}${share} (${by}); ${floorWords(after.roomOverFloor, currency)}`;
}

/** What remains after a cure: what comes with it first, the rest counted. */
export function remainsWords({ kind, remains }: Alternative): string {
	if (kind === 'promises-less') return 'the risk as it is';
	const added = remains.filter(({ isNew }) => isNew);
	const left = remains.length - added.length;
	const [first] = added;
	const parts = [
		...(first ? [`${first.sentence.replace(/\.$/, '')}, which is new`] : []),
		...(added.length > 1
			? [`${numberWord(added.length - 1)} more that ${added.length === 2 ? 'is' : 'are'} new`]
			: []),
		...(left > 0 ? [`${numberWord(left)} that ${left === 1 ? 'is' : 'are'} open now`] : [])
	];
	return parts.length === 0 ? 'nothing open' : parts.join('; ');
}

/** The right end of a row: who accepted it, or from what price it could be ended. */
export function endWords(finding: ReviewedFinding, cures: Cures, currency: string): string {
	const { acceptance, status } = finding;
	if (status === 'accepted' && acceptance) return `${acceptance.by}, ${formatDay(acceptance.on)}`;
	const cheapest = cheapestOf(cures, finding.key);
	if (cheapest) return `from ${priceWords(cheapest.pricePerYear, currency)}`;
	const cure = cures[finding.key];
	return cure?.isDone && cure.alternatives.length > 0 ? 'lower promise only' : '';
}

/** How far it goes, or that it was accepted. */
export const extentWords = ({ extent, status }: ReviewedFinding): string =>
	status === 'accepted' ? 'accepted' : extent ? extentText(extent) : '';
