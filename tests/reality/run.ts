/**
 * `npm run -s reality -- [--retention FILE] [--reduction FILE] [--finance FILE]
 * [--recovery FILE] [--json] [--write]`
 *
 * Runs reference cases, the project's own where no file is named: a line a case (verdict, case,
 * error, why it differs), then one line of JSON with counts and errors. `--write` renews the table in
 * the README. Exit 1 when a required case
 * fails, 2 for a file that holds no cases.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeIntoReadme } from '../tools/write-into-readme.ts';
import {
	judgeFinance,
	judgeRecovery,
	judgeReduction,
	judgeRetention,
	type Judgement
} from './judge.ts';

const families = {
	retention: { list: 'cases', judge: judgeRetention as (one: never) => Judgement },
	reduction: { list: 'scenarios', judge: judgeReduction as (one: never) => Judgement },
	finance: { list: 'cases', judge: judgeFinance as (one: never) => Judgement },
	recovery: { list: 'cases', judge: judgeRecovery as (one: never) => Judgement }
} as const;
type Family = keyof typeof families;

const ownFiles: Readonly<Record<Family, readonly string[]>> = {
	retention: ['retention.json'],
	reduction: ['reduction.json', 'reduction-wide.json'],
	finance: ['finance.json'],
	recovery: ['recovery.json']
};

/** The files of a family: the one that is named, else the project's own. */
const filesOf = (family: Family): readonly string[] => {
	const named = values[family];
	if (named !== undefined) return [named];
	return ownFiles[family].map((file) => resolve(import.meta.dirname, '../cases', file));
};

/** The cases of a file. Ends the process with one line when there are none to read. */
function casesIn(path: string, family: Family): readonly never[] {
	const { list } = families[family];
	try {
		const file = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
		const cases = file[list];
		if (Array.isArray(cases)) return cases as never[];
		throw new Error(`expected a JSON document with a list "${list}"`);
	} catch (error) {
		process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
		return process.exit(2);
	}
}

const middle = (sorted: readonly number[]): number | null => {
	if (sorted.length === 0) return null;
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};

const short = (value: number | null): number | null =>
	value === null ? null : Number(value.toPrecision(4));

/** Counts over the required cases; errors in percent over all of them that compare numbers. */
function summary(judged: readonly Judgement[]) {
	const required = judged.filter((one) => one.required);
	const errors = required
		.flatMap(({ errorPercent }) => errorPercent ?? [])
		.sort((left, right) => left - right);
	const mean =
		errors.length === 0 ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length;
	const passed = required.filter((one) => one.passed).length;
	return {
		cases: required.length,
		passed,
		failed: required.length - passed,
		informative: judged.length - required.length,
		medianError: short(middle(errors)),
		meanError: short(mean),
		worst: short(errors.at(-1) ?? null)
	};
}

/** What was expected and got, as far as a line holds it; the whole of it is in `--json`. */
function excerpt(value: unknown): string {
	const text = JSON.stringify(value);
	return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}

function line(family: Family, one: Judgement): string {
	const verdict = one.passed ? 'passed' : one.required ? 'FAILED' : 'informs';
	const error = one.errorPercent === null ? '' : `${one.errorPercent.toFixed(2)} %`;
	return `${verdict.padEnd(8)}${family.padEnd(10)}${one.id.padEnd(44)}${error.padStart(10)}  expected ${excerpt(one.expected)}, got ${excerpt(one.got)}${one.why === '' ? '' : `  (${one.why})`}`;
}

type Judged = { readonly family: Family; readonly one: Judgement };

const percent = (value: number | null): string =>
	value === null ? '' : `${Number(value.toPrecision(2))} %`;

/** A row a family of cases. */
function table(judged: readonly Judged[]): string {
	const rows = Object.keys(families).map((family) => {
		const own = judged.filter((one) => one.family === family).map(({ one }) => one);
		const { cases, passed, informative, medianError, worst } = summary(own);
		return `| ${family} | ${cases} | ${passed} | ${informative} | ${percent(medianError)} | ${percent(worst)} |`;
	});
	return [
		'| cases of | required | passed | inform | median error | largest error |',
		'| --- | --: | --: | --: | --: | --: |',
		...rows,
		'',
		'By `npm run -s reality -- --write`. Errors are of the cases that compare numbers.'
	].join('\n');
}

const { values } = parseArgs({
	options: {
		retention: { type: 'string' },
		reduction: { type: 'string' },
		finance: { type: 'string' },
		recovery: { type: 'string' },
		json: { type: 'boolean' },
		write: { type: 'boolean' }
	}
});
const all = Object.keys(families) as Family[];
const named = all.filter((family) => values[family] !== undefined);
const judged = (named.length > 0 ? named : all).flatMap((family) =>
	filesOf(family).flatMap((file) =>
		casesIn(file, family).map((one) => ({ family, one: families[family].judge(one) }))
	)
);
const counts = summary(judged.map(({ one }) => one));
if (values.json)
	process.stdout.write(
		`${JSON.stringify({ ...counts, results: judged.map(({ family, one }) => ({ family, ...one })) })}\n`
	);
else
	process.stdout.write(
		`${judged.map(({ family, one }) => line(family, one)).join('\n')}\n${JSON.stringify(counts)}\n`
	);
if (values.write)
	writeIntoReadme(resolve(import.meta.dirname, '../../README.md'), 'reality', table(judged));
process.exitCode = counts.failed > 0 ? 1 : 0;
