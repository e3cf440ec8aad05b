// The report of a bench as one page: each picture with the boxes of its lines drawn on it, and what was read.
import type { Box } from "../../shared/layout/layout.ts";
import type { BenchReport, BenchRow, PublicScores } from "./bench-figures.ts";
import { faultsOf } from "./bench-markdown.ts";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? "");
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const style = `
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a;background:#fafaf8}
h1{font-size:1.5rem}table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #d8d8d2;padding:.3rem .6rem;text-align:left}
.rows{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1.5rem}
article{background:#fff;border:1px solid #e2e2dc;border-radius:8px;padding:1rem}h2{font-size:1rem;margin:.2rem 0 .6rem}
.sheet{position:relative}.sheet img{width:100%;display:block}.sheet i{position:absolute;border:2px solid}
.exact{border-color:#1b7f4b!important}.wrong,.missing{border-color:#c22!important}.uncertain,.unreadable{border-color:#c80!important}
.extra,.double{border-color:#93c!important;border-style:dashed!important}.double{border-style:dotted!important}ul{padding-left:1.1rem;margin:.6rem 0 0}
.strict-true{color:#1b7f4b}.strict-false{color:#c22}.strict-null{color:#a60}small{color:#666}`;

export function writeHtml(report: BenchReport): string {
	return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bench: ${safe(report.set)} through ${safe(report.model)}</title><style>${style}</style>
<h1>${safe(report.set)} through ${safe(report.model)}</h1>
<p><strong>${percent(report.strictPass)} strict pass</strong>, ${percent(report.notProven)} not proven, ${percent(report.atFault)} at fault,
of ${report.read} read (${report.asked} asked, ${report.failed} failed). $${report.costUsd.toFixed(3)} in all, median ${report.medianSeconds.toFixed(1)} s.</p>
<table><tr><th>language<th>prompts<th>LongText<th>CVTG-2K WA<th>CVTG-2K NED<th>OneIG ED<th>CR<th>WAC<th>text</tr>
${scoreRow("en", report.scores.en)}${scoreRow("zh", report.scores.zh)}</table>
<p><small>Reader: ${safe(report.reader)}. Broadside ${safe(report.broadside)}. ${safe(report.at)}. At most ${report.maxRepairs} paid repairs a picture.
Green exact, red wrong or missing, amber not proven, violet dashed extra, violet dotted once too often.</small></p>
<div class="rows">${report.rows.map(article).join("\n")}</div></html>
`;
}

function scoreRow(language: string, scores: PublicScores | null): string {
	if (scores === null) return "";
	const { longText, cvtgWordAccuracy, cvtgNed, oneIg } = scores;
	const cells = [longText, cvtgWordAccuracy, cvtgNed].map((value) => value.toFixed(4));
	cells.push(oneIg.ed.toFixed(2), ...[oneIg.cr, oneIg.wac, oneIg.text].map((value) => value.toFixed(4)));
	return `<tr><td>${language}<td>${scores.prompts}${cells.map((value) => `<td>${value}`).join("")}</tr>`;
}

function article(row: BenchRow): string {
	const { id, picture, check, widthPx, heightPx, costUsd, seconds } = row;
	const boxes =
		check === null
			? []
			: [
					...check.lines.map(({ box, verdict, text, read }) =>
						drawBox(box, verdict, `${text}: ${verdict} ${read}`, row),
					),
					...check.extra.map(({ box, text }) => drawBox(box, "extra", `extra: ${text}`, row)),
					...check.duplicates.flatMap(({ copyId, seen, wanted, boxes = [] }) =>
						boxes.map((box) => drawBox(box, "double", `${copyId}: ${seen} times, wanted ${wanted}`, row)),
					),
				];
	const faults = faultsOf(row).map((fault) => `<li>${safe(fault)}`);
	const sheet =
		picture === null
			? ""
			: `<div class="sheet"><img src="${safe(encodeURI(picture))}" width="${widthPx}" height="${heightPx}" style="height:auto" alt="${safe(row.prompt.slice(0, 200))}" loading="lazy">${boxes.join("")}</div>`;
	const verdict = check === null ? "not read" : `strict ${check.strict}`;
	return `<article><h2>${safe(id)}: <span class="strict-${check?.strict ?? null}">${verdict}</span></h2>${sheet}
<ul>${faults.join("")}</ul><small>$${costUsd.toFixed(3)}, ${seconds.toFixed(1)} s</small></article>`;
}

function drawBox(box: Box | null, kind: string, told: string, { widthPx, heightPx }: BenchRow): string {
	if (box === null || widthPx === 0 || heightPx === 0) return "";
	const part = (value: number, whole: number) => `${((100 * value) / whole).toFixed(2)}%`;
	return `<i class="${kind}" title="${safe(told)}" style="left:${part(box.x, widthPx)};top:${part(box.y, heightPx)};width:${part(box.width, widthPx)};height:${part(box.height, heightPx)}"></i>`;
}
