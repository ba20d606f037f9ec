/**
 * The worked example as proposals are made from it: evaluated with the shipped library, whole or
 * changed in one respect, projected, and told in a language.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import { loadLibrary } from '#library/index.ts';
import { project, type ProposalInput, type Projection } from '#proposal/index.ts';
import type { ProposalDocument } from '#proposal/model/blocks.ts';
import { documentOf } from '#proposal/model/document.ts';
import { loadTemplate } from '#proposal/template/load.ts';
import { languages, type Language } from '#proposal/wording/language.ts';
import { loadWords } from '#proposal/wording/load.ts';
import { speaker } from '#proposal/wording/say.ts';

export const templates = resolve(import.meta.dirname, '../../templates');
export const { library } = loadLibrary(templates);
/** The day on which these proposals are made. */
export const date = '2026-11-23';
export { languages };

const text = readFileSync(join(templates, 'examples/kestrel-logistics.bid.yaml'), 'utf8');
const memo = createMemo();

/** A fresh document of the example, to be changed. */
export const exampleDocument = (): BidDocument => parse(text) as BidDocument;

type Change = (bid: BidDocument) => BidDocument;

const unchanged: Change = (bid) => bid;
const made = new Map<Change, ProposalInput>();

/** What a proposal is made from; `change` works on a fresh copy of the example. */
export function exampleInput(change: Change = unchanged): ProposalInput {
	const known = made.get(change);
	if (known) return known;
	const document = change(exampleDocument());
	const reading = readBid(document);
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path} ${message}`).join('; '));
	const { bid } = reading;
	const input = { document, bid, evaluation: evaluate(bid, library, memo), library };
	made.set(change, input);
	return input;
}

export function projected(input: ProposalInput): Projection {
	const view = project(input);
	if (!view) throw new Error('the example proposes no candidate');
	return view;
}

/** A projection told in a language, in the words of the shipped templates. */
export function told(
	view: Projection,
	language: Language,
	template = 'standard'
): ProposalDocument {
	const folder = join(templates, 'proposals');
	const words = loadWords(folder, language);
	const chosen = loadTemplate(folder, template);
	if (!words.ok || !chosen.ok) throw new Error('the shipped templates do not load');
	return documentOf({
		view,
		template: chosen.template,
		language,
		say: speaker({ ...words.words.messages, ...chosen.template.wording[language] }),
		translate: words.words.translate,
		sender: {
			name: 'Sender',
			legalName: 'Sender Ltd.',
			legalLine: 'Sender Ltd. · Street 1',
			confidentiality: 'In confidence'
		},
		date,
		contentHash: 'ab'.repeat(32),
		coverFact: chosen.template.cover.fact
	});
}

const cheapBill: Change = ({ incumbent, ...bid }) => ({
	...bid,
	...(incumbent
		? {
				incumbent: {
					...incumbent,
					bill: [{ label: 'Rent', category: 'software', timing: 'yearly', amount: 1000 }]
				}
			}
		: {})
});

/** The example changed in one respect: each is a case that sentences must survive. */
export const variants: Readonly<Record<string, Change>> = {
	'as it is': (bid) => bid,
	'without an incumbent': ({ incumbent: _, ...bid }) => bid,
	'with an incumbent whose bill is not known': ({ incumbent, ...bid }) => ({
		...bid,
		...(incumbent ? { incumbent: { ...incumbent, bill: [], evidence: [] } } : {})
	}),
	'dearer than today': cheapBill,
	'without workloads': (bid) => ({ ...bid, workloads: [] }),
	'with one candidate': (bid) => ({ ...bid, candidates: (bid.candidates ?? []).slice(0, 1) }),
	'with one candidate and no incumbent': ({ incumbent: _, ...bid }) => ({
		...bid,
		candidates: (bid.candidates ?? []).slice(0, 1)
	}),
	'with nothing unprotected': (bid) => ({
		...bid,
		workloads: (bid.workloads ?? []).filter(({ level }) => level !== undefined)
	}),
	'with a copy under another authority': (bid) => ({
		...bid,
		offer: { ...bid.offer, chosen: 'copy-data' }
	}),
	'on tape': (bid) => ({ ...bid, offer: { ...bid.offer, chosen: 'tape' } }),
	'with deduplication, the dearest': (bid) => ({
		...bid,
		offer: { ...bid.offer, chosen: 'dedup' }
	}),
	'without an exchange rate, so without prices': (bid) => ({
		...bid,
		economics: { ...bid.economics, exchangeRates: [] }
	}),
	'without offer details': (bid) => ({ ...bid, offer: { chosen: 'disk' } }),
	'with accepted risks': (bid) => ({
		...bid,
		acceptances: [
			{
				finding: 'disk/one-authority/backup-administrator',
				by: 'A. de Vries',
				role: 'Chief information officer',
				on: '2026-11-18',
				why: 'A second login follows with the next budget.',
				until: '2027-12-31'
			},
			{ finding: 'bid/shadow-it', by: 'A. de Vries', on: '2026-11-18', why: 'They end in summer.' },
			{
				finding: 'disk/too-late/fire-suppression',
				by: 'M. Visser',
				on: '2026-11-19',
				why: 'Enough.'
			},
			{ finding: 'dedup/restore-untested', by: 'M. Visser', on: '2026-11-19', why: 'Not proposed.' }
		]
	}),
	released: (bid) => ({ ...bid, offer: { ...bid.offer, releasedBy: 'H. Strand' } }),
	'over one year': (bid) => ({ ...bid, economics: { ...bid.economics, horizonYears: 1 } }),
	'over ten years': (bid) => ({ ...bid, economics: { ...bid.economics, horizonYears: 10 } }),
	'without links': (bid) => ({ ...bid, links: [] }),
	'with a locked level and one copy': (bid) => ({
		...bid,
		serviceLevels: bid.serviceLevels.map((level) => ({ ...level, copies: 1, immutableFor: '30 d' }))
	}),
	'of one small machine': (bid) => ({
		...bid,
		workloads: [
			{
				id: 'one',
				name: 'One',
				class: 'general',
				frontEnd: '200 GB',
				level: 'bronze',
				site: 'rotterdam'
			}
		]
	}),
	'with a window that nothing meets': (bid) => ({
		...bid,
		window: { nightly: '20 min', weekend: '20 min' }
	})
};

/** Every string in a plain value. */
export function stringsOf(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(stringsOf);
}
