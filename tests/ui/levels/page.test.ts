import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import LevelsPage from '#ui/levels/LevelsPage.svelte';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';
import '../still-page.ts';

const picture = (level: string): HTMLElement =>
	screen.getByRole('slider', { name: `Restore points of ${level}, oldest to newest` });
const said = (level: string): string => picture(level).getAttribute('aria-valuetext') ?? '';

async function press(key: string, level: string): Promise<void> {
	await fireEvent.keyDown(picture(level), { key });
	await tick();
}

describe('the restore points of the levels', { timeout: 20_000 }, () => {
	beforeEach(() => {
		renderWith(sessionOf(exampleBid), LevelsPage, {});
	});

	it('say of each point, walked to with the arrows, why it is kept', async () => {
		expect(said('Bronze')).toMatch(/from now, whole: the newest, daily until/);
		await press('ArrowLeft', 'Bronze');
		expect(said('Bronze')).toMatch(/24 h old, whole: daily until/);
		await press('Home', 'Bronze');
		expect(said('Bronze')).toMatch(/5 months old, whole: monthly until/);
	});

	it('stand beside what the calculator of a vendor would plan, with the difference explained', () => {
		expect(screen.getByText("The vendor's calculator plans 28 points for these 21:")).toBeTruthy();
		expect(screen.getByText(/\+7, its daily chain is whole weeks and one more/)).toBeTruthy();
		expect(screen.getByText(/growth counted for every point at its end/)).toBeTruthy();
	});

	it('are a table with every reason on T', async () => {
		await fireEvent.keyDown(window, { key: 't' });
		await tick();
		const table = screen.getByRole('table', { name: 'Restore points of Bronze' });
		expect(table.querySelectorAll('tbody tr')).toHaveLength(21);
		for (const row of table.querySelectorAll('tbody tr'))
			expect(row.lastElementChild?.textContent).toMatch(/until|newest/);
	});

	it('are shown as a pool of the chosen design holds them, chains and all', async () => {
		const select = screen.getByLabelText('Points as');
		await fireEvent.change(select, { target: { value: 'repository' } });
		await tick();
		expect(screen.getByText('3 for others of their chain')).toBeTruthy();
		expect(screen.getAllByText(/a chain goes in one piece/)).toHaveLength(3);
	});
});
