/**
 * Which headers mean which field in tables that people keep, and which unit a header names.
 *
 * A whole header that is a known name is certain. A header that has a known name among its words is
 * likely, unless another word (memory, free, …) says that it counts something else.
 * Example: `Used (GB)` is a size in GB for certain; `Guest VM Disk Used (MiB)` likely; `Used Memory
 * (MiB)` is none.
 */
import { byteUnit, type ByteUnit } from '#engine/units/index.ts';
import { foldHeader } from '../tables/index.ts';
import type { Confidence, MappedField } from './mapping.ts';

/** Names by field; earlier names win over later ones. Sizes: what is used before what is allotted. */
const names: Readonly<Record<MappedField, readonly string[]>> = {
	name: [
		...['VM Name', 'VM', 'Server Name', 'Machine Name', 'Workload', 'Name', 'Server', 'Machine'],
		...['Virtual Machine', 'Hostname', 'Host Name', 'Computer', 'Computer Name', 'Client'],
		...['Client Name', 'Asset', 'System', 'Service', 'Application', 'Rechner', 'Serveur', 'Host']
	],
	size: [
		...['Front-end', 'Front-end capacity', 'Front-end size', 'Front-end backup size'],
		...['Protected', 'Protected size', 'Used', 'Used size', 'Used space', 'Used capacity'],
		...[
			'Space used',
			'In use',
			'Consumed',
			'Belegt',
			'Utilisé',
			'Data',
			'Data size',
			'Data volume'
		],
		...['Backup size', 'Full size', 'Full backup size', 'Source size', 'Size', 'Total size'],
		...['Größe', 'Taille', 'Capacity', 'Kapazität', 'Storage', 'Disk', 'Disk size', 'Volume'],
		...['Allocated', 'Provisioned', 'Provisioned space', 'Total capacity']
	],
	largest: [
		...['Largest', 'Largest machine', 'Largest VM', 'Largest server', 'Biggest VM', 'Biggest'],
		...['Größte Maschine', 'Größte VM', 'Größter Server']
	],
	'change-7-days': [
		...['Change in 7 days', 'Change over 7 days', '7 day change', '7 days change'],
		...['Weekly change', 'Change per week', 'Change in a week', 'Wöchentliche Änderung']
	],
	'change-30-days': [
		...['Change in 30 days', 'Change over 30 days', '30 day change', '30 days change'],
		...['Monthly change', 'Change per month', 'Change in a month', 'Monatliche Änderung']
	],
	count: ['Count', 'Machines', 'VMs', 'Number', 'Quantity', 'Qty', 'Instances', 'Anzahl', 'Nombre'],
	change: [
		...['Change', 'Change rate', 'Daily change', 'Daily change rate', 'Change per day'],
		...['Churn', 'Änderungsrate', 'Tägliche Änderung']
	],
	growth: [
		...['Growth', 'Annual growth', 'Yearly growth', 'Growth rate', 'Growth per year'],
		...['Wachstum', 'Croissance', 'YoY growth']
	],
	class: [
		...['Class', 'Kind', 'Type', 'Workload type', 'Data type', 'Category', 'Role', 'Typ', 'Art']
	],
	site: [
		...['Site', 'Datacenter', 'Data center', 'Location', 'Datacentre', 'City', 'Standort'],
		...['Rechenzentrum', 'Region', 'Emplacement', 'Sede']
	],
	cluster: ['Cluster', 'Pool', 'Resource pool'],
	'service-level': [
		...[
			'Service level',
			'SLA',
			'Level',
			'Tier',
			'Policy',
			'Backup policy',
			'Priority',
			'Gold level'
		]
	],
	owner: [
		'Owner',
		'Business owner',
		'Department',
		'Team',
		'Business unit',
		'Besitzer',
		'Abteilung'
	],
	'operating-system': ['OS', 'Operating system', 'Guest OS', 'VM OS', 'Betriebssystem'],
	power: ['Powerstate', 'Power', 'Status', 'State', 'IsRunning'],
	template: ['Template', 'Is template'],
	notes: ['Notes', 'Annotation', 'Description', 'Comment', 'Comments', 'Bemerkung', 'Beschreibung']
};

/** Words that turn a size, a rate or a count into that of something else. */
const misleading: ReadonlySet<string> = new Set(
	(
		'memory ram cpu vcpu cores free iops latency speed clock bandwidth throughput network ' +
		'nic video percent snapshot date time id uuid ip address version path price cost'
	).split(' ')
);

const words = (header: string): readonly string[] =>
	header
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
		.map(foldHeader);

const unitWord = /(?:^|[^A-Za-z])(bytes?|[kmgtp]i?b)(?![A-Za-z]|\/s)/i;
const unitAtEnd = /[a-z]([KMGTP]i?B)(?![A-Za-z]|\/s)/;

/** The unit of size a header names: `Used (GB)`, `SizeMB`, `capacity_gib`; undefined for none. */
export function headerUnit(header: string): ByteUnit | undefined {
	const name = unitWord.exec(header)?.[1] ?? unitAtEnd.exec(header)?.[1];
	return name === undefined ? undefined : byteUnit(name);
}

/** A header without its unit, period and percent sign: `Change (%/day)` → `Change`. */
function bare(header: string): string {
	return header
		.replace(unitWord, ' ')
		.replace(unitAtEnd, (found) => found.charAt(0))
		.replace(/%|\/\s*(day|yr|year|tag|jahr)/gi, ' ')
		.replace(/\b(per|each)\s+(vm|server|machine)\b/gi, ' ');
}

/** How well a header means a field: lower `rank` is better; undefined when it does not. */
export function headerMatch(
	header: string,
	field: MappedField
): { readonly confidence: Confidence; readonly rank: number; readonly name: string } | undefined {
	const inHeader = words(bare(header));
	const whole = inHeader.join('');
	const accepted = names[field];
	const exact = accepted.findIndex((name) => foldHeader(name) === whole);
	// Of sizes the one that is used matters more than a header that is a known name to the letter.
	const step = field === 'size' ? 2 : 1;
	if (exact >= 0) return { confidence: 'certain', rank: exact * step, name: accepted[exact] ?? '' };
	if (inHeader.some((word) => misleading.has(word))) return undefined;
	const within = accepted.findIndex((name) =>
		` ${inHeader.join(' ')} `.includes(` ${words(name).join(' ')} `)
	);
	if (within < 0) return undefined;
	return {
		confidence: 'likely',
		rank: field === 'size' ? within * step + 1 : accepted.length + within,
		name: accepted[within] ?? ''
	};
}

/** Whether a header says that a size is that of each machine, not of the line. */
export const saysEach = (header: string): boolean =>
	/\b(each|average|avg)\b|\bper\s+(vm|server|machine)\b|\/\s*(vm|server)\b|\bje\b|\bpro\s/i.test(
		header
	);
