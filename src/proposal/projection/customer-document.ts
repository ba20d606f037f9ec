/**
 * The customer's part of a bid document: fields that are named here pass, everything else stays.
 *
 * A list of what passes, never of what is removed: a field that is added to the bid later is ours
 * alone until somebody lets it through here.
 */
import { bidSchemaId, type CustomerDocument } from '#engine/bid/index.ts';

/** Named fields of an object; missing ones stay missing. */
function pick<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Pick<T, K> {
	return Object.fromEntries(
		keys.flatMap((key) => (whole[key] === undefined ? [] : [[key, whole[key]]]))
	) as Pick<T, K>;
}

type Workload = NonNullable<CustomerDocument['workloads']>[number];

const workload = (one: Workload): Workload =>
	pick(one, [
		'id',
		'name',
		'class',
		'count',
		'users',
		'frontEnd',
		'largest',
		'changePerDay',
		'changeOver',
		'growthPerYear',
		'storedShare',
		'level',
		'site',
		'needs',
		'sanctioned'
	]);

function incumbent(
	whole: NonNullable<CustomerDocument['incumbent']>
): CustomerDocument['incumbent'] {
	return pick(whole, [
		'name',
		'architecture',
		'quantities',
		'contractEnd',
		'noticeMonths',
		'usableCapacity',
		'dualRunningMonths',
		'renewalUplift',
		'renewalMonths',
		'earlyExit',
		'bookValue',
		'bookMonths',
		'retained',
		'retainedUntil',
		'legacy',
		'evidence',
		'bill'
	]);
}

/** The document as it may travel to the customer. */
export function customerDocument(document: CustomerDocument): CustomerDocument {
	const { customer, economics, offer } = document;
	return {
		schema: bidSchemaId,
		customer: pick(customer, ['name', 'industry', 'contact', 'role', 'heard']),
		...pick(document, ['currency', 'start', 'window', 'sites', 'links', 'serviceLevels']),
		...(economics
			? {
					economics: pick(economics, [
						'horizonYears',
						'discountRatePerYear',
						'inflationPerYear',
						'labourPerHour',
						'exchangeRates'
					])
				}
			: {}),
		workloads: (document.workloads ?? []).map(workload),
		...(document.incumbent ? { incumbent: incumbent(document.incumbent) } : {}),
		candidates: (document.candidates ?? []).map((candidate) =>
			pick(candidate, [
				'id',
				'name',
				'architecture',
				'measures',
				'quantities',
				'dualRunningMonths',
				'legacy',
				'hardwareLifeYears',
				'residualShare'
			])
		),
		...(document.events
			? {
					events: document.events.map((event) =>
						pick(event, ['id', 'off', 'site', 'machines', 'sameRoom', 'corruptedFor'])
					)
				}
			: {}),
		...(offer
			? {
					offer: pick(offer, [
						'number',
						'version',
						'date',
						'validUntil',
						'author',
						'authorRole',
						'releasedBy',
						'chosen',
						'brand',
						'template',
						'language',
						'paymentTerms',
						'badDayEvent'
					])
				}
			: {})
	};
}
