/** A small estate, and a library whose figures of restoring and events are round: times can be computed by hand. */
import { readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import {
	eventSchema,
	restoringSchema,
	type Library,
	type LibraryEvent
} from '#engine/library/index.ts';
import {
	playEvent,
	replay,
	type EventOutcome,
	type EventPlay,
	type MatrixCell,
	type PlayOptions,
	type Replay
} from '#engine/replay.ts';
import { loadLibrary, templatesFolder } from '#library/index.ts';

export const { library: templates } = loadLibrary(templatesFolder({}, process.cwd()));

const round = (value: number | string) => ({ value, source: 'hand', confidence: 'assumed' });
const sources = { hand: { title: 'Round figures for tests' } };

const medium = {
	streams: round(2),
	perStream: round('100 MB/s'),
	overhead: round('100 s'),
	rehydration: round(1),
	readPerIngest: round(1),
	mount: round('300 s'),
	moving: round(1)
};

const restoring = restoringSchema.parse({
	schema: 'bidwright/restoring@1',
	sources,
	media: { disk: medium, dedup: medium, snapshot: medium, object: medium, service: medium },
	tape: {
		overhead: round('0 s'),
		load: round('20 s'),
		locate: round('80 s'),
		unload: round('200 s')
	},
	recall: round('6 h'),
	targetWrite: round('1 GB/s'),
	iopsPerMachine: round(100),
	rebuild: round('10 d')
});

/** An event as its file would say it; what is not said is nothing. */
export const event = (fields: object): LibraryEvent =>
	eventSchema.parse({
		schema: 'bidwright/event@1',
		id: 'event',
		name: 'Event',
		does: 'what it does',
		order: 1,
		sources,
		machines: { at: 'site' },
		perYear: round(1),
		...fields
	});

export const libraryWith = (...events: readonly LibraryEvent[]): Library => ({
	...templates,
	restoring,
	events,
	sources: { ...templates.sources, ...sources }
});

/** Ten machines of 1 TB on the main site, a copy a night, 24 h and 24 h promised. */
export function estate(
	architectures: readonly string[],
	workload: object = {},
	changes: Partial<BidDocument> = {}
): BidDocument {
	return {
		schema: 'bidwright/bid@1',
		customer: { name: 'By hand' },
		currency: 'USD',
		start: '2027-01-01',
		economics: { horizonYears: 1 },
		sites: [
			{ id: 'main', name: 'Main', role: 'primary' },
			{ id: 'second', name: 'Second', role: 'secondary' },
			{ id: 'cloud', name: 'Cloud', role: 'cloud' }
		],
		links: [
			{ id: 'l1', from: 'main', to: 'second', bandwidth: '1 GB/s', usableShare: '50 %' },
			{ id: 'l2', from: 'main', to: 'cloud', bandwidth: '1 GB/s', usableShare: '50 %' }
		],
		serviceLevels: [
			{ id: 'one', name: 'One', rpo: '24 h', rto: '24 h', retention: { daily: 30 }, copies: 3 }
		],
		workloads: [
			{
				id: 'w',
				name: 'W',
				class: 'general',
				count: 10,
				frontEnd: '10 TB',
				changePerDay: '1 %/day',
				growthPerYear: '0 %/yr',
				storedShare: '50 %',
				level: 'one',
				site: 'main',
				downtimePerHour: 3600,
				...workload
			}
		],
		candidates: architectures.map((id) => ({ id, architecture: id })),
		...changes
	};
}

export function typed(document: BidDocument): Bid {
	const reading = readBid(document);
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	return reading.bid;
}

export function replayed(document: BidDocument, library: Library): Replay {
	const bid = typed(document);
	return replay(bid, library, evaluate(bid, library));
}

export function played(
	document: BidDocument,
	library: Library,
	candidateId: string,
	eventId = 'event',
	options: PlayOptions = {}
): EventPlay {
	const bid = typed(document);
	const play = playEvent(bid, library, evaluate(bid, library), eventId, candidateId, options);
	if (!play) throw new Error(`no event ${eventId} or no design ${candidateId}`);
	return play;
}

export function outcomeIn(all: Replay, candidateId: string, eventId = 'event'): EventOutcome {
	const found = all.designs
		.find((design) => design.candidateId === candidateId)
		?.outcomes.find((outcome) => outcome.eventId === eventId);
	if (!found) throw new Error(`no outcome of ${eventId} for ${candidateId}`);
	return found;
}

/** The first level's cell. */
export function cellIn(all: Replay, candidateId: string, eventId = 'event'): MatrixCell {
	const [cell] = outcomeIn(all, candidateId, eventId).cells;
	if (!cell) throw new Error('the bid has no service level');
	return cell;
}
