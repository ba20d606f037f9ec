/** What every sheet is made from. */
import type { Teller } from '../model/telling.ts';
import type { Plan, Section, SectionId } from './plan.ts';
import type { SheetNames } from './places.ts';
import type { DefinedName, Sheet } from './sheet.ts';

export interface Book {
	readonly teller: Teller;
	readonly plan: Plan;
	readonly names: SheetNames;
	/** Line in the head of the first sheet. */
	readonly lead: string;
}

/** A sheet with the names that it gives to its cells. */
export interface Made {
	readonly sheet: Sheet;
	readonly named: readonly Omit<DefinedName, 'sheet'>[];
}

/** What the proposal is compared with. */
export const baselineSections = ({ plan }: Book): readonly Section[] =>
	plan.sections.filter(({ id }) => id !== 'proposed');

/** The section of the proposal, which is always there. */
export function proposedSection({ plan }: Book): Section {
	const found = plan.sections.find(({ id }) => id === ('proposed' satisfies SectionId));
	if (!found) throw new Error('a workbook without a proposal was planned');
	return found;
}
