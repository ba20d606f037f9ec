/** Asking a figure where it comes from, by mouse and by keyboard, down to an input. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { go, open, ready, strip } from './pages.ts';

test('a figure opens into its formula, its operands and theirs', async ({ page }) => {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);

	const figure = strip(page, 'TCO');
	await figure.click();
	const panel = page.getByRole('complementary', { name: /^Why, TCO/ });
	await expect(panel.getByText('recomputed from its operands: equal')).toBeVisible();
	await expect(panel.locator('.formula')).toContainText('T = c₁ + c₂ + … + c₇');

	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(panel.locator('.formula')).toHaveCount(2);
	const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
	await page.keyboard.press('ArrowLeft');
	await expect(panel.locator('.formula')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(figure).toBeFocused();

	await go(page, 'Money');
	const table = page.getByRole('table', { name: /year by year/ });
	const total = table
		.getByRole('row', { name: /^Administration/ })
		.getByRole('button')
		.last();
	const printed = (await total.textContent()) ?? '';
	await total.click();
	await expect(page.getByRole('complementary').locator('.opened')).toHaveText(printed);
});
