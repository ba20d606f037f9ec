/**
 * A risk in the document's language, from what it is and how far it goes. Kinds that are named here
 * are for the customer to hear; what a new check finds stays with us until it is named.
 */
import { secondsPerDay } from '#engine/units/index.ts';
import type { RiskView } from '../projection/risks.ts';
import { digits, type Telling } from './telling.ts';

/** The sentence of a risk; null where the document has no words for its kind. */
export function riskWords(telling: Telling, risk: RiskView): string | null {
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
			return null;
	}
}
