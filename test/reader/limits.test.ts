// What the reader does with pictures that are huge or full of words, with many at once, and with a thread that hangs.
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openEngine } from "../../mcp-server/reader/engine.ts";
import { openPixelReader } from "../../mcp-server/reader/pixel-reader.ts";
import { readerFiles } from "../../mcp-server/reader/reader-files.ts";
import { createTextReader } from "../../mcp-server/reader/text-reader.ts";
import { judge } from "../../shared/copy/judge.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { ToolError } from "../../shared/errors.ts";
import { picture } from "./picture.ts";

vi.setConfig({ testTimeout: 240_000 });

const wasm = { ...readerFiles(), nativeModule: null, threads: 1 };
const words = ["Harvest", "Supper", "Market", "Garden"];
const full = picture(
	{ widthPx: 900, heightPx: 600 },
	words.map((text, index) => ({ text, x: 40, y: 80 + index * 90, sizePx: index === 0 ? 64 : 34 })),
);

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "broadside-limits-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a picture of which only a part is read", () => {
	test("more places than are read: the largest are, and what was not found is no fault", async () => {
		const reader = await openPixelReader(wasm, { limits: { mostPlaces: 1 } });
		const copy = normalizeCopy(words);
		const reading = await reader.read(full, copy);
		expect(reading.isPartial).toBe(true);
		const check = judge(copy, reading);
		expect(check.strict).toBeNull();
		expect(check.lines.map(({ verdict }) => verdict)).toEqual(["exact", ...Array(3).fill("unreadable")]);
		await reader.close();
	});

	test("time that runs out ends the reading, whatever was seen by then", async () => {
		let now = 0;
		// Every look at the clock takes a second.
		const reader = await openPixelReader(wasm, { limits: { timeMs: 3_500 }, now: () => now++ * 1000 });
		const copy = normalizeCopy(words);
		const check = judge(copy, await reader.read(full, copy));
		expect(check.strict).toBeNull();
		expect(check.lines.some(({ verdict }) => verdict === "unreadable")).toBe(true);
		expect(check.lines.some(({ verdict }) => verdict === "wrong" || verdict === "missing")).toBe(false);
		await reader.close();
	});

	test("larger than is read: made smaller, and boxes are in px of the picture that was given", async () => {
		const reader = await openPixelReader(wasm, { limits: { mostPixels: 200_000 } });
		const big = picture({ widthPx: 1000, heightPx: 800 }, [{ text: "Harvest", x: 500, y: 600, sizePx: 90 }]);
		const copy = normalizeCopy(["Harvest"]);
		const { strict, lines } = judge(copy, await reader.read(big, copy));
		expect(strict).toBe(true);
		const { x = 0, y = 0, width = 0 } = lines[0]?.box ?? {};
		expect(x).toBeGreaterThan(460);
		expect(y).toBeGreaterThan(480);
		expect(width).toBeGreaterThan(250);
		await reader.close();
	});
});

/** A thread that answers every question after a moment; each answer says what it was. */
const slow = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ type, id }) => {
	if (type !== "read") return;
	setTimeout(() => parentPort.postMessage({ type: "reading", id, reading: { lines: [], extra: [], isPartial: true } }), 30);
});`;
const deaf = `require("node:worker_threads").parentPort.on("message", () => {});`;

const script = async (name: string, code: string) => {
	const file = join(folder, name);
	await writeFile(file, code);
	return file;
};
const small = () => ({ widthPx: 4, heightPx: 4, rgba: new Uint8Array(64) });

describe("the queue", () => {
	test("unpacks one picture at a time", async () => {
		let open = 0;
		let most = 0;
		const decode = async () => {
			open++;
			most = Math.max(most, open);
			return small();
		};
		const reader = createTextReader({ codec: { decode }, workerFile: await script("slow.cjs", slow) });
		const copy = normalizeCopy(["Harvest"]);
		await Promise.all(
			words.map(async () => {
				await reader.check(new Uint8Array(), copy);
				open--;
			}),
		);
		// The caller hears of an answer a tick after the next picture is opened.
		expect(most).toBeLessThanOrEqual(2);
		await reader.close();
	});

	test("lets go at once of who gives up while waiting, without unpacking", async () => {
		let unpacked = 0;
		const decode = async () => {
			unpacked++;
			return small();
		};
		const reader = createTextReader({ codec: { decode }, workerFile: await script("slow.cjs", slow) });
		const copy = normalizeCopy(["Harvest"]);
		const first = reader.check(new Uint8Array(), copy);
		const stop = new AbortController();
		const second = reader.check(new Uint8Array(), copy, stop.signal);
		stop.abort(new Error("enough"));
		await expect(second).rejects.toThrow("enough");
		expect((await first).strict).toBeNull();
		await reader.check(new Uint8Array(), copy);
		expect(unpacked).toBe(2);
		await reader.close();
	});

	test("says that not all was read rather than that nothing was found", async () => {
		const reader = createTextReader({
			codec: { decode: async () => small() },
			workerFile: await script("slow.cjs", slow),
		});
		await expect(reader.check(new Uint8Array(), [])).rejects.toThrow("not all of it was read");
		await reader.close();
	});

	test("a thread that never answers is ended, and the next question gets another", async () => {
		const reader = createTextReader({
			codec: { decode: async () => small() },
			workerFile: await script("deaf.cjs", deaf),
			stuckMs: 50,
		});
		const both = [1, 2].map(() => reader.check(new Uint8Array(), normalizeCopy(["Harvest"])));
		for (const { status } of await Promise.allSettled(both)) expect(status).toBe("rejected");
		const error = await both[0]?.catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(ToolError);
		expect(reader.isRunning()).toBe(false);
	});
});

describe("a file that was missing", () => {
	test("is looked for again by the engine", async () => {
		const detector = join(folder, "late.onnx");
		const engine = await openEngine({ ...wasm, detector });
		const input = { data: new Float32Array(3 * 64 * 64), dims: [1, 3, 64, 64] };
		await expect(engine.run("detector", input)).rejects.toThrow();
		await copyFile(wasm.detector, detector);
		expect((await engine.run("detector", input)).dims).toEqual([1, 1, 64, 64]);
		await engine.close();
	});

	test("is looked for again by the built thread", async () => {
		const keys = join(folder, "late-keys.txt");
		const reader = createTextReader({ codec: { decode: async () => full }, files: { ...wasm, keys } });
		const copy = normalizeCopy(words);
		await expect(reader.check(new Uint8Array(), copy)).rejects.toThrow("could not be read");
		await copyFile(wasm.keys, keys);
		expect((await reader.check(new Uint8Array(), copy)).lines.length).toBe(words.length);
		await reader.close();
	});
});
