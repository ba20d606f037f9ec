import { describe, expect, it } from 'vitest';
import { architectureOf, withMeasure } from '#engine/design/index.ts';
import { evaluated, loadWith } from '../../architectures/templates.ts';
import { advised, example, keysOf, library } from './advised.ts';

const architecture = (id: string) => {
	const found = library.architectures.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const measure = (id: string) => {
	const found = library.measures.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};

describe('a measure', () => {
	it('locks the object copy under another hand, and leaves the rest', () => {
		const disk = architecture('disk-repository');
		const locked = withMeasure(disk, measure('lock-object-copy'));
		expect(locked?.pools.map(({ id, immutable, authority }) => [id, immutable, authority])).toEqual(
			[
				['repository', false, 'backup administrator'],
				['bucket', true, 'object account keeper']
			]
		);
		expect(locked?.pools[0]).toBe(disk.pools[0]);
	});

	it('has no effect on a design that has nothing of the kind', () => {
		expect(withMeasure(architecture('tape-library'), measure('lock-object-copy'))).toBeNull();
		expect(withMeasure(architecture('no-backup'), measure('tape-vault'))).toBeNull();
	});

	it('is not taken twice', () => {
		const once = withMeasure(architecture('disk-repository'), measure('tape-vault'));
		expect(once && withMeasure(once, measure('tape-vault'))).toBeNull();
		const asked = { architecture: 'disk-repository', measures: ['harden-disk', 'harden-disk'] };
		expect(architectureOf(asked, library)?.idle).toEqual(['harden-disk']);
	});

	it('adds a copy with the next number, filled from the first', () => {
		const made = withMeasure(architecture('disk-repository'), measure('tape-vault'));
		expect(made?.pools.at(-1)).toMatchObject({ id: 'tape-vault', copy: 3, wantedFromCopies: 1 });
		expect(made?.movements.at(-1)?.from).toBe('repository');
	});

	it('holds no more in its copy than the copy that it is made from', () => {
		const tape = (id: string) =>
			withMeasure(architecture(id), measure('tape-vault'))?.pools.find(
				(pool) => pool.id === 'tape-vault'
			)?.takes;
		expect(tape('saas-native')).toEqual({ classes: ['saas'] });
		expect(tape('backup-as-a-service')?.notClasses).toEqual(['saas']);
		expect(tape('disk-repository')).toEqual(measure('tape-vault').pools[0]?.takes);
		const { candidates } = evaluated({
			...example,
			candidates: [{ id: 'it', architecture: 'saas-native', measures: ['tape-vault'] }],
			offer: { ...example.offer, chosen: 'it' }
		});
		const held = (id: string) =>
			candidates[0]?.sizing.pools.find(({ poolId }) => poolId === id)?.frontEndBytes ?? 0;
		expect(held('tape-vault')).toBe(held('tenant'));
	});

	it('lifts limits only that stand in some architecture, word for word', () => {
		const limits = new Set(library.architectures.flatMap((one) => one.limits));
		for (const { id, lifts } of library.measures)
			for (const limit of lifts) expect(limits.has(limit), `${id}: ${limit}`).toBe(true);
	});

	it('changes some architecture that is offered, and is priced there', () => {
		for (const { id } of library.measures) {
			const host = library.architectures.find(
				(one) => one.offered && withMeasure(one, measure(id)) !== null
			);
			expect(host, id).toBeDefined();
			const [candidate] = evaluated({
				...example,
				candidates: [{ id: 'it', architecture: host?.id ?? '', measures: [id] }],
				offer: { ...example.offer, chosen: 'it' }
			}).candidates;
			expect(candidate?.cost.unpriced, id).toEqual([]);
		}
	});

	it('is told when no template knows it, or when it does nothing', () => {
		const keys = keysOf(
			advised({
				...example,
				candidates: [
					{ id: 'disk', architecture: 'disk-repository', measures: ['no', 'lock-appliance'] }
				]
			})
		);
		expect(keys).toContain('disk/unknown-measure/no');
		expect(keys).toContain('disk/idle-measure/lock-appliance');
	});

	it('is a new file, not new code', () => {
		const { library: known, problems } = loadWith({
			'measures/mine.yaml': `schema: bidwright/measure@1
id: mine
name: Walk around the room
effect: Somebody looks every day.
sources: { me: { title: Our own practice } }
billOfMaterials:
  - { id: walk, label: Walk, product: service-day, meets: [{ by: count, count: { value: 1, source: me, confidence: assumed } }] }
`
		});
		expect(problems).toEqual([]);
		expect(known.measures.map(({ id }) => id)).toContain('mine');
	});

	it('is refused when it does nothing or names what is not there', () => {
		const said = (body: string) =>
			loadWith({
				'measures/mine.yaml': `schema: bidwright/measure@1\nid: mine\nname: Mine\neffect: None.\nsources: { me: { title: Us } }\n${body}`
			}).problems.map(({ message }) => message);
		expect(said('')).toEqual(['does nothing; expected changes, pools or a billOfMaterials']);
		expect(
			said(
				'billOfMaterials:\n  - { id: a, label: A, product: service-day, meets: [{ by: stored-tb, pool: nowhere }] }\n'
			)
		).toEqual(['"nowhere" is no pool of this file; there is: none']);
	});
});
