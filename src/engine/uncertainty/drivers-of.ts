/** The standard list of drivers, in the order in which a bid is told: estate, designs, prices, running, incumbent. */
import { designDrivers } from './drivers/designs.ts';
import { estateDrivers } from './drivers/estate.ts';
import { incumbentDrivers } from './drivers/incumbent.ts';
import { priceDrivers, type Bought } from './drivers/prices.ts';
import { runningDrivers } from './drivers/running.ts';
import type { Driver, World } from './driver.ts';

/** Every driver that has a range in this bid; `bought` is what its designs buy. */
export const driversOf = (world: World, bought: readonly Bought[]): readonly Driver[] => [
	...estateDrivers(world),
	...designDrivers(world),
	...priceDrivers(world, bought),
	...runningDrivers(world),
	...incumbentDrivers(world)
];
