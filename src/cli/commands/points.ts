import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { oldestDaysOf } from '#engine/design/index.ts';
import {
	crossCheck,
	crossCheckInWords,
	dayOfIsoDate,
	pointsOn,
	reasonInWords,
	type ChainStyle,
	type RetentionPolicy
} from '#engine/protection/index.ts';
import { parsePolicy } from '#services/policy-text.ts';
import { onlyWord, parseWords, wholeNumber, type Command } from '../command.ts';
import { textTable } from '../table.ts';
import { done, InputError, readText, type Terminal } from '../terminal.ts';

const styles = [
	'independent',
	'forever-forward',
	'forward-incremental',
	'reverse-incremental',
	'tape-sets'
] as const;
const mostDays = 36_500;

function chainOf(style: string, fullEveryDays: number): ChainStyle {
	const known = styles.find((name) => name === style);
	if (!known)
		throw new InputError(`points: --chain "${style}" is not known; expected ${styles.join(', ')}`);
	return known === 'independent' || known === 'forever-forward'
		? { style: known }
		: { style: known, fullEveryDays };
}

/** A policy is a file when one of that name exists, standard input for `-`, and otherwise the text itself. */
const policyText = (word: string, terminal: Terminal): string =>
	word === '-' || existsSync(resolve(terminal.folder, word)) ? readText(word, terminal) : word;

function startOf(text: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
		throw new InputError(`points: --start "${text}" is not a date such as 2027-04-01`);
	return text;
}

/** A month beyond the longest rule every rule has filled up, wherever the calendar began. */
const settlingDays = 31;

/** What other tools would keep under the same words, once every rule has filled up. */
function crossCheckLine(policy: RetentionPolicy, start: string): string {
	const day = Math.ceil(oldestDaysOf(policy)) + settlingDays;
	const check = crossCheck(policy, pointsOn(policy, { style: 'independent' }, start, day));
	return `Cross-check: once filled, the vendor's calculator plans ${check.calculator} points for ${check.ours} of this policy: ${crossCheckInWords(check, policy)}`;
}

/** Prints the restore points alive on a day under a policy, and why each is kept. */
export const points: Command = {
	name: 'points',
	usage: 'POLICY --days N [--chain STYLE] [--full-every N] [--start DATE] [--json]',
	does: 'Lists the restore points alive on day N under a retention policy, and why each is kept.',
	options: [
		[
			'POLICY',
			'such as "14d 8w 12m 3y", or a YAML or JSON file or text with every, everyRun, daily, weekly …'
		],
		['--days N', 'the day, counted from the first run on day 0'],
		['--chain STYLE', `${styles.join(', ')} (independent)`],
		['--full-every N', 'days between fulls, where the style has them (7)'],
		['--start DATE', 'day of the first run (2027-01-01)'],
		['--json', 'a list of {day, at, kind, keptBy, dependsOnDay} on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('points', words, {
			days: { type: 'string' },
			chain: { type: 'string', default: 'independent' },
			'full-every': { type: 'string', default: '7' },
			start: { type: 'string', default: '2027-01-01' },
			json: { type: 'boolean' }
		});
		if (values.days === undefined)
			throw new InputError('points: expected --days N; see "bidwright points --help"');
		const day = wholeNumber('points', '--days', values.days, 0, mostDays);
		const fullEvery = wholeNumber('points', '--full-every', values['full-every'], 1, 366);
		const policy = parsePolicy(policyText(onlyWord('points', positionals, 'a policy'), terminal));
		if (!policy.ok) throw new InputError(`points: ${policy.problem}`);
		const start = startOf(values.start);
		const alive = pointsOn(policy.value, chainOf(values.chain, fullEvery), start, day);
		const startDay = dayOfIsoDate(start);
		const shown = alive.map((point) => ({
			...point,
			keptBy: point.keptBy.map((reason) => reasonInWords(reason, startDay))
		}));
		if (values.json) terminal.out(`${JSON.stringify(shown)}\n`);
		else {
			const rows = shown.map(({ at, kind, keptBy }) => [
				at.replace('T', ' '),
				kind,
				keptBy.join(', ')
			]);
			const table = textTable([{ head: 'point' }, { head: 'kind' }, { head: 'kept by' }], rows);
			terminal.out(
				`${shown.length} points on day ${day}\n\n${table}\n\n${crossCheckLine(policy.value, start)}\n`
			);
		}
		return done;
	}
};
