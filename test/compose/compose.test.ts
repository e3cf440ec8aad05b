// Whatever the brief, the answer is a clean sheet or a refusal that names the line.
import { describe, expect, test } from "vitest";
import type { Brief } from "../../shared/brief/brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { ToolError } from "../../shared/errors.ts";
import { archetypes } from "../../shared/layout/archetypes/archetypes.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Layout, type TextNode, walk } from "../../shared/layout/layout.ts";
import { cases, recordFigures } from "../proof.ts";
import { randomBrief } from "./random-brief.ts";
import { sampleBriefs } from "./sample-briefs.ts";

const textsOf = (layout: Layout): TextNode[] =>
	[...walk(layout.root)].filter((node): node is TextNode => node.type === "text");

const line = (
	id: string,
	text: string,
	more: Partial<Brief["copy"][number]> = {},
): Brief["copy"][number] => ({
	id,
	text,
	role: "title",
	count: 1,
	locked: false,
	...more,
});

const plain = (copy: Brief["copy"], more: Partial<Brief> = {}): Brief => ({
	kind: "poster",
	subject: "A poster",
	copy,
	sections: [],
	assets: [],
	size: { widthPx: 1024, heightPx: 1536 },
	...more,
});

function refusal(brief: Brief): ToolError {
	try {
		compose(brief, { seed: 1 });
	} catch (error) {
		if (error instanceof ToolError) return error;
		throw error;
	}
	throw new Error("was not refused");
}

describe("any brief", () => {
	test("lays out cleanly or is refused by name", () => {
		const wanted = cases(220, 3000);
		let tooLong = 0;
		const used = new Set<string>();
		for (let seed = 0; seed < wanted; seed++) {
			const brief = randomBrief(seed);
			try {
				const layout = compose(brief, { seed });
				used.add(layout.archetype.split("/")[0] ?? "");
				expect(checkLayout(layout, brief).strict, `seed ${seed}: ${layout.archetype}`).toBe(true);
				const floor = Math.max(10, 0.011 * Math.min(brief.size.widthPx, brief.size.heightPx));
				for (const { style, text } of textsOf(layout)) {
					expect(style.sizePx, `seed ${seed}: ${text}`).toBeGreaterThanOrEqual(floor - 0.01);
				}
			} catch (error) {
				if (!(error instanceof ToolError)) throw error;
				expect(error.code, `seed ${seed}: ${error.message}`).toBe("copy_too_long");
				expect(error.field).toMatch(/^brief\.copy\[\d+\]\.text$/);
				tooLong += 1;
			}
		}
		recordFigures("layouts", { briefs: wanted, refusedAsTooLong: tooLong, archetypes: used.size });
		expect(tooLong).toBeLessThan(wanted * 0.03);
		expect(used.size).toBeGreaterThanOrEqual(12);
	});

	test("keeps to five sizes and two families with partners on posters", () => {
		for (const [name, brief] of sampleBriefs) {
			const layout = compose(brief, { seed: 3 });
			const texts = textsOf(layout);
			const sizes = new Set(texts.map(({ style }) => Math.round(style.sizePx * 10)));
			expect(sizes.size, `${name}: ${[...sizes].join(" ")}`).toBeLessThanOrEqual(5);
			if (brief.copy.some(({ style }) => style !== undefined)) continue;
			const families = new Set(
				texts
					.map(({ style }) => style.face.replace(/-\d.*$/, ""))
					.filter((face) => !/noto|ma-shan|zcool/.test(face)),
			);
			expect(families.size, `${name}: ${[...families].join(" ")}`).toBeLessThanOrEqual(2);
		}
	});

	test("keeps type off the margins", () => {
		for (const [name, brief] of sampleBriefs) {
			const layout = compose(brief, { seed: 5 });
			const least = 0.04 * Math.min(layout.widthPx, layout.heightPx);
			for (const node of textsOf(layout)) {
				for (const { x, widthPx, text } of node.lines) {
					expect(x, `${name}: ${text}`).toBeGreaterThanOrEqual(least);
					expect(x + widthPx, `${name}: ${text}`).toBeLessThanOrEqual(layout.widthPx - least);
				}
			}
		}
	});

	test("gives a poster's title a third of the width or more", () => {
		for (const name of ["jazz", "bill", "swiss", "wedding", "teaRoom", "fair", "novel"]) {
			const brief = sampleBriefs.get(name);
			if (!brief) throw new Error(name);
			for (const seed of [1, 2, 3, 4]) {
				const layout = compose(brief, { seed });
				const title = textsOf(layout).find(({ role }) => role === "title");
				const widest = Math.max(...(title?.lines.map(({ widthPx }) => widthPx) ?? [0]));
				expect(widest / layout.widthPx, `${name} ${layout.archetype}`).toBeGreaterThanOrEqual(0.35);
			}
		}
	});

	test("is the same sheet for the same seed, and another for another", () => {
		const brief = sampleBriefs.get("fair");
		if (!brief) throw new Error("no brief");
		const bytes = (seed: number) => JSON.stringify(compose(brief, { seed }));
		expect(bytes(7)).toBe(bytes(7));
		expect(new Set([1, 2, 3, 4, 5, 6].map(bytes)).size).toBeGreaterThan(3);
	});

	test("uses many archetypes and palettes over many prompts", () => {
		const used = new Set<string>();
		const grounds = new Set<string>();
		let seed = 0;
		for (const brief of sampleBriefs.values()) {
			seed += 1;
			const layout = compose(brief, { seed });
			used.add(layout.archetype.split("/")[0] ?? "");
			grounds.add(JSON.stringify(layout.root.fill));
		}
		expect(used.size).toBeGreaterThanOrEqual(9);
		expect(grounds.size).toBeGreaterThanOrEqual(12);
	});
});

describe("every archetype", () => {
	test.each(archetypes.map(({ name }) => name))("%s carries some brief, and cleanly", (name) => {
		const suited = [
			...sampleBriefs.values(),
			...Array.from({ length: 70 }, (_, seed) => randomBrief(seed)),
		].filter((brief) => {
			try {
				const layout = compose(brief, { seed: 2, archetype: name });
				return layout.archetype.startsWith(`${name}/`) && checkLayout(layout, brief).strict === true;
			} catch {
				return false;
			}
		});
		expect(suited.length).toBeGreaterThan(0);
	});
});

describe("what is refused", () => {
	test("scripts that no face has, before anything is drawn", () => {
		const hangul = refusal(plain([line("c1", "재즈 페스티벌")]));
		expect(hangul.code).toBe("unsupported_characters");
		expect(hangul.message).toContain("Hangul");
		expect(hangul.message).toContain("재");
		expect(hangul.field).toBe("brief.copy[0].text");
		const arabic = refusal(plain([line("c1", "Jazz"), line("c2", "مهرجان", { role: "subtitle" })]));
		expect(arabic.code).toBe("unsupported_characters");
		expect(arabic.message).toContain("Arabic");
		expect(arabic.field).toBe("brief.copy[1].text");
	});

	test("more copy than the sheet can show at the floor", () => {
		const long = "All the words that anyone could ever want to read on one small sheet of paper. ".repeat(24);
		const copy = Array.from({ length: 12 }, (_, index) =>
			line(`c${index + 1}`, `${index} ${long}`, { role: "body" }),
		);
		const error = refusal(plain(copy, { size: { widthPx: 512, heightPx: 512 } }));
		expect(error.code).toBe("copy_too_long");
		expect(error.message).toMatch(/c\d+/);
		expect(error.hint).toMatch(/shorten/i);
	});
});

describe("hard lines", () => {
	const hard: [string, string][] = [
		["one letter", "A"],
		["one Chinese character", "茶"],
		["an address without a space", `https://example.org/${"long-path-".repeat(14)}?id=1`],
		["several lines", "OPEN\nEVERY\nDAY"],
		["a very long single line", "word ".repeat(60).trim()],
		["emoji in words", "Coffee ☕ & cake 🎂 for all 🎉"],
		["accents", "Été à Łódź, ça va bien über Ærø"],
		["Cyrillic and Greek", "Москва и Αθήνα"],
		["double quotes and signs", 'He said "yes" – 50 % off: €9.90 & more…'],
	];
	test.each(hard)("%s", (_, text) => {
		for (const size of [
			{ widthPx: 512, heightPx: 512 },
			{ widthPx: 2048, heightPx: 512 },
			{ widthPx: 512, heightPx: 2048 },
			{ widthPx: 1024, heightPx: 1536 },
		]) {
			const brief = plain([line("c1", text)], { size });
			expect(checkLayout(compose(brief, { seed: 4 }), brief).strict).toBe(true);
		}
	});

	test("a line asked for three times stands three times", () => {
		const brief = plain([line("c1", "SALE", { count: 3 }), line("c2", "today", { role: "body", count: 2 })]);
		const texts = textsOf(compose(brief, { seed: 1 }));
		expect(texts.filter(({ copyId }) => copyId === "c1")).toHaveLength(3);
		expect(texts.filter(({ copyId }) => copyId === "c2")).toHaveLength(2);
	});

	test("small letters are never shown in a face that draws them as capitals", () => {
		for (let seed = 0; seed < 40; seed++) {
			const brief = plain(
				[line("c1", "Screens Under Stars"), line("c2", "with Low Tide", { role: "subtitle" })],
				{
					subject: seed % 2 === 0 ? "Film festival" : "Punk rock night",
				},
			);
			for (const { style, text } of textsOf(compose(brief, { seed }))) {
				if (/\p{Ll}/u.test(text)) expect(style.face).not.toMatch(/bebas|permanent-marker/);
			}
		}
	});
});

describe("place words", () => {
	const middleOf = (node: TextNode | undefined, layout: Layout) =>
		((node?.box.y ?? 0) + (node?.box.height ?? 0) / 2) / layout.heightPx;

	test("top and bottom are obeyed on every seed", () => {
		for (let seed = 0; seed < 30; seed++) {
			const brief = plain(
				[
					line("c1", "SALT & SUN", { place: "at the bottom" }),
					line("c2", "Surf club open day", { role: "subtitle" }),
					line("c3", "North Beach", { role: "label" }),
				],
				{ subject: "Surf club open day by the sea" },
			);
			const layout = compose(brief, { seed });
			const title = textsOf(layout).find(({ copyId }) => copyId === "c1");
			expect(middleOf(title, layout), `${seed} ${layout.archetype}`).toBeGreaterThan(0.5);
		}
		const jazz = sampleBriefs.get("jazz");
		if (!jazz) throw new Error("no jazz");
		for (let seed = 0; seed < 30; seed++) {
			const layout = compose(jazz, { seed });
			const [title, date, venue] = ["c1", "c2", "c3"].map((id) =>
				textsOf(layout).find(({ copyId }) => copyId === id),
			);
			expect(middleOf(title, layout), layout.archetype).toBeLessThan(0.4);
			expect(middleOf(date, layout)).toBeGreaterThan(middleOf(title, layout));
			expect(middleOf(venue, layout), layout.archetype).toBeGreaterThan(0.75);
		}
	});

	test("a sign in the picture carries the words", () => {
		const bookshop = sampleBriefs.get("bookshop");
		if (!bookshop) throw new Error("no bookshop");
		for (let seed = 0; seed < 10; seed++) {
			const layout = compose(bookshop, { seed });
			expect(layout.archetype).toBe("picture/alley-sign");
			const board = [...walk(layout.root)].find(({ name }) => name === "Sign board");
			const [title] = textsOf(layout);
			if (!board || !title) throw new Error("no board");
			expect(title.lines[0]?.x).toBeGreaterThan(board.box.x);
			expect(title.box.y + title.box.height).toBeLessThanOrEqual(board.box.y + board.box.height + 1);
		}
	});
});

test("the guide's own example prompts come out clean", () => {
	const prompts = [
		"A ceramic coffee mug on a marble countertop, morning light through a window, steam rising, shallow depth of field, warm tones.",
		"Minimalist movie poster for a sci-fi film called 'ECHO STATION'. Title in bold sans-serif at top, a lone astronaut standing in a vast alien desert with two moons on the horizon, muted teal and burnt orange color palette, IMAX format stamp at bottom.",
		'"GRAND OPENING" in bold sans-serif at the top, "Now serving fresh coffee" in italic script centered below.',
		'A tea house loyalty card with "TENTH CUP FREE" in clean bold English across the top, "第十杯免费" in brush-style Chinese below, ten small circle stamps in a grid with three filled in, minimalist sage green and cream color scheme with a small teapot icon in the corner.',
	];
	for (const prompt of prompts) {
		const { brief } = readPrompt(prompt);
		for (const seed of [1, 2, 3]) expect(checkLayout(compose(brief, { seed }), brief).strict).toBe(true);
	}
});

describe("assets", () => {
	test("a logo keeps its own strip, a photo becomes the art", () => {
		const jazz = sampleBriefs.get("jazz");
		if (!jazz) throw new Error("no jazz");
		const brief: Brief = {
			...jazz,
			assets: [
				{ image: "logo.png", role: "logo", place: "bottom right" },
				{ image: "photo.png", role: "photo" },
			],
		};
		for (let seed = 0; seed < 8; seed++) {
			const layout = compose(brief, { seed });
			expect(checkLayout(layout, brief).strict).toBe(true);
			expect(layout.heightPx).toBe(jazz.size.heightPx);
			const nodes = [...walk(layout.root)];
			const logo = nodes.find((node) => node.type === "image" && node.image === "logo.png");
			if (!logo) throw new Error("no logo");
			expect(logo.box.x + logo.box.width).toBeGreaterThan(layout.widthPx * 0.8);
			for (const { box } of textsOf(layout)) expect(box.y + box.height).toBeLessThanOrEqual(logo.box.y);
			const photo = nodes.some((node) => node.type === "image" && node.image === "photo.png");
			expect(photo || layout.warnings.some(({ code }) => code === "asset_not_placed")).toBe(true);
		}
	});
});
