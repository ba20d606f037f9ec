/**
 * The practice: what we assume about our own deals and about moving an incumbent out.
 *
 * It stands beside the library, not in it: the library is handed to whatever makes a customer's
 * artefact, and the practice never is.
 */
import { z } from 'zod';
import { costCategories, fields, scenarioSchema, type Scenario } from '../bid/index.ts';
import { figure, sourced, type Source } from './figure.ts';

const buying = z.strictObject({
	discount: figure(fields.shareField),
	dealRegistration: figure(fields.shareField),
	rebate: figure(fields.shareField)
});

const months = z.number().int().min(0).max(12);
const approvers = z.array(fields.textField).min(1, 'expected somebody to ask');

export const dealPracticeSchema = sourced({
	schema: z.literal('bidwright/deal@1'),
	/** Amounts are in this currency and converted at the bid's dated rate. */
	currency: fields.currencyField,
	buying: z.partialRecord(z.enum(costCategories), buying),
	otherwise: buying,
	roles: z
		.array(
			z.strictObject({
				id: fields.idField,
				name: fields.textField,
				payPerHour: figure(fields.amountField)
			})
		)
		.min(1),
	/** What an hour costs in all over what it costs in pay. */
	load: figure(z.number().min(1, 'expected 1 or more').max(5)),
	hoursPerDay: figure(z.number().min(1).max(24)),
	/** Role by product id. */
	doneBy: z.record(fields.idField, fields.idField),
	doneOtherwiseBy: fields.idField,
	costOfSale: figure(fields.shareField),
	overhead: figure(fields.shareField),
	commission: figure(fields.shareField),
	pursuitCost: figure(fields.amountField),
	slips: z.array(
		z.strictObject({
			id: fields.idField,
			what: fields.textField,
			probability: figure(fields.shareField),
			/** Impact, as a share of what services cost. */
			shareOfServices: figure(fields.shareField)
		})
	),
	customerMonths: figure(months),
	supplierMonths: figure(months),
	financingRatePerYear: figure(fields.yearlyRateField),
	fxBuffer: figure(fields.shareField),
	policy: z.strictObject({
		netMargin: figure(fields.shareField),
		autoApproveFrom: figure(fields.shareField),
		deepestCash: figure(fields.shareField)
	}),
	approvers: z.strictObject({
		inTheBand: approvers,
		underTheFloor: approvers,
		deepCash: approvers
	}),
	valueCounted: figure(fields.shareField),
	/** Part of the avoided losses, trusted as they are, that carries in a price. */
	avoidedLossCounted: figure(fields.shareField),
	requiredSaving: figure(fields.shareField),
	winProbability: figure(fields.shareField),
	/** As typed: a patch is laid on a document before anything is read. */
	scenarios: z.array(
		z.unknown().transform((typed, context): Scenario => {
			const outcome = scenarioSchema.safeParse(typed, { reportInput: true });
			if (outcome.success) return typed as Scenario;
			for (const { path, message } of outcome.error.issues)
				context.issues.push({ code: 'custom', path: [...path], message, input: typed });
			return z.NEVER;
		})
	)
});
export type DealPractice = z.output<typeof dealPracticeSchema>;

/** Facts of an evaluation that fill a condition instead of a person's answer. */
const filledBy = ['saving', 'technical'] as const;

const score = z.number().min(0).max(100);

const question = z.strictObject({
	id: fields.idField,
	ask: fields.textField,
	/** Why we ask, for whoever asks it. */
	why: fields.textField,
	/** What counts as evidence. */
	evidence: fields.textField,
	/** What to do while it is open. */
	action: fields.textField,
	/** Weight among the questions of its condition. */
	weight: z.number().positive(),
	scores: z.strictObject({ yes: score, partly: score, no: score })
});

const condition = z.strictObject({
	id: fields.idField,
	name: fields.textField,
	says: fields.textField,
	/** How the proposal argues from it. */
	argument: fields.textField,
	/** Where the engine's figures answer; beside them no question is asked. */
	filledBy: z.enum(filledBy).optional(),
	questions: z.array(question).default([])
});

export const displacementPracticeSchema = sourced({
	schema: z.literal('bidwright/displacement@1'),
	/** In their order of weight, most important first. */
	conditions: z.array(condition).min(2),
	/** Score of a saving, by the share of today's cost that remains after a counter-offer; highest first. */
	savingScores: z
		.array(z.strictObject({ from: figure(fields.shareField), score: figure(score) }))
		.min(1),
	/** Score range, low end and high end, from which a verdict is given. */
	likelyFrom: figure(score),
	unlikelyUnder: figure(score)
});
export type DisplacementPractice = z.output<typeof displacementPracticeSchema>;

export interface Practice {
	readonly deal: DealPractice;
	readonly displacement: DisplacementPractice;
	readonly sources: Readonly<Record<string, Source>>;
}
