// The link's way round a browser that blocks local sockets: the sandbox asks the server again and again for what waits.
import {
	type Carrier,
	type CloseReason,
	type Frame,
	Inbox,
	packFrames,
	unpackFrames,
} from "../../../shared/link/carrier.ts";
import { linkLimits, linkRoutes, packedType, sessionHeader } from "../../../shared/link/limits.ts";
import type { Canvas } from "../canvas-link.ts";

type Route = "open" | "send" | "poll" | "close";

/** After a "slow down". */
const slowMs = 500;

/** null where nobody listens, or what listens is not ours. */
export async function openPolling(canvas: Canvas, port: number): Promise<Carrier | null> {
	const ask: Ask = (route, session, body = new Uint8Array()) =>
		canvas.call("linkFetch", {
			url: `http://localhost:${port}${linkRoutes[route]}`,
			headers: { "content-type": packedType, ...(session === "" ? {} : { [sessionHeader]: session }) },
			body,
		});
	try {
		const { status, body } = await ask("open", "");
		if (status !== 200) return null;
		const session = sessionIn(new TextDecoder().decode(body));
		return session === null ? null : new Polling(ask, session);
	} catch (_nobodyThere) {
		return null;
	}
}

function sessionIn(text: string): string | null {
	try {
		const read: unknown = JSON.parse(text);
		const found = typeof read === "object" && read !== null && "session" in read ? read.session : null;
		return typeof found === "string" && found !== "" ? found : null;
	} catch {
		return null;
	}
}

type Ask = (
	route: Route,
	session: string,
	body?: Uint8Array,
) => Promise<{ status: number; body: Uint8Array }>;

class Polling implements Carrier {
	readonly #ask: Ask;
	readonly #session: string;
	readonly #inbox = new Inbox();
	readonly #out: Frame[] = [];
	readonly #tell: ((reason: CloseReason) => void)[] = [];
	#ended: CloseReason | null = null;
	#sending = false;

	constructor(ask: Ask, session: string) {
		this.#ask = ask;
		this.#session = session;
		void this.#poll();
	}

	send(frame: Frame): void {
		if (this.#ended !== null) return;
		this.#out.push(frame);
		if (!this.#sending) void this.#flush();
	}

	receive(take: (frame: Frame) => void): void {
		this.#inbox.receive(take);
	}

	onClose(run: (reason: CloseReason) => void): void {
		if (this.#ended === null) this.#tell.push(run);
		else run(this.#ended);
	}

	close(code: number, reason: string): void {
		if (this.#ended !== null) return;
		this.#end({ code, reason });
		this.#ask("close", this.#session).catch(() => undefined);
	}

	#end(reason: CloseReason): void {
		if (this.#ended !== null) return;
		this.#ended = reason;
		for (const run of this.#tell.splice(0)) run(reason);
	}

	/** Everything that waits, in as few requests as their size allows, in order. */
	async #flush(): Promise<void> {
		this.#sending = true;
		try {
			while (this.#out.length > 0 && this.#ended === null) {
				// What is said in one breath goes in one request.
				await Promise.resolve();
				const batch: Frame[] = [];
				let bytes = 0;
				for (const frame of this.#out) {
					bytes += 5 + (typeof frame === "string" ? frame.length * 3 : frame.length);
					if (batch.length > 0 && bytes > linkLimits.packedBytes) break;
					batch.push(frame);
				}
				const { status } = await this.#ask("send", this.#session, packFrames(batch));
				if (status === 429) await new Promise((resolve) => setTimeout(resolve, slowMs));
				else if (status === 204 || status === 200) this.#out.splice(0, batch.length);
				else return this.#end({ code: 1006, reason: `refused with ${status}` });
			}
		} catch {
			this.#end({ code: 1006, reason: "" });
		} finally {
			this.#sending = false;
		}
	}

	async #poll(): Promise<void> {
		try {
			while (this.#ended === null) {
				const { status, body } = await this.#ask("poll", this.#session);
				if (status === 429) {
					await new Promise((resolve) => setTimeout(resolve, slowMs));
					continue;
				}
				const frames = status === 200 ? unpackFrames(body) : null;
				if (frames === null) return this.#end({ code: 1006, reason: `refused with ${status}` });
				for (const frame of frames) this.#inbox.put(frame);
			}
		} catch {
			this.#end({ code: 1006, reason: "" });
		}
	}
}
