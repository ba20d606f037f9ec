import { describe, expect, it } from 'vitest';
import { playEvent } from '#engine/replay.ts';
import { exampleInput, projected, stringsOf, told, variants } from './example.ts';

const variant = (name: string) => {
	const change = variants[name];
	if (!change) throw new Error(`no variant "${name}"`);
	return projected(exampleInput(change));
};

describe('what happens on a bad day', () => {
	const view = projected(exampleInput());
	const document = told(view, 'en');
	const chapter = document.chapters.find(({ id }) => id === 'disaster');
	const said = stringsOf(chapter).join('\n');

	it('tells what the replay found, today and as proposed', () => {
		const { bid, library, evaluation } = exampleInput();
		const last = (id: string): number =>
			playEvent(bid, library, evaluation, 'fire-suppression', id)?.outcome.lastUsableSeconds ?? 0;
		expect(view.disaster?.today?.lastSeconds).toBe(last('today'));
		expect(view.disaster?.proposed.lastSeconds).toBe(last('disk'));
		expect(chapter?.lead).toContain('after 53\u00a0h today and after 6.4\u00a0h as proposed');
	});

	it('draws every struck machine, and each service level against what was agreed', () => {
		const disaster = view.disaster;
		expect(disaster?.proposed.curve.at(-1)?.usable).toBe(64);
		const figure = chapter?.blocks[0];
		if (figure?.kind !== 'exhibit' || figure.body.kind !== 'bad-day')
			throw new Error('the chapter begins with its figure');
		expect(figure.body.data.rows.map(({ name, limitHours }) => [name, limitHours])).toEqual([
			['Gold', 4],
			['Silver', 12],
			['Bronze', 48]
		]);
		expect(figure.finding).toBe(
			'Two of three service levels are back inside their agreed time as proposed.'
		);
	});

	it('names the event that no copy survives, and those that stop nothing', () => {
		expect(said).toContain('As proposed, no copy survives this: Stolen administrator.');
		expect(said).toContain('Tape lost in transit');
		expect(said).not.toContain('runs on');
	});

	it('is not said of a design that every copy survives', () => {
		const words = stringsOf(told(variant('with a copy under another authority'), 'en')).join('\n');
		expect(words).toContain('As proposed, a copy survives every one of these events.');
	});

	it('says that restores are not predicted only where they are not', () => {
		const sentence = 'this document does not predict them';
		expect(stringsOf(document).join('\n')).not.toContain(sentence);
		expect(stringsOf(told(view, 'en', 'short')).join('\n')).toContain(sentence);
	});

	it('is absent where nothing is protected, and stands without today where there is no incumbent', () => {
		expect(variant('without workloads').disaster).toBeNull();
		const alone = variant('without an incumbent');
		expect(alone.disaster?.today).toBeNull();
		expect(told(alone, 'en').chapters.map(({ id }) => id)).toContain('disaster');
	});

	it('carries no cost of an hour and no frequency into the customer’s document', () => {
		const travelling = JSON.stringify(view);
		expect(travelling).not.toContain('downtimePerHour');
		expect(view.document.events).toEqual([{ id: 'fire-suppression', machines: 64 }]);
		expect(travelling).not.toContain('insurer');
	});
});
