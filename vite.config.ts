import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit(), svelteTesting()],
	ssr: {
		// These read files of their own while running, so they must stay packages on disk.
		external: ['@electric-sql/pglite', 'pdfmake', 'fontkit']
	},
	test: {
		// A slow machine is no failure: speed is measured by the bench, not by the tests.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/ui/**', 'tests/e2e/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'ui',
					environment: 'jsdom',
					include: ['tests/ui/**/*.test.ts']
				}
			}
		]
	}
});
