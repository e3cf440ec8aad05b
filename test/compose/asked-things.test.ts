// What a brief asks for by name is on the sheet: weather, row labels, the person's pictures where they were wanted.
import { describe, expect, test } from "vitest";
import { createImageGate } from "../../mcp-server/inputs/image-gate.ts";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import type { Brief, BriefInput } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Layout, type TextNode, walk } from "../../shared/layout/layout.ts";
import { openAssets } from "../../shared/tools/assets.ts";
import { asBriefInput } from "../../shared/tools/change-brief.ts";
import { logoTones } from "../../shared/tools/logo-tones.ts";
import { makePng } from "../raster/make-png.ts";

const nodesOf = (layout: Layout) => [...walk(layout.root)];
const briefOf = (input: BriefInput): Brief => normalizeBrief(input).brief;

describe("weather", () => {
	test.each([
		["a street in the rain", "Rain"],
		["green hills under clouds", "Cloud"],
		["birds over the sea", "Birds"],
		["fireworks over the city", "Firework"],
		["雨中的城市", "Rain"],
		["城市上空的烟花", "Firework"],
	])("%s is drawn, and keeps off the type", (scene, name) => {
		const brief = briefOf({ subject: "an evening", scene, copy: [{ text: "TONIGHT", role: "title" }] });
		let drawn = 0;
		for (let seed = 0; seed < 8; seed++) {
			const layout = compose(brief, { seed, archetype: "art-led" });
			const nodes = nodesOf(layout);
			if (nodes.some((node) => node.name === name)) drawn += 1;
			if (name === "Rain") continue;
			const title = nodes.find((node): node is TextNode => node.type === "text");
			const top = title?.lines[0]?.baselineY ?? 0;
			for (const { box } of nodes.filter((node) => node.name === name && title && title.box.y < 300))
				expect(box.y + box.height, `seed ${seed}`).toBeGreaterThan(top);
		}
		expect(drawn).toBeGreaterThanOrEqual(6);
	});
});

test("a thing that only the prompt's own words name is drawn", () => {
	const { brief } = readPrompt(
		'Poster for a robotics meetup "HANDS OF STEEL", a robot, "Thursday 7 PM", "Lab 12"',
	);
	const names = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
		nodesOf(compose(brief, { seed })).map(({ name }) => name),
	);
	expect(names).toContain("robot");
	expect(names).not.toContain("flask");
});

test("a Chinese poster shows no sea for the 海 in 海报", () => {
	const { brief } = readPrompt("篮球赛海报，标题“街头三对三”，“7月18日 下午两点”，“滨江公园球场”");
	for (let seed = 1; seed < 9; seed++) {
		const names = nodesOf(compose(brief, { seed })).map(({ name }) => name);
		expect(names.filter((name) => /^Wave|moon/i.test(name))).toEqual([]);
	}
});

test("labels of the rows stand beside the rows of a comparison", () => {
	const brief = briefOf({
		kind: "infographic",
		subject: "comparison of two heating systems",
		copy: [
			{ text: "Heat Pump or Boiler?", role: "title" },
			{ text: "Price", role: "label" },
			{ text: "Life", role: "label" },
			{ text: "Best for", role: "label" },
		],
		sections: [
			{ heading: "Heat pump", facts: ["€14,000", "20 years", "Floor heating"] },
			{ heading: "Boiler", facts: ["€6,500", "15 years", "Old radiators"] },
		],
	});
	for (let seed = 0; seed < 6; seed++) {
		const layout = compose(brief, { seed });
		expect(layout.archetype).toBe("comparison/2x3-labelled");
		expect(checkLayout(layout, brief).strict).toBe(true);
		const middle = (text: string) => {
			const box = nodesOf(layout).find((node) => node.type === "text" && node.text === text)?.box;
			return box ? { x: box.x, y: box.y + box.height / 2 } : { x: 0, y: 0 };
		};
		for (const [label, fact] of [
			["Price", "€14,000"],
			["Life", "20 years"],
			["Best for", "Old radiators"],
		] as const) {
			expect(Math.abs(middle(label).y - middle(fact).y)).toBeLessThan(3);
			expect(middle(label).x).toBeLessThan(middle(fact).x);
		}
	}
});

describe("the person's own pictures", () => {
	const asked = (size: string, place: string, role: "photo" | "background" = "photo"): Brief =>
		briefOf({
			subject: "garden night",
			size,
			copy: [
				{ text: "NIGHT GARDEN", role: "title" },
				{ text: "Saturday 12 June", role: "date" },
			],
			assets: [{ image: "photo.jpg", role, ...(place === "" ? {} : { place }) }],
		});
	const photoOn = (layout: Layout) => nodesOf(layout).find(({ type }) => type === "image")?.box;

	test.each([
		["1536x1024", "left"],
		["1536x1024", "right"],
		["1024x1536", "left"],
		["1024x1536", "top"],
		["1024x1536", "bottom"],
	])("a photo on %s stands at the %s", (size, place) => {
		for (let seed = 0; seed < 6; seed++) {
			const layout = compose(asked(size, place), { seed });
			const box = photoOn(layout);
			if (!box) throw new Error(`no photo on ${layout.archetype}`);
			const cx = (box.x + box.width / 2) / layout.widthPx;
			const cy = (box.y + box.height / 2) / layout.heightPx;
			const name = `${layout.archetype} ${seed}`;
			if (place === "left") expect(cx, name).toBeLessThan(0.5);
			if (place === "right") expect(cx, name).toBeGreaterThan(0.5);
			if (place === "top") expect(cy, name).toBeLessThan(0.5);
			// A picture that fills the sheet is at its foot too.
			if (place === "bottom") expect(cy, name).toBeGreaterThanOrEqual(0.5);
		}
	});

	test("a background lies under the whole sheet", () => {
		for (let seed = 0; seed < 6; seed++) {
			const layout = compose(asked("1024x1536", "", "background"), { seed });
			expect(photoOn(layout)).toMatchObject({ x: 0, y: 0, width: 1024, height: 1536 });
		}
	});

	test("a black and a white logo stand out on a dark sheet, with clear space around them", async () => {
		const rasterizer = createRasterizer();
		const codec = createImageCodec();
		const brief = briefOf({
			subject: "jazz night",
			palette: "black and gold",
			copy: [
				{ text: "NIGHT", role: "title" },
				{ text: "Pier 4", role: "contact" },
			],
			assets: [{ image: "logo.png", role: "logo", place: "bottom right" }],
		});
		const layout = compose(brief, { seed: 2, archetype: "framed" });
		const nodes = nodesOf(layout);
		const logo = nodes.find(({ name }) => name === "Logo");
		if (!logo) throw new Error("no logo");
		const clear = logo.box.height * 0.4;
		for (const node of nodes)
			if (node.type === "text")
				for (const { baselineY } of node.lines) expect(baselineY).toBeLessThanOrEqual(logo.box.y - clear);
		const side = 64;
		for (const level of [0, 255]) {
			const rgba = new Uint8Array(side * side * 4);
			for (let at = 0; at < rgba.length; at += 4) {
				const inside = (at / 4) % side < side / 2;
				rgba.set([level, level, level, inside ? 255 : 0], at);
			}
			const bytes = await codec.encode({ widthPx: side, heightPx: side, rgba }, "png");
			const pixels = await rasterizer.renderPixels(layout, { images: new Map([["logo.png", bytes]]) });
			const lightness = (share: number) => {
				const x = Math.round(logo.box.x + logo.box.width / 2 + (share - 0.5) * logo.box.height);
				const y = Math.round(logo.box.y + logo.box.height / 2);
				const [r, g, b] = [0, 1, 2].map((c) => linear(pixels.rgba[(y * pixels.widthPx + x) * 4 + c] ?? 0));
				return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
			};
			const [own, ground] = [lightness(0.25), lightness(0.75)];
			const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
			expect(ratio, `level ${level}`).toBeGreaterThanOrEqual(3);
		}
	});
});

describe("a logo without a ground of its own", () => {
	const codec = createImageCodec();
	const rasterizer = createRasterizer();
	const gate = createImageGate({
		rules: null,
		loadImage: async () => new Uint8Array(),
		kept: { keep: async () => "kept-logo", read: async () => new Uint8Array() },
		codec,
	});
	const side = 96;
	/** Bars on nothing, each of another colour. */
	const bars = (colours: readonly (readonly [number, number, number])[]) =>
		makePng(side, side, (x) => {
			const colour = colours[Math.floor((x * colours.length * 2) / side) >> 1] ?? [0, 0, 0];
			return [...colour, Math.floor((x * colours.length * 2) / side) % 2 === 0 ? 255 : 0];
		});
	const white = [255, 255, 255] as const;
	const black = [0, 0, 0] as const;

	test.each([
		["white", [white], "ivory and terracotta", true],
		["black", [black], "ivory and terracotta", false],
		["black and white", [black, white], "ivory and terracotta", true],
		["white", [white], "black and gold", false],
		["black", [black], "black and gold", true],
		["pale yellow", [[250, 240, 170] as const], "ivory and terracotta", true],
		["grey", [[150, 150, 150] as const], "mid grey and teal", null],
	])("%s %j on %s: plate %s", async (_name, colours, palette, plated) => {
		const png = bars(colours);
		const brief = briefOf({
			subject: "jazz night",
			palette,
			copy: [{ text: "NIGHT", role: "title" }],
			assets: [{ image: `data:image/png;base64,${png.toString("base64")}`, role: "logo" }],
		});
		const opened = await openAssets(brief, { inputs: gate, codec });
		const layout = compose(opened.brief, { seed: 2, archetype: "framed" });
		const nodes = nodesOf(layout);
		if (plated !== null) expect(nodes.some(({ name }) => name === "Logo plate")).toBe(plated);
		const logo = nodes.find(({ name }) => name === "Logo");
		if (!logo) throw new Error("no logo");
		const pixels = await rasterizer.renderPixels(layout, { images: opened.images });
		const lightness = (share: number) => {
			const x = Math.round(logo.box.x + logo.box.width / 2 + (share - 0.5) * logo.box.height);
			const y = Math.round(logo.box.y + logo.box.height / 2);
			const [r, g, b] = [0, 1, 2].map((c) => linear(pixels.rgba[(y * pixels.widthPx + x) * 4 + c] ?? 0));
			return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
		};
		const count = colours.length * 2;
		for (let bar = 0; bar < count; bar += 2) {
			const [own, ground] = [lightness((bar + 0.5) / count), lightness((bar + 1.5) / count)];
			const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
			expect(ratio, `bar ${bar}`).toBeGreaterThanOrEqual(1.7);
		}
		// What was measured stays with the brief that is kept, and is no field that a caller may write.
		expect(asBriefInput(opened.brief).assets?.[0]).toEqual({ image: "kept-logo", role: "logo" });
	});

	test("one that brings its own ground is left as it is", async () => {
		const png = makePng(side, side, (x) => (x < side / 2 ? [0, 0, 0, 255] : [255, 255, 255, 255]));
		expect(logoTones(await codec.decode(png))).toBeNull();
	});
});

const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
