// Finds the paired server: each port by each way, until one proves that it is ours.
import type { Carrier } from "../../../shared/link/carrier.ts";
import type { LinkKey } from "../../../shared/link/handshake.ts";
import { linkPorts } from "../../../shared/link/limits.ts";
import { HandshakeError, type LinkProof, shakeHands } from "../../../shared/link/shake-hands.ts";
import type { Canvas } from "../canvas-link.ts";
import { localNetwork } from "./local-network.ts";
import { openPolling } from "./poll-carrier.ts";
import { openSocket } from "./socket-carrier.ts";

export interface Reached {
	carrier: Carrier;
	key: LinkKey;
	port: number;
	over: "socket" | "polling";
	/** A port on which something else answered, and could not prove that it is the server. */
	squatter: number | null;
}

/** Why nobody could be reached; the most telling reason of all ports. */
export interface Missed {
	blocked: boolean;
	/** null where nobody listens at all. */
	fault: { port: number; error: HandshakeError } | null;
}

/** What a person should hear of first. */
const weight: Record<HandshakeError["reason"], number> = {
	wrong_proof: 9,
	too_many: 8,
	version: 7,
	busy: 6,
	squatter: 5,
	unknown_link: 4,
	no_code: 3,
	late: 2,
	malformed: 2,
	closed: 1,
};

/** Tries the port that worked last, then the others; the fallback where the browser may be in the way. */
export async function reach(
	how: LinkProof,
	{
		canvas,
		version,
		lastPort,
		stopped,
	}: {
		canvas: Canvas;
		version: string;
		lastPort: number | null;
		stopped: () => boolean;
	},
): Promise<Reached | Missed> {
	const ports = [...linkPorts].sort((a, b) => Number(b === lastPort) - Number(a === lastPort));
	let fault: Missed["fault"] = null;
	let squatter: number | null = null;
	const network = await localNetwork();
	const ways = [
		["socket", openSocket],
		...(network === "granted" ? [] : [["polling", (port: number) => openPolling(canvas, port)] as const]),
	] as const;
	for (const [over, open] of ways) {
		let heard = false;
		for (const port of ports) {
			if (stopped()) break;
			const carrier = await open(port);
			if (carrier === null) continue;
			heard = true;
			try {
				const { key } = await shakeHands(carrier, how, { version, role: "plugin", port });
				return { carrier, key, port, over, squatter };
			} catch (error) {
				if (!(error instanceof HandshakeError)) throw error;
				if (error.reason === "squatter") squatter = port;
				if (fault === null || weight[error.reason] > weight[fault.error.reason]) fault = { port, error };
			}
		}
		// Where sockets get through, the other way would only meet the same servers.
		if (heard) break;
	}
	return { blocked: network === "blocked", fault };
}
