// Every fault of the table, on a generation and on an edit: at most one paid run, and an image or one clear error.
import { describe, expect, test } from "vitest";
import type { ModelAnswer } from "../../shared/models/image-model.ts";
import { ModelError } from "../../shared/models/model-error.ts";
import { paidRun, resumeRun } from "../../shared/models/paid-run.ts";
import { createFalServer } from "../fal-server/server.ts";
import { type FaultRow, faultRows, nameOf } from "./fault-rows.ts";
import { createDisk, editRequest, generateRequest, modelOver, secretKey } from "./fixtures.ts";

// Side by side, each with a server of its own: most of the time goes in waits.
describe.concurrent.each(["generate", "edit"] as const)("%s", (kind) => {
	const mine = faultRows.filter((row) => row.only === undefined || row.only === kind);
	test.for(mine.map((row) => [nameOf(row), row] as const))("%s", async ([, row], { onTestFinished }) => {
		const server = await createFalServer({ flat: true, queueMs: 5, runMs: 20, slowMs: 60 });
		onTestFinished(() => server.close());
		for (const fault of row.faults) server.faults.add(fault);
		const model = modelOver(server);
		const disk = createDisk();
		const request = kind === "generate" ? generateRequest() : editRequest();
		let ended: ModelAnswer | unknown = await paidRun(model, request, disk).catch((error: unknown) => error);

		if (row.ends === "image") expectImage(ended);
		else expectOneError(ended, row);
		expect(server.accepted()).toBe(row.accepted ?? 1);

		if (row.resumes) {
			expect(ended).toMatchObject({ resumable: true });
			server.faults.clear();
			const step = disk.last();
			if (step === undefined) throw new Error("nothing was written down");
			ended = await resumeRun(model, step, disk).catch((error: unknown) => error);
			expectImage(ended);
		}
		expect(server.accepted()).toBe(row.accepted ?? 1);
		expect(server.paidImages()).toBeLessThanOrEqual(1);
		expect(server.keyLeaks).toEqual([]);
		expect(JSON.stringify(disk.steps)).not.toContain(secretKey);
	});
});

function expectImage(ended: unknown) {
	expect(ended).toMatchObject({ images: [{ mediaType: "image/png", widthPx: 512, heightPx: 512 }] });
}

function expectOneError(ended: unknown, row: FaultRow) {
	expect(ended).toBeInstanceOf(ModelError);
	if (!(ended instanceof ModelError)) return;
	expect(ended.code).toBe(row.ends);
	if (row.billed !== undefined) expect(ended.billed).toBe(row.billed);
	const shown = JSON.stringify(ended.toBody());
	expect(ended.hint.length).toBeGreaterThan(10);
	expect(shown).not.toContain(secretKey);
	// fal's own words, which may quote the prompt, never pass.
	expect(shown).not.toContain("SECRET WORDS");
}
