// Sheets that a model misspells at a known rate, read by the real reader: what is strict after repair, and what it costs.
import { afterAll, describe, expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { readerFiles } from "../../mcp-server/reader/reader-files.ts";
import { createTextReader } from "../../mcp-server/reader/text-reader.ts";
import type { TextReader } from "../../shared/ports.ts";
import type { CopyCheck, Finish, Result } from "../../shared/result.ts";
import type { FalServer } from "../fal-server/server.ts";
import { openWorkbench, resultIn, startFal } from "../paid/workbench.ts";
import { cases, keptCases, recordFigures } from "../proof.ts";
import { provenBrief, rated } from "./sheets.ts";

const sheets = cases(1, Number(process.env.BROADSIDE_PROVE_SHEETS ?? 100));
const isFull = sheets > 1;
const rates = isFull ? [0.05, 0.15, 0.3, 0.6] : [0.15];
/** Sheets at a time: one draws and decodes while the other is read. */
const atOnce = isFull ? 2 : 1;
const capUsd = 0.5;

/** What became of one sheet. */
interface Outcome {
	isChinese: boolean;
	/** `refused`: art that holds words with every seed. */
	strict: boolean | null | "refused";
	/** Lines that are not exact, with what was read. */
	open: string[];
	/** What the model is known to have painted otherwise on a sheet that is called strict; null where all is right. */
	falseStrict: string | null;
	isWorse: boolean;
	isOverCap: boolean;
	costUsd: number;
	setInType: boolean;
	/** Finished as overlay where lines found no room. */
	becameOverlay: boolean;
	seconds: number;
	readings: number;
	readingSeconds: number;
}

/** Two readers on a core each get more done than one on both. */
const files = isFull ? { ...readerFiles(), threads: 1 } : readerFiles();
const readers = Array.from({ length: atOnce }, () => createTextReader({ codec: createImageCodec(), files }));
afterAll(() => Promise.all(readers.map((reader) => reader.close())));
const kept = keptCases<Outcome>("repair");
const figures: Record<string, string> = {};

const faults = (check: CopyCheck, ids: ReadonlySet<string>) =>
	check.lines.filter(
		({ copyId, verdict }) => ids.has(copyId) && (verdict === "wrong" || verdict === "missing"),
	).length;

/** A moved space is told and fails nothing, by the definition of `exact`. */
const unspaced = (text: string) => text.replaceAll(/\s/g, "");

/**
 * What the model is known to have painted otherwise than asked, of the lines that are its own; null where nothing is. Lines
 * that were set in type here are not, nor is a sheet that was finished as overlay.
 */
function paintedOtherwise(result: Result, { queue }: FalServer): string | null {
	const repairs = result.repairs ?? [];
	const done = repairs.filter(({ outcome }) => outcome === "kept");
	if (done.some(({ kind }) => kind === "overlay")) return null;
	const setIds = new Set(done.flatMap(({ kind, lineIds }) => (kind === "type" ? lineIds : [])));
	const paid = repairs.filter(({ step, outcome }) => step !== null && outcome !== "unpaid");
	const last = paid.findLast(({ outcome }) => outcome === "kept");
	const { requestId } = result.spent[last === undefined ? 0 : 1 + paid.indexOf(last)] ?? { requestId: null };
	const scene = queue.requests.get(requestId ?? "")?.painted[0]?.scene;
	if (!scene) throw new Error("a sheet that nobody painted");
	const texts = scene.lines.map(({ text }) => unspaced(text));
	const own = result.finish === "overlay" ? [] : (result.brief?.copy ?? []);
	const wanted = own.filter(({ id }) => !setIds.has(id)).map(({ text }) => unspaced(text));
	const lost = wanted.filter((text) => !texts.includes(text));
	// Under a line that was set, its wrong letters are still in the model's mind.
	const strange = setIds.size > 0 ? [] : texts.filter((text) => !wanted.includes(text));
	return lost.length + strange.length === 0 ? null : [...lost, ...strange].join(", ");
}

async function proveSheet(
	finish: Finish,
	rate: number,
	number: number,
	reader: TextReader,
): Promise<Outcome> {
	// Art for overlay has no lines to misspell: there the model slips in words that nobody asked for.
	const slips = rated(rate, finish === "overlay" ? { strayRate: rate } : {});
	const server = await startFal({ flat: false, rates: slips, queueMs: 1, runMs: 2 });
	const checks: CopyCheck[] = [];
	let readings = 0;
	let readingMs = 0;
	const watching: TextReader = {
		async check(...question) {
			const startedAt = performance.now();
			const made = await reader.check(...question);
			readings += 1;
			readingMs += performance.now() - startedAt;
			if (question[1].length > 0) checks.push(made);
			return made;
		},
	};
	const bench = openWorkbench(server, {
		reader: watching,
		speed: 1,
		env: { BROADSIDE_MAX_USD_PER_CALL: String(capUsd), BROADSIDE_MAX_USD_PER_DAY: "1000" },
	});
	const startedAt = performance.now();
	const { brief, isChinese } = provenBrief(number, number + Math.round(rate * 10_000));
	const check = finish === "overlay" ? { check: true } : {};
	const answer = await bench.call("compose_poster", {
		brief,
		finish,
		seed: number,
		wait_seconds: 600,
		...check,
	});
	await server.close();
	const isRefused = finish === "overlay" && answer.error?.code === "provider_rejected";
	if (!isRefused) expect(answer.error, answer.text).toBeUndefined();
	const result = resultIn(answer);
	const last = result.images[0]?.copyCheck ?? null;
	if (last === null && !isRefused) throw new Error(answer.text);
	const repairs = result.repairs ?? [];
	const [first] = checks;
	const ids = new Set(first?.lines.map(({ copyId }) => copyId));
	const typed = repairs.filter(({ kind, outcome }) => kind === "type" && outcome === "kept");
	return {
		isChinese,
		strict: isRefused ? "refused" : (last?.strict ?? null),
		open: [
			...(last?.lines ?? []).flatMap(({ text, verdict, read }) =>
				verdict === "exact" ? [] : [`${verdict} ${text} (${read})`],
			),
			...(last?.isPartial ? ["read in part"] : []),
			...(last?.extra ?? []).map(({ text }) => `extra ${text}`),
			...(last?.duplicates ?? []).map(({ copyId }) => `double ${copyId}`),
		],
		falseStrict: last?.strict === true ? paintedOtherwise(result, server) : null,
		isWorse: first !== undefined && last !== null && faults(last, ids) > faults(first, ids),
		isOverCap: result.costUsd > capUsd + 1e-9,
		costUsd: result.costUsd,
		setInType: typed.length > 0,
		becameOverlay: repairs.some(({ kind, outcome }) => kind === "overlay" && outcome === "kept"),
		seconds: (performance.now() - startedAt) / 1000,
		readings,
		readingSeconds: readingMs / 1000,
	};
}

/** Every sheet of a cell, two at a time; those that were done before a stop are not done again. */
async function prove(finish: Finish, rate: number): Promise<Outcome[]> {
	const cell = finish === "overlay" ? finish : `${finish} at ${rate * 100} %`;
	const outcomes: Outcome[] = [];
	let next = 1;
	const work = async (reader: TextReader) => {
		for (let number = next++; number <= sheets; number = next++) {
			const name = `${cell}, sheet ${number}`;
			let outcome = kept.get(name);
			if (outcome === undefined) {
				outcome = await proveSheet(finish, rate, number, reader);
				kept.put(name, outcome);
			}
			outcomes.push(outcome);
		}
	};
	await Promise.all(readers.map(work));
	figures[cell] = tell(outcomes);
	recordFigures("repair", figures);
	return outcomes;
}

const strictShare = (outcomes: readonly Outcome[]) => {
	const finished = outcomes.filter(({ strict }) => strict !== "refused");
	return finished.filter(({ strict }) => strict === true).length / Math.max(1, finished.length);
};

const wronglyStrict = (outcomes: readonly Outcome[]) =>
	outcomes.flatMap(({ falseStrict }) => (falseStrict === null ? [] : [falseStrict]));

function tell(outcomes: readonly Outcome[]): string {
	const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
	const share = (is: (outcome: Outcome) => boolean) => percent(outcomes.filter(is).length / outcomes.length);
	const mean = (of: (outcome: Outcome) => number) =>
		outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
	const chinese = outcomes.filter(({ isChinese }) => isChinese);
	const wrong = wronglyStrict(outcomes);
	return [
		`${outcomes.length} sheets`,
		`strict ${percent(strictShare(outcomes))} (the Chinese ${percent(strictShare(chinese))})`,
		`not proven ${share(({ strict }) => strict === null)}`,
		...(outcomes.some(({ strict }) => strict === "refused")
			? [`refused ${share(({ strict }) => strict === "refused")}`]
			: []),
		`lines set in type on ${share(({ setInType }) => setInType)}`,
		...(outcomes.some(({ becameOverlay }) => becameOverlay)
			? [`finished as overlay ${share(({ becameOverlay }) => becameOverlay)}`]
			: []),
		`wrongly strict ${wrong.length}${wrong.length > 0 ? ` (${wrong.join("; ")})` : ""}`,
		`$${mean(({ costUsd }) => costUsd).toFixed(3)} a sheet`,
		`${mean(({ readings }) => readings).toFixed(1)} readings a sheet`,
	].join(", ");
}

/** A reader errs now and then (its own proof says how often); a repair must not add to that. */
const mostFalse = isFull ? Math.ceil(sheets * 0.02) : 0;

function holdsAlways(outcomes: readonly Outcome[]): void {
	expect(outcomes.filter(({ isOverCap, isWorse }) => isOverCap || isWorse)).toEqual([]);
	expect(wronglyStrict(outcomes).length, wronglyStrict(outcomes).join("; ")).toBeLessThanOrEqual(mostFalse);
}

describe("strict after repair", () => {
	for (const rate of rates) {
		test(`auto, ${rate * 100} % of lines misspelled`, { timeout: 3_600_000 }, async () => {
			const outcomes = await prove("auto", rate);
			holdsAlways(outcomes);
			if (isFull) expect(strictShare(outcomes)).toBeGreaterThanOrEqual(0.95);
		});
		test(`paint, ${rate * 100} % of lines misspelled`, { timeout: 3_600_000 }, async () => {
			const outcomes = await prove("paint", rate);
			holdsAlways(outcomes);
			if (isFull && rate <= 0.15) expect(strictShare(outcomes)).toBeGreaterThanOrEqual(0.85);
		});
	}
	test("overlay, on art that is free of words or refused", { timeout: 3_600_000 }, async () => {
		const outcomes = await prove("overlay", 0.15);
		holdsAlways(outcomes);
		if (isFull) expect(strictShare(outcomes)).toBeGreaterThanOrEqual(0.98);
	});
});
