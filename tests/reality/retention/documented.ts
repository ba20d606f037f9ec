/** Cases worked out by hand in vendors' guides. Only the members a case expects are answered. */
import {
	addMonths,
	blockDeletableOn,
	copyWithGfsEstimate,
	dayOfIsoDate,
	dayRetention,
	flagDroppedOn,
	isoDate,
	lockGenerations,
	mergingEstimate,
	periodicFullsEstimate,
	wanDigestBytes,
	type Flag
} from '#engine/protection/index.ts';
import type { Answer, RetentionCase } from './answer.ts';

type Members = Readonly<Record<string, unknown>>;

/** The guides round to whole points and to two digits. */
const asDocumented = { relative: 0.02, absolute: 0 };

const textIn = (inputs: Members, name: string): string => {
	const text = inputs[name];
	if (typeof text !== 'string') throw new RangeError(`${name} is missing; expected text`);
	return text;
};

const numberIn = (inputs: Members, name: string, otherwise = 0): number =>
	Number(inputs[name] ?? otherwise);

function answerFor({ outputs }: RetentionCase, members: Members): Answer {
	const got = Object.fromEntries(Object.keys(outputs).map((name) => [name, members[name]]));
	return { expected: outputs, got, tolerance: asDocumented };
}

const runsBetweenFulls = (mode: string): number => (/month/.test(mode) ? 31 : 7);

export function answerDocumentedCapacity(one: RetentionCase): Answer {
	const inputs = one.inputs as Members;
	const mode = textIn(inputs, 'mode');
	if (/copy/.test(mode)) return answerFor(one, copyCapacity(inputs));
	const fullGB = numberIn(inputs, 'usedGB') * (numberIn(inputs, 'reductionToPercent') / 100);
	const incrementGB = fullGB * (numberIn(inputs, 'dailyChangePercent') / 100);
	const points = numberIn(inputs, 'retentionPoints');
	const { fulls, increments } = /reverse|forever/.test(mode)
		? mergingEstimate(points)
		: periodicFullsEstimate(points, runsBetweenFulls(mode));
	const fullsGB = fulls * fullGB;
	const incrementsGB = increments * incrementGB;
	const totalGB = fullsGB + incrementsGB + numberIn(inputs, 'spareGB');
	return answerFor(one, { fullGB, fulls, fullsGB, increments, incrementsGB, totalGB });
}

function copyCapacity(inputs: Members): Members {
	const fullTB = numberIn(inputs, 'fullTB');
	const gfsFulls = numberIn(inputs, 'gfsFulls');
	const { fulls, increments } = copyWithGfsEstimate(numberIn(inputs, 'retainedPoints'), gfsFulls);
	const incrementsTB = (increments * numberIn(inputs, 'avgIncrementGB')) / 1000;
	return {
		fullTB,
		gfsTB: gfsFulls * fullTB,
		mergeTB: (fulls - 1 - gfsFulls) * fullTB,
		incrementsTB,
		totalTB: fulls * fullTB + incrementsTB
	};
}

export function answerDocumentedCompute(one: RetentionCase): Answer {
	const sourceGB = numberIn(one.inputs as Members, 'sourceGB');
	return answerFor(one, { digestDiskGB: wanDigestBytes(sourceGB * 1e9) / 1e9 });
}

export function answerDocumentedRetention(one: RetentionCase): Answer {
	const inputs = one.inputs as Members;
	if (inputs['flag'] !== undefined) {
		const keep = numberIn(
			inputs,
			'keepWeeks',
			numberIn(inputs, 'keepMonths', numberIn(inputs, 'keepYears'))
		);
		const assigned = dayOfIsoDate(textIn(inputs, 'assigned'));
		const removedOn = isoDate(flagDroppedOn(inputs['flag'] as Flag, assigned, keep));
		return answerFor(one, { removedOn });
	}
	return answerFor(one, daysKept(inputs));
}

/** Daily runs under a retention of days, long enough for the first chain to go. */
function daysKept(inputs: Members): Members {
	const keepDays = numberIn(inputs, 'retentionDays');
	const first = inputs['firstFull'] === undefined ? 0 : dayOfIsoDate(textIn(inputs, 'firstFull'));
	const second =
		inputs['secondFull'] === undefined ? NaN : dayOfIsoDate(textIn(inputs, 'secondFull'));
	const runs = Array.from({ length: 4 * (keepDays + 7) }, (_, at) => ({
		day: first + at,
		isFull: at === 0 || first + at === second
	}));
	const lives = dayRetention(runs, keepDays);
	const lastDay = runs.at(-1)?.day ?? first;
	const points = lives.filter(({ endsOnDay }) => endsOnDay > lastDay).length;
	return {
		firstChainDeletedOn: isoDate(lives[0]?.endsOnDay ?? NaN),
		points,
		fulls: 1,
		increments: points - 1,
		incrementals: points - 1
	};
}

export function answerDocumentedImmutability(one: RetentionCase): Answer {
	const inputs = one.inputs as Members;
	const generationDays = numberIn(inputs, 'blockGenerationDays');
	if (inputs['immutabilityDays'] !== undefined) {
		const created = dayOfIsoDate(textIn(inputs, 'fullCreated'));
		const replaced = dayOfIsoDate(textIn(inputs, 'blockReplacedOn'));
		const terms = { lockDays: numberIn(inputs, 'immutabilityDays'), generationDays };
		const daily = Array.from({ length: replaced - created + 1 }, (_, at) => created + at);
		const deletable = blockDeletableOn(lockGenerations(daily, terms), replaced);
		return answerFor(one, { blockDeletedOn: isoDate(deletable) });
	}
	const first = dayOfIsoDate(textIn(inputs, 'firstBackup'));
	const backups = Array.from({ length: 60 }, (_, at) =>
		inputs['gfs'] === 'weekly' ? first + 7 * at : addMonths(first, at)
	);
	const terms = { lockDays: numberIn(inputs, 'retentionDays'), generationDays };
	const [one1, two] = lockGenerations(backups, terms);
	return answerFor(one, {
		protectedUntil: isoDate(one1?.lockedUntilDay ?? NaN),
		generation2Starts: isoDate(two?.startsOnDay ?? NaN),
		generation2FirstBackupIndex: (two?.firstBackup ?? NaN) + 1,
		generation2ProtectedUntil: isoDate(two?.lockedUntilDay ?? NaN)
	});
}
