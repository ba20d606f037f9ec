/** Pools of the proposed design that hold something, and what is asked of them in sentences. */
import type { DesignView } from '../../projection/types.ts';
import type { Telling } from '../telling.ts';

type Pool = DesignView['pools'][number];
export type Sized = Pool & { readonly sizing: NonNullable<Pool['sizing']> };

export const terabyte = 1e12;

export const sizedPools = ({ view }: Telling): readonly Sized[] =>
	view.proposed.pools.filter((pool): pool is Sized => pool.sizing !== null);

export const isBought = ({ sizing }: Sized): boolean => sizing.boughtUsableBytes !== null;

/** Protected data at the end of the horizon: the pool of the first copy holds all of it. */
export const dataAtEnd = (pools: readonly Sized[]): number =>
	Math.max(0, ...pools.map(({ sizing }) => sizing.frontEndAtHorizonBytes));

/** Stored at the end of the horizon. */
export const storedAtEnd = ({ sizing }: Sized, months: number): number =>
	sizing.storedByMonthBytes[months] ?? sizing.peakBytes;
