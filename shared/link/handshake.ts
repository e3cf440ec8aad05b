// How two ends of a link prove to each other that they were paired, before anything else is said.
//
// Four text frames. The one that connects speaks first:
//   hello      -> who it is, the port it called, how it knows us, 32 random bytes
//   <- challenge  the server's 32 random bytes; or `refused`, and the carrier is closed
//   proof      -> that it has the key
//   <- ready      the server's proof that it has the key too; or `refused`
// From here on both run `connectPeer` over `linkPipe(carrier)`, and the one that connected calls first.
//
// A proof is HMAC-SHA-256 over who proves and the whole talk, with a key that never crosses the wire: made from
// the pairing code (`pair`), or the token that pairing left on both sides (`resume`). Both random parts are new
// each time, so that nothing can be replayed; the port is part of it, so that a program that sits on one port
// cannot pass the talk on to the real server on another. A server that cannot prove itself is somebody else.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { linkProtocol } from "./limits.ts";
import { plainCode } from "./pairing-code.ts";

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const versionText = z.string().max(40);

export const helloSchema = z.object({
	link: z.literal("hello"),
	/** `linkProtocol` of the one that speaks. */
	protocol: z.int(),
	/** Of its package, for people. */
	version: versionText,
	/** `agent`: another server process of the same home; its link is `home`. */
	role: z.enum(["plugin", "agent"]),
	/** Where it thinks it is calling. */
	port: z.int(),
	/** `pair`: with the code that is shown just now. */
	mode: z.enum(["pair", "resume"]),
	/** Of an earlier pairing; empty for `pair`, `home` for an agent. */
	linkId: z.string().max(64),
	nonce: hex(32),
});
export type Hello = z.infer<typeof helloSchema>;

export const challengeSchema = z.object({
	link: z.literal("challenge"),
	protocol: z.int(),
	version: versionText,
	nonce: hex(32),
});
export type Challenge = z.infer<typeof challengeSchema>;

export const proofSchema = z.object({ link: z.literal("proof"), proof: hex(32) });

export const readySchema = z.object({ link: z.literal("ready"), proof: hex(32) });

/**
 * `version`: the two speak different protocols, `message` says which side to update. `no_code`: no code is
 * shown just now, or it is over. `unknown_link`: this server was never paired with us, or has ended it: try the
 * next port, then ask for a new code. `wrong_proof`: the code or token is not right. `too_many`: wait
 * `retryAfterMs`. `malformed`: that was no such message. `late`: the handshake took too long.
 */
export const refusedSchema = z.object({
	link: z.literal("refused"),
	reason: z.enum([
		"version",
		"no_code",
		"unknown_link",
		"wrong_proof",
		"too_many",
		"malformed",
		"late",
		"busy",
	]),
	/** For people. */
	message: z.string().max(400),
	protocol: z.int(),
	version: versionText,
	retryAfterMs: z.number().optional(),
});
export type Refused = z.infer<typeof refusedSchema>;
export type RefusedReason = Refused["reason"];

/** What pairing leaves on both sides, kept for good (plugin: clientStorage; server: its home). `token` is secret. */
export interface LinkKey {
	/** 32 hex digits; names the pairing, and is no secret. */
	linkId: string;
	/** 64 hex digits. */
	token: string;
}

/** The key that both sides make from a code. Throws RangeError for what is no code: see `plainCode`. */
export function codeKey(code: string): Uint8Array {
	const plain = plainCode(code);
	if (plain === null) throw new RangeError("That is no pairing code.");
	return hmac(sha256, utf8ToBytes("broadside pairing code"), utf8ToBytes(plain));
}

export const tokenKey = (token: string): Uint8Array => hexToBytes(token);

/** 32 random bytes as hex. */
export const newNonce = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(32)));

type Talk = Pick<Hello, "role" | "port" | "mode" | "linkId" | "nonce">;

const transcript = (hello: Talk, serverNonce: string): string =>
	[
		`broadside link ${linkProtocol}`,
		hello.role,
		hello.port,
		hello.mode,
		hello.linkId,
		hello.nonce,
		serverNonce,
	].join("\n");

/** What `who` says to prove that it has the key; 64 hex digits. */
export function proofOf(who: "server" | "client", key: Uint8Array, hello: Talk, serverNonce: string): string {
	return bytesToHex(hmac(sha256, key, utf8ToBytes(`${who}\n${transcript(hello, serverNonce)}`)));
}

/** What a pairing leaves: made by both from the code and the talk, after both proofs were right. */
export function linkKeyOf(key: Uint8Array, hello: Talk, serverNonce: string): LinkKey {
	const derive = (what: string) =>
		bytesToHex(hmac(sha256, key, utf8ToBytes(`${what}\n${transcript(hello, serverNonce)}`)));
	return { linkId: derive("link id").slice(0, 32), token: derive("link token") };
}

/** Whether two proofs are the same, in a time that tells nothing. */
export function sameProof(a: string, b: string): boolean {
	let different = a.length ^ b.length;
	for (let at = 0; at < a.length; at++) different |= a.charCodeAt(at) ^ b.charCodeAt(at % (b.length || 1));
	return different === 0;
}
