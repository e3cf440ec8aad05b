// What the window is told of the selection: facts, words, and why a layer cannot be edited.
import { describe, expect, test } from "vitest";
import type { Inside } from "../figma-sim/host-types.ts";
import { openPlugin } from "./open-plugin.ts";
import type { Facts } from "./orders.ts";
import { hero, plain } from "./stage.ts";

const facts = async (before: (inside: Inside) => unknown, more = {}): Promise<Facts[]> => {
	const figma = await openPlugin({ before, ...more });
	return figma.wire.call<Facts[]>("readSelection");
};

test("a frame with words", async () => {
	const [layer] = await facts(hero);
	expect(layer).toMatchObject({
		name: "Hero",
		type: "FRAME",
		widthPx: 800,
		heightPx: 600,
		strings: ["Night market", "Every Friday, 6 PM"],
		missingFonts: [],
		problem: null,
		provenance: null,
	});
});

test("nothing selected", async () => {
	expect(await facts(() => {})).toEqual([]);
});

describe("can be edited", () => {
	const kinds: [string, (inside: Inside) => unknown][] = [
		["frame", plain],
		[
			"group",
			({ figma }) => {
				const rect = figma.createRectangle();
				figma.currentPage.selection = [figma.group([rect], figma.currentPage)];
			},
		],
		[
			"component",
			({ figma }) => {
				figma.currentPage.selection = [figma.createComponent()];
			},
		],
		[
			"instance",
			({ figma }) => {
				figma.currentPage.selection = [figma.createComponent().createInstance()];
			},
		],
		[
			"component set",
			({ figma }) => {
				figma.currentPage.selection = [figma.combineAsVariants([figma.createComponent()], figma.currentPage)];
			},
		],
		[
			"shape",
			({ figma }) => {
				figma.currentPage.selection = [figma.createEllipse()];
			},
		],
		[
			"section",
			({ figma }) => {
				figma.currentPage.selection = [figma.createSection()];
			},
		],
		[
			"a layer inside an instance",
			({ figma }) => {
				const component = figma.createComponent();
				component.appendChild(figma.createRectangle());
				figma.currentPage.selection = component.createInstance().children.slice();
			},
		],
		[
			"a locked layer, which is only read",
			({ figma }) => {
				const frame = figma.createFrame();
				frame.locked = true;
				figma.currentPage.selection = [frame];
			},
		],
	];
	for (const [kind, before] of kinds)
		test(kind, async () => {
			const [layer] = await facts(before);
			expect(layer?.problem).toBeNull();
		});
});

describe("cannot be edited, and says why", () => {
	const kinds: [string, RegExp, (inside: Inside) => unknown][] = [
		[
			"a slice",
			/kind of layer/,
			({ figma }) => {
				figma.currentPage.selection = [figma.createSlice()];
			},
		],
		[
			"a hidden layer",
			/hidden/,
			({ figma }) => {
				const frame = figma.createFrame();
				frame.visible = false;
				figma.currentPage.selection = [frame];
			},
		],
		[
			"a layer in a hidden frame",
			/hidden/,
			({ figma }) => {
				const frame = figma.createFrame();
				const rect = figma.createRectangle();
				frame.appendChild(rect);
				frame.visible = false;
				figma.currentPage.selection = [rect];
			},
		],
		[
			"a transparent layer",
			/transparent/,
			({ figma }) => {
				const frame = figma.createFrame();
				frame.opacity = 0;
				figma.currentPage.selection = [frame];
			},
		],
		[
			"a line",
			/kind of layer|no area/,
			({ figma }) => {
				figma.currentPage.selection = [figma.createLine()];
			},
		],
		[
			"a ribbon",
			/too narrow/,
			({ figma }) => {
				const frame = figma.createFrame();
				frame.resize(2000, 100);
				figma.currentPage.selection = [frame];
			},
		],
	];
	for (const [kind, words, before] of kinds)
		test(kind, async () => {
			const [layer] = await facts(before);
			expect(layer?.problem).toMatch(words);
		});
});

test("hidden and transparent texts are no words of the frame", async () => {
	const [layer] = await facts(async (inside) => {
		const { figma } = inside;
		await figma.loadFontAsync({ family: "Inter", style: "Regular" });
		const frame = figma.createFrame();
		for (const [words, change] of [
			["seen", () => {}],
			[
				"hidden",
				(text: TextLike) => {
					text.visible = false;
				},
			],
			[
				"clear",
				(text: TextLike) => {
					text.opacity = 0;
				},
			],
			["   ", () => {}],
		] as [string, (text: TextLike) => void][]) {
			const text = figma.createText();
			text.characters = words;
			change(text);
			frame.appendChild(text);
		}
		figma.currentPage.selection = [frame];
	});
	expect(layer?.strings).toEqual(["seen"]);
});

interface TextLike {
	visible: boolean;
	opacity: number;
}

test("fonts that the person lacks are named", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Anton", style: "Regular" });
			const frame = figma.createFrame();
			const text = figma.createText();
			text.fontName = { family: "Anton", style: "Regular" };
			text.characters = "Loud";
			frame.appendChild(text);
			figma.currentPage.selection = [frame];
		},
		withoutFonts: ["Anton"],
	});
	const [layer] = await figma.wire.call<Facts[]>("readSelection");
	expect(layer?.missingFonts).toEqual(["Anton Regular"]);
});

test("mixed fonts and colours cross the border as plain facts", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			await figma.loadFontAsync({ family: "Inter", style: "Bold" });
			const frame = figma.createFrame();
			frame.resize(300, 200);
			const text = figma.createText();
			text.characters = "one two";
			text.setRangeFontName(0, 3, { family: "Inter", style: "Bold" });
			text.setRangeFontSize(4, 7, 40);
			text.setRangeFills(0, 3, [{ type: "SOLID", color: { r: 1, g: 0, b: 0 } }]);
			frame.appendChild(text);
			figma.currentPage.selection = [frame];
		},
	});
	const [layer] = await figma.wire.call<Facts[]>("readSelection");
	const exported = await figma.wire.call<{ texts: { color: string | null; fontSizePx: number }[] }>(
		"exportLayer",
		{
			id: layer?.id,
			text: "live",
			widthPx: 300,
		},
	);
	expect(exported.texts).toMatchObject([{ color: null, fontSizePx: 40 }]);
});

test("a change of selection or page is told", async () => {
	const figma = await openPlugin({ before: hero });
	await figma.evaluate(({ sim }) => sim.user.select());
	await figma.idle();
	expect(figma.wire.events.at(-1)).toEqual({ name: "selection", data: [] });
	const told = figma.wire.events.length;
	await figma.evaluate(async ({ figma }) => {
		await figma.setCurrentPageAsync(figma.createPage());
	});
	await figma.idle();
	expect(figma.wire.events.length).toBeGreaterThan(told);
	expect(figma.errors).toEqual([]);
});

test("twenty layers are described, no more", async () => {
	const all = await facts(({ figma }) => {
		figma.currentPage.selection = Array.from({ length: 30 }, () => figma.createFrame());
	});
	expect(all).toHaveLength(20);
});
