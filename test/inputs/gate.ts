// A gate between a folder of traps and a network that only records who is asked.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect } from "vitest";
import type { Network, PinnedAddress } from "../../mcp-server/inputs/fetch-image.ts";
import { createImageGate } from "../../mcp-server/inputs/image-gate.ts";
import { createKeptImages } from "../../mcp-server/inputs/kept-images.ts";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { ToolError } from "../../shared/errors.ts";
import { plainPng } from "../models/fixtures.ts";

export const png = plainPng(20, 10);
export const field = "images[1]";

export interface Traps {
	root: string;
	allowed: string;
	outside: string;
	clear(): void;
}

/** Good images inside `allowed`, one outside, and everything that could be mistaken for an image file. */
export async function setTraps(): Promise<Traps> {
	const root = realpathSync(mkdtempSync(join(tmpdir(), "broadside-gate-")));
	const allowed = join(root, "allowed");
	const outside = join(root, "outside");
	for (const folder of [allowed, outside, join(root, "allowed-too"), join(allowed, "deep", "er")])
		mkdirSync(folder, { recursive: true });
	for (const file of [
		join(allowed, "a.png"),
		join(allowed, "deep", "b.png"),
		join(outside, "c.png"),
		join(root, "allowed-too", "d.png"),
	]) {
		writeFileSync(file, png);
	}
	writeFileSync(join(allowed, "note.png"), "just words, no picture".padEnd(64));
	writeFileSync(join(allowed, "empty.png"), "");
	writeFileSync(join(allowed, "cut.png"), png.subarray(0, png.length - 8));
	writeFileSync(join(allowed, "odd name ü 第.png"), png);
	symlinkSync(join(outside, "c.png"), join(allowed, "link-out.png"));
	symlinkSync(outside, join(allowed, "folder-out"));
	symlinkSync(join(allowed, "a.png"), join(allowed, "link-in.png"));
	symlinkSync(join(allowed, "loop.png"), join(allowed, "loop.png"));
	symlinkSync("/dev/zero", join(allowed, "zero.png"));
	symlinkSync("/proc/self/environ", join(allowed, "environ.png"));
	const makePipe = "mkfifo";
	spawnSync(makePipe, [join(allowed, "pipe.png")]);
	const socket = createServer();
	await new Promise<void>((resolve) => socket.listen(join(allowed, "socket.png"), resolve));
	return {
		root,
		allowed,
		outside,
		clear() {
			socket.close();
			rmSync(root, { recursive: true, force: true });
		},
	};
}

export interface Contact {
	url: string;
	address: string;
}

/** A network of names and pages; records who is asked. */
export function fakeNetwork(
	pages: Record<string, { status?: number; headers?: Record<string, string>; body?: Uint8Array }> = {},
	names: Record<string, string[]> = {},
) {
	const resolved: string[] = [];
	const contacted: Contact[] = [];
	const network: Network = {
		async resolve(host) {
			resolved.push(host);
			const addresses = names[host] ?? (host.endsWith(".example.com") ? ["93.184.216.34"] : []);
			return addresses.map((address): PinnedAddress => ({ address, family: address.includes(":") ? 6 : 4 }));
		},
		async get(url, pinned) {
			contacted.push({ url: url.href, address: pinned.address });
			const page = pages[url.href] ?? { status: 404 };
			const stream = Readable.from(page.body === undefined ? [] : [Buffer.from(page.body)]);
			const response = Object.assign(stream, { statusCode: page.status ?? 200, headers: page.headers ?? {} });
			return response as unknown as IncomingMessage;
		},
	};
	return { network, resolved, contacted };
}

export function gate(
	traps: Pick<Traps, "root" | "allowed">,
	network: Network = fakeNetwork().network,
	limits = {},
) {
	return createImageGate({
		rules: { allowedDirs: [traps.allowed, join(traps.root, "missing")], workingDir: traps.allowed },
		loadImage: async () => png,
		kept: createKeptImages(join(traps.root, "kept")),
		codec: createImageCodec(),
		network,
		limits,
	});
}

/** The error that an input is refused with; fails the test when it is let in. */
export async function refusal(
	traps: Pick<Traps, "root" | "allowed">,
	input: string,
	network?: Network,
	limits = {},
): Promise<ToolError> {
	const thrown = await gate(traps, network, limits)
		.open(input, { field })
		.then(
			() => null,
			(error: unknown) => error,
		);
	expect(thrown).toBeInstanceOf(ToolError);
	if (!(thrown instanceof ToolError)) throw new Error("it was let in");
	expect(thrown.field).toBe(field);
	expect(thrown.hint.length).toBeGreaterThan(20);
	return thrown;
}
