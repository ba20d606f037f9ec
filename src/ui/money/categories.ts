/** Cost categories as the page names them, in the order in which costs are told. */
import type { CostCategory } from '#engine/bid/index.ts';

export const categoryNames: Readonly<Record<CostCategory, string>> = {
	hardware: 'Hardware, refresh',
	software: 'Software, service fee',
	support: 'Support',
	media: 'Media, object, links',
	facilities: 'Power, rack',
	administration: 'Administration',
	transition: 'Migration, exit'
};
