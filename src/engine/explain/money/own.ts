/**
 * Factors of what a design costs without being bought: power, space, lines that it needs ordered, the
 * time of the customer's own people, and the fee that ends the old contract.
 */
import { currencyOf } from '../../cost/index.ts';
import type { Charge, Design } from '../book.ts';
import type { Term } from '../figure.ts';
import { input, opens } from '../terms.ts';
import { carryOverHours, migrationHours, restoreTestHours, trainingHours } from './effort.ts';
import type { AmountFactors } from './factors.ts';
import { runningPrice } from './prices.ts';
import { incumbentOf } from './retained.ts';
import { monthlyEnergy, monthlyHours, siteLoad } from './running.ts';

function earlyExit({ book }: Design): AmountFactors {
	const fee = incumbentOf(book).incumbent.earlyExit;
	if (!fee) throw new Error('the contract has no early exit');
	return { price: input('p', 'Fee for leaving the contract early', currencyOf(book.bid), fee) };
}

function linePrice(id: string, { book }: Design): Term {
	const price = book.bid.links.find((link) => link.id === id)?.pricePerMonth;
	if (!price) throw new Error(`line ${id} has no price`);
	return input('p', 'Price of the line a month', currencyOf(book.bid), price);
}

/** The factors of a charge by the id of its source. Throws when the source is not known here. */
export function ownFactors(design: Design, id: string, { dated, factors }: Charge): AmountFactors {
	const { book } = design;
	const [what = '', siteId = ''] = id.split('/');
	const site = book.bid.sites.find((one) => one.id === siteId);
	const value = factors.quantity.toNumber();
	const hour = () => runningPrice('labourPerHour', book.bid.economics.labourPerHour, book);
	switch (what) {
		case 'power':
			return {
				quantity: opens(monthlyEnergy(design, siteId, value)),
				price: runningPrice('powerPricePerKwh', site?.powerPricePerKwh, book)
			};
		case 'rack':
			return {
				quantity: opens(siteLoad(design, siteId, 'rackUnits'), 'q'),
				price: runningPrice('rackUnitPricePerMonth', site?.rackUnitPricePerMonth, book)
			};
		case 'line':
			return { price: linePrice(siteId, design) };
		case 'administration':
			return { quantity: opens(monthlyHours(design, dated.year, value)), price: hour() };
		case 'restore-tests':
			return { quantity: ['/', opens(restoreTestHours(design), 'q'), 12], price: hour() };
		case 'own-migration':
			return { quantity: opens(migrationHours(design), 'q'), price: hour() };
		case 'own-training':
			return { quantity: trainingHours(design), price: hour() };
		case 'legacy-carried':
			return { quantity: opens(carryOverHours(design), 'q'), price: hour() };
		case 'early-exit':
			return earlyExit(design);
		default:
			throw new Error(`how the cost of ${id} came about is not known`);
	}
}
