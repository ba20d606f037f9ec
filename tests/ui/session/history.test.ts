import { describe, expect, it } from 'vitest';
import { beginHistory, cancel, endJoint, record, redo, undo } from '#ui/session/history.ts';

describe('history', () => {
	it('goes back and forward again through every step', () => {
		const made = record(record(beginHistory('a'), 'b'), 'c');
		expect(undo(made).present).toBe('b');
		expect(undo(undo(undo(made))).present).toBe('a');
		expect(redo(undo(made)).present).toBe('c');
		expect(redo(made)).toBe(made);
	});

	it('forgets what was undone once something else is typed', () => {
		const branched = record(undo(record(beginHistory('a'), 'b')), 'c');
		expect(redo(branched).present).toBe('c');
		expect(undo(branched).present).toBe('a');
	});

	it('joins the keystrokes of one edit into one step', () => {
		const typed = record(
			record(record(beginHistory(''), '1', 'cell'), '12', 'cell'),
			'12 TB',
			'cell'
		);
		expect(undo(typed).present).toBe('');
	});

	it('keeps two edits of the same cell apart', () => {
		const first = endJoint(record(beginHistory('a'), 'b', 'cell'));
		expect(undo(record(first, 'c', 'cell')).present).toBe('b');
	});

	it('takes a cancelled edit back without a trace, and only that', () => {
		const typed = record(beginHistory('a'), 'b', 'cell');
		expect(cancel(typed, 'cell')).toMatchObject({ present: 'a', past: [], future: [] });
		expect(cancel(typed, 'other')).toBe(typed);
	});

	it('records nothing when nothing changed', () => {
		const history = beginHistory('a');
		expect(record(history, 'a')).toBe(history);
	});
});
