import { describe, expect, it } from 'vitest';
import { columnIndex, namesOf } from '#ui/estate/columns.ts';
import { rowsOf } from '#ui/estate/rows.ts';
import { estateSentence, shadowSentence } from '#ui/estate/sentence.ts';
import { statusOf } from '#ui/estate/status.ts';
import { sessionOf } from '../session/session-of.ts';
import { smallBid } from '../small-bid.ts';

const seen = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', ' ');

describe('the status line', () => {
	const session = sessionOf();
	const { shown } = rowsOf(session.document, session.bid, session.evaluation.estate, 'all');
	const names = namesOf(session.bid, session.library);
	const area = (top: number, bottom: number, left: string, right = left) => ({
		top,
		bottom,
		left: columnIndex(left),
		right: columnIndex(right)
	});

	it('names a single cell and how it is known', () => {
		expect(statusOf(shown.slice(0, 1), area(0, 0, 'frontEnd'), names)).toEqual({
			head: 'Front-end of Orders',
			text: 'measured: RVTools 4.7',
			isMany: false
		});
	});

	it('gives least and most of several', () => {
		const status = statusOf(shown, area(0, 1, 'frontEnd', 'change'), names);
		expect(status.head).toBe('4 cells');
		expect(seen(status.text)).toBe('Front-end 8.0 to 12.0 TB, Change 2.0 to 3.0 %/day.');
	});

	it('invites on the empty row', () => {
		expect(statusOf([], area(2, 2, 'name'), names).head).toBe('New row');
	});
});

describe('the estate’s sentence', () => {
	it('counts what is assumed of what drives the bid', () => {
		expect(seen(estateSentence(sessionOf().evaluation.estate))).toBe(
			'Change rates drive this bid. One is still assumed; it stands on 40_% of the bytes.'
		);
	});

	it('says when nothing is there', () => {
		const empty = sessionOf({ ...smallBid, workloads: [] });
		expect(estateSentence(empty.evaluation.estate)).toBe('Nothing to protect yet.');
	});

	it('says of shadow IT whether anything protects it', () => {
		expect(shadowSentence(3, 3)).toBe(
			'3 services nobody sanctioned. Nothing protects them until a service level is set.'
		);
		expect(shadowSentence(1, 0)).toBe('1 service nobody sanctioned. A service level protects it.');
	});
});
