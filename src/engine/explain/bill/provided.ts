/**
 * What the units that a rule bought provide together: capacity, throughput, cores, drives.
 *
 * P = Σ n × a over the products, so many units with so much of it each; what counts as sure is that
 * with the spare heads lost.
 */
import type { Provision } from '../../library/index.ts';
import type { RuleOutcome } from '../../sizing/index.ts';
import { billedIn, quantity } from './bill.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula } from '../figure.ts';
import { provisionUnits, provisionWords } from './provisions.ts';
import { added, opens, template } from '../terms.ts';

/** How much of something a rule's units provide, all of them or without those that may be lost. */
export function providedFigure(
	design: Design,
	{ rule, provided, sure }: RuleOutcome,
	what: Provision,
	which: 'all' | 'sure'
): Figure {
	const { library } = design.book;
	const lost = which === 'sure' && rule.spare && rule.spare.value > 0 ? rule.spare : null;
	return figure(
		null,
		placeIn(design, rule.label),
		[
			'P',
			`${provisionWords[what]} of what is bought${lost ? ', with spare units lost' : ''}`,
			(which === 'sure' ? sure : provided)[what] ?? 0,
			provisionUnits[what]
		],
		() => {
			const lines = billedIn(design).filter(({ outcome }) => outcome.rule.id === rule.id);
			return {
				sentence: 'Units bought, times what each provides.',
				formula: added(
					lines.flatMap((of, index): readonly Formula[] => {
						const each = of.product.provides[what];
						if (!each) return [];
						const at = lines.length === 1 ? '' : String(index + 1);
						const units = opens(quantity(of), `n${at}`, of.line.productName);
						const label = `${provisionWords[what]} of a unit, ${of.product.name}`;
						const amount = template(`a${at}`, label, provisionUnits[what], each, library);
						if (!lost || of.product.perHead) return [['*', units, amount]];
						const spare = template('s', 'Units that may fail together', 'units', lost, library);
						return [['*', ['max', 0, ['-', units, spare]], amount]];
					})
				)
			};
		}
	);
}
