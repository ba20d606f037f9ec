/**
 * The accepted risks on the page that is signed: what the customer carries, who accepted it and when,
 * and room for initials. Each is said in the document's language from what it is and how far it goes.
 */
import type { Block, Row } from '../blocks.ts';
import { riskWords } from '../risk-words.ts';
import type { Telling } from '../telling.ts';

const number = (index: number): string => `K${String(index + 1).padStart(2, '0')}`;

/** The table; nothing where nobody accepted anything. */
export function acceptedRisks(telling: Telling): readonly Block[] {
	const { say, format, translate, view } = telling;
	const { accepted } = view.risks;
	if (accepted.length === 0) return [];
	const rows = accepted.map((risk, index): Row => {
		const until =
			risk.until === null ? '' : `, ${say('risks.until', { date: format.date(risk.until) })}`;
		return {
			kind: 'row',
			cells: [
				{ text: number(index) },
				{ text: riskWords(telling, risk) ?? translate(risk.sentence) },
				{ text: `${risk.by}, ${format.date(risk.on)}${until}` },
				{ text: '' }
			]
		};
	});
	return [
		{
			kind: 'side-table',
			heading: say('risks.heading'),
			table: {
				pitch: 'text',
				span: 'main',
				columns: [
					{ head: say('risks.no'), align: 'left', width: 24 },
					{
						head: say('risks.what', { customer: view.customer.name }),
						align: 'left',
						width: { share: 1 }
					},
					{ head: say('risks.by'), align: 'left', width: 96 },
					{ head: say('risks.initials'), align: 'left', width: 44 }
				],
				rows
			}
		}
	];
}
