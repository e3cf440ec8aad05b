// An agent at work in a file whose person does not sit still: nothing of theirs is lost or written, nothing half-made stays.
import { expect, test } from "vitest";
import type { Seen } from "../figma-sim/guest/user.ts";
import { pngOf } from "../figma-sim/png.ts";
import { openPlugin, Refused } from "../plugin/open-plugin.ts";
import { type PlacedBack, provenance } from "../plugin/orders.ts";
import { cases } from "../proof.ts";
import { pictureOrder } from "./picture-order.ts";

const all = (node: Seen | null): Seen[] => (node ? [node, ...node.kids.flatMap(all)] : []);

test("reads and places between a person's acts", async () => {
	let [acts, placedCount, refused] = [0, 0, 0];
	const schedules = cases(20, 200);
	for (let seed = 1; seed <= schedules; seed++) {
		const figma = await openPlugin({
			before: async (inside) => {
				const board = inside.figma.createFrame();
				board.name = "Board";
				board.x = 3000;
				board.resize(900, 900);
				const first = inside.figma.createFrame();
				first.name = "Hero";
				first.resize(400, 300);
				inside.figma.currentPage.selection = [first];
			},
		});
		const refusals: string[] = [];
		const ask = async <T>(name: string, params: object): Promise<T | null> => {
			try {
				return await figma.wire.call<T>(name, params);
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				refusals.push(`${error.body.code}: ${error.body.message}`);
				return null;
			}
		};
		await ask("start", {});
		figma.chaos(seed * 7919);
		await ask("fileState", {});
		await ask("readLayers", { ids: ["Hero"], depth: 5, mostLayers: 50 });
		await ask("picture", { id: "1:2", longSidePx: 100 });
		let last: string | null = null;
		for (const where of [
			{ kind: "inside", layer: "Board" },
			{ kind: "beside", layerId: "1:2" },
			{ kind: "replace", layerId: "" },
			{ kind: "replace", layerId: "" },
		]) {
			const place: object = where.kind === "replace" ? { ...where, layerId: last ?? "9:9" } : where;
			const back: PlacedBack | null = await ask("placeLayers", {
				...pictureOrder(200, 150),
				images: [pngOf(20, 15, [9, 9, 90])],
				provenance: provenance({ kind: "painted", jobId: `job_${seed}` }),
				where: place,
			});
			if (!back) continue;
			placedCount++;
			last = back.layers[0]?.id ?? null;
		}
		figma.chaos(null);
		await figma.idle();
		const about = `seed ${seed}: ${figma.fidgets.join(", ")}`;
		expect(figma.errors, about).toEqual([]);
		expect(
			refusals.filter((text) => text.startsWith("internal")),
			about,
		).toEqual([]);
		const end = await figma.evaluate(({ sim }) => ({
			page: sim.look("0:0"),
			touched: sim.touched(),
			made: sim.made(),
		}));
		// Into the frame that was named, and nothing else of the person's.
		expect(
			end.touched.filter(
				(write) =>
					!/^(setPluginData DOCUMENT|set_selection PAGE|(appendChild|insertChild) FRAME 1:1\b)/.test(write),
			),
			about,
		).toEqual([]);
		const made = new Set(end.made);
		const moved = new Set(
			figma.fidgets.filter((act) => act.startsWith("reparent")).map((act) => act.split(" ")[1]),
		);
		expect(
			all(end.page)
				.filter(
					(node) =>
						made.has(node.id) && !made.has(node.parent ?? "") && !node.data.broadside && !moved.has(node.id),
				)
				.map((node) => `${node.type} ${node.name}`),
			about,
		).toEqual([]);
		acts += figma.fidgets.length;
		refused += refusals.length;
		figma.close();
	}
	process.stdout.write(
		`\n  ${schedules} schedules, ${acts} acts, ${placedCount} placed, ${refused} refused in words\n`,
	);
	expect(acts / schedules).toBeGreaterThan(4);
	expect(placedCount / schedules).toBeGreaterThan(1.5);
}, 240_000);
