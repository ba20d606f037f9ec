/** Rows of the estate coming and going, in the document. */
import type { BidDocument } from '#engine/bid/index.ts';
import { freeId } from '../free-id.ts';
import type { TypedWorkload } from './rows.ts';

/**
 * A row that was only named yet. Its size is nothing and says so; site and service level are those
 * of the row above, as a spreadsheet would continue.
 */
function newWorkload(document: BidDocument, name: string): TypedWorkload {
	const workloads = document.workloads ?? [];
	const above = workloads.findLast(({ sanctioned }) => sanctioned !== false);
	const level = above?.level;
	return {
		id: freeId(name, workloads),
		name,
		class: 'general',
		frontEnd: { value: '0 TB', how: 'assumed', source: 'not stated yet' },
		...(level === undefined ? {} : { level }),
		site: above?.site ?? document.sites[0]?.id ?? ''
	};
}

/** The document with rows of these names behind the others. */
export const addWorkloads = (document: BidDocument, names: readonly string[]): BidDocument =>
	names.reduce(
		(made, name) => ({
			...made,
			workloads: [...(made.workloads ?? []), newWorkload(made, name)]
		}),
		document
	);

/** The document without the rows at these positions; nothing needs them first any more. */
export function removeWorkloads(document: BidDocument, positions: readonly number[]): BidDocument {
	const gone = new Set(positions);
	const workloads = document.workloads ?? [];
	const goneIds = new Set(workloads.filter((_, index) => gone.has(index)).map(({ id }) => id));
	const left = workloads
		.filter((_, index) => !gone.has(index))
		.map((workload) => withoutNeeds(workload, goneIds));
	return { ...document, workloads: left };
}

function withoutNeeds(workload: TypedWorkload, gone: ReadonlySet<string>): TypedWorkload {
	const { needs } = workload;
	if (!needs?.some((id) => gone.has(id))) return workload;
	return { ...workload, needs: needs.filter((id) => !gone.has(id)) };
}
