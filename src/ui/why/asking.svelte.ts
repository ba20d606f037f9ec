/**
 * Which figure is asked about: one for the whole bid, so that every figure on every page opens the
 * same panel. Holds an id only; what explains it is loaded when somebody asks.
 */
import { createContext } from 'svelte';

export interface Asking {
	/** Id of the figure that is open at the right; null when none is. */
	readonly id: string | null;
	readonly ask: (id: string) => void;
	readonly close: () => void;
}

export function createAsking(): Asking {
	let id = $state<string | null>(null);
	return {
		get id() {
			return id;
		},
		ask: (asked) => (id = asked),
		close: () => (id = null)
	};
}

export const [getAsking, setAsking] = createContext<Asking>();
