// Data told in a prompt becomes a chart with the very figures that were written.
import { describe, expect, test } from "vitest";
import { readChart } from "../../shared/brief/read-chart.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { chartWords } from "../../shared/layout/chart-words.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type TextNode, walk } from "../../shared/layout/layout.ts";

describe("reading", () => {
	test.each([
		["bar chart: Walk 38%, Bus 27%, Bike 21%, Car 14%, title", "bar", "Walk 38% Bus 27% Bike 21% Car 14%"],
		[
			"a donut chart: River 412 GWh, Wind 168 GWh and Sun 97.5 GWh. Teal.",
			"donut",
			"River 412 GWh Wind 168 GWh Sun 97.5 GWh",
		],
		[
			"line chart of visitors: 2021: 1,200; 2022: 1,850; 2023: 2,400",
			"line",
			"2021 1200 2022 1850 2023 2400",
		],
		["a stacked bar chart (Rent $1,200, Food $450)", "stacked", "Rent $1200 Food $450"],
		["pictogram: Smokers 14%, Never 64%", "pictogram", "Smokers 14% Never 64%"],
		["饼图：步行 38%，公交 27%，开车 14%", "donut", "步行 38% 公交 27% 开车 14%"],
		["柱状图：2021年 120万元，2022年 150万元", "bar", "2021年 120万元 2022年 150万元"],
	] as const)("%s", (prompt, type, shown) => {
		const chart = readChart(`Infographic with ${prompt}`);
		expect(chart?.type).toBe(type);
		expect(
			chart
				? chartWords(chart)
						.join(" ")
						.replace(/(\d),(?=\d{3})/g, "$1")
				: "",
		).toBe(shown);
	});

	test.each([
		'Poster "BAR & CHART", big and bold',
		"A bar in a jazz club - warm light",
		"chart: nothing to see",
	])("%s: none", (prompt) => {
		expect(readChart(prompt)).toBeNull();
	});
});

test.each(["bar chart", "donut chart", "line chart", "pictogram", "stacked bar chart", "柱状图"])(
	"%s in a prompt is drawn, its values unchanged",
	(called) => {
		const { brief } = readPrompt(
			`Infographic about city trips, title "How We Get Around", ${called}: Walk 38.5%, Bus 27%, Bike 20.5%, Car 14%`,
		);
		expect(brief.sections).toHaveLength(1);
		for (const seed of [1, 2, 3]) {
			const layout = compose(brief, { seed });
			expect(checkLayout(layout, brief).strict).toBe(true);
			const texts = [...walk(layout.root)].flatMap((node) => (node.type === "text" ? [node.text] : []));
			expect(texts).toEqual(expect.arrayContaining(["How We Get Around", "Walk", "38.5%", "Bike", "20.5%"]));
		}
	},
);

test("no value of a line chart stands on the line", () => {
	const { brief } = readPrompt('Infographic, title "Steep", line chart: A 90, B 12, C 70, D 5, E 44');
	const layout = compose(brief, { seed: 1 });
	const nodes = [...walk(layout.root)];
	const line = nodes.find(({ name }) => name === "Line");
	if (line?.type !== "shape" || line.d === undefined) throw new Error("no line");
	const points = [...line.d.matchAll(/[ML] ?(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
		line.box.x + Number(x),
		line.box.y + Number(y),
	]);
	const values = nodes.filter((node): node is TextNode => node.type === "text" && /^\d+$/.test(node.text));
	expect(values.length).toBe(5);
	for (const { lines, text } of values) {
		const [first] = lines;
		if (!first) continue;
		for (const share of [0, 0.25, 0.5, 0.75, 1]) {
			const x = first.x + first.widthPx * share;
			const next = points.findIndex(([px = 0]) => px >= x);
			const [bx = 0, by = 0] = points[Math.max(0, next)] ?? [];
			const [ax = 0, ay = 0] = points[Math.max(0, next - 1)] ?? [];
			if (next < 1) continue;
			const y = ay + ((by - ay) * (x - ax)) / (bx - ax);
			expect(y, `${text} at ${share}`).toBeGreaterThan(first.baselineY);
		}
	}
});
