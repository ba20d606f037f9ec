/** The same facts as a table: every lane by service level, and every server by name. */
import type { ChartTable } from '../chart/table.ts';
import { formatDuration, formatNumber, formatSpan } from '../format.ts';
import type { Lane, LaneServer, EventRun } from './lane.ts';
import { backWords, laneFigures } from './words.ts';

const time = (seconds: number | null): string => (seconds === null ? '–' : formatDuration(seconds));
const lost = (seconds: number | null): string =>
	seconds === null ? '–' : seconds === 0 ? 'nothing' : formatSpan(Math.round(seconds));

const nameOf = ({ letter, name }: Lane): string =>
	letter === '0' ? `Today, ${name}` : `${letter} ${name}`;

interface LevelFacts {
	readonly first: number | null;
	readonly half: number | null;
	readonly last: number | null;
	readonly late: number;
	readonly never: number;
	readonly lostSeconds: number | null;
}

function factsOf(servers: readonly LaneServer[]): LevelFacts {
	const usable = servers
		.flatMap(({ usableAt }) => usableAt ?? [])
		.sort((one, other) => one - other);
	const ages = servers.map(({ dataLostSeconds }) => dataLostSeconds);
	return {
		first: usable[0] ?? null,
		half: usable[Math.ceil(servers.length / 2) - 1] ?? null,
		last: usable.length === servers.length ? (usable.at(-1) ?? null) : null,
		late: servers.filter(({ isLate }) => isLate).length,
		never: servers.length - usable.length,
		lostSeconds: ages.includes(null) ? null : Math.max(0, ...ages.flatMap((age) => age ?? []))
	};
}

/** A row for each service level of each design. */
export function levelTable(run: EventRun): ChartTable {
	const rows = run.lanes.flatMap((lane) =>
		run.bands.map(({ name, rtoSeconds }, band) => {
			const servers = lane.servers.filter((server) => server.band === band);
			const facts = factsOf(servers);
			return [
				`${nameOf(lane)}: ${name}`,
				formatNumber(servers.length),
				rtoSeconds === null ? '–' : formatSpan(rtoSeconds),
				time(facts.first),
				time(facts.half),
				facts.never > 0 ? `${formatNumber(facts.never)} never` : time(facts.last),
				facts.late === 0 ? 'none' : formatNumber(facts.late),
				lost(facts.lostSeconds)
			];
		})
	);
	return {
		caption: `${run.event.name}, by design and service level`,
		head: [
			'Design and level',
			'Servers',
			'RTO',
			'First back',
			'Half back',
			'Last back',
			'Past RTO',
			'Data lost, at most'
		],
		rows
	};
}

/** A row for each design: when it is over, what it costs, what held it up. */
export function laneTable(run: EventRun): ChartTable {
	return {
		caption: `${run.event.name}, by design`,
		head: [
			'Design',
			'Usable in the end',
			'Last back',
			'Past RTO',
			'Past RPO',
			'Outage costs',
			'Held up by'
		],
		rows: run.lanes.map((lane) => {
			const { usable, of, cost } = laneFigures(lane, Infinity, run.currency);
			return [
				nameOf(lane),
				`${usable} ${of}`,
				backWords(lane),
				formatNumber(lane.rtoMissed),
				formatNumber(lane.rpoMissed),
				cost === '' ? 'not known' : cost,
				lane.bottleneck === '' ? 'nothing' : lane.bottleneck
			];
		}),
		isText: true
	};
}

/** A row for each server: when its restore starts and when it is usable in each design. */
export function serverTable(run: EventRun): ChartTable {
	const ids = [...new Set(run.lanes.flatMap(({ servers }) => servers.map(({ id }) => id)))];
	const byId = run.lanes.map(({ servers }) => new Map(servers.map((one) => [one.id, one])));
	return {
		caption: `${run.event.name}, server by server`,
		head: [
			'Server',
			...run.lanes.map((lane) => `${lane.letter === '0' ? 'Today' : lane.letter} usable`)
		],
		rows: ids.map((id) => {
			const some = byId.flatMap((lane) => lane.get(id) ?? [])[0];
			return [
				`${some?.name ?? id}, ${some?.level ?? ''}`,
				...byId.map((lane) => usableWords(lane.get(id)))
			];
		})
	};
}

function usableWords(server: LaneServer | undefined): string {
	if (!server) return 'not hit';
	if (server.usableAt === null) return `never: ${server.neverWords}`;
	return `${formatDuration(server.usableAt)}${server.isLate ? ', late' : ''}`;
}
