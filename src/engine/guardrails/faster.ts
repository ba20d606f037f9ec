/**
 * Moves that bring points or bytes over sooner: backup twice as often, a line ten times as wide.
 *
 * Nobody knows what a line costs before a carrier says so: such a move has no price.
 */
import { everySecondsOf } from '../design/index.ts';
import { levelsOf, type OwnMoves } from './move.ts';
import { hoursText, listed } from './words.ts';

const shortestSeconds = 300;

/** Twice as many points of the levels that lose too much. */
export const moreOften: OwnMoves = ({ concerns: { levelId, levelIds } }, table) => {
	const ids = levelIds ?? (levelId === undefined ? [] : [levelId]);
	const levels = levelsOf(table, ids).flatMap(([place, { id, name }]) => {
		const typed = table.bid.serviceLevels.find((level) => level.id === id);
		const every = typed ? Math.floor(everySecondsOf(typed) / 120) * 60 : 0;
		return every < shortestSeconds ? [] : [{ place, name, every }];
	});
	if (levels.length === 0) return [];
	return [
		{
			id: 'more-often',
			kind: 'adds',
			name: `Back up ${listed(levels.map(({ name, every }) => `${name} every ${hoursText(every)}`))}`,
			effect: 'Twice as many points; the newest that is left is half as old.',
			patches: levels.map(({ place, every }) => ({
				path: ['serviceLevels', place, 'every'],
				value: `${every / 60} min`
			}))
		}
	];
};

const asTyped = (bytesPerSecond: number): string => {
	const gigabits = (bytesPerSecond * 8) / 1e9;
	return gigabits >= 1
		? `${Number(gigabits.toPrecision(3))} Gbit/s`
		: `${Number((gigabits * 1000).toPrecision(3))} Mbit/s`;
};

/** Each line of the bid, ten times as wide. */
export const widerLine: OwnMoves = (_, { document, bid }) =>
	bid.links.map((link, place) => {
		const wide = asTyped(link.bandwidth.value * 10);
		const nameOf = (id: string): string => bid.sites.find((site) => site.id === id)?.name ?? id;
		const typed = document.links?.[place]?.bandwidth;
		return {
			id: `line:${link.id}`,
			kind: 'adds',
			name: `${wide} between ${nameOf(link.from)} and ${nameOf(link.to)}`,
			effect: 'Copies leave and come back ten times as fast; a carrier has to name the price.',
			hasNoPrice: true,
			patches: [
				{
					path: ['links', place, 'bandwidth'],
					value:
						typeof typed === 'object' && 'value' in typed
							? { value: wide, how: 'assumed', source: 'a line to be ordered' }
							: wide
				}
			]
		};
	});
