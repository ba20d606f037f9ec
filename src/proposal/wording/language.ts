/** Languages of the proposal. A new one is a file of wording and one of library words. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
