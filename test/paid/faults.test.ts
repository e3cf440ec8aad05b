// Every fault, through the tools: at most one paid run, an image or one clear error with a next step, and a ledger that agrees.
import { describe, expect, test } from "vitest";
import type { Answer } from "../../shared/tool.ts";
import { type FaultRow, faultRows, nameOf } from "../models/fault-rows.ts";
import { plainPng } from "../models/fixtures.ts";
import { cases } from "../proof.ts";
import { openWorkbench, resultIn, secretKey, startFal, type Workbench } from "./workbench.ts";

const calls = {
	generate: {
		tool: "generate_image",
		input: { prompt: 'A poster "SECRET WORDS OF THE CALLER"', size: "512x512", seed: 11 },
	},
	edit: {
		tool: "edit_image",
		input: {
			images: [`data:image/png;base64,${Buffer.from(plainPng(512, 512)).toString("base64")}`],
			instruction: 'Replace "SECRET WORDS OF THE CALLER" to "B".',
			seed: 12,
		},
	},
};
const price = 35_000;

/** The model's own tests run every row for both: here each third one, in turn, and all of them in the proof lane. */
const each = cases(3, 1);

// Side by side, each with a server and a home of its own: most of the time goes in waits.
describe.concurrent.each(["generate", "edit"] as const)("%s", (kind) => {
	const fitting = faultRows.filter((row) => row.only === undefined || row.only === kind);
	const mine = fitting.filter((_, index) => index % each === (kind === "edit" ? 1 % each : 0));
	test.for(mine.map((row) => [nameOf(row), row] as const))("%s", async ([, row]) => {
		const server = await startFal({ queueMs: 5, runMs: 20, slowMs: 60 });
		for (const fault of row.faults) server.faults.add(fault);
		const bench = openWorkbench(server);
		const { tool, input } = calls[kind];
		let answer = await bench.call(tool, input);
		const { jobId } = resultIn(answer);

		if (row.ends === "image") expectImage(answer, bench);
		else expectOneError(answer, row, bench);
		expect(server.accepted()).toBe(row.accepted ?? 1);

		if (row.resumes) {
			server.faults.clear();
			answer = await bench.call("get_job", { job_id: jobId });
			expectImage(answer, bench);
		}
		expect(server.accepted()).toBe(row.accepted ?? 1);
		expect(server.paidImages()).toBeLessThanOrEqual(1);
		expect(server.keyLeaks).toEqual([]);
		expect(JSON.stringify(answer)).not.toContain(secretKey);
	});
});

function expectImage(answer: Answer, bench: Workbench) {
	expect(answer.error).toBeUndefined();
	const result = resultIn(answer);
	expect(result).toMatchObject({ status: "completed", costUsd: price / 1e6 });
	expect(result.images).toHaveLength(1);
	expect(bench.images()).toHaveLength(1);
	const { postings } = bench.ledger();
	expect(postings.find({ jobId: result.jobId, stepId: stepOf(result.prompt) })).toMatchObject({
		state: "settled",
		amountMicroUsd: price,
	});
}

function expectOneError(answer: Answer, row: FaultRow, bench: Workbench) {
	expect(answer.error?.code).toBe(row.ends);
	const result = resultIn(answer);
	const { error } = answer;
	expect(error?.hint.length).toBeGreaterThan(10);
	expect(answer.text).toContain(error?.message);
	expect(answer.text).toContain(error?.hint);
	// fal's own words, which may quote the prompt, never pass.
	expect(JSON.stringify(error)).not.toContain("SECRET WORDS");
	expect(result.images).toEqual([]);
	const posting = bench.ledger().postings.find({ jobId: result.jobId, stepId: stepOf(result.prompt) });
	if (row.billed === "no") {
		expect(posting).toMatchObject({ state: "released", amountMicroUsd: 0 });
		expect(result).toMatchObject({ status: "failed", costUsd: 0, spent: [] });
		return;
	}
	// It may have been billed, so it counts; and what may still end well is left to be taken up again.
	const open = row.resumes === true || row.ends === "submit_unknown";
	expect(posting).toMatchObject({ state: open ? "open" : "settled", amountMicroUsd: price });
	expect(result).toMatchObject({ status: open ? "working" : "failed", costUsd: price / 1e6 });
	if (open) expect(answer.text).toContain("get_job");
}

const stepOf = (prompt: string) => (prompt.startsWith("Replace") ? "edit-1" : "paint-1");
