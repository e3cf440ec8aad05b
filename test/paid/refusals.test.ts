// What is refused before anything is made or paid, what is only estimated, and what the same key does.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataUrl, freshHome, jazz, jobsIn, openWorkbench, resultIn, startFal } from "./workbench.ts";

describe("what is refused before anything is made or paid", () => {
	test.each([
		["unknown model", { prompt: jazz, model: "dall-e" }, "invalid_input", "model"],
		[
			"a setting the model does not have",
			{ prompt: jazz, model: "flux-2-pro", settings: { turbo: true } },
			"invalid_input",
			"settings.turbo",
		],
		[
			"a setting out of range",
			{ prompt: jazz, settings: { guidance_scale: 19.5, num_inference_steps: 120 } },
			"invalid_input",
			"settings.num_inference_steps",
		],
		[
			"strength where nothing is edited",
			{ prompt: jazz, settings: { strength: 0.5 } },
			"invalid_input",
			"settings.strength",
		],
		["letters that no face has", { prompt: 'A poster "안녕하세요"' }, "unsupported_characters", undefined],
		[
			"a prompt that would be cut",
			{ prompt: `A poster "HELLO" ${"with many small lanterns ".repeat(300)}` },
			"copy_too_long",
			"prompt",
		],
		[
			"a base model that cannot paint",
			{ prompt: jazz, base_model: "nonsense" },
			"invalid_input",
			"base_model",
		],
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
		const edit = await bench.call("edit_image", {
			images: [dataUrl(512, 512)],
			instruction: "Make it night",
		});
		const draft = await bench.call("generate_image", { prompt: jazz });
		const finish = await bench.call("finish_job", { job_id: resultIn(draft).jobId });
		expect([edit.error?.code, finish.error?.code]).toEqual(["no_key", "no_key"]);
		expect(resultIn(draft)).toMatchObject({ model: "draft", costUsd: 0 });
		// The price is told all the same.
		const estimate = await bench.call("finish_job", { job_id: resultIn(draft).jobId, estimate_only: true });
		expect(estimate.text).toContain("$0.075");
		expect(server.seen).toEqual([]);
	});

	test("what cannot become a brief, in a free draft too: no failed job is left in the list", async () => {
		const bench = openWorkbench(await startFal(), { env: { FAL_KEY: "" } });
		const copy = [
			{ id: "a", text: "ONE" },
			{ id: "a", text: "TWO" },
		];
		const refused = [
			await bench.call("generate_image", { prompt: jazz, size: "1024" }),
			await bench.call("compose_poster", { prompt: jazz, size: "1024" }),
			await bench.call("compose_poster", { brief: { subject: "jazz", copy } }),
		];
		expect(refused.map(({ error }) => error?.code)).toEqual(Array(3).fill("invalid_input"));
		expect(jobsIn(bench)).toEqual([]);
		const { jobId } = resultIn(await bench.call("compose_poster", { prompt: jazz }));
		const changed = await bench.call("compose_poster", { job_id: jobId, changes: { lines: { zzz: "NO" } } });
		expect(changed.error?.code).toBe("invalid_input");
		expect(jobsIn(bench)).toHaveLength(1);
	});

	test("paid work where jobs cannot be kept on disk", async () => {
		const server = await startFal();
		const home = join(freshHome(), "a-file");
		writeFileSync(home, "");
		const bench = openWorkbench(server, { home, env: { BROADSIDE_OUTPUT_DIR: freshHome() } });
		await bench.call("get_job", {});
		const answer = await bench.call("generate_image", { prompt: jazz });
		expect(answer.error).toMatchObject({
			code: "forbidden_path",
			hint: expect.stringContaining("BROADSIDE_HOME"),
		});
		expect(server.seen).toEqual([]);
	});
});

describe("estimate_only", () => {
	test("tells prompt, price and settings as they would be sent, and makes nothing", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const generate = await bench.call("generate_image", {
			prompt: jazz,
			tier: "pro",
			count: 2,
			estimate_only: true,
		});
		expect(generate.data).toMatchObject({
			prompt: jazz,
			costUsd: 0.15,
			model: "fal-ai/qwen-image-2/pro/text-to-image",
		});
		const edit = await bench.call("edit_image", {
			images: [dataUrl(600, 800), dataUrl(600, 800)],
			instruction: "Change the title",
			estimate_only: true,
		});
		const rules = (edit.data as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
		expect(rules).toEqual(
			expect.arrayContaining(["edit-names-images", "edit-quotes-words", "edit-says-what-stays"]),
		);
		for (const finish of ["paint", "overlay", "redraw"]) {
			const answer = await bench.call("compose_poster", { prompt: jazz, finish, estimate_only: true });
			expect(answer.data).toMatchObject({ costUsd: 0.035 });
			expect(answer.text).toContain("Nothing was made.");
		}
		expect(server.seen).toEqual([]);
		expect(jobsIn(bench)).toEqual([]);
	});
});

test.each([
	["BROADSIDE_MAX_USD_PER_DAY", "0,01"],
	["BROADSIDE_MAX_USD_PER_CALL", "fifty cents"],
	["BROADSIDE_FAL_ORIGIN", "http://gateway.corp"],
])("%s=%s is refused, not taken for its default; drafts work and say so", async (variable, value) => {
	const server = await startFal();
	const home = freshHome();
	const before = openWorkbench(server, { home });
	const image = resultIn(await before.call("generate_image", { prompt: jazz }));
	const asked = server.seen.length;
	const bench = openWorkbench(server, { home, env: { [variable]: value } });
	for (const [tool, input] of [
		["generate_image", { prompt: jazz }],
		["compose_poster", { prompt: jazz, finish: "overlay" }],
		["finish_job", { job_id: image.jobId }],
		["edit_image", { images: [dataUrl(512, 512)], instruction: "Make it night" }],
	] as const) {
		const { error } = await bench.call(tool, input);
		expect(error).toMatchObject({ code: "invalid_input", message: expect.stringContaining(variable) });
	}
	const draft = await bench.call("compose_poster", { prompt: jazz });
	expect(resultIn(draft)).toMatchObject({ status: "completed", costUsd: 0 });
	expect(draft.text).toContain(variable);
	expect(server.seen.length).toBe(asked);
	expect(bench.ledger().entries).toHaveLength(2);
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
