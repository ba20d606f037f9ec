/** An event with where it strikes, as the document calls it. */
import type { Teller } from './telling.ts';

export const eventWords = (
	{ say, translate }: Pick<Teller, 'say' | 'translate'>,
	{ name, site }: { readonly name: string; readonly site: string | null }
): string =>
	site === null ? translate(name) : say('disaster.at', { event: translate(name), site });
