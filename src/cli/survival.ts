/** The survival matrix and the yearly losses as text. */
import type { MatrixCell, Replay, ReplayValue } from '#engine/replay.ts';
import { grouped } from './figures.ts';

import { textTable } from './table.ts';

const right = (head: string) => ({ head, right: true });

function short(seconds: number | null): string {
	if (seconds === null) return '?';
	if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
	const hours = seconds / 3600;
	return hours < 72 ? `${hours.toFixed(1)} h` : `${(hours / 24).toFixed(1)} d`;
}

/** `5.4 h !, 1.0 h`: usable after and data lost, each with a mark where it breaks a promise. */
function cellText(cell: MatrixCell): string {
	switch (cell.kind) {
		case 'untouched':
			return '–';
		case 'gone':
		case 'unknown':
			return cell.kind;
		case 'stuck':
			return 'never';
		case 'bare':
			return 'no copy left';
		case 'back':
			return `${short(cell.usableSeconds)}${cell.rtoMisses > 0 ? ' !' : ''}, ${short(cell.dataLostSeconds)}${cell.rpoMisses > 0 ? ' !' : ''}`;
	}
}

function matrix({ events, levels, designs }: Replay): string {
	const rows = events.flatMap((event, place) =>
		designs.map(({ letter, outcomes }, index) => [
			index === 0 ? event.name : '',
			letter,
			...(outcomes[place]?.cells.map(cellText) ?? [])
		])
	);
	return textTable(
		[{ head: 'event' }, { head: '' }, ...levels.map(({ name }) => right(name))],
		rows
	);
}

function losses({ currency, designs }: ReplayValue, { designs: names }: Replay): string {
	const atLeast = (is: boolean): string => (is ? ' or more' : '');
	const rows = designs.map(({ expectedYearlyLoss, isAtLeast, avoided }, place) => [
		names[place]?.letter ?? '',
		names[place]?.name ?? '',
		`${grouped(expectedYearlyLoss)}${atLeast(isAtLeast)}`,
		avoided ? grouped(avoided.perYear) : '',
		avoided ? grouped(avoided.trustedPerYear) : ''
	]);
	return textTable(
		[
			{ head: '' },
			{ head: 'design' },
			right(`lost a year, ${currency}`),
			right('avoided'),
			right('of it counted')
		],
		rows
	);
}

/** Matrix, key and losses. */
export function survivalText(replay: Replay, value: ReplayValue): string {
	const key =
		'usable after, data lost at most; ! breaks the promise; gone: no copy survives; –: nothing is down';
	const unpriced =
		value.unpricedMachines === 0
			? ''
			: `\nWithout what lost data costs: nobody stated it for ${value.unpricedMachines} machines.`;
	return `\n${matrix(replay)}\n\n${key}\n\n${losses(value, replay)}${unpriced}\n`;
}
