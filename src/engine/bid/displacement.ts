/**
 * The displacement section of a bid: what we know about moving the incumbent out, and how we know it.
 * Ours alone. Conditions and questions are templates; an answer without evidence counts as unknown.
 *
 * Example: `{ question: claimed-after-the-fact, grade: yes, evidence: two true-up invoices, owner:
 * M. Jansen, on: 2026-10-22 }`.
 */
import { z } from 'zod';
import { dateField, idField, textField } from './quantity.ts';

const answerGrades = ['yes', 'partly', 'no'] as const;

const answer = z.strictObject({
	/** Id of a question of the templates. */
	question: idField,
	grade: z.enum(answerGrades, { error: 'expected yes, partly or no' }),
	/** What was seen or said, and by whom; without it the answer does not count. */
	evidence: textField.optional(),
	owner: textField.optional(),
	on: dateField.optional()
});

const action = z.strictObject({
	id: idField,
	what: textField,
	/** The question that it will answer. */
	question: idField.optional(),
	owner: textField,
	due: dateField,
	done: z.boolean().default(false)
});

const note = z.strictObject({
	note: textField,
	/** 0 unknown, 1 heard, 2 confirmed. */
	score: z.number().int().min(0, 'expected 0, 1 or 2').max(2, 'expected 0, 1 or 2')
});

const elements = [
	'metrics',
	'economicBuyer',
	'decisionCriteria',
	'decisionProcess',
	'paperProcess',
	'identifiedPain',
	'champion',
	'competition'
] as const;

export const displacementSection = z.strictObject({
	answers: z.array(answer).default([]),
	actions: z.array(action).default([]),
	/** The eight elements of MEDDPICC, beside the score, never in it. */
	meddpicc: z.partialRecord(z.enum(elements), note).default({})
});

export type DisplacementSection = z.output<typeof displacementSection>;
