/**
 * The clock that all lanes share: pressed, it runs from the event to when the last server is back.
 *
 * Time is linear; the speed is hours a second. Whoever asked their system for less motion gets no
 * run: pressing shows the end at once, and the clock is moved by hand.
 * Example: at 1 h in 2 s, four seconds after the press the clock says 2 h 00.
 */
export type ClockState = 'ready' | 'running' | 'paused' | 'ended';

export interface ClockMeans {
	/** When the last server of any lane is back, in seconds. */
	readonly endSeconds: () => number;
	readonly wantsNoMotion: () => boolean;
	/** Calls back with milliseconds before the next frame; gives what takes that back. */
	readonly nextFrame: (callback: (milliseconds: number) => void) => () => void;
}

export interface Speed {
	readonly words: string;
	readonly hoursPerSecond: number;
}

const usual: Speed = { words: '1 h in 2 s', hoursPerSecond: 0.5 };

export const speeds: readonly Speed[] = [
	usual,
	{ words: '2 h a second', hoursPerSecond: 2 },
	{ words: '6 h a second', hoursPerSecond: 6 },
	{ words: '1 day a second', hoursPerSecond: 24 }
];

/** A run that would take longer than this starts at a higher speed. */
const longestRunSeconds = 120;

/** The place in `speeds` at which a run of this length begins. */
export function usualSpeed(endSeconds: number): number {
	const isShort = ({ hoursPerSecond }: Speed): boolean =>
		endSeconds / 3600 / hoursPerSecond <= longestRunSeconds;
	const place = speeds.findIndex(isShort);
	return place < 0 ? speeds.length - 1 : place;
}

export interface Clock {
	/** Seconds after the event. */
	readonly at: number;
	readonly state: ClockState;
	readonly speed: Speed;
	/** The red button: the event happens now. */
	readonly press: () => void;
	/** Pauses, goes on, or presses when there is nothing to go on with. */
	readonly toggle: () => void;
	readonly seek: (at: number) => void;
	/** Moves by so many seconds, forward or back. */
	readonly step: (seconds: number) => void;
	readonly faster: () => void;
	/** Before the event again, for another one. */
	readonly reset: () => void;
	/** Ends the run for good, when the page goes. */
	readonly stop: () => void;
}

/** A clock at rest before the event. */
export function createClock(means: ClockMeans): Clock {
	let at = $state(0);
	let state = $state<ClockState>('ready');
	let chosenSpeed = $state<number | null>(null);
	const speed = $derived(speeds[chosenSpeed ?? usualSpeed(means.endSeconds())] ?? usual);
	let takeBack = (): void => undefined;

	function rest(next: ClockState): void {
		takeBack();
		state = next;
	}

	function seek(wanted: number): void {
		const end = means.endSeconds();
		at = Math.max(0, Math.min(wanted, end));
		if (at >= end) rest('ended');
		else if (state !== 'running') state = 'paused';
	}

	function run(): void {
		state = 'running';
		let before: number | null = null;
		const frame = (milliseconds: number): void => {
			const passed = before === null ? 0 : (milliseconds - before) / 1000;
			before = milliseconds;
			takeBack = means.nextFrame(frame);
			seek(at + passed * speed.hoursPerSecond * 3600);
		};
		takeBack = means.nextFrame(frame);
	}

	function press(): void {
		rest('paused');
		at = 0;
		if (means.wantsNoMotion()) seek(means.endSeconds());
		else run();
	}

	return {
		get at() {
			return at;
		},
		get state() {
			return state;
		},
		get speed() {
			return speed;
		},
		press,
		toggle: () => {
			if (state === 'running') rest('paused');
			else if (state === 'paused' && !means.wantsNoMotion()) run();
			else press();
		},
		seek,
		step: (seconds) => seek(at + seconds),
		faster: () => (chosenSpeed = (speeds.indexOf(speed) + 1) % speeds.length),
		reset: () => {
			rest('ready');
			at = 0;
		},
		stop: () => takeBack()
	};
}

/** The frames of the browser. */
export function browserFrames(callback: (milliseconds: number) => void): () => void {
	const asked = requestAnimationFrame(callback);
	return () => cancelAnimationFrame(asked);
}

export const prefersNoMotion = (): boolean =>
	typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
