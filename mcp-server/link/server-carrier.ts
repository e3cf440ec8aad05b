// A WebSocket as a carrier on the server's side, with its limits: size, rate, silence.
import type { WebSocket } from "ws";
import { type Carrier, type CloseReason, type Frame, Inbox } from "../../shared/link/carrier.ts";
import { linkLimits } from "../../shared/link/limits.ts";

/** A carrier whose other end may not say much before it has proved itself. */
export interface GuardedCarrier extends Carrier {
	/** From now on frames of full size and number are taken. */
	trust(): void;
}

/** Frames of one caller: how large, how many. Throws nothing: answers the close code where it is too much. */
export class FrameGuard {
	#trusted = false;
	#left: number = linkLimits.framesAtOnce;
	#filledAt: number;
	readonly #now: () => number;

	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
		this.#filledAt = now();
	}

	trust(): void {
		this.#trusted = true;
	}

	/** null: it may pass. */
	judge(frame: Frame): CloseReason | null {
		if (!this.#trusted && frame.length > linkLimits.strangerFrameBytes)
			return { code: 1009, reason: "too large before the handshake" };
		const now = this.#now();
		const more = ((now - this.#filledAt) / 1000) * linkLimits.framesPerSecond;
		this.#left = Math.min(linkLimits.framesAtOnce, this.#left + more) - 1;
		this.#filledAt = now;
		return this.#left < 0 ? { code: 1008, reason: "too many frames" } : null;
	}
}

/** What the socket sends is not read faster than this holds back: beyond it the other end does not listen. */
const mostWaitingBytes = 2 * linkLimits.shelfBytes;

/** `times`: how often the other end is asked for a sign of life, and how long it may give none. */
export function socketCarrier(
	socket: WebSocket,
	times: { heartbeatMs: number; silenceMs: number } = linkLimits,
): GuardedCarrier {
	const inbox = new Inbox();
	const guard = new FrameGuard();
	let closed: CloseReason | null = null;
	let heardAt = performance.now();
	const onClose: ((reason: CloseReason) => void)[] = [];
	const close = (code: number, reason: string) => {
		socket.close(code, reason);
		// A peer that does not answer the close keeps nothing open.
		setTimeout(() => socket.terminate(), 2000).unref();
	};

	socket.on("message", (data: Buffer, isBinary: boolean) => {
		heardAt = performance.now();
		if (closed !== null || socket.readyState !== socket.OPEN) return;
		const frame = isBinary ? data : data.toString("utf8");
		const fault = guard.judge(frame);
		if (fault === null) inbox.put(frame);
		else close(fault.code, fault.reason);
	});
	socket.on("pong", () => {
		heardAt = performance.now();
	});
	// Malformed and oversized frames end here: ws closes the socket with its own code.
	socket.on("error", () => undefined);
	const heartbeat = setInterval(() => {
		if (performance.now() - heardAt > times.silenceMs) socket.terminate();
		else socket.ping();
	}, times.heartbeatMs);
	heartbeat.unref();
	socket.on("close", (code: number, reason: Buffer) => {
		clearInterval(heartbeat);
		closed = { code, reason: reason.toString("utf8").slice(0, 120) };
		for (const run of onClose.splice(0)) run(closed);
	});

	return {
		send(frame) {
			if (socket.readyState !== socket.OPEN) return;
			if (socket.bufferedAmount > mostWaitingBytes) return close(1008, "does not read");
			socket.send(frame);
		},
		receive: (take) => inbox.receive(take),
		onClose(run) {
			if (closed === null) onClose.push(run);
			else run(closed);
		},
		close,
		trust: () => guard.trust(),
	};
}
