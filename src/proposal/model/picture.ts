/** The architecture picture as data: sites, boxes, arrows and the border of an authority. */
import type { PictureArrow, PictureBox, PictureData, PictureSite } from '#charts/paper/index.ts';
import type { DesignView } from '../projection/types.ts';
import { capital, digits, poolName, type Telling } from './telling.ts';

type Site = DesignView['sites'][number];
type Pool = DesignView['pools'][number];
type Movement = DesignView['movements'][number];

/** Places that only hold copies stand below; so do all places without machines of the customer. */
const isBelow = (site: Site): boolean => site.role === 'cloud' || site.role === 'vault';

const productionId = (siteId: string): string => `production-${siteId}`;

/** Authority of the first copy: the one that stands beside production. */
const homeAuthority = (pools: readonly Pool[]): string | null =>
	[...pools].sort((one, other) => one.copy - other.copy)[0]?.authority ?? null;

function pointsWords({ say, format }: Telling, pool: Pool): string {
	const points = Object.values(pool.sizing?.pointsByLevel ?? {}).filter((n) => n > 0);
	const least = Math.min(...points);
	const most = Math.max(...points);
	if (points.length === 0) return '';
	return least === most
		? say('picture.points.same', { n: format.number(least) })
		: say('picture.points', { least: format.number(least), most: format.number(most) });
}

function poolBox(telling: Telling, pool: Pool, home: string | null): PictureBox {
	const { say, format, translate } = telling;
	const { sizing } = pool;
	const authority = translate(pool.authority);
	const bought = sizing?.boughtUsableBytes ?? null;
	const name = translate(pool.name);
	const title =
		bought === null ? name : say('picture.usable', { name, size: format.terabytes(bought) });
	const who = !pool.online
		? say('picture.offline', { authority })
		: say(pool.immutable ? 'picture.immutable' : 'picture.authority', { authority });
	return {
		id: pool.id,
		title,
		words: [
			say('picture.held', { size: format.terabytes(sizing?.peakBytes ?? 0) }),
			pointsWords(telling, pool),
			who
		].filter((line) => line !== ''),
		kind: pool.authority === home ? 'own' : 'apart'
	};
}

function sitesOf(telling: Telling, design: DesignView): readonly PictureSite[] {
	const { say, translate } = telling;
	const home = homeAuthority(design.pools);
	const sites = design.sites.filter(
		(site) =>
			design.pools.some(({ siteId }) => siteId === site.id) || (site.machines > 0 && !isBelow(site))
	);
	return sites.map((site): PictureSite => {
		const below = isBelow(site);
		const pools = design.pools.filter(({ siteId }) => siteId === site.id);
		const production: PictureBox = {
			id: productionId(site.id),
			title: say('picture.production'),
			words: [digits(telling, 'machines', site.machines)],
			kind: 'production'
		};
		return {
			id: site.id,
			name: translate(site.name),
			detail: say(`picture.site.${site.role}`),
			isBelow: below,
			boxes: [
				...(site.machines > 0 && !below ? [production] : []),
				...pools.map((pool) => poolBox(telling, pool, home))
			]
		};
	});
}

/** Only primary, secondary and one more site fit side by side; further branches stand as one. */
function gatherBranches(telling: Telling, sites: readonly PictureSite[]): readonly PictureSite[] {
	const upper = sites.filter(({ isBelow: below }) => !below);
	const spare = upper.filter(({ boxes }) => boxes.every(({ kind }) => kind === 'production'));
	if (upper.length <= 3 || spare.length < 2) return sites;
	const kept = upper.length - spare.length >= 2 ? spare : spare.slice(1);
	const [first] = kept;
	if (!first) return sites;
	const name = telling.say('picture.branches', { n: telling.format.number(kept.length) });
	const gathered: PictureSite = { ...first, name, detail: '' };
	return sites.flatMap((site) => (site === first ? [gathered] : kept.includes(site) ? [] : [site]));
}

function arrowsOf(
	telling: Telling,
	design: DesignView,
	sites: readonly PictureSite[]
): readonly PictureArrow[] {
	const { say, format } = telling;
	const shown = new Set(sites.flatMap(({ boxes }) => boxes.map(({ id }) => id)));
	const siteOf = (id: string) => sites.find(({ boxes }) => boxes.some((box) => box.id === id));
	const rate = (movement: Movement): string => {
		if (movement.carried) return say('picture.rate.byHand');
		return say('picture.rate.nightly', {
			data: format.terabytes(movement.sizing?.nightly.bytes ?? 0)
		});
	};
	const link = (from: string, to: string): string | null => {
		const ends = [siteOf(from)?.id, siteOf(to)?.id];
		const line = telling.view.links.find(
			(one) => one.from !== one.to && ends.includes(one.from) && ends.includes(one.to)
		);
		return ends[0] === ends[1] || !line ? null : format.bitRate(line.bytesPerSecond);
	};
	return design.movements.flatMap((movement): readonly PictureArrow[] => {
		const starts =
			movement.from === 'sources'
				? sites.map(({ id }) => productionId(id)).filter((id) => shown.has(id))
				: [movement.from];
		const verb = say(
			movement.carried
				? 'picture.verb.carry'
				: movement.from === 'sources'
					? 'picture.verb.backup'
					: 'picture.verb.copy'
		);
		// All sources together make the nightly run: its bytes stand where no line is named, and once.
		return starts.map((from, index) => ({
			from,
			to: movement.to,
			verb,
			rate: link(from, movement.to) ?? (index === 0 ? rate(movement) : '')
		}));
	});
}

function borderOf(
	telling: Telling,
	design: DesignView,
	sites: readonly PictureSite[]
): PictureData['border'] {
	const { say, translate } = telling;
	const authorityOf = (below: boolean): readonly string[] => [
		...new Set(
			design.pools
				.filter(({ siteId }) => sites.find(({ id }) => id === siteId)?.isBelow === below)
				.map(({ authority }) => authority)
		)
	];
	const [above, ...moreAbove] = authorityOf(false);
	const [below, ...moreBelow] = authorityOf(true);
	if (above === undefined || below === undefined || above === below) return null;
	// A line is honest only where it separates cleanly.
	if ([...moreAbove].includes(below) || [...moreBelow].includes(above)) return null;
	return {
		above: say('picture.border.above', { authority: capital(translate(above)) }),
		below: say('picture.border.below', { authority: capital(translate(below)) })
	};
}

/** The picture of the proposed design. */
export function picture(telling: Telling): PictureData {
	const design = telling.view.proposed;
	const sites = gatherBranches(telling, sitesOf(telling, design));
	return {
		sites,
		arrows: arrowsOf(telling, design, sites),
		border: borderOf(telling, design, sites)
	};
}

/** What moves every night, and where it goes on to. */
export function pictureFinding(telling: Telling): string {
	const { say, view, format } = telling;
	const first = view.proposed.movements.find(({ from }) => from === 'sources');
	const onward = view.proposed.movements.find(({ from }) => from === first?.to);
	const words = {
		data: format.terabytes(first?.sizing?.nightly.bytes ?? 0),
		pool: poolName(telling, first?.to ?? '')
	};
	if (!onward) return say('picture.finding', words);
	const other = poolName(telling, onward.to);
	return say(onward.carried ? 'picture.finding.carried' : 'picture.finding.on', {
		...words,
		other
	});
}
