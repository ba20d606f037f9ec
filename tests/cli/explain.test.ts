import { describe, expect, it } from 'vitest';
import type { Derivation, FigureHead } from '#engine/explain/index.ts';
import { bidwright, example } from './shell.ts';

describe('explain', () => {
	it('prints a figure with its formula in symbols and in values, and every operand with its source', async () => {
		const { code, out } = await bidwright(['explain', example, 'A.capacity', '--depth', '1']);
		expect(code).toBe(0);
		const lines = out.split('\n');
		expect(lines[0]).toBe('Usable capacity to buy, A');
		expect(out).toContain('N = P ÷ ρ');
		expect(out).toMatch(
			/ρ {2}Raw bytes per usable byte, Disk repository +1\.3 {2}supplied \(derived\): /
		);
	});

	it('prints one JSON document with the derivation, and those below it as deep as asked', async () => {
		const { out } = await bidwright([
			'explain',
			example,
			'disk.capacity',
			'--depth',
			'1',
			'--json'
		]);
		const derivation = JSON.parse(out) as Derivation & {
			operands: readonly { readonly derivation?: Derivation }[];
		};
		expect(derivation).toMatchObject({ id: 'disk.capacity', formula: 'N = P ÷ ρ', unit: 'bytes' });
		expect(derivation.operands[0]?.derivation?.id).toBe('disk.capacity:P');
	});

	it('opens an operand that has no name of its own through the figure that it stands in', async () => {
		const { out } = await bidwright(['explain', example, 'A.capacity:P', '--json']);
		const [units] = (JSON.parse(out) as Derivation).operands;
		const { code } = await bidwright(['explain', example, units?.figure ?? '']);
		expect(code).toBe(0);
	});

	it('lists the figures with their values, a series in one line', async () => {
		const { code, out } = await bidwright(['explain', example]);
		expect(code).toBe(0);
		expect(out).toMatch(/^estate\.machines +418 machines {2}Machines$/m);
		expect(out).toMatch(/^disk\.pool\.repository\.stored\.month-0…72 /m);
		const { out: json } = await bidwright(['explain', example, '--json']);
		const heads = JSON.parse(json) as readonly FigureHead[];
		expect(heads.map(({ id }) => id)).toContain('disk.pool.repository.stored.month-72');
	});

	it.each([
		[['A.capcity'], 'explain: "A.capcity" is no figure of this bid; perhaps disk.capacity'],
		[['disk.capacity:x'], '"disk.capacity:x" is no figure of this bid; perhaps disk.capacity'],
		[['disk.capacity', 'more'], '"more" is one word too many; expected a bid file and a figure'],
		[['disk.capacity', '--depth', 'all'], '--depth "all" is not a whole number from 0 to 99']
	])('answers %j with one sentence and exit code 2', async (words, sentence) => {
		const { code, out, err } = await bidwright(['explain', example, ...words]);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(sentence);
		expect(err.trim().split('\n')).toHaveLength(1);
	});
});
