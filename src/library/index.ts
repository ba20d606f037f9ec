/** templates/ read and validated: the only way from a template file to the engine. */
export { loadLibrary, type LoadedLibrary } from './load.ts';
export { templatesFolder } from './folder.ts';
export {
	parseYaml,
	problemLine,
	readYaml,
	type FileProblem,
	type FileReading,
	type ParsedYaml
} from './yaml-file.ts';
