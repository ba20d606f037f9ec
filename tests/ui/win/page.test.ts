import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { templatesFolder } from '#library/index.ts';
import { loadPractice } from '#practice/index.ts';
import type { Session } from '#ui/session/index.ts';
import { withAnswer } from '#ui/win/edits.ts';
import WinPage from '#ui/win/WinPage.svelte';
import { exampleBid } from '../example-bid.ts';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';

const practice = loadPractice(templatesFolder({}, process.cwd()));
const sentence = (): string => document.querySelector('.sentence')!.textContent;

describe('the win plan', { timeout: 30_000 }, () => {
	let session: Session;
	beforeEach(() => {
		session = sessionOf(exampleBid);
		renderWith(session, WinPage, { practice });
	});

	it('says the score as a range and what would move it most', () => {
		expect(sentence()).toBe('65–95 of 100: likely to displace. One answer could add 18 points.');
	});

	it('counts an answer only with its evidence', async () => {
		const group = screen.getByRole('radiogroup', { name: /free of certificates/ });
		await fireEvent.click(within(group).getByLabelText('yes'));
		await tick();
		expect(sentence()).toContain('65–95');
		const evidence = screen.getByLabelText(/Evidence: Are they free/);
		await fireEvent.input(evidence, { target: { value: 'asked all three' } });
		await tick();
		expect(sentence()).toContain('84–95');
	});

	it('will not displace without a saving, whatever is answered', async () => {
		session.type([{ path: ['incumbent', 'counterOffer'], value: '100 %' }]);
		await tick();
		expect(sentence()).toContain('No quantified saving: will not displace.');
	});

	it('lets somebody take on what nobody has, with a date', async () => {
		session.rewrite((document) => ({ ...document, displacement: {} }));
		await tick();
		const [take] = screen.getAllByRole('button', { name: /^Take on/ });
		await fireEvent.click(take!);
		await fireEvent.input(screen.getByLabelText('Who'), { target: { value: 'L. Visser' } });
		await fireEvent.input(screen.getByLabelText('Until'), { target: { value: '2027-01-15' } });
		await fireEvent.submit(document.querySelector('form')!);
		expect(session.document.displacement?.actions?.[0]).toMatchObject({
			question: 'engineers-met',
			owner: 'L. Visser',
			due: '2027-01-15'
		});
	});

	it('ticks off what is done', async () => {
		const [done] = screen.getAllByRole('button', { name: /^Done:/ });
		await fireEvent.click(done!);
		expect(session.bid.displacement?.actions.filter((action) => action.done).length).toBe(1);
	});
});

describe('an answer', () => {
	it('keeps its owner and day when only the evidence changes, and goes when it is reopened', () => {
		const before = withAnswer(exampleBid, 'sponsor', { evidence: 'said so' }, '2027-01-01');
		expect(before.displacement?.answers?.at(-1)).toEqual({
			question: 'sponsor',
			grade: 'partly',
			owner: 'L. Visser',
			evidence: 'said so',
			on: '2027-01-01'
		});
		const after = withAnswer(before, 'sponsor', { grade: undefined }, '2027-01-01');
		expect(after.displacement?.answers?.map(({ question }) => question)).not.toContain('sponsor');
	});
});
