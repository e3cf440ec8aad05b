// The reader's thread: it starts late, stops when told, survives a crash with one clear error, and goes when idle.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createTextReader, type ServerTextReader } from "../../mcp-server/reader/text-reader.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { ToolError } from "../../shared/errors.ts";
import { picture } from "./picture.ts";

// A busy machine reads slowly, and that is no fault.
vi.setConfig({ testTimeout: 240_000 });

const sheet = picture({ widthPx: 640, heightPx: 320 }, [
	{ text: "Harvest Supper", x: 60, y: 130, sizePx: 56 },
	{ text: "Bring a friend", x: 60, y: 240, sizePx: 40 },
]);
const codec = { decode: async () => sheet };
const bytes = new Uint8Array();
const copy = normalizeCopy(["Harvest Supper", "Bring a friend"]);

describe("the built thread", () => {
	let reader: ServerTextReader;
	beforeAll(() => {
		reader = createTextReader({ codec, idleMs: 200 });
	});
	afterAll(() => reader.close());

	test("reads, leaves the caller's pixels alone, and adds the public scores", async () => {
		const check = await reader.check(bytes, copy);
		expect(check).toMatchObject({ strict: true, by: "ocr", extra: [], duplicates: [] });
		expect(check.metrics?.longText).toBe(1);
		expect(sheet.rgba.length).toBe(640 * 320 * 4);
	});

	test("stops when told to, and reads again after", async () => {
		const stop = new AbortController();
		const reading = reader.check(bytes, copy, stop.signal);
		setTimeout(() => stop.abort(new Error("enough")), 20);
		await expect(reading).rejects.toThrow("enough");
		await expect(reader.check(bytes, copy, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
		expect((await reader.check(bytes, copy)).strict).toBe(true);
	});

	test("goes when it has nothing to do, and comes back", async () => {
		await reader.check(bytes, copy);
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(reader.isRunning()).toBe(false);
		expect((await reader.check(bytes, copy)).strict).toBe(true);
	});

	test("answers questions asked together, each its own", async () => {
		const [right, wrong] = await Promise.all([
			reader.check(bytes, copy),
			reader.check(bytes, normalizeCopy(["Harvest Supper", "Bring a fiend"])),
		]);
		expect([right.strict, wrong.strict]).toEqual([true, false]);
	});
});

describe("a thread that dies", () => {
	let folder = "";
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "broadside-reader-"));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test.each([
		["throws", "throw new Error('out of luck')"],
		["exits", "process.exit(3)"],
		[
			"cannot open its networks",
			"require('node:worker_threads').parentPort.on('message', ({ id }) => { require('node:worker_threads').parentPort.postMessage({ type: 'failed', id, message: 'no such file' }); })",
		],
	])("that %s is one clear error, and the next check starts afresh", async (name, code) => {
		const workerFile = join(folder, `${name.replaceAll(" ", "-")}.cjs`);
		await writeFile(workerFile, code);
		const reader = createTextReader({ codec, workerFile });
		for (let round = 0; round < 2; round++) {
			const error = await reader.check(bytes, copy).catch((thrown: unknown) => thrown);
			expect(error).toBeInstanceOf(ToolError);
			if (error instanceof ToolError) expect(error.code).toBe("internal");
		}
		await reader.close();
	});
});
