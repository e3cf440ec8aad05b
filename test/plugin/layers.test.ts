// Create with Layers: the draft and the native layers are one design, box for box and line for line.
import { describe, expect, test } from "vitest";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import { planLayers } from "../../plugin/ui/layers/plan-layers.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Layout, type LayoutNode, type TextNode, walk } from "../../shared/layout/layout.ts";
import type { PlanNode } from "../../shared/protocol.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import { readPng } from "../figma-sim/png.ts";
import { openPlugin, type Plugin } from "./open-plugin.ts";
import { provenance } from "./orders.ts";
import { builtPlugin } from "./plugin-build.ts";
import { namedBriefs } from "./sheets.ts";

interface LayersBack {
	layers: { id: string; box: { x: number; y: number; width: number; height: number } }[];
	textIds: string[][];
	fonts: { wanted: string; used: string }[];
	layerCount: number;
}

const placeLayers = (figma: Plugin, layout: Layout, name = "Sheet"): Promise<LayersBack> =>
	figma.wire.call<LayersBack>("placeLayers", {
		plan: planLayers(layout.root, { name }),
		images: [],
		provenance: provenance({ kind: "layers", sourceIds: [], model: "draft" }),
	});

const treeOf = (figma: Plugin, placed: LayersBack): Promise<Seen | null> =>
	figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");

const textsOf = (node: Seen | null): Seen[] =>
	node === null ? [] : node.type === "TEXT" ? [node] : node.kids.flatMap(textsOf);

/** Places in the sheet, unturned: what a turned node's box means in the layout. */
const isTurned = (layout: Layout, wanted: LayoutNode): boolean => {
	const inside = (node: LayoutNode, turned: boolean): boolean => {
		const now = turned || (node.rotationDeg ?? 0) !== 0;
		if (node === wanted) return now;
		return node.type === "frame" && node.children.some((child) => inside(child, now));
	};
	return inside(layout.root, false);
};

const folded = (text: string): string => text.replace(/[\s\u2028]+/g, "");

describe("box for box with the draft", () => {
	for (const { name, brief, seed } of namedBriefs)
		test(name, async () => {
			const layout = compose(brief, { seed });
			const figma = await openPlugin();
			const placed = await placeLayers(figma, layout);
			expect(figma.errors).toEqual([]);
			expect(placed.fonts).toEqual([]);
			const tree = await treeOf(figma, placed);
			expect(tree?.box).toMatchObject({ width: layout.widthPx, height: layout.heightPx });
			const drafted = [...walk(layout.root)].filter((node): node is TextNode => node.type === "text");
			const made = textsOf(tree);
			expect(made.map((text) => folded(text.characters ?? ""))).toEqual(
				drafted.map((text) => folded(text.text)),
			);
			drafted.forEach((draft, index) => {
				const layer = made[index];
				if (!layer || !tree || isTurned(layout, draft)) return;
				const off = [
					layer.box.x - tree.box.x - draft.box.x,
					layer.box.y - tree.box.y - draft.box.y,
					layer.box.width - draft.box.width,
					layer.box.height - draft.box.height,
				];
				expect(Math.max(...off.map(Math.abs)), draft.text).toBeLessThanOrEqual(1.5);
				// As many lines as the draft set, at its own line height.
				expect(Math.round(layer.box.height / draft.style.lineHeightPx), draft.text).toBe(draft.lines.length);
			});
			// Each copy line is one text layer as often as it is asked for.
			for (const line of brief.copy)
				expect(
					made.filter((text) => JSON.parse(text.data["broadside-copy"] ?? "{}").id === line.id).length,
					line.text,
				).toBe(line.count);
		});
});

test("frames and flows are native: an auto-layout frame stays one", async () => {
	const { brief } = readPrompt('Poster "One" "Two" "Three"');
	const layout = compose(brief, { seed: 5 });
	const flows = [...walk(layout.root)].filter(
		(node) => node.type === "frame" && node.direction !== "none",
	).length;
	const figma = await openPlugin();
	const tree = await treeOf(figma, await placeLayers(figma, layout));
	const count = (node: Seen): number =>
		(node.p.layoutMode === "HORIZONTAL" || node.p.layoutMode === "VERTICAL" ? 1 : 0) +
		node.kids.reduce((sum, kid) => sum + count(kid), 0);
	expect(tree && count(tree)).toBe(flows);
});

describe("looks like the draft", () => {
	for (const { name, brief, seed } of namedBriefs.slice(0, 3))
		test(name, async () => {
			const layout = compose(brief, { seed });
			const figma = await openPlugin();
			const placed = await placeLayers(figma, layout);
			const longSidePx = Math.max(layout.widthPx, layout.heightPx);
			const bytes = await figma.wire.call<Uint8Array>("thumbnail", { id: placed.layers[0]?.id, longSidePx });
			const layers = readPng(bytes);
			const drawn = readPng(await createRasterizer().render(layout, { format: "png" }));
			expect([layers.width, layers.height]).toEqual([drawn.width, drawn.height]);
			// Another engine draws the letters and their edges: a mean difference of a few levels of 255.
			let off = 0;
			let count = 0;
			for (let y = 2; y < drawn.height; y += 5)
				for (let x = 2; x < drawn.width; x += 5) {
					const [a, b] = [layers.at(x, y), drawn.at(x, y)];
					off += Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
					count += 3;
				}
			expect(off / count).toBeLessThan(4);
		});
});

test("is one undo step, selected, in view, marked", async () => {
	const layout = compose(readPrompt('Poster "HELLO"').brief, { seed: 1 });
	const figma = await openPlugin();
	const placed = await placeLayers(figma, layout, "HELLO");
	const id = placed.layers[0]?.id ?? "";
	const after = await figma.evaluate(({ figma, sim }) => ({
		selected: figma.currentPage.selection.map((node) => node.id),
		shown: sim.view.shown,
		pending: sim.pending(),
	}));
	expect(after).toEqual({ selected: [id], shown: [id], pending: false });
	const tree = await treeOf(figma, placed);
	expect(tree?.name).toBe("HELLO");
	expect(Object.keys(tree?.relaunch ?? {})).toEqual(["edit-again"]);
	expect(
		await figma.evaluate(({ figma, sim }) => {
			sim.user.undo();
			return figma.currentPage.children.length;
		}),
	).toBe(0);
});

test("stands in the middle of the view, or beside what is selected", async () => {
	const layout = compose(readPrompt('Poster "HELLO"').brief, { seed: 1 });
	const figma = await openPlugin();
	const first = await placeLayers(figma, layout);
	const { x, width } = first.layers[0]?.box ?? { x: 0, width: 0 };
	expect(Math.abs(x + width / 2)).toBeLessThan(2);
	const second = await placeLayers(figma, layout);
	expect(second.layers[0]?.box.x).toBe(x + width + 48);
});

test("a canvas call that fails while a text is made leaves nothing on the page", async () => {
	const layout = compose(readPrompt('Poster "HELLO"').brief, { seed: 1 });
	const figma = await openPlugin();
	const plan = planLayers(layout.root, { name: "Sheet" });
	const spoil = (node: PlanNode): void => {
		// A range behind the end: Figma throws when the letters are spaced, before the text has its parent.
		if (node.type === "text") node.untracked = [9999];
		else if (node.type === "frame") node.kids.forEach(spoil);
	};
	spoil(plan.root);
	const placed = figma.wire.call("placeLayers", {
		plan,
		images: [],
		provenance: provenance({ kind: "layers", sourceIds: [], model: "draft" }),
	});
	await expect(placed).rejects.toThrow();
	expect(await figma.evaluate(({ figma }) => figma.currentPage.children.length)).toBe(0);
});

test("a host that knows no undo steps is content without them", async () => {
	const layout = compose(readPrompt('Poster "HELLO"').brief, { seed: 1 });
	const without = 'new Proxy(figma, { get: (of, key) => (key === "commitUndo" ? undefined : of[key]) })';
	const figma = await openPlugin({
		code: `(function (figma) {${(await builtPlugin()).main}\n})(${without})`,
	});
	expect((await placeLayers(figma, layout)).layerCount).toBeGreaterThan(1);
});

test("an emptied sheet name does not stop it", async () => {
	const layout = compose(readPrompt('Poster "HELLO"').brief, { seed: 1 });
	const figma = await openPlugin();
	expect((await placeLayers(figma, layout, "")).layerCount).toBeGreaterThan(1);
});

describe("fonts that the person does not have", () => {
	const prompt =
		'Jazz poster, title "MIDNIGHT SESSIONS" in bold sans-serif, "Friday 14 November, 9 PM", "The Blue Room"';

	test("are stood in for by role, reported, and no line is broken anew", async () => {
		const { brief } = readPrompt(prompt);
		const layout = compose(brief, { seed: 4 });
		const families = new Set(planLayers(layout.root, { name: "x" }).fonts.map(({ family }) => family));
		const without = [...families].filter((family) => family !== "Inter");
		const figma = await openPlugin({ withoutFonts: without });
		const placed = await placeLayers(figma, layout);
		expect(placed.fonts.map(({ wanted }) => without.some((family) => wanted.startsWith(family)))).toEqual(
			placed.fonts.map(() => true),
		);
		expect(placed.fonts.length).toBeGreaterThan(0);
		const drafted = [...walk(layout.root)].filter((node): node is TextNode => node.type === "text");
		textsOf(await treeOf(figma, placed)).forEach((text, index) => {
			const draft = drafted[index];
			if (!draft) return;
			expect(folded(text.characters ?? "")).toBe(folded(draft.text));
			expect(text.box.height, draft.text).toBeLessThanOrEqual(
				draft.lines.length * draft.style.lineHeightPx + 2,
			);
		});
		expect(figma.errors).toEqual([]);
	});

	test("even all of them but Inter", async () => {
		const { brief } = readPrompt('Poster "周末市集" "WEEKEND" in script');
		const layout = compose(brief, { seed: 4 });
		const everything =
			"Anton|League Gothic|Bebas Neue|Roboto Serif|Abril Fatface|Playfair Display|Instrument Serif|Poppins|Outfit|Great Vibes|Lobster|Caveat Brush|Permanent Marker|Space Mono|JetBrains Mono|Space Grotesk|Limelight|Poiret One|Noto Sans SC|Noto Serif SC|Ma Shan Zheng|ZCOOL KuaiLe|Noto Sans Symbols 2|Oswald|Pacifico|DM Serif Display|Zhi Mang Xing|Alfa Slab One|Archivo Black|Bangers|Righteous|ZCOOL QingKe HuangYou|ZCOOL XiaoWei".split(
				"|",
			);
		const figma = await openPlugin({ withoutFonts: everything });
		const placed = await placeLayers(figma, layout);
		expect(placed.fonts.every(({ used }) => used.startsWith("Inter"))).toBe(true);
		expect(figma.errors).toEqual([]);
	});
});

test("the narrow serif takes its axes where Figma knows them", async () => {
	const { brief } = readPrompt('Poster "TALL WORDS" in tall condensed serif');
	const layout = compose(brief, { seed: 1 });
	const figma = await openPlugin();
	const placed = await placeLayers(figma, layout);
	const title = textsOf(await treeOf(figma, placed)).find((text) => text.characters?.includes("TALL"));
	const [stretch] = (title?.p.stretches ?? []) as {
		style: { fontName: { family: string; variationSettings?: object } };
	}[];
	if (stretch?.style.fontName.family === "Roboto Serif")
		expect(stretch.style.fontName.variationSettings).toMatchObject({ wdth: 50 });
	expect(placed.fonts).toEqual([]);
});

test("a copy layer knows its line", async () => {
	const layout = compose(readPrompt('Poster "HELLO" "small print"').brief, { seed: 1 });
	const figma = await openPlugin();
	const texts = textsOf(await treeOf(figma, await placeLayers(figma, layout)));
	expect(texts.map((text) => JSON.parse(text.data["broadside-copy"] ?? "{}").text).sort()).toEqual([
		"HELLO",
		"small print",
	]);
});

describe("the file's own styles", () => {
	const { brief } = readPrompt('Poster "HELLO" "small print"');
	const layout = compose(brief, { seed: 1 });
	const titleOf = (tree: Seen | null) => textsOf(tree).find((text) => text.characters === "HELLO");
	const drafted = [...walk(layout.root)].find(
		(node): node is TextNode => node.type === "text" && node.text === "HELLO",
	);
	const color = drafted?.style.color ?? "#000000";
	const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

	test("a colour variable of the same value is bound", async () => {
		const figma = await openPlugin();
		await figma.evaluate(({ figma }, [r = 0, g = 0, b = 0]) => {
			const collection = figma.variables.createVariableCollection("Brand");
			const variable = figma.variables.createVariable("ink", collection, "COLOR");
			variable.setValueForMode(collection.defaultModeId, { r, g, b, a: 1 });
		}, rgb);
		const title = titleOf(await treeOf(figma, await placeLayers(figma, layout)));
		const [stretch] = (title?.p.stretches ?? []) as {
			style: { fills: { boundVariables?: { color?: { id: string } } }[] };
		}[];
		expect(stretch?.style.fills[0]?.boundVariables?.color?.id).toMatch(/^V:/);
	});

	test("a paint style of the same value is applied", async () => {
		const figma = await openPlugin();
		await figma.evaluate(({ figma }, [r = 0, g = 0, b = 0]) => {
			const style = figma.createPaintStyle();
			style.name = "Ink";
			style.paints = [{ type: "SOLID", color: { r, g, b } }];
		}, rgb);
		const title = titleOf(await treeOf(figma, await placeLayers(figma, layout)));
		const [stretch] = (title?.p.stretches ?? []) as { style: { fillStyleId: string } }[];
		expect(stretch?.style.fillStyleId).toMatch(/^S:/);
		expect(await figma.evaluate(({ sim }) => sim.pending())).toBe(false);
	});

	test("a text style named for the role is used, one that only looks alike in part is not", async () => {
		const figma = await openPlugin();
		await figma.evaluate(async ({ figma }) => {
			await figma.loadFontAsync({ family: "Lobster", style: "Regular" });
			for (const [name, size] of [
				["Broadside/title", 90],
				["Headline", 12],
			] as const) {
				const style = figma.createTextStyle();
				style.name = name;
				style.fontName = { family: "Lobster", style: "Regular" };
				style.fontSize = size;
			}
		});
		const tree = await treeOf(figma, await placeLayers(figma, layout));
		const families = textsOf(tree).map(
			(text) => (text.p.stretches as { style: { fontName: { family: string } } }[])[0]?.style.fontName.family,
		);
		expect(families.filter((family) => family === "Lobster").length).toBeLessThanOrEqual(1);
		expect(figma.errors).toEqual([]);
	});

	test("a style in a font that is missing is left alone", async () => {
		const stage = await openPlugin();
		await stage.evaluate(async ({ figma }) => {
			await figma.loadFontAsync({ family: "Lobster", style: "Regular" });
			const style = figma.createTextStyle();
			style.name = "Broadside/title";
			style.fontName = { family: "Lobster", style: "Regular" };
		});
		const figma = await openPlugin({ file: stage.close(), withoutFonts: ["Lobster"] });
		const placed = await placeLayers(figma, layout);
		expect(placed.layerCount).toBeGreaterThan(1);
		expect(figma.errors).toEqual([]);
	});
});

test("a scrim in an auto-layout frame takes no room", async () => {
	const figma = await openPlugin();
	const { brief } = readPrompt('Infographic "COFFEE" "Grind fresh" "Right water" "Time"');
	const layout = compose(brief, { seed: 2 });
	const placed = await placeLayers(figma, layout);
	const before = textsOf(await treeOf(figma, placed)).map(({ box }) => box);
	const done = await figma.wire.call<{ changed: number }>("liftText", {
		layerId: placed.layers[0]?.id,
		textIds: placed.textIds[0],
		by: "scrim",
		color: "#000000",
	});
	expect(done.changed).toBe(before.length);
	expect(textsOf(await treeOf(figma, placed)).map(({ box }) => box)).toEqual(before);
});
