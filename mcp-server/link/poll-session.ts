// A carrier for windows whose browser blocks local sockets: requests bring frames, and one that waits takes them home.
import { randomBytes } from "node:crypto";
import { type CloseReason, type Frame, Inbox } from "../../shared/link/carrier.ts";
import { linkLimits } from "../../shared/link/limits.ts";
import { FrameGuard, type GuardedCarrier } from "./server-carrier.ts";

const frameBytes = (frame: Frame) => (typeof frame === "string" ? frame.length * 3 : frame.length) + 8;

export class PollSession implements GuardedCarrier {
	/** What the caller names it by: as good as a socket, and as secret. */
	readonly id = randomBytes(32).toString("hex");
	readonly #inbox = new Inbox();
	readonly #guard = new FrameGuard();
	readonly #onClose: ((reason: CloseReason) => void)[] = [];
	#out: Frame[] = [];
	#outBytes = 0;
	#closed: CloseReason | null = null;
	#wake: (() => void) | null = null;
	#silence: NodeJS.Timeout;

	constructor() {
		this.#silence = this.#watch();
	}

	#watch(): NodeJS.Timeout {
		return setTimeout(() => this.close(1006, "silent"), linkLimits.silenceMs).unref();
	}

	#heard(): void {
		clearTimeout(this.#silence);
		if (this.#closed === null) this.#silence = this.#watch();
	}

	get isClosed(): boolean {
		return this.#closed !== null;
	}

	/** Closed, and nothing is left to be fetched. */
	get over(): boolean {
		return this.#closed !== null && this.#out.length === 0;
	}

	/** Frames that the caller sent. */
	put(frames: readonly Frame[]): void {
		this.#heard();
		for (const frame of frames) {
			if (this.#closed !== null) return;
			const fault = this.#guard.judge(frame);
			if (fault === null) this.#inbox.put(frame);
			else this.close(fault.code, fault.reason);
		}
	}

	/** What waits for the caller; at the latest after `pollMs`, or when `gone` fires. */
	async poll(gone: AbortSignal): Promise<Frame[]> {
		this.#heard();
		this.#wake?.();
		if (this.#out.length === 0 && this.#closed === null) {
			await new Promise<void>((resolve) => {
				const done = () => {
					clearTimeout(timer);
					if (this.#wake === done) this.#wake = null;
					resolve();
				};
				const timer = setTimeout(done, linkLimits.pollMs);
				this.#wake = done;
				gone.addEventListener("abort", done, { once: true });
			});
		}
		this.#heard();
		if (gone.aborted) return [];
		const frames: Frame[] = [];
		let bytes = 0;
		for (const frame of this.#out) {
			bytes += frameBytes(frame);
			if (frames.length > 0 && bytes > linkLimits.packedBytes) break;
			frames.push(frame);
		}
		this.#out = this.#out.slice(frames.length);
		this.#outBytes -= frames.reduce((sum, frame) => sum + frameBytes(frame), 0);
		return frames;
	}

	/** Frames of a poll whose answer did not arrive: they are still the next. */
	giveBack(frames: readonly Frame[]): void {
		this.#out = [...frames, ...this.#out];
		this.#outBytes += frames.reduce((sum, frame) => sum + frameBytes(frame), 0);
	}

	send(frame: Frame): void {
		if (this.#closed !== null) return;
		this.#out.push(frame);
		this.#outBytes += frameBytes(frame);
		if (this.#outBytes > 2 * linkLimits.shelfBytes) this.close(1008, "does not read");
		else this.#wake?.();
	}

	receive(take: (frame: Frame) => void): void {
		this.#inbox.receive(take);
	}

	onClose(run: (reason: CloseReason) => void): void {
		if (this.#closed === null) this.#onClose.push(run);
		else run(this.#closed);
	}

	close(code: number, reason: string): void {
		if (this.#closed !== null) return;
		this.#closed = { code, reason };
		clearTimeout(this.#silence);
		this.#wake?.();
		for (const run of this.#onClose.splice(0)) run(this.#closed);
	}

	trust(): void {
		this.#guard.trust();
	}
}
