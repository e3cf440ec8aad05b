// The border itself: opening, storage, errors, abort, closing, and what never leaves the sandbox.
import { describe, expect, test } from "vitest";
import { openPlugin, wireOf } from "./open-plugin.ts";
import { hero, plain } from "./stage.ts";

interface Start {
	fileId: string;
	fileName: string;
	command: string;
	selection: unknown[];
	stored: Record<string, string>;
	canWrite: boolean;
}

test("opens its window in Figma's colours and answers the first call", async () => {
	const figma = await openPlugin({ before: hero, command: "create" });
	expect(figma.ui?.options).toMatchObject({ width: 360, themeColors: true });
	const start = await figma.wire.call<Start>("start");
	expect(start).toMatchObject({ fileName: "Untitled", command: "create", stored: {}, canWrite: true });
	expect(start.selection).toHaveLength(1);
	expect(figma.errors).toEqual([]);
});

test("a file keeps its id from run to run, and files differ", async () => {
	const first = await openPlugin();
	const { fileId } = await first.wire.call<Start>("start");
	const again = await openPlugin({ file: first.close() });
	expect((await again.wire.call<Start>("start")).fileId).toBe(fileId);
	const other = await openPlugin();
	expect((await other.wire.call<Start>("start")).fileId).not.toBe(fileId);
});

test("what is stored comes back at the next start, and can be forgotten", async () => {
	const storage = new Map<string, string>();
	const first = await openPlugin({ storage });
	await first.wire.call("store", { key: "fal-key", value: "id:secret" });
	await first.wire.call("store", { key: "job/1", value: "{}" });
	const second = await openPlugin({ storage });
	expect((await second.wire.call<Start>("start")).stored).toEqual({ "fal-key": "id:secret", "job/1": "{}" });
	await second.wire.call("store", { key: "fal-key", value: null });
	expect([...storage.keys()]).toEqual(["broadside/job/1"]);
});

test("the key is in no layer, no plugin data and no log", async () => {
	const figma = await openPlugin({ before: hero });
	await figma.wire.call("store", { key: "fal-key", value: "SECRET-id:SECRET-part" });
	await figma.wire.call("exportLayer", { id: "1:1", text: "live", widthPx: 200 });
	const file = JSON.stringify(figma.close().saved);
	expect(file).not.toContain("SECRET");
	expect(JSON.stringify([figma.logs, figma.errors, figma.notices])).not.toContain("SECRET");
});

test("more than clientStorage holds is refused in words", async () => {
	const figma = await openPlugin();
	await expect(figma.wire.call("store", { key: "big", value: "x".repeat(5_000_000) })).rejects.toThrow(
		/quota of 5 MB/,
	);
});

test("an unknown method is answered, not left hanging", async () => {
	const figma = await openPlugin();
	await expect(figma.wire.call("format_disk")).rejects.toThrow(/not_found: There is no method "format_disk"/);
	await expect(figma.wire.call("constructor")).rejects.toThrow(/not_found/);
});

test("messages that are not ours are ignored", async () => {
	const figma = await openPlugin();
	for (const message of [
		null,
		5,
		"x",
		{},
		{ broadside: "call" },
		{ broadside: "result", id: 9, result: 1 },
		{ broadside: "error", id: 1 },
	])
		figma.send(message);
	expect(await figma.wire.call<unknown[]>("readSelection")).toEqual([]);
	expect(figma.errors).toEqual([]);
});

test("two calls at once are answered each to its own", async () => {
	const figma = await openPlugin({ before: hero });
	const [a, b] = await Promise.all([
		figma.wire.call<Uint8Array>("thumbnail", { id: "1:1", longSidePx: 50 }),
		figma.wire.call<Uint8Array>("thumbnail", { id: "1:1", longSidePx: 100 }),
	]);
	expect(a.length).toBeLessThan(b.length);
});

test("closing in the middle of an export ends quietly", async () => {
	const figma = await openPlugin({ before: hero });
	const { answer } = figma.wire.start("exportLayer", { id: "1:1", text: "live", widthPx: 200 });
	answer.catch(() => undefined);
	// No answer comes: the window dies with the plugin.
	figma.wire.start("close").answer.catch(() => undefined);
	for (let turn = 0; turn < 50 && !figma.closed; turn++)
		await new Promise((resolve) => setTimeout(resolve, 5));
	expect(figma.closed).toBe(true);
	const again = await openPlugin({ file: figma.close() });
	await again.wire.call("start");
	expect(await again.evaluate(({ figma }) => figma.currentPage.children.map((node) => node.name))).toEqual([
		"Hero",
	]);
	expect(again.errors).toEqual([]);
});

test("undo is Figma's own", async () => {
	const figma = await openPlugin({ before: plain });
	await figma.evaluate(({ sim }) => sim.user.rename("1:1", "Renamed"));
	await figma.wire.call("undo");
	expect(await figma.evaluate(({ sim }) => sim.look("1:1")?.name)).toBe("Plain");
});

test("notices are cut to what Figma shows", async () => {
	const figma = await openPlugin();
	await figma.wire.call("notify", { message: "x".repeat(300), error: true });
	expect(figma.notices[0]?.message).toHaveLength(100);
});

test("links open outside", async () => {
	const figma = await openPlugin();
	await figma.wire.call("openLink", { url: "https://fal.ai/dashboard/keys" });
	expect(figma.opened).toEqual(["https://fal.ai/dashboard/keys"]);
});

describe("layers placed earlier", () => {
	const mark = JSON.stringify({ v: 1, jobId: "job_1", sourceIds: ["9:9"], kind: "edit", variation: 2 });

	test("are found by their job", async () => {
		const figma = await openPlugin();
		await figma.evaluate(({ figma }, mark) => figma.createFrame().setPluginData("broadside", mark), mark);
		expect(await figma.wire.call("findPlaced", { jobId: "job_1" })).toMatchObject([
			{ id: "1:1", variation: 2 },
		]);
		expect(await figma.wire.call("findPlaced", { jobId: "job_2" })).toEqual([]);
	});

	test("are found on the page they were to stand on, whichever is in view", async () => {
		const figma = await openPlugin();
		const pageId = await figma.evaluate(async ({ figma }, mark) => {
			figma.createFrame().setPluginData("broadside", mark);
			const { id } = figma.currentPage;
			await figma.setCurrentPageAsync(figma.createPage());
			return id;
		}, mark);
		const home = { pageId, box: { x: 0, y: 0, width: 100, height: 100 } };
		expect(await figma.wire.call("findPlaced", { jobId: "job_1", home })).toMatchObject([{ variation: 2 }]);
	});

	test("are shown on their own page", async () => {
		const figma = await openPlugin();
		await figma.evaluate(async ({ figma }) => {
			figma.createFrame();
			await figma.setCurrentPageAsync(figma.createPage());
		});
		expect(await figma.wire.call("show", { ids: ["1:1"] })).toBe(true);
		expect(
			await figma.evaluate(({ figma }) => [figma.currentPage.id, figma.currentPage.selection[0]?.id]),
		).toEqual(["0:1", "1:1"]);
		expect(await figma.wire.call("show", { ids: ["7:7"] })).toBe(false);
	});

	test("a mark that another hand has changed is no mark", async () => {
		const figma = await openPlugin({
			before: ({ figma }) => {
				const frame = figma.createFrame();
				frame.setPluginData("broadside", '{"v":1');
				figma.currentPage.selection = [frame];
			},
		});
		expect(await figma.wire.call<unknown[]>("readSelection")).toMatchObject([{ provenance: null }]);
	});
});

test("image bytes come back by hash, null for a stranger", async () => {
	const figma = await openPlugin();
	expect(await figma.wire.call("imageBytes", { hash: "0".repeat(40) })).toBeNull();
});

test("the window may be made taller, within reason", async () => {
	const figma = await openPlugin();
	await figma.wire.call("resize", { height: 5000 });
	expect(figma.ui?.options).toMatchObject({ width: 360, height: 900 });
});

test("Dev Mode opens read-only instead of failing", async () => {
	const stage = await openPlugin({ before: hero });
	const figma = await openPlugin({ file: stage.close(), editorType: "dev" });
	expect(await figma.wire.call<Start>("start")).toMatchObject({ canWrite: false });
	expect(figma.errors).toEqual([]);
});

test("the self-test finds nothing odd here, and leaves nothing behind", async () => {
	const figma = await openPlugin({ before: plain });
	const rows = await figma.wire.call<{ fact: string; same: boolean }[]>("selfTest");
	expect(rows.length).toBeGreaterThanOrEqual(15);
	expect(rows.filter((row) => !row.same)).toEqual([]);
	expect(await figma.evaluate(({ figma }) => figma.currentPage.children.map((node) => node.name))).toEqual([
		"Plain",
	]);
});

test("the sandbox asks for nothing but its own window", async () => {
	const figma = await openPlugin({ before: hero });
	const wire = wireOf(figma);
	await wire.call("start");
	expect(figma.logs).toEqual([]);
});
