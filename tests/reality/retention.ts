/**
 * Reference cases about restore points: what other tools keep, and how many bytes they say it takes,
 * asked of the engine's dialects.
 *
 * A case that is not required informs: it shows another tool's own rule or a defect of a vendor's
 * calculator that the engine does not imitate.
 */
import type { Answer, RetentionCase } from './retention/answer.ts';
import { answerCalculatorPage, answerRecorded, answerReplica } from './retention/calculator.ts';
import { compare } from './retention/compare.ts';
import { answerCounted } from './retention/counted.ts';
import {
	answerDocumentedCapacity,
	answerDocumentedCompute,
	answerDocumentedImmutability,
	answerDocumentedRetention
} from './retention/documented.ts';
import { answerCountsWithin, answerLifetimes, answerMonthlyCost } from './retention/informative.ts';
import { answerBorg, answerRestic } from './retention/pruning.ts';

export type { RetentionCase } from './retention/answer.ts';

export interface RetentionResult {
	readonly expected: unknown;
	readonly got: unknown;
	readonly passed: boolean;
	/** False for a case that only informs. */
	readonly required: boolean;
	/** Largest relative error among the numbers compared; null when nothing could be compared. */
	readonly error: number | null;
	/** What disagrees, why it could not be answered, or what the case informs about. */
	readonly why?: string;
}

const readers: readonly (readonly [RegExp, (one: RetentionCase) => Answer])[] = [
	[/^(forward|reverse|backup_copy)_|^vm_replica$/, answerCounted],
	[/^restic_forget$/, answerRestic],
	[/^borg_prune$/, answerBorg],
	[/^vendorui_/, answerCalculatorPage],
	[/^vendorapi_vm_or_agent/, answerRecorded],
	[/^vendorapi_vm_replication$/, answerReplica],
	[/^doc_capacity$/, answerDocumentedCapacity],
	[/^doc_compute$/, answerDocumentedCompute],
	[/^doc_retention$/, answerDocumentedRetention],
	[/^doc_immutability$/, answerDocumentedImmutability],
	[/^vaultsizer_class_lifetimes$/, answerLifetimes],
	[/^vaultsizer_cap_gfs_to_horizon$/, answerCountsWithin],
	[/^wasabicalc_monthly_cost$/, answerMonthlyCost]
];

/** Answers one case and compares. Never throws: a case that cannot be read has not passed, and says why. */
export function runRetentionCase(one: RetentionCase): RetentionResult {
	const reader = readers.find(([modes]) => modes.test(one.mode))?.[1];
	if (!reader) return unanswered(one, `nothing here models "${one.mode}"`, false);
	try {
		const { expected, got, tolerance, informs } = reader(one);
		const { difference, error } = compare(expected, got, tolerance);
		const why = [difference, informs].filter((part) => part !== null && part !== undefined);
		return {
			expected,
			got,
			passed: difference === null,
			required: informs === undefined,
			error,
			...(why.length > 0 ? { why: why.join('; ') } : {})
		};
	} catch (problem) {
		return unanswered(one, problem instanceof Error ? problem.message : String(problem), true);
	}
}

const unanswered = (one: RetentionCase, why: string, required: boolean): RetentionResult => ({
	expected: one.outputs,
	got: null,
	passed: false,
	required,
	error: null,
	why
});
