/** Cases captured from the vendor's calculator: its page and its recorded answers. */
import {
	calculatorAnswer,
	capacityLockTaxBytes,
	performanceLockTaxBytes,
	replicaBytes,
	type CalculatorAnswer,
	type CalculatorRequest,
	type CalculatorTier
} from '#engine/protection/index.ts';
import type { Answer, RetentionCase } from './answer.ts';

const terabyte = 2 ** 40;
const gigabyte = 2 ** 30;

interface PageInputs {
	readonly shortTermRetentionDays: number;
	readonly sourceTB: number;
	readonly annualGrowthPercent: number;
	readonly forecastYears: number;
	readonly dailyChangePercent: number;
	readonly dataReductionByPercent: number;
	readonly gfs: Readonly<Record<'W' | 'M' | 'Y', number>>;
	readonly archiveTier?: boolean;
	readonly moveAfterDays?: number;
	readonly archiveAfterDays?: number;
}

const pageRequest = (inputs: PageInputs, tiers: boolean): CalculatorRequest => ({
	sourceBytes: inputs.sourceTB * terabyte,
	storedShare: 1 - inputs.dataReductionByPercent / 100,
	changePerDay: inputs.dailyChangePercent / 100,
	growthPerYear: inputs.annualGrowthPercent / 100,
	forecastYears: inputs.forecastYears,
	shortTermDays: inputs.shortTermRetentionDays,
	gfs: { weeklies: inputs.gfs.W, monthlies: inputs.gfs.M, yearlies: inputs.gfs.Y },
	objectStorage: false,
	// The captured page always answered for copy and move together, whatever was ticked.
	capacity: tiers ? { copy: true, moveAfterDays: inputs.moveAfterDays ?? null } : null,
	archiveAfterDays: tiers && inputs.archiveTier ? (inputs.archiveAfterDays ?? 0) : null
});

export function answerCalculatorPage({ mode, inputs, outputs }: RetentionCase): Answer {
	const tiers = mode === 'vendorui_scale_out_tiers';
	const answer = calculatorAnswer(pageRequest(inputs as PageInputs, tiers));
	const performance = (answer.performance.bytes + answer.workingSpaceBytes) / terabyte;
	return {
		expected: outputs,
		got: tiers
			? {
					performanceTierTB: performance,
					capacityTierTB: answer.capacity.bytes / terabyte,
					archiveTierTB: answer.archive.bytes / terabyte
				}
			: { plannedCapacityTB: performance },
		tolerance: { relative: 0, absolute: 0.05 }
	};
}

interface RecordedRequest {
	readonly sourceTB: number;
	readonly changeRate: number;
	readonly reduction: number;
	readonly growthRatePercent: number;
	readonly growthRateScopeYears: number;
	readonly days: number;
	readonly weeklies: number;
	readonly monthlies: number;
	readonly yearlies: number;
	readonly objectStorage: boolean;
	readonly immutablePerf: boolean;
	readonly immutablePerfDays: number;
	readonly immutableCap: boolean;
	readonly immutableCapDays: number;
	readonly blockGenerationDays: number;
	readonly moveCapacityTierEnabled: boolean;
	readonly copyCapacityTierEnabled: boolean;
	readonly capacityTierDays: number;
	readonly archiveTierEnabled: boolean;
	readonly archiveTierDays: number;
}

interface RecordedPoint {
	readonly pointType: string;
	readonly day: number;
	readonly backupCapacity: number;
	readonly isFull: boolean;
	readonly isGFS: boolean;
	readonly isImmutable: boolean;
	readonly flags: string;
}

interface RecordedResponse {
	readonly totalStorageTB: number;
	readonly workspaceGB: number;
	readonly performanceTierImmutabilityTaxGB: number;
	readonly capacityTierImmutabilityTaxGB: number;
	readonly repoCompute: {
		readonly compute: {
			readonly volumes: readonly { readonly diskGB: number; readonly diskPurpose: number }[];
		};
	};
	readonly restorePoints?: readonly RecordedPoint[];
}

/** What a volume of the answer is for. */
const purposes: Readonly<Record<number, string>> = {
	2: 'performance',
	3: 'performance',
	13: 'capacity',
	4: 'archive'
};

const recordedRequest = (request: RecordedRequest): CalculatorRequest => ({
	sourceBytes: request.sourceTB * terabyte,
	storedShare: 1 - request.reduction / 100,
	changePerDay: request.changeRate / 100,
	growthPerYear: request.growthRatePercent / 100,
	forecastYears: request.growthRateScopeYears,
	shortTermDays: request.days,
	gfs: {
		weeklies: request.weeklies,
		monthlies: request.monthlies,
		yearlies: request.yearlies
	},
	objectStorage: request.objectStorage,
	capacity:
		request.moveCapacityTierEnabled || request.copyCapacityTierEnabled
			? {
					copy: request.copyCapacityTierEnabled,
					moveAfterDays: request.moveCapacityTierEnabled ? request.capacityTierDays : null
				}
			: null,
	archiveAfterDays: request.archiveTierEnabled ? request.archiveTierDays : null
});

const byTierAndAge = (a: RecordedPoint, b: RecordedPoint): number =>
	a.pointType.localeCompare(b.pointType) || b.day - a.day;

/** Two decimals as the vendor rounds them: halves to the even digit. */
function inHundredths(value: number): number {
	const hundredths = value * 100;
	const below = Math.floor(hundredths + 1e-9);
	const isHalf = Math.abs(hundredths - below - 0.5) < 1e-9;
	return (isHalf ? below + (below % 2) : Math.round(hundredths)) / 100;
}

function shownPoints(
	pointType: string,
	{ points }: CalculatorTier,
	isImmutable: (day: number, isLongTerm: boolean) => boolean
): readonly RecordedPoint[] {
	return points.map(({ day, isFull, isLongTerm, flags, bytes }) => ({
		pointType,
		day,
		backupCapacity:
			pointType === 'performanceTier' ? bytes / terabyte : inHundredths(bytes / terabyte),
		isFull,
		isGFS: isLongTerm,
		isImmutable: isImmutable(day, isLongTerm),
		flags: flags.length > 0 ? flags.join(' ') : `D${day}`
	}));
}

function allShownPoints(
	answer: CalculatorAnswer,
	request: RecordedRequest
): readonly RecordedPoint[] {
	const onPerformance = (day: number, isLongTerm: boolean): boolean =>
		request.immutablePerf &&
		(request.objectStorage || (!isLongTerm && day <= request.immutablePerfDays));
	return [
		...shownPoints('archiveTier', answer.archive, () => false),
		...shownPoints('capacityTier', answer.capacity, () => request.immutableCap),
		...shownPoints('performanceTier', answer.performance, onPerformance)
	].sort(byTierAndAge);
}

function lockTaxes(request: RecordedRequest, incrementBytes: number) {
	const { objectStorage, immutablePerf, immutableCap, blockGenerationDays } = request;
	const performance = performanceLockTaxBytes(
		incrementBytes,
		request.days,
		request.immutablePerfDays,
		blockGenerationDays
	);
	const capacity = capacityLockTaxBytes(
		incrementBytes,
		request.immutableCapDays,
		blockGenerationDays
	);
	return {
		performanceTierImmutabilityTaxGB: objectStorage && immutablePerf ? performance / gigabyte : 0,
		capacityTierImmutabilityTaxGB: immutableCap ? capacity / gigabyte : 0
	};
}

export function answerRecorded({ inputs, outputs, notes }: RetentionCase): Answer {
	const { request } = inputs as { readonly request: RecordedRequest };
	const { response } = outputs as { readonly response: RecordedResponse };
	const answer = calculatorAnswer(recordedRequest(request));
	const increment = answer.performance.points.at(-1)?.bytes ?? 0;
	const performanceBytes = answer.performance.bytes + answer.workingSpaceBytes;
	const defect = notes?.find((note) => note.includes('DEFECT'));
	return {
		expected: {
			totalStorageTB: response.totalStorageTB,
			workspaceGB: response.workspaceGB,
			performanceTierImmutabilityTaxGB: response.performanceTierImmutabilityTaxGB,
			capacityTierImmutabilityTaxGB: response.capacityTierImmutabilityTaxGB,
			tiersGB: Object.fromEntries(
				response.repoCompute.compute.volumes.map(({ diskGB, diskPurpose }) => [
					purposes[diskPurpose] ?? 'other',
					diskGB
				])
			),
			restorePoints: response.restorePoints && [...response.restorePoints].sort(byTierAndAge)
		},
		got: {
			totalStorageTB: performanceBytes / terabyte,
			workspaceGB: answer.workingSpaceBytes / gigabyte,
			...lockTaxes(request, increment),
			tiersGB: {
				performance: performanceBytes / gigabyte,
				capacity: answer.capacity.bytes / gigabyte,
				archive: answer.archive.bytes / gigabyte
			},
			restorePoints: response.restorePoints && allShownPoints(answer, request)
		},
		tolerance: { relative: 0.001, absolute: 0 },
		...(defect === undefined ? {} : { informs: defect })
	};
}

export function answerReplica({ inputs, outputs }: RetentionCase): Answer {
	const { request } = inputs as {
		readonly request: {
			readonly sourceTB: number;
			readonly growthRatePercent: number;
			readonly growthRateScopeYears: number;
			readonly changeRate: number;
			readonly retention: number;
		};
	};
	const { response } = outputs as {
		readonly response: { readonly targetDataStoreSpaceRequiredTB: number };
	};
	const bytes = replicaBytes(
		request.sourceTB * terabyte,
		request.growthRatePercent / 100,
		request.growthRateScopeYears,
		request.changeRate / 100,
		request.retention
	);
	return {
		expected: { targetTB: response.targetDataStoreSpaceRequiredTB },
		got: { targetTB: bytes / terabyte },
		tolerance: { relative: 0.005, absolute: 0 },
		informs: 'of the published example only the space on the target is modelled here'
	};
}
