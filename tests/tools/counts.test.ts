import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, judge } from './counts.ts';

describe('the counts of a vitest report', () => {
	it('add a file that failed before its first test', () => {
		const report = {
			numPassedTests: 3,
			numFailedTests: 1,
			numPendingTests: 1,
			numTodoTests: 1,
			testResults: [
				{ status: 'passed', assertionResults: [{ status: 'passed' }] },
				{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
				{ status: 'failed', assertionResults: [] }
			]
		};
		expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
	});
});

describe('the counts of a Playwright report', () => {
	it('add tests that passed only on a second try and files that did not load', () => {
		const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
		expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
	});
});

describe('a runner', () => {
	const counts = (passed: number, failed: number, skipped: number) => ({ passed, failed, skipped });

	it.each([
		['passes when tests passed', counts(4, 0, 0), 0, 4, 0, []],
		['fails with its failed tests', counts(4, 2, 0), 1, 4, 2, []],
		['fails when it left no report', undefined, 1, 0, 1, ['x ran no test.']],
		['fails when it ran no test', counts(0, 0, 0), 0, 0, 1, ['x ran no test.']],
		['fails when it skipped', counts(4, 0, 2), 0, 4, 2, ['x skipped 2, counted as failed.']],
		[
			'fails when it ended badly for a reason outside the tests',
			counts(4, 0, 0),
			1,
			4,
			1,
			['x ended with 1 though no test failed.']
		],
		[
			'fails when a signal ended it',
			counts(4, 0, 0),
			null,
			4,
			1,
			['x ended with a signal though no test failed.']
		]
	])('%s', (_, found, exitCode, passed, failed, complaints) => {
		expect(judge('x', found, exitCode)).toEqual({ passed, failed, complaints });
	});
});
