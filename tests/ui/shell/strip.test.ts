import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import type { Replay } from '#engine/disaster/index.ts';
import { briefSentence } from '#ui/brief/sentence.ts';
import { addCandidate, removeCandidate } from '#ui/brief/candidates.ts';
import { freeId } from '#ui/free-id.ts';
import { keptWords, whoAndWhen } from '#ui/shell/kept.ts';
import { railNotes } from '#ui/shell/notes.ts';
import { shortcutOf } from '#ui/shell/shortcuts.ts';
import { chosenOf, customerLine, stripCells } from '#ui/shell/strip.ts';
import { engineReplayer } from '#ui/replay/engine-replayer.ts';
import { sessionOf } from '../session/session-of.ts';
import { smallBid } from '../small-bid.ts';
import { back, gone, matrixOf } from '../survival/matrices.ts';

const seen = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', ' ');

function cellsOf(document: BidDocument) {
	const { evaluation, bid } = sessionOf(document);
	const cells = Object.fromEntries(
		stripCells(evaluation, bid, null, null).map((cell) => [cell.id, cell])
	);
	return { cells, evaluation, chosen: chosenOf(evaluation) };
}

describe('the strip', () => {
	it('says who asks and for how much', () => {
		expect(seen(customerLine(sessionOf().evaluation, 2))).toBe(
			'Harbour Mill  ·  2 sites, 6 machines, 20.0 TB'
		);
	});

	it('shows for the chosen candidate what the engine found, with today on the third line', () => {
		const { cells, chosen } = cellsOf(smallBid);
		const terabytes = chosen!.sizing.usableToBuyBytes / 1e12;
		expect(Number(cells['capacity']?.figure.figure)).toBeCloseTo(
			terabytes,
			terabytes >= 100 ? 0 : 1
		);
		expect(cells['capacity']?.today).toBe('today not stated');
		expect(cells['cost']?.label).toBe('TCO, 5 years');
		expect(cells['cost']?.today).toMatch(/^today /);
		expect(cells['saving']?.figure.figure.startsWith('−')).toBe(
			Number(chosen!.against!.saving) < 0
		);
		expect(cells['risks']?.today).toBe('not reviewed yet');
	});

	it('counts what is open of the chosen design, what is accepted left out', async () => {
		const session = sessionOf();
		const { evaluation, bid, document } = session;
		const chosen = evaluation.chosen!;
		const replayer = engineReplayer(session.library);
		const risksOf = async (asked: BidDocument) =>
			stripCells(evaluation, bid, null, (await replayer.review(asked, '2027-01-01')).review).find(
				({ id }) => id === 'risks'
			)!;
		const open = Number((await risksOf(document)).figure.figure);
		expect(open).toBeGreaterThan(0);
		const finding = `${chosen}/restore-untested`;
		const acceptances = [{ finding, by: 'H. Mill', on: '2026-12-01', why: 'Next year.' }];
		expect(Number((await risksOf({ ...document, acceptances })).figure.figure)).toBe(open - 1);
	});

	it('says what today holds where the brief knows it', () => {
		const incumbent = { ...smallBid.incumbent!, usableCapacity: '620 TB' };
		expect(seen(cellsOf({ ...smallBid, incumbent }).cells['capacity']!.today)).toBe(
			'today 620 TB on tape'
		);
	});

	it('tells how much of a total is missing, and no saving from it', () => {
		const { cells } = cellsOf({ ...smallBid, currency: 'GBP' });
		expect(cells['cost']?.beside).toMatch(/^\+ \d+ unpriced$/);
		expect(cells['cost']?.verdict).toBe('only-just');
		expect(cells['saving']?.figure.figure).toBe('–');
		expect(cells['saving']?.today).toBe('unknown while a price is missing');
	});

	it('shows the worst truth of all disasters: never back, or the longest delay beyond a promise', () => {
		const { evaluation, bid } = sessionOf();
		const chosen = evaluation.chosen!;
		const missOf = (replay: Replay | null) =>
			stripCells(evaluation, bid, replay, null).find(({ id }) => id === 'miss')!;
		expect(missOf(null).figure.figure).toBe('–');
		expect(missOf(matrixOf({ [chosen]: [[back(3), back(10)]] }))).toMatchObject({
			figure: { figure: 'none' },
			verdict: 'kept'
		});
		const late = missOf(
			matrixOf({
				[chosen]: [
					[back(3), back(10)],
					[back(6), back(12)]
				]
			})
		);
		expect([seen(late.figure.figure), late.today.split(';')[0], late.verdict]).toEqual([
			'+2 h 00',
			'Ransomware',
			'broken'
		]);
		const never = missOf(
			matrixOf({
				[chosen]: [
					[back(90), back(10)],
					[back(6), gone]
				],
				today: [[back(9), back(9)]]
			})
		);
		expect(never.figure.figure).toBe('never back');
		expect(seen(never.today)).toBe('Ransomware; today +5 h 00');
	});

	it('shows dashes and words, never zeros, where there is no design', () => {
		const { cells, chosen } = cellsOf({ ...smallBid, candidates: [] });
		expect(chosen).toBeNull();
		expect(Object.values(cells).map(({ figure }) => figure.figure)).toEqual([
			'–',
			'–',
			'–',
			'–',
			'–'
		]);
	});

	it('has nothing to compare with where there is no incumbent', () => {
		const { incumbent: _, ...rest } = smallBid;
		const { cells } = cellsOf(rest);
		expect(cells['cost']?.today).toBe('nothing to compare with');
		expect(cells['saving']?.figure.figure).toBe('–');
	});
});

describe('the rail', () => {
	it('counts what there is and what blocks', () => {
		const { evaluation } = sessionOf();
		const notes = railNotes(evaluation, null);
		expect(notes).toMatchObject({ estate: '6', levels: '2', designs: '1' });
		const finding = {
			id: 'x',
			key: 'bid/x',
			sentence: 'x',
			candidateId: null,
			concerns: {},
			extent: null
		};
		const blocked = (severity: 'blocks' | 'warns') =>
			railNotes({ ...evaluation, candidates: [], findings: [{ ...finding, severity }] }, null)
				.proposal;
		expect(blocked('blocks')).toBe('1 blocks');
		expect(blocked('warns')).toBe('');
	});

	it('says where the bid is kept', () => {
		expect(keptWords({ kind: 'kept' })).toBe('Kept');
		expect(keptWords({ kind: 'unreachable' })).toBe('Not reachable, kept in this browser');
		const theirs = {
			id: 'b',
			document: smallBid,
			revision: '2',
			savedBy: 'J. Pieters',
			savedAt: '2026-11-20T10:00:00Z'
		};
		expect(whoAndWhen(theirs, new Date('2026-11-22T10:00:00Z'))).toMatch(
			/^J. Pieters, on 20 Nov at \d\d:\d\d,$/
		);
	});
});

describe('keys', () => {
	const pressed = (key: string, more: KeyboardEventInit = {}) =>
		new KeyboardEvent('keydown', { key, ...more });

	it('work on every page', () => {
		expect(shortcutOf(pressed('k', { ctrlKey: true }))).toBe('find');
		expect(shortcutOf(pressed('z', { ctrlKey: true }))).toBe('undo');
		expect(shortcutOf(pressed('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
		expect(shortcutOf(pressed('?', { shiftKey: true }))).toBe('keys');
		expect(shortcutOf(pressed('x'))).toBeNull();
	});

	it('belong to a field while it is typed into', () => {
		const field = document.createElement('input');
		document.body.append(field);
		let found: unknown = 'none';
		field.addEventListener('keydown', (event) => (found = shortcutOf(event)));
		field.dispatchEvent(pressed('?', { shiftKey: true }));
		expect(found).toBeNull();
		field.remove();
	});
});

describe('designs', () => {
	it('are added under an id of their own and removed with the choice of them', () => {
		const twice = addCandidate(addCandidate(smallBid, 'tape-library'), 'tape-library');
		expect(twice.candidates?.map(({ id }) => id)).toEqual([
			'disk',
			'tape-library',
			'tape-library-2'
		]);
		const chosen = { ...twice, offer: { chosen: 'tape-library', version: '1' } };
		expect(removeCandidate(chosen, 'tape-library').offer).toEqual({ version: '1' });
		expect(removeCandidate(chosen, 'disk').offer?.chosen).toBe('tape-library');
	});

	it('get ids from names in any script', () => {
		expect(freeId('Órders (EU)', [])).toBe('orders-eu');
		expect(freeId('Órders (EU)', [{ id: 'orders-eu' }])).toBe('orders-eu-2');
		expect(freeId('日本', [])).toBe('item');
	});

	it('are counted in the brief’s sentence', () => {
		expect(briefSentence(sessionOf().evaluation)).toBe(
			'Harbour Mill looks at five years from Jan 2027. 1 design against Tape library.'
		);
	});
});
