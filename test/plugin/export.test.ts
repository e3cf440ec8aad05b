// A layer as a picture: with its words or without, and the layer itself exactly as it was.
import { describe, expect, test } from "vitest";
import { readPng } from "../figma-sim/png.ts";
import { openPlugin, Refused } from "./open-plugin.ts";
import { exportLayer } from "./orders.ts";
import { hero, plain } from "./stage.ts";

const white = ([r, g, b]: [number, number, number]) => r > 200 && g > 200 && b > 200;

test("baked shows the words", async () => {
	const figma = await openPlugin({ before: hero });
	const { bytes, texts, widthPx, heightPx, home } = await exportLayer(figma.wire, "1:1", "baked", 400);
	const picture = readPng(bytes);
	expect([picture.width, picture.height]).toEqual([400, 300]);
	expect(picture.share(white)).toBeGreaterThan(0.01);
	expect(texts).toEqual([]);
	expect([widthPx, heightPx]).toEqual([800, 600]);
	expect(home).toEqual({ pageId: "0:1", box: { x: 0, y: 0, width: 800, height: 600 } });
});

test("live leaves the words out and describes them", async () => {
	const figma = await openPlugin({ before: hero });
	const before = await figma.evaluate(({ sim }) => sim.look());
	const { bytes, texts } = await exportLayer(figma.wire, "1:1", "live", 400);
	expect(readPng(bytes).share(white)).toBe(0);
	expect(texts.map(({ characters, color, fontSizePx }) => [characters, color, fontSizePx])).toEqual([
		["Night market", "#ffffff", 64],
		["Every Friday, 6 PM", "#ffffff", 24],
	]);
	expect(texts[0]?.box).toMatchObject({ x: 60, y: 60 });
	// Neither the layer nor anything beside it has changed.
	expect(await figma.evaluate(({ sim }) => sim.look())).toEqual(before);
	expect(figma.errors).toEqual([]);
});

test("auto-layout does not close the gaps that the words leave", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const frame = figma.createFrame();
			frame.layoutMode = "VERTICAL";
			frame.primaryAxisSizingMode = "AUTO";
			frame.counterAxisSizingMode = "AUTO";
			frame.fills = [{ type: "SOLID", color: { r: 1, g: 1, b: 1 } }];
			const text = figma.createText();
			text.characters = "Headline";
			text.fontSize = 80;
			frame.appendChild(text);
			const rect = figma.createRectangle();
			rect.resize(200, 50);
			rect.fills = [{ type: "SOLID", color: { r: 1, g: 0, b: 0 } }];
			frame.appendChild(rect);
			figma.currentPage.selection = [frame];
		},
	});
	const picture = readPng((await exportLayer(figma.wire, "1:1", "live", 300)).bytes);
	expect(picture.at(10, 10)).toEqual([255, 255, 255]);
	expect(picture.at(10, picture.height - 5)).toEqual([255, 0, 0]);
});

test("a frame without words is drawn as it stands, with no double", async () => {
	const figma = await openPlugin({ before: plain });
	const steps = await figma.evaluate(({ sim }) => sim.pending());
	await exportLayer(figma.wire, "1:1", "live", 300);
	expect(await figma.evaluate(({ sim }) => sim.pending())).toBe(steps);
});

test("a component lends an instance, so that no second component appears", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const component = figma.createComponent();
			component.resize(200, 100);
			const text = figma.createText();
			text.characters = "Label";
			component.appendChild(text);
			figma.currentPage.selection = [component];
		},
	});
	const { texts } = await exportLayer(figma.wire, "1:1");
	expect(texts).toHaveLength(1);
	const left = await figma.evaluate(({ figma }) => figma.currentPage.children.map((node) => node.type));
	expect(left).toEqual(["COMPONENT"]);
});

test("words inside an instance are left out too", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Bold" });
			const component = figma.createComponent();
			component.resize(200, 100);
			component.fills = [{ type: "SOLID", color: { r: 0, g: 0, b: 0 } }];
			const text = figma.createText();
			text.fontName = { family: "Inter", style: "Bold" };
			text.characters = "BUTTON";
			text.fontSize = 40;
			text.fills = [{ type: "SOLID", color: { r: 1, g: 1, b: 1 } }];
			component.appendChild(text);
			const instance = component.createInstance();
			instance.y = 300;
			figma.currentPage.selection = [instance];
		},
	});
	const { bytes, texts } = await exportLayer(
		figma.wire,
		(await figma.evaluate(({ figma }) => figma.currentPage.selection[0]?.id)) ?? "",
	);
	expect(texts).toHaveLength(1);
	expect(readPng(bytes).share(white)).toBe(0);
});

test("a group is drawn from its own corner", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const rect = figma.createRectangle();
			rect.x = 300;
			rect.y = 200;
			rect.fills = [{ type: "SOLID", color: { r: 0, g: 0.5, b: 0 } }];
			const text = figma.createText();
			text.characters = "in group";
			text.x = 310;
			text.y = 210;
			figma.currentPage.selection = [figma.group([rect, text], figma.currentPage)];
		},
	});
	const id = (await figma.evaluate(({ figma }) => figma.currentPage.selection[0]?.id)) ?? "";
	const { bytes, home, texts } = await exportLayer(figma.wire, id, "live", 100);
	expect(home.box).toMatchObject({ x: 300, y: 200, width: 100, height: 100 });
	expect(texts[0]?.box).toMatchObject({ x: 10, y: 10 });
	expect(readPng(bytes).at(50, 50)).toEqual([0, 128, 0]);
});

test("a nested frame exports at its place on the page", async () => {
	const figma = await openPlugin({
		before: async (inside) => {
			const { figma } = inside;
			const outer = figma.createFrame();
			outer.x = 1000;
			outer.resize(900, 900);
			const inner = figma.createFrame();
			inner.resize(200, 100);
			outer.appendChild(inner);
			inner.x = 50;
			inner.y = 60;
			figma.currentPage.selection = [inner];
		},
	});
	const id = (await figma.evaluate(({ figma }) => figma.currentPage.selection[0]?.id)) ?? "";
	const { home } = await exportLayer(figma.wire, id);
	expect(home.box).toEqual({ x: 1050, y: 60, width: 200, height: 100 });
});

describe("refuses", () => {
	test("live words in a font that is missing, before anything is made", async () => {
		const figma = await openPlugin({
			before: async ({ figma }) => {
				await figma.loadFontAsync({ family: "Anton", style: "Regular" });
				const frame = figma.createFrame();
				const text = figma.createText();
				text.fontName = { family: "Anton", style: "Regular" };
				text.characters = "Loud";
				frame.appendChild(text);
			},
			withoutFonts: ["Anton"],
		});
		const refused = await exportLayer(figma.wire, "1:1").catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(Refused);
		expect((refused as Refused).body).toMatchObject({
			code: "not_found",
			hint: expect.stringContaining("Baked"),
		});
		expect(await figma.evaluate(({ figma }) => figma.currentPage.children.length)).toBe(1);
	});

	test("a layer that is gone", async () => {
		const figma = await openPlugin({ before: hero });
		await figma.evaluate(({ sim }) => sim.user.delete("1:1"));
		await expect(exportLayer(figma.wire, "1:1")).rejects.toThrow(/not_found: The layer was deleted/);
	});

	test("a layer that was hidden meanwhile", async () => {
		const figma = await openPlugin({ before: plain });
		await figma.evaluate(({ sim }) => sim.user.hide("1:1"));
		await expect(exportLayer(figma.wire, "1:1")).rejects.toThrow(/could not be exported/);
	});
});

test("a double that an undo brought back is swept away", async () => {
	const figma = await openPlugin({ before: hero });
	await figma.evaluate(({ figma }) => {
		const left = figma.createFrame();
		left.setPluginData("broadside-passing", "1");
	});
	await exportLayer(figma.wire, "1:1");
	expect(await figma.evaluate(({ figma }) => figma.currentPage.children.map((node) => node.name))).toEqual([
		"Hero",
	]);
});

test("thumbnails are small, and null for what cannot be drawn", async () => {
	const figma = await openPlugin({ before: hero });
	const small = await figma.wire.call<Uint8Array>("thumbnail", { id: "1:1", longSidePx: 96 });
	expect(readPng(small).width).toBe(96);
	expect(await figma.wire.call("thumbnail", { id: "9:9", longSidePx: 96 })).toBeNull();
});
