import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#library/index.ts';
import { insertAt, removeAt } from '#ui/session/index.ts';
import { smallBid } from '../small-bid.ts';
import { sessionOf } from './session-of.ts';

const frontEnd = ['workloads', 0, 'frontEnd'];
const change = ['workloads', 0, 'changePerDay'];

describe('a session', () => {
	it('answers every edit at once', () => {
		const session = sessionOf();
		const before = session.evaluation.estate.frontEndBytes;
		session.type([{ path: frontEnd, value: '20 TB' }]);
		expect(session.evaluation.estate.frontEndBytes - before).toBeCloseTo(8e12);
	});

	it('keeps the last understood value counting while a field is not understood', () => {
		const session = sessionOf();
		session.type([{ path: change, value: 'soon' }]);
		expect(session.draftAt(change)?.typed).toBe('soon');
		expect(session.draftCount).toBe(1);
		expect(session.evaluation.estate.rows[0]?.changePerDay.value).toBeCloseTo(0.03);
	});

	it('undoes and redoes, drafts included', () => {
		const session = sessionOf();
		session.type([{ path: change, value: 'soon' }]);
		session.type([{ path: frontEnd, value: '20 TB' }]);
		session.undo();
		expect(session.bid.workloads[0]?.frontEnd.value).toBe(12e12);
		session.undo();
		expect(session.draftCount).toBe(0);
		session.redo();
		expect(session.draftAt(change)?.typed).toBe('soon');
	});

	it('takes a whole edit back on Escape and one step on undo', () => {
		const session = sessionOf();
		for (const value of ['1 TB', '13 TB']) session.type([{ path: frontEnd, value }], 'cell');
		session.endTyping('cell', false);
		expect(session.bid.workloads[0]?.frontEnd.value).toBe(12e12);
		expect(session.canUndo).toBe(false);
		for (const value of ['1 TB', '13 TB']) session.type([{ path: frontEnd, value }], 'next');
		session.endTyping('next', true);
		session.undo();
		expect(session.bid.workloads[0]?.frontEnd.value).toBe(12e12);
	});

	it('says why it refuses to take a site away from under its workloads', () => {
		const session = sessionOf();
		const problems = session.rewrite((document) => removeAt(document, ['sites'], 0));
		expect(problems.map(({ message }) => message).join()).toContain('"mill" is no site');
		expect(session.bid.sites).toHaveLength(2);
	});

	it('never takes in what cannot be computed', () => {
		const { library } = loadLibrary('templates');
		const session = sessionOf({ ...smallBid, workloads: [] }, { ...library, classes: [] });
		const [row] = smallBid.workloads ?? [];
		const problems = session.rewrite((document) => insertAt(document, ['workloads'], row));
		expect(problems[0]?.message).toMatch(/^this cannot be computed: /);
		expect(session.bid.workloads).toEqual([]);
		session.type([{ path: ['workloads'], value: [row], typed: 'a row' }]);
		expect(session.draftAt(['workloads'])?.message).toMatch(/^this cannot be computed: /);
	});

	it('proposes another candidate', () => {
		const session = sessionOf();
		session.rewrite((document) => ({
			...document,
			candidates: [...(document.candidates ?? []), { id: 'tape', architecture: 'tape-library' }]
		}));
		session.choose('tape');
		expect(session.evaluation.chosen).toBe('tape');
	});
});
