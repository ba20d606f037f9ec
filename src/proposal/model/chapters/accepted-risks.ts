/**
 * The accepted risks on the page that is signed: what the customer carries, who accepted it and when,
 * and room for initials. Each is said in the document's language from what it is and how far it goes.
 */
import { secondsPerDay } from '#engine/units/index.ts';
import type { AcceptedRiskView } from '../../projection/types.ts';
import type { Block, Row } from '../blocks.ts';
import { digits, type Telling } from '../telling.ts';

function sentence(telling: Telling, risk: AcceptedRiskView): string {
	const { say, format, translate } = telling;
	const event = translate(risk.event ?? '');
	const levels = format.list(risk.levels);
	const value = risk.extent?.value ?? 0;
	const time = format.duration(value);
	const standard = { standard: risk.cites?.standard ?? '', clause: risk.cites?.clause ?? '' };
	switch (risk.kind) {
		case 'one-authority':
			return say('risk.authority', { authority: translate(risk.authority ?? '') });
		case 'copies-gone':
		case 'never-back':
			return say('risk.gone', { event, machines: digits(telling, 'machines', value) });
		case 'copies-bare':
			return say('risk.bare', { event, levels });
		case 'too-late':
			return say('risk.late', { event, levels, time });
		case 'too-much-lost':
			return say('risk.lost', { event, levels, time });
		case 'shadow-it':
			return say('risk.shadow', { data: format.terabytes(value) });
		case 'unprotected':
			return say('risk.unprotected', { data: format.terabytes(value) });
		case 'restore-untested':
			return say('risk.untested');
		case 'rpo-missed':
			return say('risk.rpo', { levels, time });
		case 'copies-missing':
			return say('risk.copies', { levels });
		case 'nothing-elsewhere':
			return say('risk.elsewhere', { levels });
		case 'retention-short':
			return say('risk.retention', { levels });
		case 'lock-missing':
			return say('risk.lock', { levels });
		case 'window-exceeded':
		case 'job-too-long':
			return say('risk.window', { time });
		case 'pool-full':
			return say('risk.full', { days: format.duration(value * secondsPerDay) });
		case 'standard-missed':
			return say('risk.standard', standard);
		case 'standard-to-state':
			return say('risk.stated', standard);
		default:
			return translate(risk.sentence);
	}
}

const number = (index: number): string => `K${String(index + 1).padStart(2, '0')}`;

/** The table; nothing where nobody accepted anything. */
export function acceptedRisks(telling: Telling): readonly Block[] {
	const { say, format, view } = telling;
	if (view.acceptedRisks.length === 0) return [];
	const rows = view.acceptedRisks.map((risk, index): Row => {
		const until =
			risk.until === null ? '' : `, ${say('risks.until', { date: format.date(risk.until) })}`;
		return {
			kind: 'row',
			cells: [
				{ text: number(index) },
				{ text: sentence(telling, risk) },
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
