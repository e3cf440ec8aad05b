// edit_image: what goes in, what is asked of the editor, and what is kept for later.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plainPng } from "../models/fixtures.ts";
import { codes, dataUrl, freshHome, inputs, openWorkbench, resultIn, startFal } from "./workbench.ts";

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
		const first = resultIn(
			await reading.call("edit_image", { images: [path], instruction: "Make it night" }),
		);
		expect(first.images).toMatchObject([{ widthPx: 432, heightPx: 640 }]);
		expect(first.warnings.map(({ code }) => code)).toContain("image_resized");
		const again = await reading.call("edit_image", {
			images: [first.images[0]?.id],
			instruction: "Make it day",
		});
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
		const long = {
			images: [dataUrl(512, 512)],
			instruction: `Make it night. ${"Keep the stars sharp. ".repeat(40)}`,
		};
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
		const first = resultIn(
			await bench.call("edit_image", { images: [path], instruction: "Make it night", seed: 4 }),
		);
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

	test("the list of jobs tells edits by their instruction, and what failed by what was asked", async () => {
		const server = await startFal();
		server.faults.add({ at: "submit", kind: "422" });
		const bench = openWorkbench(server);
		const failed = await bench.call("generate_image", { prompt: "A red kite over dunes" });
		expect(resultIn(failed).status).toBe("failed");
		await bench.call("edit_image", { images: [dataUrl(512, 512)], instruction: "Make it night" });
		const { text } = await bench.call("get_job", {});
		expect(text).toMatch(/completed .*Make it night/);
		expect(text).toMatch(/failed .*A red kite over dunes/);
	});

	test("refuses hostile inputs before anything is sent", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		for (const image of [
			"/etc/passwd",
			"http://169.254.169.254/x.png",
			"https://localhost/x.png",
			"data:text/html,x",
			"kept:../../x",
		]) {
			const answer = await bench.call("edit_image", {
				images: [dataUrl(512, 512), image],
				instruction: "Make it night",
			});
			expect(answer.error?.field, image).toBe("images[1]");
		}
		expect(server.seen).toEqual([]);
	});
});
