/** What travels between the page and the worker that runs trials. */
import type { Library } from '#engine/library/index.ts';
import type { RunProgress, RunWanted } from './runner.ts';

export type RunMessage = { readonly library: Library; readonly wanted: RunWanted };

export type RunAnswer = { readonly told: RunProgress } | { readonly problem: string };
