// Real time, as a port, so that tests can hand in their own.
import { setTimeout as sleepFor } from "node:timers/promises";
import type { Clock } from "../shared/ports.ts";

export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: (ms, signal) => sleepFor(ms, undefined, signal === undefined ? {} : { signal }),
};
