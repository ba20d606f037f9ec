/** What the hooks hand to every endpoint and page. */
import type { Workspace } from '#services/index.ts';

declare global {
	namespace App {
		interface Locals {
			workspace: Workspace;
			/** What is told of a request that failed. */
			failure?: string;
		}
	}
}
