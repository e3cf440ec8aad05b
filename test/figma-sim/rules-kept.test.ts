// What the simulator keeps as Figma does, where breaking it would not be an error but a surprise.
import { inflateSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { type Figma, openFigma } from "./host.ts";
import type { Inside, SimOptions } from "./host-types.ts";
import { imageFacts } from "./image-facts.ts";
import { pngOf } from "./png.ts";

const open: Figma[] = [];
const start = async (options: Partial<SimOptions> = {}): Promise<Figma> => {
	const figma = await openFigma({
		manifest: { relaunchButtons: [{ command: "again", name: "Again" }] },
		...options,
	});
	open.push(figma);
	return figma;
};
afterEach(() => {
	for (const figma of open.splice(0)) figma.close();
});

type PageNodeOf = Inside["figma"]["currentPage"];

describe("kept", () => {
	test("an export as JPG is flat on white, and one as PDF is a page of the layer's size", async () => {
		const figma = await start();
		const [jpg, pdf] = await figma.evaluate(async ({ figma }) => {
			const frame = figma.createFrame();
			frame.resize(40, 20);
			frame.fills = [];
			const half = figma.createRectangle();
			half.resize(20, 20);
			half.fills = [{ type: "SOLID", color: { r: 1, g: 0, b: 0 } }];
			frame.appendChild(half);
			const constraint = { type: "WIDTH", value: 80 } as const;
			return [
				Array.from(await frame.exportAsync({ format: "JPG", constraint })),
				Array.from(await frame.exportAsync({ format: "PDF" })),
			];
		});
		expect(imageFacts(Uint8Array.from(jpg ?? []))).toEqual({ mime: "image/jpeg", width: 80, height: 40 });
		const page = Buffer.from(pdf ?? []).toString("latin1");
		expect(page).toMatch(/^%PDF-1/);
		expect(page).toContain("/MediaBox [0 0 40 20]");
		const from = page.indexOf("stream\n", page.indexOf("/FlateDecode")) + 7;
		const colours = inflateSync(Buffer.from(page.slice(from), "latin1"));
		expect([...colours.subarray(0, 3)]).toEqual([255, 0, 0]);
		expect([...colours.subarray(39 * 3, 40 * 3)]).toEqual([255, 255, 255]);
	});

	test("a page that was never opened gives no children", async () => {
		const first = await start();
		await first.evaluate(async ({ figma }) => {
			const page = figma.createPage();
			await figma.setCurrentPageAsync(page);
			figma.createFrame();
			await figma.setCurrentPageAsync(figma.root.children[0] as PageNodeOf);
		});
		const second = await start({ file: first.close() });
		const read = second.evaluate(({ figma }) => figma.root.children[1]?.children.length ?? -1);
		await expect(read).rejects.toThrow(/has not been explicitly loaded/);
		const loaded = await second.evaluate(async ({ figma }) => {
			await figma.root.children[1]?.loadAsync();
			return figma.root.children[1]?.children.length ?? -1;
		});
		expect(loaded).toBe(1);
	});

	test("images of 4096 px are taken, of 4097 are not", async () => {
		const figma = await start();
		const take = (bytes: Uint8Array) =>
			figma.evaluate(({ figma }, bytes) => figma.createImage(bytes).hash, bytes);
		expect(await take(pngOf(4096, 1))).toMatch(/^[0-9a-f]{40}$/);
		await expect(take(pngOf(4097, 1))).rejects.toThrow("Image is too large");
	});

	test("resize turns hugging into fixed without a word", async () => {
		const figma = await start();
		const sizing = await figma.evaluate(({ figma }) => {
			const frame = figma.createFrame();
			frame.layoutMode = "VERTICAL";
			frame.counterAxisSizingMode = "AUTO";
			const before = frame.layoutSizingHorizontal;
			frame.resize(50, 50);
			return [before, frame.layoutSizingHorizontal, frame.layoutSizingVertical];
		});
		expect(sizing).toEqual(["HUG", "FIXED", "FIXED"]);
	});

	test("mixed styles read as figma.mixed, and segments tell them apart", async () => {
		const figma = await start();
		const read = await figma.evaluate(async ({ figma }) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			await figma.loadFontAsync({ family: "Inter", style: "Bold" });
			const text = figma.createText();
			text.characters = "one two";
			text.setRangeFontName(0, 3, { family: "Inter", style: "Bold" });
			text.setRangeFills(4, 7, [{ type: "SOLID", color: { r: 1, g: 0, b: 0 } }]);
			return {
				font: text.fontName === figma.mixed,
				fills: text.fills === figma.mixed,
				size: text.fontSize,
				segments: text
					.getStyledTextSegments(["fontName"])
					.map((part) => `${part.characters}|${part.fontName.style}`),
			};
		});
		expect(read).toEqual({ font: true, fills: true, size: 12, segments: ["one|Bold", " two|Regular"] });
	});

	test("one commit is one undo step, and undo takes back what was not committed", async () => {
		const figma = await start();
		const counts = await figma.evaluate(({ figma, sim }) => {
			const count = () => figma.currentPage.children.length;
			figma.createFrame();
			figma.createFrame();
			figma.commitUndo();
			figma.createFrame();
			const out = [count()];
			sim.user.undo();
			out.push(count());
			sim.user.undo();
			out.push(count());
			return out;
		});
		expect(counts).toEqual([3, 2, 0]);
	});

	test("locked layers take a plugin's writes all the same", async () => {
		const figma = await start();
		const x = await figma.evaluate(({ figma }) => {
			const frame = figma.createFrame();
			frame.locked = true;
			frame.x = 7;
			return frame.x;
		});
		expect(x).toBe(7);
	});

	test("an empty group disappears; a group's children keep the frame's coordinates", async () => {
		const figma = await start();
		const out = await figma.evaluate(({ figma }) => {
			const one = figma.createRectangle();
			one.x = 40;
			const group = figma.group([one], figma.currentPage);
			group.x = 100;
			const at = one.x;
			figma.currentPage.appendChild(one);
			return { at, removed: group.removed };
		});
		expect(out).toEqual({ at: 100, removed: true });
	});

	test("dev mode writes nothing; FigJam has no pages to create", async () => {
		const dev = await start({ editorType: "dev" });
		await expect(dev.evaluate(({ figma }) => figma.createFrame())).rejects.toThrow(/read-only nodes/);
		const jam = await start({ editorType: "figjam" });
		await expect(jam.evaluate(({ figma }) => figma.createPage())).rejects.toThrow(
			/createPage' on the figma global/,
		);
	});

	test("relaunch data for a command that the manifest lacks is reported", async () => {
		const figma = await start();
		await figma.evaluate(({ figma }) => {
			figma.createFrame().setRelaunchData({ again: "yes", gone: "no" });
		});
		expect(figma.ignoredRelaunch).toEqual(["gone"]);
	});

	test("a message that nobody listens for is dropped, and said", async () => {
		const figma = await start({ code: 'figma.showUI("<p></p>")' });
		figma.send({ hello: 1 });
		await figma.idle();
		expect(figma.logs.join()).toContain("no message handler installed");
	});

	test("an endless loop is stopped", async () => {
		await expect(start({ code: "for (;;) {}", stopAfterMs: 300 })).rejects.toThrow(/interrupted/);
	});
});
