/** A page that nobody resizes: jsdom lays nothing out, and has no observer that would say so. */
import { beforeEach, vi } from 'vitest';

const nothing = (): void => undefined;

beforeEach(() => {
	vi.stubGlobal(
		'ResizeObserver',
		class {
			readonly observe = nothing;
			readonly unobserve = nothing;
			readonly disconnect = nothing;
		}
	);
	Element.prototype.scrollIntoView = nothing;
});
