// Fetches an image from the public web: each name looked up once and pinned, each redirect judged anew.
import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { ToolError } from "../../shared/errors.ts";
import { allowedUrl, forbidden } from "./allowed-url.ts";
import { isPublicAddress } from "./public-address.ts";

export interface FetchLimits {
	maxBytes: number;
	/** For everything together: names, redirects, body. */
	timeoutMs: number;
}

export interface PinnedAddress {
	address: string;
	family: 4 | 6;
}

/** The two things that touch the network, so that tests can show when neither is used. */
export interface Network {
	resolve(host: string): Promise<PinnedAddress[]>;
	/** GET from this address and no other, with the URL's host for TLS. Resolves at the headers. */
	get(url: URL, address: PinnedAddress, signal: AbortSignal): Promise<IncomingMessage>;
}

const mostRedirects = 3;

/** Bytes behind a public https URL. Throws ToolError `forbidden_url` or `invalid_input`. */
export async function fetchImage(
	text: string,
	options: { field: string; limits: FetchLimits; network: Network; signal?: AbortSignal },
): Promise<Uint8Array> {
	const { field, limits, network } = options;
	const timeout = AbortSignal.timeout(limits.timeoutMs);
	const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
	let url = allowedUrl(text, field);
	try {
		for (let hop = 0; hop <= mostRedirects; hop++) {
			const response = await network.get(url, await pin(url, network, field), signal);
			const status = response.statusCode ?? 0;
			const { location } = response.headers;
			if (status >= 300 && status < 400 && location !== undefined) {
				response.destroy();
				url = allowedUrl(resolveLocation(location, url, field), field);
				continue;
			}
			if (status !== 200) {
				response.destroy();
				throw unreadable(`answered ${status}`, field);
			}
			return await readBody(response, limits, field);
		}
	} catch (error) {
		options.signal?.throwIfAborted();
		if (error instanceof ToolError) throw error;
		throw unreadable(
			timeout.aborted ? `took longer than ${limits.timeoutMs / 1000} s` : "could not be reached",
			field,
			error,
		);
	}
	throw forbidden("redirects too often", field);
}

/** Looks the host up; every address it has must be public, and the first is the one that is used. */
async function pin(url: URL, network: Network, field: string): Promise<PinnedAddress> {
	const host = url.hostname.replace(/^\[|\]$/g, "");
	const family = isIP(host);
	if (family !== 0) return { address: host, family: family === 4 ? 4 : 6 };
	const addresses = await network.resolve(host);
	const [first] = addresses;
	if (first === undefined) throw unreadable("has no address", field);
	if (!addresses.every(({ address }) => isPublicAddress(address))) {
		throw forbidden("leads to a private or reserved address", field);
	}
	return first;
}

function resolveLocation(location: string, base: URL, field: string): string {
	try {
		return new URL(location, base).href;
	} catch {
		throw forbidden("redirects to something that is no URL", field);
	}
}

async function readBody(response: IncomingMessage, limits: FetchLimits, field: string): Promise<Uint8Array> {
	const announced = Number(response.headers["content-length"] ?? 0);
	if (announced > limits.maxBytes) {
		response.destroy();
		throw tooLong(limits, field);
	}
	if (!["", "identity"].includes(String(response.headers["content-encoding"] ?? ""))) {
		response.destroy();
		throw unreadable("is compressed a second time", field);
	}
	const parts: Buffer[] = [];
	let total = 0;
	for await (const part of response) {
		const bytes = Buffer.from(part);
		total += bytes.length;
		if (total > limits.maxBytes) {
			response.destroy();
			throw tooLong(limits, field);
		}
		parts.push(bytes);
	}
	return Buffer.concat(parts);
}

const tooLong = (limits: FetchLimits, field: string) =>
	unreadable(`is longer than ${Math.round(limits.maxBytes / 1_048_576)} MB`, field);

function unreadable(why: string, field: string, cause?: unknown): ToolError {
	return new ToolError(
		{
			code: "invalid_input",
			message: `The image at that URL ${why}.`,
			hint: "Check the URL, or save the image and give its path.",
			field,
		},
		cause === undefined ? undefined : { cause },
	);
}

/** The real network. `ca` is for tests with a certificate of their own. */
export function createNetwork(options: { ca?: string } = {}): Network {
	return {
		async resolve(host) {
			const found = await lookup(host, { all: true, verbatim: true });
			return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
		},
		get: (url, pinned, signal) =>
			new Promise((resolve, reject) => {
				const request = httpsRequest(
					{
						host: url.hostname.replace(/^\[|\]$/g, ""),
						port: url.port === "" ? 443 : Number(url.port),
						path: `${url.pathname}${url.search}`,
						method: "GET",
						// One connection for one request: a pooled one would have been pinned by someone else.
						agent: false,
						signal,
						headers: {
							accept: "image/png, image/jpeg, image/webp",
							"accept-encoding": "identity",
							"user-agent": "Broadside",
						},
						lookup: (_host, lookupOptions, done) => {
							if (lookupOptions.all === true) done(null, [pinned]);
							else done(null, pinned.address, pinned.family);
						},
						...(options.ca === undefined ? {} : { ca: options.ca }),
					},
					resolve,
				);
				request.on("error", reject);
				request.end();
			}),
	};
}
