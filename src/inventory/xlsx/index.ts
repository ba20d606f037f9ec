/** Workbooks: what is in an .xlsx file, and the rows of one of its sheets. */
export { archiveLimits, type ArchiveLimits } from './archive.ts';
export { readSheet } from './read-sheet.ts';
export type { RowSink } from './row-reader.ts';
export { openWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';
