// Size words become pixels: what designers and social networks call sizes, in English and Chinese.
import { describe, expect, test } from "vitest";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { parseSize } from "../../shared/brief/size-words.ts";
import { defaultSizes, namedSizes } from "../../shared/brief/sizes.ts";
import { ToolError } from "../../shared/errors.ts";

const show = ({ widthPx, heightPx }: { widthPx: number; heightPx: number }) => `${widthPx}x${heightPx}`;

describe("parseSize", () => {
	test.each([
		["1024x1536", "1024x1536"],
		["1080 × 1350 px", "1080x1350"],
		["1920*640", "1920x640"],
		["A4", "1088x1536"],
		["a4 landscape", "1536x1088"],
		["A4 横版", "1536x1088"],
		["portrait_4_3", "768x1024"],
		["landscape_16_9", "1024x576"],
		["square_hd", "1024x1024"],
		["story", "1088x1920"],
		["Instagram Post", "1088x1360"],
		["小红书", "1152x1536"],
		["16:9", "1680x944"],
		["2:3", "1024x1536"],
		["landscape", "1536x1024"],
		["竖版", "1024x1536"],
		["名片", "1344x768"],
	])("%s is %s", (words, size) => {
		expect(show(parseSize(words))).toBe(size);
	});

	test("shape words turn the size of the kind", () => {
		expect(show(parseSize("portrait", "slide"))).toBe("864x1536");
		expect(show(parseSize("landscape", "infographic"))).toBe("1792x1024");
	});

	test.each(["huge", "1024", "200x200", "9000x9000", "1:20", ""])("%s is refused with a hint", (words) => {
		expect(() => parseSize(words)).toThrow(ToolError);
	});

	test("no default is square, and every named size can be painted", () => {
		for (const size of Object.values(defaultSizes)) expect(size.widthPx).not.toBe(size.heightPx);
		for (const [name, { widthPx, heightPx }] of namedSizes) {
			expect(widthPx % 16, name).toBe(0);
			expect(heightPx % 16, name).toBe(0);
			expect(widthPx * heightPx, name).toBeGreaterThanOrEqual(512 * 512);
			expect(widthPx * heightPx, name).toBeLessThanOrEqual(2048 * 2048);
			expect(Math.min(widthPx, heightPx), name).toBeGreaterThanOrEqual(256);
		}
	});
});

describe("sizes in prompts", () => {
	test.each([
		['Poster, 1200x1800, "HELLO".', "1200x1800"],
		['A3 poster for a play, "HEDDA".', "1088x1536"],
		['Vertical poster, "HELLO".', "1024x1536"],
		["Landscape poster for a race.", "1536x1024"],
		["A landscape painting of hills at dawn, soft light.", "1536x1024"],
		["Poster with the clock at 16:30 and the score 2:3 in the scene.", "1024x1536"],
		['Poster, aspect ratio 3:4, "HELLO".', "1088x1456"],
		["An 18 x 24 in print, poster of a whale.", "1088x1456"],
		['A 24" wide sign on brick says "EGGS".', "1536x1024"],
		['Square poster, "HELLO".', "1024x1024"],
		["横版海报，“你好”。", "1536x1024"],
		["手机海报，“你好”。", "1088x1920"],
		['A poster with the text "1024x1024".', "1024x1536"],
	])("%s", (prompt, size) => {
		expect(show(readPrompt(prompt).brief.size)).toBe(size);
	});

	test("an asked size wins", () => {
		expect(show(readPrompt("Square poster", { size: "A4" }).brief.size)).toBe("1088x1536");
	});
});
