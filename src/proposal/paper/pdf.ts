/**
 * From a document to a PDF. Pages are planned, written, and compared with the plan; where the writer
 * broke a page elsewhere, the document is written once more with the page numbers it really has.
 */
import pdfmake from 'pdfmake';
import type { Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ProposalDocument } from '../model/blocks.ts';
import { composed, definitionOf, type Embedded, type PageMap } from './definition.ts';
import type { Sheet } from './sheet.ts';

export interface Printed {
	readonly pdf: Uint8Array;
	readonly pages: number;
}

type Writer = typeof pdfmake;

/** The writer with this brand's fonts, no network, and no file but these fonts. */
function writerFor({ brand }: Sheet): Writer {
	const { text, bold, heading, display } = brand.faces;
	const family = (normal: string, strong: string) => ({
		normal,
		bold: strong,
		italics: normal,
		bolditalics: strong
	});
	pdfmake.setFonts({
		Text: family(text.path, bold.path),
		Head: family(heading.path, heading.path),
		Disp: family(display.path, display.path)
	});
	const allowed = new Set([text, bold, heading, display].map(({ path }) => path));
	pdfmake.setUrlAccessPolicy(() => false);
	pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
	return pdfmake;
}

interface Written extends Printed {
	/** Page on which each anchor came to stand. */
	readonly places: PageMap;
}

async function write(sheet: Sheet, definition: TDocumentDefinitions): Promise<Written> {
	const places = new Map<string, number>();
	let pages = 0;
	// The writer asks this of every node once all are laid out; it is the only place that tells pages.
	const note = (node: Node): boolean => {
		pages = node.pages;
		if (node.id !== undefined && !places.has(node.id))
			places.set(node.id, node.startPosition.pageNumber);
		return false;
	};
	const buffer = await writerFor(sheet)
		.createPdf({ ...definition, pageBreakBefore: note })
		.getBuffer();
	return { pdf: new Uint8Array(buffer), pages, places };
}

/** Prints a document. `attached` travels inside; `date` is the only date that the file carries. */
export async function printPdf(
	sheet: Sheet,
	document: ProposalDocument,
	date: string,
	attached: Embedded
): Promise<Printed> {
	const print = async (known: PageMap | null) => {
		const { content, pages } = composed(sheet, document, known);
		const definition = definitionOf(sheet, document, content, date, attached);
		return { written: await write(sheet, definition), planned: pages };
	};
	const { written, planned } = await print(null);
	// Only chapters: of a block that moved to the next page the writer tells the page it left.
	const actual = document.chapters.map(({ id }) => [id, written.places.get(id) ?? 0] as const);
	const isAsPlanned = actual.every(([id, page]) => planned.get(id) === page);
	const final = isAsPlanned ? written : (await print(new Map([...planned, ...actual]))).written;
	return { pdf: final.pdf, pages: final.pages };
}
