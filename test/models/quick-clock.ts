// A clock that runs faster than the wall: waits of minutes pass in seconds, over real sockets.
import { setTimeout as sleepFor } from "node:timers/promises";
import type { Clock } from "../../shared/ports.ts";

export function quickClock(factor: number): Clock {
	const start = Date.now();
	return {
		now: () => start + (Date.now() - start) * factor,
		sleep: (ms, signal) => sleepFor(ms / factor, undefined, signal === undefined ? {} : { signal }),
	};
}
