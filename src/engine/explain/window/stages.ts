/**
 * The rate of each stage of a run.
 *
 * Stages overlap, so the slowest decides: reading production, proxy cores, networks, lines between
 * sites, what the target takes in, drives. The largest machine alone is one stream, one core, one drive.
 */
import { linkBetween, siteName } from '../../design/index.ts';
import type { Run } from '../../evaluation.ts';
import type { Provision, Stage } from '../../library/index.ts';
import { linesInto, stageRates, type Load, type RunKind } from '../../sizing/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { movementId } from './load.ts';
import { providedFigure } from '../bill/provided.ts';
import { added, extreme, input, numbered, opens, sumOf, template } from '../terms.ts';
import { frontEndOf, machinesOf } from '../estate/rows.ts';

/** A run of a movement under its name in ids. */
export interface RunOf {
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
					term('d', 'Read of one machine', 'bytes/s', stage.perMachine)
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
export function stageFigures(of: RunOf): readonly Figure[] {
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
					figure(
						`${movementId(design, load)}.${name}.stage-${index + 1}`,
						placeIn(design, load.movement.name),
						['r', capitalised(rate.label), rate.bytesPerSecond, 'bytes/s'],
						() => stageLaw(of, stage)
					)
				]
	);
}
