/** A worker that reads the head of a customer's own table, so that the page stays alive meanwhile. */
import { openGrid, proposeMapping } from '#inventory/index.ts';
import type { TableAnswer, TableRequest } from './table-columns.ts';

const samplesShown = 3;

async function read(request: TableRequest): Promise<TableAnswer> {
	const grid = await openGrid(request);
	if (!grid.ok) {
		const { where, sentence } = grid.problem;
		return { ok: false, problem: `${where}: ${sentence}` };
	}
	const { headers, rows, semicolons } = grid.value;
	const cells = rows.map((row) => row.cells);
	const samples = headers.map((_, column) =>
		cells
			.map((row) => row[column])
			.filter((cell) => cell !== null && cell !== undefined && cell !== '')
			.slice(0, samplesShown)
			.map(String)
	);
	return {
		ok: true,
		value: { headers, samples, proposed: proposeMapping(headers, cells, semicolons) }
	};
}

self.onmessage = ({ data }: MessageEvent<TableRequest>) =>
	void read(data).then((answer) => self.postMessage(answer));
