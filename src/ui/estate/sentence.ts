/** What the estate says in one sentence, and what its status line says of the selection. */
import type { EstateSummary } from '#engine/design/index.ts';
import { formatShare } from '../format.ts';
import { asSentence, numberWord } from '../words.ts';

/** What is known least about what drives the bid most. */
export function estateSentence(estate: EstateSummary): string {
	if (estate.rows.length === 0) return 'Nothing to protect yet.';
	const guessed = estate.rows.filter(({ changePerDay }) => changePerDay.how === 'assumed').length;
	if (guessed === 0) return 'Change rates drive this bid. None of them is assumed.';
	const verb = guessed === 1 ? 'is' : 'are';
	const pronoun = guessed === 1 ? 'it stands' : 'they stand';
	const share = formatShare(estate.changeKnown.assumed);
	return `Change rates drive this bid. ${asSentence(numberWord(guessed))} ${verb} still assumed; ${pronoun} on ${share} of the bytes.`;
}

/** `3 services nobody sanctioned. …` over the group of shadow IT. */
export function shadowSentence(count: number, unprotected: number): string {
	const services = `${count} ${count === 1 ? 'service' : 'services'} nobody sanctioned.`;
	if (unprotected === 0)
		return `${services} A service level protects ${count === 1 ? 'it' : 'each'}.`;
	return `${services} Nothing protects ${count === 1 ? 'it' : 'them'} until a service level is set.`;
}
