/** The Chromium that the browser tests drive. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from './system-tools.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const HOW_TO_INSTALL_BROWSER =
	'Install Chromium (Debian: sudo apt-get install chromium; elsewhere: npx playwright install chromium) and run the tests again.';

/** Full path of a Chromium: the system's own first, then the one Playwright downloads; or undefined. */
export function findBrowser(): string | undefined {
	for (const program of PROGRAMS) {
		const found = findProgram(program);
		if (found !== undefined) return found;
	}
	const downloaded = chromium.executablePath();
	return existsSync(downloaded) ? downloaded : undefined;
}
