/** The red button: pressed in the browser, the clock runs, and the end says what the engine says. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { EventPlay } from '../../src/engine/replay.ts';
import { formatDuration } from '../../src/ui/format.ts';
import { go, open, ready, strip } from './pages.ts';

/** What the command line says of the same event of a bid. */
const recover = (document: string, event: string): readonly EventPlay[] =>
	(
		JSON.parse(
			execFileSync(
				process.execPath,
				['src/cli/main.ts', 'recover', '-', '--event', event, '--json'],
				{ input: document, encoding: 'utf8', maxBuffer: 1e8 }
			)
		) as { readonly designs: readonly EventPlay[] }
	).designs;

test('the red button brings every design to the end that the command line gives', async ({
	page,
	request
}) => {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);
	const id = /bids\/([^/]+)/.exec(page.url())?.[1] ?? '';
	const document = await (await request.get(`/api/v1/bids/${id}`)).text();
	await go(page, 'Recovery');
	await page.getByRole('combobox', { name: 'Event' }).selectOption('fire-suppression');
	const clock = page.getByRole('slider', { name: 'Time after the event' });
	await page.getByRole('button', { name: 'Press the red button' }).click();
	await expect(page.getByText(/^Pressed .* ago$/)).toBeVisible();
	await expect
		.poll(async () => Number(await clock.inputValue()), { message: 'the clock runs by itself' })
		.toBeGreaterThan(600);
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();

	await clock.press('End');
	const card = page.getByRole('status', { name: /Everyone is back/ });
	await expect(card).toBeVisible();
	const plays = recover(document, 'fire-suppression');
	const rows = card.getByRole('row');
	await expect(rows).toHaveCount(plays.length + 1);
	for (const [place, { outcome, name }] of plays.entries()) {
		const row = rows.nth(place + 1);
		await expect(row).toContainText(name);
		await expect(row).toContainText(formatDuration(outcome.lastUsableSeconds!));
		await expect(row).toContainText(outcome.rtoMisses === 0 ? 'none' : `${outcome.rtoMisses}`);
	}
});

test('the matrix leads from a cell to its event, and the strip says the worst of it', async ({
	page
}) => {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);
	await expect(strip(page, 'Worst RTO miss')).toContainText('never back');
	await go(page, 'Recovery');
	await page.getByText('What survives', { exact: true }).click();
	const grid = page.getByRole('grid', { name: 'Events against designs' });
	await grid.getByRole('gridcell').first().focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/event=ransomware/);
	await expect(page.getByRole('slider', { name: 'Time after the event' })).toBeVisible();
});
