/** Where the bid is kept, in words. */
import type { KeepingState, StoredBid } from '../session/index.ts';

/** A short sentence for the rail's foot. */
export function keptWords(state: KeepingState): string {
	switch (state.kind) {
		case 'kept':
			return 'Kept';
		case 'keeping':
			return 'Keeping …';
		case 'unreachable':
			return 'Not reachable, kept in this browser';
		case 'refused':
			return `Kept in this browser only: ${state.message}`;
		case 'conflict':
			return 'Two versions, both kept';
	}
}

/** `J. Pieters, at 14:05,`: whose version the other one is. */
export function whoAndWhen({ savedBy, savedAt }: StoredBid, now: Date): string {
	const who = savedBy === 'local' ? 'Another window' : savedBy;
	const at = new Date(savedAt);
	const isToday = at.toDateString() === now.toDateString();
	const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
	return `${who}, ${isToday ? `at ${time}` : `on ${day} at ${time}`},`;
}
