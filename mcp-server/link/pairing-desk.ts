// Hands out the one pairing code there is at a time, and tells those who guess to wait.
//
// Wrong tries never void a code. The plugin's window has the Origin `null`, and so has every sandboxed page on this
// machine: nothing tells them apart, and a page could burn each code as it is shown. 80 bits that live ten minutes are
// not guessed at any speed, so whoever knows the code is let in whatever others have tried.
import { linkLimits } from "../../shared/link/limits.ts";
import { newPairingCode } from "../../shared/link/pairing-code.ts";

export interface ShownCode {
	code: string;
	/** Milliseconds since the epoch. */
	expiresAt: number;
}

/** A code shown with less than this left would be over before it is pasted. */
const leastLeftMs = 2 * 60_000;
const minuteMs = 60_000;

export class PairingDesk {
	readonly #now: () => number;
	#shown: ShownCode | null = null;
	readonly #failures = new Map<string, number[]>();

	constructor(now: () => number) {
		this.#now = now;
	}

	/** The code that is good now, or a new one. */
	show(): ShownCode {
		const current = this.current();
		if (current !== null && current.expiresAt - this.#now() >= leastLeftMs) return current;
		this.#shown = { code: newPairingCode(), expiresAt: this.#now() + linkLimits.codeMs };
		return this.#shown;
	}

	/** null where no code is good: none was shown, it was used, or it is over. */
	current(): ShownCode | null {
		if (this.#shown !== null && this.#shown.expiresAt <= this.#now()) this.#shown = null;
		return this.#shown;
	}

	/** True for one caller alone: a code pairs once. */
	use(shown: ShownCode): boolean {
		if (this.current() !== shown) return false;
		this.#shown = null;
		return true;
	}

	/** Counts a wrong try of an Origin; answers how long its next ones are told to wait. 0: not at all. */
	countWrong(origin: string): number {
		const now = this.#now();
		for (const [other, times] of this.#failures)
			if (now - (times.at(-1) ?? 0) >= minuteMs) this.#failures.delete(other);
		// No more than the latest are needed to know.
		const times = [...(this.#failures.get(origin) ?? []), now]
			.filter((at) => now - at < minuteMs)
			.slice(-linkLimits.failuresPerMinute - 1);
		this.#failures.set(origin, times);
		return times.length <= linkLimits.failuresPerMinute ? 0 : (times[0] ?? now) + minuteMs - now;
	}
}
