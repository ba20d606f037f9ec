/**
 * Which RVTools wrote the export, and on which day.
 *
 * The sheet vMetaData says both; it dates from RVTools 3.9 on. The date is a number of days in a
 * workbook (25 569 is 1970-01-01; 1462 more count from 1904), or text with the year first. Without
 * it the day stands in RVTools' own file name. Text with the day first is not guessed at.
 * Example: 45 306.43 is 2024-01-15; `RVTools_export_all_2024-01-15_10.22.33.xlsx` is that day too.
 */
import type { InventorySource } from '../inventory.ts';
import { cellOf, cellText, textOf, type Cell } from '../tables/index.ts';
import type { RvtoolsExport } from './export.ts';

const daysTo1970 = 25_569;
const daysTo1904 = 1462;
const millisecondsPerDay = 86_400_000;

/** `2024-01-15` from a serial number or a text; undefined when it is no certain date. */
function dayOf(cell: Cell, from1904: boolean): string | undefined {
	if (typeof cell === 'number') {
		const days = Math.floor(cell) + (from1904 ? daysTo1904 : 0) - daysTo1970;
		const plausible = days > 10_000 && days < 60_000;
		return plausible ? new Date(days * millisecondsPerDay).toISOString().slice(0, 10) : undefined;
	}
	const match = /(20\d\d)[-/.]([01]?\d)[-/.]([0-3]?\d)(?!\d)/.exec(cellText(cell));
	if (!match) return undefined;
	const [, year = '', month = '', day = ''] = match;
	const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return Number.isNaN(Date.parse(text)) ? undefined : text;
}

/** Version and day, as far as the export or its file name tells. */
export function toolOf(
	fileName: string,
	exported: RvtoolsExport
): Pick<InventorySource, 'toolVersion' | 'collectedOn'> {
	const { metadata } = exported;
	const row = metadata?.rows[0];
	const version = metadata && row ? textOf(metadata, row, 'version') : '';
	const stated =
		metadata && row && dayOf(cellOf(metadata, row, 'collected'), exported.datesFrom1904);
	const collectedOn = stated ?? (/rvtools/i.test(fileName) ? dayOf(fileName, false) : undefined);
	return {
		...(version !== '' && { toolVersion: version }),
		...(collectedOn !== undefined && { collectedOn })
	};
}
