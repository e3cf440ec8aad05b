// The text of an answer stands alone: status, file, cost, each line that is not exact, and the next step.
import { expect, test } from "vitest";
import type { Result } from "../../shared/result.ts";
import { describeResult, dollars } from "../../shared/result-text.ts";
import { describeError } from "../../shared/run-tool.ts";

const box = { x: 0, y: 0, width: 1, height: 1 };
const line = (copyId: string, text: string) => ({
	copyId,
	text,
	verdict: "exact" as const,
	read: text,
	cer: 0,
	box,
});
const result: Result = {
	jobId: "job_1",
	status: "completed",
	stage: "done",
	images: [
		{
			id: "img_1",
			path: "/sheets/a.png",
			widthPx: 1024,
			heightPx: 1536,
			mediaType: "image/png",
			sha256: "00",
			seed: 7,
			copyCheck: {
				strict: false,
				by: "ocr",
				lines: [
					line("c1", "JAZZ"),
					{ ...line("c2", "JUNE 14"), verdict: "wrong", read: "JUNE 18", cer: 0.1 },
					{ ...line("c3", "ARTS"), verdict: "missing", read: "" },
				],
				extra: [{ text: "LOREM", box: null }],
				duplicates: [{ copyId: "c1", seen: 2, wanted: 1 }],
			},
		},
	],
	prompt: "p",
	model: "fal-ai/qwen-image-2/pro/text-to-image",
	finish: "paint",
	costUsd: 0.075,
	spent: [],
	warnings: [{ code: "size_rounded", message: "The size was rounded." }],
};

test("names everything that is wrong", () => {
	expect(describeResult(result, { hasKey: true })).toMatchInlineSnapshot(`
		"Status: completed. Painted by fal-ai/qwen-image-2/pro/text-to-image. Cost: $0.075.
		File: /sheets/a.png, 1024 x 1536 px, img_1, seed 7, 1 of 3 copy lines exact (read from the pixels)
		Job: job_1
		Not exact: c2 "JUNE 14" is wrong, read "JUNE 18"
		Not exact: c3 "ARTS" is missing
		Extra text: "LOREM"
		Wrong count: c1 is there 2 times, wanted 1
		Note: The size was rounded."
	`);
});

test("says how to go on while working, and why when failed", () => {
	const working = describeResult(
		{ ...result, status: "working", stage: "waiting", progress: 0.5, images: [] },
		{ hasKey: true },
	);
	expect(working).toContain("Now: waiting (50 %)");
	expect(working).toContain('get_job {"job_id": "job_1"}');
	const error = {
		code: "content_policy" as const,
		message: "It was refused.",
		hint: "Say it otherwise.",
		retryAfterMs: 1500,
	};
	const failed = describeResult({ ...result, status: "failed", images: [], error }, { hasKey: true });
	expect(failed).toContain("content_policy: It was refused.\nFix: Say it otherwise. Try again in 2 s.");
});

test("stays short whatever the sheet holds", () => {
	const copy = Array.from({ length: 120 }, (_, n) => ({
		id: `c${n}`,
		text: "word ".repeat(400),
		role: "body" as const,
		count: 1,
		locked: false,
	}));
	const lines = copy.map(({ id, text }) => ({ ...line(id, text), verdict: "wrong" as const, read: text }));
	const [image] = result.images;
	if (image === undefined) throw new Error();
	const images = Array.from({ length: 4 }, () => ({
		...image,
		copyCheck: { strict: false, by: "ocr" as const, lines, extra: [], duplicates: [] },
	}));
	const brief = {
		kind: "poster" as const,
		subject: "x",
		copy,
		sections: [],
		assets: [],
		size: { widthPx: 1, heightPx: 1 },
	};
	expect(describeResult({ ...result, images, brief }, { hasKey: true }).length).toBeLessThan(15_000);
});

test("money is exact and short", () => {
	expect([0, 0.035, 0.075, 0.5, 1, 0.006, 0.0125].map(dollars)).toEqual([
		"$0.00",
		"$0.035",
		"$0.075",
		"$0.50",
		"$1.00",
		"$0.006",
		"$0.0125",
	]);
});

test("an error names its field once", () => {
	const body = { code: "invalid_input" as const, hint: "Give a string." };
	expect(describeError({ ...body, message: "prompt is missing.", field: "prompt" })).toBe(
		"invalid_input: prompt is missing.\nFix: Give a string.",
	);
	expect(describeError({ ...body, message: "It is missing.", field: "prompt" })).toContain("(field: prompt)");
});
