// The browser tests: the built app, served with a fresh data folder on a free port, in Chromium.
import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../tests/tools/browser.ts';

// Where there is none at all, Playwright says in each test how to get its own.
const browser = findBrowser();
const top = resolve(import.meta.dirname, '..');

// Set by `webServer.wait` below, before a worker reads this file again.
const address = process.env['BIDWRIGHT_ADDRESS'];

/** Nothing that calls home; no sandbox only for root, for whom Chromium has none. */
const browserFlags = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

export default defineConfig({
	testDir: resolve(top, 'tests/e2e'),
	testMatch: '**/*.test.ts',
	outputDir: resolve(top, 'test-results'),
	forbidOnly: true,
	retries: 0,
	// Whole journeys, each page looked at by an accessibility checker, on a machine of two cores.
	timeout: 120_000,
	expect: { timeout: 30_000 },
	// A server and a browser fill the two cores of a small machine; more workers would only wait.
	workers: 1,
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1280, height: 720 },
		...(address && { baseURL: address }),
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: { ...(browser && { executablePath: browser }), args: browserFlags }
	},
	webServer: {
		command: 'node tests/tools/serve-app.ts',
		cwd: top,
		// The name of the group becomes a variable of the environment, in capitals.
		wait: { stdout: /(?<bidwright_address>http:\/\/127\.0\.0\.1:\d+)/ },
		stdout: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
	}
});
