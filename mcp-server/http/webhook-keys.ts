// fal's public keys, fetched and kept: any of them may have signed a webhook, and they change.
import { createPublicKey, type KeyObject } from "node:crypto";
import * as z from "zod";

/** docs.fal.ai, webhooks (read November 2026): the key set, to be kept for at most a day. */
const keysUrl = "https://rest.fal.ai/.well-known/jwks.json";
const keepMs = 24 * 60 * 60_000;
/** A signature that no key fits may be by a new key; so often, at most, is looked again. */
const lookAgainMs = 60_000;
const timeoutMs = 10_000;
/** After a failure nobody makes us ask again sooner. */
const restMs = 5_000;

const jwksSchema = z.object({
	keys: z.array(z.object({ kty: z.string(), crv: z.string().optional(), x: z.string().optional() })),
});

export interface WebhookKeys {
	/** Every Ed25519 key that is known. Throws when there is none and none can be fetched. */
	all(): Promise<readonly KeyObject[]>;
	/** The keys anew, after a signature that none of the known fits; null: looked a moment ago. */
	fresh(): Promise<readonly KeyObject[] | null>;
}

export interface WebhookKeyOptions {
	/** An egress gateway in fal's place. */
	gateway: string | null;
	fetch?: typeof fetch;
	now?(): number;
}

export function createWebhookKeys({ gateway, now = Date.now, ...options }: WebhookKeyOptions): WebhookKeys {
	const fetchKeys = options.fetch ?? fetch;
	let kept: { keys: readonly KeyObject[]; at: number } | null = null;
	let triedAt = Number.NEGATIVE_INFINITY;
	let fetching: Promise<readonly KeyObject[]> | null = null;

	async function load(): Promise<readonly KeyObject[]> {
		triedAt = now();
		const { host, pathname } = new URL(keysUrl);
		const url = gateway === null ? keysUrl : `${gateway}${pathname}`;
		const response = await fetchKeys(url, {
			redirect: "error",
			signal: AbortSignal.timeout(timeoutMs),
			...(gateway === null ? {} : { headers: { "x-fal-host": host } }),
		});
		if (!response.ok) throw new Error(`fal's key set answered ${response.status}`);
		const { keys } = jwksSchema.parse(await response.json());
		const usable = keys.flatMap(toKey);
		if (usable.length === 0) throw new Error("fal's key set holds no Ed25519 key");
		kept = { keys: usable, at: now() };
		return usable;
	}

	/** One fetch serves all who ask meanwhile. */
	function loadOnce() {
		fetching ??= load().finally(() => {
			fetching = null;
		});
		return fetching;
	}

	return {
		async all() {
			if (kept !== null && now() - kept.at < keepMs) return kept.keys;
			if (fetching === null && now() - triedAt < restMs)
				throw new Error("fal's key set was asked for just now");
			return loadOnce();
		},
		async fresh() {
			return now() - triedAt < lookAgainMs ? null : loadOnce();
		},
	};
}

function toKey(jwk: { kty: string; crv?: string | undefined; x?: string | undefined }): KeyObject[] {
	if (jwk.kty !== "OKP" || (jwk.crv !== undefined && jwk.crv !== "Ed25519") || jwk.x === undefined) return [];
	try {
		return [createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: jwk.x }, format: "jwk" })];
	} catch {
		return [];
	}
}
