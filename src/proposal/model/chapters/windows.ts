/** Windows: how long runs take against the time there is, today and as proposed. */
import type { WindowBar, WindowRow } from '#charts/paper/index.ts';
import type { DesignView } from '../../projection/types.ts';
import type { Block } from '../blocks.ts';
import { figure } from '../exhibits.ts';
import { capital, type Telling } from '../telling.ts';

interface Timed {
	readonly seconds: number | null;
	readonly limitSeconds: number;
	readonly bottleneck: string;
	readonly bytes: number;
}

/** The run of a design's backup movement: nightly or full. */
function timed(design: DesignView | null, kind: 'nightly' | 'full'): Timed | null {
	const backup = design?.movements.find(({ from }) => from === 'sources')?.sizing;
	const run = kind === 'nightly' ? backup?.nightly : backup?.full;
	if (!backup || !run || run.bytes === 0) return null;
	return {
		seconds: run.seconds,
		limitSeconds: kind === 'nightly' ? backup.nightlyLimitSeconds : backup.fullLimitSeconds,
		bottleneck: run.bottleneck?.label ?? '',
		bytes: run.bytes
	};
}

function windowBar(telling: Telling, role: WindowBar['role'], run: Timed | null): WindowBar {
	const { say, format, translate } = telling;
	if (!run) return { role, share: null, result: say('window.none'), bottleneck: '' };
	const { seconds, limitSeconds } = run;
	if (seconds === null) return { role, share: null, result: say('window.unknown'), bottleneck: '' };
	const time = format.duration(seconds);
	const result =
		seconds <= limitSeconds
			? say('window.inTime', { time })
			: say('window.late', { time, over: format.duration(seconds - limitSeconds) });
	return {
		role,
		share: seconds / limitSeconds,
		result,
		bottleneck: translate(run.bottleneck)
	};
}

function windowRows(telling: Telling): readonly WindowRow[] {
	const { say, format, view } = telling;
	return (['nightly', 'full'] as const).flatMap((kind) => {
		const today = timed(view.today, kind);
		const proposed = timed(view.proposed, kind);
		const limit = (proposed ?? today)?.limitSeconds;
		if (limit === undefined) return [];
		return [
			{
				name: say(`run.${kind}`),
				detail: say('sizing.windows.limit', { limit: format.duration(limit) }),
				bars: [
					...(view.today ? [windowBar(telling, 'today', today)] : []),
					windowBar(telling, 'proposed', proposed)
				]
			}
		];
	});
}

function windowsFinding({ say, facts, format }: Telling): string {
	const { run, todayRun } = facts;
	if (!run) return say('sizing.windows.unknown');
	const words = {
		run: capital(say(`run.the.${run.kind}`)),
		time: format.duration(run.seconds),
		limit: format.duration(run.limitSeconds)
	};
	if (!run.fits) return say('sizing.windows.late', words);
	return todayRun && !todayRun.fits
		? say('sizing.windows.fitsToday', {
				...words,
				todayRun: say(`run.todays.${todayRun.kind}`),
				todayTime: format.duration(todayRun.seconds),
				todayLimit: format.duration(todayRun.limitSeconds)
			})
		: say('sizing.windows.fits', words);
}

/** The figure; nothing where no run is known. */
export function windowsBlock(telling: Telling): readonly Block[] {
	const { say, view } = telling;
	const rows = windowRows(telling);
	if (rows.length === 0) return [];
	return [
		figure(
			{
				id: 'windows',
				finding: windowsFinding(telling),
				reading: [
					say('sizing.windows.unit'),
					...(view.today ? [say('sizing.windows.legend')] : [])
				],
				note: say('sizing.windows.note')
			},
			{ kind: 'windows', data: rows }
		)
	];
}
