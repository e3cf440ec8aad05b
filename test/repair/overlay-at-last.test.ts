// Where nothing else put the words right: the sheet is set in type on its own picture, once, for nothing, or not at all.
import { describe, expect, test } from "vitest";
import type { TextReader } from "../../shared/ports.ts";
import { openWorkbench, resultIn, startFal, type Workbench } from "../paid/workbench.ts";
import { aborted } from "./aborted.ts";
import { checkOf } from "./checks.ts";
import { seededBrief } from "./sheets.ts";

const brief = {
	...seededBrief(2),
	copy: ["Velvet Hour", "Make something with clay", "Every Sunday in March", "Linden Park", "Bring a friend"],
};
const paintOf = (bench: Workbench, more: object = {}) =>
	bench.call("compose_poster", { brief, finish: "paint", ...more });

describe("where lines find no room", () => {
	/** The first line is nowhere on what the model paints, and the others fill it. */
	function crowded(
		more: { words?: string; onDrawn?: (signal?: AbortSignal) => Promise<void> } = {},
	): TextReader {
		return {
			check: async (_image, copy, signal, drawn) => {
				if (drawn !== undefined) await more.onDrawn?.(signal);
				if (drawn !== undefined) return checkOf(copy, []);
				const { words } = more;
				const place = { x: 100, y: 100, width: 90, height: 30 };
				if (copy.length === 0)
					return checkOf(copy, [], { extra: words === undefined ? [] : [{ text: words, box: place }] });
				const sheet = { x: 0, y: 0, width: 640, height: 960 };
				return checkOf(copy, [
					"missing",
					...copy.slice(1).map(() => ({ verdict: "exact" as const, box: sheet })),
				]);
			},
		};
	}
	const flat = { flat: true };

	test("the sheet is finished as overlay on the cleaned picture, for nothing", async () => {
		const server = await startFal(flat);
		const bench = openWorkbench(server, { reader: crowded(), speed: 1 });
		const answer = await paintOf(bench, { seed: 1, max_repairs: 1 });
		const result = resultIn(answer);
		expect(result.repairs).toMatchObject([
			{ kind: "edit", outcome: "rejected" },
			{ kind: "type", outcome: "rejected" },
			{ kind: "overlay", outcome: "kept", costUsd: 0 },
		]);
		expect(server.accepted()).toBe(2);
		expect(result).toMatchObject({ status: "completed", costUsd: 0.07 });
		expect(result.images[0]).toMatchObject({ id: result.repairs?.[2]?.to, copyCheck: { strict: true } });
		expect(answer.text).toMatch(/finished as overlay.*\(free\), kept/);
		const left = resultIn(await paintOf(bench, { seed: 1, max_repairs: 0 }));
		expect(left.repairs).toBeUndefined();
	});

	test("not where words would be left on it: then the picture stays, and the answer says why", async () => {
		const server = await startFal(flat);
		const bench = openWorkbench(server, { reader: crowded({ words: "SALE" }), speed: 1 });
		const answer = await paintOf(bench, { seed: 1, max_repairs: 1 });
		expect(resultIn(answer).repairs?.at(-1)).toMatchObject({
			kind: "overlay",
			outcome: "rejected",
			to: null,
		});
		expect(resultIn(answer).images[0]?.copyCheck?.strict).toBe(false);
		expect(answer.text).toContain("words would be left on the picture: SALE");
	});

	test("taken up again in the middle of it, it is done once", async () => {
		const server = await startFal(flat);
		let reads = 0;
		const first = openWorkbench(server, {
			speed: 1,
			reader: crowded({
				onDrawn: async (signal) => {
					reads += 1;
					void first.workshop.jobs.stop();
					await aborted(signal);
					throw new Error("gone");
				},
			}),
		});
		const started = resultIn(await paintOf(first, { seed: 1, max_repairs: 1 }));
		const next = openWorkbench(server, { home: first.home, reader: crowded(), speed: 1 });
		const result = resultIn(await next.call("get_job", { job_id: started.jobId }));
		expect(reads).toBe(1);
		expect(result.repairs?.map(({ kind, outcome }) => [kind, outcome]).at(-1)).toEqual(["overlay", "kept"]);
		expect(result.repairs).toHaveLength(3);
		expect(result.images).toHaveLength(1);
		expect(result).toMatchObject({ status: "completed", costUsd: 0.07 });
	});
});
