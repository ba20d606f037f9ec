/**
 * A cell of the survival matrix in words: above, when all is usable again; below, how much data is lost.
 *
 * Only what breaks its promise is marked. Times are as short as a narrow cell wants: `25 m`, `3.5 h`,
 * `19 h`, `7 d`.
 */
import type { MatrixCell, ReplayLevel } from '#engine/disaster/index.ts';
import { formatNumber, noBreakSpace } from '../format.ts';

export interface CellWords {
	readonly kind: MatrixCell['kind'];
	readonly above: string;
	readonly below: string;
	readonly isLate: boolean;
	readonly losesTooMuch: boolean;
}

const minute = 60;
const hour = 3600;
const day = 86_400;

/** A time in a narrow cell; one decimal of an hour below ten, days above eight of them. */
export function shortTime(seconds: number): string {
	const unit = (value: number, decimals: number, name: string): string =>
		`${formatNumber(value, 'en', decimals)}${noBreakSpace}${name}`;
	if (seconds === 0) return '0';
	if (seconds < 59.5) return unit(Math.max(1, Math.round(seconds)), 0, 's');
	if (seconds < 59.5 * minute) return unit(Math.round(seconds / minute), 0, 'm');
	const hours = seconds / hour;
	if (hours < 9.95) return unit(hours, Number.isInteger(hours) ? 0 : 1, 'h');
	if (hours < 200 && seconds % (7 * day) !== 0) return unit(hours, 0, 'h');
	return unit(seconds / day, 0, 'd');
}

const timeOr = (seconds: number | null, otherwise: string): string =>
	seconds === null ? otherwise : shortTime(seconds);

/** What stands in a cell. */
export function cellWords(cell: MatrixCell): CellWords {
	const { kind } = cell;
	const base = { kind, isLate: false, losesTooMuch: false };
	switch (kind) {
		case 'untouched':
			return { ...base, above: '–', below: '' };
		case 'gone':
			return { ...base, above: 'gone', below: '' };
		case 'stuck':
			return { ...base, above: 'never', below: timeOr(cell.dataLostSeconds, '?'), isLate: true };
		case 'bare':
			return { ...base, above: 'no copy', below: '', losesTooMuch: true };
		case 'unknown':
			return {
				...base,
				above: '?',
				below: timeOr(cell.dataLostSeconds, '?'),
				losesTooMuch: cell.rpoMisses > 0
			};
		case 'back':
			return {
				kind,
				above: timeOr(cell.usableSeconds, '?'),
				below: timeOr(cell.dataLostSeconds, '?'),
				isLate: cell.rtoMisses > 0,
				losesTooMuch: cell.rpoMisses > 0
			};
	}
}

/** The head of a level's column; data that no level protects stands under `None`. */
export const levelName = ({ id, name }: ReplayLevel): string => (id === null ? 'None' : name);

const promised = (seconds: number | null): string => (seconds === null ? '–' : shortTime(seconds));

/** What was promised, once for all cells: `promised: 4 h, 1 h; 12 h, 24 h`. */
export function promiseWords(levels: readonly ReplayLevel[]): string {
	const agreed = levels.filter(({ rtoSeconds, rpoSeconds }) => rtoSeconds ?? rpoSeconds);
	return agreed.length === 0
		? ''
		: `promised: ${agreed.map(({ rtoSeconds, rpoSeconds }) => `${promised(rtoSeconds)}, ${promised(rpoSeconds)}`).join('; ')}`;
}
