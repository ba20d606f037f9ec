/**
 * Telling a pasted inventory from a pasted block of cells: an inventory brings its headers.
 *
 * Example: `VM\tPowerstate\tIn Use MiB` over rows is an inventory; three rows of rates are cells.
 */
import { parseBlock } from './tsv.ts';

const headerWords =
	/^(vm|vm name|server|server name|machine|host ?name|workload|name|in use mi?b|provisioned mi?b|used|size|capacity|front-?end|disk)\b/i;

/** A file to read, where the text is a table with headers; null where it is cells. */
export function pastedInventory(text: string): File | null {
	const [head, ...rows] = parseBlock(text);
	if (!head || rows.length === 0) return null;
	const named = head.filter((cell) => headerWords.test(cell.trim())).length;
	return named >= 2
		? new File([text], 'clipboard.tsv', { type: 'text/tab-separated-values' })
		: null;
}
