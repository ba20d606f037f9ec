/** The estate by hand: the keyboard, the clipboard, a thousand rows, another hand on the same bid. */
import { expect, test, type Page } from '@playwright/test';
import { drop, go, keeping, kept, open, ready, strip } from './pages.ts';

async function openEstate(page: Page): Promise<void> {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);
	await go(page, 'Estate');
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Workloads' });
const cell = (page: Page, row: string, column: number) =>
	grid(page).getByRole('row', { name: row }).getByRole('gridcell').nth(column);

test('everything by keyboard: move, type over, fill down, take back', async ({ page }) => {
	await openEstate(page);
	await cell(page, 'ERP application tier', 4).click();
	const cost = strip(page, 'TCO');
	const before = await cost.innerText();
	await page.keyboard.type('9');
	await expect(page.getByText('= 747 GB a day')).toBeVisible();
	await expect(cost).not.toHaveText(before);
	await page.keyboard.press('Escape');
	await expect(cell(page, 'ERP application tier', 4)).toContainText('1.6');

	await page.keyboard.type('2.5');
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Control+d');
	await expect(cell(page, 'Exchange, on premises', 4)).toContainText('2.5');

	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect(cell(page, 'ERP application tier', 4)).toContainText('1.6');
	await expect(cell(page, 'Exchange, on premises', 4)).toContainText('1.8');
	await kept(page);
});

test('what is not understood stays, says why, and the rest goes on', async ({ page }) => {
	await openEstate(page);
	await cell(page, 'Mail', 4).click();
	await page.keyboard.type('soon');
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowUp');
	await expect(cell(page, 'Mail', 4)).toHaveAttribute('aria-invalid', 'true');
	await expect(page.getByText('write for example 2 %/day')).toBeVisible();
	await expect(keeping(page)).toContainText('1 field is not understood');
	await page.reload();
	await ready(page);
	await expect(cell(page, 'Mail', 4)).toHaveText('soon');
	await cell(page, 'Mail', 4).click();
	await page.keyboard.type('1.8');
	await page.keyboard.press('Enter');
	await kept(page);
});

test('a block from a spreadsheet lands where the cursor is', async ({ context, page }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openEstate(page);
	await cell(page, 'Test and development', 3).click();
	await page.evaluate(() => navigator.clipboard.writeText('5.5 TB\t3 %/day\n0.7 TB\t1 %/day\n'));
	await page.keyboard.press('Control+v');
	await expect(cell(page, 'Test and development', 3)).toContainText('5.5');
	await expect(cell(page, 'Print and scan servers', 4)).toContainText('1.0');
	await expect(page.getByText('4 cells')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(cell(page, 'Test and development', 3)).toContainText('4.7');
	await kept(page);
});

test('a table whose columns a person must name', async ({ page }) => {
	await openEstate(page);
	const table = new TextEncoder().encode('Server;Used;Foo\nsql01;120,5;1\nfs01;900;2\n');
	await drop(page, '.zone', 'own.csv', table);
	await expect(page.getByText('the sizes name no unit')).toBeVisible();
	await page.getByLabel('Unit of Used').selectOption('GB');
	const take = page.getByRole('button', { name: /^Import 2 workloads$/ });
	await expect(take).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(grid(page)).toBeVisible();
});

test('a thousand rows: few exist, and the last is a key away', async ({ page, request }) => {
	const sample = await request.post('/api/v1/example');
	const { id } = (await sample.json()) as { readonly id: string };
	const document = (await (await request.get(`/api/v1/bids/${id}`)).json()) as {
		readonly workloads: readonly Record<string, unknown>[];
	};
	const workloads = Array.from({ length: 1000 }, (_, index) => ({
		...document.workloads[index % 15],
		id: `row-${index}`,
		name: `Row ${index}`,
		needs: []
	}));
	const made = await request.post('/api/v1/bids', { data: { ...document, workloads } });
	const bid = (await made.json()) as { readonly id: string };
	await open(page, `/bids/${bid.id}/estate`);
	await expect(grid(page).getByRole('row')).not.toHaveCount(1);
	expect(await grid(page).getByRole('row').count()).toBeLessThan(60);
	await cell(page, 'Row 0', 0).click();
	await page.keyboard.press('Control+End');
	await expect(grid(page).getByText('Type a name, paste, or drop a workbook')).toBeInViewport();
	await page.keyboard.type('The last one');
	await page.keyboard.press('Enter');
	await expect(grid(page).getByRole('gridcell', { name: 'The last one' })).toBeVisible();
	await kept(page);
});

test('two hands on one bid: both are kept until one chooses', async ({ context, page }) => {
	await openEstate(page);
	const other = await context.newPage();
	await open(other, page.url());
	await cell(page, 'Customer portal', 11).click();
	await page.keyboard.type('Mine');
	await page.keyboard.press('Enter');
	await kept(page);
	await cell(other, 'Customer portal', 11).click();
	await other.keyboard.type('Theirs');
	await other.keyboard.press('Enter');
	await expect(keeping(other)).toContainText('changed this bid too');
	await expect(cell(other, 'Customer portal', 11)).toHaveText('Theirs');
	await other.getByRole('button', { name: 'Take theirs' }).click();
	await expect(cell(other, 'Customer portal', 11)).toHaveText('Mine');
	await kept(other);
});

async function openPalette(page: Page): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect(page.getByPlaceholder('A page, a bid, a design to add …')).toBeFocused();
}

test('find or do: pages and paper by name', async ({ page }) => {
	await openEstate(page);
	await openPalette(page);
	await page.keyboard.type('brief');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Brief' })).toBeVisible();
	await openPalette(page);
	await page.keyboard.type('paper dark');
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a bid that is no bid yet says so', async ({ page, request }) => {
	const made = await request.post('/api/v1/bids', { data: { schema: 'bidwright/bid@1' } });
	const { id } = (await made.json()) as { readonly id: string };
	await page.goto(`/bids/${id}/brief`);
	await expect(page.getByRole('alert')).toContainText('This bid cannot be shown');
	await page.getByRole('link', { name: 'Back to the bids' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Bids' })).toBeVisible();
});
