/**
 * Programs of the system that the tests use, and where they are found. A test that needs one calls
 * `requireTool` and so fails with a sentence that tells what to do, never silently.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface SystemTool {
	/** What a person calls it. */
	readonly name: string;
	/** Its programs; all must be there. */
	readonly programs: readonly string[];
	readonly debianPackage: string;
	readonly brewPackage: string;
}

export const SYSTEM_TOOLS: readonly SystemTool[] = [
	{
		name: 'poppler',
		programs: ['pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts'],
		debianPackage: 'poppler-utils',
		brewPackage: 'poppler'
	},
	{ name: 'qpdf', programs: ['qpdf'], debianPackage: 'qpdf', brewPackage: 'qpdf' },
	{
		name: 'LibreOffice Calc',
		programs: ['soffice'],
		debianPackage: 'libreoffice-calc-nogui',
		brewPackage: 'libreoffice'
	}
];

/** Full path of a program on the PATH, or undefined. */
export function findProgram(program: string): string | undefined {
	return (process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, program))
		.find(isExecutable);
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * Full path of a program that a test needs. Throws a sentence that tells how to install it where it
 * is missing.
 */
export function requireTool(program: string): string {
	const found = findProgram(program);
	if (found !== undefined) return found;
	const tool = SYSTEM_TOOLS.find(({ programs }) => programs.includes(program));
	const advice = tool ? howToInstall(tool) : 'Put it on the PATH and run the tests again.';
	throw new Error(`This test needs the program ${program}. ${advice}`);
}

/** What a person does to get a tool, as one sentence. */
export function howToInstall({ name, debianPackage, brewPackage }: SystemTool): string {
	return `Install ${name} (Debian, Ubuntu: sudo apt-get install ${debianPackage}; macOS: brew install ${brewPackage}) and run the tests again.`;
}
