/** Names of files: customer, number, version and date, in signs that every system takes. */
import type { Projection } from './projection/types.ts';

const plainName = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^-+|-+$/g, '');

/** `kestrel-logistics-nw-2026-0417-v1.2-2026-11-23.pdf` */
export function fileNameOf(
	{ customer, offer }: Projection,
	date: string,
	extension: 'pdf' | 'xlsx'
): string {
	const parts = [
		plainName(customer.name),
		plainName(offer.number ?? 'proposal'),
		`v${offer.version}`
	];
	return `${parts.filter((part) => part !== '').join('-')}-${offer.date ?? date}.${extension}`;
}
