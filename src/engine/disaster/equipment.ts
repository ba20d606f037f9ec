/**
 * What was bought for a pool, as far as restoring from it goes: how fast it reads, how many IOPS it
 * gives, how many machines can run from it, how many drives read it.
 *
 * Reading = Σ units × their reading; where no product of the pool says it, Σ units × their ingest ×
 * reading per ingest. Null: nothing limits it or nobody knows, so streams and lines are the limit.
 * Example: 2 servers and 3 shelves of 960 MB/s each read 4.8 GB/s.
 */
import type { Library, MediumRestoring, Pool, Product, Provision, Rule } from '../library/index.ts';
import type { Design } from './design.ts';

export interface Equipment {
	/** Pools of one rule share it. */
	readonly id: string;
	readonly readBytesPerSecond: number | null;
	readonly iops: number | null;
	/** Machines that can run from the pool. */
	readonly machines: number | null;
}

export interface Drives {
	/** The rule that bought them: a vault is read by the library's drives. */
	readonly id: string;
	readonly count: number;
	readonly bytesPerSecond: number;
}

type Total = (what: Provision, of?: (product: Product) => boolean) => number;

/** Sums of what the lines of some rules provide. */
function totalOf(rules: readonly Rule[], { sizing }: Design, library: Library): Total {
	const ids = new Set(rules.map(({ id }) => id));
	const lines = sizing.billOfMaterials.flatMap((line) => {
		const product = library.products.find(({ id }) => id === line.productId);
		return product && ids.has(line.id.split('/')[0] ?? '') ? [{ line, product }] : [];
	});
	return (what, of = () => true) =>
		lines
			.filter(({ product }) => of(product))
			.reduce(
				(sum, { line, product }) => sum + line.quantity * (product.provides[what]?.value ?? 0),
				0
			);
}

const serves = (rule: Rule, pool: Pool, ways: readonly string[]): boolean =>
	rule.meets.some(
		(driver) => 'pool' in driver && driver.pool === pool.id && ways.includes(driver.by)
	);

const orNull = (amount: number): number | null => (amount > 0 ? amount : null);

/** The storage under a pool, and the hosts beside it. */
export function equipmentOf(
	pool: Pool,
	medium: MediumRestoring,
	design: Design,
	library: Library
): Equipment {
	const { billOfMaterials } = design.architecture;
	const storage = billOfMaterials.filter((rule) =>
		serves(rule, pool, ['usable', 'raw', 'restore'])
	);
	const hosts = billOfMaterials.filter((rule) => serves(rule, pool, ['machines']));
	const total = totalOf(storage, design, library);
	const reads = total('readRate');
	const readPerIngest = (pool.restore.readPerIngest ?? medium.readPerIngest).value;
	const isHost = (product: Product): boolean => product.category === 'hardware';
	return {
		id: `read:${storage.map(({ id }) => id).join('+') || pool.id}`,
		readBytesPerSecond: orNull(reads > 0 ? reads : total('ingest') * readPerIngest),
		iops: orNull(total('iops')) ?? pool.restore.iops?.value ?? medium.iops?.value ?? null,
		machines: orNull(totalOf(hosts, design, library)('machines', isHost))
	};
}

/** The drives that write a tape pool, its own or those of the pool that fills it; null when it has none. */
export function drivesOf(pool: Pool, design: Design, library: Library): Drives | null {
	const { movements, billOfMaterials } = design.architecture;
	const into = movements.find(({ to }) => to === pool.id);
	if (!into) return null;
	for (const stage of into.stages) {
		if (stage.kind !== 'drives') continue;
		const rules = billOfMaterials.filter(({ id }) => id === stage.rule);
		return {
			id: `drives:${stage.rule}`,
			count: totalOf(rules, design, library)('drives'),
			bytesPerSecond: stage.perDrive.value * stage.streaming.value
		};
	}
	const from = design.architecture.pools.find(({ id }) => id === into.from);
	return from ? drivesOf(from, design, library) : null;
}
