// generate_image from call to answer: what is sent, what comes back, what it cost, and what is said.
import { describe, expect, test } from "vitest";
import { codes, inputs, jazz, openWorkbench, resultIn, startFal } from "./workbench.ts";

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
		// Known of every call: told with a price or a review, and where the setting was asked for.
		expect(answer.text).not.toContain("does not list");
		const { entries } = bench.ledger();
		expect(entries.map(({ type, amountMicroUsd }) => [type, amountMicroUsd])).toEqual([
			["reserve", 35_000],
			["settle", 35_000],
		]);
		const own = await bench.call("generate_image", { prompt: jazz, settings: { guidance_scale: 4.5 } });
		expect(own.text).toContain("does not list");
	});

	test("puts other quotes right, and says so; explicit copy has the prompt written anew", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const single = await bench.call("generate_image", {
			prompt:
				"Minimalist movie poster for a sci-fi film called 'ECHO STATION'. Title in bold sans-serif at top.",
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
		await bench.call("generate_image", {
			prompt: jazz,
			settings: { guidance_scale: 4.2, num_inference_steps: 33 },
		});
		await bench.call("generate_image", { prompt: jazz, model: "qwen-image", settings: { turbo: true } });
		await bench.call("generate_image", {
			prompt: "A quiet lake",
			model: "flux-2-klein",
			negative_prompt: "boats",
		});
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
		expect(
			bench.ledger().postings.summary({ perCallMicroUsd: 0, perDayMicroUsd: 0 }, Date.now()),
		).toMatchObject({
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
		const flux = resultIn(
			await bench.call("generate_image", { prompt: "A lake", model: "flux-2-pro", count: 3, seed: 8 }),
		);
		expect(flux.images.map(({ seed }) => seed)).toEqual([8, 9, 10]);
		expect(server.accepted()).toBe(4);
		expect(flux.spent).toHaveLength(3);
	});

	test("a variant that fails takes none of the others with it, and costs nothing", async () => {
		const server = await startFal();
		server.faults.add({ at: "run", kind: "error:internal_server_error" });
		const bench = openWorkbench(server);
		const answer = await bench.call("generate_image", {
			prompt: "A lake",
			model: "flux-2-pro",
			count: 3,
			size: "1024x1024",
		});
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
		const answer = await bench.call("generate_image", {
			prompt: jazz,
			base_model: "flux-2-pro",
			tier: "pro",
		});
		const [base, words] = inputs(server);
		expect(base?.endpoint).toBe("fal-ai/flux-2-pro");
		expect(base?.prompt).not.toContain("MIDNIGHT");
		expect(words).toMatchObject({
			endpoint: "fal-ai/qwen-image-2/pro/edit",
			image_size: { width: 1024, height: 1536 },
		});
		expect(words?.prompt).toContain('Add the text "MIDNIGHT BRASS" in tall condensed serif at the top.');
		expect(words?.image_urls).toHaveLength(1);
		expect(resultIn(answer).images).toHaveLength(1);
		expect(codes(answer)).toContain("base_image");
		expect(resultIn(answer).spent.map(({ usd }) => usd)).toEqual([0.045, 0.075]);
		const wordless = await bench.call("generate_image", {
			prompt: "A lake at dawn",
			base_model: "flux-2-pro",
		});
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
