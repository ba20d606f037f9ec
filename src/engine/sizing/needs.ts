/**
 * What a rule's drivers ask for: an amount of something that products provide, or a quantity of the
 * product itself, with the sentence that says where it comes from.
 */
import type { Driver, Product, Rule } from '../library/index.ts';
import type { Need, NeedContext } from './need.ts';
import { needOfMeteredPool, protectedTerabytes, putRequests } from './needs-metered.ts';
import { needOfEstate } from './needs-of-estate.ts';
import { needOfMovement } from './needs-of-movement.ts';
import { needOfPool } from './needs-of-pool.ts';

function needOf(driver: Driver, product: Product | null, context: NeedContext): Need | null {
	switch (driver.by) {
		case 'ingest':
		case 'read':
		case 'cores':
		case 'memory':
		case 'drives':
			return needOfMovement(driver, context.load(driver.movement));
		case 'put-requests':
			return putRequests(driver, context);
		case 'usable':
		case 'raw':
		case 'restore':
		case 'cartridges':
		case 'slots': {
			const filled = context.filled(driver.pool);
			return filled ? needOfPool(driver, filled, context) : null;
		}
		case 'stored-tb':
		case 'tested-tb':
		case 'test-requests':
		case 'vaulted-cartridges': {
			const filled = context.filled(driver.pool);
			return filled ? needOfMeteredPool(driver, filled, product, context) : null;
		}
		case 'protected-tb':
			return protectedTerabytes(driver, context.scope(driver.pool), context);
		case 'machines':
		case 'users':
		case 'front-end-tb':
			return needOfEstate(driver, product, context.scope(driver.pool), context);
		case 'count':
		case 'effort':
			return needOfEstate(driver, product, context.scope(undefined), context);
	}
}

/** Needs of a rule, one a driver. A driver whose pool or movement is not in the design asks for nothing. */
export const needsOf = (
	rule: Rule,
	product: Product | null,
	context: NeedContext
): readonly Need[] => rule.meets.flatMap((driver) => needOf(driver, product, context) ?? []);
