// What a sheet can do to its words: break, turn, repeat, reorder, misspell, and leave the reader's alphabet.
import { expect, test, vi } from "vitest";
import { checkPixels } from "./open-reader.ts";
import { picture, type Word } from "./picture.ts";

// A busy machine reads slowly, and that is no fault.
vi.setConfig({ testTimeout: 240_000 });

const size = { widthPx: 960, heightPx: 960 };

test("broken lines are joined; repeats, case, marks, order, gaps and strangers are told", async () => {
	const words: Word[] = [
		{ text: "A Field Guide", x: 80, y: 120, sizePx: 64, family: "Playfair Display" },
		{ text: "to Slow Mornings", x: 80, y: 196, sizePx: 64, family: "Playfair Display" },
		{ text: "Free entry", x: 80, y: 300, sizePx: 34 },
		{ text: "Free entry", x: 600, y: 880, sizePx: 34 },
		{ text: "Grand Opening", x: 80, y: 400, sizePx: 44 },
		{ text: "Doors at 7.30", x: 80, y: 500, sizePx: 36 },
		{ text: "Sponsored by Nobody", x: 80, y: 600, sizePx: 30 },
		{ text: "Wine & Bread", x: 80, y: 700, sizePx: 40 },
		{ text: "Last call", x: 80, y: 800, sizePx: 40 },
	];
	const check = await checkPixels(picture(size, words), [
		{ id: "broken", text: "A Field Guide to Slow Mornings" },
		{ id: "late", text: "Last call" },
		{ id: "twice", text: "Free entry" },
		{ id: "case", text: "GRAND OPENING" },
		{ id: "mark", text: "Doors at 7:30" },
		{ id: "good", text: "Wine & Bread" },
		{ id: "gone", text: "Kitchen closes early" },
	]);
	const line = (id: string) => check.lines.find(({ copyId }) => copyId === id);
	expect(line("broken")).toMatchObject({ verdict: "exact" });
	expect(line("broken")?.box?.height).toBeGreaterThan(110);
	expect(line("twice")).toMatchObject({ verdict: "exact" });
	expect(check.duplicates).toMatchObject([{ copyId: "twice", seen: 2, wanted: 1, boxes: [{}] }]);
	expect(check.duplicates[0]?.boxes?.[0]?.y).not.toBeCloseTo(line("twice")?.box?.y ?? 0);
	expect(line("case")?.verdict).not.toBe("exact");
	expect(line("case")?.notes).toContain("case");
	expect(line("mark")?.verdict).not.toBe("exact");
	expect(line("mark")?.notes).toEqual(["punctuation"]);
	expect(line("good")).toMatchObject({ verdict: "exact", cer: 0 });
	expect(line("gone")).toMatchObject({ verdict: "missing", box: null });
	expect(line("late")?.notes).toEqual(["order"]);
	expect(check.extra.map(({ text }) => text.replaceAll(" ", ""))).toEqual(["SponsoredbyNobody"]);
	expect(check.strict).toBe(false);
});

test("tilted, standing, light on dark and small text reads", async () => {
	const words: Word[] = [
		{ text: "Harvest Supper", x: 200, y: 140, sizePx: 48, turnDeg: 15 },
		{ text: "Under the Moon", x: 200, y: 460, sizePx: 48, turnDeg: -15 },
		{ text: "NORTH PIER", x: 70, y: 840, sizePx: 46, turnDeg: -90 },
		{ text: "SOUTH GATE", x: 880, y: 420, sizePx: 46, turnDeg: 90 },
		{ text: "Late tickets", x: 260, y: 640, sizePx: 40, ink: "#fdf6e3" },
		{ text: "All proceeds go to the shelter", x: 260, y: 760, sizePx: 13 },
	];
	const marks = '<rect x="220" y="580" width="360" height="90" rx="12" fill="#20304a"/>';
	const check = await checkPixels(
		picture(size, words, { marks }),
		words.map(({ text }) => text),
	);
	expect(check.lines.map(({ text, verdict }) => `${text}: ${verdict}`)).toEqual(
		words.map(({ text }) => `${text}: exact`),
	);
	expect(check.extra).toEqual([]);
});

test("what the reader's alphabet lacks is unreadable, not wrong, and proves nothing", async () => {
	const words: Word[] = [
		{ text: "Добрый вечер", x: 80, y: 200, sizePx: 60 },
		{ text: "Crème brûlée", x: 80, y: 400, sizePx: 60 },
		{ text: "Open late", x: 80, y: 600, sizePx: 60 },
	];
	const check = await checkPixels(
		picture(size, words),
		words.map(({ text }) => text),
	);
	expect(check.lines.map(({ verdict }) => verdict)).toEqual(["unreadable", "unreadable", "exact"]);
	expect(check.strict).toBeNull();
});
