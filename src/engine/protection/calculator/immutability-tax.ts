/**
 * What locks cost beyond the policy, as the vendor calculator adds it for object storage.
 *
 *   performance tax = increment · (max(days, lock) + generation − days)
 *   capacity tax    = increment · (lock + generation)
 *
 * Inferred from four answers of the calculator, not stated by the vendor.
 * Example: 30 days kept, 30 days locked, generation of 10 days, increments of 168.96 GB: 1689.6 GB.
 */
export const performanceLockTaxBytes = (
	incrementBytes: number,
	keepDays: number,
	lockDays: number,
	generationDays: number
): number => incrementBytes * (Math.max(keepDays, lockDays) + generationDays - keepDays);

export const capacityLockTaxBytes = (
	incrementBytes: number,
	lockDays: number,
	generationDays: number
): number => incrementBytes * (lockDays + generationDays);
