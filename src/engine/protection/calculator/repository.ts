/**
 * Points and bytes of the vendor calculator: one repository with block cloning, or tiers.
 *
 * The daily chain has 7 · ⌈(days + 7)/7⌉ days on disk, 7 · ⌈days/7⌉ on object storage. Each of its
 * days costs one increment except the oldest, its base full; weekly fulls inside are clones that
 * cost no more. Every long-term day beyond is a further full. The oldest full of a tier costs a
 * whole full, each newer one min(full, k · change · full), k by its distance to the next older.
 * All sizes are those at the end of the forecast; working space follows the ungrown source.
 * Source: 27 captures and 3 recorded answers of the calculator, 2026.
 * Example: 10 TB at 50 %, +10 %, 30 days: full 5.5 TB, chain of 42 days.
 */
import { cloneSteps } from '../counted/clone.ts';
import { workingSpaceBytes } from '../working-space.ts';
import { gfsSlots, type CalculatorGfs } from './slots.ts';

export interface CalculatorRequest {
	readonly sourceBytes: number;
	readonly storedShare: number;
	readonly changePerDay: number;
	readonly growthPerYear: number;
	readonly forecastYears: number;
	readonly shortTermDays: number;
	readonly gfs: CalculatorGfs;
	readonly objectStorage: boolean;
	/** Capacity tier: null without one. */
	readonly capacity: { readonly copy: boolean; readonly moveAfterDays: number | null } | null;
	readonly archiveAfterDays: number | null;
}

export interface CalculatorPoint {
	/** Age in days; 1 is the newest. */
	readonly day: number;
	readonly isFull: boolean;
	/** Kept for the long term only: older than the daily chain. */
	readonly isLongTerm: boolean;
	readonly flags: readonly string[];
	readonly bytes: number;
}

export interface CalculatorTier {
	/** Oldest first. */
	readonly points: readonly CalculatorPoint[];
	readonly bytes: number;
}

export interface CalculatorAnswer {
	readonly performance: CalculatorTier;
	readonly capacity: CalculatorTier;
	readonly archive: CalculatorTier;
	readonly workingSpaceBytes: number;
}

const wholeWeeks = (days: number): number => 7 * Math.ceil(days / 7);

/** Days of the daily chain. */
const chainDays = (shortTermDays: number, objectStorage: boolean): number =>
	wholeWeeks(objectStorage ? shortTermDays : shortTermDays + 7);

/** Which days of age stand on which tier. */
interface Placement {
	/** First and last day of the daily chain on this tier; null when it has none of it. */
	readonly chain: { readonly from: number; readonly to: number } | null;
	readonly longTerm: readonly number[];
}

/** Points and bytes per tier. */
export function calculatorAnswer(request: CalculatorRequest): CalculatorAnswer {
	const slots = gfsSlots(request.gfs);
	const places = placements(request, [...slots.keys()]);
	const grown = request.sourceBytes * (1 + request.growthPerYear) ** request.forecastYears;
	const tier = (placement: Placement): CalculatorTier =>
		tierOf(placement, slots, grown * request.storedShare, request.changePerDay);
	return {
		performance: tier(places.performance),
		capacity: tier(places.capacity),
		archive: tier(places.archive),
		workingSpaceBytes: request.objectStorage
			? 0
			: workingSpaceBytes(request.sourceBytes, request.storedShare)
	};
}

/**
 * Performance keeps the chain up to the move day, but at least two weeks, and the long-term days
 * before it. Capacity holds everything not yet archived when it copies, what was moved when it only
 * moves. Archive takes long-term days that are old enough and have left the tiers before it.
 */
function placements(
	request: CalculatorRequest,
	slotDays: readonly number[]
): Record<'performance' | 'capacity' | 'archive', Placement> {
	const { capacity, archiveAfterDays } = request;
	const length = chainDays(request.shortTermDays, request.objectStorage);
	const longTerm = slotDays.filter((day) => day > length);
	const moveAfterDays = capacity?.moveAfterDays ?? null;
	const moveDay = moveAfterDays === null ? Infinity : wholeWeeks(moveAfterDays);
	const archiveDay =
		archiveAfterDays === null
			? Infinity
			: Math.max(archiveAfterDays, capacity && !capacity.copy ? moveDay : 0);
	const archived = longTerm.filter((day) => day >= archiveDay);
	const kept = longTerm.filter((day) => day < archiveDay);
	const onPerformance = Math.min(length, Math.max(14, moveDay));
	return {
		performance: {
			chain: { from: 1, to: onPerformance },
			longTerm: kept.filter((day) => day < moveDay)
		},
		capacity: capacityPlacement(capacity, length, moveDay, kept),
		archive: { chain: null, longTerm: archived }
	};
}

function capacityPlacement(
	capacity: CalculatorRequest['capacity'],
	length: number,
	moveDay: number,
	kept: readonly number[]
): Placement {
	if (!capacity) return { chain: null, longTerm: [] };
	if (capacity.copy) return { chain: { from: 1, to: length }, longTerm: kept };
	return {
		chain: moveDay <= length ? { from: moveDay, to: length } : null,
		longTerm: kept.filter((day) => day >= moveDay)
	};
}

function tierOf(
	{ chain, longTerm }: Placement,
	slots: ReadonlyMap<number, readonly string[]>,
	fullBytes: number,
	changePerDay: number
): CalculatorTier {
	const fulls = [...longTerm, ...(chain ? [chain.to] : [])].sort((a, b) => b - a);
	const points = fulls.map((day, at): CalculatorPoint => {
		const older = fulls[at - 1];
		return {
			day,
			isFull: true,
			isLongTerm: day !== chain?.to,
			flags: slots.get(day) ?? [],
			bytes: older === undefined ? fullBytes : cloneBytes(fullBytes, changePerDay, older - day)
		};
	});
	for (let day = (chain?.to ?? 0) - 1; chain && day >= chain.from; day -= 1) {
		points.push({
			day,
			isFull: day % 7 === 0,
			isLongTerm: false,
			flags: slots.get(day) ?? [],
			bytes: fullBytes * changePerDay
		});
	}
	return { points, bytes: points.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function cloneBytes(fullBytes: number, changePerDay: number, gapDays: number): number {
	const step = cloneSteps.find(([below]) => gapDays < below);
	return step ? Math.min(fullBytes, step[1] * changePerDay * fullBytes) : fullBytes;
}
