// check_text: what it takes, what it answers, and that it needs neither a key nor a network.
import { describe, expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { createTextReader } from "../../mcp-server/reader/text-reader.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import type { CopyCheck } from "../../shared/result.ts";
import { describeCheck } from "../../shared/tools/check-answer.ts";
import { dataUrl, openWorkbench, resultIn, startFal } from "../paid/workbench.ts";
import { checkOf } from "./checks.ts";

const words = ["BLUE HOUR", "Slow jazz by the river"];

async function open() {
	const server = await startFal();
	const asked: string[][] = [];
	const bench = openWorkbench(server, {
		speed: 1,
		reader: {
			check: async (_image, copy) => {
				asked.push(copy.map(({ text }) => text));
				return checkOf(copy, []);
			},
		},
	});
	const made = resultIn(
		await bench.call("compose_poster", { brief: { subject: "jazz", copy: words }, finish: "draft" }),
	);
	return { server, bench, asked, made };
}

describe("where the words come from", () => {
	test("copy first, then a brief, then a job, then the job that made the image", async () => {
		const { bench, asked, made, server } = await open();
		const id = made.images[0]?.id ?? "";
		const calls: [object, string[]][] = [
			[{ image: id, copy: ["ONE"], job_id: made.jobId }, ["ONE"]],
			[{ image: id, brief: { subject: "x", copy: ["TWO"] } }, ["TWO"]],
			[{ image: dataUrl(64, 64), job_id: made.jobId }, words],
			[{ job_id: made.jobId }, words],
			[{ image: id }, words],
			[{ images: [made.images[0]?.path], copy: ["THREE"] }, ["THREE"]],
		];
		for (const [input, wanted] of calls) {
			const answer = await bench.call("check_text", input);
			expect(answer.error, answer.text).toBeUndefined();
			expect(asked.at(-1)).toEqual(wanted);
			expect(answer.data).toMatchObject({ strict: true, by: "ocr", extra: [], duplicates: [] });
			expect(answer.images).toEqual([]);
		}
		expect(server.seen).toEqual([]);
	});

	test("refusals name the field and the way on", async () => {
		const { bench, made } = await open();
		const refused: [object, string, string][] = [
			[{ copy: ["A"] }, "invalid_input", "image"],
			[{ image: dataUrl(64, 64) }, "invalid_input", "copy"],
			[{ image: "a.png", images: ["a.png"], copy: ["A"] }, "invalid_input", "images"],
			[{ image: "/etc/passwd", copy: ["A"] }, "forbidden_path", "image"],
			[{ images: ["/etc/passwd"], copy: ["A"] }, "forbidden_path", "images[0]"],
			[{ job_id: "job_nothing" }, "not_found", "job_id"],
			[{ image: made.images[0]?.id, copy: ["  "] }, "invalid_input", "copy[0]"],
			[{ image: made.images[0]?.id, kopy: ["A"] }, "invalid_input", "kopy"],
		];
		for (const [input, code, field] of refused)
			expect((await bench.call("check_text", input)).error, JSON.stringify(input)).toMatchObject({
				code,
				field,
			});
		bench.workshop.ports.reader = null;
		expect((await bench.call("check_text", { job_id: made.jobId })).error?.code).toBe("not_connected");
	});
});

test("the answer stands alone: verdicts, readings, places, extra text, counts, scores", () => {
	const copy = normalizeCopy(["BLUE HOUR", "Slow jazz", "14 June", "Free", "Pier Seven"]);
	const check: CopyCheck = {
		...checkOf(
			copy,
			["exact", { verdict: "wrong", read: "Slow jaz" }, "uncertain", "missing", "unreadable"],
			{
				extra: [{ text: "LOREM", box: { x: 1, y: 2, width: 30, height: 4 } }],
				duplicates: [
					{ copyId: "c1", seen: 2, wanted: 1, boxes: [{ x: 5, y: 6, width: 70, height: 8 }] },
					{ copyId: "c2", seen: 3, wanted: 1 },
				],
			},
		),
		metrics: { longText: 0.5, cvtgWordAccuracy: 0.5, cvtgNed: 0.9, oneIg: { ed: 7, cr: 0, wac: 0.5 } },
	};
	const text = describeCheck(check);
	for (const part of [
		"Strict: false",
		"1 of 5 lines exact (read from the pixels)",
		'c2 "Slow jazz": wrong, read "Slow jaz" at 100,180 440x50 px',
		'c4 "Free": missing',
		'Extra text: "LOREM" at 1,2 30x4 px',
		"Wrong count: c1 is there 2 times, wanted 1; too many at 5,6 70x8 px.",
		"Wrong count: c2 is there 3 times, wanted 1.",
		"LongText 0.5000",
		"They do not see all that strict sees",
	])
		expect(text).toContain(part);
	expect(describeCheck(checkOf(copy, ["uncertain"]))).toContain("not proven");
	expect(text).not.toMatch(/Read in part|Read smaller/);
	expect(describeCheck({ ...check, isPartial: true })).toMatch(/Read in part: .*more text.*time was up/);
	expect(describeCheck({ ...check, isShrunk: true })).toContain("Read smaller: the picture is huge");
});

test("the real reader, on a sheet that the product drew: every line exact, a changed one wrong, scores beside it", async () => {
	const server = await startFal();
	const reader = createTextReader({ codec: createImageCodec() });
	const bench = openWorkbench(server, { reader, speed: 1 });
	const brief = {
		subject: "jazz",
		copy: ["MIDNIGHT BRASS", "Slow jazz by the river", "Pier Seven"],
		size: "640x960",
	};
	const made = resultIn(await bench.call("compose_poster", { brief, finish: "draft", seed: 4 }));
	const image = made.images[0]?.path;
	const right = await bench.call("check_text", { image, copy: brief.copy });
	expect(right.data).toMatchObject({
		strict: true,
		metrics: { longText: 1, cvtgWordAccuracy: 1, cvtgNed: 1, oneIg: { ed: 0, cr: 1, wac: 1 } },
	});
	const wrong = await bench.call("check_text", { image, copy: ["MIDNIGHT BRASS", "Slow jazz by the rover"] });
	expect(wrong.data).toMatchObject({
		strict: false,
		lines: [{ verdict: "exact" }, { verdict: "wrong", notes: ["letters"] }],
		extra: expect.arrayContaining([expect.objectContaining({ text: expect.stringMatching(/Pier|Seven/) })]),
	});
	await reader.close();
});
