// The link's usual way: a WebSocket from this window to a port of this machine.
import { type Carrier, type CloseReason, Inbox } from "../../../shared/link/carrier.ts";
import { linkRoutes } from "../../../shared/link/limits.ts";

/** The browser may ask the person first; a port where nobody listens is told at once. */
const openMs = 3000;

/** null where nobody listens, or the browser does not let the window connect. */
export function openSocket(port: number): Promise<Carrier | null> {
	return new Promise((resolve) => {
		let socket: WebSocket;
		try {
			socket = new WebSocket(`ws://localhost:${port}${linkRoutes.figma}`);
		} catch (_refusedByPolicy) {
			return resolve(null);
		}
		socket.binaryType = "arraybuffer";
		const timer = setTimeout(() => {
			socket.close();
			resolve(null);
		}, openMs);
		socket.onopen = () => {
			clearTimeout(timer);
			resolve(carrierOf(socket));
		};
		socket.onerror = () => {
			clearTimeout(timer);
			resolve(null);
		};
	});
}

function carrierOf(socket: WebSocket): Carrier {
	const inbox = new Inbox();
	const tell: ((reason: CloseReason) => void)[] = [];
	let ended: CloseReason | null = null;
	const end = (reason: CloseReason) => {
		if (ended !== null) return;
		ended = reason;
		for (const run of tell.splice(0)) run(reason);
	};
	socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
		if (ended === null) inbox.put(typeof data === "string" ? data : new Uint8Array(data));
	};
	socket.onclose = ({ code, reason }) => end({ code, reason });
	socket.onerror = null;
	return {
		send(frame) {
			if (ended === null && socket.readyState === WebSocket.OPEN)
				socket.send(typeof frame === "string" ? frame : frame.slice());
		},
		receive: (take) => inbox.receive(take),
		onClose(run) {
			if (ended === null) tell.push(run);
			else run(ended);
		},
		close(code, reason) {
			// A window may only send 1000 and its own codes.
			socket.close(code === 1000 || code >= 3000 ? code : 3000 + (code % 1000), reason.slice(0, 100));
			// The other side may be gone, and then its answer would be long in coming.
			end({ code, reason });
		},
	};
}
