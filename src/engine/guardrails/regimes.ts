/**
 * What the chosen standards ask of the bid whatever the design: that everything is protected, and
 * what only a person can state. A standard that no template knows is said too.
 */
import type { Bid, Workload } from '../bid/index.ts';
import type { Library } from '../library/index.ts';
import { found, type Finding } from './finding.ts';
import { boundBy, citationOf } from './standards.ts';
import { few } from './words.ts';

const unknownStandards = (bid: Bid, { standards }: Library): readonly Finding[] =>
	bid.regimes
		.filter(({ standard }) => !standards.some(({ id }) => id === standard))
		.map(({ standard }) =>
			found({
				id: 'unknown-standard',
				severity: 'warns',
				sentence: `"${standard}" is no standard in the templates; there is: ${standards.map(({ id }) => id).join(', ')}.`,
				concerns: { part: standard }
			})
		);

/** Rows without a level, for a regime that binds all levels; one that binds some says nothing of them. */
function openUnder(bid: Bid, standardId: string): readonly Workload[] {
	const regime = bid.regimes.find(({ standard }) => standard === standardId);
	return regime?.levels === undefined
		? bid.workloads.filter(({ level }) => level === undefined)
		: [];
}

/** Findings of the bid itself against the standards that it chose. */
export function checkRegimes(bid: Bid, library: Library): readonly Finding[] {
	const asked = boundBy(bid, library).flatMap(({ standard }) => {
		const open = openUnder(bid, standard.id);
		return standard.rules.flatMap((rule): Finding[] => {
			const head = `${standard.name}, ${rule.clause}, asks for ${rule.asks}`;
			const part = `${standard.id} ${rule.id}`;
			const cites = citationOf(standard, rule, library);
			if (rule.need.of === 'attested')
				return [
					found({
						id: 'standard-to-state',
						severity: 'notes',
						sentence: `${head}: no design can show it, somebody has to state it.`,
						concerns: { part },
						cites
					})
				];
			if (rule.need.of !== 'everything-protected' || open.length === 0) return [];
			const names = few(open.map(({ name }) => name));
			return [
				found({
					id: 'standard-missed',
					severity: 'warns',
					sentence: `${head}: no service level for ${names}.`,
					concerns: { part, workloadIds: open.map(({ id }) => id) },
					extent: {
						value: open.reduce((sum, { frontEnd }) => sum + frontEnd.value, 0),
						unit: 'bytes'
					},
					cites
				})
			];
		});
	});
	return [...unknownStandards(bid, library), ...asked];
}
