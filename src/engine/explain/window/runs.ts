/**
 * How long runs take: bytes over the slowest stage, and the run that comes closest to its limit.
 */
import type { JobSizing, MovementSizing, Run } from '../../evaluation.ts';
import type { Load, RunKind } from '../../sizing/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Law } from '../figure.ts';
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
import { extreme, input, multiplied, numbered, opens, template } from '../terms.ts';
import { growthUntil } from '../estate/rows.ts';
import { changedShare, uniqueChange, wholeShare } from '../pool/shares.ts';
import { stageFigures, type RunOf } from './stages.ts';
/** The rate of the slowest stage; none where no rate is known. */
function bottleneck(of: RunOf): Figure | null {
	const { design, load, name, run } = of;
	const rate = run.bottleneck?.bytesPerSecond ?? null;
	if (rate === null) return null;
	return figure(
		`${movementId(design, load)}.${name}.bottleneck`,
		placeIn(design, load.movement.name),
		['R', `Slowest stage: ${run.bottleneck?.label ?? ''}`, rate, 'bytes/s'],
		() => ({
			sentence: 'Stages work at the same time, so the slowest sets the rate of the run.',
			formula: extreme(
				'min',
				numbered(
					'r',
					stageFigures(of).map((stage) => opens(stage))
				)
			)
		})
	);
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
	return figure(
		`${movementId(design, load)}.${name}.seconds`,
		placeIn(design, load.movement.name),
		['t', `Length of the ${words}`, run.seconds, 'seconds'],
		() => secondsLaw(of)
	);
}

/** The largest machine alone: its bytes at the end of the horizon, changed or whole. */
function jobBytes(design: Design, load: Load, job: JobSizing, of: RunKind['of']): Figure {
	const { book } = design;
	const held = heldBy(design, load).find(({ of: { group } }) =>
		group.rows.some(({ workload }) => workload.id === job.workloadId)
	);
	const row = held?.of.group.rows.find(({ workload }) => workload.id === job.workloadId);
	return figure(
		`${movementId(design, load)}.largest-${of}.bytes`,
		placeIn(design, load.movement.name),
		['B', `Carried of one machine of ${job.workloadName}`, job[of].bytes, 'bytes'],
		() => {
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
	);
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

/** Runs in the backup window that are compared with their limits. */
const timedOf = (design: Design, runs: readonly RunOf[]): readonly Timed[] =>
	runs.flatMap((of): readonly Timed[] => {
		const { load, name, run } = of;
		const length = duration(of);
		if (!length || run.bytes === 0 || load.movement.during !== 'window') return [];
		if (name !== 'nightly' && name !== 'full') return [];
		const { worst } = design.candidate.sizing.window;
		const isWorst = worst?.movementId === load.movement.id && worst.kind === name;
		return [{ length, within: limit(design, load, name), isWorst }];
	});

/** The run as it is where there is no other; else provided that no other takes more of its limit. */
function worstLaw(most: Timed, others: readonly Timed[], what: 'length' | 'within'): Law {
	if (others.length === 0) {
		const { sentence, formula } = most[what].law();
		return { sentence: `The only run in the backup window. ${sentence}`, formula };
	}
	const own = { length: opens(most.length, 't'), within: opens(most.within, 'l') };
	const lengths = numbered(
		'u',
		others.map(({ length }) => opens(length))
	);
	const limits = numbered(
		'm',
		others.map(({ within }) => opens(within))
	);
	const conditions = lengths.map((length, index): Formula => [
		'<=',
		['/', length, limits[index] ?? 1],
		['/', own.length, own.within]
	]);
	return {
		sentence: 'Of all runs in the backup window, the one that takes the most of its limit.',
		formula: ['where', own[what], ...conditions]
	};
}

/** The run that takes most of its limit: its length, and its limit. */
function worstFigures(design: Design, runs: readonly RunOf[]): readonly Figure[] {
	const timed = timedOf(design, runs);
	const most = timed.find(({ isWorst }) => isWorst);
	if (!most) return [];
	const others = timed.filter((one) => one !== most);
	const id = `${design.scope}.window.worst`;
	return [
		{
			...most.length,
			id: `${id}.seconds`,
			label: 'Length of the worst run',
			symbol: 'T',
			law: () => worstLaw(most, others, 'length')
		},
		{
			...most.within,
			id: `${id}.limit`,
			label: 'Limit of the worst run',
			symbol: 'T',
			law: () => worstLaw(most, others, 'within')
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
		...worstFigures(design, runs),
		...all.flatMap(({ load, runs: own }) => [
			...own.flatMap(figuresOfRun),
			limit(design, load, 'nightly'),
			limit(design, load, 'full'),
			wantedRateOf(design, load)
		])
	];
}
