// Repair through the tools, over an emulated fal: which steps are taken, what they cost, what is kept, and what is said.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { TextReader } from "../../shared/ports.ts";
import type { FalServer, FalServerOptions } from "../fal-server/server.ts";
import { openWorkbench, resultIn, startFal, type Workbench } from "../paid/workbench.ts";
import { aborted } from "./aborted.ts";
import { checkOf } from "./checks.ts";
import { rated, seededBrief } from "./sheets.ts";
import { truthReader } from "./truth.ts";

const brief = {
	...seededBrief(2),
	copy: ["Velvet Hour", "Make something with clay", "Every Sunday in March", "Linden Park", "Bring a friend"],
};

const right = { misspellRate: 0, neighbourRate: 0 };
/** The sheet that is painted from this seed has just one line wrong at this rate. */
const oneWrong = { rates: { generate: { misspellRate: 0.15, neighbourRate: 0 }, edit: right } };

async function openTruth(options: FalServerOptions, env: Record<string, string> = {}) {
	const server = await startFal({ flat: false, ...options });
	const reader = truthReader(server);
	return { server, reader, bench: openWorkbench(server, { reader, speed: 1, env }) };
}

const paintOf = (bench: Workbench, more: object = {}) =>
	bench.call("compose_poster", { brief, finish: "paint", ...more });

const promptsOf = (server: FalServer) =>
	[...server.queue.requests.values()].map(({ input }) => String(input.prompt));

const seeds = new Map<string, Promise<number>>();

/** The first seed whose sheet has so many lines wrong. */
function seedWith(wrong: number, options: FalServerOptions): Promise<number> {
	const key = `${wrong} ${JSON.stringify(options)}`;
	const known = seeds.get(key) ?? findSeed(wrong, options);
	seeds.set(key, known);
	return known;
}

async function findSeed(wrong: number, options: FalServerOptions): Promise<number> {
	for (let seed = 1; seed < 60; seed++) {
		const { bench } = await openTruth(options);
		const { images } = resultIn(await paintOf(bench, { seed, max_repairs: 0 }));
		if (images[0]?.copyCheck?.lines.filter(({ verdict }) => verdict === "wrong").length === wrong)
			return seed;
	}
	throw new Error("no such seed");
}

describe("a painted sheet", () => {
	test("one wrong line is one Standard edit that names it; the answer says what was done", async () => {
		const seed = await seedWith(1, oneWrong);
		const { server, bench } = await openTruth(oneWrong);
		const answer = await paintOf(bench, { seed });
		const result = resultIn(answer);
		expect(result).toMatchObject({ status: "completed", costUsd: 0.07 });
		expect(result.images).toHaveLength(1);
		expect(result.images[0]?.copyCheck?.strict).toBe(true);
		const [, edit] = promptsOf(server);
		expect(edit).toMatch(
			/^Replace "[^"]+" (?:at|in) [^"]+ to "[^"]+"\. Keep everything else exactly the same\.$/,
		);
		expect(result.repairs).toMatchObject([
			{
				kind: "edit",
				outcome: "kept",
				costUsd: 0.035,
				model: "fal-ai/qwen-image-2/edit",
				lineIds: [expect.any(String)],
			},
		]);
		expect(answer.text).toMatch(
			/Repair 1: edit by fal-ai\/qwen-image-2\/edit \(\$0\.035\), kept: c\d ".+": wrong \(".+"\) -> exact/,
		);
		expect(bench.ledger().postings.find({ jobId: result.jobId, stepId: "repair-1-1-1" })).toMatchObject({
			state: "settled",
			amountMicroUsd: 35_000,
		});
	});

	test("max_repairs 0 leaves it as it was painted, and check false reads nothing", async () => {
		const seed = await seedWith(1, oneWrong);
		const { bench, reader } = await openTruth(oneWrong);
		const left = resultIn(await paintOf(bench, { seed, max_repairs: 0 }));
		expect(left).toMatchObject({ costUsd: 0.035 });
		expect(left.repairs).toBeUndefined();
		expect(left.images[0]?.copyCheck?.strict).toBe(false);
		reader.asked.length = 0;
		resultIn(await paintOf(bench, { seed, check: false }));
		expect(reader.asked).toEqual([]);
	});

	test("edits that fail are counted, then the line is set in type: never more than max_repairs are paid", async () => {
		const seed = await seedWith(1, oneWrong);
		const failing = { rates: { ...oneWrong.rates, edit: { misspellRate: 1, neighbourRate: 0 } } };
		const { server, bench, reader } = await openTruth(failing);
		const result = resultIn(await paintOf(bench, { seed }));
		expect(server.accepted()).toBe(3);
		expect(result.costUsd).toBe(0.105);
		expect(result.repairs?.map(({ kind, outcome }) => [kind, outcome])).toEqual([
			["edit", "rejected"],
			["edit", "rejected"],
			["type", "kept"],
		]);
		expect(reader.foreign).toBe(1);
		expect(result.images[0]?.copyCheck?.strict).toBe(true);
		const once = resultIn(await paintOf(bench, { seed, max_repairs: 1 }));
		expect(once.costUsd).toBe(0.07);
	});

	test("an edit that breaks a neighbour, or repaints the rest, is paid and not kept", async () => {
		const seed = await seedWith(1, oneWrong);
		for (const edit of [
			{ misspellRate: 0, neighbourRate: 1 },
			{ ...right, driftRate: 1 },
		]) {
			const { bench } = await openTruth({ rates: { ...oneWrong.rates, edit } });
			const result = resultIn(await paintOf(bench, { seed, max_repairs: 1 }));
			const [first] = result.repairs ?? [];
			expect(first).toMatchObject({ kind: "edit", outcome: "rejected" });
			expect(first?.told[0]).toMatch(
				edit.neighbourRate === 1 ? /it broke c\d/ : /of the rest of the picture/,
			);
		}
	});

	test("most lines wrong is another seed of the same prompt", async () => {
		const bad = { rates: { generate: { misspellRate: 0.6, neighbourRate: 0 }, edit: right } };
		const seed = await seedWith(3, bad);
		const { server, bench } = await openTruth(bad);
		const result = resultIn(await paintOf(bench, { seed }));
		const [first, second] = [...server.queue.requests.values()];
		expect(result.repairs?.[0]).toMatchObject({ kind: "reseed", costUsd: 0.035 });
		expect(second?.input.prompt).toBe(first?.input.prompt);
		expect(second?.input.seed).not.toBe(first?.input.seed);
		expect(result.images[0]?.copyCheck?.strict).toBe(true);
	});

	test("extra words are removed, lines left out are added", async () => {
		const { server, bench } = await openTruth({
			rates: { generate: { ...right, strayRate: 1, dropRate: 0.12 }, edit: right },
		});
		const result = resultIn(await paintOf(bench, { seed: 3 }));
		expect(promptsOf(server)[1]).toContain("Remove the text");
		expect(result.images[0]?.copyCheck?.strict).toBe(true);
	});

	test("the cap holds: with no money for an edit the line is set in type at once, and the answer says so", async () => {
		const seed = await seedWith(1, oneWrong);
		const { server, bench } = await openTruth(oneWrong, { BROADSIDE_MAX_USD_PER_CALL: "0.06" });
		const result = resultIn(await paintOf(bench, { seed }));
		expect(server.accepted()).toBe(1);
		expect(result).toMatchObject({ status: "completed", costUsd: 0.035 });
		expect(result.repairs).toMatchObject([{ kind: "type", outcome: "kept", costUsd: 0 }]);
	});

	test("a Pro sheet is edited in Pro; a refusal of fal is one try that failed", async () => {
		const seed = await seedWith(1, oneWrong);
		const { server, bench, reader } = await openTruth(oneWrong);
		let reads = 0;
		bench.workshop.ports.reader = {
			check: async (...question) => {
				reads += 1;
				if (reads === 1) server.faults.add({ at: "submit", kind: "422" });
				return reader.check(...question);
			},
		};
		const result = resultIn(await paintOf(bench, { seed, tier: "pro" }));
		const edits = (result.repairs ?? []).filter(({ kind }) => kind === "edit");
		expect(edits.map(({ outcome }) => outcome)).toEqual(["failed", "kept"]);
		expect(edits.map(({ costUsd }) => costUsd)).toEqual([0, 0.075]);
		expect(new Set(edits.map(({ model }) => model))).toEqual(new Set(["fal-ai/qwen-image-2/pro/edit"]));
		expect(result.status).toBe("completed");
	});

	test("each variant is repaired by itself", async () => {
		const { bench } = await openTruth({ rates: rated(0.2) });
		const result = resultIn(await paintOf(bench, { seed: 5, count: 3 }));
		expect(result.images).toHaveLength(3);
		expect(result.images.map(({ copyCheck }) => copyCheck?.strict)).toEqual([true, true, true]);
		expect(new Set(result.repairs?.map(({ variant }) => variant)).size).toBeGreaterThan(1);
		expect(result.costUsd).toBeLessThanOrEqual(0.5);
	});

	test("a reader that breaks in between loses no picture", async () => {
		const seed = await seedWith(1, oneWrong);
		const { bench, reader } = await openTruth(oneWrong);
		let reads = 0;
		const breaking: TextReader = {
			check: async (...question) => {
				reads += 1;
				if (reads > 1) throw new Error("broken");
				return reader.check(...question);
			},
		};
		bench.workshop.ports.reader = breaking;
		const result = resultIn(await paintOf(bench, { seed }));
		expect(result.status).toBe("completed");
		expect(result.images).toHaveLength(1);
		expect(result.repairs?.every(({ outcome }) => outcome !== "kept")).toBe(true);
	});
});

describe("work that is taken up again", () => {
	test("goes on after the last try that was written down: no repair is paid twice", async () => {
		const seed = await seedWith(1, oneWrong);
		const failing = { rates: { ...oneWrong.rates, edit: { misspellRate: 1, neighbourRate: 0 } } };
		for (const stopAt of [1, 2, 3, 4, 5]) {
			const { server, bench, reader } = await openTruth(failing);
			let reads = 0;
			const first = bench.workshop;
			first.ports.reader = {
				check: async (...question) => {
					reads += 1;
					// The process goes down in the middle of a reading.
					if (reads === stopAt) {
						void first.jobs.stop();
						await aborted(question[2]);
						throw new Error("gone");
					}
					return reader.check(...question);
				},
			};
			const started = resultIn(await paintOf(bench, { seed }));
			const next = openWorkbench(server, { home: bench.home, reader, speed: 1 });
			const result = resultIn(await next.call("get_job", { job_id: started.jobId }));
			expect(result.status, `stopped at reading ${stopAt}`).toBe("completed");
			expect(server.accepted()).toBe(3);
			expect(result.costUsd).toBe(0.105);
			expect(result.repairs?.map(({ kind }) => kind)).toEqual(["edit", "edit", "type"]);
			expect(result.images).toHaveLength(1);
			expect(result.images[0]?.copyCheck?.strict).toBe(true);
		}
	});
});

describe("edit_image", () => {
	test("lines to keep are judged against what was exact before", async () => {
		const server = await startFal();
		const bench = openWorkbench(server, { speed: 1 });
		const shown = resultIn(await bench.call("compose_poster", { brief, finish: "draft" }));
		const image = shown.images[0]?.path ?? "";
		let reads = 0;
		bench.workshop.ports.reader = {
			check: async (_image, copy) => {
				reads += 1;
				// Before: the second was wrong already. After: so is the first.
				const wrong = { verdict: "wrong", read: "Quiet Tide" } as const;
				return checkOf(copy, reads === 1 ? ["exact", wrong] : [wrong, wrong]);
			},
		};
		const answer = await bench.call("edit_image", {
			images: [image],
			instruction: "Make it night",
			keep: ["Velvet Hour", "Linden Park"],
			max_repairs: 1,
		});
		const result = resultIn(answer);
		const codes = result.warnings.map(({ code }) => code);
		expect(codes).toContain("keep_broken");
		expect(codes).toContain("keep_not_exact_before");
		expect(answer.text).toMatch(/broke c1 "Velvet Hour"/);
		// Only what the edit broke is repaired.
		expect(result.repairs?.flatMap(({ lineIds }) => lineIds)).not.toContain("c2");
		expect(result.images[0]?.copyCheck?.strict).toBe(false);
	});
});

describe("overlay", () => {
	test("art with words is painted again with another seed; art that stays so is refused, and what was paid is told", async () => {
		const { bench, server } = await openTruth({
			rates: { generate: { ...right, strayRate: 0.5 }, edit: right },
		});
		const seen = new Set<string>();
		for (let seed = 1; seed < 9 && seen.size < 3; seed++) {
			const before = server.accepted();
			const answer = await bench.call("compose_poster", { brief, finish: "overlay", seed });
			const tries = server.accepted() - before;
			const { status, images, repairs = [], costUsd } = resultIn(answer);
			expect(costUsd).toBeCloseTo(0.035 * tries, 6);
			if (answer.error) {
				expect(answer.error).toMatchObject({ code: "provider_rejected" });
				expect(tries).toBe(3);
				expect(images).toEqual([]);
				seen.add("refused");
				continue;
			}
			expect([status, images[0]?.copyCheck?.strict]).toEqual(["completed", true]);
			expect(repairs.at(-1)?.outcome ?? "kept").toBe("kept");
			seen.add(tries === 1 ? "free of words at once" : "free of words in the end");
		}
		expect(seen.size).toBeGreaterThan(1);
	});

	test("without a reader the art is not known to be free of words: not strict, and said", async () => {
		const server = await startFal();
		const bench = openWorkbench(server, { speed: 1 });
		const answer = await bench.call("compose_poster", { brief, finish: "overlay" });
		expect(resultIn(answer).images[0]?.copyCheck?.strict).toBeNull();
		expect(answer.text).toContain("The art was not read");
	});
});

describe("auto", () => {
	const auto = (copy: string[], more: object = {}) => ({
		brief: { ...brief, copy, ...more },
		finish: "auto",
	});
	test("says which way it chose, before and after it is paid", async () => {
		const { bench } = await openTruth({ rates: { generate: right, edit: right } });
		const ways: [string, object, RegExp][] = [
			["paint", auto(["Velvet Hour", "Bring a friend"]), /chose "paint"/],
			[
				"auto",
				auto(["Velvet Hour", "Bring a friend", "14 June", "Linden Park"]),
				/chose a mix of paint and type: set in type: c3/,
			],
			[
				"overlay",
				auto(["Velvet Hour", "14 June", "$25", "+44 20 7946 0991"]),
				/chose "overlay": 3 of 4 lines are risky/,
			],
		];
		for (const [finish, input, said] of ways) {
			const estimate = await bench.call("compose_poster", { ...input, estimate_only: true });
			expect(estimate.text).toMatch(said);
			const answer = await bench.call("compose_poster", input);
			expect(answer.text).toMatch(said);
			expect(resultIn(answer)).toMatchObject({ status: "completed", finish, costUsd: 0.035 });
			expect(resultIn(answer).images[0]?.copyCheck?.strict).toBe(true);
		}
	});

	test("the model is asked for the easy lines alone; the job keeps all of them", async () => {
		const { bench, server } = await openTruth({ rates: { generate: right, edit: right } });
		const result = resultIn(
			await bench.call("compose_poster", auto(["Velvet Hour", "Bring a friend", "14 June"])),
		);
		expect(promptsOf(server)[0]).toContain('"Velvet Hour"');
		expect(promptsOf(server)[0]).not.toContain("14 June");
		expect(result.brief?.copy).toHaveLength(3);
		const [image] = result.images;
		expect(image?.copyCheck?.lines).toHaveLength(3);
		expect(readFileSync(image?.path ?? "").length).toBeGreaterThan(1000);
	});
});
