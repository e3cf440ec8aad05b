// What an agent reads of the open file: rows that are true, bounded, and say what is mixed.
import { describe, expect, test } from "vitest";
import { openPlugin } from "../plugin/open-plugin.ts";
import { provenance } from "../plugin/orders.ts";
import { hero } from "../plugin/stage.ts";

interface Row {
	id: string;
	parentId: string | null;
	name: string;
	type: string;
	box: { x: number; y: number; width: number; height: number } | null;
	text?: Record<string, unknown>;
	flow?: Record<string, unknown> | null;
	fill?: string;
	provenance?: { jobId: string };
	leftOut?: number;
	[key: string]: unknown;
}

const read = async (
	figma: Awaited<ReturnType<typeof openPlugin>>,
	ids: string[],
	depth = 10,
	mostLayers = 400,
) => figma.wire.call<{ rows: Row[]; leftOut: number }>("readLayers", { ids, depth, mostLayers });

test("the file: names, selection, frames that can be named, and whether it can be written", async () => {
	const figma = await openPlugin({ before: hero });
	const state = await figma.wire.call("fileState");
	expect(state).toMatchObject({
		fileName: "Untitled",
		pageName: "Page 1",
		canWrite: true,
		selection: [{ id: "1:1", name: "Hero", strings: ["Night market", "Every Friday, 6 PM"] }],
		frames: [{ id: "1:1", name: "Hero", type: "FRAME", box: { x: 0, y: 0, width: 800, height: 600 } }],
	});
	expect((state as { fileId: string }).fileId).toMatch(/^f[0-9a-f]{16}$/);
});

test("the selection as rows, parents before children", async () => {
	const figma = await openPlugin({ before: hero });
	const { rows, leftOut } = await read(figma, []);
	expect(leftOut).toBe(0);
	expect(rows.map(({ name, parentId }) => [name, parentId])).toEqual([
		["Hero", null],
		["Night market", "1:1"],
		["Every Friday, 6 PM", "1:1"],
	]);
	expect(rows[0]).toMatchObject({ type: "FRAME", fill: "#1a3380" });
	expect(rows[1]?.text).toMatchObject({
		characters: "Night market",
		family: "Inter",
		style: "Bold",
		sizePx: 64,
		color: "#ffffff",
		align: "LEFT",
	});
});

test("by name, where one layer has it; by id; and what is not there is said", async () => {
	const figma = await openPlugin({ before: hero });
	expect((await read(figma, ["Hero"])).rows[0]?.id).toBe("1:1");
	expect((await read(figma, ["1:1"], 0)).rows).toHaveLength(1);
	await expect(read(figma, ["No such frame"])).rejects.toThrow(
		/not_found: There is no layer "No such frame"/,
	);
	await figma.evaluate(({ figma }) => {
		figma.createFrame().name = "Hero";
	});
	await expect(read(figma, ["Hero"])).rejects.toThrow(/2 layers on this page are called "Hero"/);
});

test("mixed values are said, with the parts", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			await figma.loadFontAsync({ family: "Inter", style: "Bold" });
			const text = figma.createText();
			text.characters = "plain bold";
			text.setRangeFontName(6, 10, { family: "Inter", style: "Bold" });
			text.setRangeFontSize(6, 10, 40);
			text.setRangeFills(6, 10, [{ type: "SOLID", color: { r: 1, g: 0, b: 0 } }]);
			figma.currentPage.selection = [text];
		},
	});
	const { rows } = await read(figma, []);
	expect(rows[0]?.text).toMatchObject({
		style: "mixed",
		sizePx: "mixed",
		color: "mixed",
		parts: [
			{ start: 0, end: 6, style: "Regular", sizePx: 12 },
			{ start: 6, end: 10, style: "Bold", sizePx: 40, color: "#ff0000" },
		],
	});
	expect(figma.errors).toEqual([]);
});

test("auto-layout, hidden, locked, turned and half-clear layers say so", async () => {
	const figma = await openPlugin({
		before: ({ figma }) => {
			const frame = figma.createFrame();
			frame.layoutMode = "VERTICAL";
			frame.itemSpacing = 12;
			frame.paddingLeft = 8;
			const child = figma.createRectangle();
			frame.appendChild(child);
			child.visible = false;
			child.locked = true;
			child.opacity = 0.5;
			child.fills = [];
			figma.currentPage.selection = [frame];
		},
	});
	const { rows } = await read(figma, []);
	expect(rows[0]?.flow).toMatchObject({
		direction: "column",
		gapPx: 12,
		paddingPx: [0, 0, 0, 8],
		wrap: false,
	});
	expect(rows[1]).toMatchObject({ hidden: true, locked: true, opacity: 0.5 });
	expect(rows[1]?.fill).toBeUndefined();
});

describe("bounds", () => {
	const crowd = ({ figma }: Parameters<typeof hero>[0]) => {
		const root = figma.createFrame();
		for (let group = 0; group < 3; group++) {
			const holder = figma.createFrame();
			holder.name = `Group ${group}`;
			root.appendChild(holder);
			for (let at = 0; at < 20; at++) holder.appendChild(figma.createRectangle());
		}
		figma.currentPage.selection = [root];
	};

	test("beyond so many layers the first levels come first, and what is left out is counted", async () => {
		const figma = await openPlugin({ before: crowd });
		const { rows, leftOut } = await read(figma, [], 10, 10);
		expect(rows).toHaveLength(10);
		expect(rows.filter(({ name }) => name.startsWith("Group"))).toHaveLength(3);
		expect(leftOut).toBe(64 - 10);
		expect(rows.reduce((sum, row) => sum + (row.leftOut ?? 0), 0)).toBe(54);
	});

	test("no deeper than asked", async () => {
		const figma = await openPlugin({ before: crowd });
		const { rows, leftOut } = await read(figma, [], 1);
		expect(rows).toHaveLength(4);
		expect(leftOut).toBe(60);
	});
});

test("a picture of one layer, no side longer than asked", async () => {
	const figma = await openPlugin({ before: hero });
	const picture = await figma.wire.call<{ bytes: Uint8Array; widthPx: number; heightPx: number }>("picture", {
		id: "1:1",
		longSidePx: 400,
	});
	expect([picture.widthPx, picture.heightPx]).toEqual([400, 300]);
	expect([...picture.bytes.slice(1, 4)]).toEqual([80, 78, 71]);
	await expect(figma.wire.call("picture", { id: "9:9", longSidePx: 400 })).rejects.toThrow(/deleted/);
});

test("a painted sheet whose copy a person changes is told, with both wordings, while it is selected", async () => {
	const figma = await openPlugin({
		before: async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const sheet = figma.createFrame();
			const copy = figma.createText();
			copy.characters = "NIGHT MARKET\nFriday";
			copy.setPluginData(
				"broadside-copy",
				JSON.stringify({ id: null, role: "body", text: "NIGHT MARKET\nFriday" }),
			);
			copy.visible = false;
			sheet.appendChild(copy);
			figma.currentPage.selection = [sheet];
		},
	});
	await figma.evaluate(
		({ figma }, mark) => {
			figma.currentPage.children[0]?.setPluginData("broadside", mark);
		},
		JSON.stringify(provenance({ kind: "painted", sourceIds: [] })),
	);
	const facts = () => figma.wire.call<{ reworded?: object }[]>("readSelection");
	expect((await facts())[0]?.reworded).toBeUndefined();
	figma.wire.events.length = 0;
	await figma.evaluate(async ({ figma }) => {
		const copy = figma.currentPage.findOne((node) => node.type === "TEXT");
		if (copy?.type !== "TEXT") return;
		await figma.loadFontAsync({ family: "Inter", style: "Regular" });
		copy.characters = "NIGHT MARKET\nSaturday";
	});
	const wanted = { painted: "NIGHT MARKET\nFriday", wanted: "NIGHT MARKET\nSaturday" };
	expect((await facts())[0]?.reworded).toMatchObject(wanted);
	// Told without a change of the selection.
	await expect.poll(() => JSON.stringify(figma.wire.events), { timeout: 5000 }).toContain("Saturday");
	expect(figma.errors).toEqual([]);
});
