/** Sends what is not kept yet when the page is hidden or goes away. Returns how to stop. */
import type { Keeper } from '../session/index.ts';

export function keepWhenLeaving(keeper: Keeper): () => void {
	const hidden = (): void => {
		if (document.visibilityState === 'hidden') keeper.leave();
	};
	addEventListener('pagehide', keeper.leave);
	document.addEventListener('visibilitychange', hidden);
	return () => {
		removeEventListener('pagehide', keeper.leave);
		document.removeEventListener('visibilitychange', hidden);
	};
}
