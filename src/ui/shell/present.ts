/**
 * Opens the presentation in a window of its own, for the projector: a document that is handed slides
 * and nothing of the bid. One window for each bid; asked for again, it comes to the front.
 */
import { resolve } from '$app/paths';
import type { Session } from '../session/index.ts';

export function present({ id, keeper }: Pick<Session, 'id' | 'keeper'>): void {
	// What was typed a moment ago is to be in it.
	keeper.saveNow();
	window.open(resolve('/present/[id]', { id }), `bidwright-presents-${id}`);
}
