/** Designs side by side: where copies lie, when all is back, what it costs, what to mind. */
import { addMonths, dayOfIsoDate, isoDate } from '#engine/protection/index.ts';
import { alternativesChapter } from '../../model/chapters/alternatives.ts';
import { capital, count, money, sentences, type Telling } from '../../model/telling.ts';
import type { BriefDesignView } from '../../projection/side-by-side.ts';
import type { TrainView } from '../../projection/trains.ts';
import type { DesignsBody, JudgedFact, Mark, PictureData, SharedBar, Slide } from '../deck.ts';

/** A pool that is full so soon after the years compared, or a run that takes so much of its limit. */
const nearMonths = 6;
const nearShare = 0.9;

/** What the picture shows, for whoever does not see it. */
function pictureSentence({ say, translate }: Telling, design: BriefDesignView): string {
	const siteName = (id: string): string =>
		translate(design.sites.find((site) => site.id === id)?.name ?? id);
	const alone = design.authorities.find(({ holdsEveryCopy }) => holdsEveryCopy);
	return sentences(
		...design.pools.map(({ copy, name, siteId }) =>
			say('deck.picture.copy', {
				n: String(copy),
				name: translate(name),
				site: siteName(siteId)
			})
		),
		alone ? say('today.stays.authority', { authority: translate(alone.name) }) : null
	);
}

function picture(telling: Telling, design: BriefDesignView): PictureData {
	const { format, say, translate } = telling;
	return {
		words: {
			onlyCopy: say('deck.picture.only'),
			bothCopies: say('deck.picture.both'),
			everyCopy: say('deck.picture.every'),
			oneAccount: say('deck.picture.account'),
			byHand: say('deck.picture.byHand'),
			nothing: say('deck.picture.nothing'),
			sentence: pictureSentence(telling, design)
		},
		sites: design.sites.map((site) => ({ ...site, name: translate(site.name) })),
		pools: design.pools.map((pool) => ({ ...pool, name: translate(pool.name) })),
		movements: design.movements,
		authorities: design.authorities.map((one) => ({ ...one, name: translate(one.name) })),
		rates: Object.fromEntries(
			design.movements.flatMap(({ id, linkBytesPerSecond }) =>
				linkBytesPerSecond === null ? [] : [[id, format.bitRate(linkBytesPerSecond)]]
			)
		)
	};
}

const isWhole = ({ never, unknown, lastSeconds }: TrainView): boolean =>
	never + unknown === 0 && lastSeconds !== null;

function backBar(
	{ say, format }: Telling,
	train: TrainView | undefined,
	trains: readonly TrainView[]
): SharedBar | null {
	if (!train) return null;
	const longest = Math.max(1, ...trains.map(({ lastSeconds }) => lastSeconds ?? 0));
	const today = trains.find(({ letter }) => letter === '0');
	const { lastSeconds } = train;
	const back = isWhole(train) && lastSeconds !== null ? lastSeconds : null;
	return {
		label: say(back === null ? 'deck.designs.never' : 'deck.designs.back'),
		aside: '',
		value: back === null ? '–' : format.duration(back),
		unit: '',
		isBroken: back === null,
		share: back === null ? null : back / longest,
		todayShare: today && isWhole(today) ? (today.lastSeconds ?? 0) / longest : null
	};
}

function levelFacts(telling: Telling, train: TrainView | undefined): readonly JudgedFact[] {
	const { view, format, say } = telling;
	const promises = view.disaster?.promises ?? [];
	return (train?.levels ?? []).map(({ level, lastSeconds, isLate }): JudgedFact => {
		const promise = promises[level];
		const rto = promise?.rtoSeconds ?? null;
		return {
			mark: isLate || lastSeconds === null ? 'broken' : 'kept',
			label: promise?.name ?? '',
			limit: rto === null ? '' : format.duration(rto),
			value: lastSeconds === null ? say('disaster.never') : format.duration(lastSeconds)
		};
	});
}

function costBar(telling: Telling, design: BriefDesignView): SharedBar {
	const { say, view, facts, format } = telling;
	const totals = view.designs
		.filter(({ isComplete }) => isComplete)
		.map(({ total }) => Number(total));
	const most = Math.max(1, ...totals);
	const printed = design.isProposed
		? facts.proposed.total
		: Math.round(Number(design.total) / facts.scale);
	const { savingShare } = design;
	return {
		label: say('deck.designs.costs', { years: count(telling, 'years', view.horizonYears) }),
		aside:
			savingShare === null || !design.isComplete || !facts.today
				? ''
				: signedShare(format, -savingShare),
		value: design.isComplete ? money(telling, printed) : say('deck.designs.unpriced'),
		unit: '',
		isBroken: false,
		share: design.isComplete ? Number(design.total) / most : null,
		todayShare: facts.today ? Number(view.today?.cost.totalRow.total ?? 0) / most : null
	};
}

const signedShare = (format: Telling['format'], share: number): string =>
	share > 0 ? `+${format.share(share, 0)}` : format.share(share, 0);

function fullFact(telling: Telling, design: BriefDesignView): JudgedFact {
	const { say, format, view } = telling;
	if (design.pools.length > 0 && !design.isBought) {
		const isTape = design.pools.every(({ medium }) => medium === 'tape');
		const value = say(isTape ? 'sizing.pools.cartridges' : 'sizing.pools.metered');
		return { mark: 'untouched', label: say('deck.designs.capacity'), limit: '', value };
	}
	const label = say('deck.designs.full');
	const date = design.firstFullDate;
	if (date === null) return { mark: 'kept', label, limit: '', value: say('sizing.pools.later') };
	const near = isoDate(addMonths(dayOfIsoDate(view.end), nearMonths));
	const mark: Mark = date <= view.end ? 'broken' : date <= near ? 'only-just' : 'kept';
	return { mark, label, limit: '', value: format.month(date) };
}

function windowFact({ say, format }: Telling, { window }: BriefDesignView): JudgedFact {
	if (!window || window.run.seconds === null)
		return {
			mark: 'untouched',
			label: say('run.nightly'),
			limit: '',
			value: say('window.unknown')
		};
	const share = window.run.seconds / window.limitSeconds;
	return {
		mark: share > 1 ? 'broken' : share > nearShare ? 'only-just' : 'kept',
		label: say(`run.${window.kind}`),
		limit: say('deck.designs.limit', { limit: format.duration(window.limitSeconds) }),
		value: format.duration(window.run.seconds)
	};
}

function survivesFact({ say, view, format }: Telling, place: number): readonly JudgedFact[] {
	const rows = view.disaster?.matrix ?? [];
	if (rows.length === 0) return [];
	const lost = rows.filter(({ fates }) =>
		(fates[place] ?? []).some(({ kind }) => kind === 'gone' || kind === 'stuck')
	).length;
	return [
		{
			mark: lost > 0 ? 'broken' : 'kept',
			label: say('deck.designs.survives'),
			limit: '',
			value: say('deck.of', {
				n: format.number(rows.length - lost),
				all: format.number(rows.length)
			})
		}
	];
}

function columns(telling: Telling): DesignsBody['designs'] {
	const { say, view, translate, format } = telling;
	const trains = view.disaster?.trains ?? [];
	return view.designs
		.filter(({ letter }) => letter !== '0')
		.map((design) => {
			const place = trains.findIndex(({ letter }) => letter === design.letter);
			const train = trains[place];
			const usable: JudgedFact = {
				mark: 'untouched',
				label: say('deck.designs.buy'),
				limit: '',
				value: format.terabytes(design.usableToBuyBytes)
			};
			return {
				letter: design.letter,
				name: translate(design.name),
				method: translate(design.method),
				isProposed: design.isProposed,
				picture: picture(telling, design),
				back: backBar(telling, train, trains),
				levels: levelFacts(telling, train),
				cost: costBar(telling, design),
				facts: [
					...(design.isBought ? [usable] : []),
					fullFact(telling, design),
					windowFact(telling, design),
					...survivesFact(telling, place)
				]
			};
		});
}

function reference(telling: Telling): string {
	const { say, view, facts, format } = telling;
	if (!facts.today) return '';
	const cost = money(telling, facts.today.total);
	const train = view.disaster?.trains.find(({ letter }) => letter === '0');
	return train && isWhole(train)
		? say('deck.today.reference', { time: format.duration(train.lastSeconds ?? 0), cost })
		: say('deck.today.reference.cost', { cost });
}

/** The slide. */
export function designsSlide(telling: Telling): Slide {
	const { say } = telling;
	const designs = columns(telling);
	return {
		id: 'designs',
		name: say('deck.foot.designs'),
		title:
			designs.length === 1
				? say('deck.title.designs.one')
				: say('deck.title.designs', { ways: capital(count(telling, 'ways', designs.length)) }),
		lead: alternativesChapter(telling)?.lead ?? '',
		body: { kind: 'designs', today: reference(telling), designs }
	};
}
