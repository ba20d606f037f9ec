/** What a test runner's report says, as counts. */

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly {
		readonly status: string;
		readonly assertionResults: readonly { readonly status: string }[];
	}[];
}

/** A file that fails without a failed test (it did not load, or a hook threw) counts as one failed. */
export function countVitest(report: VitestReport): Counts {
	const failedFiles = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + failedFiles.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
		readonly skipped: number;
	};
	/** Errors outside of any test, such as a file that does not load. */
	readonly errors: readonly unknown[];
}

export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped
	};
}

/**
 * The counts of a runner made honest: a skipped test proves nothing and counts as failed, and so
 * does, once, a runner that ran no test or ended badly without naming one. `complaints` says so.
 *
 * @param counts undefined where the runner left no report
 */
export function judge(
	name: string,
	counts: Counts | undefined,
	exitCode: number | null
): { readonly passed: number; readonly failed: number; readonly complaints: readonly string[] } {
	const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
	const complaints: string[] = [];
	if (skipped > 0) complaints.push(`${name} skipped ${skipped}, counted as failed.`);
	if (passed + failed + skipped === 0) complaints.push(`${name} ran no test.`);
	else if (exitCode !== 0 && failed === 0) {
		complaints.push(`${name} ended with ${exitCode ?? 'a signal'} though no test failed.`);
	}
	const silent = failed + skipped === 0 && complaints.length > 0 ? 1 : 0;
	return { passed, failed: failed + skipped + silent, complaints };
}
