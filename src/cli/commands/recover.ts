import { evaluate, type Evaluation } from '#engine/evaluate.ts';
import { playEvent, type EventPlay, type MachineRestore } from '#engine/replay.ts';
import { onlyWord, parseWords, wholeNumber, type Command } from '../command.ts';
import { groupedText, hoursText, terabytesText } from '../hours.ts';
import { openBid, openLibrary } from '../library.ts';
import { textTable } from '../table.ts';
import { done, InputError } from '../terminal.ts';

const right = (head: string) => ({ head, right: true });

function heading({ customer }: Evaluation, { event, variant }: EventPlay): string {
	const where = event.siteName === null ? '' : ` at ${event.siteName}`;
	const struck = `${event.machines} machines, ${terabytesText(event.bytes)} TB to bring back`;
	const { likely, source } = event.perYear;
	const often = `${likely} a year${source === '' ? '' : ` (${source})`}`;
	const which = variant === null ? '' : '; of several like it the worst for each design';
	return `${customer}: ${event.name}${where}: ${event.does}. ${struck}; ${often}${which}.`;
}

/** A line for each level of each design. */
function levelTable(plays: readonly EventPlay[]): string {
	const rows = plays.flatMap(({ letter, name, variant, levels }) =>
		levels.map((level, place) => [
			place === 0 ? letter : '',
			place === 0 ? (variant === null ? name : `${name} (${variant})`) : '',
			level.name,
			String(level.machines),
			hoursText(level.firstSeconds, 'never'),
			hoursText(level.halfSeconds, 'never'),
			hoursText(level.lastSeconds, 'never'),
			level.never === 0 ? '' : String(level.never),
			level.rtoMisses === 0 ? '' : String(level.rtoMisses),
			hoursText(level.dataLostSeconds, level.never === level.machines ? 'all' : 'unknown'),
			level.rpoMisses === 0 ? '' : String(level.rpoMisses)
		])
	);
	const heads = ['machines', 'first', 'half', 'last', 'never', 'past RTO', 'data lost', 'past RPO'];
	return textTable(
		[{ head: '' }, { head: 'design' }, { head: 'level' }, ...heads.map(right)],
		rows
	);
}

function heldUpBy({ bottleneck }: EventPlay['outcome']): string {
	if (!bottleneck) return '';
	return `${bottleneck.name}, ${Math.round(bottleneck.share * 100)} %`;
}

/** What was short of places or of IOPS, beside the bottleneck. */
const ceilings = ({ places }: EventPlay): string =>
	places
		.flatMap(({ name, iops, peakIops }) =>
			iops !== null && peakIops > 0 ? `${name}: ${peakIops} of ${iops} IOPS` : []
		)
		.join(', ');

function totalTable(plays: readonly EventPlay[], currency: string): string {
	const rows = plays.map((play) => {
		const { letter, name, outcome } = play;
		const { downtimeCost, goneCostPerHour, lastUsableSeconds, gone } = outcome;
		return [
			letter,
			name,
			hoursText(lastUsableSeconds, outcome.machines === 0 ? '–' : 'never'),
			groupedText(downtimeCost.toFixed(0)),
			gone === 0 ? '' : groupedText(goneCostPerHour.toFixed(0)),
			heldUpBy(outcome),
			ceilings(play)
		];
	});
	return textTable(
		[
			{ head: '' },
			{ head: 'design' },
			right('last back'),
			right(`outage costs ${currency}`),
			right('and per hour for ever'),
			{ head: 'held up by' },
			{ head: 'mounted' }
		],
		rows
	);
}

function serverTable({ letter, name, restores }: EventPlay): string {
	const cells = (restore: MachineRestore): readonly string[] => [
		restore.name,
		restore.levelId ?? 'none',
		restore.poolId ?? '–',
		hoursText(restore.startedSeconds, '–'),
		hoursText(restore.usableSeconds, restore.neverBecause ?? 'never'),
		hoursText(restore.completeSeconds, '–'),
		restore.isLate ? 'late' : ''
	];
	const heads = [
		{ head: 'server' },
		{ head: 'level' },
		{ head: 'from' },
		right('started'),
		right('usable'),
		right('moved back'),
		{ head: '' }
	];
	return `${letter} ${name}\n${textTable(heads, restores.map(cells))}`;
}

const designIds = ({ today, candidates }: Evaluation): readonly string[] =>
	[...(today ? [today] : []), ...candidates].map(({ id }) => id);

function known(what: string, id: string, ids: readonly string[]): string {
	if (ids.includes(id)) return id;
	throw new InputError(`recover: "${id}" is no ${what}; there is: ${ids.join(', ') || 'none'}`);
}

/** Plays one event against every design, or one of them. */
export const recover: Command = {
	name: 'recover',
	usage: 'BID --event ID [--candidate ID] [--variant NAME] [--day N] [--servers] [--json]',
	does: 'Plays a disaster against every design: when which server is back, and what is lost.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--event ID', 'the event; a wrong one lists those there are'],
		['--candidate ID', 'only this design; today is "today"'],
		['--variant NAME', 'one of several like events (a login, an account, a level)'],
		['--day N', 'days after the start of the bid, when estates have grown; 0 unless given'],
		['--servers', 'every server by itself'],
		['--json', 'the timelines as one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('recover', words, {
			event: { type: 'string' },
			candidate: { type: 'string' },
			variant: { type: 'string' },
			day: { type: 'string' },
			servers: { type: 'boolean' },
			json: { type: 'boolean' }
		});
		const { bid } = openBid(onlyWord('recover', positionals, 'a bid file'), terminal);
		const { library } = openLibrary(terminal);
		const eventIds = library.events.map(({ id }) => id);
		const eventId = known('event', values.event ?? '', eventIds);
		const evaluation = evaluate(bid, library);
		const ids = designIds(evaluation);
		const wanted = values.candidate === undefined ? ids : [known('design', values.candidate, ids)];
		const options = {
			day: wholeNumber('recover', '--day', values.day ?? '0', 0, 3660),
			...(values.variant === undefined ? {} : { variant: values.variant })
		};
		const plays = wanted.flatMap(
			(id) => playEvent(bid, library, evaluation, eventId, id, options) ?? []
		);
		const [first] = plays;
		if (!first) throw new InputError('recover: the bid has no design to play the event against');
		terminal.out(
			values.json
				? `${JSON.stringify({ schema: 'bidwright/recovery@1', ...options, event: first.event, designs: plays })}\n`
				: `${[
						heading(evaluation, first),
						levelTable(plays),
						totalTable(plays, bid.currency),
						...(values.servers ? plays.map(serverTable) : [])
					].join('\n\n')}\n`
		);
		return done;
	}
};
