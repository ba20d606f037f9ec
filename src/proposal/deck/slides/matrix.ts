/** Every event against every design, by service level: when usable again, how much data is lost. */
import { disasterChapter } from '../../model/chapters/disaster.ts';
import { eventWords } from '../../model/event-words.ts';
import type { Telling } from '../../model/telling.ts';
import type { Format } from '../../wording/format.ts';
import type { DisasterView } from '../../projection/disaster.ts';
import type { FateView, MatrixRowView } from '../../projection/trains.ts';
import type { MatrixBody, MatrixCellWords, Slide } from '../deck.ts';
import { exhibitOf } from './ground.ts';

const nbsp = '\u00a0';
const minute = 60;
const hour = 3600;
const day = 86_400;
const dayUnit = { en: 'd', de: 'T' } as const;

/** A time in a narrow cell: `25 m`, `3.5 h`, `19 h`, `7 d`. */
function shortTime({ number, language }: Format, seconds: number): string {
	if (seconds === 0) return '0';
	if (seconds < minute) return `${number(Math.max(1, Math.round(seconds)))}${nbsp}s`;
	if (seconds < 59.5 * minute) return `${number(Math.round(seconds / minute))}${nbsp}m`;
	const hours = seconds / hour;
	if (hours < 9.95) return `${number(hours, Number.isInteger(hours) ? 0 : 1)}${nbsp}h`;
	if (hours < 200 && seconds % (7 * day) !== 0) return `${number(hours)}${nbsp}h`;
	return `${number(seconds / day)}${nbsp}${dayUnit[language]}`;
}

function cellWords({ say, format }: Telling, fate: FateView): MatrixCellWords {
	const { kind, usableSeconds, dataLostSeconds } = fate;
	const time = (seconds: number | null): string =>
		seconds === null ? '?' : shortTime(format, seconds);
	const plain = { kind, isLate: false, losesTooMuch: false };
	switch (kind) {
		case 'untouched':
			return { ...plain, above: '–', below: '' };
		case 'gone':
			return { ...plain, above: say('deck.matrix.gone'), below: '' };
		case 'stuck':
			return {
				...plain,
				above: say('deck.matrix.never'),
				below: time(dataLostSeconds),
				isLate: true
			};
		case 'bare':
			return { ...plain, above: say('deck.matrix.bare'), below: '', losesTooMuch: true };
		case 'unknown':
			return {
				...plain,
				above: '?',
				below: time(dataLostSeconds),
				losesTooMuch: fate.losesTooMuch
			};
		case 'back':
			return {
				kind,
				above: time(usableSeconds),
				below: time(dataLostSeconds),
				isLate: fate.isLate,
				losesTooMuch: fate.losesTooMuch
			};
	}
}

const isQuiet = ({ fates }: MatrixRowView): boolean =>
	fates.flat().every(({ kind }) => kind === 'untouched');

function promised({ say, format }: Telling, { promises }: DisasterView): string {
	const time = (seconds: number | null): string =>
		seconds === null ? '–' : shortTime(format, seconds);
	return say('deck.matrix.promised', {
		promises: promises
			.map(({ rtoSeconds, rpoSeconds }) => `${time(rtoSeconds)}, ${time(rpoSeconds)}`)
			.join('; ')
	});
}

function body(telling: Telling, disaster: DisasterView): MatrixBody {
	const { say, format, translate, view } = telling;
	const quiet = disaster.matrix.filter(isQuiet).map(({ name }) => translate(name));
	return {
		kind: 'matrix',
		reading: [say('deck.matrix.above'), say('deck.matrix.below')],
		eventHead: say('disaster.event'),
		levels: disaster.promises.map(({ name }) => name),
		designs: disaster.trains.map(({ letter, isProposed }) => ({
			letter,
			name:
				letter === '0'
					? say('name.today')
					: translate(view.designs.find((one) => one.letter === letter)?.name ?? ''),
			isProposed
		})),
		rows: disaster.matrix
			.filter((row) => !isQuiet(row))
			.map((row) => ({
				name: eventWords(telling, row),
				does: translate(row.does),
				cells: row.fates.map((fates) => fates.map((fate) => cellWords(telling, fate)))
			})),
		key: {
			kept: say('deck.matrix.kept'),
			sample: shortTime(format, 9.4 * hour),
			broken: say('deck.matrix.broken'),
			gone: say('deck.matrix.gone'),
			goneMeaning: say('deck.matrix.goneMeaning'),
			untouched: say('deck.matrix.untouched'),
			promised: promised(telling, disaster)
		},
		quiet: quiet.length === 0 ? '' : say('disaster.table.quiet', { events: format.list(quiet) })
	};
}

/** The slide; null where nothing is protected or no event strikes. */
export function matrixSlide(telling: Telling): Slide | null {
	const { say, view } = telling;
	const chapter = disasterChapter(telling);
	if (!view.disaster || !chapter) return null;
	return {
		id: 'survival',
		name: say('deck.foot.survival'),
		title: say('deck.title.survival'),
		lead: exhibitOf(chapter, 'survival')?.finding ?? '',
		body: body(telling, view.disaster)
	};
}
