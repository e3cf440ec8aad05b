// Results on the canvas: beside their source, in one undo step, the source untouched, nothing half done.
import { describe, expect, test } from "vitest";
import type { Inside } from "../figma-sim/host-types.ts";
import { pngOf, readPng } from "../figma-sim/png.ts";
import { openPlugin, type Plugin } from "./open-plugin.ts";
import { type ExportedBack, exportLayer, type Facts, place } from "./orders.ts";
import { hero, plain } from "./stage.ts";

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

describe("a live edit", () => {
	test("is a frame of the same size with the picture behind doubles of the words", async () => {
		const { figma, placed, source, id } = await editOnce(hero);
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(made).toMatchObject({ type: "FRAME", name: "Hero — night", parent: "0:1" });
		expect(made?.box).toMatchObject({ width: 800, height: 600 });
		expect(made?.kids.map((kid) => [kid.type, kid.characters])).toEqual([
			["TEXT", "Night market"],
			["TEXT", "Every Friday, 6 PM"],
		]);
		made?.kids.forEach((kid, index) => {
			const original = source?.kids[index];
			expect(kid.local).toEqual(original?.local);
			expect(kid.box.width).toBeCloseTo(original?.box.width ?? 0, 3);
		});
		expect(await figma.evaluate(({ sim }, id) => sim.look(id), id)).toEqual(source);
		expect(figma.errors).toEqual([]);
	});

	test("shows the new picture with the old words", async () => {
		const { figma, placed } = await editOnce(hero);
		const bytes = await figma.wire.call<Uint8Array>("thumbnail", {
			id: placed.layers[0]?.id,
			longSidePx: 400,
		});
		const picture = readPng(bytes);
		expect(picture.at(390, 150)).toEqual([30, 30, 90]);
		expect(picture.share(([r, g, b]) => r > 200 && g > 200 && b > 200)).toBeGreaterThan(0.005);
	});

	test("is one undo step", async () => {
		const figma = await openPlugin({ before: hero });
		const steps = await figma.evaluate(({ sim }) => sim.steps());
		const exported = await exportLayer(figma.wire, "1:1");
		await place(figma.wire, exported, "1:1", { variations: 3 });
		expect(await figma.evaluate(({ sim }) => [sim.steps(), sim.pending()])).toEqual([steps + 1, false]);
		const left = await figma.evaluate(({ figma, sim }) => {
			sim.user.undo();
			return figma.currentPage.children.map((node) => node.name);
		});
		expect(left).toEqual(["Hero"]);
	});

	test("is selected and in view", async () => {
		const { figma, placed } = await editOnce(hero);
		const shown = await figma.evaluate(({ figma, sim }) => ({
			selected: figma.currentPage.selection.map((node) => node.id),
			view: sim.view.shown,
		}));
		expect(shown).toEqual({ selected: [placed.layers[0]?.id], view: [placed.layers[0]?.id] });
	});

	test("keeps how it was made, with buttons to go on", async () => {
		const { figma, placed } = await editOnce(hero);
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(JSON.parse(made?.data.broadside ?? "{}")).toMatchObject({
			v: 1,
			sourceIds: ["1:1"],
			instruction: "Make it night",
		});
		expect(Object.keys(made?.relaunch ?? {})).toEqual(["edit-again", "finish-in-pro"]);
		expect(figma.ignoredRelaunch).toEqual([]);
		const [facts] = await figma.wire.call<Facts[]>("readSelection");
		expect(facts).toMatchObject({ provenance: { jobId: "job_test" }, hasSource: true });
	});

	test("a Pro result has no button to Pro", async () => {
		const figma = await openPlugin({ before: hero });
		const exported = await exportLayer(figma.wire, "1:1");
		const placed = await place(figma.wire, exported, "1:1", { more: { quality: "pro" } });
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(Object.keys(made?.relaunch ?? {})).toEqual(["edit-again"]);
	});

	test("a turned text keeps its turn", async () => {
		const { figma, source, placed } = await editOnce(async (inside) => {
			const { figma } = inside;
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const frame = figma.createFrame();
			frame.resize(400, 400);
			frame.x = 100;
			const text = figma.createText();
			text.characters = "aslant";
			frame.appendChild(text);
			text.x = 100;
			text.y = 200;
			text.rotation = 30;
			figma.currentPage.selection = [frame];
		});
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(made?.kids[0]?.p.rotation).toBeCloseTo(Number(source?.kids[0]?.p.rotation), 3);
		expect(made?.kids[0]?.local.x).toBeCloseTo(100, 3);
	});

	test("words of a nested auto-layout card land where they stood", async () => {
		const { figma, source, placed } = await editOnce(async (inside) => {
			const { figma } = inside;
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const frame = figma.createFrame();
			frame.resize(500, 300);
			const card = figma.createFrame();
			card.layoutMode = "HORIZONTAL";
			card.paddingLeft = 24;
			card.paddingTop = 18;
			card.opacity = 0.5;
			frame.appendChild(card);
			card.x = 40;
			card.y = 50;
			const text = figma.createText();
			text.characters = "In a card";
			card.appendChild(text);
			figma.currentPage.selection = [frame];
		});
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		const original = source?.kids[0]?.kids[0];
		expect(made?.kids[0]?.local).toEqual({ x: 64, y: 68 });
		expect(made?.kids[0]?.box.width).toBeCloseTo(original?.box.width ?? 0, 3);
		expect(made?.kids[0]?.p.opacity).toBe(0.5);
	});

	test("words inside an instance become ordinary text layers", async () => {
		const { figma, placed } = await editOnce(async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const component = figma.createComponent();
			component.resize(200, 100);
			const text = figma.createText();
			text.characters = "Buy";
			component.appendChild(text);
			const instance = component.createInstance();
			instance.x = 500;
			figma.currentPage.selection = [instance];
		});
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
		expect(made?.kids.map((kid) => [kid.type, kid.characters])).toEqual([["TEXT", "Buy"]]);
	});
});

test("a baked edit is a picture without text layers", async () => {
	const { figma, placed } = await editOnce(hero, "baked");
	const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
	expect(made?.kids).toEqual([]);
});

test("rounded corners are taken along", async () => {
	const { figma, placed } = await editOnce(({ figma }) => {
		const frame = figma.createFrame();
		frame.resize(400, 300);
		frame.topLeftRadius = 24;
		figma.currentPage.selection = [frame];
	});
	const made = await figma.evaluate(({ sim }, id) => sim.look(id), placed.layers[0]?.id ?? "");
	expect(made?.p).toMatchObject({ topLeftRadius: 24, bottomRightRadius: 0, clipsContent: true });
});

describe("when the person has moved on", () => {
	const begin = async () => {
		const figma = await openPlugin({ before: hero });
		return { figma, exported: await exportLayer(figma.wire, "1:1") };
	};
	const look = (figma: Plugin, id: string | undefined) =>
		figma.evaluate(({ sim }, id) => sim.look(id), id ?? "");

	test("a deleted source leaves its place, and its words are set anew", async () => {
		const { figma, exported } = await begin();
		await figma.evaluate(({ sim }) => sim.user.delete("1:1"));
		const placed = await place(figma.wire, exported, "1:1");
		expect(placed.notes.join()).toMatch(/original layer was deleted.*2 text layers were gone/s);
		const made = await look(figma, placed.layers[0]?.id);
		expect(made?.kids.map((kid) => kid.characters)).toEqual(["Night market", "Every Friday, 6 PM"]);
		expect(made?.kids[0]?.local).toEqual({ x: 60, y: 60 });
	});

	test("a moved source takes the result along", async () => {
		const { figma, exported } = await begin();
		await figma.evaluate(({ sim }) => sim.user.move("1:1", 5000, 100));
		const placed = await place(figma.wire, exported, "1:1");
		expect(placed.layers[0]?.box).toMatchObject({ x: 5848, y: 100 });
		expect((await look(figma, placed.layers[0]?.id))?.kids[0]?.local).toEqual({ x: 60, y: 60 });
	});

	test("on another page, the result stays with its source and a notice says so", async () => {
		const { figma, exported } = await begin();
		await figma.evaluate(async ({ figma }) => {
			await figma.setCurrentPageAsync(figma.createPage());
		});
		const placed = await place(figma.wire, exported, "1:1");
		const pages = await figma.evaluate(
			({ figma, sim }, id) => [sim.pageIdOf(id), figma.currentPage.id],
			placed.layers[0]?.id ?? "",
		);
		expect(pages[0]).toBe("0:1");
		expect(pages[1]).not.toBe("0:1");
		expect(figma.notices.map(({ message }) => message)).toEqual(['Placed on "Page 1".']);
	});

	test("words typed meanwhile are the words that are shown", async () => {
		const { figma, exported } = await begin();
		await figma.evaluate(({ sim }) => sim.user.type("1:2", "Day market"));
		const placed = await place(figma.wire, exported, "1:1");
		expect((await look(figma, placed.layers[0]?.id))?.kids[0]?.characters).toBe("Day market");
	});

	test("a locked source is only read", async () => {
		const { figma, exported } = await begin();
		await figma.evaluate(({ sim }) => sim.user.lock("1:1"));
		const before = await look(figma, "1:1");
		await place(figma.wire, exported, "1:1");
		expect(await look(figma, "1:1")).toEqual(before);
	});
});

describe("refuses without a trace", () => {
	const refuse = async (bytes: Uint8Array) => {
		const figma = await openPlugin({ before: plain });
		const exported: ExportedBack = await exportLayer(figma.wire, "1:1");
		await expect(place(figma.wire, exported, "1:1", { bytes })).rejects.toThrow(/invalid_input/);
		expect(
			await figma.evaluate(({ figma, sim }) => [figma.currentPage.children.length, sim.steps()]),
		).toEqual([1, 1]);
	};
	test("WebP", () => refuse(new Uint8Array([82, 73, 70, 70, 4, 0, 0, 0, 87, 69, 66, 80])));
	test("pictures above 4096 px", () => refuse(pngOf(4097, 2)));
	test("bytes that are no picture", () => refuse(new Uint8Array([1, 2, 3])));
});

describe("readable words", () => {
	test("a scrim goes right behind its text, in one undo step", async () => {
		const { figma, placed } = await editOnce(hero);
		const layerId = placed.layers[0]?.id ?? "";
		const textIds = [placed.textIds[0]?.[0] ?? ""];
		const done = await figma.wire.call("liftText", { layerId, textIds, by: "scrim", color: "#000000" });
		expect(done).toEqual({ changed: 1 });
		const made = await figma.evaluate(({ sim }, id) => sim.look(id), layerId);
		expect(made?.kids.map((kid) => kid.type)).toEqual(["RECTANGLE", "TEXT", "TEXT"]);
		const [scrim, text] = made?.kids ?? [];
		expect(scrim && text && scrim.box.x < text.box.x && scrim.box.width > text.box.width).toBe(true);
		const back = await figma.evaluate(({ sim }, id) => {
			sim.user.undo();
			return sim.look(id)?.kids.length;
		}, layerId);
		expect(back).toBe(2);
	});

	test("a colour is changed on the double alone", async () => {
		const { figma, placed, source } = await editOnce(hero);
		await figma.wire.call("liftText", {
			layerId: placed.layers[0]?.id,
			textIds: [placed.textIds[0]?.[0]],
			by: "color",
			color: "#000000",
		});
		expect(await figma.evaluate(({ sim }) => sim.look("1:1"))).toEqual(source);
	});

	test("a layer that is not ours is never touched", async () => {
		const figma = await openPlugin({ before: hero });
		const asked = figma.wire.call("liftText", {
			layerId: "1:1",
			textIds: ["1:2"],
			by: "color",
			color: "#000000",
		});
		await expect(asked).rejects.toThrow(/Only a result that Broadside placed/);
	});
});
