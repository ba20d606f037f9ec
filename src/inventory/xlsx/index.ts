/** Workbooks: what is in an .xlsx file, and the rows of one of its sheets. */
export { readSheet } from './read-sheet.ts';
export { openWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';
