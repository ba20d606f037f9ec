/** Every step from an empty database to today's, in order. A step that was released never changes. */
import { bids } from './0001-bids.ts';
import { shares } from './0002-shares.ts';

export interface Migration {
	readonly number: number;
	readonly name: string;
	readonly script: string;
}

export const migrations: readonly Migration[] = [bids, shares];
