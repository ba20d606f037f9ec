/**
 * When two times are one instant, and when a limit is met.
 *
 * Times are sums of float64 numbers, so what should coincide may differ in the last digits. A thing
 * due at e happens at t when e ≤ t + w(t), w(t) = 1e-9 · max(1, t). Limits (RTO, ceilings, curve
 * times) are met with the same grace, in favour of "met".
 * Example: at t = 1000 s, what is due at 1000.000001 s happens now; at 1000.00001 s it does not.
 */

/** The relative difference below which two amounts count as one. */
export const grace = 1e-9;

/** w(t), in seconds, for a time in seconds. */
export const windowSeconds = (at: number): number => grace * Math.max(1, at);

/** Whether a value meets a limit: at most the limit and the grace. */
export const meets = (value: number, limit: number): boolean =>
	value <= limit + windowSeconds(limit);
