/**
 * How long runs take: bytes over the slowest stage, and the run that comes closest to its limit.
 *
 * Stages overlap, so the slowest decides: reading production, proxy cores, networks, lines between
 * sites, what the target takes in, drives. The largest machine is timed alone: one stream, one core,
 * one drive.
 */
import { linkBetween, siteName } from '../design/index.ts';
import type { JobSizing, MovementSizing, Run } from '../evaluation.ts';
import type { Provision, Stage } from '../library/index.ts';
import { linesInto, stageRates, type Load, type RunKind } from '../sizing/index.ts';
import { placeIn, type Design } from './book.ts';
import { type Figure, type Formula, type Law, type Term } from './figure.ts';
import {
	carried,
	heldBy,
	limit,
	loadOf,
	movementId,
	runName,
	wantedRateOf,
	type Carried
} from './load.ts';
import { providedFigure } from './provided.ts';
import { added, extreme, input, multiplied, numbered, opens, sumOf, template } from './terms.ts';
import { frontEndOf, growthUntil, machinesOf } from './rows.ts';
import { changedShare, uniqueChange, wholeShare } from './shares.ts';

/** A run of a movement under its name in ids. */
interface RunOf {
	readonly design: Design;
	readonly load: Load;
	readonly name: string;
	readonly words: string;
	readonly kind: RunKind;
	readonly run: Run;
	readonly bytes: Figure;
}

function provided({ design }: RunOf, ruleId: string, what: Provision): Term {
	const outcome = design.parts().outcomes.find(({ rule }) => rule.id === ruleId);
	if (!outcome) throw new Error(`${design.scope} has no rule ${ruleId}`);
	return opens(providedFigure(design, outcome, what, 'sure'));
}

/** What backup may use of the lines into the pool, each over the part of the data that crosses it; the narrowest. */
function lineLaw({ design, load }: RunOf): Law {
	const { bid, library } = design.book;
	const lines = linesInto(load, design.parts().stages);
	const rows = load.held.flatMap(({ group }) => group.rows);
	const sizes = numbered('f', rows.map(frontEndOf));
	const rates = lines.map(({ from, to, part }, index): Formula => {
		const at = lines.length === 1 ? '' : String(index + 1);
		const link = linkBetween(bid, from, to);
		if (!link) throw new Error(`the bid has no line from ${from} to ${to}`);
		const width = input(
			`l${at}`,
			`Line ${siteName(from, bid)} to ${siteName(to, bid)}`,
			'bytes/s',
			link.bandwidth
		);
		const label = 'Share of the line that backup may use';
		const share = link.usableShare
			? input(`s${at}`, label, 'share', link.usableShare)
			: template(`s${at}`, label, 'share', library.defaults.linkUsableShare, library);
		if (part === 1) return ['*', width, share];
		const there = sizes.filter((_, row) => rows[row]?.workload.site === from);
		return ['/', ['*', width, share], ['/', added(there), added(sizes)]];
	});
	return {
		sentence: lines.some(({ part }) => part < 1)
			? 'What backup may use of a line, over the part of the data that has to cross it; of several lines the narrowest.'
			: 'What backup may use of the line.',
		formula: extreme('min', rates)
	};
}

/** One stream, one core, one drive where one machine is timed alone. */
const atOnce = ({ kind }: RunOf, all: Formula): Formula =>
	kind.by === 'one' ? ['min', all, 1] : all;

function stageLaw(of: RunOf, stage: Stage): Law {
	const { design, load, kind } = of;
	const { library } = design.book;
	const term = (
		symbol: string,
		label: string,
		unit: string,
		figure: Parameters<typeof template>[3]
	) => template(symbol, label, unit, figure, library);
	switch (stage.kind) {
		case 'source': {
			const rows = load.held.flatMap(({ group }) => group.rows);
			const most = term('a', 'Machines read at once', 'machines', stage.machinesAtOnce);
			return {
				sentence: 'Machines that are read at once, times what is read of each.',
				formula: [
					'*',
					atOnce(of, ['min', sumOf('m', rows.map(machinesOf)), most]),
					term('r', 'Read of one machine', 'bytes/s', stage.perMachine)
				]
			};
		}
		case 'cores': {
			const isFull = kind.of === 'full';
			const each = isFull ? stage.fullPerCore : stage.incrementalPerCore;
			return {
				sentence: 'Cores bought, times what each takes.',
				formula: [
					'*',
					atOnce(of, provided(of, stage.rule, 'cores')),
					term('c', isFull ? 'A core on fulls' : 'A core on changes', 'bytes/s', each)
				]
			};
		}
		case 'network':
			return {
				sentence: `The useful rate of the ${stage.label}.`,
				formula: term('n', stage.label, 'bytes/s', stage.rate)
			};
		case 'link':
			return lineLaw(of);
		case 'target':
			return {
				sentence: 'What the units bought take in together.',
				formula: provided(of, stage.rule, stage.provides)
			};
		case 'drives':
			return {
				sentence: 'Drives bought, times what each takes in, for the share of time that it streams.',
				formula: [
					'*',
					atOnce(of, provided(of, stage.rule, 'drives')),
					term('d', 'A drive', 'bytes/s', stage.perDrive),
					term('s', 'Share of time that it streams', 'share', stage.streaming)
				]
			};
	}
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Stages of a run that have a rate, each with the place that it has in the run. */
function stageFigures(of: RunOf): readonly Figure[] {
	const { design, load, name, kind } = of;
	if (load.movement.carried) return [];
	const passed = load.movement.stages.flatMap((stage) => {
		const [rate] = stageRates(
			{ ...load, movement: { ...load.movement, stages: [stage] } },
			kind,
			design.parts().stages
		);
		return rate ? [{ stage, rate }] : [];
	});
	return passed.flatMap(({ stage, rate }, index) =>
		rate.bytesPerSecond === null
			? []
			: [
					{
						id: `${movementId(design, load)}.${name}.stage-${index + 1}`,
						label: capitalised(rate.label),
						place: placeIn(design, load.movement.name),
						symbol: 'r',
						value: rate.bytesPerSecond,
						unit: 'bytes/s',
						law: () => stageLaw(of, stage)
					}
				]
	);
}

/** The rate of the slowest stage; none where no rate is known. */
function bottleneck(of: RunOf): Figure | null {
	const { design, load, name, run } = of;
	const rate = run.bottleneck?.bytesPerSecond ?? null;
	if (rate === null) return null;
	return {
		id: `${movementId(design, load)}.${name}.bottleneck`,
		label: `Slowest stage: ${run.bottleneck?.label ?? ''}`,
		place: placeIn(design, load.movement.name),
		symbol: 'R',
		value: rate,
		unit: 'bytes/s',
		law: () => ({
			sentence: 'Stages work at the same time, so the slowest sets the rate of the run.',
			formula: extreme(
				'min',
				numbered(
					'r',
					stageFigures(of).map((stage) => opens(stage))
				)
			)
		})
	};
}

function secondsLaw(of: RunOf): Law {
	const { carried: byHand } = of.load.movement;
	const { library } = of.design.book;
	if (of.run.bytes === 0) return { sentence: 'There is nothing to carry.', formula: 0 };
	if (byHand)
		return {
			sentence: 'Carried by hand: the journey takes as long as it takes, whatever is in the box.',
			formula: template('c', 'The journey', 'seconds', byHand, library)
		};
	const rate = bottleneck(of);
	return {
		sentence: `What the ${of.words} carries, over the rate of its slowest stage.`,
		formula: ['/', opens(of.bytes), rate ? opens(rate) : 0]
	};
}

/** How long a run takes; null where a rate on its way is not known. */
function duration(of: RunOf): Figure | null {
	const { design, load, name, words, run } = of;
	if (run.seconds === null) return null;
	return {
		id: `${movementId(design, load)}.${name}.seconds`,
		label: `Length of the ${words}`,
		place: placeIn(design, load.movement.name),
		symbol: 't',
		value: run.seconds,
		unit: 'seconds',
		law: () => secondsLaw(of)
	};
}

/** The largest machine alone: its bytes at the end of the horizon, changed or whole. */
function jobBytes(design: Design, load: Load, job: JobSizing, of: RunKind['of']): Figure {
	const { book } = design;
	const held = heldBy(design, load).find(({ of: { group } }) =>
		group.rows.some(({ workload }) => workload.id === job.workloadId)
	);
	const row = held?.of.group.rows.find(({ workload }) => workload.id === job.workloadId);
	return {
		id: `${movementId(design, load)}.largest-${of}.bytes`,
		label: `Carried of one machine of ${job.workloadName}`,
		place: placeIn(design, load.movement.name),
		symbol: 'B',
		value: job[of].bytes,
		unit: 'bytes',
		law: () => {
			const largest = row?.workload.largest;
			if (!held || !row || !largest)
				throw new Error(`nobody says how large ${job.workloadName} is`);
			const { group, policy } = held.of;
			const size: Formula = [
				'*',
				input('f', `Largest machine of ${row.workload.name}`, 'bytes', largest),
				growthUntil(group, book.frame.sizing.horizonDays, book)
			];
			const isStored = load.movement.form === 'as-stored';
			const share = of === 'full' ? wholeShare(held) : changedShare(held);
			return {
				sentence: `The largest machine at the end of the horizon${of === 'full' ? '' : ', of which what changed since the run before'}.`,
				formula: multiplied([
					size,
					of === 'full' ? null : uniqueChange(group, policy.everySeconds, design),
					isStored ? opens(share) : null
				])
			};
		}
	};
}

/** All runs of a movement. */
function runsOf(
	design: Design,
	load: Load,
	{ nightly, full, first, largestJob }: MovementSizing
): readonly RunOf[] {
	const whole = (name: Carried, run: Run): RunOf => ({
		design,
		load,
		name,
		words: runName(load, name),
		kind: { of: name === 'nightly' ? 'nightly' : 'full', by: 'all' },
		run,
		bytes: carried(design, load, name, run.bytes)
	});
	const alone = (job: JobSizing, of: RunKind['of']): RunOf => ({
		design,
		load,
		name: `largest-${of}`,
		words: `${of === 'full' ? 'full' : 'nightly'} run of one machine of ${job.workloadName}`,
		kind: { of, by: 'one' },
		run: job[of],
		bytes: jobBytes(design, load, job, of)
	});
	return [
		whole('nightly', nightly),
		...(full ? [whole('full', full)] : []),
		whole('first', first),
		...(largestJob ? [alone(largestJob, 'nightly'), alone(largestJob, 'full')] : [])
	];
}

const figuresOfRun = (of: RunOf): readonly Figure[] =>
	[of.bytes, duration(of), bottleneck(of), ...stageFigures(of)].filter((figure) => figure !== null);

interface Timed {
	readonly length: Figure;
	readonly within: Figure;
	readonly isWorst: boolean;
}

/** The run that takes most of its limit: its length, or its limit. */
function worst(
	design: Design,
	runs: readonly RunOf[],
	what: 'seconds' | 'limit'
): readonly Figure[] {
	const { worst: known } = design.candidate.sizing.window;
	const timed = runs.flatMap((of): readonly Timed[] => {
		const length = duration(of);
		const { movement } = of.load;
		if (!length || of.run.bytes === 0 || movement.during !== 'window') return [];
		if (of.name !== 'nightly' && of.name !== 'full') return [];
		const isWorst = known?.movementId === movement.id && known.kind === of.name;
		return [{ length, within: limit(design, of.load, of.name), isWorst }];
	});
	const most = timed.find(({ isWorst }) => isWorst);
	if (!most) return [];
	const others = timed.filter((one) => one !== most);
	const [length, within] = [opens(most.length, 't'), opens(most.within, 'l')];
	const taken: Formula = ['/', length, within];
	const shown = what === 'seconds' ? length : within;
	return [
		{
			...(what === 'seconds' ? most.length : most.within),
			id: `${design.scope}.window.worst.${what}`,
			label: what === 'seconds' ? 'Length of the worst run' : 'Limit of the worst run',
			symbol: 'T',
			law: () => ({
				sentence: 'Of all runs in the backup window, the one that takes the most of its limit.',
				formula:
					others.length === 0
						? shown
						: [
								'where',
								shown,
								...others.map((other, index): Formula => {
									const at = others.length === 1 ? '' : String(index + 1);
									return [
										'<=',
										['/', opens(other.length, `u${at}`), opens(other.within, `m${at}`)],
										taken
									];
								})
							]
			})
		}
	];
}

/** What movements carry, how long their runs take, and which is worst. */
export function windowFigures(design: Design): readonly Figure[] {
	const all = design.candidate.sizing.window.movements.flatMap((movement) => {
		const load = loadOf(design, movement.movementId);
		return load ? [{ load, runs: runsOf(design, load, movement) }] : [];
	});
	const runs = all.flatMap((one) => one.runs);
	return [
		...worst(design, runs, 'seconds'),
		...worst(design, runs, 'limit'),
		...all.flatMap(({ load, runs: own }) => [
			...own.flatMap(figuresOfRun),
			limit(design, load, 'nightly'),
			limit(design, load, 'full'),
			wantedRateOf(design, load)
		])
	];
}
