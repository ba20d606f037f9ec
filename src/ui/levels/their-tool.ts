/**
 * What the vendor's calculator would say of each level: of the points as promised or as a pool keeps
 * them, and of the bytes in a pool of the chosen design, with all of them together at the end.
 */
import type { PoolCheck } from '#engine/cross-check.ts';
import { dayCountedInWords, type CrossCheck } from '#engine/protection/index.ts';
import { bytesRow, pointsRow, toolSentence, type ToolRow } from '../their-tool/rows.ts';

/** The rows of a level, or of all. */
export interface ToolGroup {
	readonly name: string;
	readonly rows: readonly ToolRow[];
}

export interface ToolView {
	readonly groups: readonly ToolGroup[];
	readonly about: string;
	/** What it does not model, and what a job of theirs would keep. */
	readonly notes: readonly string[];
}

/** A level with its points as promised; null where a pool is shown, which has its own. */
export interface CheckedLevel {
	readonly id: string;
	readonly name: string;
	readonly dailyDays: number;
	readonly points: CrossCheck | null;
}

/** The pool whose bytes are compared, as the page names it. */
export interface CheckedPool {
	readonly check: PoolCheck;
	readonly name: string;
	/** The letter of its design. */
	readonly letter: string;
}

/** The table of the page; of points only where there is no pool, or the calculator has no law for it. */
export function toolView(levels: readonly CheckedLevel[], pool: CheckedPool | null): ToolView {
	const check = pool?.check.isCovered ? pool.check : null;
	const checked = levels.map(({ id, name, dailyDays, points }) => {
		const held = check?.levels.find(({ levelId }) => levelId === id) ?? null;
		return {
			name,
			dailyDays,
			points: points ?? held?.points ?? null,
			stored: held?.stored ?? null
		};
	});
	const groups = checked.map(({ name, points, stored }): ToolGroup => ({
		name,
		rows: [
			...(points ? [pointsRow(points)] : []),
			...(stored ? [bytesRow('TB stored', stored)] : [])
		]
	}));
	const all: readonly ToolGroup[] = check
		? [
				{
					name: 'All levels',
					rows: [bytesRow('TB stored', check.stored), bytesRow('TB wanted', check.wanted)]
				}
			]
		: [];
	const jobs = checked.flatMap(({ dailyDays, points }) =>
		points && dailyDays > 0 ? [{ dailyDays, dayCounted: points.dayCounted }] : []
	);
	return {
		groups: [...groups, ...all].filter(({ rows }) => rows.length > 0),
		about: check
			? `the vendor's calculator beside ours; TB in the ${pool?.name.toLowerCase() ?? ''} of ${pool?.letter ?? ''}`
			: "the vendor's calculator beside ours, points only",
		notes: [
			...(pool ? [toolSentence(pool.check, pool.name)] : []),
			...(jobs.length > 0 ? [dayCountedInWords(jobs)] : [])
		]
	};
}
