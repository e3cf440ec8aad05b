// Signs and delivers webhooks as fal does: Ed25519 over id, user, time and the hash of the body; again where nobody takes them.
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { QueuedRequest } from "./queue.ts";

export interface WebhookCall {
	headers: Record<string, string>;
	body: string;
}

export interface SignOptions {
	/** Seconds since the epoch. Default now. */
	timestamp?: number;
	/** Of the published keys, by place; or a key that nobody published. Default the last. */
	signer?: number | "stranger";
}

export interface Webhooks {
	jwks(): unknown;
	/** Publishes a new key, which signs from now on, and withdraws the oldest. */
	rotate(): void;
	/** Makes a call about a request, and sends nothing. */
	call(request: QueuedRequest, options?: SignOptions): WebhookCall;
	/** Sends one call; resolves with the status it was answered, 0 where there was no webhook. */
	deliver(request: QueuedRequest, options?: SignOptions): Promise<number>;
	/** As fal does it at the end of a run: again after anything but a success, except a redirect. */
	deliverUntilTaken(request: QueuedRequest): void;
	/** While true nothing is delivered by itself: a network between that lets nothing in. */
	silent: boolean;
	stop(): void;
}

const userId = "user-of-the-test-server";
/** fal waits longer (15 s for the first answer, and tries up to 31 times: docs.fal.ai, read November 2026). */
const retryMs = 100;
const mostTries = 31;

interface SigningKey {
	publicKey: KeyObject;
	privateKey: KeyObject;
	kid: string;
}

/** Two keys are published and the last signs: a receiver has to try them all. */
export function createWebhooks(): Webhooks {
	let made = 0;
	const newKey = (): SigningKey => {
		made += 1;
		return { ...generateKeyPairSync("ed25519"), kid: `key-${made}` };
	};
	let keys = [newKey(), newKey()];
	const stranger = newKey();
	const timers = new Set<NodeJS.Timeout>();

	function call(
		request: QueuedRequest,
		{ timestamp = Math.floor(Date.now() / 1000), signer = keys.length - 1 }: SignOptions = {},
	): WebhookCall {
		const ok = request.result?.status === 200;
		const body = JSON.stringify({
			request_id: request.id,
			gateway_request_id: request.gatewayId,
			status: ok ? "OK" : "ERROR",
			payload: request.result?.body ?? null,
			...(ok ? {} : { error: request.error }),
		});
		const hash = createHash("sha256").update(body).digest("hex");
		const message = [request.id, userId, String(timestamp), hash].join("\n");
		const key = signer === "stranger" ? stranger : keys[signer];
		if (key === undefined) throw new Error(`there is no key ${signer}`);
		return {
			headers: {
				"content-type": "application/json",
				"x-fal-webhook-request-id": request.id,
				"x-fal-webhook-user-id": userId,
				"x-fal-webhook-timestamp": String(timestamp),
				"x-fal-webhook-signature": sign(null, Buffer.from(message), key.privateKey).toString("hex"),
			},
			body,
		};
	}

	async function deliver(request: QueuedRequest, options?: SignOptions): Promise<number> {
		if (request.webhook === null) return 0;
		const response = await fetch(request.webhook, {
			method: "POST",
			redirect: "manual",
			...call(request, options),
		});
		await response.body?.cancel();
		return response.status;
	}

	const webhooks: Webhooks = {
		silent: false,
		jwks: () => ({
			keys: keys.map(({ publicKey, kid }) => ({ ...publicKey.export({ format: "jwk" }), kid, use: "sig" })),
		}),
		rotate() {
			keys = [...keys.slice(1), newKey()];
		},
		call,
		deliver,
		deliverUntilTaken(request) {
			const attempt = async (tries: number) => {
				const status = webhooks.silent ? 0 : await deliver(request).catch(() => 599);
				if (webhooks.silent || request.webhook === null) return;
				if ((status >= 200 && status < 400) || tries >= mostTries) return;
				const timer = setTimeout(() => {
					timers.delete(timer);
					void attempt(tries + 1);
				}, retryMs);
				timers.add(timer);
			};
			void attempt(1);
		},
		stop() {
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
		},
	};
	return webhooks;
}
