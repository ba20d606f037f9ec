/**
 * Price lines and own costs: which lines of the cost table we deliver and invoice, and which the
 * customer bears. The engine's reasons name list prices and shares, so they stay behind.
 */
import type { CandidateEvaluation } from '#engine/evaluation.ts';
import type { CandidateCost, CostLine } from '#engine/cost/index.ts';
import type { Architecture } from '#engine/library/index.ts';
import type { BomLine } from '#engine/sizing/index.ts';
import type { Component, CostLineView, LineSubject, OwnCost, PriceLine } from './types.ts';

type SiteName = (id: string) => string;

function subjectOf(line: CostLine, bill: readonly BomLine[], siteName: SiteName): LineSubject {
	const [head = '', tail = ''] = line.id.split('/');
	if (line.id === 'administration') return { kind: 'administration' };
	if (head === 'power' || head === 'rack') return { kind: head, site: siteName(tail) };
	const own = bill.find(({ id }) => id === line.id);
	if (own) return { kind: 'product', name: own.productName };
	const supported = bill.find(({ id }) => `${id}/support` === line.id);
	if (supported) return { kind: 'support', name: supported.productName };
	return { kind: 'other', name: line.label };
}

const refOf = (index: number): string => `P${String(index + 1).padStart(2, '0')}`;

/** Lines that carry a unit price, in the engine's order, numbered. */
export function priceLines(
	candidate: CandidateEvaluation,
	siteName: SiteName
): readonly PriceLine[] {
	const bill = candidate.sizing.billOfMaterials;
	return candidate.cost.lines
		.flatMap((line) => {
			const { quantity, unit, unitPrice, period } = line;
			if (quantity === null || unit === null || unitPrice === null || period === null) return [];
			return [{ line, quantity, unit, unitPrice, period }];
		})
		.map(({ line, quantity, unit, unitPrice, period }, index) => {
			const source = bill.find(({ id }) => id === line.id);
			return {
				ref: refOf(index),
				subject: subjectOf(line, bill, siteName),
				category: line.category,
				start: line.start,
				years: line.years,
				total: line.total,
				quantity,
				unit,
				unitPrice,
				period,
				isMetered: (source?.quantityByMonth ?? source?.quantityByYear ?? null) !== null,
				isPlanningPrice: line.assumed
			};
		});
}

/** Every line of a cost table with its terms; those that we invoice carry their number. */
export function costLines(
	{ lines }: CandidateCost,
	bill: readonly BomLine[],
	siteName: SiteName
): readonly CostLineView[] {
	const invoiced = lines.filter(({ unitPrice }) => unitPrice !== null);
	return lines.map((line) => {
		const index = invoiced.indexOf(line);
		return {
			subject: subjectOf(line, bill, siteName),
			category: line.category,
			ref: index < 0 ? null : refOf(index),
			start: line.start,
			years: line.years,
			total: line.total,
			terms: line.terms
		};
	});
}

/** Lines of the cost table that are not invoiced by us. */
export function ownCosts(candidate: CandidateEvaluation, siteName: SiteName): readonly OwnCost[] {
	const bill = candidate.sizing.billOfMaterials;
	return candidate.cost.lines
		.filter(({ unitPrice }) => unitPrice === null)
		.map((line) => ({
			subject: subjectOf(line, bill, siteName),
			category: line.category,
			start: line.start,
			years: line.years,
			total: line.total,
			isAssumed: line.assumed
		}));
}

/** The bill of materials with what each line is for and where its price stands. */
export function components(
	candidate: CandidateEvaluation,
	architecture: Architecture | undefined,
	prices: readonly PriceLine[],
	siteName: SiteName
): readonly Component[] {
	const priced = candidate.cost.lines.filter(({ unitPrice }) => unitPrice !== null);
	return candidate.sizing.billOfMaterials.map((line) => {
		const rule = architecture?.billOfMaterials.find(({ id }) => id === line.id.split('/')[0]);
		const index = priced.findIndex(({ id }) => id === line.id);
		return {
			label: line.label,
			product: line.productName,
			category: line.category,
			quantity: line.quantity,
			unit: line.unit,
			site: line.siteId === null ? null : siteName(line.siteId),
			needs: (rule?.meets ?? []).map((driver) => ({
				by: driver.by,
				of: 'pool' in driver ? (driver.pool ?? null) : 'movement' in driver ? driver.movement : null
			})),
			priceRef: prices[index]?.ref ?? null
		};
	});
}
