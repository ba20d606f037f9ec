/**
 * Reading a bid: the schema first, then what only the whole document can tell: ids that are taken
 * twice and names that point nowhere. Nothing is repaired silently.
 */
import { bidDocumentSchema, type Bid, type Workload } from './document.ts';
import { problemsOf, type Problem } from './problem.ts';
import { parseWithRows, type ReadRows } from './read-rows.ts';

export type BidReading =
	| { readonly ok: true; readonly bid: Bid }
	| { readonly ok: false; readonly problems: readonly Problem[] };

function repeated<Key extends string>(
	list: readonly Readonly<Record<Key, string>>[],
	path: string,
	key: Key
): Problem[] {
	const seen = new Set<string>();
	return list.flatMap((item, index) => {
		const name = item[key];
		if (!seen.has(name)) return (seen.add(name), []);
		const message = `"${name}" is used twice; ${key === 'id' ? 'ids must be unique' : 'keep one of them'}`;
		return [{ path: `${path}[${index}].${key}`, message }];
	});
}

function unknownName(
	name: string | undefined,
	names: ReadonlySet<string>,
	path: string,
	what: string
): Problem[] {
	if (name === undefined || names.has(name)) return [];
	const known = [...names].slice(0, 6).join(', ') || 'none yet';
	return [{ path, message: `"${name}" is no ${what} of this bid; there is: ${known}` }];
}

function references(bid: Bid): Problem[] {
	const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
	const sites = ids(bid.sites);
	const levels = ids(bid.serviceLevels);
	const workloads = ids(bid.workloads);
	// Of ten thousand rows hardly one points nowhere; only for those are paths written.
	const isAtHome = ({ site, level, needs }: Workload): boolean =>
		sites.has(site) &&
		(level === undefined || levels.has(level)) &&
		needs.every((need) => workloads.has(need));
	return [
		...bid.links.flatMap((link, index) => [
			...unknownName(link.from, sites, `links[${index}].from`, 'site'),
			...unknownName(link.to, sites, `links[${index}].to`, 'site')
		]),
		...bid.workloads.flatMap((workload, index) =>
			isAtHome(workload)
				? []
				: [
						...unknownName(workload.site, sites, `workloads[${index}].site`, 'site'),
						...unknownName(workload.level, levels, `workloads[${index}].level`, 'service level'),
						...workload.needs.flatMap((need, place) =>
							unknownName(need, workloads, `workloads[${index}].needs[${place}]`, 'workload')
						)
					]
		),
		...bid.regimes.flatMap((regime, index) =>
			(regime.levels ?? []).flatMap((level, place) =>
				unknownName(level, levels, `regimes[${index}].levels[${place}]`, 'service level')
			)
		),
		...bid.events.flatMap(({ site }, index) =>
			unknownName(site, sites, `events[${index}].site`, 'site')
		),
		...unknownName(bid.offer.chosen, ids(bid.candidates), 'offer.chosen', 'candidate')
	];
}

/**
 * Reads a parsed YAML or JSON value as a bid. Returns the typed bid or every problem with its path.
 * With `known`, rows that it has read before are not read again: of ten thousand rows an edit
 * touches one.
 */
export function readBid(value: unknown, known?: ReadRows): BidReading {
	const outcome = known
		? parseWithRows(value, known)
		: bidDocumentSchema.safeParse(value, { reportInput: true });
	if (!outcome.success) return { ok: false, problems: problemsOf(outcome.error.issues) };
	const bid = outcome.data;
	const problems = [
		...repeated(bid.sites, 'sites', 'id'),
		...repeated(bid.links, 'links', 'id'),
		...repeated(bid.serviceLevels, 'serviceLevels', 'id'),
		...repeated(bid.workloads, 'workloads', 'id'),
		...repeated(bid.candidates, 'candidates', 'id'),
		...repeated(bid.regimes, 'regimes', 'standard'),
		...repeated(bid.acceptances, 'acceptances', 'finding'),
		...repeated(bid.events, 'events', 'id'),
		...references(bid)
	];
	return problems.length > 0 ? { ok: false, problems } : { ok: true, bid };
}
