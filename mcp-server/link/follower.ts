// The way of a process that does not listen: one authenticated connection to the one that does.
import { WebSocket } from "ws";
import { type Carrier, type CloseReason, Inbox } from "../../shared/link/carrier.ts";
import { linkLimits, linkRoutes } from "../../shared/link/limits.ts";
import { linkPipe } from "../../shared/link/link-pipe.ts";
import { HandshakeError, shakeHands } from "../../shared/link/shake-hands.ts";
import { connectPeer } from "../../shared/rpc.ts";
import { version } from "../version.ts";
import type { LeaderMethods } from "./agent-methods.ts";
import type { LinkHome } from "./link-home.ts";
import type { LinkRole } from "./link-role.ts";

/** A server on a busy machine answers within this; a program that says nothing costs no more. */
const answerMs = 3000;
/** More than the leader's own limit, so that its reason arrives. */
const graceMs = 5000;

/**
 * `absent`: nobody listens there, or nobody of this home. `silent`: somebody does, and said nothing in time: it may be
 * a server of ours that is busy.
 */
export async function follow(port: number, home: LinkHome): Promise<LinkRole | "absent" | "silent"> {
	const key = { linkId: "home", token: await home.secret() };
	let outcome: "absent" | "silent" = "absent";
	for (const host of ["127.0.0.1", "[::1]"]) {
		const carrier = await connect(`ws://${host}:${port}${linkRoutes.agent}`);
		if (carrier === "silent") outcome = "silent";
		if (typeof carrier === "string") continue;
		try {
			await shakeHands(
				carrier,
				{ mode: "resume", key },
				{ version, role: "agent", port, timeoutMs: answerMs },
			);
			return roleOver(carrier, port);
		} catch (error) {
			if (!(error instanceof HandshakeError)) throw error;
			if (error.reason === "closed") outcome = "silent";
		}
	}
	return outcome;
}

function roleOver(carrier: Carrier, port: number): LinkRole {
	const peer = connectPeer<
		Record<string, never>,
		LeaderMethods,
		Record<string, never>,
		Record<string, never>
	>(linkPipe(carrier), { handlers: {} });
	let closing = false;
	const gone: (() => void)[] = [];
	const heartbeat = setInterval(() => {
		peer
			.call("ping", {}, { timeoutMs: linkLimits.heartbeatMs - 1000 })
			.catch(() => carrier.close(1006, "silent"));
	}, linkLimits.heartbeatMs);
	heartbeat.unref();
	carrier.onClose(() => {
		clearInterval(heartbeat);
		peer.fail("The Broadside server that held the link to Figma has ended.");
		if (!closing) for (const run of gone.splice(0)) run();
	});
	return {
		kind: "follower",
		port,
		files: () => peer.call("files", {}),
		pairing: () => peer.call("pairing", {}),
		unpair: () => peer.call("unpair", {}),
		ask: (fileId, name, params, options) => {
			const { timeoutMs } = options;
			return peer.call(
				"ask",
				{ fileId, name, params, timeoutMs },
				{ ...options, timeoutMs: timeoutMs + graceMs },
			);
		},
		async close() {
			closing = true;
			carrier.close(1000, "done");
		},
		onGone: (run) => gone.push(run),
	};
}

/** `absent` also for what answers, but not as a WebSocket. */
function connect(url: string): Promise<Carrier | "absent" | "silent"> {
	return new Promise((resolve) => {
		const socket = new WebSocket(url, {
			handshakeTimeout: answerMs,
			maxPayload: linkLimits.textFrameBytes,
			perMessageDeflate: false,
		});
		const inbox = new Inbox();
		let closed: CloseReason | null = null;
		const onClose: ((reason: CloseReason) => void)[] = [];
		socket.on("error", (error) => resolve(/timed out/i.test(error.message) ? "silent" : "absent"));
		// A command that has done its work ends, whatever it is connected to.
		socket.on("upgrade", (response) => response.socket.unref());
		socket.on("message", (data: Buffer, isBinary: boolean) =>
			inbox.put(isBinary ? data : data.toString("utf8")),
		);
		socket.on("close", (code: number, reason: Buffer) => {
			closed = { code, reason: reason.toString("utf8") };
			for (const run of onClose.splice(0)) run(closed);
		});
		socket.on("open", () =>
			resolve({
				send: (frame) => {
					if (socket.readyState === socket.OPEN) socket.send(frame);
				},
				receive: (take) => inbox.receive(take),
				onClose: (run) => {
					if (closed === null) onClose.push(run);
					else run(closed);
				},
				close: (code, reason) => {
					if (code === 1006) socket.terminate();
					else socket.close(code, reason);
				},
			}),
		);
	});
}
