/** Nothing typed a second before is lost: not by closing the page, not by killing the server. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { go, keeping, kept, open, ready } from './pages.ts';

async function typeSize(page: Page, text: string): Promise<void> {
	const row = page
		.getByRole('grid', { name: 'Workloads' })
		.getByRole('row', { name: 'Warehouse control' });
	await row.getByRole('gridcell').nth(3).dblclick();
	await page.getByRole('combobox').fill(text);
	await page.getByRole('combobox').press('Enter');
	await expect(row.getByRole('gridcell').nth(3)).toContainText(text.replace(' TB', ''));
}

async function openExample(page: Page): Promise<void> {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);
	await go(page, 'Estate');
}

const sizeShown = (page: Page) =>
	page
		.getByRole('grid', { name: 'Workloads' })
		.getByRole('row', { name: 'Warehouse control' })
		.getByRole('gridcell')
		.nth(3);

test('a page that is closed at once after typing', async ({ context, page }) => {
	await openExample(page);
	await typeSize(page, '33.3 TB');
	const url = page.url();
	await page.close();
	const again = await context.newPage();
	await open(again, url);
	await expect(sizeShown(again)).toContainText('33.3');
	await kept(again);
});

async function serve(
	data: string,
	port: string
): Promise<{ readonly served: ChildProcess; readonly address: string }> {
	const served = spawn(
		process.execPath,
		['src/cli/main.ts', 'serve', '--port', port, '--data', data],
		{
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	const address = await new Promise<string>((found, failed) => {
		served.once('exit', (code) => failed(new Error(`serve ended with ${String(code)}`)));
		served.stdout.on('data', (text: Buffer) => {
			const named = /http:\S+/.exec(text.toString())?.[0];
			if (named !== undefined) found(named);
		});
	});
	served.removeAllListeners('exit');
	return { served, address };
}

const ended = (served: ChildProcess, signal: NodeJS.Signals): Promise<unknown> =>
	new Promise((done) => {
		served.once('exit', done);
		served.kill(signal);
	});

test('a server that is killed a second after typing', async ({ browser }) => {
	const data = mkdtempSync(join(tmpdir(), 'bidwright-kill-'));
	const first = await serve(data, '0');
	const page = await browser.newPage({ baseURL: first.address });
	try {
		await openExample(page);
		await typeSize(page, '44.4 TB');
		await kept(page);
		await ended(first.served, 'SIGKILL');
		// Typed while nobody listens: kept in the browser until somebody does.
		await typeSize(page, '55.5 TB');
		await expect(keeping(page)).not.toHaveText(/^\s*Kept\s*$/);
		const second = await serve(data, new URL(first.address).port);
		try {
			await page.reload();
			await ready(page);
			await expect(sizeShown(page)).toContainText('55.5');
			await kept(page);
		} finally {
			await ended(second.served, 'SIGTERM');
		}
	} finally {
		await page.close();
		rmSync(data, { recursive: true, force: true });
	}
});
