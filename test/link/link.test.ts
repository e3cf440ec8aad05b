// A linked window at work: files told apart, calls and pictures both ways, tools run on the server, other processes passed on.
import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openLinkHome } from "../../mcp-server/link/link-home.ts";
import { ToolError } from "../../shared/errors.ts";
import { freePort, openLinkBench } from "./link-bench.ts";
import { openStandIn } from "./stand-in.ts";

const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const coded = (error: unknown) => (error instanceof ToolError ? error.code : error);

test("a paired window comes back with its token, on either address", async () => {
	const { port, link } = await openLinkBench();
	const first = await openStandIn(port, { code: (await link.pairing()).code });
	expect(await link.list()).toMatchObject([{ fileId: "f1234", fileName: "Spring campaign", canWrite: true }]);
	first.close();
	await first.raw.closed;
	await expect.poll(() => link.list()).toEqual([]);
	await openStandIn(port, { key: first.key }, { address: "[::1]" });
	expect(await link.list()).toHaveLength(1);
});

test("the code is said once, to the person who runs the server", async () => {
	const { link, said } = await openLinkBench();
	const { code } = await link.pairing();
	await link.pairing();
	expect(said).toHaveLength(1);
	expect(said[0]).toContain(code);
	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
});

test("pictures of ten megabytes go both ways unchanged", async () => {
	const { port, link } = await openLinkBench();
	const large = randomBytes(10_000_000);
	let got: Uint8Array | null = null;
	await openStandIn(
		port,
		{ code: (await link.pairing()).code },
		{
			answers: {
				picture: () => ({ bytes: large, widthPx: 1, heightPx: 1 }),
				placePicture: (params) => {
					got = params.bytes;
					return { layers: [], notes: [], fonts: [], layerCount: 0, hardToRead: [] };
				},
			},
		},
	);
	const { bytes } = await link.ask("f1234", "picture", { id: "1:2", longSidePx: 512 });
	expect(hash(bytes)).toBe(hash(large));
	await link.ask("f1234", "placePicture", {
		bytes: new Uint8Array(large),
		name: "x",
		widthPx: 1,
		heightPx: 1,
		copy: [],
		provenance: provenance,
		where: { kind: "beside", layerId: null },
	});
	expect(got === null ? "" : hash(got)).toBe(hash(large));
});

const provenance = {
	v: 1,
	jobId: "j",
	kind: "painted",
	sourceIds: [],
	instruction: "",
	model: "draft",
	quality: "standard",
	text: "live",
	seed: null,
	variation: 1,
	variations: 1,
	madeAt: "2026-11-22T00:00:00Z",
} as const satisfies object as never;

test("an answer that is not as agreed reaches nobody", async () => {
	const { port, link } = await openLinkBench();
	await openStandIn(
		port,
		{ code: (await link.pairing()).code },
		{ answers: { picture: () => ({ bytes: "/etc/passwd", widthPx: 1, heightPx: 1 }), show: () => "yes" } },
	);
	for (const ask of [
		link.ask("f1234", "picture", { id: "1:2", longSidePx: 512 }),
		link.ask("f1234", "show", { ids: [] }),
	])
		await expect(ask.catch(coded)).resolves.toBe("not_connected");
});

test.each([
	["a piece out of order", () => piece(1, 100, 50, 10)],
	["a piece longer than its picture", () => piece(1, 5, 0, 10)],
	["a picture larger than any", () => piece(1, 65 * 1024 * 1024, 0, 10)],
	["a piece of another kind", () => Buffer.concat([Buffer.from([9]), piece(1, 10, 0, 10).subarray(1)])],
	["a frame too short", () => Buffer.from([1, 0])],
	["text that is no JSON", () => "{"],
	["JSON that is no object", () => "7"],
])("%s ends the link", async (_name, make) => {
	const { port, link } = await openLinkBench();
	const standIn = await openStandIn(port, { code: (await link.pairing()).code });
	standIn.raw.send(make());
	expect([1002, 1009]).toContain((await standIn.raw.closed).code);
});

const piece = (id: number, whole: number, at: number, length: number): Buffer => {
	const head = Buffer.alloc(16);
	head[0] = 1;
	head.writeUInt32BE(id, 4);
	head.writeUInt32BE(whole, 8);
	head.writeUInt32BE(at, 12);
	return Buffer.concat([head, Buffer.alloc(length)]);
};

test("a flood of frames ends the link", async () => {
	const { port, link } = await openLinkBench();
	const standIn = await openStandIn(port, { code: (await link.pairing()).code });
	for (let i = 0; i < 9000; i++) standIn.raw.socket.send('{"broadside":"abort","id":1}');
	expect((await standIn.raw.closed).code).toBe(1008);
});

test("a second window of the same file never takes it in silence", async () => {
	const { port, link } = await openLinkBench();
	const first = await openStandIn(port, { code: (await link.pairing()).code });
	await expect(openStandIn(port, { key: first.key })).rejects.toMatchObject({ field: "takeOver" });
	expect(first.asked.map(({ name }) => name)).toEqual(["ping"]);
	await openStandIn(port, { key: first.key }, { takeOver: true });
	expect((await first.raw.closed).code).toBe(4002);
	expect(await link.list()).toHaveLength(1);
});

test("a window that does not answer any more makes room", async () => {
	const { port, link } = await openLinkBench();
	const answers = { ping: () => new Promise(() => undefined) };
	const first = await openStandIn(port, { code: (await link.pairing()).code }, { answers });
	await openStandIn(port, { key: first.key });
	expect((await first.raw.closed).code).toBe(4002);
});

test("a copy of a file, which has its id, is another file", async () => {
	const { port, link } = await openLinkBench();
	const first = await openStandIn(port, { code: (await link.pairing()).code });
	const copy = await openStandIn(port, { key: first.key }, { file: { fileName: "Spring campaign (Copy)" } });
	expect((await link.list()).map(({ fileId }) => fileId)).toEqual(["f1234", "f1234-2"]);
	// Its name changes: it stays what it is.
	await copy.call("openFile", {
		fileId: "f1234",
		fileName: "Summer",
		pageName: "Page 2",
		canWrite: true,
		takeOver: false,
	});
	expect((await link.list()).map(({ fileName }) => fileName)).toEqual(["Spring campaign", "Summer"]);
});

test("tools run on the server, with progress told, and pictures of the window as their input", async () => {
	const { port, link } = await openLinkBench();
	const standIn = await openStandIn(port, { code: (await link.pairing()).code });
	const { image } = await standIn.call("keepImage", { bytes: png });
	expect(image).toMatch(/^kept:[0-9a-f]{64}$/);
	const drafted = await standIn.call("runTool", {
		tool: "compose_poster",
		input: { prompt: 'Poster that says "BLUE HOUR"', size: "512x768" },
		call: "c1",
	});
	expect(drafted.error).toBeUndefined();
	expect(drafted.data.status).toBe("completed");
	const { bytes, mediaType } = await standIn.call("loadImage", { id: drafted.images[0].id });
	expect(mediaType).toBe("image/png");
	expect(hash(bytes)).toBe(drafted.images[0].sha256);
	expect(standIn.events.find(({ name }) => name === "progress")?.data.call).toBe("c1");
	const failed = await standIn.call("runTool", {
		tool: "edit_image",
		input: { images: [image], instruction: "make it blue" },
		call: "c2",
	});
	expect(failed.error.code).toBe("no_key");
});

test.each([
	["a tool of Figma's own", "runTool", { tool: "figma_read", input: {}, call: "c" }],
	[
		"a file of this machine",
		"runTool",
		{ tool: "edit_image", input: { images: ["/etc/passwd"], instruction: "x" }, call: "c" },
	],
	[
		"an address that this machine can reach",
		"runTool",
		{
			tool: "compose_poster",
			input: { brief: { assets: [{ image: "https://intranet/x.png", role: "logo" }] } },
			call: "c",
		},
	],
	["bytes that are no picture", "keepImage", { bytes: Buffer.from("hello there, no picture") }],
	["a picture that is text", "keepImage", { bytes: "iVBOR" }],
])("%s is refused", async (_name, method, params) => {
	const { port, link } = await openLinkBench();
	const standIn = await openStandIn(port, { code: (await link.pairing()).code });
	await expect(standIn.call(method, params)).rejects.toMatchObject({ code: "invalid_input" });
});

test("nothing is done for a window whose file is not known", async () => {
	const { port, link } = await openLinkBench();
	const standIn = await openStandIn(port, { code: (await link.pairing()).code }, { quiet: true });
	for (const [name, params] of [
		["keepImage", { bytes: png }],
		["runTool", { tool: "list_models", input: {}, call: "c" }],
		["loadImage", { id: "img_x" }],
	] as const)
		await expect(standIn.call(name, params)).rejects.toMatchObject({ code: "invalid_input", field: "file" });
	await expect(
		standIn.call("openFile", { fileId: "../x", fileName: "", pageName: "", canWrite: true, takeOver: false }),
	).rejects.toMatchObject({ code: "invalid_input" });
});

test("unpair ends the windows and their tokens", async () => {
	const { port, link } = await openLinkBench();
	const standIn = await openStandIn(port, { code: (await link.pairing()).code });
	expect(await link.unpair()).toBe(1);
	expect((await standIn.raw.closed).code).toBe(4003);
	await expect(openStandIn(port, { key: standIn.key })).rejects.toThrow("unknown_link");
});

test("an unpair that did not reach the server that listens ends the windows all the same", async () => {
	const { home, port, link } = await openLinkBench({ recheckMs: 40 });
	const { code } = await link.pairing();
	const standIn = await openStandIn(port, { code });
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(await link.list()).toHaveLength(1);
	// As the command does where nobody answers it in time.
	await openLinkHome(home).clear();
	expect((await standIn.raw.closed).code).toBe(4004);
	await expect.poll(() => link.list()).toEqual([]);
	await expect(openStandIn(port, { key: standIn.key })).rejects.toThrow("unknown_link");
});

test("two agents and two files: each reaches each, through the one that listens", async () => {
	const first = await openLinkBench();
	const second = await openLinkBench({ home: first.home, port: first.port });
	expect([first.link.role()?.kind, second.link.role()?.kind]).toEqual(["leader", "follower"]);
	const { code } = await second.link.pairing();
	const named = (fileId: string) => ({
		file: { fileId, fileName: fileId },
		answers: { picture: () => ({ bytes: Buffer.from(fileId), widthPx: 1, heightPx: 1 }) },
	});
	const one = await openStandIn(first.port, { code }, named("fone"));
	await openStandIn(first.port, { key: one.key }, named("ftwo"));
	for (const { link } of [first, second]) {
		expect((await link.list()).map(({ fileId }) => fileId)).toEqual(["fone", "ftwo"]);
		for (const fileId of ["fone", "ftwo"]) {
			const { bytes } = await link.ask(fileId, "picture", { id: "1:2", longSidePx: 512 });
			expect(Buffer.from(bytes).toString()).toBe(fileId);
		}
		await expect(link.ask("fnone", "ping", {}).catch(coded)).resolves.toBe("not_connected");
	}
});

test("errors, cancels and time limits cross both borders", async () => {
	const first = await openLinkBench();
	const second = await openLinkBench({ home: first.home, port: first.port });
	const { code } = await first.link.pairing();
	const refusal = { code: "invalid_input", message: "Locked.", hint: "Unlock it." };
	const standIn = await openStandIn(
		first.port,
		{ code },
		{
			answers: {
				show: () => {
					throw refusal;
				},
				picture: () => new Promise(() => undefined),
			},
		},
	);
	await expect(second.link.ask("f1234", "show", { ids: [] })).rejects.toMatchObject(refusal);
	await expect(
		second.link.ask("f1234", "picture", { id: "1", longSidePx: 1 }, { timeoutMs: 100 }).catch(coded),
	).resolves.toBe("not_connected");
	const controller = new AbortController();
	const asked = second.link.ask(
		"f1234",
		"picture",
		{ id: "1", longSidePx: 1 },
		{ signal: controller.signal },
	);
	await expect.poll(() => standIn.asked.length).toBe(3);
	controller.abort();
	await expect(asked.catch(coded)).resolves.toBe("cancelled");
});

test("when the leader goes, a follower listens in its place and the windows come back", async () => {
	const first = await openLinkBench();
	const second = await openLinkBench({ home: first.home, port: first.port });
	const { key, raw } = await openStandIn(first.port, { code: (await first.link.pairing()).code });
	await first.link.stop();
	expect((await raw.closed).code).toBe(4004);
	await expect.poll(() => second.link.role()?.kind, { timeout: 5000 }).toBe("leader");
	await openStandIn(second.port, { key });
	expect(await second.link.list()).toHaveLength(1);
});

test("a home that cannot be written says so", async () => {
	const bench = await openLinkBench({ home: "/dev/null/home", port: await freePort(), start: false });
	await expect(bench.link.pairing().catch(coded)).resolves.toBe("not_connected");
});
