// What a chart shows is copy too: a model that paints the sheet is told its words, and the picture is judged by them.
import type { CopyLine, CopyRole } from "../copy/copy.ts";
import { cleanText, normalizeCopy } from "../copy/normalize.ts";
import { chartWords } from "../layout/chart-words.ts";
import type { Brief, BriefSection, ChartInput } from "./brief.ts";
import { isChinese } from "./copy-sentences.ts";

const chartNames: Readonly<Record<ChartInput["type"], readonly [string, string]>> = {
	bar: ["bar chart", "条形图"],
	stacked: ["stacked bar chart", "堆叠条形图"],
	line: ["line chart", "折线图"],
	donut: ["donut chart", "环形图"],
	pictogram: ["pictogram", "象形图"],
	timeline: ["timeline", "时间轴"],
};

/** The brief with each chart told as facts of its section, in the chart's order; itself where there is none. */
export function withChartsTold(brief: Brief): Brief {
	if (!brief.sections.some(({ chart }) => chart)) return brief;
	const chinese = isChinese(brief);
	const known = new Set(brief.copy.map(({ text }) => text));
	const added = brief.sections.flatMap(({ chart }) =>
		chart ? chartWords(chart).filter((text) => !known.has(cleanText(text))) : [],
	);
	// Labels of an earlier chart that come again are one line with a higher count.
	const copy = normalizeCopy([...brief.copy, ...added.map((text) => ({ text, role: roleOf(text) }))]);
	const ids = new Map(copy.map(({ id, text }) => [text, id]));
	const sections = brief.sections.map(({ chart, ...section }): BriefSection => {
		if (!chart) return section;
		const told = chartWords(chart).flatMap((text) => ids.get(cleanText(text)) ?? []);
		const name = chartNames[chart.type][chinese ? 1 : 0];
		const drawn = chinese ? name : `a ${name} of these figures`;
		return {
			...section,
			factIds: [...section.factIds, ...told.filter((id) => !section.factIds.includes(id))],
			illustration: section.illustration
				? `${section.illustration}${chinese ? "和" : " and "}${drawn}`
				: drawn,
		};
	});
	return { ...brief, copy, sections };
}

/** Every line that the finished sheet must show: the copy, and the words of its charts. */
export function wantedCopy(brief: Brief): CopyLine[] {
	return withChartsTold(brief).copy;
}

const roleOf = (text: string): CopyRole => (/\p{N}/u.test(text) ? "number" : "label");
