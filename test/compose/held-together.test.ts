// A figure stays with what it counts, a currency with its sum, a little word with what it leads to: as far as the width allows.
import { expect, test } from "vitest";
import type { TextStyle } from "../../shared/layout/layout.ts";
import { shapeLine } from "../../shared/layout/measure.ts";
import { fitHeadline } from "../../shared/layout/type-break.ts";
import { setLines } from "../../shared/layout/type-lines.ts";

const style: TextStyle = {
	face: "inter-400",
	sizePx: 30,
	lineHeightPx: 42,
	trackingEm: 0,
	color: "#000000",
	align: "left",
};

/** `~` stands where a line must not end while there is another way; `_` where it should not. */
const texts = [
	"Membership is free for the first 12~months and costs €~9 a month after that",
	"Open every day from 10~AM to 6~PM, last entry 45~minutes before we close",
	"A loaf needs 500~g of flour, 350~ml of water, 10~g of salt and a little patience",
	"Save 20~% on all books until 31~March in the old town hall",
	"Walk 8~km along the river, rest for 30~minutes, then come back by boat",
	"Tickets CHF~25 at the door, 18~€ for students and nothing for children under 12",
	"Doors open at 7~PM, music from 8~– 11, bus No.~4, then home",
].map((text) =>
	text.replace(/(?<=(?:^|[ ~_])(?:a|the|of|in|on|at|to|for|and|by|from|or|with|is|as)) /g, "_"),
);
const plainOf = (text: string) => text.replace(/[~_]/g, " ");

/** Every way to set the words on so many lines; whether one keeps all that is bound. */
function canHold(text: string, bound: RegExp, count: number, widthPx: number): boolean {
	const words = text.split(/[ ~_]/);
	const gaps = text.match(/[ ~_]/g) ?? [];
	const fits = (from: number, to: number) =>
		shapeLine(words.slice(from, to).join(" "), style.face, style.sizePx, 0).widthPx <= widthPx * 0.99;
	// Fewest lines for the words from here on.
	const fewest = new Array<number>(words.length + 1).fill(Number.POSITIVE_INFINITY);
	fewest[words.length] = 0;
	for (let from = words.length - 1; from >= 0; from--)
		for (let to = from + 1; to <= words.length && fits(from, to); to++)
			if (to === words.length || !bound.test(gaps[to - 1] ?? ""))
				fewest[from] = Math.min(fewest[from] ?? 0, 1 + (fewest[to] ?? 0));
	return (fewest[0] ?? 0) <= count;
}

/** The marks of the gaps at which the lines end. */
function endsOf(text: string, lines: readonly string[]): string {
	let at = 0;
	return lines
		.slice(0, -1)
		.map((line) => {
			at += line.length + 1;
			return text.charAt(at - 1);
		})
		.join("");
}

test.each(texts)("%s", (text) => {
	let held = 0;
	for (let widthPx = 220; widthPx < 900; widthPx += 31)
		for (const even of [true, false]) {
			const { lines } = setLines(plainOf(text), style, widthPx, even);
			expect(lines.join(" ")).toBe(plainOf(text));
			const ends = endsOf(text, lines);
			const shown = `${widthPx}: ${lines.join(" / ")}`;
			if (canHold(text, /~/, lines.length, widthPx)) {
				expect(ends, shown).not.toContain("~");
				held += 1;
			}
			if (canHold(text, /[~_]/, lines.length, widthPx)) expect(ends, shown).not.toMatch(/[~_]/);
		}
	expect(held).toBeGreaterThan(20);
});

test("holding together costs no line", () => {
	for (const text of texts)
		for (let widthPx = 220; widthPx < 900; widthPx += 31) {
			const { lines } = setLines(plainOf(text), style, widthPx, false);
			let greedy = 1;
			let line = "";
			for (const word of plainOf(text).split(" ")) {
				const longer = line === "" ? word : `${line} ${word}`;
				// Letters kern over the seams of words: the last percent is not counted on.
				if (shapeLine(longer, style.face, style.sizePx, 0).widthPx <= widthPx * 0.99) line = longer;
				else [line, greedy] = [word, greedy + 1];
			}
			expect(lines.length, `${widthPx}: ${lines.join(" / ")}`).toBeLessThanOrEqual(greedy);
		}
});

test("long Chinese copy keeps its figures and measure words whole", () => {
	const text =
		"会员第一年前12个月免费，之后每月9元；每人每次最多借八本书，借期三十天，可以续借两次，逾期每天每本收费两角钱，请准时归还。";
	const chinese = { ...style, face: "noto-sans-sc-400" };
	for (let widthPx = 150; widthPx < 900; widthPx += 23) {
		const { lines } = setLines(text, chinese, widthPx, true);
		expect(lines.join("")).toBe(text);
		for (const [index, line] of lines.slice(1).entries()) {
			const shown = `${widthPx}: ${lines.join(" / ")}`;
			expect(`${lines[index]?.at(-1)}${line.at(0)}`, shown).not.toMatch(
				/[\d一二三四五六七八九十两][个月元本天次角\d十]/,
			);
		}
	}
});

test.each([
	["FREE FOR 12 MONTHS AND THEN SOME", "12", "MONTHS"],
	["RUN 10 KM FOR CLEAN WATER", "10", "KM"],
	["ONLY € 9 A MONTH", "€", "9"],
	["LESS THAN 5 € FOR LUNCH", "5", "€"],
])("a headline keeps them too: %s", (text, before, after) => {
	for (const face of ["anton-400", "poppins-800"])
		for (const widthPx of [300, 420, 560, 800])
			for (const maxLines of [2, 3, 4]) {
				const room = { widthPx, heightPx: 600, leading: 1, trackingEm: 0, maxLines, maxSizePx: 260 };
				const { lines } = fitHeadline(text, face, room);
				for (const [index, line] of lines.slice(1).entries())
					if (line.startsWith(after))
						expect(lines[index]?.endsWith(before), `${widthPx}: ${lines.join(" / ")}`).toBe(false);
			}
});
