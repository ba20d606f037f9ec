import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { estateOf } from '#engine/design/index.ts';
import { sceneOf, type Design } from '#engine/disaster/index.ts';
import { fatesOf, topologyOf } from '#engine/disaster/fate.ts';
import { replayDesigns } from '#engine/disaster/replay.ts';
import { stageOf } from '#engine/disaster/stage.ts';
import { strikeOf } from '#engine/disaster/strike.ts';
import { variantsOf } from '#engine/disaster/variants.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { Library, LibraryEvent } from '#engine/library/index.ts';
import { findSurvivors } from '#engine/recovery/index.ts';
import {
	estate,
	event,
	libraryWith,
	outcomeIn,
	played,
	replayed,
	templates,
	typed
} from './by-hand.ts';

const ids = templates.architectures.map(({ id }) => id);
const events: fc.Arbitrary<LibraryEvent> = fc
	.record({
		machines: fc.record({
			at: fc.constantFrom('site', 'own-sites', 'cloud', 'everywhere', 'nowhere')
		}),
		copies: fc.record({
			site: fc.boolean(),
			withProduction: fc.boolean(),
			online: fc.constantFrom('none', 'own-sites', 'everywhere'),
			shipment: fc.boolean()
		}),
		inTurn: fc.option(
			fc.constantFrom('login', 'cloud-account', 'cloud-region', 'cloud-provider', 'level'),
			{ nil: undefined }
		)
	})
	.map(({ inTurn, ...rest }) => event({ ...rest, ...(inTurn ? { inTurn } : {}) }));

/** A design of the estate as the evaluation sized it. */
function designIn(library: Library, architectureId: string): Design {
	const bid = typed(estate([architectureId]));
	const [one] = evaluate(bid, library).candidates;
	const architecture = library.architectures.find(({ id }) => id === architectureId);
	if (!one || !architecture) throw new Error(`no architecture ${architectureId}`);
	const { id: candidateId, letter, name, method, pools: placed, sizing } = one;
	return { candidateId, letter, name, method, architecture, placed, sizing };
}

const sceneIn = (library: Library) => {
	const bid = typed(estate([]));
	return sceneOf(bid, library, estateOf(bid, library), 0);
};

describe('laws of the replay', () => {
	it('a design with fewer pools never survives what it did not survive with more', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ids), fc.nat(3), events, (id, drop, strike) => {
				const library = libraryWith(strike);
				const design = designIn(library, id);
				const fewer = { ...design, placed: design.placed.filter((_, place) => place !== drop) };
				const scene = sceneIn(library);
				const [more, less] = replayDesigns(scene, [design, fewer]).designs.map(
					({ outcomes }) => outcomes[0]?.cells[0]
				);
				if (more?.kind === 'gone') expect(less?.kind).not.toBe('back');
				expect(less?.copiesLeft).toBeLessThanOrEqual(Math.max(more?.copiesLeft ?? 0, 0));
			}),
			{ numRuns: 150 }
		);
	});

	it('gone is what the law of survival says: no clean point of any copy', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ids), events, (id, strike) => {
				const library = libraryWith(strike);
				const scene = sceneIn(library);
				const stage = stageOf(scene, designIn(library, id));
				const struck = strikeOf(strike, scene);
				const all = replayed(estate([id]), library);
				const judged = variantsOf(struck, stage.design, scene, stage.copies).map((variant) => {
					const [law] = findSurvivors(
						topologyOf(stage, variant.takesShipment),
						variant.disaster
					).workloads;
					const [fate] = fatesOf(stage, variant).values();
					const isGone = law?.hit === true && law.chosenCopy === null;
					expect(fate?.chosen === null).toBe(isGone);
					return isGone && variant.hits.length > 0;
				});
				expect(outcomeIn(all, id).cells[0]?.kind === 'gone').toBe(judged.includes(true));
			}),
			{ numRuns: 150 }
		);
	});

	it('an event that strikes no machine costs nothing, whatever copies it takes', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('disk-repository', 'tape-library', 'copy-data'),
				events,
				(id, strike) => {
					const quiet = { ...strike, machines: { at: 'nowhere' as const } };
					expect(outcomeIn(replayed(estate([id]), libraryWith(quiet)), id)).toMatchObject({
						machines: 0,
						gone: 0,
						downtimeCost: 0,
						goneCostPerHour: 0,
						lastUsableSeconds: null,
						bottleneck: null
					});
				}
			),
			{ numRuns: 40 }
		);
	});

	it('the same bid gives the same bytes', () => {
		const document = estate(['disk-repository', 'tape-library', 'copy-data']);
		expect(JSON.stringify(replayed(document, templates))).toBe(
			JSON.stringify(replayed(document, templates))
		);
	});

	it('the timetable and the matrix tell the same story', () => {
		const document = estate(['tape-library', 'dedup-appliance', 'replication']);
		const all = replayed(document, templates);
		for (const { id } of templates.events)
			for (const { candidateId } of all.designs) {
				const play = played(document, templates, candidateId, id);
				const outcome = outcomeIn(all, candidateId, id);
				expect(play.outcome).toEqual(outcome);
				expect(play.restores).toHaveLength(outcome.machines);
				const usable = play.restores.flatMap(({ usableSeconds }) => usableSeconds ?? []);
				expect(outcome.gone).toBe(play.restores.length - usable.length);
				expect(outcome.lastUsableSeconds).toBe(usable.length > 0 ? Math.max(...usable) : null);
			}
	});
});
