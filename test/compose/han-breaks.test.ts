// Chinese titles break between words: never inside one, never before a particle or a closing mark.
import { expect, test } from "vitest";
import { wordCuts } from "../../shared/layout/han-words.ts";
import { fitHeadline } from "../../shared/layout/type-break.ts";
import { setLines } from "../../shared/layout/type-lines.ts";

const titles: readonly [text: string, words: readonly string[]][] = [
	["在书里见面", ["在书里", "见面"]],
	["一起种下春天", ["一起", "种下", "春天"]],
	["我眼中的世界", ["我", "眼中的", "世界"]],
	["山间一壶茶", ["山间", "一壶茶"]],
	["街头三对三", ["街头", "三对三"]],
	["每天八杯水", ["每天", "八杯水"]],
	["春茶新上市", ["春茶", "新", "上市"]],
	["中秋湖上音乐会", ["中秋", "湖上", "音乐会"]],
	["人工智能开发者大会", ["人工智能", "开发者", "大会"]],
	["城市中心广场春季音乐节", ["城市", "中心", "广场", "春季", "音乐节"]],
	["让孩子爱上阅读的十个方法", ["让", "孩子", "爱上", "阅读的", "十个", "方法"]],
	["一片叶子的一天", ["一片", "叶子的", "一天"]],
	["回复更快，问题更难", ["回复", "更快，", "问题", "更难"]],
	["老街坊面馆开业啦", ["老街坊", "面馆", "开业啦"]],
];

/** Lines that are whole runs of the words. */
function keepsWords(lines: readonly string[], words: readonly string[]): boolean {
	const endsOf = (parts: readonly string[]) =>
		parts.map((_, index) => parts.slice(0, index + 1).join("").length);
	const ends = new Set(endsOf(words));
	return endsOf(lines).every((end) => ends.has(end));
}

test.each(titles)("%s", (text, words) => {
	for (const widthPx of [400, 520, 700, 900, 1300])
		for (const heightPx of [260, 420, 700]) {
			const room = { widthPx, heightPx, leading: 1.16, trackingEm: 0, maxLines: 3, maxSizePx: 400 };
			const { lines } = fitHeadline(text, "noto-sans-sc-700", room);
			expect(keepsWords(lines, words), `${widthPx}x${heightPx}: ${lines.join(" / ")}`).toBe(true);
		}
});

test("no line of a short text begins with a mark or a particle, or parts a figure from its measure", () => {
	const style = {
		face: "noto-sans-sc-400",
		sizePx: 40,
		lineHeightPx: 60,
		trackingEm: 0,
		color: "#000000",
		align: "left",
	} as const;
	for (const text of [
		"九月二十五日 晚七点半，湖心亭码头登船",
		"2027年4月12日至14日",
		"我们的生活，你的故事。",
		"全场八折，买一送一！",
	])
		for (let widthPx = 240; widthPx < 760; widthPx += 20) {
			const { lines } = setLines(text, style, widthPx, true);
			for (const line of lines.slice(1)) {
				expect(line, `${widthPx}: ${lines.join(" / ")}`).not.toMatch(/^[，。！、的了着们日月年点]/u);
			}
		}
});

test("the same cuts on every host: nothing is asked of Intl", () => {
	expect(wordCuts([..."山间茶馆的春季活动"])).toEqual([2, 0, 2, 2, 0, 2, 0, 2, 0]);
});
