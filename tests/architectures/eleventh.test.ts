/** An architecture that the product does not know, added as a practice owner would: three files, no code. */
import { describe, expect, it } from 'vitest';
import { problemLine } from '#library/index.ts';
import { findingIds, lineOf, loadWith, oneWorkload, poolOf, sized } from './templates.ts';

const architecture = `
schema: bidwright/architecture@1
id: rotated-disks
name: Disk repository + rotated disks in a safe
method: Fetches a disk, then streams
summary: >-
  Backups lie on a server with large disks. Once a week the changes go to removable disks that are carried to a safe.
limits:
  - A disk that falls is a disk that is lost.
sources:
  rotation-practice: { title: How the practice rotates disks, date: 2026-11 }
pools:
  - id: repository
    name: Disk repository
    medium: disk
    place: primary
    copy: 1
    authority: backup administrator
    online: true
    immutable: false
    keeps: all
    chain: { style: independent }
    store: { kind: cloned, block: { value: 1 MB, source: rotation-practice, confidence: assumed } }
    compression: { value: 100 %, source: rotation-practice, confidence: assumed }
    metadata: { value: 2 %, source: rotation-practice, confidence: assumed }
    workingSpace: { value: 0, source: rotation-practice, confidence: assumed }
    fillLimit: { value: 80 %, source: rotation-practice, confidence: assumed }
    rawPerUsable: { value: 1.3, source: rotation-practice, confidence: assumed }
  - id: safe
    name: Disks in the safe
    medium: disk
    place: vault
    copy: 2
    authority: keeper of the safe
    online: false
    immutable: true
    restores: recalls
    restore: { recall: { value: 8 h, source: rotation-practice, confidence: assumed } }
    keeps: all
    runsAtMostEvery: { value: 7 d, source: rotation-practice, confidence: assumed }
    chain: { style: tape-sets, fullEvery: { value: 7 d, source: rotation-practice, confidence: assumed } }
    store: { kind: tape }
    compression: { value: 100 %, source: rotation-practice, confidence: assumed }
    metadata: { value: 0 %, source: rotation-practice, confidence: assumed }
    workingSpace: { value: 0, source: rotation-practice, confidence: assumed }
    fillLimit: { value: 90 %, source: rotation-practice, confidence: assumed }
    rawPerUsable: { value: 1, source: rotation-practice, confidence: assumed }
movements:
  - id: backup
    name: Nightly backup
    from: sources
    to: repository
    sends: changes
    form: as-read
    during: window
    stages:
      - { kind: link }
      - { kind: target, rule: repository, provides: ingest }
  - id: rotation
    name: Disks to the safe
    from: repository
    to: safe
    sends: fulls-and-changes
    form: as-stored
    during: day
    carried: { value: 4 h, source: rotation-practice, confidence: assumed }
    stages: []
billOfMaterials:
  - { id: repository, label: Repository, family: disk-repository, meets: [{ by: raw, pool: repository }, { by: ingest, movement: backup }] }
  - id: disks
    label: Disks that rotate
    product: rotated-disk
    meets: [{ by: cartridges, pool: safe, spare: { value: 10 %, source: rotation-practice, confidence: assumed } }]
  - { id: safe, label: Place in the safe, product: vault-cartridge-month, meets: [{ by: vaulted-cartridges, pool: safe }] }
administration: { value: 7, source: rotation-practice, confidence: assumed }
`;

const products = `
schema: bidwright/products@1
sources: { rotated-disk-sheet: { title: Data sheet of the removable disk, date: 2026-11 } }
products:
  - id: rotated-disk
    family: rotated-disk
    name: Removable disk, 20 TB
    category: media
    unit: disk
    provides: { usable: { value: 20 TB, source: rotated-disk-sheet, confidence: seen } }
`;

const prices = `
schema: bidwright/price-book@1
id: own-2026-12
name: Own prices, December 2026
currency: USD
validFrom: 2026-12-01
sources: { own-quote: { title: Quote of our supplier, date: 2026-12-01 } }
prices:
  - { product: rotated-disk, period: once, price: { value: 450, source: own-quote, confidence: seen } }
  - { product: vault-cartridge-month, period: month, price: { value: 2, source: own-quote, confidence: seen } }
  - { product: repository-server, period: once, price: { value: 17500, source: own-quote, confidence: seen } }
  - { product: repository-shelf, period: once, price: { value: 12900, source: own-quote, confidence: seen } }
`;

const { library, problems } = loadWith({
	'architectures/rotated-disks.yaml': architecture,
	'products/rotated-disks.yaml': products,
	'pricebooks/own.yaml': prices
});
const candidate = sized(oneWorkload('rotated-disks'), library);

describe('an eleventh architecture', () => {
	it('loads from three files without a problem', () => {
		expect(problems.map(problemLine)).toEqual([]);
	});

	it('is sized: a full in the repository, weekly fulls of a month on disks in the safe', () => {
		// 50 TB stored and 29 nights of 1 TB; four or five fulls of 50 TB and what is being written.
		expect(poolOf(candidate, 'repository').peakBytes / 1e12).toBeCloseTo(80, 0);
		const fulls = poolOf(candidate, 'safe').peakBytes / 50e12;
		expect(fulls).toBeGreaterThanOrEqual(5);
		expect(fulls).toBeLessThanOrEqual(6);
		const disks = Math.ceil(poolOf(candidate, 'safe').wantedUsableBytes / 20e12);
		expect(lineOf(candidate, 'disks').quantity).toBe(Math.ceil(disks * 1.1));
	});

	it('is timed, priced and judged like any other', () => {
		const [backup, rotation] = candidate.sizing.window.movements;
		expect(backup?.nightly.seconds).toBeCloseTo(2e12 / 720e6, 0);
		expect(rotation?.nightly.seconds).toBe(4 * 3600);
		expect(candidate.cost.unpriced).toEqual([]);
		expect(candidate.cost.lines.find(({ id }) => id === 'disks')?.start).toBe(
			(lineOf(candidate, 'disks').quantity * 450).toFixed(2)
		);
		expect(candidate.authorities.some(({ holdsEveryCopy }) => holdsEveryCopy)).toBe(false);
		expect(findingIds(candidate)).toEqual([]);
	});

	it('says what every line follows', () => {
		for (const { why } of candidate.sizing.billOfMaterials) expect(why).toMatch(/\d|month/);
	});
});

describe('an architecture file with a name that leads nowhere', () => {
	const broken = (text: string, by: string): readonly string[] =>
		loadWith({ 'architectures/rotated-disks.yaml': architecture.replace(text, by) }).problems.map(
			problemLine
		);

	it.each([
		[
			'from: repository',
			'from: repo',
			/movements\[1\]\.from: "repo" is no pool .* there is: repository, safe/
		],
		['rule: repository', 'rule: servers', /stages\[1\]\.rule: "servers" is no rule/],
		['by: raw, pool: repository', 'by: raw, pool: disks', /meets\[0\]\.pool: "disks" is no pool/],
		['by: ingest, movement: backup', 'by: cores, movement: backup', /no stage of the kind "cores"/],
		['id: rotation\n', 'id: backup\n', /movements\[1\]\.id: "backup" stands here twice/],
		[
			'product: rotated-disk\n',
			'product: rotated-disk\n    family: f\n',
			/either a family or a product/
		]
	])('is told so, with its path: %s → %s', (text, by, sentence) => {
		expect(broken(text, by).join('\n')).toMatch(sentence);
	});
});
