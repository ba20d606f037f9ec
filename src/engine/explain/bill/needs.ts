/**
 * What the drivers of a rule ask for, opened one by one: what must be provided, or units of the
 * product itself. Metered ones do so month by month, counted licences year by year.
 */
import type { Driver, DriverBy } from '../../library/index.ts';
import { daysPerYear } from '../../units/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { ratesOf, wantedRateOf } from '../window/load.ts';
import { cartridgesFigure, meteredLaw, type MeteredDriver } from './metered.ts';
import { provisionUnits } from './provisions.ts';
import { groupsOnDay } from '../estate/rows.ts';
import { added, extreme, fromBid, leaf, numbered, opens } from '../terms.ts';
import { wanted } from '../pool/wanted.ts';
import { atMoment, filledOf, requiredLoad, termsIn, type Moment, type NeedOf } from './need.ts';
import { machinesLaw, scopeOn, usersLaw } from './needs-of-estate.ts';
/** A need as a figure, at a moment where it is metered. */
export const needFigure = (of: NeedOf, moment: Moment): Figure =>
	figure(
		null,
		placeIn(of.design, of.rule.label),
		[
			'z',
			`Needed for ${of.need.why}`,
			atMoment(of, moment),
			of.need.what === null ? (of.product?.unit ?? 'unit') : provisionUnits[of.need.what]
		],
		() => needLaw(of, moment)
	);

const same = (figure: Figure, sentence: string): Law => ({ sentence, formula: opens(figure) });

/** The levels come back in their order, each with those before it; the hardest sets the rate. */
function restoreLaw({ design }: NeedOf, driver: DriverBy<'restore'>): Law {
	const { book } = design;
	const filled = filledOf(design, driver.pool);
	const day = book.frame.sizing.horizonDays;
	const levels = [...new Set(filled.held.map(({ group }) => group.level))].sort(
		(left, right) => left.priority - right.priority || left.rto - right.rto
	);
	const groups = levels.flatMap((level) =>
		filled.held.flatMap(({ group }) => (group.level === level ? [group] : []))
	);
	const sizes = numbered('L', groupsOnDay(groups, day, book));
	const share = termsIn(design)('s', 'Share that has to come back at once', 'share', driver.share);
	const times = numbered(
		'T',
		levels.map(({ name, rto }) =>
			leaf('T', `RTO, ${name}`, rto, 'seconds', fromBid(`service level ${name}`))
		)
	);
	return {
		sentence:
			'Service levels come back in their order: the bytes of each and of those before it, over its RTO; the largest.',
		formula: extreme(
			'max',
			times.map((time, place): Formula => {
				const until = groups.findLastIndex(({ level }) => level === levels[place]);
				return ['/', ['*', share, added(sizes.slice(0, until + 1))], time];
			})
		)
	};
}

/** Cores that both kinds of run need, rounded up, and those beside them. */
function coresFormula(
	{ design }: NeedOf,
	{ movement, forEach }: DriverBy<'cores' | 'memory'>
): Formula {
	const load = requiredLoad(design, movement);
	const stage = load.movement.stages.find((one) => one.kind === 'cores');
	if (!stage) throw new Error(`${movement} has no stage of cores`);
	const term = termsIn(design);
	const { nightly, full } = ratesOf(design, load);
	const own: Formula = [
		'ceil',
		[
			'max',
			1,
			['/', nightly, term('c', 'A core on changes', 'bytes/s', stage.incrementalPerCore)],
			...(full
				? [['/', full, term('d', 'A core on fulls', 'bytes/s', stage.fullPerCore)] as const]
				: [])
		]
	];
	return forEach ? ['ceil', ['*', own, term('e', 'For each of them', '', forEach)], 1e-9] : own;
}

const isMetered = (driver: Driver): driver is MeteredDriver =>
	[
		'protected-tb',
		'stored-tb',
		'put-requests',
		'tested-tb',
		'test-requests',
		'vaulted-cartridges'
	].includes(driver.by);

/** Cartridges with data; spare ones come on top. */
function cartridges(design: Design, poolId: string): Term {
	const filled = filledOf(design, poolId);
	return opens(cartridgesFigure(design, filled, opens(wanted(design, filled))));
}

/** A need taken apart. */
export function needLaw(of: NeedOf, moment: Moment): Law {
	const { design, driver } = of;
	const term = termsIn(design);
	if (isMetered(driver)) return meteredLaw(design, driver, of.product, moment.month);
	switch (driver.by) {
		case 'usable':
			return same(
				wanted(design, filledOf(design, driver.pool)),
				'The usable bytes that the pool wants.'
			);
		case 'raw': {
			const filled = filledOf(design, driver.pool);
			return {
				sentence: 'The usable bytes that the pool wants, in raw bytes.',
				formula: [
					'*',
					opens(wanted(design, filled)),
					term('ρ', 'Raw bytes per usable byte', '', filled.pool.rawPerUsable)
				]
			};
		}
		case 'restore':
			return restoreLaw(of, driver);
		case 'ingest':
		case 'read':
			return same(
				wantedRateOf(design, requiredLoad(design, driver.movement)),
				'The rate that the runs need to be done in time.'
			);
		case 'cores':
			return {
				sentence:
					'Each run’s bytes over its limit and over what a core takes, the larger, rounded up.',
				formula: [
					'max',
					driver.atLeast ? term('m', 'At least', 'cores', driver.atLeast) : 1,
					coresFormula(of, driver)
				]
			};
		case 'memory':
			return {
				sentence: 'So much memory for each of the cores that the runs need.',
				formula: [
					'max',
					driver.atLeast ? term('m', 'At least', 'bytes', driver.atLeast) : 0,
					['*', coresFormula(of, driver), term('b', 'Memory of a core', 'bytes', driver.perCore)]
				]
			};
		case 'drives': {
			const load = requiredLoad(design, driver.movement);
			const stage = load.movement.stages.find((one) => one.kind === 'drives');
			if (!stage) throw new Error(`${driver.movement} has no stage of drives`);
			const each: Formula = [
				'*',
				term('d', 'A drive', 'bytes/s', stage.perDrive),
				term('s', 'Share of time that it streams', 'share', stage.streaming)
			];
			return {
				sentence: 'The rate that the runs need, over what a drive takes in, rounded up.',
				formula: ['max', 1, ['ceil', ['/', opens(wantedRateOf(design, load)), each]]]
			};
		}
		case 'cartridges':
			return {
				sentence: 'Cartridges that hold the data, and spare ones, rounded up.',
				formula: [
					'ceil',
					[
						'*',
						cartridges(design, driver.pool),
						['+', 1, term('s', 'Spare cartridges', 'share', driver.spare)]
					],
					1e-12
				]
			};
		case 'slots':
			return {
				sentence: 'A slot for each cartridge with data.',
				formula: cartridges(design, driver.pool)
			};
		case 'machines':
			return machinesLaw(of, driver);
		case 'users':
			return usersLaw(of, driver, moment);
		case 'front-end-tb':
			return {
				sentence: `Front-end ${driver.binary ? 'TiB' : 'TB'} at the end of the contract year, rounded up.`,
				formula: [
					'ceil',
					[
						'/',
						scopeOn(design, driver.pool, (moment.year + 1) * daysPerYear),
						driver.binary ? 2 ** 40 : 1e12
					],
					1e-9
				]
			};
		case 'count':
			return {
				sentence: 'So many in every design of this kind.',
				formula: term('c', of.rule.label, '', driver.count)
			};
		case 'effort':
			return {
				sentence:
					'So much in any case, and so much more for each 100 TB of front-end data, rounded up.',
				formula: [
					'ceil',
					[
						'+',
						term('b', 'In any case', '', driver.base),
						[
							'/',
							[
								'*',
								term('p', 'More per 100 TB of front-end data', '', driver.per100Tb),
								['/', scopeOn(design, undefined, 0), 1e12]
							],
							100
						]
					]
				]
			};
	}
}
