import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import Field from '#ui/fields/Field.svelte';
import Lines from '#ui/fields/Lines.svelte';
import { renderWith } from '../harness/render.ts';
import { sessionOf } from '../session/session-of.ts';

async function typeInto(field: HTMLElement, text: string): Promise<void> {
	field.focus();
	await fireEvent.input(field, { target: { value: text } });
	await tick();
}

describe('a field on the page', () => {
	const path = ['incumbent', 'bill', 0, 'amount'];

	it('reads with its unit, and counts what is typed at once', async () => {
		const session = sessionOf();
		renderWith(session, Field, { path, kind: 'amount', label: 'Support' });
		expect(document.querySelector('.shown')?.textContent.replace(/[\u00a0\u202f]/g, ' ')).toBe(
			'40 000 €'
		);
		await typeInto(screen.getByLabelText('Support'), '55k');
		expect(session.bid.incumbent?.bill[0]?.amount.value).toBe('55000');
		expect(screen.getByRole('status').textContent.replaceAll('\u202f', '_')).toBe(
			'= 55_000\u00a0€'
		);
	});

	it('says what it does not understand once it is left, and what still counts', async () => {
		const session = sessionOf();
		renderWith(session, Field, { path, kind: 'amount', label: 'Support' });
		const field = screen.getByLabelText('Support');
		await typeInto(field, 'plenty');
		expect(screen.queryByText(/is not an amount/)).toBeNull();
		field.blur();
		await tick();
		expect(field.getAttribute('aria-invalid')).toBe('true');
		expect(screen.getByText(/is not an amount/).textContent).toContain('14 200 or 1.2m');
		expect(screen.getByText(/still counts/)).toBeTruthy();
		expect(session.bid.incumbent?.bill[0]?.amount.value).toBe('40000');
	});

	it('takes everything back on Escape', async () => {
		const session = sessionOf();
		renderWith(session, Field, { path, kind: 'amount', label: 'Support' });
		const field = screen.getByLabelText<HTMLInputElement>('Support');
		await typeInto(field, '1');
		await fireEvent.keyDown(field, { key: 'Escape' });
		expect(session.bid.incumbent?.bill[0]?.amount.value).toBe('40000');
		expect(field.value).toBe('40 000');
		expect(session.canUndo).toBe(false);
	});

	it('shows a default in grey with its source until something is typed over it', async () => {
		const session = sessionOf();
		const fallback = { value: 0.7, how: 'assumed', source: 'planning practice' } as const;
		renderWith(session, Field, {
			path: ['links', 0, 'usableShare'],
			kind: 'share',
			label: 'For backup',
			known: true,
			fallback
		});
		expect(document.querySelector('.default .shown')?.textContent).toContain('70');
		expect(screen.getByRole('button').getAttribute('aria-label')).toBe(
			'For backup: assumed: planning practice'
		);
		await typeInto(screen.getByLabelText('For backup'), '50');
		expect(session.document.links?.[0]?.usableShare).toBe('50 %');
		expect(document.querySelector('.default')).toBeNull();
	});

	it('clears back to the default when it is emptied', async () => {
		const session = sessionOf();
		session.type([{ path: ['links', 0, 'usableShare'], value: '50 %' }]);
		renderWith(session, Field, {
			path: ['links', 0, 'usableShare'],
			kind: 'share',
			label: 'For backup'
		});
		await typeInto(screen.getByLabelText('For backup'), '');
		expect(session.bid.links[0]?.usableShare).toBeUndefined();
	});
});

describe('a list of sentences', () => {
	it('begins the next line on Enter and drops an empty one', async () => {
		const session = sessionOf();
		renderWith(session, Lines, { path: ['customer', 'heard'], label: 'Heard' });
		await typeInto(screen.getByLabelText('Heard, line 1'), 'The warehouse stood still.');
		await fireEvent.keyDown(screen.getByLabelText('Heard, line 1'), { key: 'Enter' });
		await typeInto(screen.getByLabelText('Heard, line 2'), 'Never again.');
		expect(session.bid.customer.heard).toEqual(['The warehouse stood still.', 'Never again.']);
		await typeInto(screen.getByLabelText('Heard, line 1'), '');
		await fireEvent.keyDown(screen.getByLabelText('Heard, line 2'), { key: 'x' });
		expect(session.bid.customer.heard).toEqual(['Never again.']);
	});
});
