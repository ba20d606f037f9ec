/** What the pages call the pools of a design. */
import type { Evaluation } from '#engine/evaluation.ts';
import type { PoolNames } from './why.ts';

/** Names by design and pool; an unknown pool keeps its id. */
export function designPools({ today, candidates }: Evaluation): PoolNames {
	const designs = [...(today ? [today] : []), ...candidates];
	return (candidateId, poolId) => {
		const design = designs.find(({ id }) => id === candidateId);
		const name = design?.pools.find(({ id }) => id === poolId)?.name;
		return name === undefined ? poolId : name.charAt(0).toLowerCase() + name.slice(1);
	};
}
