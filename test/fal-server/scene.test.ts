// The emulated model: it shows the prompt's words in its own hand, gets some wrong, and edits as it is told to.
import { describe, expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { chanceOf } from "./chance.ts";
import { drawScene } from "./draw.ts";
import { setLine } from "./faces.ts";
import { misspell } from "./misspell.ts";
import { createModel } from "./model.ts";
import { editScene, paintScene, readCopy } from "./scene.ts";
import { startFalSim } from "./start.mjs";

const exact = { misspellRate: 0, neighbourRate: 0 };
const sheet =
	'A poster: "GRAND OPENING" at the top, "Saturday 14 June" below, "第十杯免费" and "Вход свободный" at the bottom.';
const size = { widthPx: 768, heightPx: 1152 };
const texts = (scene: { lines: { text: string }[] }) => scene.lines.map((line) => line.text);

describe("painting", () => {
	test("shows each quoted string, and only those", () => {
		expect(readCopy(sheet)).toEqual(["GRAND OPENING", "Saturday 14 June", "第十杯免费", "Вход свободный"]);
		expect(texts(paintScene(sheet, size, 1, exact))).toEqual(readCopy(sheet));
		expect(paintScene("A calm sea at dawn, no words.", size, 1, exact).lines).toEqual([]);
	});

	test("is the same for the same prompt and seed, another for another seed", () => {
		const png = (seed: number) =>
			Buffer.from(drawScene(paintScene(sheet, size, seed, { ...exact, misspellRate: 0.5 })));
		expect(png(3).equals(png(3))).toBe(true);
		expect(png(3).equals(png(4))).toBe(false);
	});

	test("misspells at its rate", () => {
		let wrong = 0;
		for (let seed = 0; seed < 300; seed++) {
			const scene = paintScene(sheet, size, seed, { misspellRate: 0.25, neighbourRate: 0 });
			wrong += texts(scene).filter((text, index) => text !== readCopy(sheet)[index]).length;
		}
		expect(wrong / 1200).toBeGreaterThan(0.2);
		expect(wrong / 1200).toBeLessThan(0.3);
	});

	test("a misspelling always differs", () => {
		const chance = chanceOf(1);
		for (const text of ["A", "AA", "I", "14", "第", "第十杯免费", "aaaa", "Вход", "café au lait"]) {
			for (let time = 0; time < 40; time++) expect(misspell(text, chance)).not.toBe(text);
		}
		expect(misspell("— ·", chance)).toBe("— ·");
	});

	test("its faces know Latin, Greek, Cyrillic and Chinese, and lines stay on the sheet", () => {
		for (const text of ["Ωμέγα", "Ёлка", "第十杯免费茶", "Žluťoučký kůň", "€4.50 & 100 %"]) {
			expect(setLine(text, 0).glyphs).toHaveLength([...text].length);
		}
		const many = Array.from(
			{ length: 45 },
			(_, index) => `"Line ${index} of a long sheet with many words"`,
		).join(", ");
		for (const prompt of [sheet, many, `"${"word ".repeat(60)}"`]) {
			for (const line of paintScene(prompt, size, 2, exact).lines) {
				const halfPx = (Math.max(...line.rows.map((row) => setLine(row, line.face).width)) * line.sizePx) / 2;
				expect(line.centreXPx - halfPx).toBeGreaterThanOrEqual(0);
				expect(line.centreXPx + halfPx).toBeLessThanOrEqual(size.widthPx);
				expect(line.baselinePx).toBeLessThan(size.heightPx);
			}
		}
	});
});

describe("editing", () => {
	const scene = paintScene(sheet, size, 1, exact);
	const edited = (instruction: string, slips = exact) => texts(editScene(scene, instruction, 5, slips));

	test.each([
		[
			'Replace "GRAND OPENING" to "GRAND CLOSING".',
			["GRAND CLOSING", "Saturday 14 June", "第十杯免费", "Вход свободный"],
		],
		[
			'Replace "14 June" to "15 June". Keep everything else exactly the same.',
			["GRAND OPENING", "Saturday 15 June", "第十杯免费", "Вход свободный"],
		],
		[
			'Replace "GRAND OPENIMG" at the top to "OPEN".',
			["OPEN", "Saturday 14 June", "第十杯免费", "Вход свободный"],
		],
		[
			'Replace "第十杯免费" to "第一杯免费". Remove the text "Saturday 14 June", leaving the surface behind it.',
			["GRAND OPENING", "第一杯免费", "Вход свободный"],
		],
		[
			'Add the text "FREE ENTRY" at the bottom.',
			["GRAND OPENING", "Saturday 14 June", "第十杯免费", "Вход свободный", "FREE ENTRY"],
		],
	])("%s is obeyed", (instruction, wanted) => expect(edited(instruction)).toEqual(wanted));

	test.each([
		'Change "GRAND OPENING" into "GRAND CLOSING".',
		'Fix the title: it should read "GRAND CLOSING".',
		"Replace 'GRAND OPENING' with 'GRAND CLOSING'.",
		'Replace "SOMETHING ELSE ENTIRELY" to "X".',
		"Make the background a beach at sunset.",
	])("%s leaves the words as they are", (instruction) => expect(edited(instruction)).toEqual(texts(scene)));

	test("sometimes damages a neighbour", () => {
		const made = edited('Replace "GRAND OPENING" to "OPEN".', { misspellRate: 0, neighbourRate: 1 });
		expect(made[0]).toBe("OPEN");
		expect(made.slice(1)).not.toEqual(texts(scene).slice(1));
	});

	test("knows its own picture again, also resized and packed anew; another's picture it paints on", async () => {
		const model = createModel({ flat: false, rates: { generate: exact, edit: exact } });
		const first = model.paint({ prompt: sheet, image_size: { width: 768, height: 1152 }, seed: 4 }, null, 0);
		const codec = createImageCodec();
		const resized = Buffer.from((await codec.prepare(first.bytes, { maxSide: 900, format: "jpeg" })).bytes);
		const edit = { prompt: 'Replace "Saturday 14 June" to "Sunday 15 June".', seed: 9 };
		for (const canvas of [first.bytes, resized]) {
			const next = model.paint(edit, canvas, 0);
			expect(next.scene === null ? [] : texts(next.scene)).toEqual([
				"GRAND OPENING",
				"Sunday 15 June",
				"第十杯免费",
				"Вход свободный",
			]);
		}
		const foreign = Buffer.from(
			await codec.encode({ widthPx: 500, heightPx: 400, rgba: new Uint8Array(800_000).fill(90) }, "png"),
		);
		const painted = model.paint(edit, foreign, 0);
		expect(painted.scene).toMatchObject({ widthPx: 500, heightPx: 400, lines: [] });
	});
});

test("it starts outside the test runner, for the demo", async () => {
	const server = await startFalSim({ flat: true });
	const response = await fetch(`${server.origin}/.well-known/jwks.json`, {
		headers: { "x-fal-host": "rest.fal.ai" },
	});
	expect(await response.json()).toMatchObject({ keys: [{ kty: "OKP" }, { kty: "OKP" }] });
	await server.close();
});
