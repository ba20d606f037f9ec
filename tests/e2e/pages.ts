/** How a person moves about: what the browser tests share. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a path and waits until the page answers to clicks. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await ready(page);
}

export const ready = (page: Page): Promise<unknown> => page.waitForSelector('html[data-ready]');

/** Goes to a page of the bid by the rail. */
export async function go(page: Page, name: string): Promise<void> {
	await page
		.getByRole('navigation', { name: 'Pages of this bid' })
		.getByRole('link', { name })
		.click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A figure of the strip, by its label: the whole of its three lines. */
export const strip = (page: Page, label: string): Locator =>
	page
		.getByRole('region', { name: /chosen candidate gives/ })
		.locator('button, a')
		.filter({ hasText: label });

/** Drops a file onto the page as a person would, with a real drop event. */
export async function drop(
	page: Page,
	target: string,
	fileName: string,
	data: Uint8Array
): Promise<void> {
	const transfer = await page.evaluateHandle(
		({ name, base64 }) => {
			const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
			const list = new DataTransfer();
			list.items.add(new File([bytes], name));
			return list;
		},
		{ name: fileName, base64: Buffer.from(data).toString('base64') }
	);
	for (const type of ['dragenter', 'dragover', 'drop'])
		await page.dispatchEvent(target, type, { dataTransfer: transfer });
}

/** What the foot of the rail says of the store. */
export const keeping = (page: Page): Locator =>
	page.getByRole('navigation', { name: 'Pages of this bid' }).getByRole('status');

/** Waits until everything typed is in the store. */
export const kept = (page: Page): Promise<void> => expect(keeping(page)).toHaveText(/^\s*Kept\s*$/);
