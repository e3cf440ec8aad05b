// Where an agent's layers land: beside, inside, in the place of our own; never over, inside or instead of anyone else's.
import { describe, expect, test } from "vitest";
import { pngOf } from "../figma-sim/png.ts";
import { openPlugin, type Plugin } from "../plugin/open-plugin.ts";
import { type PlacedBack, provenance } from "../plugin/orders.ts";
import { plain } from "../plugin/stage.ts";
import { pictureOrder } from "./picture-order.ts";

const put = (figma: Plugin, where: object | undefined, width = 200, height = 100): Promise<PlacedBack> =>
	figma.wire.call<PlacedBack>("placeLayers", {
		...pictureOrder(width, height),
		images: [pngOf(20, 10, [200, 30, 30])],
		provenance: provenance({ kind: "painted", jobId: `job_${width}`, sourceIds: [] }),
		...(where ? { where } : {}),
	});

const refusals = async (figma: Plugin, where: object, words: RegExp) => {
	const before = await figma.evaluate(({ sim }) => JSON.stringify(sim.look()));
	await expect(put(figma, where)).rejects.toThrow(words);
	expect(await figma.evaluate(({ sim }) => JSON.stringify(sim.look()))).toBe(before);
};

test("beside a layer, and beside the selection where none is named", async () => {
	const figma = await openPlugin({ before: plain });
	const first = await put(figma, { kind: "beside", layerId: "1:1" });
	expect(first.layers[0]?.box).toEqual({ x: 648, y: 0, width: 200, height: 100 });
	const second = await put(figma, { kind: "beside", layerId: null });
	expect(second.layers[0]?.box.x).toBe(896);
	expect(figma.errors).toEqual([]);
});

describe("inside", () => {
	test("an empty frame: in its middle, by name, and one undo takes it back", async () => {
		const figma = await openPlugin({ before: plain });
		const placed = await put(figma, { kind: "inside", layer: "Plain" });
		expect(placed.layers[0]?.box).toEqual({ x: 200, y: 150, width: 200, height: 100 });
		expect(await figma.evaluate(({ sim }) => sim.look("1:1")?.kids.length)).toBe(1);
		await figma.wire.call("undo");
		expect(await figma.evaluate(({ sim }) => sim.look("1:1")?.kids.length)).toBe(0);
	});

	test("beside what stands there, never over it; a background does not count", async () => {
		const figma = await openPlugin({
			before: ({ figma }) => {
				const frame = figma.createFrame();
				frame.name = "Board";
				frame.resize(600, 400);
				const ground = figma.createRectangle();
				ground.resize(600, 400);
				frame.appendChild(ground);
				const thing = figma.createRectangle();
				thing.resize(300, 300);
				frame.appendChild(thing);
				thing.x = 150;
				thing.y = 50;
			},
		});
		await refusals(figma, { kind: "inside", layer: "Board" }, /has no free room of 200 x 100/);
		const placed = await put(figma, { kind: "inside", layer: "Board" }, 120, 100);
		const box = placed.layers[0]?.box;
		expect(box && (box.x + box.width <= 150 || box.x >= 450)).toBe(true);
	});

	test("an auto-layout takes it into its flow", async () => {
		const figma = await openPlugin({
			before: ({ figma }) => {
				const frame = figma.createFrame();
				frame.name = "Column";
				frame.layoutMode = "VERTICAL";
				frame.itemSpacing = 10;
				for (let at = 0; at < 2; at++) frame.appendChild(figma.createRectangle());
			},
		});
		await put(figma, { kind: "inside", layer: "Column" });
		const kids = await figma.evaluate(({ sim }) => sim.look("1:1")?.kids.map(({ name }) => name));
		expect(kids?.[2]).toBe("Sheet");
	});

	test("refused with the reason: locked, locked above, instance, group, gone", async () => {
		const figma = await openPlugin({
			before: ({ figma }) => {
				const locked = figma.createFrame();
				locked.name = "Locked";
				locked.resize(600, 400);
				const inner = figma.createFrame();
				inner.name = "Inner";
				locked.appendChild(inner);
				inner.resize(500, 300);
				locked.locked = true;
				const component = figma.createComponent();
				component.resize(400, 400);
				component.y = 500;
				const instance = component.createInstance();
				instance.name = "Instance";
				instance.y = 1000;
				const one = figma.createRectangle();
				one.y = 2000;
				figma.group([one], figma.currentPage).name = "Group";
			},
		});
		await refusals(figma, { kind: "inside", layer: "Locked" }, /"Locked" is locked/);
		await refusals(figma, { kind: "inside", layer: "Inner" }, /inside "Locked", which is locked/);
		await refusals(figma, { kind: "inside", layer: "Instance" }, /is an instance/);
		await refusals(figma, { kind: "inside", layer: "Group" }, /is not a frame or a section/);
		await refusals(figma, { kind: "inside", layer: "Nobody" }, /There is no layer "Nobody"/);
		expect(figma.errors).toEqual([]);
	});
});

describe("replace", () => {
	test("our own: same place, same order, one undo brings the old one back", async () => {
		const figma = await openPlugin({ before: plain });
		const old = (await put(figma, { kind: "inside", layer: "Plain" })).layers[0];
		const next = (await put(figma, { kind: "replace", layerId: old?.id }, 220, 110)).layers[0];
		expect(next?.box).toMatchObject({ x: 200, y: 150, width: 220 });
		const ids = () => figma.evaluate(({ sim }) => sim.look("1:1")?.kids.map(({ id }) => id));
		expect(await ids()).toEqual([next?.id]);
		await figma.wire.call("undo");
		expect(await ids()).toEqual([old?.id]);
	});

	test("never what somebody else made, or put into ours, or locked", async () => {
		const figma = await openPlugin({ before: plain });
		await refusals(figma, { kind: "replace", layerId: "1:1" }, /was not made by Broadside/);
		const ours = (await put(figma, undefined)).layers[0]?.id ?? "";
		await figma.evaluate(({ figma, sim }, id) => {
			const note = figma.createRectangle();
			note.name = "My note";
			const sheet = figma.currentPage.findOne((node) => node.id === id);
			if (sheet?.type === "FRAME") sheet.appendChild(note);
			sim.commit();
		}, ours);
		await refusals(
			figma,
			{ kind: "replace", layerId: ours },
			/holds "My note", which Broadside did not make/,
		);
		const other = (await put(figma, undefined, 210)).layers[0]?.id ?? "";
		await figma.evaluate(({ figma }, id) => {
			const sheet = figma.currentPage.findOne((node) => node.id === id);
			if (sheet && "locked" in sheet) sheet.locked = true;
		}, other);
		await refusals(figma, { kind: "replace", layerId: other }, /is locked/);
		await refusals(figma, { kind: "replace", layerId: "9:9" }, /deleted/);
	});
});

describe("the fallback's requests", () => {
	test("go to our own ports and routes, and carry bytes both ways", async () => {
		const asked: { url: string; init: { method?: string; headers?: object; body?: Uint8Array } }[] = [];
		const figma = await openPlugin({
			fetch: async (url, init) => {
				asked.push({ url, init: init as { body?: Uint8Array } });
				return { status: 200, headers: {}, body: new Uint8Array([0, 255, 7]) };
			},
		});
		const send = (url: string) =>
			figma.wire.call<{ status: number; body: Uint8Array }>("linkFetch", {
				url,
				headers: { "content-type": "application/x-broadside" },
				body: new Uint8Array([1, 128, 255]),
			});
		const answer = await send("http://localhost:4873/figma/poll");
		expect([answer.status, ...answer.body]).toEqual([200, 0, 255, 7]);
		expect(asked[0]?.init).toMatchObject({ method: "POST" });
		expect([...(asked[0]?.init.body ?? [])]).toEqual([1, 128, 255]);
		for (const url of [
			"http://localhost:4876/figma/poll",
			"http://127.0.0.1:4871/figma/poll",
			"http://localhost:4871/mcp",
			"http://localhost:4871.evil.example/figma/poll",
			"https://evil.example/figma/poll",
		])
			await expect(send(url), url).rejects.toThrow(/not_connected/);
		expect(asked).toHaveLength(1);
	});

	test("nobody there is said as such", async () => {
		const figma = await openPlugin();
		await expect(
			figma.wire.call("linkFetch", {
				url: "http://localhost:4871/figma/open",
				headers: {},
				body: new Uint8Array(),
			}),
		).rejects.toThrow(/not_connected: No server answers there/);
	});
});
