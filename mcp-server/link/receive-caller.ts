// The handshake of the end that listens: until it is done, a caller has no right to anything else.
import type * as z from "zod";
import type { Frame } from "../../shared/link/carrier.ts";
import {
	type Challenge,
	codeKey,
	type Hello,
	helloSchema,
	linkKeyOf,
	newNonce,
	proofOf,
	proofSchema,
	type Refused,
	type RefusedReason,
	sameProof,
	tokenKey,
} from "../../shared/link/handshake.ts";
import { closeCodes, linkLimits, linkProtocol } from "../../shared/link/limits.ts";
import { version } from "../version.ts";
import type { LinkHome } from "./link-home.ts";
import type { PairingDesk } from "./pairing-desk.ts";
import type { GuardedCarrier } from "./server-carrier.ts";

export interface ReceptionParts {
	home: LinkHome;
	desk: PairingDesk;
	/** The port that this server really has. */
	port: number;
	now(): number;
	/** What a browser said it is; `none` for other programs. */
	origin: string;
}

/** Who has proved itself. `linkId` is `home` for an agent. */
export interface Caller {
	role: Hello["role"];
	linkId: string;
}

class Refusal extends Error {
	override readonly name = "Refusal";
	readonly reason: RefusedReason;
	readonly retryAfterMs: number | undefined;

	constructor(reason: RefusedReason, message: string, retryAfterMs?: number) {
		super(message);
		this.reason = reason;
		this.retryAfterMs = retryAfterMs;
	}
}

/** `role`: what may come in by this way. Answers null, with the carrier closed, for everybody who may not. */
export async function receiveCaller(
	carrier: GuardedCarrier,
	role: Hello["role"],
	parts: ReceptionParts,
): Promise<Caller | null> {
	const next = framesOf(carrier);
	try {
		const hello = parse(helloSchema, await next());
		const caller = await prove(hello, role, next, carrier, parts);
		carrier.trust();
		return caller;
	} catch (error) {
		const known =
			error instanceof Refusal ? error : new Refusal("busy", "The server cannot answer just now.");
		const refused: Refused = {
			link: "refused",
			reason: known.reason,
			message: known.message,
			protocol: linkProtocol,
			version,
			...(known.retryAfterMs === undefined ? {} : { retryAfterMs: known.retryAfterMs }),
		};
		carrier.send(JSON.stringify(refused));
		carrier.close(closeCodes.refused, known.reason);
		return null;
	}
}

async function prove(
	hello: Hello,
	role: Hello["role"],
	next: () => Promise<unknown>,
	carrier: GuardedCarrier,
	parts: ReceptionParts,
): Promise<Caller> {
	if (hello.protocol !== linkProtocol) throw new Refusal("version", versionAdvice(hello));
	if (hello.role !== role || hello.port !== parts.port)
		throw new Refusal("malformed", "This is not the way in for that caller.");
	const pairing = hello.mode === "pair";
	const shown = pairing ? parts.desk.current() : null;
	const secret = pairing ? codeSecret(shown?.code) : await keptSecret(hello, parts);
	const nonce = newNonce();
	carrier.send(
		JSON.stringify({ link: "challenge", protocol: linkProtocol, version, nonce } satisfies Challenge),
	);
	const { proof } = parse(proofSchema, await next());
	if (!sameProof(proof, proofOf("client", secret, hello, nonce))) {
		const waitMs = pairing ? parts.desk.countWrong(parts.origin) : 0;
		if (waitMs > 0) throw new Refusal("too_many", "There were too many wrong codes. Wait a minute.", waitMs);
		throw new Refusal("wrong_proof", pairing ? "That is not the code." : "This link has another token.");
	}
	if (pairing) {
		if (shown === null || !parts.desk.use(shown))
			throw new Refusal("no_code", "This code was used meanwhile. Ask for a new one.");
		const key = linkKeyOf(secret, hello, nonce);
		await parts.home.add(key, parts.now());
		carrier.send(JSON.stringify({ link: "ready", proof: proofOf("server", secret, hello, nonce) }));
		return { role, linkId: key.linkId };
	}
	carrier.send(JSON.stringify({ link: "ready", proof: proofOf("server", secret, hello, nonce) }));
	return { role, linkId: hello.linkId };
}

function codeSecret(code: string | undefined): Uint8Array {
	if (code === undefined)
		throw new Refusal(
			"no_code",
			"No pairing code is good just now. Ask your agent to call figma_read, or run `broadside pair`.",
		);
	return codeKey(code);
}

async function keptSecret(hello: Hello, { home, now }: ReceptionParts): Promise<Uint8Array> {
	if (hello.role === "agent") return tokenKey(await home.secret());
	const pairing = await home.find(hello.linkId, now());
	if (pairing === null) throw new Refusal("unknown_link", "This server is not paired with that plugin.");
	return tokenKey(pairing.token);
}

const versionAdvice = (hello: Hello): string =>
	hello.protocol < linkProtocol
		? `The plugin is too old for this server (${version}): reload it in Figma.`
		: `The server (${version}) is too old for this plugin: restart the agent that runs it, or update the package.`;

function parse<Value>(schema: z.ZodType<Value>, value: unknown): Value {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new Refusal("malformed", "That was not expected here.");
}

/** The caller's messages one by one. Throws Refusal `late`, also where the carrier is closed. */
function framesOf(carrier: GuardedCarrier): () => Promise<unknown> {
	const came: unknown[] = [];
	let over = false;
	let wake: () => void = () => undefined;
	const timer = setTimeout(() => end(), linkLimits.handshakeMs);
	const end = () => {
		over = true;
		clearTimeout(timer);
		wake();
	};
	carrier.receive((frame) => {
		came.push(read(frame));
		// Two messages are all there is to say.
		if (came.length > 4) end();
		wake();
	});
	carrier.onClose(end);
	let taken = 0;
	return async () => {
		if (came.length === 0 && !over) {
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
		if (came.length === 0) throw new Refusal("late", "The handshake took too long.");
		taken += 1;
		if (taken === 2) clearTimeout(timer);
		return came.shift();
	};
}

function read(frame: Frame): unknown {
	if (typeof frame !== "string") return null;
	try {
		return JSON.parse(frame);
	} catch (_notJson) {
		return null;
	}
}
