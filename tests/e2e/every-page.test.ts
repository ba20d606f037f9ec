/** Every page of the worked example: no error, nothing an accessibility checker objects to, no sideways scrolling. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { go, open, ready } from './pages.ts';

const pages = [
	'Brief',
	'Estate',
	'Service levels',
	'Designs',
	'Recovery',
	'Money',
	'Deal',
	'Win plan',
	'Risks',
	'Proposal'
];

const pathOf = (name: string): string =>
	({ 'Service levels': 'levels', 'Win plan': 'win' })[name] ?? name.toLowerCase();

for (const colorScheme of ['light', 'dark'] as const)
	for (const viewport of [
		{ width: 1280, height: 720 },
		{ width: 390, height: 844 }
	])
		test(`the pages in ${colorScheme}, ${viewport.width} wide`, async ({ browser, baseURL }) => {
			const context = await browser.newContext({
				colorScheme,
				viewport,
				...(baseURL && { baseURL })
			});
			const page = await context.newPage();
			const complaints: string[] = [];
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			await open(page, '/');
			await page.getByRole('button', { name: 'Open the example bid' }).click();
			await page.waitForURL(/\/designs$/);
			await ready(page);
			for (const name of pages) {
				await page.goto(page.url().replace(/[^/]+$/, pathOf(name)));
				await ready(page);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				// The printed proposal is a document of its own, shown by the browser's viewer.
				const { violations } = await new AxeBuilder({ page })
					.exclude('iframe')
					.exclude('object')
					.analyze();
				expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual(
					[]
				);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width, `${name} scrolls sideways`).toBeLessThanOrEqual(viewport.width);
			}
			expect(complaints).toEqual([]);
			await context.close();
		});

test('the rail leads to every page by name', async ({ page }) => {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);
	for (const name of pages) await go(page, name);
});
