// Sheets that a model misspells at a known rate, read by the real reader: what is strict after repair, and what it costs.
import { afterAll, describe, expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { createTextReader } from "../../mcp-server/reader/text-reader.ts";
import type { TextReader } from "../../shared/ports.ts";
import type { CopyCheck, Result } from "../../shared/result.ts";
import type { FalServer } from "../fal-server/server.ts";
import { openWorkbench, resultIn, startFal } from "../paid/workbench.ts";
import { cases, recordFigures } from "../proof.ts";
import { rated, seededBrief } from "./sheets.ts";

const reader = createTextReader({ codec: createImageCodec() });
afterAll(() => reader.close());

const sheets = cases(1, Number(process.env.BROADSIDE_PROVE_SHEETS ?? 100));
const rates = sheets === 1 ? [0.15] : [0.05, 0.15, 0.3, 0.6];
const capUsd = 0.5;
const figures: Record<string, string> = {};

interface Tally {
	sheets: number;
	strict: number;
	notProven: number;
	/** What the model is known to have painted otherwise on sheets that are called strict. */
	falseStrict: string[];
	worse: number;
	overCap: number;
	costUsd: number;
	setInType: number;
}

const faults = (check: CopyCheck, ids: ReadonlySet<string>) =>
	check.lines.filter(
		({ copyId, verdict }) => ids.has(copyId) && (verdict === "wrong" || verdict === "missing"),
	).length;

/** A moved space is told and fails nothing, by the definition of `exact`. */
const unspaced = (text: string) => text.replaceAll(/\s/g, "");

/** What the model really painted, where the finished picture is one that it painted. */
function paintedTexts(result: Result, { queue }: FalServer): string[] | null {
	const repairs = result.repairs ?? [];
	const kept = repairs.findLast(({ outcome }) => outcome === "kept");
	if (kept?.kind === "type" || result.finish === "overlay") return null;
	const paid = repairs.filter(({ step, outcome }) => step !== null && outcome !== "unpaid");
	const { requestId } = result.spent[kept === undefined ? 0 : 1 + paid.indexOf(kept)] ?? { requestId: null };
	const scene = queue.requests.get(requestId ?? "")?.painted[0]?.scene;
	return scene ? scene.lines.map(({ text }) => unspaced(text)).sort() : null;
}

async function prove(finish: string, rate: number, count: number): Promise<Tally> {
	const slips = rated(rate);
	const server = await startFal({ flat: false, rates: slips, queueMs: 1, runMs: 2 });
	const first: CopyCheck[] = [];
	const watching: TextReader = {
		async check(...question) {
			const made = await reader.check(...question);
			if (question[1].length > 0) first.push(made);
			return made;
		},
	};
	const bench = openWorkbench(server, {
		reader: watching,
		speed: 1,
		env: { BROADSIDE_MAX_USD_PER_CALL: String(capUsd), BROADSIDE_MAX_USD_PER_DAY: "1000" },
	});
	const tally: Tally = {
		sheets: 0,
		strict: 0,
		notProven: 0,
		falseStrict: [],
		worse: 0,
		overCap: 0,
		costUsd: 0,
		setInType: 0,
	};
	for (let seed = 1; seed <= count; seed++) {
		first.length = 0;
		const brief = seededBrief(seed + Math.round(rate * 10_000));
		const answer = await bench.call("compose_poster", { brief, finish, seed, wait_seconds: 600 });
		expect(answer.error, answer.text).toBeUndefined();
		const result = resultIn(answer);
		const check = result.images[0]?.copyCheck;
		if (!check) throw new Error(answer.text);
		tally.sheets += 1;
		tally.costUsd += result.costUsd;
		if (check.strict === true) tally.strict += 1;
		if (check.strict === null) tally.notProven += 1;
		if (result.costUsd > capUsd + 1e-9) tally.overCap += 1;
		if (result.repairs?.some(({ kind, outcome }) => kind === "type" && outcome === "kept"))
			tally.setInType += 1;
		const [before] = first;
		if (before) {
			const ids = new Set(before.lines.map(({ copyId }) => copyId));
			if (faults(check, ids) > faults(before, ids)) tally.worse += 1;
		}
		const truth = paintedTexts(result, server);
		const wanted = result.brief?.copy.map(({ text }) => unspaced(text)).sort();
		if (check.strict === true && truth !== null && truth.join("\n") !== wanted?.join("\n"))
			tally.falseStrict.push(truth.filter((text) => !wanted?.includes(text)).join(", "));
	}
	await server.close();
	const percent = (part: number) => `${((100 * part) / tally.sheets).toFixed(0)} %`;
	figures[`${finish}${finish === "overlay" ? "" : ` at ${rate * 100} %`}`] =
		`${tally.sheets} sheets, strict ${percent(tally.strict)}, not proven ${percent(tally.notProven)}, lines set in type on ${percent(tally.setInType)}, wrongly strict ${tally.falseStrict.length}${tally.falseStrict.length > 0 ? ` (${tally.falseStrict.join("; ")})` : ""}, $${(tally.costUsd / tally.sheets).toFixed(3)} a sheet`;
	recordFigures("repair", figures);
	return tally;
}

const within = { overCap: 0, worse: 0 };

/** A reader errs now and then (its own proof says how often); a repair must not add to that. */
const mostFalse = sheets > 1 ? Math.ceil(sheets * 0.02) : 0;

describe("strict after repair", () => {
	for (const rate of rates) {
		test(`auto, ${rate * 100} % of lines misspelled`, { timeout: 3_600_000 }, async () => {
			const tally = await prove("auto", rate, sheets);
			expect(tally).toMatchObject(within);
			expect(tally.falseStrict.length, tally.falseStrict.join("; ")).toBeLessThanOrEqual(mostFalse);
			if (sheets > 1) expect(tally.strict / tally.sheets).toBeGreaterThanOrEqual(0.95);
		});
		test(`paint, ${rate * 100} % of lines misspelled`, { timeout: 3_600_000 }, async () => {
			const tally = await prove("paint", rate, sheets);
			expect(tally).toMatchObject(within);
			expect(tally.falseStrict.length, tally.falseStrict.join("; ")).toBeLessThanOrEqual(mostFalse);
			if (sheets > 1 && rate <= 0.15) expect(tally.strict / tally.sheets).toBeGreaterThanOrEqual(0.85);
		});
	}
	test("overlay, on text-free art", { timeout: 3_600_000 }, async () => {
		const tally = await prove("overlay", 0.15, sheets);
		expect(tally).toMatchObject(within);
		if (sheets > 1) expect(tally.strict / tally.sheets).toBeGreaterThanOrEqual(0.98);
	});
});
