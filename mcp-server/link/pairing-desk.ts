// Hands out the one pairing code there is at a time, and counts wrong tries.
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
	#wrong = 0;
	#failures: number[] = [];

	constructor(now: () => number) {
		this.#now = now;
	}

	/** The code that is good now, or a new one. */
	show(): ShownCode {
		const current = this.current();
		if (current !== null && current.expiresAt - this.#now() >= leastLeftMs) return current;
		this.#shown = { code: newPairingCode(), expiresAt: this.#now() + linkLimits.codeMs };
		this.#wrong = 0;
		return this.#shown;
	}

	/** null where no code is good: none was shown, it was used, it is over, or it was guessed at too often. */
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

	/** How long everybody who pairs must wait; 0: not at all. */
	waitMs(): number {
		const now = this.#now();
		this.#failures = this.#failures.filter((at) => now - at < minuteMs);
		const [first] = this.#failures;
		return first === undefined || this.#failures.length < linkLimits.failuresPerMinute
			? 0
			: first + minuteMs - now;
	}

	countWrong(): void {
		this.#failures.push(this.#now());
		this.#wrong += 1;
		if (this.#wrong >= linkLimits.codeTries) this.#shown = null;
	}
}
