import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast, mixWithWhite, paletteOf } from '#proposal/brand/colour.ts';
import { loadBrand } from '#proposal/brand/index.ts';
import { templates } from './example.ts';

const shipped = join(templates, 'brands');
const folder = mkdtempSync(join(tmpdir(), 'bidwright-brands-'));

beforeAll(() => cpSync(shipped, folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Problems of the first brand after a change to its file or its logo. */
function problemsAfter(
	change: (yaml: string) => string,
	logo?: (svg: string) => string
): readonly string[] {
	const yaml = readFileSync(join(shipped, 'northwind.yaml'), 'utf8');
	writeFileSync(join(folder, 'changed.yaml'), change(yaml).replace('northwind.svg', 'changed.svg'));
	const svg = readFileSync(join(shipped, 'northwind.svg'), 'utf8');
	writeFileSync(join(folder, 'changed.svg'), logo ? logo(svg) : svg);
	const reading = loadBrand(folder, 'changed');
	return reading.ok ? [] : reading.problems;
}

const same = (text: string): string => text;

describe('colours', () => {
	it('mix ink #17191C to #6F7072 and stand 17.6 : 1 on white', () => {
		expect(mixWithWhite('#17191C', 0.38)).toBe('#6F7072');
		expect(contrast('#17191C', '#FFFFFF')).toBeCloseTo(17.6, 1);
		expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 10);
	});

	it('are seven, of which two are chosen', () => {
		expect(paletteOf('#17191C', '#0B5A7D')).toEqual({
			ink: '#17191C',
			accent: '#0B5A7D',
			muted: '#6F7072',
			line: '#BEBFBF',
			hair: '#DADADB',
			wash: '#F1F1F1',
			accentWash: '#DDE8ED'
		});
	});
});

describe('a brand', () => {
	it.each(['northwind', 'baobab'])('%s is shipped and passes its checks', (id) => {
		const reading = loadBrand(shipped, id);
		expect(reading.ok ? [] : reading.problems).toEqual([]);
	});

	it('changed in nothing passes too', () => {
		expect(problemsAfter(same)).toEqual([]);
	});

	it('is refused when its accent is too pale, or too near to ink', () => {
		expect(problemsAfter((yaml) => yaml.replace('#0B5A7D', '#7FB6CF'))).toEqual([
			'templates/brands/changed.yaml: the contrast of accent #7FB6CF on white is 2.2 : 1, expected at least 4.5 : 1'
		]);
		expect(problemsAfter((yaml) => yaml.replace('#0B5A7D', '#1B1D30'))[0]).toContain(
			'against ink #17191C'
		);
	});

	it('is refused when its ink is grey', () => {
		const [first, second] = problemsAfter((yaml) => yaml.replace('#17191C', '#5A5A5A'));
		expect(first).toContain(
			'the contrast of ink #5A5A5A on white is 6.9 : 1, expected at least 12 : 1'
		);
		expect(second).toContain('against ink');
	});

	it('is refused when a face has the wrong weight', () => {
		const wrong = (yaml: string): string =>
			yaml.replace(
				/(text:\n\s+regular: \{ package: '[^']+', file: )[^ ]+/,
				'$1300Light/SourceSans3_300Light.ttf'
			);
		expect(problemsAfter(wrong)).toEqual([
			'templates/brands/changed.yaml: SourceSans3-Light (text) has weight 300, expected 400'
		]);
	});

	it('is refused when a package of fonts is not installed, or the file lies outside it', () => {
		const missing = (yaml: string): string => yaml.replaceAll('source-sans-3', 'source-sans-9');
		expect(problemsAfter(missing)[0]).toContain(
			'in the package @expo-google-fonts/source-sans-9; install the package'
		);
		const outside = (yaml: string): string => yaml.replace('400Regular/', '../../400Regular/');
		expect(problemsAfter(outside)[0]).toContain('expected a .ttf file inside the package');
	});

	it('is refused when its logo holds a raster picture, text, a script or a reference', () => {
		const inside = (tag: string) => (svg: string) => svg.replace('</svg>', `${tag}</svg>`);
		const refusal = (tag: string): string => problemsAfter(same, inside(tag)).join(' ');
		expect(refusal('<image href="data:image/png;base64,AA"/>')).toContain('holds a raster picture');
		expect(refusal('<text>N</text>')).toContain('convert it to outlines');
		expect(refusal('<script>1</script>')).toContain('holds a script');
		expect(refusal('<use href="https://example.org/x.svg"/>')).toContain(
			'refers to something outside'
		);
	});

	it('is refused when the width of its logo is not known', () => {
		expect(problemsAfter(same, (svg) => svg.replace(/viewBox="[^"]+"/, ''))).toEqual([
			'templates/brands/changed.yaml: the logo has no viewBox that begins at 0 0, so its width is not known'
		]);
	});

	it('may change no geometry: an unknown key is refused by its line', () => {
		expect(problemsAfter((yaml) => `${yaml}\nmargins: 20\n`)[0]).toMatch(
			/^templates\/brands\/changed\.yaml:\d+.*"margins" is not known here/
		);
	});

	it('that is not there is asked for by its file, whatever its name', () => {
		for (const id of ['nope', '../proposals/standard'])
			expect(loadBrand(shipped, id)).toEqual({
				ok: false,
				problems: [`there is no brand "${id}": expected the file templates/brands/${id}.yaml`]
			});
	});
});
