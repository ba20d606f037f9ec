/**
 * What the projector and whoever has a link are shown: every slide sound to an accessibility checker,
 * and nothing of ours in what comes over the network, stands on the page or is kept by the browser.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import type { BidDocument } from '../../src/engine/bid/index.ts';
import { go, kept, open, ready } from './pages.ts';

/** Words and figures that no customer may meet, in every place of a bid that is ours alone. */
const marks = ['MARK', '23777.77', '8777.77', '91.37', '13.57', '0.1357', '777001', '888002'];

const marked = (document: BidDocument): BidDocument => ({
	...document,
	internalNotes: 'MARK-NOTE walk away below the floor',
	workloads: (document.workloads ?? []).map((one) => ({ ...one, owner: 'MARK-OWNER' })),
	deal: {
		buying: { categories: { hardware: { discount: '13.57 %' }, software: { rebate: '13.57 %' } } },
		effort: [
			{
				id: 'mark',
				what: 'MARK-EFFORT',
				product: 'service-day',
				role: 'engineer',
				hours: 77,
				costPerHour: '91.37'
			}
		],
		pursuitCost: '23777.77',
		slips: [{ id: 'mark', what: 'MARK-SLIP', probability: '10 %', impact: '8777.77' }],
		competitor: { name: 'MARK-RIVAL', low: '777001', high: '888002', evidence: 'MARK-EVIDENCE' },
		scenarios: [{ id: 'mark', name: 'MARK-SCENARIO' }]
	},
	displacement: {
		answers: [{ question: 'sponsor', grade: 'yes', evidence: 'MARK-ANSWER', owner: 'MARK-PERSON' }],
		actions: [{ id: 'mark', what: 'MARK-ACTION', owner: 'MARK-PERSON', due: '2027-01-01' }]
	}
});

/** A bid of its own for each test, with our marks in it. */
async function markedBid(request: APIRequestContext): Promise<string> {
	await request.post('/api/v1/example');
	const example = await request.get('/api/v1/bids/kestrel-logistics');
	const made = await request.post('/api/v1/bids', {
		data: marked((await example.json()) as BidDocument)
	});
	expect(made.status()).toBe(201);
	const { id, problemCount } = (await made.json()) as { id: string; problemCount: number };
	expect(problemCount).toBe(0);
	return id;
}

const found = (text: string): readonly string[] => marks.filter((mark) => text.includes(mark));

interface Visit {
	readonly page: Page;
	/** Addresses of everything that came, each with the marks that it held. */
	readonly came: readonly string[];
	readonly leaks: readonly string[];
	readonly close: () => Promise<void>;
}

/** Somebody who has never been here, every answer they get read as text. */
async function visit(browser: Browser, baseURL: string | undefined): Promise<Visit> {
	const context = await browser.newContext(baseURL ? { baseURL } : {});
	const page = await context.newPage();
	const [came, leaks]: [string[], string[]] = [[], []];
	const reading: Promise<void>[] = [];
	page.on('response', (response) => {
		came.push(new URL(response.url()).pathname);
		reading.push(
			response.text().then(
				(text) => void leaks.push(...found(text).map((mark) => `${response.url()} holds ${mark}`)),
				() => undefined
			)
		);
	});
	return {
		page,
		came,
		leaks,
		close: async () => {
			await Promise.all(reading);
			await context.close();
		}
	};
}

/** Walks to the last slide; what is ours and stands on the page or in the browser's stores. */
async function walkAll(page: Page): Promise<readonly string[]> {
	const slides = await page.getByRole('navigation', { name: 'Slides' }).getByRole('link').count();
	expect(slides).toBe(9);
	const leaks: string[] = [];
	for (let place = 1; place <= slides; place++) {
		await expect(page.getByText(`${place} of ${slides}`, { exact: true })).toBeVisible();
		for (const figure of await page.locator('header button').all()) {
			await figure.click();
			leaks.push(...found(await page.content()));
			await page.keyboard.press('Escape');
		}
		await page.keyboard.press('ArrowRight');
	}
	const kept = await page.evaluate(async () => ({
		texts: JSON.stringify([localStorage, sessionStorage]),
		databases: (await indexedDB.databases()).length
	}));
	expect(kept.databases).toBe(0);
	return [...leaks, ...found(kept.texts)];
}

/** What only the app itself may ask for. */
const ours = /^\/api\/v1\/(?:library|practice|portfolio|bids\/[^/]+(?:$|\/(?!deck$)))|^\/bids\//;

test('the presentation of any bid holds nothing that is ours', async ({
	browser,
	baseURL,
	request
}) => {
	const id = await markedBid(request);
	const seen = await visit(browser, baseURL);
	await open(seen.page, `/present/${id}`);
	const onPage = await walkAll(seen.page);
	await seen.close();
	expect(onPage).toEqual([]);
	expect(seen.leaks).toEqual([]);
	expect(seen.came).toContain(`/api/v1/bids/${id}/deck`);
	expect(seen.came.filter((path) => ours.test(path))).toEqual([]);
});

test('a link shows the slides to a stranger until it is withdrawn', async ({
	browser,
	baseURL,
	page,
	request
}) => {
	const id = await markedBid(request);
	await open(page, `/bids/${id}/proposal`);
	await page.getByRole('button', { name: 'Make a link' }).click();
	const links = page.getByRole('list', { name: 'Links' });
	await expect(links.getByRole('listitem')).toHaveCount(1);
	const address = (await links.getByRole('link').getAttribute('href')) ?? '';
	expect(address).toMatch(/^\/s\/[\w-]{32}$/);

	const seen = await visit(browser, baseURL);
	const first = await seen.page.goto(address);
	expect(first?.headers()['x-robots-tag']).toBe('noindex, nofollow');
	await ready(seen.page);
	expect(await walkAll(seen.page)).toEqual([]);
	expect(seen.came.filter((path) => path.startsWith('/api/') || ours.test(path))).toEqual([]);

	await links.getByRole('button', { name: 'Withdraw' }).click();
	await expect(links).toContainText('withdrawn');
	await seen.page.reload();
	await expect(seen.page.getByText('This presentation was withdrawn.')).toBeVisible();
	await seen.close();
	expect(seen.leaks).toEqual([]);
});

test('P opens the slides in a window of their own, Esc closes it', async ({ page, context }) => {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);
	await kept(page);
	const [slides] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')]);
	await ready(slides);
	await expect(slides.getByText('1 of 9', { exact: true })).toBeVisible();
	await slides.keyboard.press('End');
	await expect(slides.getByRole('heading', { level: 1 })).toHaveText('What happens when?');
	await slides.keyboard.press('ArrowLeft');
	await slides.mouse.click(640, 640);
	await expect(slides.getByText('9 of 9', { exact: true })).toBeVisible();
	await slides.reload();
	await expect(slides.getByText('9 of 9', { exact: true })).toBeVisible();
	// The window is gone before the key comes up again.
	const closed = slides.waitForEvent('close');
	await slides.keyboard.down('Escape').catch(() => undefined);
	await closed;
});

test('the event of the end card is the one that slides and proposal tell', async ({ page }) => {
	await open(page, '/');
	await page.getByRole('button', { name: 'Open the example bid' }).click();
	await page.waitForURL(/\/designs$/);
	await ready(page);
	await go(page, 'Recovery');
	await page.getByRole('combobox', { name: 'Event' }).selectOption('one-server');
	await page.getByRole('slider', { name: 'Time after the event' }).press('End');
	await page.getByRole('button', { name: 'Put in the proposal' }).click();
	await expect(page.getByRole('button', { name: 'In the proposal' })).toBeVisible();
	await kept(page);
	const id = /bids\/([^/]+)/.exec(page.url())?.[1] ?? '';
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('button', { name: 'Put in the proposal' })).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await kept(page);
	await open(page, `/present/${id}#bad-day`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('One server');
	const response = await page.request.get(`/api/v1/bids/${id}`);
	const document = (await response.json()) as BidDocument;
	await page.request.put(`/api/v1/bids/${id}`, {
		data: { ...document, offer: { ...document.offer, badDayEvent: undefined } },
		headers: { 'if-match': response.headers()['etag'] ?? '' }
	});
});

for (const colorScheme of ['light', 'dark'] as const)
	for (const viewport of [
		{ width: 1280, height: 720 },
		{ width: 390, height: 844 }
	])
		test(`the slides in ${colorScheme}, ${viewport.width} wide`, async ({
			browser,
			baseURL,
			request
		}) => {
			await request.post('/api/v1/example');
			const context = await browser.newContext({
				colorScheme,
				viewport,
				reducedMotion: 'reduce',
				...(baseURL && { baseURL })
			});
			const page = await context.newPage();
			const complaints: string[] = [];
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			await open(page, '/present/kestrel-logistics');
			for (let place = 1; place <= 9; place++) {
				await expect(page.getByText(`${place} of 9`, { exact: true })).toBeVisible();
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(
					violations.map(({ id, nodes }) => `slide ${place}: ${id} ${nodes[0]?.html ?? ''}`)
				).toEqual([]);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width, `slide ${place} scrolls sideways`).toBeLessThanOrEqual(viewport.width);
				await page.keyboard.press('ArrowRight');
			}
			expect(complaints).toEqual([]);
			await context.close();
		});
