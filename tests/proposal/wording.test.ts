import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf as wordsOfKinds } from '#engine/basis/index.ts';
import { loadTemplate } from '#proposal/template/load.ts';
import { checkMessages, loadWords } from '#proposal/wording/load.ts';
import { phraseBook } from '#proposal/wording/phrase-book.ts';
import { blanksOf, fill } from '#proposal/wording/say.ts';
import { exampleInput, languages, library, templates } from './example.ts';

const folder = join(templates, 'proposals');

const wordsOf = (language: 'en' | 'de') => {
	const reading = loadWords(folder, language);
	if (!reading.ok) throw new Error(reading.problems.join('\n'));
	return reading.words;
};

describe.each(languages)('wording in %s', (language) => {
	it('holds every message with no blank that the program does not fill', () => {
		expect(loadWords(folder, language)).toMatchObject({ ok: true });
	});

	it('uses the same blanks as the other language, or fewer', () => {
		const other = wordsOf(language === 'en' ? 'de' : 'en').messages;
		for (const [key, text] of Object.entries(wordsOf(language).messages)) {
			// A German word may carry its number inside: "eine Kopie".
			if (key.startsWith('count.')) continue;
			expect([key, [...blanksOf(text)].sort()]).toEqual([key, [...blanksOf(other[key]!)].sort()]);
		}
	});
});

describe('a wording file', () => {
	it('is told what it misses, what nobody knows and what cannot be filled', () => {
		expect(checkMessages('x.yaml', { 'year.n': 'year {m}', nonsense: 'x' }, false)).toEqual([
			'x.yaml: the message "year.n" has the blank {m}; there is: {n}',
			'x.yaml: the message "nonsense" is not known; remove it or check its spelling'
		]);
		expect(checkMessages('x.yaml', {}, true)).toContain('x.yaml: the message "year.n" is missing');
	});

	it('is never filled with a hole', () => {
		expect(fill('year {n}', { n: '2' })).toBe('year 2');
		expect(() => fill('year {n}', {})).toThrow('has no value for {n}');
	});
});

describe('the phrase book', () => {
	it('carries blanks over: 4 tape drives → 4 Bandlaufwerke', () => {
		const say = phraseBook([
			{ en: '{n} tape drives', say: '{n} Bandlaufwerke' },
			{ en: 'writes to {pool}', say: 'Schreiben: {pool}' },
			{ en: 'Disk repository', say: 'Plattenspeicher' }
		]);
		expect(say('4 tape drives')).toBe('4 Bandlaufwerke');
		expect(say('writes to disk repository')).toBe('Schreiben: Plattenspeicher');
		expect(say('What a person typed')).toBe('What a person typed');
	});

	it('knows in German whatever the shipped library says to a customer', () => {
		const { translate } = wordsOf('de');
		const said = [
			...library.architectures.flatMap((architecture) => [
				architecture.name,
				architecture.method,
				architecture.summary,
				...architecture.limits,
				...architecture.pools.flatMap(({ name, authority }) => [name, authority]),
				...architecture.movements.map(({ name }) => name)
			]),
			...library.products.flatMap(({ name, unit }) => [name, unit]),
			...library.priceBooks.map(({ name }) => name),
			...library.events.flatMap(({ name, does }) => [name, does])
		];
		// Words that are the same in both languages.
		const same = new Set(['TB', 'TiB', 'Cloud', 'Snapshots', 'Synchronisation']);
		expect(said.filter((text) => translate(text) === text && !same.has(text))).toEqual([]);
	});

	it('knows in German whatever measures add to a design', () => {
		const { translate } = wordsOf('de');
		const said = library.measures.flatMap(({ changes, pools, movements, limits }) => [
			...changes.flatMap(({ set }) => set.authority ?? []),
			...pools.flatMap(({ name, authority }) => [name, authority]),
			...movements.map(({ name }) => name),
			...limits
		]);
		expect(said.length).toBeGreaterThan(0);
		expect(said.filter((text) => translate(text) === text && text !== 'Snapshots')).toEqual([]);
	});

	it('knows in German whatever is said of figures that nobody verified', () => {
		const { translate } = wordsOf('de');
		const said = [
			...Object.values(wordsOfKinds).map(([what]) => what),
			...[...library.architectures, ...library.measures].flatMap(
				({ movements, billOfMaterials }) => [
					...billOfMaterials.map(({ label }) => label),
					...movements.flatMap(({ stages }) =>
						stages.flatMap((stage) => (stage.kind === 'network' ? [stage.label] : []))
					)
				]
			),
			...library.events.flatMap(({ before }) => before.map(({ name }) => name))
		];
		expect(said.length).toBeGreaterThan(100);
		expect(said.filter((text) => translate(text) === text && text !== 'Snapshots')).toEqual([]);
	});

	it('knows in German every bottleneck of the worked example', () => {
		const { translate } = wordsOf('de');
		const { evaluation } = exampleInput();
		const labels = [
			...evaluation.candidates,
			...(evaluation.today ? [evaluation.today] : [])
		].flatMap(({ sizing }) =>
			sizing.window.movements.flatMap(({ nightly, full }) =>
				[...nightly.stages, ...(full?.stages ?? [])].map(({ label }) => label)
			)
		);
		expect(labels.filter((label) => translate(label) === label)).toEqual([]);
	});
});

describe('a proposal template', () => {
	it.each(['standard', 'short'])('"%s" loads', (id) => {
		expect(loadTemplate(folder, id)).toMatchObject({ ok: true });
	});

	it('that is not there is asked for by its file', () => {
		expect(loadTemplate(folder, 'nope')).toEqual({
			ok: false,
			problems: [
				'there is no proposal template "nope": expected the file templates/proposals/nope.yaml'
			]
		});
		expect(loadTemplate(folder, '../defaults/defaults')).toMatchObject({ ok: false });
	});
});
