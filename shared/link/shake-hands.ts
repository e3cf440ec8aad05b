// The handshake of the end that connects: a plugin's window, or a server process that follows another.
import type { Carrier } from "./carrier.ts";
import {
	challengeSchema,
	codeKey,
	type Hello,
	type LinkKey,
	linkKeyOf,
	newNonce,
	proofOf,
	type RefusedReason,
	readySchema,
	refusedSchema,
	sameProof,
	tokenKey,
} from "./handshake.ts";
import { linkLimits, linkProtocol } from "./limits.ts";

export type LinkProof = { mode: "pair"; code: string } | { mode: "resume"; key: LinkKey };

export interface CallerFacts {
	/** Of our package. */
	version: string;
	role: Hello["role"];
	/** The port that was called. */
	port: number;
	/** Default: 10 s. */
	timeoutMs?: number;
}

/**
 * `squatter`: whatever answers there is not our server (it could not prove itself, or does not speak our language);
 * `closed`: the carrier broke or nothing came in time; else the server's own reason, in its own words.
 */
export class HandshakeError extends Error {
	override readonly name = "HandshakeError";
	readonly reason: RefusedReason | "squatter" | "closed";
	readonly retryAfterMs: number | undefined;

	constructor(reason: HandshakeError["reason"], message: string, retryAfterMs?: number) {
		super(message);
		this.reason = reason;
		this.retryAfterMs = retryAfterMs;
	}
}

/**
 * Resolves when both sides have proved themselves: with the key to keep (for `resume`, the one that was given) and
 * the server's version. The carrier is then ready for `linkPipe`. Throws HandshakeError with the carrier closed,
 * and RangeError where `code` is no code.
 */
export async function shakeHands(
	carrier: Carrier,
	how: LinkProof,
	facts: CallerFacts,
): Promise<{ key: LinkKey; serverVersion: string }> {
	const secret = how.mode === "pair" ? codeKey(how.code) : tokenKey(how.key.token);
	const hello: Hello = {
		link: "hello",
		protocol: linkProtocol,
		version: facts.version,
		role: facts.role,
		port: facts.port,
		mode: how.mode,
		linkId: how.mode === "pair" ? "" : how.key.linkId,
		nonce: newNonce(),
	};
	const next = answersOf(carrier, facts.timeoutMs ?? linkLimits.handshakeMs);
	try {
		carrier.send(JSON.stringify(hello));
		const challenge = challengeSchema.safeParse(await next());
		if (!challenge.success) throw notOurs();
		const { nonce, protocol, version } = challenge.data;
		if (protocol !== linkProtocol) throw notOurs();
		carrier.send(JSON.stringify({ link: "proof", proof: proofOf("client", secret, hello, nonce) }));
		const ready = readySchema.safeParse(await next());
		if (!ready.success || !sameProof(ready.data.proof, proofOf("server", secret, hello, nonce)))
			throw notOurs();
		return { key: how.mode === "pair" ? linkKeyOf(secret, hello, nonce) : how.key, serverVersion: version };
	} catch (error) {
		carrier.close(1000, "no handshake");
		throw error;
	}
}

/** The frames of the other side one by one; throws HandshakeError for a refusal, an end, or a long silence. */
function answersOf(carrier: Carrier, timeoutMs: number): () => Promise<unknown> {
	const came: unknown[] = [];
	let failed: HandshakeError | null = null;
	let wake: () => void = () => undefined;
	const fail = (error: HandshakeError) => {
		failed ??= error;
		wake();
	};
	carrier.receive((frame) => {
		came.push(parsed(frame));
		wake();
	});
	carrier.onClose(({ reason }) =>
		fail(new HandshakeError("closed", `The connection was closed${reason === "" ? "" : `: ${reason}`}.`)),
	);
	const until = Date.now() + timeoutMs;
	return async () => {
		while (came.length === 0) {
			if (failed !== null) throw failed;
			await new Promise<void>((resolve) => {
				const timer = setTimeout(
					() => fail(new HandshakeError("closed", "No answer came.")),
					Math.max(0, until - Date.now()),
				);
				wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
		}
		const message = came.shift();
		const refused = refusedSchema.safeParse(message);
		if (refused.success)
			throw new HandshakeError(refused.data.reason, refused.data.message, refused.data.retryAfterMs);
		return message;
	};
}

function parsed(frame: string | Uint8Array): unknown {
	if (typeof frame !== "string") return null;
	try {
		return JSON.parse(frame);
	} catch (_notJson) {
		return null;
	}
}

const notOurs = () =>
	new HandshakeError(
		"squatter",
		"Another program answers there: it could not prove that it is the paired Broadside server.",
	);
