/**
 * Units as types: a number that remembers what it counts.
 *
 * A branded number is an ordinary number while running; the brand exists for the compiler only,
 * so that bytes cannot be passed where seconds are wanted. The constructors in this room are the
 * only casts. Arithmetic gives a plain number back, and naming the unit again is deliberate.
 */
declare const unit: unique symbol;

export type Brand<Unit extends string> = number & { readonly [unit]: Unit };

/** A reading of something a person typed: the value, or one sentence that says what was expected. */
export type Reading<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });
export const refuse = (problem: string): Reading<never> => ({ ok: false, problem });
