/**
 * Exhibits and references to them. While a chapter is written, an exhibit has an id and no number;
 * a reference is a token around that id. Numbers follow from the order in the finished document.
 */
import type { Block, Chapter, Chart, Exhibit, Note, Table } from './blocks.ts';

const token = /⟦(\w[\w-]*)⟧/g;

/** A reference inside a text: becomes "table 6". */
export const refer = (id: string): string => `⟦${id}⟧`;

interface ExhibitDraft {
	readonly id: string;
	readonly finding: string;
	readonly reading?: readonly string[];
	readonly note?: string | Note | null;
}

const noteOf = (note: string | Note | null | undefined): Note | null =>
	note === undefined || note === null || note === ''
		? null
		: typeof note === 'string'
			? { text: note, pageOf: null }
			: note;

function exhibit(draft: ExhibitDraft, body: Exhibit['body']): Exhibit {
	const note = noteOf(draft.note);
	return {
		kind: 'exhibit',
		id: draft.id,
		label: '',
		reading: draft.reading ?? [],
		finding: draft.finding,
		body,
		note,
		alternative: [draft.finding, note?.text ?? ''].filter((part) => part !== '').join(' ')
	};
}

export const figure = (draft: ExhibitDraft, chart: Chart): Exhibit => exhibit(draft, chart);

export const table = (draft: ExhibitDraft, body: Table): Exhibit =>
	exhibit(draft, { kind: 'table', table: body });

const isExhibit = (block: Block): block is Exhibit => block.kind === 'exhibit';

interface Numbering {
	readonly figure: (n: number) => string;
	readonly table: (n: number) => string;
	readonly figureRef: (n: number) => string;
	readonly tableRef: (n: number) => string;
}

/** Every string in plain data, changed. */
function mapStrings<T>(value: T, change: (text: string) => string): T {
	if (typeof value === 'string') return change(value) as T;
	if (Array.isArray(value)) return value.map((one: unknown) => mapStrings(one, change)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, mapStrings(one as unknown, change)])
	) as T;
}

/**
 * Numbers figures and tables in their order and resolves all references. Throws on a reference to
 * an exhibit that is not in the document: the chapter should have asked before.
 */
export function numberExhibits(
	chapters: readonly Chapter[],
	numbering: Numbering
): readonly Chapter[] {
	const labels = new Map<string, { readonly label: string; readonly reference: string }>();
	let figures = 0;
	let tables = 0;
	for (const block of chapters.flatMap(({ blocks }) => blocks).filter(isExhibit)) {
		const isTable = block.body.kind === 'table';
		const n = isTable ? ++tables : ++figures;
		labels.set(block.id, {
			label: isTable ? numbering.table(n) : numbering.figure(n),
			reference: isTable ? numbering.tableRef(n) : numbering.figureRef(n)
		});
	}
	const resolve = (text: string): string =>
		text.replace(token, (_, id: string) => {
			const found = labels.get(id);
			if (!found) throw new Error(`a text refers to "${id}", which is not in the document`);
			return found.reference;
		});
	return chapters.map((chapter) => {
		const numbered = chapter.blocks.map((block) =>
			isExhibit(block) ? { ...block, label: labels.get(block.id)?.label ?? '' } : block
		);
		return mapStrings({ ...chapter, blocks: numbered }, resolve);
	});
}
