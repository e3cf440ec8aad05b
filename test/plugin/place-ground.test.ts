// Where results land: beside their source, on free ground, in a section or page that may hold them.
import { describe, expect, test } from "vitest";
import type { Inside } from "../figma-sim/host-types.ts";
import { openPlugin, type Plugin } from "./open-plugin.ts";
import { exportLayer, place } from "./orders.ts";
import { plain } from "./stage.ts";

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const selectedId = async (figma: Plugin): Promise<string> =>
	(await figma.evaluate(({ figma }) => figma.currentPage.selection[0]?.id)) ?? "";

const editOnce = async (before: (inside: Inside) => unknown, text: "live" | "baked" = "live") => {
	const figma = await openPlugin({ before });
	const id = await selectedId(figma);
	const exported = await exportLayer(figma.wire, id, text);
	const source = await figma.evaluate(({ sim }, id) => sim.look(id), id);
	const placed = await place(figma.wire, exported, id);
	return { figma, id, exported, source, placed };
};

describe("finds free ground", () => {
	test("to the right of the source, past what stands there", async () => {
		const { figma, placed } = await editOnce((inside) => {
			const { figma } = inside;
			const frame = figma.createFrame();
			frame.resize(600, 400);
			for (const x of [700, 1300]) {
				const other = figma.createFrame();
				other.x = x;
				other.resize(300, 300);
			}
			figma.currentPage.selection = [frame];
		});
		const page = await figma.evaluate(({ sim }) => sim.look());
		const made = page?.kids.find((kid) => kid.id === placed.layers[0]?.id);
		for (const other of page?.kids ?? [])
			if (made && other.id !== made.id) expect(overlap(made.box, other.box)).toBe(false);
		expect(made?.box).toEqual({ x: 1648, y: 0, width: 600, height: 400 });
	});

	test("for each variation, in a row", async () => {
		const figma = await openPlugin({ before: plain });
		const exported = await exportLayer(figma.wire, "1:1");
		const placed = await place(figma.wire, exported, "1:1", { variations: 4 });
		expect(placed.layers.map(({ box }) => box.x)).toEqual([648, 1296, 1944, 2592]);
		expect(placed.layers.map(({ name }) => name)).toEqual([1, 2, 3, 4].map((n) => `Plain — night (${n})`));
	});

	test("in a section that has room", async () => {
		const { figma, placed } = await editOnce(({ figma }) => {
			const section = figma.createSection();
			section.resizeWithoutConstraints(2000, 1000);
			section.x = 500;
			section.y = 300;
			const frame = figma.createFrame();
			frame.resize(600, 400);
			section.appendChild(frame);
			frame.x = 40;
			frame.y = 50;
			figma.currentPage.selection = [frame];
		});
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(made?.parent).toBe("1:1");
		expect(made?.local).toEqual({ x: 688, y: 50 });
		expect(made?.box).toMatchObject({ x: 1188, y: 350 });
	});

	test("below, in a section that has room only there", async () => {
		const { figma, placed } = await editOnce(({ figma }) => {
			const section = figma.createSection();
			section.resizeWithoutConstraints(800, 1000);
			const frame = figma.createFrame();
			frame.resize(600, 400);
			section.appendChild(frame);
			frame.x = 40;
			frame.y = 40;
			figma.currentPage.selection = [frame];
		});
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(made?.parent).toBe("1:1");
		expect(made?.local).toEqual({ x: 40, y: 488 });
	});

	for (const why of ["is full", "is locked"])
		test(`on the page, when the section ${why}`, async () => {
			const figma = await openPlugin({
				before: ({ figma }) => {
					const section = figma.createSection();
					section.resizeWithoutConstraints(700, 500);
					const frame = figma.createFrame();
					frame.resize(600, 400);
					section.appendChild(frame);
					frame.x = 20;
					frame.y = 20;
					figma.currentPage.selection = [frame];
				},
			});
			if (why === "is locked")
				await figma.evaluate(async ({ figma }) => {
					const section = await figma.getNodeByIdAsync("1:1");
					if (section?.type !== "SECTION") return;
					section.resizeWithoutConstraints(3000, 3000);
					section.locked = true;
				});
			const id = await selectedId(figma);
			const placed = await place(figma.wire, await exportLayer(figma.wire, id), id);
			const page = await figma.evaluate(({ sim }) => sim.look());
			const made = page?.kids.find((kid) => kid.id === placed.layers[0]?.id);
			const section = page?.kids.find((kid) => kid.type === "SECTION");
			expect(made?.parent).toBe("0:1");
			expect(made && section && overlap(made.box, section.box)).toBe(false);
		});

	test("outside the frame, component set or instance that holds the source", async () => {
		const { figma, placed } = await editOnce(({ figma }) => {
			const component = figma.createComponent();
			component.resize(300, 200);
			const rect = figma.createRectangle();
			component.appendChild(rect);
			const set = figma.combineAsVariants([component], figma.currentPage);
			figma.currentPage.selection = [rect];
			set.x = 100;
		});
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(made?.parent).toBe("0:1");
	});
});
