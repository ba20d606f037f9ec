import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createMemo } from '#engine/evaluate.ts';
import { readBidText } from '#services/bid-file.ts';
import { portfolioCsv } from '#services/portfolio-csv.ts';
import { portfolioRow, type PortfolioRow } from '#services/portfolio.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { grouped, percent } from '../figures.ts';
import { openDesk } from '../library.ts';
import { textTable } from '../table.ts';
import { done, InputError, readText, type Terminal } from '../terminal.ts';

function bidFiles(folder: string, terminal: Terminal): readonly string[] {
	let names: readonly string[];
	try {
		names = readdirSync(resolve(terminal.folder, folder));
	} catch {
		throw new InputError(
			`${folder}: this is no folder that can be read; expected one with bid files`
		);
	}
	const bids = names.filter((name) => /\.bid\.(ya?ml|json)$/.test(name)).sort();
	if (bids.length === 0)
		throw new InputError(`${folder}: there is no file named like NAME.bid.yaml or NAME.bid.json`);
	return bids;
}

/** A file that is no bid keeps its row, with what is wrong. */
const faulty = (id: string, problem: string): PortfolioRow => ({
	id,
	name: id,
	offerNumber: '',
	currency: null,
	price: null,
	netMargin: null,
	netMarginShare: null,
	floor: null,
	validUntil: null,
	nextAction: null,
	problem
});

const cells = (row: PortfolioRow): readonly string[] => [
	row.name,
	row.offerNumber,
	row.price === null ? '' : `${grouped(row.price)} ${row.currency ?? ''}`,
	row.netMargin === null ? '' : grouped(row.netMargin),
	row.price === null ? '' : percent(row.netMarginShare),
	row.floor ?? '',
	row.validUntil ?? '',
	row.problem ?? row.nextAction?.what ?? ''
];

function table(rows: readonly PortfolioRow[]): string {
	const right = (head: string) => ({ head, right: true });
	const columns = [
		{ head: 'customer' },
		{ head: 'offer' },
		right('price'),
		right('net'),
		right('net %'),
		{ head: 'floor' },
		{ head: 'valid until' },
		{ head: 'next' }
	];
	return `Internal.\n\n${textTable(columns, rows.map(cells))}\n`;
}

/** All bids of a folder, for us alone. */
export const portfolio: Command = {
	name: 'portfolio',
	usage: 'FOLDER [--csv | --json]',
	does: 'Lists the bids of a folder with price, net margin, floor, expiry and next action. Internal.',
	options: [
		['FOLDER', 'a folder with .bid.yaml or .bid.json files'],
		['--csv', 'one CSV file on standard output'],
		['--json', 'one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('portfolio', words, {
			csv: { type: 'boolean' },
			json: { type: 'boolean' }
		});
		const folder = onlyWord('portfolio', positionals, 'a folder');
		const files = bidFiles(folder, terminal);
		const desk = openDesk(terminal);
		const memo = createMemo();
		const rows = files.map((name) => {
			const path = join(folder, name);
			const reading = readBidText(path, readText(path, terminal));
			if (!reading.ok) return faulty(name, reading.lines[0] ?? 'is no bid');
			const { document, bid } = reading;
			const identity = { id: name, name: bid.customer.name, offerNumber: bid.offer.number ?? '' };
			return portfolioRow(identity, document, desk, memo);
		});
		if (values.csv) terminal.out(portfolioCsv(rows));
		else terminal.out(values.json ? `${JSON.stringify({ rows })}\n` : table(rows));
		return done;
	}
};
