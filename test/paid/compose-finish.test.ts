// The painted finishes of a sheet, and the same again in Pro.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codes, dataUrl, inputs, jazz, openWorkbench, resultIn, seesNothing, startFal } from "./workbench.ts";

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
		const bench = openWorkbench(server, { reader: seesNothing });
		const draft = resultIn(await bench.call("compose_poster", { prompt: jazz, seed: 3 }));
		const answer = await bench.call("compose_poster", { job_id: draft.jobId, finish: "overlay" });
		const result = resultIn(answer);
		expect(inputs(server)).toMatchObject([
			{
				prompt: expect.not.stringContaining("MIDNIGHT"),
				negative_prompt: expect.stringContaining("letters"),
			},
		]);
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
			{
				endpoint: "fal-ai/qwen-image-2/edit",
				image_size: { width: 1024, height: 1536 },
				prompt: expect.stringMatching(/^Redraw image 1/),
			},
		]);
		expect(resultIn(answer)).toMatchObject({ finish: "redraw", status: "completed" });
	});

	test("refuses base_model where it has no place, spending nothing", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const base = await bench.call("compose_poster", {
			prompt: jazz,
			finish: "overlay",
			base_model: "flux-2-pro",
		});
		expect(base.error).toMatchObject({ code: "invalid_input", field: "base_model" });
		expect(server.seen).toEqual([]);
	});

	test("places the person's own pictures on a draft", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const answer = await bench.call("compose_poster", {
			brief: {
				subject: "a jazz night",
				copy: ["BLUE HOUR"],
				assets: [{ image: dataUrl(400, 400), role: "logo" }],
			},
		});
		expect(answer.error).toBeUndefined();
		expect(resultIn(answer).brief?.assets[0]?.image).toMatch(/^kept:[0-9a-f]{64}$/);
		const file = join(bench.home, "jobs", `${resultIn(answer).jobId}.json`);
		expect(readFileSync(file, "utf8")).not.toContain("base64");
		const missing = await bench.call("compose_poster", {
			brief: {
				subject: "a jazz night",
				copy: ["BLUE HOUR"],
				assets: [{ image: "/etc/passwd", role: "logo" }],
			},
		});
		expect(missing.error).toMatchObject({ code: "forbidden_path", field: "brief.assets[0].image" });
	});
});

describe("finish_job", () => {
	test("a draft, again in Pro at 2K with the same brief and seed", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const draft = resultIn(await bench.call("compose_poster", { prompt: jazz, seed: 41 }));
		const result = resultIn(await bench.call("finish_job", { job_id: draft.jobId }));
		expect(inputs(server)).toMatchObject([
			{
				endpoint: "fal-ai/qwen-image-2/pro/text-to-image",
				seed: 41,
				image_size: { width: 1664, height: 2496 },
				num_inference_steps: 50,
			},
		]);
		expect(result.brief?.copy).toEqual(draft.brief?.copy);
	});

	test("a Standard picture: the same prompt, seed and negative prompt", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const first = resultIn(
			await bench.call("generate_image", { prompt: jazz, seed: 9, negative_prompt: "fog" }),
		);
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
