// Lines break where a typesetter would, lose no character, and never exceed the measure but for one long word.
import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextStyle } from "../../shared/layout/layout.ts";
import { breaksIn, notAtEnd, notAtStart } from "../../shared/layout/line-break.ts";
import { breakText, shapeLine } from "../../shared/layout/measure.ts";
import { cases } from "../proof.ts";

const style = (face: string, sizePx = 20): TextStyle => ({
	face,
	sizePx,
	lineHeightPx: sizePx * 1.4,
	trackingEm: 0,
	color: "#000000",
	align: "left",
});

const pieces = (text: string) => {
	const clusters = [...text];
	let from = 0;
	return breaksIn(clusters).map((to) => {
		const piece = clusters.slice(from, to).join("");
		from = to;
		return piece;
	});
};

describe("where a line may break", () => {
	test.each([
		["Live jazz every Friday", ["Live ", "jazz ", "every ", "Friday"]],
		["state-of-the-art", ["state-", "of-", "the-", "art"]],
		["pages 10-20, -5 °C", ["pages ", "10-20, ", "-5 ", "°C"]],
		["fox—jumps –then", ["fox—", "jumps ", "–then"]],
		["no\u00A0break here", ["no\u00A0break ", "here"]],
		["zero\u200Bwidth", ["zero\u200B", "width"]],
		["  lead  two ", ["  lead  ", "two "]],
		["第十杯免费", ["第", "十", "杯", "免", "费"]],
		["你好，世界！", ["你", "好，", "世", "界！"]],
		["在Blue Note听《爵士》", ["在", "Blue ", "Note", "听", "《爵", "士》"]],
		["￥128起，九点30分", ["￥128", "起，", "九", "点", "30", "分"]],
		["“欢迎”（光临）", ["“欢", "迎”", "（光", "临）"]],
		["等等……好", ["等", "等……", "好"]],
		["", []],
	])("%j", (text, expected) => {
		expect(pieces(text)).toEqual(expected);
	});

	test("kinsoku holds for every pair of Chinese character and sign", () => {
		for (const sign of "，。、；：？！」』）》”’…") expect(pieces(`中${sign}文`)[0]).toBe(`中${sign}`);
		for (const sign of "「『（《“‘") expect(pieces(`中${sign}文`)).toEqual(["中", `${sign}文`]);
	});
});

describe("breakText", () => {
	test("keeps line feeds, drops spaces at breaks, leaves a long word whole", () => {
		const lines = breakText("Grand opening\r\n\nDonaudampfschifffahrt now", style("inter-400"), 100);
		expect(lines.map(({ text }) => text)).toEqual(["Grand", "opening", "", "Donaudampfschifffahrt", "now"]);
		expect(lines[3]?.widthPx).toBeGreaterThan(100);
	});

	test("one line when nothing needs to break", () => {
		expect(breakText("Hello", style("anton-400"), Number.POSITIVE_INFINITY)).toHaveLength(1);
		expect(breakText("", style("anton-400"), 100)).toEqual([{ text: "", runs: [], widthPx: 0 }]);
	});

	test("any text: no character lost, no line too wide, no forbidden start or end, lines filled", () => {
		const word = fc.constantFrom(
			"jazz",
			"Café",
			"well-known",
			"爵士",
			"第十杯",
			"免费！",
			"《米兰》",
			"“好”",
			"8:30",
			"€12",
			"🎷",
			"AVA",
			"(late)",
			"ffi",
			"Привет",
		);
		const gap = fc.constantFrom(" ", " ", "", "，", "\n", "  ");
		const text = fc
			.array(fc.tuple(word, gap), { minLength: 1, maxLength: 25 })
			.map((parts) => parts.flat().join(""));
		const face = fc.constantFrom(
			"inter-400",
			"playfair-display-700",
			"anton-400",
			"noto-sans-sc-400",
			"lobster-400",
		);
		fc.assert(
			fc.property(
				text,
				face,
				fc.integer({ min: 40, max: 600 }),
				fc.constantFrom(0, 0.04),
				(copy, id, width, trackingEm) => {
					const own = { ...style(id, 18), trackingEm };
					const lines = breakText(copy, own, width);
					const bare = (joined: string) => joined.replace(/\s/g, "");
					expect(bare(lines.map((line) => line.text).join(""))).toBe(bare(copy));
					for (const [index, line] of lines.entries()) {
						expect(line.widthPx).toBeCloseTo(shapeLine(line.text, id, 18, trackingEm).widthPx, 6);
						const clusters = [...line.text];
						if (line.widthPx > width + 0.01) expect(breaksIn(clusters)).toHaveLength(1);
						const before = lines[index - 1]?.text ?? "";
						if (index > 0 && before !== "" && copy.includes(before + line.text)) {
							expect(notAtStart.has(clusters[0] ?? "")).toBe(false);
							expect(notAtEnd.has(before.at(-1) ?? "")).toBe(false);
						}
					}
				},
			),
			{ seed: 5, numRuns: cases(300, 5000) },
		);
	});

	test("60 lines: told, not judged", () => {
		const copy =
			"Fresh coffee, warm bread and the best jazz in town: every Friday from 8:30 until late. ".repeat(23);
		breakText(copy, style("inter-400"), 500);
		const started = performance.now();
		const lines = breakText(copy, style("inter-400"), 500);
		process.stdout.write(
			`breakText: ${lines.length} lines in ${(performance.now() - started).toFixed(1)} ms\n`,
		);
		expect(lines.length).toBeGreaterThan(30);
	});
});
