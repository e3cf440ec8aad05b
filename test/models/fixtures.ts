// Requests as the planner makes them, and a fal model over the test server.
import { deflateSync } from "node:zlib";
import { createFal, type FalOptions } from "../../shared/models/fal.ts";
import { findEndpoint } from "../../shared/models/find-endpoint.ts";
import type { ImageFile, ImageModel, ImageRequest } from "../../shared/models/image-model.ts";
import type { PaidStep } from "../../shared/models/paid-run.ts";
import { planRequest } from "../../shared/models/plan-request.ts";
import type { FalServer } from "../fal-server/server.ts";
import { quickClock } from "./quick-clock.ts";

export const secretKey = "11111111-2222-3333-4444-555555555555:secretsecretsecret";

export function modelOver(server: FalServer, options: Partial<FalOptions> = {}): ImageModel {
	return createFal({
		key: secretKey,
		clock: quickClock(20),
		gateway: server.origin,
		maxWaitMs: 60_000,
		...options,
	});
}

/** A picture of one colour, as a PNG of the caller's own making. */
export function plainPng(widthPx: number, heightPx: number): Uint8Array {
	const row = new Uint8Array(1 + widthPx * 3).fill(120);
	row[0] = 0;
	const raw = new Uint8Array(row.length * heightPx);
	for (let y = 0; y < heightPx; y++) raw.set(row, y * row.length);
	const head = new DataView(new ArrayBuffer(13));
	head.setUint32(0, widthPx);
	head.setUint32(4, heightPx);
	new Uint8Array(head.buffer).set([8, 2, 0, 0, 0], 8);
	return Uint8Array.from([
		...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
		...chunk("IHDR", new Uint8Array(head.buffer)),
		...chunk("IDAT", deflateSync(raw)),
		...chunk("IEND", new Uint8Array(0)),
	]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const body = new Uint8Array([...new TextEncoder().encode(type), ...data]);
	let crc = 0xffffffff;
	for (const byte of body) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	const out = new Uint8Array(body.length + 8);
	const view = new DataView(out.buffer);
	view.setUint32(0, data.length);
	out.set(body, 4);
	view.setUint32(out.length - 4, ~crc >>> 0);
	return out;
}

export const plainFile = (widthPx = 512, heightPx = 512): ImageFile => ({
	bytes: plainPng(widthPx, heightPx),
	mediaType: "image/png",
	widthPx,
	heightPx,
});

export function generateRequest(change: Partial<ImageRequest> = {}): ImageRequest {
	const plan = planRequest({
		endpoint: findEndpoint({ kind: "generate" }),
		prompt: 'A poster "SECRET WORDS OF THE CALLER"',
		size: { widthPx: 512, heightPx: 512 },
		hasCopy: true,
		seed: 11,
	});
	return { ...only(plan.requests), ...change };
}

export function editRequest(change: Partial<ImageRequest> = {}): ImageRequest {
	const plan = planRequest({
		endpoint: findEndpoint({ kind: "edit" }),
		prompt: 'Replace "SECRET WORDS OF THE CALLER" to "B".',
		size: null,
		hasCopy: true,
		seed: 12,
		files: [plainFile()],
	});
	return { ...only(plan.requests), ...change };
}

/** Keeps what a job runner would have on disk. */
export function createDisk() {
	const steps: PaidStep[] = [];
	return {
		steps,
		persist: async (step: PaidStep) => {
			// Through JSON: what cannot be written down does not survive.
			steps.push(JSON.parse(JSON.stringify(step)) as PaidStep);
		},
		last: () => steps.at(-1),
	};
}

export function only<T>(items: readonly T[]): T {
	const [item] = items;
	if (item === undefined || items.length !== 1) throw new Error(`one expected, ${items.length} came`);
	return item;
}
