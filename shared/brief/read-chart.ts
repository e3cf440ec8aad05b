// Finds the data of a chart in a prompt: "bar chart: Walk 38%, Bus 27%" or "柱状图：步行 38%，公交 27%".
import type { ChartInput } from "./brief.ts";

const kinds: readonly (readonly [RegExp, ChartInput["type"]])[] = [
	[/stacked|堆叠|堆积/i, "stacked"],
	[/donut|doughnut|pie|ring chart|饼图|饼状图|环形图|圆环图/i, "donut"],
	[/line (?:chart|graph)|curve|trend|折线图|曲线图|走势图/i, "line"],
	[/pictogram|icon chart|dot chart|象形图|图标图/i, "pictogram"],
	[/timeline|时间轴|时间线/i, "timeline"],
	[/./, "bar"],
];

/** `bar chart "Visitors":`, `柱状图“客流”：`: its own name stands between. */
const ownName =
	/(charts?|graphs?|pictogram|图)(?:\s[a-z]+)?\s*["“'‘「][^"”’」\n]{1,60}?["”'’」](?=\s*[:：])/gi;

const called =
	/\b(?:(?:stacked|horizontal|vertical|simple|small|big|bold)\s+)*(?:bar|column|pie|donut|doughnut|line|stacked|ring|pictogram|dot|icon)\s*(?:bar\s*)?(?:charts?|graphs?|diagrams?)?\b(?:\s+(?:of|showing|with|for|comparing)\s+[^:：.;\n]{0,60}?)?\s*[:：(（-]|\b(?:charts?|graphs?|pictograms?)\b(?:\s+(?:of|showing|with|for|comparing)\s+[^:：.;\n]{0,60}?)?\s*[:：(（]|(?:柱状图|条形图|柱形图|饼图|饼状图|环形图|圆环图|折线图|曲线图|堆叠图|堆积图|象形图|图表)[^：:。；\n]{0,16}[:：（(]/gi;

const entry =
	/^\s*(?:and\s+|和|以及)?["“'‘]?([\p{L}\p{N}][^,，、;；:：|\n"”]{0,38}?)["”'’]?\s*(?:[:：=–—-]\s*|\s+(?:at|is|with|was)\s+|\s*)(?<![\d.,])([-−]?(?:[$€£¥]\s?)?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?(?:[$€£¥]\s?)?\d+(?:\.\d+)?)\s?(%|percent|°C|°F|°|[a-zA-Z]{1,6}(?:\/[a-zA-Z]{1,4})?|万元|亿元|万人|公里|千米|公斤|小时|分钟|[万亿元人次个杯天年吨米度]{1,2})?\s*$/u;

/** Null where no chart is called for, or fewer than two of its values can be read. Figures are kept as written. */
export function readChart(prompt: string): ChartInput | null {
	const text = prompt.replace(ownName, "$1");
	for (const match of text.matchAll(called)) {
		const data: ChartInput["data"] = [];
		const rest = text.slice(match.index + match[0].length);
		// A comma inside a figure ("1,250") parts nothing.
		for (const part of rest.split(/,(?!\d{3}(?!\d))|[，、;；\n|)）]|\.(?=\s|$)|。|\band\b(?=\s)/)) {
			if (part.trim() === "" && data.length > 0) continue;
			const found = entry.exec(part);
			const [, label, figure, unit] = found ?? [];
			if (label === undefined || figure === undefined) break;
			const sign = /[$€£¥]/.exec(figure)?.[0];
			const value = Number(figure.replace(/[$€£¥,\s]/g, "").replace("−", "-"));
			if (!Number.isFinite(value)) break;
			const said = sign ?? (unit === "percent" ? "%" : unit);
			data.push({ label: label.trim(), value, ...(said === undefined ? {} : { unit: said }) });
		}
		if (data.length < 2) continue;
		const type = kinds.find(([pattern]) => pattern.test(match[0]))?.[1] ?? "bar";
		return { type, data: data.slice(0, 40) };
	}
	return null;
}
