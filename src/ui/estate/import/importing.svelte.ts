/**
 * An import under way: files are read, choices read them again, nothing reaches the bid before a
 * person says so. What was read stays in sight while it is read anew.
 */
import type { ImportAnswer, ImportOptions } from './answer.ts';
import { readColumns, readFiles } from './read-file.ts';
import type { TableColumns } from './table-columns.ts';

export interface Importing {
	readonly fileName: string;
	readonly isReading: boolean;
	readonly answer: ImportAnswer | null;
	readonly columns: TableColumns | null;
	readonly problem: string | null;
	readonly options: ImportOptions;
	/** Reads again with other choices. */
	readonly choose: (options: ImportOptions) => void;
	readonly stop: () => void;
}

const isWorkbookOrTable = (name: string): boolean => /\.(xlsx|csv|tsv|txt)$/i.test(name);

/** Starts reading files. `onstop`: a person stopped the first reading, nothing is there to look at. */
export function createImport(files: readonly File[], onstop: () => void): Importing {
	let answer = $state.raw<ImportAnswer | null>(null);
	let columns = $state.raw<TableColumns | null>(null);
	let problem = $state.raw<string | null>(null);
	let options = $state.raw<ImportOptions>({});
	let isReading = $state(false);
	let stopper = new AbortController();

	async function read(signal: AbortSignal): Promise<void> {
		isReading = true;
		try {
			const made = await readFiles(files, options, signal);
			if (signal.aborted) return;
			problem = made.ok ? null : made.problem;
			if (made.ok) answer = made.value;
			await lookAtColumns(signal);
		} catch (error) {
			if (!signal.aborted)
				problem =
					error instanceof Error ? `The file was not read: ${error.message}` : String(error);
		} finally {
			if (!signal.aborted) isReading = false;
		}
	}

	/** The columns of a customer's own table, also when it was refused: a person may know better. */
	async function lookAtColumns(signal: AbortSignal): Promise<void> {
		const [file] = files;
		const isTable = answer === null || answer.inventory.kind === 'table';
		if (columns || !file || files.length > 1 || !isTable || !isWorkbookOrTable(file.name)) return;
		const made = await readColumns(file, signal);
		if (made.ok) columns = made.value;
	}

	function begin(): void {
		stopper.abort();
		stopper = new AbortController();
		void read(stopper.signal);
	}

	begin();
	return {
		fileName: files.map(({ name }) => name).join(', '),
		get isReading() {
			return isReading;
		},
		get answer() {
			return answer;
		},
		get columns() {
			return columns;
		},
		get problem() {
			return problem;
		},
		get options() {
			return options;
		},
		choose: (chosen) => {
			options = chosen;
			begin();
		},
		stop: () => {
			stopper.abort();
			isReading = false;
			if (!answer && !problem) onstop();
		}
	};
}
