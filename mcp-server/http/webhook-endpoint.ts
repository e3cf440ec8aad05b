// Takes fal's word that a request has ended, once it is sure that it is fal's: signed, recent, never seen before.
import { createHash, type KeyObject, verify } from "node:crypto";
import { createWebhookKeys, type WebhookKeyOptions, type WebhookKeys } from "./webhook-keys.ts";

/** docs.fal.ai, webhooks (read November 2026): further off than this, a call is to be refused. */
const mostSkewS = 300;

export interface WebhookEndpointParts extends WebhookKeyOptions {
	/** Told of the outcome of each call. */
	count(outcome: string): void;
	/** Word of a request, by its id. What fal says of it is not taken from here: it is read from fal. */
	ended(requestId: string): void;
}

/**
 * Answers 200 to a call that is fal's, also to a second one about the same request; 401 or 409 to any other, and
 * 503 where fal's keys cannot be had just now, so that fal calls again.
 */
export function createWebhookEndpoint(
	parts: WebhookEndpointParts,
): (headers: Headers, body: Uint8Array) => Promise<Response> {
	const { now = Date.now } = parts;
	const keys = createWebhookKeys(parts);
	/** Signatures that were taken, and until when they could be played again. */
	const seen = new Map<string, number>();

	function forgetOld() {
		for (const [signature, until] of seen) {
			// In order of arrival, so of their ends as well, give or take the skew: the rest waits its turn.
			if (until > now()) return;
			seen.delete(signature);
		}
	}

	async function judge(headers: Headers, body: Uint8Array): Promise<[number, string]> {
		const call = readCall(headers, body);
		if (call === null) return [401, "unsigned"];
		if (Math.abs(now() / 1000 - call.timestampS) > mostSkewS) return [401, "old"];
		let signed: boolean;
		try {
			signed = await isSigned(call, keys);
		} catch {
			return [503, "no_keys"];
		}
		if (!signed) return [401, "bad_signature"];
		forgetOld();
		const signature = call.signature.toString("hex");
		if (seen.has(signature)) return [409, "replayed"];
		seen.set(signature, now() + 2 * mostSkewS * 1000);
		parts.ended(call.requestId);
		return [200, "taken"];
	}

	return async (headers, body) => {
		const [status, outcome] = await judge(headers, body);
		parts.count(outcome);
		return Response.json({ outcome }, { status });
	};
}

interface Call {
	requestId: string;
	timestampS: number;
	signature: Buffer;
	message: Buffer;
}

/** null: a header is missing or not what it should be. */
function readCall(headers: Headers, body: Uint8Array): Call | null {
	const requestId = headers.get("x-fal-webhook-request-id") ?? "";
	const userId = headers.get("x-fal-webhook-user-id") ?? "";
	const timestamp = headers.get("x-fal-webhook-timestamp") ?? "";
	const signature = headers.get("x-fal-webhook-signature") ?? "";
	if (!/^[\w-][\w.~-]{0,127}$/.test(requestId) || userId === "" || !/^\d{1,12}$/.test(timestamp)) return null;
	if (!/^[0-9a-f]{128}$/i.test(signature)) return null;
	const hash = createHash("sha256").update(body).digest("hex");
	return {
		requestId,
		timestampS: Number(timestamp),
		signature: Buffer.from(signature, "hex"),
		message: Buffer.from([requestId, userId, timestamp, hash].join("\n")),
	};
}

/** Throws where no key can be had. */
async function isSigned({ message, signature }: Call, keys: WebhookKeys): Promise<boolean> {
	const fits = (known: readonly KeyObject[]) => known.some((key) => verify(null, message, key, signature));
	if (fits(await keys.all())) return true;
	const fresh = await keys.fresh();
	return fresh !== null && fits(fresh);
}
