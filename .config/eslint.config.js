// What prettier and the compiler do not see. No warnings: a rule is an error or it is off, and no
// comment in the code can silence one.
import { resolve } from 'node:path';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

const noMutableState = {
	selector:
		':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
	message: 'No mutable state in a module: pass it, or keep it in a function.'
};
const noIdleTests = {
	selector:
		'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|skipIf|runIf|todo|fails|fixme|fail)$/]',
	message: 'A test always runs, and never keeps others from running.'
};

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'test-results/', 'data/']),
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: {
			parserOptions: {
				tsconfigRootDir: resolve(import.meta.dirname, '..'),
				projectService: true,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			// The compiler knows what is defined.
			'no-undef': 'off',
			eqeqeq: 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	// Their types are checked by tsconfig.tools.json.
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
	{
		// The one place where drawings, made by our own code from escaped words, become markup.
		files: ['src/ui/chart/Chart.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', noMutableState] }
	},
	{
		files: ['src/**'],
		ignores: ['src/cli/**'],
		rules: { 'no-console': 'error' }
	},
	{
		files: ['tests/**/*.ts'],
		rules: {
			'no-restricted-syntax': ['error', noIdleTests],
			// In a test a value that is not there is a failure, and the exception says which.
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	}
);
