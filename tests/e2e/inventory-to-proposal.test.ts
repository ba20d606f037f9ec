/**
 * The main job in a real browser: a customer's workbook is dropped, a service level agreed, designs
 * compared, a size corrected, the proposal printed. What the PDF says must be what the page and the
 * command line say.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Evaluation } from '#engine/evaluate.ts';
import { syntheticRvtools } from '../fixtures/rvtools.ts';
import { requireTool } from '../tools/system-tools.ts';
import { drop, go, kept, open, ready, strip } from './pages.ts';

/** Digits and the decimal point of an amount, whatever groups them. */
const plain = (amount: string): string => amount.replace(/[^\d.-]/g, '');

function evaluatedByCommandLine(document: string): Evaluation {
	const words = ['src/cli/main.ts', 'evaluate', '-', '--json'];
	return JSON.parse(
		execFileSync(process.execPath, words, { input: document, encoding: 'utf8' })
	) as Evaluation;
}

async function edit(page: Page, row: string, column: number, text: string): Promise<void> {
	const cell = page
		.getByRole('grid', { name: 'Workloads' })
		.getByRole('row', { name: row })
		.getByRole('gridcell')
		.nth(column);
	await cell.dblclick();
	const editor = page.getByRole('combobox');
	await editor.fill(text);
	await editor.press('Enter');
}

test('from a customer’s workbook to a printed proposal', async ({ page, request }) => {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});

	await open(page, '/');
	await drop(page, '.zone', 'customer.xlsx', syntheticRvtools({ machines: 240 }));
	await expect(page.getByRole('heading', { level: 1 })).toContainText('customer.xlsx');
	await expect(page.getByText('placeholders of site recovery')).toBeVisible();
	await page.getByRole('button', { name: /^Import \d+ workloads$/ }).click();
	await page.waitForURL(/\/bids\/[^/]+\/estate$/);
	await ready(page);
	await expect(page.getByRole('grid', { name: 'Workloads' }).getByRole('row')).not.toHaveCount(1);

	const capacity = strip(page, 'Usable capacity to buy');
	const before = await capacity.innerText();
	await go(page, 'Service levels');
	const days = page.getByLabel('Days kept by Silver');
	await days.click();
	await days.fill('90 d');
	await days.press('Enter');
	await expect(capacity).not.toHaveText(before);

	await go(page, 'Designs');
	for (const name of ['Hardened repository', 'Dedup appliance', 'Copy data', 'Backup as a service'])
		await expect(page.getByRole('main').getByText(name).first()).toBeVisible();

	await go(page, 'Estate');
	const cost = strip(page, 'TCO');
	const asImported = await cost.innerText();
	await edit(page, 'File servers, Rotterdam', 3, '120 TB');
	await expect(page.getByRole('gridcell', { name: /^120(\.0)?\s*TB/ })).toBeVisible();
	await expect(cost).not.toHaveText(asImported);
	await kept(page);

	const id = /bids\/([^/]+)/.exec(page.url())?.[1] ?? '';
	const document = await (await request.get(`/api/v1/bids/${id}`)).text();
	const evaluation = evaluatedByCommandLine(document);
	const chosen = evaluation.candidates.find((one) => one.id === evaluation.chosen);
	if (!chosen) throw new Error('no design is proposed');

	await go(page, 'Money');
	const total = page.getByRole('row', { name: /^[A-D], total/ });
	await expect
		.poll(async () => plain(await total.getByRole('cell').last().innerText()))
		.toBe(chosen.cost.total);

	await go(page, 'Proposal');
	const download = page.waitForEvent('download');
	await page.getByText('Download PDF').click();
	const path = test.info().outputPath('proposal.pdf');
	await (await download).saveAs(path);
	expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');

	const text = execFileSync(requireTool('pdftotext'), ['-layout', path, '-'], { encoding: 'utf8' });
	const amounts = new Set(
		(text.match(/\d[\d,]*\.\d{2}/g) ?? []).map((amount) => amount.replaceAll(',', ''))
	);
	expect(amounts).toContain(chosen.cost.total);
	const offered = chosen.cost.lines.filter(({ quantity }) => quantity !== null);
	for (const line of offered) expect(amounts, line.label).toContain(line.total);
	const minor = offered.reduce((sum, line) => sum + BigInt(line.total.replace('.', '')), 0n);
	expect(amounts).toContain(`${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`);
	execFileSync(requireTool('qpdf'), ['--check', path]);
	expect(complaints).toEqual([]);
});
