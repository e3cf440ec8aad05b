// The recipe for drawing a run puts its pixels where the layout says, in every face and on both builds of takumi.
import { Renderer } from "@takumi-rs/core";
import { Renderer as WasmRenderer } from "@takumi-rs/wasm/node";
import { describe, expect, test } from "vitest";
import { takumiRunNode } from "../../mcp-server/fonts/takumi-text.ts";
import { emojiBox } from "../../shared/layout/emoji.ts";
import { faces } from "../../shared/layout/faces.ts";
import { shapeLine } from "../../shared/layout/measure.ts";
import { registerFonts } from "./bundled-fonts.ts";

const size = { width: 400, height: 300 };

interface Ink {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** Rows and columns of the first and last inked pixels. */
async function inkOf(
	renderer: Renderer,
	text: string,
	face: string,
	at: { x: number; baselineY: number },
	sizePx: number,
): Promise<Ink> {
	await registerFonts(renderer, [{ text, face }]);
	const node = takumiRunNode({ text, face, x: at.x }, at.baselineY, {
		sizePx,
		trackingEm: 0,
		color: "#000000",
	});
	const sheet = {
		type: "container" as const,
		style: { ...size, backgroundColor: "#ffffff" },
		children: [node],
	};
	const pixels = await renderer.render(sheet, { ...size, format: "raw" });
	const ink = { top: size.height, bottom: -1, left: size.width, right: -1 };
	for (let y = 0; y < size.height; y++) {
		for (let x = 0; x < size.width; x++) {
			if ((pixels[(y * size.width + x) * 4] ?? 255) > 250) continue;
			ink.top = Math.min(ink.top, y);
			ink.bottom = Math.max(ink.bottom, y);
			ink.left = Math.min(ink.left, x);
			ink.right = Math.max(ink.right, x);
		}
	}
	return ink;
}

describe("a run drawn by the recipe", () => {
	const renderer = new Renderer();
	// Brush and script capitals do not stand on the baseline.
	const upright = faces.filter(({ category }) => !/script|brush|play/.test(category));

	test("stands on its baseline with its capital's height, in every upright face", async () => {
		for (const { id, capHeight } of upright) {
			for (const sizePx of [13, 37.5, 61.3, 120]) {
				const ink = await inkOf(renderer, "H", id, { x: 40, baselineY: 200 }, sizePx);
				expect(Math.abs(ink.bottom + 1 - 200), `${id} ${sizePx}`).toBeLessThanOrEqual(1);
				expect(Math.abs(200 - ink.top - capHeight * sizePx), `${id} ${sizePx}`).toBeLessThanOrEqual(1.6);
			}
		}
	});

	test("is drawn by every face at its own place, also the scripts and brushes", async () => {
		for (const { id } of faces) {
			const ink = await inkOf(renderer, "H", id, { x: 100, baselineY: 200 }, 60);
			const moved = await inkOf(renderer, "H", id, { x: 150, baselineY: 170 }, 60);
			expect(moved, id).toEqual({
				top: ink.top - 30,
				bottom: ink.bottom - 30,
				left: ink.left + 50,
				right: ink.right + 50,
			});
		}
	});

	test("rounds its baseline to a whole pixel and keeps quarters across", async () => {
		const at = (x: number, baselineY: number) => inkOf(renderer, "H", "inter-400", { x, baselineY }, 100);
		const plain = await at(40, 200);
		expect(await at(40, 200.4)).toEqual(plain);
		expect(await at(40, 200.5)).toEqual(await at(40, 201));
		expect((await at(40.25, 200)).left).toBe(plain.left + 1);
	});

	test("keeps a word a word: no arrow from '->', no sign from '!='", async () => {
		const width = async (text: string, face: string) => {
			const ink = await inkOf(renderer, text, face, { x: 40, baselineY: 200 }, 100);
			return ink.right - ink.left;
		};
		expect(await width("->", "inter-400")).toBeGreaterThan((await width("→", "inter-400")) + 10);
		const apart = shapeLine("!=", "jetbrains-mono-400", 100, 0).widthPx;
		expect(apart).toBeCloseTo(120, 1);
	});
});

test("the native and the wasm build draw the same bytes, one line in every face", async () => {
	const native = new Renderer();
	const wasm = new WasmRenderer();
	for (const { id } of faces) {
		const runs = shapeLine("Hamburg 16 Ä", id, 40, 0).runs;
		await registerFonts(native, runs);
		await registerFonts(wasm, runs);
		const children = runs
			.slice(0, 1)
			.map((run) =>
				takumiRunNode({ ...run, x: 10.3 }, 100, { sizePx: 40.7, trackingEm: 0.01, color: "#102030" }),
			);
		const sheet = { type: "container" as const, style: { ...size, backgroundColor: "#ffffff" }, children };
		const [one, other] = await Promise.all([
			native.render(sheet, { ...size, format: "raw" }),
			wasm.render(sheet, { ...size, format: "raw" }),
		]);
		expect(Buffer.compare(one, other), id).toBe(0);
	}
});

test("an emoji's picture is a square inside its advance", () => {
	const box = emojiBox(100, 200, 50);
	expect(box.width).toBe(50);
	expect(box.x).toBeGreaterThan(100);
	expect(box.x + box.width).toBeLessThan(100 + shapeLine("🎷", "inter-400", 50, 0).widthPx);
	expect(box.y).toBeLessThan(200);
});
