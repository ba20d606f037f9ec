/** Solution: how it works, the picture, what lies where under whom, what is bought and why. */
import type { Component } from '../../projection/types.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { figure, table } from '../exhibits.ts';
import { capital, count, digits, poolName, type Telling } from '../telling.ts';
import { picture, pictureFinding } from '../picture.ts';
import { chapter } from './chapter.ts';
import { lonelyAuthority } from './does-not-do.ts';

function placesOf({ view }: Telling): number {
	return new Set(view.proposed.pools.map(({ siteId }) => siteId)).size;
}

function lead(telling: Telling): string {
	const { say, view, translate } = telling;
	const { pools, authorities } = view.proposed;
	const method = translate(view.proposed.method);
	if (pools.length < 2) return say('solution.lead.one', { method });
	const words = {
		copies: capital(count(telling, 'copies', pools.length)),
		places: count(telling, 'places', placesOf(telling)),
		method
	};
	const alone = lonelyAuthority(telling);
	if (alone !== null) return say('solution.lead.alone', { ...words, authority: translate(alone) });
	return authorities.length > 1
		? say('solution.lead.apart', {
				...words,
				authorities: count(telling, 'authorities', authorities.length)
			})
		: say('solution.lead', words);
}

function pictureBlock(telling: Telling): Block {
	const { say } = telling;
	const data = picture(telling);
	return figure(
		{
			id: 'architecture',
			finding: pictureFinding(telling),
			note: data.border
				? `${say('picture.note')} ${say('picture.noteBorder')}`
				: say('picture.note')
		},
		{ kind: 'architecture', data }
	);
}

function whereBlock(telling: Telling): Block {
	const { say, view, translate } = telling;
	const { pools, sites, authorities } = view.proposed;
	const alone = lonelyAuthority(telling);
	const words = { pools: count(telling, 'pools', pools.length) };
	const rows = pools.map((pool): Row => {
		const site = sites.find(({ id }) => id === pool.siteId)?.name ?? pool.siteId;
		const kinds = [
			say(pool.online ? 'where.online' : 'where.offline'),
			...(pool.immutable ? [say('where.immutable')] : [])
		];
		return {
			kind: 'row',
			cells: [
				{ text: translate(pool.name), strong: true },
				{ text: translate(site) },
				{ text: say(`medium.${pool.medium}`) },
				{ text: capital(translate(pool.authority)) },
				{ text: kinds.join(', ') }
			]
		};
	});
	return table(
		{
			id: 'where',
			finding:
				alone === null
					? say('where.finding', {
							...words,
							authorities: count(telling, 'authorities', authorities.length)
						})
					: say('where.finding.alone', { ...words, authority: translate(alone) }),
			note: say('where.note')
		},
		{
			pitch: 'text',
			span: 'full',
			columns: [
				{ head: say('where.pool'), align: 'left', width: 110 },
				{ head: say('where.site'), align: 'left', width: { share: 0.8 } },
				{ head: say('where.medium'), align: 'left', width: { share: 1 } },
				{ head: say('where.authority'), align: 'left', width: { share: 1.2 } },
				{ head: say('where.kind'), align: 'left', width: { share: 1.1 } }
			],
			rows
		}
	);
}

/** Which need a component follows, in words: the same for every language. */
function needWords(telling: Telling, { needs }: Component): string {
	const { say, view, format, translate } = telling;
	const words = needs.map(({ by, of }) => {
		const sizing = view.proposed.pools.find(({ id }) => id === of)?.sizing;
		const movement = translate(view.proposed.movements.find(({ id }) => id === of)?.name ?? '');
		return say(`need.${by}`, {
			pool: of === null ? '' : poolName(telling, of),
			size: format.terabytes(sizing?.wantedUsableBytes ?? 0),
			movement,
			machines: digits(telling, 'machines', view.estate.protectedMachines),
			data: format.terabytes(view.estate.protectedBytes)
		});
	});
	return capital(words.join('; '));
}

function quantityWords({ format, say }: Telling, line: Component): string {
	if (line.needs.some(({ by }) => by === 'stored-tb' || by === 'vaulted-cartridges'))
		return say('bill.metered');
	return format.number(line.quantity, Number.isInteger(line.quantity) ? 0 : 1);
}

function billBlock(telling: Telling): Block {
	const { say, view, translate } = telling;
	const { components } = view.proposed;
	const hardware = components.filter(({ category }) => category === 'hardware');
	const largest = [...hardware].sort((one, other) => other.quantity - one.quantity)[0];
	const shown = largest ?? components[0];
	const rows = components.map((line): Row => ({
		kind: 'row',
		cells: [
			{ text: translate(line.product) },
			{ text: needWords(telling, line) },
			{ text: quantityWords(telling, line) },
			{ text: translate(line.unit) },
			{ text: line.site === null ? '–' : translate(line.site) },
			{ text: line.priceRef ?? say('bill.noPrice') }
		]
	}));
	return table(
		{
			id: 'bill-of-materials',
			finding: say('bill.finding', {
				lines: count(telling, 'lines', components.length),
				largest: shown
					? `${quantityWords(telling, shown)} × ${translate(shown.product).split(',')[0] ?? ''}`.replace(
							' ',
							'\u00a0'
						)
					: ''
			}),
			note: say('bill.note')
		},
		{
			pitch: 'text',
			span: 'full',
			columns: [
				{ head: say('bill.component'), align: 'left', width: { share: 1.15 } },
				{ head: say('bill.sizedBy'), align: 'left', width: { share: 1 } },
				{ head: say('bill.quantity'), align: 'right', width: 'fit' },
				{ head: say('bill.unit'), align: 'left', width: 'fit' },
				{ head: say('bill.site'), align: 'left', width: 'fit' },
				{ head: say('bill.price'), align: 'left', width: 'fit' }
			],
			rows
		}
	);
}

/** The chapter. */
export function solutionChapter(telling: Telling): Chapter {
	const { say, view, translate } = telling;
	const { pools, components, summary, limits } = view.proposed;
	const blocks: readonly Block[] = [
		{ kind: 'text', heading: say('solution.how'), paragraphs: [translate(summary)] },
		...(pools.length > 0 ? [pictureBlock(telling), whereBlock(telling)] : []),
		...(pools.length > 0 && components.length > 0 ? [billBlock(telling)] : []),
		{ kind: 'text', heading: say('solution.limits'), paragraphs: [limits.map(translate).join(' ')] }
	];
	return chapter(telling, 'solution', lead(telling), blocks);
}
