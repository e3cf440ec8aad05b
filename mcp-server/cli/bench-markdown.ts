// The report of a bench as markdown: the product's own number first, the public ones beside it, never one alone.
import { describeShortfall } from "../../shared/result-text.ts";
import type { BenchReport, BenchRow, PublicScores } from "./bench-figures.ts";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const four = (value: number) => value.toFixed(4);
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");

export function writeMarkdown(report: BenchReport): string {
	const { scores, rows } = report;
	const lines = [
		`# Bench: ${report.set} through ${report.model}`,
		"",
		`${report.read} of ${report.asked} prompts read${report.failed === 0 ? "" : `, ${report.failed} failed`}, at most ${report.maxRepairs} paid repairs each. Reader: ${report.reader}. Broadside ${report.broadside}, ${report.at.slice(0, 10)}.`,
		"",
		"| strict pass (all exact, counts right, nothing extra) | not proven | at fault | cost | median time |",
		"|---|---|---|---|---|",
		`| **${percent(report.strictPass)}** | ${percent(report.notProven)} | ${percent(report.atFault)} | $${report.costUsd.toFixed(3)} | ${report.medianSeconds.toFixed(1)} s |`,
		"",
		"| language | prompts | LongText | CVTG-2K word accuracy | CVTG-2K NED | OneIG ED | OneIG CR | OneIG WAC | OneIG text |",
		"|---|---|---|---|---|---|---|---|---|",
		...(["en", "zh"] as const).flatMap((language) => describeScores(language, scores[language])),
		"",
		"Public scores are by those benchmarks' rules from this reader's own reading, not from the readers that they prescribe. They do not see all that strict pass sees: extra, doubled and reordered text.",
	];
	if (rows.length > 0)
		lines.push(
			"",
			"| id | strict | lines exact | LongText | cost | s | what is not right |",
			"|---|---|---|---|---|---|---|",
			...rows.map(describeRow),
		);
	return `${lines.join("\n")}\n`;
}

function describeScores(language: string, scores: PublicScores | null): string[] {
	if (scores === null) return [];
	const { prompts, longText, cvtgWordAccuracy, cvtgNed, oneIg } = scores;
	return [
		`| ${language} | ${prompts} | ${four(longText)} | ${four(cvtgWordAccuracy)} | ${four(cvtgNed)} | ${oneIg.ed.toFixed(2)} | ${four(oneIg.cr)} | ${four(oneIg.wac)} | ${four(oneIg.text)} |`,
	];
}

export function faultsOf({ check, error }: BenchRow): string[] {
	if (error !== null) return [error];
	if (check === null) return [];
	return [
		...check.lines
			.filter(({ verdict }) => verdict !== "exact")
			.map(
				({ text, verdict, read }) =>
					`${JSON.stringify(text)} ${verdict}${read === "" ? "" : ` as ${JSON.stringify(read)}`}`,
			),
		...check.extra.map(({ text }) => `extra ${JSON.stringify(text)}`),
		...check.duplicates.map(({ copyId, seen, wanted }) => `${copyId} ${seen} times, wanted ${wanted}`),
		...describeShortfall(check),
	];
}

function describeRow(row: BenchRow): string {
	const { id, check, longText, costUsd, seconds } = row;
	const exact = check?.lines.filter(({ verdict }) => verdict === "exact").length ?? 0;
	const share = longText.total === 0 ? 1 : longText.matched / longText.total;
	return `| ${cell(id)} | ${check === null ? "-" : check.strict} | ${exact} of ${check?.lines.length ?? 0} | ${four(share)} | $${costUsd.toFixed(3)} | ${seconds.toFixed(1)} | ${cell(faultsOf(row).join("; "))} |`;
}
