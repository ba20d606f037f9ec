import { cleanup, render } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { afterEach } from 'vitest';
import type { Session } from '#ui/session/index.ts';
import WithSession from './WithSession.svelte';

// For every test file that renders: the page is empty again for the next test.
afterEach(cleanup);

/** Renders a component that reads the session from its surroundings. */
export function renderWith<Props extends object>(
	session: Session,
	component: (internals: never, props: Props) => unknown,
	props: NoInfer<Props>
): void {
	const all = { session, component, props } as unknown as ComponentProps<typeof WithSession>;
	render(WithSession, { props: all });
}
