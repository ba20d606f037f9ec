import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import LevelsPage from '#ui/levels/LevelsPage.svelte';
import { exampleBid, seen } from '../example-bid.ts';
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

	const rowOf = (level: string, what: string): readonly string[] => {
		const body = screen
			.getByRole('rowheader', { name: level })
			.closest('tbody') as HTMLTableSectionElement;
		const row = [...body.rows].find((one) => one.textContent.includes(what));
		return [...(row?.cells ?? [])].slice(-4).map(({ textContent }) => seen(textContent.trim()));
	};

	it('stand beside what the calculator of a vendor would plan, with the difference explained', () => {
		const [ours, theirs, difference, because] = rowOf('Bronze', 'points');
		expect([ours, theirs, difference]).toEqual(['21', '28', '+7']);
		expect(because).toMatch(/^\+7 its daily chain is whole weeks and one more/);
		expect(rowOf('Bronze', 'TB stored')[3]).toMatch(/every point in the size/);
		expect(rowOf('All levels', 'TB wanted')[3]).toMatch(/its own table of working space/);
		expect(
			screen.getByText(/calculator says nothing of runs within a day, .* fill limits\.$/)
		).toBeTruthy();
		expect(
			screen.getByText(/^A job set to 30 days keeps 31, one set to 14 keeps 15: /)
		).toBeTruthy();
	});

	it('are compared as the pool keeps them that is shown', async () => {
		const select = screen.getByLabelText('Points as');
		await fireEvent.change(select, { target: { value: 'bucket' } });
		await tick();
		expect(rowOf('Gold', 'points')[3]).toMatch(/whole weeks, 35 days for 30/);
		expect(screen.getByText(/TB in the object storage of A/)).toBeTruthy();
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
