import { describe, expect, it } from 'vitest';
import {
	cellIn,
	estate,
	event,
	libraryWith,
	outcomeIn,
	played,
	replayed,
	templates
} from './by-hand.ts';

const round = (value: number | string) => ({ value, source: 'hand', confidence: 'assumed' });
const day = 86_400;

describe('what survives follows from site, login, online and locks', () => {
	const all = ['disk-repository', 'hardened-repository', 'copy-data', 'tape-library', 'no-backup'];
	const events = libraryWith(
		event({ id: 'login', order: 1, inTurn: 'login' }),
		event({ id: 'reach', order: 2, copies: { online: 'own-sites' } }),
		event({ id: 'site', order: 3, copies: { site: true } }),
		event({ id: 'everything', order: 4, copies: { online: 'everywhere' } })
	);
	const matrix = replayed(estate(all), events);
	const kinds = (eventId: string): readonly string[] =>
		all.map((id) => cellIn(matrix, id, eventId).kind);

	it('a login ends the design in which it may delete every copy', () => {
		expect(kinds('login')).toEqual(['gone', 'back', 'back', 'back', 'gone']);
		expect(cellIn(matrix, 'disk-repository', 'login').variant).toBe('backup administrator');
	});

	it('who reaches the own sites leaves the cloud, what is locked and what is offline', () => {
		expect(kinds('reach')).toEqual(['back', 'back', 'back', 'back', 'gone']);
		expect(cellIn(matrix, 'disk-repository', 'reach').fromPools).toEqual(['bucket']);
		expect(cellIn(matrix, 'hardened-repository', 'reach').fromPools).toEqual(['repository']);
		expect(cellIn(matrix, 'copy-data', 'reach').fromPools).toEqual(['vault']);
		expect(cellIn(matrix, 'tape-library', 'reach').fromPools).toEqual(['vault']);
	});

	it('who reaches everything leaves what is locked or offline', () => {
		expect(kinds('everything')).toEqual(['gone', 'back', 'back', 'back', 'gone']);
	});

	it('with the site goes what lies there; how fast the cloud answers elsewhere nobody stated', () => {
		expect(kinds('site')).toEqual(['unknown', 'unknown', 'back', 'back', 'gone']);
		expect(cellIn(matrix, 'copy-data', 'site').fromPools).toEqual(['remote']);
		const unknowns = matrix.designs.map((design) => design.unknowns.length);
		expect(unknowns).toEqual([1, 1, 0, 0, 0]);
	});

	it('says which copies were lost, to whom, and how many are left', () => {
		const gone = cellIn(matrix, 'disk-repository', 'login');
		expect(gone.copiesLeft).toBe(0);
		expect(gone.lostPools).toEqual([
			{ poolId: 'repository', by: 'deletion', authority: 'backup administrator', partly: false },
			{ poolId: 'bucket', by: 'deletion', authority: 'backup administrator', partly: false }
		]);
		expect(cellIn(matrix, 'copy-data', 'site').copiesLeft).toBe(2);
	});

	it('names who can delete everything alone', () => {
		const sole = matrix.designs.map(({ deletion }) => deletion.sole);
		expect(sole).toEqual([[{ authority: 'backup administrator', machines: 10 }], [], [], [], []]);
		expect(matrix.designs.map(({ deletion }) => deletion.fewestAuthorities)).toEqual([
			1,
			null,
			null,
			2,
			null
		]);
		expect(matrix.designs.map(({ deletion }) => deletion.unprotected)).toEqual([0, 0, 0, 0, 10]);
	});
});

describe('the cell of a level', () => {
	it('is its worst machine: last usable, most data lost, misses counted', () => {
		const slow = estate(['disk-repository'], { count: 20, frontEnd: '20 TB' });
		const cell = cellIn(replayed(slow, libraryWith(event({}))), 'disk-repository');
		expect(cell).toMatchObject({ kind: 'back', machines: 20, gone: 0, dataLostSeconds: day });
		// Ten waves of 10 100 s; 24 h are over after the eighth.
		expect(cell.usableSeconds).toBeCloseTo(101_000, 3);
		expect(cell.rtoMisses).toBe(4);
		expect(cell.rpoMisses).toBe(0);
	});

	it('loses what was damaged before anybody saw it, to the last clean point', () => {
		const seen = event({ corruptedFor: round('30 h') });
		const cell = cellIn(
			replayed(estate(['disk-repository']), libraryWith(seen)),
			'disk-repository'
		);
		expect(cell.dataLostSeconds).toBe(2 * day);
		expect(cell.rpoMisses).toBe(10);
	});

	it('is bare where production runs on without a copy, and untouched where one is left', () => {
		const account = libraryWith(event({ machines: { at: 'nowhere' }, inTurn: 'cloud-account' }));
		const document = estate(['backup-as-a-service', 'disk-repository']);
		const matrix = replayed(document, account);
		expect(cellIn(matrix, 'backup-as-a-service')).toMatchObject({ kind: 'bare', copiesLeft: 0 });
		expect(cellIn(matrix, 'disk-repository')).toMatchObject({ kind: 'untouched', copiesLeft: 1 });
	});

	it('takes production with the account in which it lies', () => {
		const account = libraryWith(event({ machines: { at: 'nowhere' }, inTurn: 'cloud-account' }));
		const matrix = replayed(estate(['single-cloud-account']), account);
		expect(cellIn(matrix, 'single-cloud-account')).toMatchObject({ kind: 'gone', gone: 10 });
	});

	it('leaves a second provider when the first is gone', () => {
		const provider = libraryWith(event({ machines: { at: 'nowhere' }, inTurn: 'cloud-provider' }));
		const matrix = replayed(estate(['object-classes', 'backup-as-a-service']), provider);
		expect(cellIn(matrix, 'object-classes').kind).toBe('untouched');
		expect(cellIn(matrix, 'backup-as-a-service').kind).toBe('bare');
	});

	it('counts a follower of production as no copy, and loses it with production', () => {
		const array = libraryWith(event({ copies: { withProduction: true } }));
		expect(cellIn(replayed(estate(['same-array']), array), 'same-array').kind).toBe('gone');
		const server = libraryWith(event({}));
		const cell = cellIn(replayed(estate(['same-array']), server), 'same-array');
		expect(cell).toMatchObject({ kind: 'back', copiesLeft: 0 });
	});

	it('in the room of production a discharge takes backup disks, not cartridges', () => {
		const gas = libraryWith(event({ copies: { sameRoom: ['disk', 'dedup', 'snapshot'] } }));
		const designs = ['disk-repository', 'tape-library'];
		const elsewhere = replayed(estate(designs), gas);
		const sameRoom = replayed(
			estate(designs, {}, { events: [{ id: 'event', sameRoom: true }] }),
			gas
		);
		expect(cellIn(elsewhere, 'disk-repository').fromPools).toEqual(['repository']);
		expect(cellIn(sameRoom, 'disk-repository').fromPools).toEqual(['bucket']);
		expect(cellIn(sameRoom, 'tape-library').fromPools).toEqual(['library']);
	});

	it('a box lost on its way costs the newest set, and nothing stands still', () => {
		const box = libraryWith(event({ machines: { at: 'nowhere' }, copies: { shipment: true } }));
		const cell = cellIn(replayed(estate(['tape-library']), box), 'tape-library');
		expect(cell.kind).toBe('untouched');
		expect(cell.lostPools).toEqual([
			{ poolId: 'vault', by: 'copy', authority: null, partly: true }
		]);
	});
});

describe('events that strike one machine', () => {
	it('strike the largest of each level, and cost the mean of them by their number', () => {
		const document = estate(['disk-repository']);
		const [w] = document.workloads ?? [];
		const [one] = document.serviceLevels;
		if (!w || !one) throw new Error('the estate has a workload and a level');
		const matrix = replayed(
			{
				...document,
				serviceLevels: [one, { ...one, id: 'two', name: 'Two' }],
				workloads: [
					{ ...w, id: 'a', count: 30, frontEnd: '30 TB', downtimePerHour: 30 * 3600 },
					{ ...w, id: 'b', count: 10, frontEnd: '20 TB', downtimePerHour: 10 * 7200, level: 'two' }
				]
			},
			libraryWith(event({ machines: { at: 'everywhere' }, inTurn: 'level' }))
		);
		const outcome = outcomeIn(matrix, 'disk-repository');
		expect(outcome.cells.map(({ machines, variant }) => [machines, variant])).toEqual([
			[1, 'One'],
			[1, 'Two']
		]);
		// 10 100 s at 1 a second, and 20 100 s at 2 a second; three of four machines are of the first kind.
		expect(outcome.downtimeCost).toBeCloseTo(0.75 * 10_100 + 0.25 * 40_200, 3);
		expect(matrix.events[0]).toMatchObject({ machines: 1 });
	});

	it('a file costs nothing: its machine runs on', () => {
		const file = event({
			machines: { at: 'everywhere', bytesEach: round('10 GB') },
			inTurn: 'level'
		});
		const outcome = outcomeIn(
			replayed(estate(['disk-repository']), libraryWith(file)),
			'disk-repository'
		);
		expect(outcome.downtimeCost).toBe(0);
		expect(outcome.cells[0]?.usableSeconds).toBeCloseTo(200, 6);
	});
});

describe('what the bid says of events', () => {
	const library = libraryWith(event({ id: 'one', order: 1 }), event({ id: 'two', order: 2 }));

	it('leaves out what is switched off, and takes its own frequency with how it is known', () => {
		const perYear = { value: 0.08, low: 0.02, how: 'supplied', source: 'the insurer' } as const;
		const matrix = replayed(
			estate(
				['disk-repository'],
				{},
				{
					events: [
						{ id: 'one', off: true },
						{ id: 'two', perYear }
					]
				}
			),
			library
		);
		expect(matrix.events.map(({ id }) => id)).toEqual(['two']);
		expect(matrix.events[0]?.perYear).toEqual({
			likely: 0.08,
			low: 0.02,
			high: 0.08,
			how: 'supplied',
			source: 'the insurer'
		});
	});

	it('is told when it names an event that there is not', () => {
		const document = estate([], {}, { events: [{ id: 'flood' }, { id: 'one' }] });
		expect(replayed(document, library).problems).toEqual([
			'"flood" is no event of the templates; there is: one, two.'
		]);
	});

	it('strikes so many machines, at the site that it names', () => {
		const document = estate(['disk-repository'], { site: 'second' });
		const settings = { events: [{ id: 'one', site: 'second', machines: 3 }] };
		const matrix = replayed({ ...document, ...settings }, library);
		expect(matrix.events.map(({ machines, siteName }) => [machines, siteName])).toEqual([
			[3, 'Second'],
			[0, 'Main']
		]);
	});

	it('sizes grow until the day on which it strikes', () => {
		const document = estate(['disk-repository'], { growthPerYear: '100 %/yr' });
		const strike = libraryWith(event({}));
		const bytes = (day: number): number =>
			played(document, strike, 'disk-repository', 'event', { day }).event.bytes;
		expect(bytes(0)).toBe(10e12);
		expect(bytes(365)).toBeCloseTo(20e12, -9);
	});
});

describe('the library’s own events', () => {
	it('are the ten of the matrix, each with a source and a range for its frequency', () => {
		expect(templates.events.map(({ id }) => id)).toEqual([
			'fire-suppression',
			'ransomware',
			'site-loss',
			'stolen-administrator',
			'one-server',
			'one-file',
			'cloud-account',
			'tape-lost',
			'provider-gone',
			'region-down'
		]);
		for (const { perYear } of templates.events) {
			expect(perYear.low).toBeLessThan(perYear.value);
			expect(perYear.high).toBeGreaterThan(perYear.value);
		}
	});
});
