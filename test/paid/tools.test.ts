// The spending tools from call to answer: what is sent, what comes back, what it cost, and what is said.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CopyCheck } from "../../shared/result.ts";
import type { FalServer } from "../fal-server/server.ts";
import { plainPng } from "../models/fixtures.ts";
import {
	freshHome,
	jazz,
	openWorkbench,
	resultIn,
	secretKey,
	startFal,
	type Workbench,
} from "./workbench.ts";

const dataUrl = (widthPx: number, heightPx: number) =>
	`data:image/png;base64,${Buffer.from(plainPng(widthPx, heightPx)).toString("base64")}`;

/** What fal was given, in order. */
const inputs = (server: FalServer) =>
	[...server.queue.requests.values()].map(({ endpoint, input }) => ({ endpoint, ...input }) as Record<string, unknown>);
const jobsIn = (bench: Workbench) => {
	try {
		return readdirSync(join(bench.home, "jobs")).filter((name) => name.endsWith(".json"));
	} catch {
		return [];
	}
};
const codes = (answer: { data: object }) => resultIn(answer as never).warnings.map(({ code }) => code);

describe("generate_image", () => {
	test("sends the person's own prompt where it quotes its copy, with the guide's settings and no expansion", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const answer = await bench.call("generate_image", { prompt: jazz });
		const result = resultIn(answer);
		expect(inputs(server)).toEqual([
			{
				endpoint: "fal-ai/qwen-image-2/text-to-image",
				prompt: jazz,
				negative_prompt: expect.stringContaining("watermark"),
				image_size: { width: 1024, height: 1536 },
				num_images: 1,
				seed: result.sent?.seed,
				output_format: "png",
				enable_safety_checker: true,
				enable_prompt_expansion: false,
				guidance_scale: 5,
				num_inference_steps: 40,
				acceleration: "none",
			},
		]);
		expect(result).toMatchObject({
			status: "completed",
			finish: "paint",
			model: "fal-ai/qwen-image-2/text-to-image",
			prompt: jazz,
			costUsd: 0.035,
			spent: [{ endpoint: "fal-ai/qwen-image-2/text-to-image", usd: 0.035, requestId: expect.any(String) }],
		});
		expect(result.images).toMatchObject([{ widthPx: 1024, heightPx: 1536, copyCheck: null }]);
		expect(answer.text).toContain(jazz);
		expect(answer.text).toContain("guidance_scale 5");
		expect(answer.text).toContain("$0.035");
		expect(answer.text).toContain("Look at each word");
		expect(codes(answer)).toEqual(["guide_setting", "not_read"]);
		const { entries } = bench.ledger();
		expect(entries.map(({ type, amountMicroUsd }) => [type, amountMicroUsd])).toEqual([
			["reserve", 35_000],
			["settle", 35_000],
		]);
	});

	test("puts other quotes right, and says so; explicit copy has the prompt written anew", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const single = await bench.call("generate_image", {
			prompt: "Minimalist movie poster for a sci-fi film called 'ECHO STATION'. Title in bold sans-serif at top.",
		});
		const other = await bench.call("generate_image", { prompt: jazz, copy: ["BLUE HOUR", "9 PM"] });
		const [first, second] = inputs(server).map(({ prompt }) => String(prompt));
		expect(first).toContain('called "ECHO STATION".');
		expect(codes(single)).toContain("prompt_quoted");
		expect(second).toContain('"BLUE HOUR"');
		expect(second).not.toContain("MIDNIGHT");
		expect(codes(other)).toContain("prompt_written");
	});

	test("a picture without words is sent as it is, and has nothing to be read", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const prompt = "A ceramic coffee mug on a marble countertop, morning light.";
		const answer = await bench.call("generate_image", { prompt, size: "1000x700", seed: 3 });
		expect(inputs(server)).toMatchObject([
			{ prompt, seed: 3, image_size: { width: 1008, height: 704 }, guidance_scale: 4.5 },
		]);
		expect(codes(answer)).toContain("size_rounded");
		expect(codes(answer)).not.toContain("not_read");
		expect(answer.text).toContain("asked 1000 x 700 px, size 1008 x 704 px");
	});

	test("takes the caller's settings over the advice; turbo brings its own steps and guidance", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		await bench.call("generate_image", { prompt: jazz, settings: { guidance_scale: 4.2, num_inference_steps: 33 } });
		await bench.call("generate_image", { prompt: jazz, model: "qwen-image", settings: { turbo: true } });
		await bench.call("generate_image", { prompt: "A quiet lake", model: "flux-2-klein", negative_prompt: "boats" });
		const [first, turbo, klein] = inputs(server);
		expect(first).toMatchObject({ guidance_scale: 4.2, num_inference_steps: 33 });
		expect(turbo).toMatchObject({ endpoint: "fal-ai/qwen-image", use_turbo: true });
		expect(turbo).not.toHaveProperty("num_inference_steps");
		expect(turbo).not.toHaveProperty("enable_prompt_expansion");
		expect(klein).toMatchObject({ endpoint: "fal-ai/flux-2/klein/9b" });
		expect(klein).not.toHaveProperty("negative_prompt");
		expect(klein).not.toHaveProperty("num_inference_steps");
	});

	test("settings that fal refuses by name are left out, once, and that is said", async () => {
		const server = await startFal({ extras: "422" });
		const bench = openWorkbench(server);
		const answer = await bench.call("generate_image", { prompt: jazz });
		expect(answer.error).toBeUndefined();
		expect(codes(answer)).toContain("setting_dropped");
		expect(server.paidImages()).toBe(1);
		expect(resultIn(answer).costUsd).toBe(0.035);
		expect(bench.ledger().postings.summary({ perCallMicroUsd: 0, perDayMicroUsd: 0 }, Date.now())).toMatchObject({
			spentMicroUsd: 35_000,
			openMicroUsd: 0,
		});
	});

	test("variants: one request where the endpoint counts, one each where it does not", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const four = resultIn(await bench.call("generate_image", { prompt: jazz, count: 4 }));
		expect(four.images).toHaveLength(4);
		expect(server.accepted()).toBe(1);
		expect(four.costUsd).toBe(0.14);
		const flux = resultIn(await bench.call("generate_image", { prompt: "A lake", model: "flux-2-pro", count: 3, seed: 8 }));
		expect(flux.images.map(({ seed }) => seed)).toEqual([8, 9, 10]);
		expect(server.accepted()).toBe(4);
		expect(flux.spent).toHaveLength(3);
	});

	test("a variant that fails takes none of the others with it, and costs nothing", async () => {
		const server = await startFal();
		server.faults.add({ at: "run", kind: "error:internal_server_error" });
		const bench = openWorkbench(server);
		const answer = await bench.call("generate_image", { prompt: "A lake", model: "flux-2-pro", count: 3, size: "1024x1024" });
		const result = resultIn(answer);
		expect(result).toMatchObject({ status: "completed" });
		expect(result.images).toHaveLength(2);
		expect(codes(answer)).toContain("variant_failed");
		expect(result.costUsd).toBeCloseTo(0.06);
		const { postings } = bench.ledger();
		const states = [1, 2, 3].map((n) => postings.find({ jobId: result.jobId, stepId: `paint-${n}` })?.state);
		expect(states.sort()).toEqual(["released", "settled", "settled"]);
	});

	test("fewer images than asked for are counted as they came", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		server.faults.add({ at: "run", kind: "no-images" });
		const none = await bench.call("generate_image", { prompt: jazz, count: 2 });
		expect(none.error?.code).toBe("provider_rejected");
		expect(resultIn(none).costUsd).toBe(0.07);
	});

	test("base_model paints a base without words, then the words go on it", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const answer = await bench.call("generate_image", { prompt: jazz, base_model: "flux-2-pro", tier: "pro" });
		const [base, words] = inputs(server);
		expect(base?.endpoint).toBe("fal-ai/flux-2-pro");
		expect(base?.prompt).not.toContain("MIDNIGHT");
		expect(words).toMatchObject({ endpoint: "fal-ai/qwen-image-2/pro/edit", image_size: { width: 1024, height: 1536 } });
		expect(words?.prompt).toContain('Add the text "MIDNIGHT BRASS" in tall condensed serif at the top.');
		expect(words?.image_urls).toHaveLength(1);
		expect(resultIn(answer).images).toHaveLength(1);
		expect(codes(answer)).toContain("base_image");
		expect(resultIn(answer).spent.map(({ usd }) => usd)).toEqual([0.045, 0.075]);
		const wordless = await bench.call("generate_image", { prompt: "A lake at dawn", base_model: "flux-2-pro" });
		expect(wordless.error).toMatchObject({ code: "invalid_input", field: "base_model" });
		expect(server.accepted()).toBe(2);
	});

	test("the words fail after the base was paid: one clear error, and the base is named", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		server.faults.add({ at: "initiate", kind: "401" });
		const answer = await bench.call("generate_image", { prompt: jazz, base_model: "flux-2-pro" });
		expect(answer.error?.code).toBe("no_key");
		expect(codes(answer)).toContain("base_image");
		expect(resultIn(answer).costUsd).toBe(0.045);
		expect(bench.images()).toHaveLength(1);
	});
});

describe("what is refused before anything is made or paid", () => {
	test.each([
		["unknown model", { prompt: jazz, model: "dall-e" }, "invalid_input", "model"],
		["a setting the model does not have", { prompt: jazz, model: "flux-2-pro", settings: { turbo: true } }, "invalid_input", "settings.turbo"],
		["a setting out of range", { prompt: jazz, settings: { guidance_scale: 19.5, num_inference_steps: 120 } }, "invalid_input", "settings.num_inference_steps"],
		["strength where nothing is edited", { prompt: jazz, settings: { strength: 0.5 } }, "invalid_input", "settings.strength"],
		["letters that no face has", { prompt: 'A poster "안녕하세요"' }, "unsupported_characters", undefined],
		["a prompt that would be cut", { prompt: `A poster "HELLO" ${"with many small lanterns ".repeat(300)}` }, "copy_too_long", "prompt"],
		["a base model that cannot paint", { prompt: jazz, base_model: "nonsense" }, "invalid_input", "base_model"],
	])("%s", async (_name, input, code, field) => {
		const server = await startFal();
		const bench = openWorkbench(server);
		for (const estimate_only of [true, false]) {
			const answer = await bench.call("generate_image", { ...input, estimate_only });
			expect(answer.error).toMatchObject({ code, ...(field === undefined ? {} : { field }) });
		}
		expect(jobsIn(bench)).toEqual([]);
		expect(server.seen).toEqual([]);
		expect(bench.ledger().entries).toEqual([]);
	});

	test("a call over its cap, a day over its cap, and an unknown price", async () => {
		const server = await startFal();
		const call = openWorkbench(server, { env: { BROADSIDE_MAX_USD_PER_CALL: "0.10" } });
		const over = await call.call("generate_image", { prompt: jazz, count: 3 });
		expect(over.error).toMatchObject({ code: "budget_exceeded", hint: expect.stringContaining("PER_CALL") });
		const day = openWorkbench(server, { env: { BROADSIDE_MAX_USD_PER_DAY: "0.05" } });
		expect((await day.call("generate_image", { prompt: jazz })).error).toBeUndefined();
		const next = await day.call("generate_image", { prompt: jazz });
		expect(next.error).toMatchObject({ code: "budget_exceeded", hint: expect.stringContaining("PER_DAY") });
		const unknown = await day.call("edit_image", {
			images: [dataUrl(512, 512)],
			instruction: "Make it night",
			model: "qwen-image",
			settings: { strength: 0.4 },
		});
		expect(unknown.error).toMatchObject({ code: "price_unknown", field: "model" });
		expect(server.accepted()).toBe(1);
		expect(jobsIn(call)).toEqual([]);
	});

	test("everything, without a key", async () => {
		const server = await startFal();
		const bench = openWorkbench(server, { env: { FAL_KEY: "" } });
		const edit = await bench.call("edit_image", { images: [dataUrl(512, 512)], instruction: "Make it night" });
		const draft = await bench.call("generate_image", { prompt: jazz });
		const finish = await bench.call("finish_job", { job_id: resultIn(draft).jobId });
		expect([edit.error?.code, finish.error?.code]).toEqual(["no_key", "no_key"]);
		expect(resultIn(draft)).toMatchObject({ model: "draft", costUsd: 0 });
		// The price is told all the same.
		const estimate = await bench.call("finish_job", { job_id: resultIn(draft).jobId, estimate_only: true });
		expect(estimate.text).toContain("$0.075");
		expect(server.seen).toEqual([]);
	});

	test("paid work where jobs cannot be kept on disk", async () => {
		const server = await startFal();
		const home = join(freshHome(), "a-file");
		writeFileSync(home, "");
		const bench = openWorkbench(server, { home, env: { BROADSIDE_OUTPUT_DIR: freshHome() } });
		await bench.call("get_job", {});
		const answer = await bench.call("generate_image", { prompt: jazz });
		expect(answer.error).toMatchObject({ code: "forbidden_path", hint: expect.stringContaining("BROADSIDE_HOME") });
		expect(server.seen).toEqual([]);
	});
});

describe("estimate_only", () => {
	test("tells prompt, price and settings as they would be sent, and makes nothing", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const generate = await bench.call("generate_image", { prompt: jazz, tier: "pro", count: 2, estimate_only: true });
		expect(generate.data).toMatchObject({ prompt: jazz, costUsd: 0.15, model: "fal-ai/qwen-image-2/pro/text-to-image" });
		const edit = await bench.call("edit_image", {
			images: [dataUrl(600, 800), dataUrl(600, 800)],
			instruction: "Change the title",
			estimate_only: true,
		});
		const rules = (edit.data as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
		expect(rules).toEqual(expect.arrayContaining(["edit-names-images", "edit-quotes-words", "edit-says-what-stays"]));
		for (const finish of ["paint", "overlay", "redraw"]) {
			const answer = await bench.call("compose_poster", { prompt: jazz, finish, estimate_only: true });
			expect(answer.data).toMatchObject({ costUsd: 0.035 });
			expect(answer.text).toContain("Nothing was made.");
		}
		expect(server.seen).toEqual([]);
		expect(jobsIn(bench)).toEqual([]);
	});
});

describe("compose_poster", () => {
	test("paints the brief of a liked draft, changed on the way", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const draft = resultIn(await bench.call("compose_poster", { prompt: jazz, seed: 3 }));
		const answer = await bench.call("compose_poster", {
			job_id: draft.jobId,
			changes: { lines: { c2: "JULY 3-5" } },
			finish: "paint",
			tier: "pro",
		});
		const [sent] = inputs(server);
		expect(sent?.endpoint).toBe("fal-ai/qwen-image-2/pro/text-to-image");
		expect(sent?.prompt).toContain('"JULY 3-5"');
		expect(sent?.prompt).not.toContain("JUNE");
		expect(resultIn(answer)).toMatchObject({ parentJobId: draft.jobId, finish: "paint", costUsd: 0.075 });
	});

	test("overlay sets exact type on painted art, in the layout of the draft", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const draft = resultIn(await bench.call("compose_poster", { prompt: jazz, seed: 3 }));
		const answer = await bench.call("compose_poster", { job_id: draft.jobId, finish: "overlay" });
		const result = resultIn(answer);
		expect(inputs(server)).toMatchObject([{ prompt: expect.not.stringContaining("MIDNIGHT"), negative_prompt: expect.stringContaining("letters") }]);
		expect(result).toMatchObject({ finish: "overlay", costUsd: 0.035, sent: { layoutSeed: 3 } });
		expect(result.images).toHaveLength(1);
		expect(result.images[0]?.copyCheck).toMatchObject({ strict: true, by: "layout" });
		expect(codes(answer)).toContain("art_image");
		// The art and the sheet.
		expect(bench.images().filter((name) => name.includes("art-of"))).toHaveLength(1);
		const pro = resultIn(await bench.call("finish_job", { job_id: result.jobId }));
		expect(pro).toMatchObject({ finish: "overlay", model: "fal-ai/qwen-image-2/pro/text-to-image" });
		expect(pro.images[0]?.copyCheck?.strict).toBe(true);
	});

	test("redraw gives the draft to the editor", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const draft = resultIn(await bench.call("compose_poster", { prompt: jazz, seed: 3 }));
		const answer = await bench.call("compose_poster", { job_id: draft.jobId, finish: "redraw" });
		expect(inputs(server)).toMatchObject([
			{ endpoint: "fal-ai/qwen-image-2/edit", image_size: { width: 1024, height: 1536 }, prompt: expect.stringMatching(/^Redraw image 1/) },
		]);
		expect(resultIn(answer)).toMatchObject({ finish: "redraw", status: "completed" });
	});

	test("refuses what is not there yet, and base_model where it has no place, spending nothing", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const auto = await bench.call("compose_poster", { prompt: jazz, finish: "auto" });
		expect(auto.error).toMatchObject({ code: "invalid_input", field: "finish" });
		expect(auto.text).toContain("Nothing was spent");
		const base = await bench.call("compose_poster", { prompt: jazz, finish: "overlay", base_model: "flux-2-pro" });
		expect(base.error).toMatchObject({ code: "invalid_input", field: "base_model" });
		expect(server.seen).toEqual([]);
	});

	test("places the person's own pictures on a draft", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const answer = await bench.call("compose_poster", {
			brief: { subject: "a jazz night", copy: ["BLUE HOUR"], assets: [{ image: dataUrl(400, 400), role: "logo" }] },
		});
		expect(answer.error).toBeUndefined();
		expect(resultIn(answer).brief?.assets[0]?.image).toMatch(/^kept:[0-9a-f]{64}$/);
		const missing = await bench.call("compose_poster", {
			brief: { subject: "a jazz night", copy: ["BLUE HOUR"], assets: [{ image: "/etc/passwd", role: "logo" }] },
		});
		expect(missing.error).toMatchObject({ code: "forbidden_path", field: "brief.assets[0].image" });
	});
});

describe("edit_image", () => {
	test("the last image is the canvas: its shape is kept, and the words to keep are named", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const answer = await bench.call("edit_image", {
			images: [dataUrl(512, 512), dataUrl(700, 1000)],
			instruction: "Put the mug of image 1 on the table of image 2",
			keep: ["TENTH CUP FREE", "第十杯免费"],
		});
		const [sent] = inputs(server);
		expect(sent).toMatchObject({
			endpoint: "fal-ai/qwen-image-2/edit",
			prompt:
				'Put the mug of image 1 on the table of image 2. Keep the texts "TENTH CUP FREE", "第十杯免费" exactly as they are.',
			enable_prompt_expansion: false,
		});
		expect(sent).not.toHaveProperty("image_size");
		expect(sent?.image_urls).toHaveLength(2);
		expect(resultIn(answer).images).toMatchObject([{ widthPx: 700, heightPx: 1000 }]);
		expect(codes(answer)).toContain("not_read");
	});

	test("takes a path, a file URL and the id of an earlier image, each made ready for the endpoint", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const folder = freshHome();
		const path = join(folder, "small.png");
		writeFileSync(path, plainPng(200, 300));
		const reading = openWorkbench(server, { home: bench.home, env: { BROADSIDE_READ_DIRS: folder } });
		const first = resultIn(await reading.call("edit_image", { images: [path], instruction: "Make it night" }));
		expect(first.images).toMatchObject([{ widthPx: 432, heightPx: 640 }]);
		expect(first.warnings.map(({ code }) => code)).toContain("image_resized");
		const again = await reading.call("edit_image", { images: [first.images[0]?.id], instruction: "Make it day" });
		expect(resultIn(again).status).toBe("completed");
		const url = await reading.call("edit_image", { images: [`file://${path}`], instruction: "Make it day" });
		expect(resultIn(url).status).toBe("completed");
		const outside = await bench.call("edit_image", { images: [path], instruction: "Make it night" });
		expect(outside.error).toMatchObject({ code: "forbidden_path", field: "images[0]" });
		expect(server.accepted()).toBe(3);
	});

	test("an instruction over 800 characters goes to Pro, priced and said; tier standard refuses it", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const long = { images: [dataUrl(512, 512)], instruction: `Make it night. ${"Keep the stars sharp. ".repeat(40)}` };
		const pro = await bench.call("edit_image", long);
		expect(resultIn(pro)).toMatchObject({ model: "fal-ai/qwen-image-2/pro/edit", costUsd: 0.075 });
		expect(codes(pro)).toContain("moved_to_pro");
		const refused = await bench.call("edit_image", { ...long, tier: "standard" });
		expect(refused.error).toMatchObject({ code: "invalid_input", field: "instruction" });
		expect(server.accepted()).toBe(1);
	});

	test("what a job was given outlives its file: a job taken up again, and Pro, find it", async () => {
		const server = await startFal();
		const folder = freshHome();
		const path = join(folder, "photo.png");
		writeFileSync(path, plainPng(512, 768));
		const bench = openWorkbench(server, { env: { BROADSIDE_READ_DIRS: folder } });
		const first = resultIn(await bench.call("edit_image", { images: [path], instruction: "Make it night", seed: 4 }));
		writeFileSync(path, "gone");
		const pro = resultIn(await bench.call("finish_job", { job_id: first.jobId }));
		expect(pro).toMatchObject({ status: "completed", parentJobId: first.jobId });
		expect(inputs(server)[1]).toMatchObject({
			endpoint: "fal-ai/qwen-image-2/pro/edit",
			prompt: "Make it night",
			seed: 4,
			image_size: { width: 1664, height: 2496 },
		});
	});

	test("refuses hostile inputs before anything is sent", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		for (const image of ["/etc/passwd", "http://169.254.169.254/x.png", "https://localhost/x.png", "data:text/html,x", "kept:../../x"]) {
			const answer = await bench.call("edit_image", { images: [dataUrl(512, 512), image], instruction: "Make it night" });
			expect(answer.error?.field, image).toBe("images[1]");
		}
		expect(server.seen).toEqual([]);
	});
});

describe("finish_job", () => {
	test("a draft, again in Pro at 2K with the same brief and seed", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const draft = resultIn(await bench.call("compose_poster", { prompt: jazz, seed: 41 }));
		const result = resultIn(await bench.call("finish_job", { job_id: draft.jobId }));
		expect(inputs(server)).toMatchObject([
			{ endpoint: "fal-ai/qwen-image-2/pro/text-to-image", seed: 41, image_size: { width: 1664, height: 2496 }, num_inference_steps: 50 },
		]);
		expect(result.brief?.copy).toEqual(draft.brief?.copy);
	});

	test("a Standard picture: the same prompt, seed and negative prompt", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const first = resultIn(await bench.call("generate_image", { prompt: jazz, seed: 9, negative_prompt: "fog" }));
		await bench.call("finish_job", { job_id: first.jobId });
		const [standard, pro] = inputs(server);
		expect(pro).toMatchObject({ prompt: standard?.prompt, seed: 9, negative_prompt: "fog" });
		expect(pro?.endpoint).toBe("fal-ai/qwen-image-2/pro/text-to-image");
	});

	test("says what it cannot finish", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const nothing = await bench.call("finish_job", { job_id: "job_nothing" });
		expect(nothing.error).toMatchObject({ code: "not_found", field: "job_id" });
		server.faults.add({ at: "submit", kind: "422" });
		const failed = resultIn(await bench.call("generate_image", { prompt: jazz }));
		const answer = await bench.call("finish_job", { job_id: failed.jobId });
		expect(answer.error).toMatchObject({ code: "invalid_input", field: "job_id" });
	});
});

describe("the same key", () => {
	test("pays once, also when the budget is used up by then, and refuses another input", async () => {
		const server = await startFal();
		const bench = openWorkbench(server, { env: { BROADSIDE_MAX_USD_PER_DAY: "0.04" } });
		const input = { prompt: jazz, idempotency_key: "k" };
		const first = resultIn(await bench.call("generate_image", input));
		const again = resultIn(await bench.call("generate_image", input));
		expect(again.jobId).toBe(first.jobId);
		const edit = { images: [dataUrl(512, 512)], instruction: "Make it night", idempotency_key: "k" };
		expect((await bench.call("edit_image", edit)).error?.field).toBe("idempotency_key");
		expect(server.accepted()).toBe(1);
	});

	test("for an edit: the same bytes are the same input, whatever they are called", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const edit = { images: [dataUrl(512, 512)], instruction: "Make it night", idempotency_key: "e" };
		const [a, b] = await Promise.all([bench.call("edit_image", edit), bench.call("edit_image", edit)]);
		expect(resultIn(a).jobId).toBe(resultIn(b).jobId);
		expect(server.accepted()).toBe(1);
	});
});

describe("what is read", () => {
	const check = (strict: boolean | null): CopyCheck => ({
		strict,
		by: "ocr",
		lines: [{ copyId: "c1", text: "MIDNIGHT BRASS", verdict: strict ? "exact" : "wrong", read: "MIDNIGHT BRAS", cer: 0.1, box: null }],
		extra: [{ text: "noise", box: null }],
		duplicates: [],
	});

	test("each painted image is judged, an edit may hold other words, and check: false leaves it", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const asked: number[] = [];
		bench.workshop.ports.reader = {
			check: async (_image, copy) => {
				asked.push(copy.length);
				return check(true);
			},
		};
		const two = resultIn(await bench.call("generate_image", { prompt: jazz, count: 2 }));
		expect(two.images.map((image) => image.copyCheck?.by)).toEqual(["ocr", "ocr"]);
		expect(asked).toEqual([3, 3]);
		const edit = resultIn(await bench.call("edit_image", { images: [dataUrl(512, 512)], instruction: "Night", keep: ["A"] }));
		expect(edit.images[0]?.copyCheck).toMatchObject({ strict: true, extra: [] });
		const unread = await bench.call("generate_image", { prompt: jazz, check: false });
		expect(codes(unread)).toContain("not_read");
		expect(asked).toHaveLength(3);
	});

	test("a reader that breaks loses no image", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		bench.workshop.ports.reader = {
			check: async () => {
				throw new Error("broken");
			},
		};
		const answer = await bench.call("generate_image", { prompt: jazz });
		expect(resultIn(answer)).toMatchObject({ status: "completed" });
		expect(resultIn(answer).images).toHaveLength(1);
		expect(codes(answer)).toContain("not_read");
	});
});

test("the key is in no file, no answer and no request to a host that has no business with it", async () => {
	const server = await startFal();
	const bench = openWorkbench(server);
	const said: string[] = [];
	const first = await bench.call("generate_image", { prompt: jazz });
	said.push(JSON.stringify(first));
	said.push(JSON.stringify(await bench.call("edit_image", { images: [resultIn(first).images[0]?.id], instruction: "Night" })));
	server.faults.add({ at: "submit", kind: "401" });
	said.push(JSON.stringify(await bench.call("generate_image", { prompt: jazz })));
	said.push(JSON.stringify(await bench.call("get_job", {})));
	for (const name of readdirSync(bench.home, { recursive: true })) {
		const path = join(bench.home, String(name));
		if (statSync(path).isFile()) said.push(readFileSync(path, "latin1"));
	}
	for (const text of said) for (const part of secretKey.split(":")) expect(text).not.toContain(part);
	expect(server.keyLeaks).toEqual([]);
});
