/**
 * A retention policy from text: short (`14d 8w 12m 3y`), or a small YAML or JSON document.
 *
 * Short form: a number and a letter each, in any order: d days of one point a day, w weekly, m
 * monthly, q quarterly, y yearly. The document has the words of a service level.
 * Example: `30d 12m` keeps 30 dailies and 12 monthlies.
 */
import { z } from 'zod';
import { fields, problemsOf } from '#engine/bid/index.ts';
import type { RetentionPolicy } from '#engine/protection/index.ts';
import { read, refuse, secondsPerDay, type Reading } from '#engine/units/index.ts';
import { parseYaml } from '#library/index.ts';

const policySchema = z.strictObject({
	every: fields.timeField.prefault(secondsPerDay),
	everyRun: fields.daysField.prefault(0),
	daily: fields.daysField.refine((days) => days >= 1, 'a retention of zero keeps nothing'),
	weekly: fields.periodsField.default(0),
	monthly: fields.periodsField.default(0),
	quarterly: fields.periodsField.default(0),
	yearly: fields.periodsField.default(0)
});

const letters: Readonly<Record<string, string>> = {
	d: 'daily',
	w: 'weekly',
	m: 'monthly',
	q: 'quarterly',
	y: 'yearly'
};

function fromShort(text: string): Record<string, number> | null {
	const words = text
		.trim()
		.toLowerCase()
		.split(/[\s,+]+/);
	const rules: Record<string, number> = {};
	for (const word of words) {
		const match = /^(\d+)([dwmqy])$/.exec(word);
		const rule = match?.[2] === undefined ? undefined : letters[match[2]];
		if (!rule || rule in rules) return null;
		rules[rule] = Number(match?.[1]);
	}
	return rules;
}

const expected = 'expected for example "14d 8w 12m 3y" or {daily: 14, weekly: 8}';

/** Reads a policy. Refuses with the place and what was expected. */
export function parsePolicy(text: string): Reading<RetentionPolicy> {
	const short = fromShort(text);
	const parsed = short ? null : parseYaml('the policy', text);
	if (parsed && !parsed.ok) return refuse(`"${text.trim()}" is not a policy; ${expected}`);
	const value = short ?? (parsed?.ok ? parsed.value.value : null);
	if (typeof value !== 'object' || value === null)
		return refuse(`"${text.trim()}" is not a policy; ${expected}`);
	const outcome = policySchema.safeParse(value, { reportInput: true });
	if (!outcome.success) {
		const [first] = problemsOf(outcome.error.issues);
		return refuse(`policy ${first?.path ?? ''}: ${first?.message ?? expected}`.replace(' :', ':'));
	}
	const { every, everyRun, daily, weekly, monthly, quarterly, yearly } = outcome.data;
	return read({
		everySeconds: every,
		keepAllDays: everyRun,
		dailyDays: daily,
		weekly,
		monthly,
		quarterly,
		yearly
	});
}
