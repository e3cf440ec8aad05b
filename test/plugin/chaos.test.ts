// A restless person: between the plugin's awaits they delete, lock, move, hide, retype, reselect, reparent and undo.
import { expect, test } from "vitest";
import { planLayers } from "../../plugin/ui/layers/plan-layers.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { compose } from "../../shared/layout/compose.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import type { Inside } from "../figma-sim/host-types.ts";
import { cases, recordFigures } from "../proof.ts";
import { openPlugin, type Plugin, Refused } from "./open-plugin.ts";
import { exportLayer, type PlacedBack, place, provenance } from "./orders.ts";

/** A page with a bit of everything: nested auto-layout, a section, a group, a component with an instance. */
async function busyPage({ figma }: Inside): Promise<void> {
	await figma.loadFontAsync({ family: "Inter", style: "Regular" });
	const text = (words: string) => {
		const node = figma.createText();
		node.characters = words;
		return node;
	};
	const hero = figma.createFrame();
	hero.name = "Hero";
	hero.resize(600, 400);
	const card = figma.createFrame();
	card.layoutMode = "VERTICAL";
	card.appendChild(text("Card title"));
	card.appendChild(text("Card body"));
	hero.appendChild(card);
	hero.appendChild(text("Headline"));
	const section = figma.createSection();
	section.resizeWithoutConstraints(1500, 900);
	section.y = 1000;
	const inSection = figma.createFrame();
	inSection.resize(300, 200);
	section.appendChild(inSection);
	inSection.appendChild(text("In a section"));
	const rect = figma.createRectangle();
	rect.x = 2000;
	const label = text("Grouped");
	label.x = 2000;
	const group = figma.group([rect, label], figma.currentPage);
	const component = figma.createComponent();
	component.x = 3000;
	component.appendChild(text("Button"));
	const instance = component.createInstance();
	instance.x = 3200;
	figma.currentPage.selection = [hero, inSection, group, instance];
}

const plan = planLayers(compose(readPrompt('Poster "HELLO" "small print"').brief, { seed: 1 }).root, {
	name: "HELLO",
});

/** Failures that a person can read are answers; `internal` never is. */
async function ask<T>(work: Promise<T>, refusals: string[]): Promise<T | null> {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		refusals.push(`${error.body.code}: ${error.body.message}`);
		return null;
	}
}

async function session(figma: Plugin): Promise<{ refusals: string[]; placed: PlacedBack[] }> {
	const refusals: string[] = [];
	const placed: PlacedBack[] = [];
	const ids = await figma.evaluate(({ figma }) => figma.currentPage.selection.map((node) => node.id));
	await ask(figma.wire.call("start"), refusals);
	for (const [index, id] of ids.entries()) {
		const exported = await ask(
			exportLayer(figma.wire, id, index % 2 === 0 ? "live" : "baked", 120),
			refusals,
		);
		await ask(figma.wire.call("thumbnail", { id, longSidePx: 60 }), refusals);
		if (!exported) continue;
		const back = await ask(place(figma.wire, exported, id, { variations: 1 + (index % 2) }), refusals);
		if (!back) continue;
		placed.push(back);
		const [layer] = back.layers;
		const textIds = back.textIds[0]?.filter((text) => text !== null) ?? [];
		await ask(
			figma.wire.call("liftText", {
				layerId: layer?.id,
				textIds,
				by: index % 2 ? "color" : "scrim",
				color: "#000000",
			}),
			refusals,
		);
	}
	const made = await ask(
		figma.wire.call<PlacedBack>("placeLayers", {
			plan,
			images: [],
			provenance: provenance({ kind: "layers" }),
		}),
		refusals,
	);
	if (made) placed.push(made);
	await ask(figma.wire.call("show", { ids: made?.layers.map(({ id }) => id) ?? [] }), refusals);
	await ask(figma.wire.call("findPlaced", { jobId: "job_test" }), refusals);
	return { refusals, placed };
}

const all = (node: Seen | null): Seen[] => (node ? [node, ...node.kids.flatMap(all)] : []);

test("no exception, no lost original, no orphan", async () => {
	const schedules = cases(50, 500);
	let acts = 0;
	let refused = 0;
	let placedCount = 0;
	for (let seed = 1; seed <= schedules; seed++) {
		const figma = await openPlugin({ before: busyPage });
		figma.chaos(seed * 7919);
		const { refusals, placed } = await session(figma);
		figma.chaos(null);
		await figma.idle();
		const about = `seed ${seed}: ${figma.fidgets.join(", ")}`;
		expect(figma.errors, about).toEqual([]);
		expect(
			refusals.filter((text) => text.startsWith("internal")),
			about,
		).toEqual([]);
		// The next thing that is done sweeps up what an undo may have brought back.
		await figma.wire.call("start");
		const end = await figma.evaluate(({ sim }) => ({
			page: sim.look("0:0"),
			touched: sim.touched(),
			made: sim.made(),
		}));
		const moved = new Set(
			figma.fidgets.filter((act) => act.startsWith("reparent")).map((act) => act.split(" ")[1]),
		);
		// A layer that the person dropped into the passing double is taken out again before that goes.
		const rescued = (write: string) =>
			/^(appendChild|set_relativeTransform) /.test(write) && moved.has(write.split(" ")[2]);
		const foreign = end.touched.filter(
			(write) => !/^(setPluginData DOCUMENT|set_selection PAGE)/.test(write) && !rescued(write),
		);
		expect(foreign, `${about}: wrote to what is not its own`).toEqual([]);
		const nodes = all(end.page);
		expect(
			nodes.filter((node) => node.data["broadside-passing"]).map((node) => node.name),
			about,
		).toEqual([]);
		const made = new Set(end.made);
		const orphans = nodes.filter(
			(node) =>
				made.has(node.id) && !made.has(node.parent ?? "") && !node.data.broadside && !moved.has(node.id),
		);
		expect(
			orphans.map((node) => `${node.type} ${node.name}`),
			about,
		).toEqual([]);
		acts += figma.fidgets.length;
		refused += refusals.length;
		placedCount += placed.length;
		figma.close();
	}
	recordFigures("plugin-chaos", { schedules, acts, placed: placedCount, refusedInWords: refused });
	// The schedules must be rough, and most work must get done all the same.
	expect(acts / schedules).toBeGreaterThan(8);
	expect(placedCount / schedules).toBeGreaterThan(2);
}, 240_000);
