// Fonts cut to a few letters: opened by another font reader, each letter still has its outline and its advance.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { packFont } from "../../mcp-server/raster/font-subset.ts";

const require = createRequire(import.meta.url);
const fonts = {
	"a brush": [
		"@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf",
		"春风十里，不如你 2026！",
	],
	"play letters": ["@expo-google-fonts/zcool-kuaile/400Regular/ZCOOLKuaiLe_400Regular.ttf", "开业大吉 Go!"],
	signs: ["@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf", "✓★☎➜"],
	"accents made of parts": ["@expo-google-fonts/poppins/400Regular/Poppins_400Regular.ttf", "Àéîõü ñ Ç"],
} as const;

function open(bytes: Uint8Array) {
	const font = create(Buffer.from(bytes));
	if (!("layout" in font)) throw new Error("a collection");
	return font;
}

describe.each(Object.entries(fonts))("%s", (_name, [path, letters]) => {
	const source = readFileSync(require.resolve(path));
	const codePoints = [...letters].map((letter) => letter.codePointAt(0) ?? 0);

	test("keeps the letters asked for and nothing else", () => {
		const packed = packFont(source, codePoints);
		const [whole, cut] = [open(source), open(packed)];
		for (const codePoint of codePoints) {
			const [before, after] = [whole.glyphForCodePoint(codePoint), cut.glyphForCodePoint(codePoint)];
			expect(after.path.toSVG()).toBe(before.path.toSVG());
			expect(after.advanceWidth).toBe(before.advanceWidth);
		}
		expect(cut.characterSet.length).toBe(new Set(codePoints).size);
		expect([cut.ascent, cut.descent, cut.unitsPerEm]).toEqual([
			whole.ascent,
			whole.descent,
			whole.unitsPerEm,
		]);
		expect(packed.length).toBeLessThan(Math.min(source.length / 4, 90_000));
		expect(Buffer.from(packFont(source, codePoints)).equals(packed)).toBe(true);
	});

	test("or all of them, packed", () => {
		const packed = packFont(source, null);
		expect(packed.length).toBeLessThan(source.length * 0.85);
		expect(open(packed).characterSet.length).toBe(open(source).characterSet.length);
	});
});
