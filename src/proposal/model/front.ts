/** Cover and contents. */
import type { FactData } from '#charts/paper/index.ts';
import type { CoverFact } from '../template/schema.ts';
import type { Block, Chapter, Contents, Cover, Row } from './blocks.ts';
import { count, digits, money, moneyHead, type Telling } from './telling.ts';

function title(telling: Telling): string {
	const { say, facts, format, view } = telling;
	const share = facts.isComplete ? (facts.saving?.share ?? 0) : 0;
	if (share >= 0.5) return say('cover.title.half');
	if (share >= 0.05) return say('cover.title.less', { share: format.share(share, 0) });
	if (facts.run?.fits === true && facts.todayRun?.fits === false) return say('cover.title.window');
	return say('cover.title.plain', { customer: view.customer.name });
}

function subtitle(telling: Telling): string {
	const { say, view, facts, format } = telling;
	const customer = view.customer.name;
	if (!facts.hasWorkloads) return say('cover.subtitle.empty', { customer });
	const sites = view.proposed.sites.filter(
		({ machines, role }) => machines > 0 && role !== 'cloud'
	);
	return say('cover.subtitle', {
		customer,
		places: count(telling, 'sites', Math.max(1, sites.length)),
		machines: digits(telling, 'machines', view.estate.protectedMachines),
		data: format.terabytes(view.estate.protectedBytes)
	});
}

type DrawnFact = { readonly caption: string; readonly data: FactData };

function costFact(telling: Telling): DrawnFact | null {
	const { say, facts, view } = telling;
	if (!facts.today || !facts.isComplete || facts.today.total <= 0 || facts.proposed.total <= 0)
		return null;
	const bar = (name: string, value: number) => ({ name, value, words: money(telling, value) });
	return {
		caption: say('cover.fact.cost', { years: count(telling, 'years', view.horizonYears) }),
		data: {
			today: bar(say('name.today'), facts.today.total),
			proposed: bar(say('name.proposed'), facts.proposed.total)
		}
	};
}

function windowFact(telling: Telling): DrawnFact | null {
	const { say, facts, format } = telling;
	const { run, todayRun } = facts;
	if (!run || !todayRun) return null;
	const bar = (name: string, seconds: number) => ({
		name,
		value: seconds,
		words: format.duration(seconds)
	});
	return {
		caption: say('cover.fact.window', { limit: format.duration(run.limitSeconds) }),
		data: {
			today: bar(say('name.today'), todayRun.seconds),
			proposed: bar(say('name.proposed'), run.seconds)
		}
	};
}

function coverFact(telling: Telling, wanted: CoverFact): DrawnFact | null {
	if (wanted === 'none' || !telling.facts.hasWorkloads) return null;
	return wanted === 'cost' ? costFact(telling) : windowFact(telling);
}

const joined = (parts: readonly (string | null)[]): string =>
	parts.filter((part) => part !== null && part !== '').join(', ');

function documentWords({ say, view, format, date }: Telling): string {
	return say('cover.documentValue', {
		number: view.offer.number ?? say('cover.noNumber'),
		version: view.offer.version,
		date: format.date(view.offer.date ?? date)
	});
}

/** The cover: title, whom it is for, one fact to scale, and the control table. */
export function coverOf(telling: Telling, wanted: CoverFact): Cover {
	const { say, view, format, sender } = telling;
	const { customer, offer } = view;
	const row = (label: string, value: string, strong = false) => ({ label, value, strong });
	return {
		title: title(telling),
		subtitle: subtitle(telling),
		fact: coverFact(telling, wanted),
		control: [
			row(say('cover.for'), joined([customer.name, customer.contact, customer.role])),
			row(say('cover.from'), sender.name),
			row(
				say('cover.writtenBy'),
				offer.author === null ? say('cover.notFixed') : joined([offer.author, offer.authorRole])
			),
			row(
				say('cover.releasedBy'),
				offer.releasedBy ?? say('cover.notReleased'),
				offer.releasedBy === null
			),
			row(say('cover.document'), documentWords(telling)),
			row(
				say('cover.validUntil'),
				offer.validUntil === null ? say('cover.notFixed') : format.date(offer.validUntil),
				true
			),
			row(say('cover.class'), sender.confidentiality)
		],
		legalLine: sender.legalLine
	};
}

/** The reader's guide: chapters with their questions, how to read, the marks. */
export function contentsOf(telling: Telling, chapters: readonly Chapter[]): Contents {
	const { say, view } = telling;
	const rows = chapters.map(({ number, title: name, question, readers, id }): Row => ({
		kind: 'row',
		cells: [
			{ text: String(number), tone: 'accent' },
			{ text: name, strong: true },
			{ text: question },
			{ text: readers, tone: 'muted' },
			{ text: '', pageOf: id }
		]
	}));
	const blocks: readonly Block[] = [
		{
			kind: 'side-table',
			heading: '',
			table: {
				pitch: 'text',
				span: 'full',
				columns: [
					{ head: '', align: 'left', width: 11 },
					{ head: '', align: 'left', width: 112 },
					{ head: '', align: 'left', width: { share: 1 } },
					{ head: '', align: 'left', width: 'fit' },
					{ head: '', align: 'right', width: 34 }
				],
				rows
			}
		},
		{
			kind: 'text',
			heading: say('contents.howToRead'),
			paragraphs: [
				say('contents.howToRead.text', { head: moneyHead(telling), currency: view.currency })
			]
		},
		{
			kind: 'marks',
			heading: say('contents.marks'),
			marks: (['measured', 'supplied', 'assumed'] as const).map((mark) => ({
				mark,
				word: say(`how.${mark}`)
			}))
		}
	];
	return { title: say('contents.title'), blocks };
}
