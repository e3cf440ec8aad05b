// Signs and delivers webhooks as fal does: Ed25519 over id, user, time and the hash of the body.
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { QueuedRequest } from "./queue.ts";

export interface Webhooks {
	jwks(): unknown;
	deliver(request: QueuedRequest, options?: { timestamp?: number }): Promise<number>;
}

const userId = "user-of-the-test-server";

/** Two keys are published and the second signs: a receiver has to try them all. */
export function createWebhooks(): Webhooks {
	const keys = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
	return {
		jwks: () => ({
			keys: keys.map(({ publicKey }, index) => ({
				...publicKey.export({ format: "jwk" }),
				kid: `key-${index}`,
				use: "sig",
			})),
		}),
		async deliver(request, { timestamp = Math.floor(Date.now() / 1000) } = {}) {
			if (request.webhook === null) return 0;
			const ok = request.result?.status === 200;
			const body = JSON.stringify({
				request_id: request.id,
				gateway_request_id: request.gatewayId,
				status: ok ? "OK" : "ERROR",
				payload: request.result?.body ?? null,
				...(ok ? {} : { error: request.error }),
			});
			const message = [
				request.id,
				userId,
				String(timestamp),
				createHash("sha256").update(body).digest("hex"),
			].join("\n");
			const signer = keys.at(-1);
			if (signer === undefined) return 0;
			const response = await fetch(request.webhook, {
				method: "POST",
				redirect: "manual",
				headers: {
					"content-type": "application/json",
					"x-fal-webhook-request-id": request.id,
					"x-fal-webhook-user-id": userId,
					"x-fal-webhook-timestamp": String(timestamp),
					"x-fal-webhook-signature": sign(null, Buffer.from(message), signer.privateKey).toString("hex"),
				},
				body,
			});
			await response.body?.cancel();
			return response.status;
		},
	};
}
