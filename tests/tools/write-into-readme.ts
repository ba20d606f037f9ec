/** Puts a generated table into a Markdown file between its two marks: `<!-- bench --> … <!-- /bench -->`. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Throws when the file has no place for it. */
export function writeIntoReadme(path: string, mark: string, text: string): void {
	const readme = readFileSync(path, 'utf8');
	const marks = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- /${mark} -->)`);
	if (!marks.test(readme))
		throw new Error(`${path} has no place for it: <!-- ${mark} --> … <!-- /${mark} -->`);
	writeFileSync(
		path,
		readme.replace(marks, (_, open: string, close: string) => `${open}\n${text}\n\n${close}`)
	);
}
