import { disastersOfChosen, winPlanOf, type WinPlan } from '#engine/desk/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { openBid, openDesk } from '../library.ts';
import { textTable } from '../table.ts';
import { blocked, done } from '../terminal.ts';

const points = (value: number): string => value.toFixed(0);
const range = (low: number, high: number): string =>
	points(low) === points(high) ? points(low) : `${points(low)}–${points(high)}`;

function summary(plan: WinPlan): string {
	const conditions = textTable(
		[
			{ head: 'condition' },
			{ head: 'weight', right: true },
			{ head: 'score', right: true },
			{ head: 'open questions', right: true }
		],
		plan.conditions.map(({ name, weight, low, high, questions }) => [
			name,
			points(weight * 100),
			range(low, high),
			String(questions.filter(({ counts }) => !counts).length)
		])
	);
	const lever = plan.lever
		? `Biggest lever, ${points(plan.lever.points)} points: ${plan.lever.ask}`
		: 'Every question is answered with evidence.';
	const next = textTable(
		[{ head: 'next' }, { head: 'who' }, { head: 'until' }],
		plan.nextActions.map(({ what, owner, due }) => [what, owner ?? 'nobody yet', due ?? ''])
	);
	const argument = plan.argument.map(({ say }, index) => `${index + 1}. ${say}`).join('\n');
	return [
		`Internal. ${range(plan.low, plan.high)} of 100: ${plan.reason ?? plan.verdict}`,
		conditions,
		lever,
		next,
		argument === '' ? 'Nothing carries an argument yet.' : `Argue in this order:\n${argument}`
	].join('\n\n');
}

/** The win plan of a bid, for us alone. Exit 1 when it will not displace. */
export const win: Command = {
	name: 'win',
	usage: 'BID [--json]',
	does: 'Scores what it takes to move the incumbent out, and says what to do next. Internal.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--json', 'the whole plan as one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('win', words, { json: { type: 'boolean' } });
		const { bid } = openBid(onlyWord('win', positionals, 'a bid file'), terminal);
		const desk = openDesk(terminal);
		const evaluation = evaluate(bid, desk.library);
		const disasters = disastersOfChosen(bid, desk.library, evaluation);
		const plan = winPlanOf(bid, evaluation, desk, disasters);
		terminal.out(values.json ? `${JSON.stringify(plan)}\n` : `${summary(plan)}\n`);
		return plan.verdict === 'will-not-displace' ? blocked : done;
	}
};
