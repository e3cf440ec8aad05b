// What a linked server can have done in the file, through the built window and the built sandbox: read, place, replace, edit.
import { afterEach, describe, expect, test } from "vitest";
import { compose } from "../../shared/layout/compose.ts";
import { chromiumPath } from "../figma-sim/browser.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import { pngOf } from "../figma-sim/png.ts";
import { type Desk, openDesk, useBrowser } from "../plugin/open-desk.ts";
import { type ExportedBack, provenance } from "../plugin/orders.ts";
import { namedBriefs } from "../plugin/sheets.ts";
import { hero } from "../plugin/stage.ts";
import { type LinkedWindow, loopback, openPeer, type ServerPeer } from "./server-peer.ts";

const code = "7K3M-Q2ZX-9ABC-DEFG";
const peers: ServerPeer[] = [];
afterEach(async () => {
	for (const peer of peers.splice(0)) await peer.close();
});

async function linked(before: typeof hero = hero): Promise<{ desk: Desk; window: LinkedWindow }> {
	const peer = await openPeer({ code });
	peers.push(peer);
	const desk = await openDesk({ before });
	await desk.tab("Settings").click();
	await desk.textbox("Pairing code").fill(code);
	await desk.button("Pair").click();
	const window = await peer.linked();
	await desk.says("Linked to");
	return { desk, window };
}

interface Placed {
	layers: { id: string; name: string; box: { x: number; y: number; width: number; height: number } }[];
	notes: string[];
	fonts: unknown[];
	layerCount: number;
	hardToRead: { layerId: string; words: string[] }[];
}

const kidsOf = async (desk: Desk): Promise<Seen[]> => {
	const page = await desk.figma.evaluate(({ sim }) => sim.look());
	return page?.kids ?? [];
};

describe.skipIf(chromiumPath === null)("in the window", () => {
	useBrowser({ localhost: loopback });

	test("reads the file, the rows and a picture of a layer", async () => {
		const { window, desk } = await linked();
		expect(await window.call("ping")).toBeNull();
		expect(await window.call("fileState")).toMatchObject({
			fileName: "Untitled",
			selection: [{ name: "Hero" }],
		});
		const { rows } = await window.call<{ rows: { name: string }[] }>("readLayers", {
			ids: ["Hero"],
			depth: 5,
			mostLayers: 100,
		});
		expect(rows.map(({ name }) => name)).toEqual(["Hero", "Night market", "Every Friday, 6 PM"]);
		await expect(window.call("readLayers", { ids: ["9:9"], depth: 1, mostLayers: 10 })).rejects.toThrow(
			/not_found/,
		);
		await expect(window.call("format_disk")).rejects.toThrow(/not_found/);
		expect(desk.faults).toEqual([]);
	});

	test("a laid-out sheet becomes layers, as large as it is or scaled into a frame", async () => {
		const { window, desk } = await linked(({ figma }) => {
			const board = figma.createFrame();
			board.name = "Board";
			board.resize(400, 600);
			return Promise.resolve();
		});
		const brief = namedBriefs[1]?.brief;
		if (!brief) throw new Error("no sheet");
		const layout = compose(brief, { seed: 1 });
		const order = {
			root: layout.root,
			name: "Sheet",
			images: [],
			provenance: provenance({ kind: "layers" }),
		};
		const full = await window.call<Placed>("placeLayout", {
			...order,
			where: { kind: "beside", layerId: null },
		});
		expect(full.layers[0]?.box).toMatchObject({ width: layout.widthPx, height: layout.heightPx });
		expect(full.layerCount).toBeGreaterThan(3);
		const small = await window.call<Placed>("placeLayout", {
			...order,
			where: { kind: "inside", layer: "Board" },
		});
		const by = Math.min(400 / layout.widthPx, 600 / layout.heightPx);
		expect(small.layers[0]?.box.width).toBeCloseTo(layout.widthPx * by, 0);
		expect(small.notes.join()).toContain("to fit inside");
		const texts = (seen: Seen | undefined): string[] =>
			seen ? [...(seen.characters ? [seen.characters] : []), ...seen.kids.flatMap(texts)] : [];
		const kids = await kidsOf(desk);
		const board = kids.find(({ name }) => name === "Board");
		const sheet = kids.find(({ name }) => name === "Sheet");
		// The same words in the same lines, only smaller.
		expect(texts(board).sort()).toEqual(texts(sheet).sort());
		await desk.says("Your agent placed");
		expect(desk.faults).toEqual([]);
		expect(desk.figma.errors).toEqual([]);
	});

	test("a picture, its words kept; then another in its place; never in anyone else's", async () => {
		const { window, desk } = await linked();
		const order = {
			bytes: pngOf(64, 96, [200, 80, 10]),
			name: "Night market",
			widthPx: 640,
			heightPx: 960,
			copy: ["NIGHT MARKET", "Friday"],
			provenance: provenance({ kind: "painted", sourceIds: [] }),
		};
		const first = await window.call<Placed>("placePicture", {
			...order,
			where: { kind: "beside", layerId: "1:1" },
		});
		const id = first.layers[0]?.id ?? "";
		expect(first.layers[0]?.box).toMatchObject({ x: 848, width: 640, height: 960 });
		expect(await window.call("findPlaced", { jobId: "job_test" })).toMatchObject([{ id, variation: 1 }]);
		const next = await window.call<Placed>("placePicture", {
			...order,
			where: { kind: "replace", layerId: id },
		});
		const kids = await kidsOf(desk);
		expect(kids.map((kid) => kid.id)).toEqual(["1:1", next.layers[0]?.id]);
		expect(kids[1]?.kids.map(({ characters }) => characters)).toContain("NIGHT MARKET\nFriday");
		await expect(
			window.call("placePicture", { ...order, where: { kind: "replace", layerId: "1:1" } }),
		).rejects.toThrow(/invalid_input: "Hero" was not made by Broadside/);
		expect(await window.call("show", { ids: ["1:1"] })).toBe(true);
	});

	test("an edit of an agent: exported without its words, placed beside with them, hard ones told and offered a cure", async () => {
		const { window, desk } = await linked();
		const exported = await window.call<ExportedBack>("exportLayer", {
			id: "1:1",
			text: "live",
			widthPx: 400,
		});
		expect(exported.texts.map(({ characters }) => characters)).toEqual([
			"Night market",
			"Every Friday, 6 PM",
		]);
		const placed = await window.call<Placed>("placeEdit", {
			sourceId: "1:1",
			home: exported.home,
			name: "Hero — fog",
			texts: exported.texts,
			// White under white words.
			images: [{ bytes: pngOf(400, 300, [250, 250, 250]), provenance: provenance({ jobId: "job_agent" }) }],
		});
		expect(placed.layers[0]).toMatchObject({ name: "Hero — fog", box: { x: 848, width: 800, height: 600 } });
		expect(placed.hardToRead).toEqual([
			{ layerId: placed.layers[0]?.id, words: ["Night market", "Every Friday, 6 PM"] },
		]);
		expect((await kidsOf(desk))[1]?.kids).toHaveLength(2);
		await desk.tab("Edit").click();
		await desk.frame.getByRole("button", { name: "Make black" }).click();
		await desk.says("Undo takes it back");
	});

	test("a picture of several megabytes crosses whole, in pieces", async () => {
		const { window, desk } = await linked();
		const noise = new Uint8Array(1100 * 1100 * 3);
		for (let at = 0, state = 1; at < noise.length; at++) {
			state ^= state << 13;
			state ^= state >>> 17;
			state ^= state << 5;
			noise[at] = state;
		}
		const { encode } = await import("fast-png");
		const bytes = encode({ width: 1100, height: 1100, data: noise, channels: 3, depth: 8 });
		const placed = await window.call<Placed>("placePicture", {
			bytes,
			name: "Large",
			widthPx: 1100,
			heightPx: 1100,
			copy: [],
			provenance: provenance({ kind: "painted" }),
			where: { kind: "beside", layerId: null },
		});
		expect(placed.layers).toHaveLength(1);
		const back = await window.call<{ bytes: Uint8Array; widthPx: number }>("picture", {
			id: placed.layers[0]?.id,
			longSidePx: 1100,
		});
		expect(back.widthPx).toBe(1100);
		process.stdout.write(`\n  picture over the link: ${bytes.length} bytes in, ${back.bytes.length} out\n`);
		expect(desk.faults).toEqual([]);
	});
});
