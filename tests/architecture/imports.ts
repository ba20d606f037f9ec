/** Reads the imports of a TypeScript or Svelte file. */
import ts from 'typescript';

export interface Import {
	/** As written, such as `#engine/units/index.ts` or `../bid/known.ts`. */
	readonly specifier: string;
	/** True when nothing of it runs: `import type`, `export type`, `import('…').Type`. */
	readonly typeOnly: boolean;
}

/**
 * All imports of a file in the order written; dynamic ones and workers, `new URL('./worker.ts',
 * import.meta.url)`, included.
 */
export function importsOf(path: string, text: string): readonly Import[] {
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		const one = importAt(node);
		if (one) found.push(one);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
	return found;
}

function scriptsOf(svelte: string): string {
	return [...svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

function importAt(node: ts.Node): Import | undefined {
	if (ts.isImportDeclaration(node)) {
		return importOf(node.moduleSpecifier, isTypeOnlyImport(node.importClause));
	}
	if (ts.isExportDeclaration(node)) {
		const names = node.exportClause && ts.isNamedExports(node.exportClause) && node.exportClause;
		return importOf(node.moduleSpecifier, node.isTypeOnly || (names && areTypes(names.elements)));
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return importOf(node.argument.literal, true);
	}
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		return importOf(node.arguments[0], false);
	}
	if (ts.isNewExpression(node) && isFileOfThisModule(node)) {
		return importOf(node.arguments?.[0], false);
	}
	return undefined;
}

function importOf(specifier: ts.Node | undefined, typeOnly: boolean | undefined) {
	if (!specifier || !ts.isStringLiteralLike(specifier)) return undefined;
	return { specifier: specifier.text, typeOnly: typeOnly === true };
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
	// `import './x.ts'` has no clause and runs the file.
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = clause.namedBindings;
	return !clause.name && !!names && ts.isNamedImports(names) && areTypes(names.elements);
}

function areTypes(names: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
	return names.length > 0 && names.every((name) => name.isTypeOnly);
}

function isFileOfThisModule(node: ts.NewExpression): boolean {
	const [, base] = node.arguments ?? [];
	return (
		ts.isIdentifier(node.expression) &&
		node.expression.text === 'URL' &&
		!!base &&
		ts.isPropertyAccessExpression(base) &&
		ts.isMetaProperty(base.expression)
	);
}
