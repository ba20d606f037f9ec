import { describe, expect, it } from 'vitest';
import { createClock, speeds, usualSpeed } from '#ui/recovery/clock.svelte.ts';
import { recoveryKey } from '#ui/recovery/keys.ts';

const hour = 3600;

/** A clock of ten hours, and the frames that move it. */
function clockOf(wantsNoMotion = false, endHours = 10) {
	let next: ((milliseconds: number) => void) | null = null;
	let now = 0;
	const clock = createClock({
		endSeconds: () => endHours * hour,
		wantsNoMotion: () => wantsNoMotion,
		nextFrame: (callback) => {
			next = callback;
			return () => {
				if (next === callback) next = null;
			};
		}
	});
	const pass = (seconds: number): void => {
		for (const at of [0, seconds]) {
			const frame = next;
			next = null;
			frame?.(now + at * 1000);
		}
		now += seconds * 1000;
	};
	return { clock, pass, isAsking: () => next !== null };
}

describe('the clock', () => {
	it('says 2 h four seconds after the press, at 1 h in 2 s', () => {
		const { clock, pass } = clockOf();
		expect(clock.state).toBe('ready');
		clock.press();
		pass(4);
		expect(clock.at).toBeCloseTo(2 * hour);
		expect(clock.state).toBe('running');
	});

	it('stops at the end and asks for no more frames', () => {
		const { clock, pass, isAsking } = clockOf();
		clock.press();
		pass(100);
		expect([clock.at, clock.state, isAsking()]).toEqual([10 * hour, 'ended', false]);
		clock.toggle();
		expect([clock.at, clock.state]).toEqual([0, 'running']);
	});

	it('pauses and goes on from where it stood', () => {
		const { clock, pass, isAsking } = clockOf();
		clock.press();
		pass(4);
		clock.toggle();
		expect([clock.state, isAsking()]).toEqual(['paused', false]);
		clock.toggle();
		pass(2);
		expect(clock.at).toBeCloseTo(3 * hour);
	});

	it('is moved by hand, within its ends', () => {
		const { clock } = clockOf();
		clock.step(600);
		expect([clock.at, clock.state]).toEqual([600, 'paused']);
		clock.step(-hour);
		expect(clock.at).toBe(0);
		clock.seek(99 * hour);
		expect([clock.at, clock.state]).toEqual([10 * hour, 'ended']);
	});

	it('does not run for whoever wants no motion: pressed, it shows the end', () => {
		const { clock, isAsking } = clockOf(true);
		clock.press();
		expect([clock.at, clock.state, isAsking()]).toEqual([10 * hour, 'ended', false]);
		clock.step(-hour);
		clock.toggle();
		expect([clock.at, isAsking()]).toEqual([10 * hour, false]);
	});

	it('has a speed at which long recoveries end within two minutes, and others on request', () => {
		expect(speeds[usualSpeed(47 * hour)]?.words).toBe('1 h in 2 s');
		for (const hours of [61, 200, 900]) {
			const { hoursPerSecond } = speeds[usualSpeed(hours * hour)]!;
			expect(hours / hoursPerSecond).toBeLessThanOrEqual(120);
		}
		const { clock, pass } = clockOf();
		clock.faster();
		clock.press();
		pass(1);
		expect(clock.at).toBeCloseTo(2 * hour);
	});

	it('is before the event again for another event', () => {
		const { clock, pass, isAsking } = clockOf();
		clock.press();
		pass(4);
		clock.reset();
		expect([clock.at, clock.state, isAsking()]).toEqual([0, 'ready', false]);
	});
});

describe('the keys', () => {
	const pressed = (key: string, more: KeyboardEventInit = {}) =>
		recoveryKey(new KeyboardEvent('keydown', { key, ...more }));

	it('are Space, R, T, Z, arrows for ten minutes and with Shift for an hour', () => {
		expect([' ', 'r', 't', 'z'].map((key) => pressed(key)?.kind)).toEqual([
			'toggle',
			'press',
			'tables',
			'zoom'
		]);
		expect(pressed('ArrowRight')).toEqual({ kind: 'step', seconds: 600 });
		expect(pressed('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'step', seconds: -hour });
		expect(pressed('r', { ctrlKey: true })).toBeNull();
	});

	it('leave Space to a button that has the focus, and all to a field', () => {
		const answers: unknown[] = [];
		for (const tag of ['button', 'select']) {
			const element: HTMLElement = document.createElement(tag);
			document.body.append(element);
			element.addEventListener('keydown', (event) => answers.push(recoveryKey(event)));
			element.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }));
			element.remove();
		}
		expect(answers).toEqual([null, null]);
	});
});
