/**
 * Calendar arithmetic on ISO dates, without a clock and without time zones.
 *
 * Example: 31 days after 2027-04-01 is 2027-05-02.
 */
const dayMilliseconds = 86_400_000;

/** The date so many whole days later. Throws on a date that is not `YYYY-MM-DD`. */
export function dateAfter(start: string, elapsedDays: number): string {
	const [year, month, day] = start.split('-').map(Number);
	if (
		year === undefined ||
		month === undefined ||
		day === undefined ||
		Number.isNaN(year + month + day)
	)
		throw new Error(`"${start}" is not a date such as 2027-04-01`);
	return new Date(Date.UTC(year, month - 1, day) + Math.floor(elapsedDays) * dayMilliseconds)
		.toISOString()
		.slice(0, 10);
}
