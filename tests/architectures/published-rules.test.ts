/** Rules and worked examples that vendors and standards publish, each through the whole evaluation. */
import { describe, expect, it } from 'vitest';
import { lineOf, loadWith, oneWorkload, poolOf, sized } from './templates.ts';

/** An architecture whose bill of materials is the rules under test, over one object pool. */
const architecture = (rules: string): string => `
schema: bidwright/architecture@1
id: published
name: Published rules
method: By the book
summary: Nothing but the rules under test.
limits: [It is a test.]
sources: { book: { title: The published rule } }
pools:
  - id: store
    name: Store
    medium: object
    place: primary
    copy: 1
    authority: administrator
    online: true
    immutable: false
    chain: { style: independent }
    store:
      kind: chunked
      chunk: { value: 1 MB, source: book, confidence: seen }
      scope: machine
      unreclaimed: { value: 0 %, source: book, confidence: seen }
      cleaningEvery: { value: 1 d, source: book, confidence: seen }
    compression: { value: 100 %, source: book, confidence: seen }
    metadata: { value: 0 %, source: book, confidence: seen }
    workingSpace: { value: 0, source: book, confidence: seen }
    fillLimit: { value: 100 %, source: book, confidence: seen }
    rawPerUsable: { value: 1, source: book, confidence: seen }
movements:
  - id: changes
    name: Changes
    from: sources
    to: store
    sends: changes
    form: as-read
    during: window
    stages: &stages
      - kind: cores
        rule: cores
        fullPerCore: { value: 100 MiB/s, source: book, confidence: seen }
        incrementalPerCore: { value: 25 MiB/s, source: book, confidence: seen }
  - { id: fulls, name: Fulls, from: sources, to: store, sends: fulls-and-changes, form: as-read, during: window, stages: *stages }
  - { id: stored, name: Stored, from: sources, to: store, sends: changes, form: as-stored, during: window, stages: *stages }
billOfMaterials:
  - { id: cores, label: Cores, product: core, meets: [{ by: cores, movement: changes }] }
${rules}
administration: { value: 0, source: book, confidence: seen }
`;

const products = `
schema: bidwright/products@1
sources: { book: { title: The published rule } }
products:
  - id: core
    family: core
    name: A core with 2 GB
    category: hardware
    provides:
      cores: { value: 1, source: book, confidence: seen }
      memory: { value: 2 GB, source: book, confidence: seen }
  - id: repository-core
    family: repository-core
    name: A repository core with 4 GB
    category: hardware
    provides:
      cores: { value: 1, source: book, confidence: seen }
      memory: { value: 4 GB, source: book, confidence: seen }
  - { id: unit, family: unit, name: A unit, category: software }
`;

const identity = `
schema: bidwright/workload-classes@1
sources: { book: { title: The published rule } }
classes:
  - id: identity
    name: Identities
    changePerDay: &share { value: 1 %, source: book, confidence: seen }
    growthPerYear: *share
    storedShare: *share
    changedStoredShare: *share
    commonShare: *share
    hotShare: *share
    hotWeight: *share
    iopsPerMachine: { value: 100, source: book, confidence: seen }
`;

const loaded = (rules: string) => {
	const { library, problems } = loadWith({
		'architectures/published.yaml': architecture(rules),
		'products/published.yaml': products,
		'classes/published.yaml': identity
	});
	if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
	return library;
};

const quantityOf = (rule: string, workload: object, changes: object = {}): number =>
	lineOf(
		sized(
			oneWorkload('published', workload, changes),
			loaded(`  - { id: rule, label: Rule, ${rule.replace(/\s+/g, ' ')} }`)
		),
		'rule'
	).quantity;

const hundred = { frontEnd: '100 TiB', changePerDay: '10 %/day' };
const eightHours = { window: { nightly: '8 h', weekend: '8 h' } };

describe('cores and memory', () => {
	it('100 TB in 8 h are 3,641 MB/s: 36 cores in full, 14 to 15 on a tenth of it, rounded up', () => {
		const full = 'family: core, meets: [{ by: cores, movement: fulls }]';
		const changes = 'family: core, meets: [{ by: cores, movement: changes }]';
		expect((100 * 2 ** 20) / 28_800).toBeCloseTo(3641, 0);
		expect(quantityOf(full, hundred, eightHours)).toBe(Math.ceil(36.4));
		expect(quantityOf(changes, hundred, eightHours)).toBe(Math.ceil(14.6));
	});

	it('has 2 GB of memory for every such core', () => {
		const memory =
			'family: core, meets: [{ by: memory, movement: fulls, perCore: { value: 2 GB, source: book, confidence: seen } }]';
		expect(quantityOf(memory, hundred, eightHours)).toBe(37);
	});

	const repository = `family: repository-core, meets: [
		{ by: cores, movement: fulls, forEach: { value: 0.3333, source: book, confidence: seen }, atLeast: { value: 2, source: book, confidence: seen } },
		{ by: memory, movement: fulls, forEach: { value: 0.3333, source: book, confidence: seen }, perCore: { value: 4 GB, source: book, confidence: seen }, atLeast: { value: 8 GB, source: book, confidence: seen } }]`;

	it('a repository has a core for three of the proxies, with 4 GB each', () => {
		expect(quantityOf(repository, hundred, eightHours)).toBe(Math.ceil(37 / 3));
	});

	it('and two cores with 8 GB at least', () => {
		expect(quantityOf(repository, { frontEnd: '1 TB' }, eightHours)).toBe(2);
	});

	it('a stream of files moves 0.34 TB an hour: 10 TB of shares in 8 h are four', () => {
		const rule = 'family: core, meets: [{ by: cores, movement: fulls }]';
		expect((100 * 2 ** 20 * 3600) / 2 ** 40).toBeCloseTo(0.34, 2);
		expect(quantityOf(rule, { frontEnd: '10 TiB', changePerDay: '0 %/day' }, eightHours)).toBe(4);
	});
});

describe('licences', () => {
	it.each([
		[418, 42],
		[41, 5],
		[40, 4]
	])('%i machines are %i packs of ten', (count, packs) => {
		const disk = sized(oneWorkload('disk-repository', { count }));
		expect(lineOf(disk, 'software').quantity).toBe(packs);
	});

	it('500 GB of file shares are one instance: 12.3 TB are 25', () => {
		const rule =
			'product: unit, meets: [{ by: machines, bySize: [{ class: file-server, each: { value: 500 GB, source: book, confidence: weak } }] }]';
		expect(quantityOf(rule, { class: 'file-server', count: 2, frontEnd: '12.3 TB' })).toBe(25);
		expect(quantityOf(rule, { count: 2, frontEnd: '12.3 TB' })).toBe(2);
	});

	const frontEnd = 'product: unit, meets: [{ by: front-end-tb, binary: true }]';

	it('60 TB protected of a device of 100 are 60 front-end terabytes of 1,024 GB, and 60.1 are 61', () => {
		expect(quantityOf(frontEnd, { frontEnd: '60 TiB' })).toBe(60);
		expect(quantityOf(frontEnd, { frontEnd: '60.1 TiB' })).toBe(61);
	});

	it('200 TB with three copies are 200 front-end terabytes', () => {
		const [level] = oneWorkload('published').serviceLevels;
		const copies = { serviceLevels: [{ ...level!, copies: 3 }] };
		expect(quantityOf(frontEnd, { frontEnd: '200 TiB' }, copies)).toBe(200);
	});

	it('1,000 users and 4,000 identities at three for one are 1,334 licences', () => {
		const rule = `product: unit, meets: [{ by: users, kinds: [
			{ class: saas, usersPerLicence: { value: 1, source: book, confidence: seen } },
			{ class: identity, usersPerLicence: { value: 3, source: book, confidence: seen } }] }]`;
		const [workload] = oneWorkload('published', { class: 'saas', users: 1000 }).workloads!;
		const identities = { ...workload!, id: 'i', class: 'identity', users: 4000 };
		expect(quantityOf(rule, {}, { workloads: [workload!, identities] })).toBe(1334);
	});
});

describe('services', () => {
	it('1 GB of sites, 0.5 GB in the second-stage bin, 1 GB of mail and 1 GB of archive bill 3.5 GB', () => {
		const rule =
			'product: unit, meets: [{ by: protected-tb, binary: true, beside: { value: 0.16666666666666666, source: book, confidence: seen } }]';
		const content = { class: 'saas', frontEnd: '3 GiB', storedShare: '80 %' };
		expect(quantityOf(rule, content) * 1024).toBeCloseTo(3.5, 9);
	});

	it('of two pools or two kinds add up on one line', () => {
		const rule = `product: unit, meets: [{ by: stored-tb, pool: store }, { by: protected-tb, beside: { value: 0, source: book, confidence: seen } }]`;
		// 50 TB stored and 100 TB protected.
		expect(quantityOf(rule, { changePerDay: '0 %/day' })).toBeCloseTo(150, 9);
	});

	it('writes one object for each block: 1 TB halved by compression in objects of half a megabyte', () => {
		const rule =
			'product: unit, meets: [{ by: put-requests, movement: stored, objectSize: { value: 500 kB, source: book, confidence: seen } }]';
		// A million objects of 0.5 MB, from a million blocks of 1 MB.
		expect(quantityOf(rule, { frontEnd: '1 TB', changePerDay: '0 %/day' })).toBeCloseTo(1, 9);
	});

	it('reading 100 TB in 15 million objects from an archive costs 750 for requests and 1,024 for bytes', () => {
		const objectBytes = (100 * 2 ** 40) / 15e6;
		// Twelve times a year is once a month.
		const library = loaded(`
  - id: requests
    label: Requests
    product: object-archive-restores
    meets: [{ by: test-requests, pool: store, objectSize: { value: ${objectBytes}, source: book, confidence: seen }, perYear: { value: 12, source: book, confidence: seen } }]
  - id: bytes
    label: Bytes
    product: object-archive-retrieval-tib
    meets: [{ by: tested-tb, pool: store, binary: true, perYear: { value: 12, source: book, confidence: seen } }]`);
		const whole = { frontEnd: '100 TiB', storedShare: '100 %' };
		const { cost } = sized(oneWorkload('published', whole), library);
		const monthly = (id: string) => Number(cost.lines.find((line) => line.id === id)?.total) / 12;
		expect(monthly('requests')).toBeCloseTo(750, 2);
		expect(monthly('bytes')).toBeCloseTo(1024, 2);
	});
});

describe('capacity', () => {
	it('100 TB, 2 % a day, 30 points and 2 : 1 are 79 TB, and one point more while the oldest goes', () => {
		const store = poolOf(sized(oneWorkload('published'), loaded('')), 'store');
		expect(store.peakBytes / 1e12).toBeGreaterThanOrEqual(79);
		expect(store.peakBytes / 1e12).toBeLessThanOrEqual(80.1);
	});
});
