/**
 * What the proposal does not do, said on the summary page: what stays unprotected, who could delete
 * everything, what does not fit. Derived, most severe first, four at most.
 */
import { count, poolName, type Telling } from '../telling.ts';

/** Up to three names in words, the rest counted. */
export function someNames({ format, say }: Telling, names: readonly string[]): string {
	if (names.length <= 3) return format.list(names);
	const shown = names.slice(0, 2).join(', ');
	return say('names.more', { names: shown, n: format.number(names.length - 2) });
}

function unprotected(telling: Telling): string | null {
	const { view, format, say } = telling;
	const list = view.estate.unprotected;
	if (list.length === 0) return null;
	const bytes = list.reduce((sum, one) => sum + one.bytes, 0);
	return say('summary.not.unprotected', {
		services: count(telling, 'services', list.length),
		data: format.terabytes(bytes),
		names: someNames(
			telling,
			list.map(({ name }) => name)
		)
	});
}

function late(telling: Telling): string | null {
	const { facts, format, say } = telling;
	if (!facts.run || facts.run.fits) return null;
	return say('summary.not.late', {
		run: format.duration(facts.run.seconds),
		limit: format.duration(facts.run.limitSeconds)
	});
}

function fullEarly(telling: Telling): string | null {
	const { facts, format, say } = telling;
	const full = facts.firstFull;
	if (!full?.isWithinHorizon) return null;
	return say('summary.not.full', {
		pool: poolName(telling, full.poolId),
		date: format.date(full.date)
	});
}

/** Who alone could delete every copy. */
export function lonelyAuthority({ view }: Telling): string | null {
	return view.proposed.authorities.find(({ holdsEveryCopy }) => holdsEveryCopy)?.name ?? null;
}

/** The sentences, as one paragraph. */
export function doesNotDo(telling: Telling): readonly string[] {
	const { view, say, translate } = telling;
	const authority = lonelyAuthority(telling);
	const hasImmutable = view.proposed.pools.some(({ immutable }) => immutable);
	const unpriced = view.proposed.cost.unpriced;
	const parts = [
		unpriced.length > 0
			? say('summary.not.unpriced', { labels: someNames(telling, unpriced.map(translate)) })
			: null,
		late(telling),
		fullEarly(telling),
		unprotected(telling),
		authority === null
			? hasImmutable
				? null
				: say('summary.not.immutable')
			: say('summary.not.authority', { authority: translate(authority) }),
		telling.included.has('disaster') && view.disaster ? null : say('summary.not.restore')
	].filter((part) => part !== null);
	return [parts.slice(0, 4).join(' ')];
}
