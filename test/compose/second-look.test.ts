// Faults that an art director's second look found, each on a sheet small enough to measure.
import { expect, test } from "vitest";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { hexToOklch } from "../../shared/layout/colour.ts";
import { compose } from "../../shared/layout/compose.ts";
import { faces } from "../../shared/layout/faces.ts";
import { type LayoutNode, type TextNode, walk } from "../../shared/layout/layout.ts";
import { shapeLine } from "../../shared/layout/measure.ts";
import { fitHeadline } from "../../shared/layout/type-break.ts";
import { setLines } from "../../shared/layout/type-lines.ts";

const sheet = (prompt: string, size: string, archetype?: string) =>
	compose(readPrompt(prompt, { size }).brief, { seed: 3, ...(archetype ? { archetype } : {}) }).root;

const texts = (root: LayoutNode): TextNode[] =>
	[...walk(root)].flatMap((node) => (node.type === "text" ? node : []));

test("descenders of a heavy title keep off the ascenders of the next line", () => {
	const root = sheet(
		'Poster in bold sans-serif "Happy Teeth, Happy You", "Open daily"',
		"1024x1536",
		"stacked",
	);
	const title = texts(root).find(({ text }) => text.startsWith("Happy"));
	expect(title?.lines.length).toBeGreaterThan(1);
	expect((title?.style.lineHeightPx ?? 0) / (title?.style.sizePx ?? 1)).toBeGreaterThanOrEqual(1.04);
});

test("a line in two parts at its comma, never between a figure and what it counts", () => {
	const style = {
		face: faces[0]?.id ?? "",
		sizePx: 40,
		lineHeightPx: 50,
		trackingEm: 0,
		color: "#000000",
		align: "left",
	} as const;
	const inTwo = (text: string) =>
		setLines(text, style, shapeLine(text, style.face, 40, 0).widthPx * 0.85, true).lines;
	expect(inTwo("Saturday 21 August, 8 PM")).toEqual(["Saturday 21 August,", "8 PM"]);
	expect(inTwo("Lifts open 5 December")).toEqual(["Lifts open", "5 December"]);
	expect(inTwo("12 March – 30 June")).toEqual(["12 March –", "30 June"]);
	expect(
		fitHeadline("Line 4: 130 Years on Rails", style.face, {
			widthPx: 400,
			heightPx: 200,
			leading: 1.05,
			trackingEm: 0,
			maxLines: 2,
			maxSizePx: 90,
		}).lines,
	).not.toContain("Line 4: 130");
});

test("a lone chart takes the width of a lying sheet", () => {
	const root = sheet(
		'Bar chart of rainfall in mm "Where it rains": Bergen 2250, Mumbai 2200, Cairo 18',
		"1536x1024",
	);
	const bars = [...walk(root)].filter(({ name }) => name === "Track");
	expect(bars.length).toBe(3);
	for (const { box } of bars) expect(box.width).toBeGreaterThan(1536 * 0.8);
});

test.each(["swiss", "plate"])("tiles of a pattern stand whole: %s", (archetype) => {
	const root = sheet(
		'Poster "SPIN SUNDAY", vinyl records and a trumpet, "9 October", "Old Depot"',
		"1024x1536",
		archetype,
	);
	const art = [...walk(root)].find(({ name }) => name === "Art");
	const plates = [...walk(root)].filter(({ name, box }) => name === "Plate" && box.width < 400);
	expect(plates.length).toBeGreaterThan(3);
	for (const { box } of plates) {
		expect(box.y).toBeGreaterThanOrEqual((art?.box.y ?? 0) - 0.5);
		expect(box.y + box.height).toBeLessThanOrEqual((art?.box.y ?? 0) + (art?.box.height ?? 0) + 0.5);
	}
});

test("water drops are not brown, and Longjing tea is no dragon boat", () => {
	const names = [...walk(sheet('茶单海报 "龙井"，茶壶，"明前新茶"', "1024x1536"))].map(({ name }) => name);
	expect(names.filter((name) => name.startsWith("dragonboat"))).toEqual([]);
	const root = sheet('Poster "WATER", water drops, brown and pink palette, "Friday"', "1024x1536", "frieze");
	const fills = [...walk(root)].flatMap((node) =>
		node.type === "shape" && node.name.startsWith("drop ") && node.fill?.type === "solid"
			? node.fill.color
			: [],
	);
	expect(fills.length).toBeGreaterThan(0);
	for (const fill of fills) {
		const { c, h } = hexToOklch(fill);
		expect(c < 0.035 || (h > 150 && h < 305), fill).toBe(true);
	}
});

test("a comparison of few rows uses the whole of a tall sheet, in type to match", () => {
	for (const prompt of [
		'Comparison infographic "CATS vs DOGS" with sections "Cats": "Independent", "Sleep 15 h"; "Dogs": "Loyal", "Sleep 12 h"',
		'Comparison infographic "BUS, TRAIN OR CAR" with sections "Bus": "Cheap", "Slow"; "Train": "Fair price", "Fast"; "Car": "Dear", "Door to door"',
		"对比信息图“茶和咖啡”，分为“茶”：“温和”、“咖啡因 30 mg”；“咖啡”：“提神”、“咖啡因 95 mg”",
		"对比信息图“租房还是买房”，分为“租房”：“想搬就搬”；“买房”：“慢慢积累自己的资产”",
	]) {
		const root = sheet(prompt, "1080x1920", "comparison");
		const cells = [...walk(root)].filter(({ name }) => name === "Cell");
		const bottom = Math.max(...cells.map(({ box }) => box.y + box.height));
		const title = texts(root).find(({ role }) => role === "title");
		const top = Math.min(...texts(root).flatMap(({ role, box }) => (role === "heading" ? box.y : [])));
		expect(bottom, prompt).toBeGreaterThan(1920 * 0.8);
		// No larger hole under the title than under the table.
		expect(top - (title ? title.box.y + title.box.height : 0), prompt).toBeLessThan(1920 * 0.3);
		const facts = texts(root).filter(({ role }) => role === "label");
		expect(Math.min(...facts.map(({ style }) => style.sizePx)), prompt).toBeGreaterThan(1080 * 0.03);
		expect(new Set(texts(root).map(({ style }) => style.sizePx)).size).toBeLessThanOrEqual(5);
		// No lone sign is left on a line of its own.
		for (const { lines } of facts)
			if (lines.length > 1) expect(lines.at(-1)?.text.length, prompt).toBeGreaterThan(1);
	}
});

test("the place on a Chinese poster is about as large as its date", () => {
	for (let seed = 1; seed < 6; seed++) {
		const { brief } = readPrompt("给社区义卖活动做一张海报，时间是9月25日上午9点，地点市体育中心");
		const words = texts(compose(brief, { seed }).root);
		const size = (role: string) => words.find((text) => text.role === role)?.style.sizePx ?? 0;
		expect(size("label") / size("date")).toBeGreaterThanOrEqual(0.85);
	}
});
