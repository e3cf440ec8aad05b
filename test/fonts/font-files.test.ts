// A sheet opens only the font files that hold its characters, and the bundle, the sources and the faces agree.
import { expect, test } from "vitest";
import { FontFiles } from "../../mcp-server/fonts/font-files.ts";
import { engineFamily } from "../../mcp-server/fonts/takumi-text.ts";
import { faces } from "../../shared/layout/faces.ts";
import { shapeLine } from "../../shared/layout/measure.ts";
import { bundled, fonts, fontsFolder } from "./bundled-fonts.ts";

test("the folder is under 30 MB", () => {
	expect(bundled.bytes).toBeLessThan(30_000_000);
});

test("every face has files, registered under the name that the recipe asks for", async () => {
	for (const { id } of faces) {
		const files = await fonts.filesFor([{ text: "A", face: id }]);
		expect(files.length, id).toBe(1);
		expect(files[0]?.family, id).toBe(engineFamily(id));
		expect((await fonts.read(files[0]?.file ?? "")).length).toBeGreaterThan(1000);
	}
});

test("only the slices that hold a sheet's characters are opened", async () => {
	const few = await fonts.filesFor(shapeLine("第十杯免费 Espresso 8:30", "noto-sans-sc-700", 20, 0).runs);
	expect(few.length).toBeLessThan(8);
	for (const { unicodeRange } of few) expect(unicodeRange?.length).toBeGreaterThan(0);
	const weights = ["noto-sans-sc-300", "noto-sans-sc-900"].map((face) => ({ text: "第十杯免费", face }));
	const shared = await fonts.filesFor(weights);
	expect(shared).toEqual(await fonts.filesFor(weights.slice(0, 1)));
});

test("the order of files does not depend on the order of runs", async () => {
	const runs = ["Hello", "世界", "Привет"].flatMap((text) => shapeLine(text, "anton-400", 20, 0).runs);
	expect(await fonts.filesFor(runs)).toEqual(await fonts.filesFor([...runs].reverse()));
});

test("emoji need no font, an unknown face is an error, a file is read once", async () => {
	expect(await fonts.filesFor([{ text: "🎷", face: "inter-400", emoji: true }])).toEqual([]);
	await expect(fonts.filesFor([{ text: "A", face: "arial" }])).rejects.toThrow("arial");
	expect(await fonts.read("Anton_400Regular.ttf")).toBe(await fonts.read("Anton_400Regular.ttf"));
	await expect(new FontFiles(fontsFolder).read("none.ttf")).rejects.toThrow();
});
