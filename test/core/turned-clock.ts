// A clock that tests turn by hand: sleepers wake when the time is moved past them.
import type { Clock } from "../../shared/ports.ts";

export interface TurnedClock extends Clock {
	/** Moves time on and lets everything that woke run. */
	turn(ms: number): Promise<void>;
}

export function createTurnedClock(startMs = Date.UTC(2026, 10, 22)): TurnedClock {
	let nowMs = startMs;
	let sleepers: { atMs: number; wake: () => void }[] = [];
	const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
	return {
		now: () => nowMs,
		sleep: (ms, signal) =>
			new Promise((resolve, reject) => {
				if (signal?.aborted === true) return reject(signal.reason);
				const sleeper = { atMs: nowMs + ms, wake: resolve };
				sleepers.push(sleeper);
				signal?.addEventListener("abort", () => {
					sleepers = sleepers.filter((other) => other !== sleeper);
					reject(signal.reason);
				});
			}),
		async turn(ms) {
			for (let round = 0; round < 10; round += 1) await settle();
			nowMs += ms;
			const due = sleepers.filter((sleeper) => sleeper.atMs <= nowMs);
			sleepers = sleepers.filter((sleeper) => sleeper.atMs > nowMs);
			for (const sleeper of due) sleeper.wake();
			for (let round = 0; round < 10; round += 1) await settle();
		},
	};
}
