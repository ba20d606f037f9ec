/**
 * Defaults of changing over: what the contract of the incumbent does, what its old restore points
 * cost, and the time of the customer's own people. All of it is practice, so all of it is shown as
 * assumed until the bid says better.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure } from './figure.ts';

const share = figure(fields.shareField);
const hours = figure(z.number().min(0).max(10_000));

/** What of a category of the old bill goes on while its restore points must stay readable. */
const legacyShares = z.strictObject({
	hardware: share,
	software: share,
	support: share,
	/** Of the part that follows the bytes still held. */
	media: share,
	facilities: share,
	administration: share,
	transition: share
});

export const changeOverSchema = z.strictObject({
	renewalUplift: share,
	renewalMonths: figure(z.number().int().min(0).max(120)),
	counterOffer: share,
	legacyShares,
	/** Hours of the customer's people for each terabyte of old restore points carried over. */
	carryOverHoursPerTb: hours,
	/** Their hours for migration: in any case, and per 100 TB of front-end data. */
	migrationHours: hours,
	migrationHoursPer100Tb: hours,
	trainingHours: hours,
	restoreTestsPerYear: figure(z.number().int().min(0).max(366)),
	hoursPerRestoreTest: hours,
	/** Years after which hardware is bought again. */
	hardwareLifeYears: figure(z.number().int().min(1).max(20))
});

export type ChangeOver = z.output<typeof changeOverSchema>;
