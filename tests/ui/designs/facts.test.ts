import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import type { CandidateEvaluation, Finding } from '#engine/evaluation.ts';
import {
	capacityData,
	leadingPool,
	rangeWords,
	sharedScales,
	windowData
} from '#ui/designs/charts.ts';
import { copyCandidate } from '#ui/designs/edits.ts';
import { openPoints, sortedFindings, verdictOf } from '#ui/designs/open-points.ts';
import { promisesOf } from '#ui/designs/promises.ts';
import { designsSentence } from '#ui/designs/sentence.ts';
import { fullVerdict, runVerdict, windowVerdict } from '#ui/designs/verdicts.ts';
import { exampleBid, seen } from '../example-bid.ts';
import { sessionOf } from '../session/session-of.ts';

const session = sessionOf(exampleBid);
const { evaluation } = session;
const design = (architecture: string): CandidateEvaluation =>
	evaluation.candidates.find((candidate) => candidate.architecture === architecture)!;
const disk = design('disk-repository');
const tape = design('tape-library');

/** The design with the day on which its first pool is full put somewhere else. */
const fullOn = (day: number | null): CandidateEvaluation => ({
	...disk,
	sizing: {
		...disk.sizing,
		pools: disk.sizing.pools.map((pool) => ({
			...pool,
			range: null,
			fullDay: pool.boughtUsableBytes === null ? null : day,
			fullDate: pool.boughtUsableBytes === null || day === null ? null : '2031-01-15'
		}))
	}
});

describe('the day on which a design is full', () => {
	const horizonDays = evaluation.horizonYears * 365;
	const verdict = (day: number | null) => fullVerdict(fullOn(day), evaluation);

	it('is broken before the horizon, only just within six months after it, kept later', () => {
		expect(verdict(horizonDays - 60)).toEqual({
			verdict: 'broken',
			words: 'Full Jan 2031',
			beside: '2 months too early'
		});
		expect(verdict(horizonDays + 100).verdict).toBe('only-just');
		expect(verdict(horizonDays + 200)).toMatchObject({
			verdict: 'kept',
			beside: '7 months after year 5'
		});
		expect(verdict(null)).toMatchObject({ verdict: 'kept', words: 'Not full' });
	});

	it('is no question for what is bought by cartridge or metered', () => {
		expect(fullVerdict(tape, evaluation)).toMatchObject({
			verdict: 'untouched',
			words: 'Cartridges for every year'
		});
	});
});

describe('a run against its limit', () => {
	it('is kept, only just above nine tenths, broken beyond, and untouched when unknown', () => {
		expect([null, 60, 91, 100, 101].map((seconds) => runVerdict(seconds, 100))).toEqual([
			'untouched',
			'kept',
			'only-just',
			'only-just',
			'broken'
		]);
	});

	it('says by how much it is broken: today’s full takes longer than a weekend', () => {
		const judged = windowVerdict(evaluation.today!);
		expect(judged.verdict).toBe('broken');
		expect(seen(judged.beside)).toMatch(/^\+\d+ h \d\d$/);
		expect(seen(windowData(evaluation.today!, evaluation).sentence)).toMatch(
			/^The worst full run takes \d+ h of the 48 h there are: \+/
		);
	});
});

describe('capacity of a design', () => {
	it('follows the bought pool that is full first, and meets its limit on that day', () => {
		const pool = leadingPool(disk)!;
		const data = capacityData(disk, evaluation);
		expect(pool.boughtUsableBytes).not.toBeNull();
		const month = data.fullMonth!;
		expect(month).toBeCloseTo(pool.fullDay! / (365 / 12));
		const [before, after] = [Math.floor(month), Math.ceil(month)].map(
			(index) => data.storedByMonthBytes[index]!
		);
		expect(data.limitBytes!).toBeGreaterThanOrEqual(Math.min(before!, after!));
		expect(data.limitBytes!).toBeLessThanOrEqual(Math.max(before!, after!));
	});

	it('says between which bounds it lies, and because of what', () => {
		expect(seen(rangeWords(leadingPool(disk)!))).toMatch(
			/^, \d+–[\d_]+ TB because nobody knows whether the same blocks change again in [\d.]+ TB of the data$/
		);
		expect(seen(capacityData(disk, evaluation).sentence)).toContain('because nobody knows');
		expect(seen(fullVerdict(disk, evaluation).beside)).toMatch(/^or \w{3} \d{4} at the most$/);
		expect(rangeWords({ ...leadingPool(disk)!, range: null })).toBe('');
	});

	it('counts pools that are bought alike', () => {
		expect(seen(capacityData(design('dedup-appliance'), evaluation).limitWords)).toMatch(
			/^buy 2 × \d+ TB, fill to \d+_%$/
		);
	});

	it('has no limit where nothing is bought by capacity', () => {
		expect(capacityData(tape, evaluation).limitBytes).toBeNull();
	});

	it('shares its scales with all designs of the page', () => {
		const scales = sharedScales(evaluation);
		expect(scales.costEnd).toBe(Number(evaluation.today!.cost.total));
		expect(scales.capacityTopBytes).toBeGreaterThan(
			Math.max(...capacityData(disk, evaluation).storedByMonthBytes)
		);
	});
});

describe('promises', () => {
	it('agree with the checks: a level is broken exactly where the checks say so', () => {
		for (const candidate of [evaluation.today!, ...evaluation.candidates]) {
			const broken = promisesOf(candidate, evaluation.levels, session.library)
				.filter(({ verdict }) => verdict === 'broken')
				.map(({ level }) => level.name);
			const found = candidate.findings
				.filter(({ id }) => id === 'rpo-missed')
				.map(({ sentence }) => sentence.split(' ')[0]);
			expect(broken).toEqual(found);
		}
	});

	it('say how many points the first copy holds', () => {
		const [gold] = promisesOf(disk, evaluation.levels, session.library);
		const first = disk.pools.find(({ copy }) => copy === 1)!;
		const sized = disk.sizing.pools.find(({ poolId }) => poolId === first.id)!;
		expect(gold!.points).toBe(sized.pointsByLevel['gold']);
	});

	it('are not touched where nothing has the level', () => {
		const levels = evaluation.levels.map((level) => ({ ...level, machines: 0 }));
		const [gold] = promisesOf(disk, levels, session.library);
		expect(gold).toMatchObject({ verdict: 'untouched', lostSeconds: null, points: null });
	});
});

const finding = (id: string, severity: Finding['severity'] = 'warns'): Finding => ({
	id,
	severity,
	sentence: `About ${id}.`,
	candidateId: 'disk',
	key: `disk/${id}`,
	concerns: {},
	extent: null
});
const withFindings = (...findings: Finding[]): CandidateEvaluation => ({ ...disk, findings });

describe('what is open on a design', () => {
	it('begins with what blocks, then with what loses most', () => {
		const some = withFindings(
			finding('window-unknown'),
			finding('one-authority'),
			finding('no-price', 'blocks')
		);
		expect(sortedFindings(some).map(({ id }) => id)).toEqual([
			'no-price',
			'one-authority',
			'window-unknown'
		]);
	});

	it('crosses a broken promise and warns of what is only unknown', () => {
		expect(verdictOf(finding('rpo-missed'))).toBe('broken');
		expect(verdictOf(finding('window-unknown'))).toBe('only-just');
		expect(verdictOf(finding('change-assumed', 'notes'))).toBe('untouched');
	});

	it('says that every check is kept and goes on with a limit, because there is always one', () => {
		expect(openPoints(withFindings())).toEqual({
			verdict: 'kept',
			head: 'Every check is kept',
			count: 0,
			next: disk.limits[0]
		});
	});

	it('says an unknown finding in its own words', () => {
		expect(openPoints(withFindings(finding('new-check'))).head).toBe('About new-check.');
	});
});

describe('the sentence of the page', () => {
	const said = (candidates: readonly CandidateEvaluation[], today = evaluation.today): string =>
		seen(designsSentence({ ...evaluation, today, candidates }));

	it('says who is cheapest, who breaks what, and who keeps everything', () => {
		expect(said(evaluation.candidates)).toMatch(
			/^A is cheapest, \d\d_% under today\. D loses more than promised; A and B fall to one stolen password\. C keeps every check\.$/
		);
	});

	it('speaks of one design without comparing it', () => {
		expect(said([withFindings()])).toMatch(
			/^One design over 5 years, \d\d_% under today\. Every check is kept\.$/
		);
		expect(said([{ ...withFindings(), against: null }], null)).toBe(
			'One design over 5 years. Every check is kept.'
		);
	});

	it('does not call a design cheapest while one has lines without a price', () => {
		const open = { ...disk, cost: { ...disk.cost, unpriced: ['Training'] } };
		expect(said([open, tape])).toMatch(/^A has lines without a price\./);
	});

	it('says what to do when there is no design', () => {
		expect(said([])).toBe('No design yet. Add one, and it is sized while you watch.');
	});
});

describe('copying a design', () => {
	it('puts the copy behind all others with an id of its own, quantities included', () => {
		const document: BidDocument = {
			...exampleBid,
			candidates: [
				{ id: 'disk', architecture: 'disk-repository', quantities: { repository: 3 } },
				{ id: 'tape', architecture: 'tape-library' }
			]
		};
		expect(copyCandidate(document, 'disk', 'Disk').candidates).toEqual([
			...document.candidates!,
			{
				id: 'disk-2',
				architecture: 'disk-repository',
				quantities: { repository: 3 },
				name: 'Disk, changed'
			}
		]);
	});

	it('changes nothing where there is no such design', () => {
		expect(copyCandidate(exampleBid, 'nothing', 'Nothing')).toBe(exampleBid);
	});
});
