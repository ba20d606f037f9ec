/** What the matrix says in one sentence or two: which event ends which design, and what the chosen one breaks. */
import type { DesignReplay, Replay } from '#engine/disaster/index.ts';
import { asSentence, numberWord } from '../words.ts';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const nameOf = ({ letter }: DesignReplay): string => (letter === '0' ? 'today' : letter);

function list(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const hasGone = (design: DesignReplay, row: number): boolean =>
	(design.outcomes[row]?.cells ?? []).some(
		({ kind, levelId }) => kind === 'gone' && levelId !== null
	);

/** The head of the matrix. */
export function matrixSentence(replay: Replay): string {
	const { events, designs } = replay;
	if (events.length === 0) return 'Every event is switched off: nothing is replayed.';
	const fatal = events.flatMap((event, row) => {
		const ended = designs.filter((design) => hasGone(design, row));
		return ended.length === 0 ? [] : [{ event, ended }];
	});
	const [worst] = [...fatal].sort((one, other) => other.ended.length - one.ended.length);
	if (!worst) return 'Every design brings everything back from every event that is protected.';
	const isAll = worst.ended.length === designs.length && designs.length > 2;
	const who = isAll ? 'every design' : list(worst.ended.map(nameOf));
	const others = fatal.filter((one) => one !== worst);
	const [other] = others;
	const more =
		others.length === 1 && other
			? `, ${lower(other.event.name)} from ${list(other.ended.map(nameOf))}`
			: others.length > 1
				? `, and ${numberWord(others.length)} more events do`
				: '';
	const rest = others.length === 0 && !isAll ? ' Everything else they survive.' : '';
	return `${asSentence(worst.event.name)} takes data for good from ${who}${more}.${rest}`;
}
