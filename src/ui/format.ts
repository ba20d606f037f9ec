/** Formatting for people: values in base units and a language in, the notation of the page out. */
export * from './format/money.ts';
export * from './format/number.ts';
export * from './format/size.ts';
export * from './format/time.ts';
