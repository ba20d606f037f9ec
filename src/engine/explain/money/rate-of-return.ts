/**
 * The rate of return of a saving: the yearly rate at which what a design saves is worth as much as what
 * it costs more, both in the money of signing.
 *
 * R = q − 1 where Σ saved_t ÷ q^(t ÷ 12) = Σ extra_t ÷ q^(t ÷ 12); q is what one becomes in a year, which
 * keeps its digits also near −100 % a year. Rates are found by isolating every root, which is a leaf;
 * that each is one is recomputed from the amounts. There may be one, several of which one or none is
 * not negative, or none at all: then the figure is how many there are.
 * Example: 1000 more at signing and 100 less in each of twelve months return 41.3 % a year.
 */
import { exactRateOfReturn } from '../../cost/index.ts';
import type { Decimal, InternalRate } from '../../finance/index.ts';
import { once, type Design } from '../book.ts';
import type { Unit, Value } from '../derivation.ts';
import { computed, figure, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { presentAt } from './present.ts';
import { byConvention, counted, leaf, opens } from '../terms.ts';

/** A design and its baseline, and where such figures stand. */
export interface Saved {
	readonly design: Design;
	readonly base: Design;
	readonly place: readonly string[];
	/** What the baseline pays at an instant, less what the design pays; and the other way round. */
	readonly savedAt: (instant: number) => Figure;
	readonly extraAt: (instant: number) => Figure;
}

const search = counted(
	'every rate above −100 % a year at which the present value changes its sign, each isolated'
);

const sides = {
	P: { label: 'Saved', sentence: 'The months in which the design costs less' },
	Q: { label: 'Costs more', sentence: 'The months in which the design costs more' }
} as const;

/** The months in which something is saved, or costs more, in the money of signing at a rate. */
function side(saved: Saved, symbol: keyof typeof sides, growth: Term): Term {
	const { design, place, savedAt, extraAt } = saved;
	const { label, sentence } = sides[symbol];
	const at = symbol === 'P' ? savedAt : extraAt;
	return opens(
		computed(
			{
				label: `${label}, in the money of signing`,
				place,
				symbol,
				unit: design.book.evaluation.currency
			},
			{
				sentence: `${sentence}, each discounted to signing at that rate.`,
				formula: presentAt(design.book, at, growth, (amount) => amount > 0)
			}
		)
	);
}

/** That at this rate both sides are worth the same. */
function rootLaw(saved: Saved, rate: Decimal, sentence: string): Law {
	const growth = leaf(
		'q',
		'What one becomes in a year, when both are worth the same',
		rate.plus(1).toNumber(),
		'',
		search
	);
	return {
		sentence,
		formula: ['where', ['-', growth, 1], ['=', side(saved, 'P', growth), side(saved, 'Q', growth)]]
	};
}

const root = (saved: Saved, rate: Decimal): Figure =>
	figure(null, saved.place, ['R', 'A rate of return', rate.toNumber(), 'share/year'], () =>
		rootLaw(
			saved,
			rate,
			'A yearly rate at which what the design saves is worth as much as what it costs more.'
		)
	);

const whichOne: Readonly<Record<'investment' | 'financing', string>> = {
	investment:
		'The one yearly rate at which what the design saves is worth as much as what it costs more: money first, savings later, so higher is better.',
	financing:
		'The one yearly rate at which what the design saves is worth as much as what it costs more: savings first, money later, so lower is better.'
};

function severalLaw(saved: Saved, rates: readonly Decimal[], only: Decimal | null): Law {
	const terms = rates.map((rate, index) =>
		opens(root(saved, rate), only?.eq(rate) ? 'r' : `r${index + 1}`)
	);
	const chosen = terms.find(({ symbol }) => symbol === 'r');
	if (!chosen)
		return {
			sentence:
				'So many yearly rates make what the design saves worth as much as what it costs more; none of them decides, the present value does.',
			formula: [
				'where',
				leaf('n', 'Rates of return', rates.length, 'rates', search),
				...terms.slice(1).map((term, index): Formula => ['<', terms[index] ?? 0, term])
			]
		};
	return {
		sentence:
			'Several yearly rates make what the design saves worth as much as what it costs more; this is the only one that is not negative.',
		formula: [
			'where',
			chosen,
			['<=', 0, chosen],
			...terms.filter((term) => term !== chosen).map((term): Formula => ['<', term, 0])
		]
	};
}

type None = Extract<InternalRate, { status: 'none' }>;

function noneLaw(saved: Saved, { reason }: None): Law {
	const none = leaf('n', 'Rates of return', 0, 'rates', search);
	const kept = leaf('q', 'What one becomes in a year', 1, '', byConvention('nothing discounted'));
	const [less, more] = [side(saved, 'P', kept), side(saved, 'Q', kept)];
	switch (reason) {
		case 'no-flows':
			return {
				sentence: 'Nothing differs in any month, so that no rate means anything.',
				formula: ['where', none, ['=', less, 0], ['=', more, 0]]
			};
		case 'no-sign-change':
			return {
				sentence: 'One of the two is dearer in no month: there is nothing to be returned.',
				formula: ['where', none, ['=', Number(less.value) === 0 ? less : more, 0]]
			};
		case 'no-root': {
			const isSaving = Number(less.value) > Number(more.value);
			return {
				sentence: `At no rate are both worth the same: what the design ${isSaving ? 'saves' : 'costs more'} is always worth more.`,
				formula: ['where', none, isSaving ? ['<', more, less] : ['<', less, more]]
			};
		}
	}
}

function lawOf(saved: Saved, found: InternalRate): Law {
	switch (found.status) {
		case 'one':
			return rootLaw(saved, found.rate, whichOne[found.type]);
		case 'several':
			return severalLaw(saved, found.rates, found.onlyNonNegative);
		case 'none':
			return noneLaw(saved, found);
	}
}

function valueOf(found: InternalRate): readonly [value: Value, unit: Unit] {
	const rate =
		found.status === 'one' ? found.rate : found.status === 'several' ? found.onlyNonNegative : null;
	return rate ? [rate.toNumber(), 'share/year'] : [found.rates.length, 'rates'];
}

/** The rate of return against a baseline, under an id. It is looked for when its value is asked for. */
export function rateFigure(id: string, saved: Saved): Figure {
	const found = once(() =>
		exactRateOfReturn(saved.base.candidate.cost, saved.design.candidate.cost)
	);
	return {
		id,
		label: 'Rate of return',
		place: saved.place,
		symbol: 'R',
		get value() {
			return valueOf(found())[0];
		},
		get unit() {
			return valueOf(found())[1];
		},
		law: () => lawOf(saved, found())
	};
}
