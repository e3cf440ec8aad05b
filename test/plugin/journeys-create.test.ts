// Create, as a person goes through it in the built window: layers for nothing, pictures for money.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import { type Desk, fal, openDesk, testKey, useBrowser } from "./open-desk.ts";

const pageOf = async (desk: Desk): Promise<Seen> => {
	const page = await desk.figma.evaluate(({ sim }) => sim.look());
	if (!page) throw new Error("no page");
	return page;
};

describe.skipIf(chromiumPath === null)("in the window", () => {
	useBrowser();

	test("Create: words typed in the very moment the tab appears are not lost", async () => {
		const desk = await openDesk();
		await desk.frame.evaluate(async () => {
			document.getElementById("tab-create")?.click();
			for (let turn = 0; turn < 1000 && !document.getElementById("prompt"); turn++) await Promise.resolve();
			const field = document.getElementById("prompt");
			if (!(field instanceof HTMLTextAreaElement)) throw new Error("no prompt field");
			field.value = '"HELLO" poster';
			field.dispatchEvent(new Event("input", { bubbles: true }));
		});
		await expect.poll(() => desk.button("Create").isEnabled()).toBe(true);
	});

	test("Create, Layers: a prompt becomes layers with no key and no network", async () => {
		const desk = await openDesk();
		await desk.tab("Create").click();
		await desk
			.textbox("Prompt")
			.fill('Jazz poster, title "BLUE HOUR" in tall condensed serif, "Friday, 9 PM", "The Cellar"');
		expect(
			await desk.frame
				.getByRole("list", { name: "Words on the sheet" })
				.getByRole("listitem")
				.allTextContents(),
		).toEqual(["BLUE HOUR", "Friday, 9 PM", "The Cellar"]);
		await desk.button("Create").click();
		await desk.says(/Placed "BLUE HOUR" as \d+ layers\. Free\./);
		const page = await pageOf(desk);
		expect(page.kids.map((kid) => kid.name)).toEqual(["BLUE HOUR"]);
		await desk.tab("History").click();
		await desk.frame.getByText("Free ·").waitFor();
		expect(desk.faults).toEqual([]);
	});

	test("Create: a size is chosen, and each press gives another sheet beside the last", async () => {
		const desk = await openDesk();
		await desk.tab("Create").click();
		await desk.textbox("Prompt").fill('"HELLO" poster');
		await desk.frame.getByRole("combobox", { name: "Size" }).selectOption("1080x1920");
		for (let press = 1; press <= 2; press++) {
			await desk.button("Create").click();
			await desk.figma.idle();
			await expect.poll(async () => (await pageOf(desk)).kids.length).toBe(press);
		}
		const page = await pageOf(desk);
		expect(page.kids.map(({ box }) => [box.width, box.height])).toEqual([
			[1080, 1920],
			[1080, 1920],
		]);
		expect((page.kids[1]?.box.x ?? 0) - (page.kids[0]?.box.x ?? 0)).toBe(1128);
	});

	test("Create: a brief that is wrong says where, and stays as it was typed", async () => {
		const desk = await openDesk();
		await desk.tab("Create").click();
		const typed = '{"subject":"a fair","copy":[{"text":"FAIR"}],"colour":"red"}';
		await desk.textbox("Prompt").fill(typed);
		await desk.button("Create").click();
		await desk.says(/Unrecognized key: "colour"/);
		expect(await desk.textbox("Prompt").inputValue()).toBe(typed);
		await desk.textbox("Prompt").fill('{"subject":"a fair","copy":[{"text":"FAIR"}]}');
		await desk.button("Create").click();
		await desk.says(/Placed "FAIR"/);
	});

	test("Create: what no font can show is refused by name", async () => {
		const desk = await openDesk();
		await desk.tab("Create").click();
		await desk.textbox("Prompt").fill('Poster "안녕하세요"');
		await desk.button("Create").click();
		await desk.says(/안|녕/);
		expect((await pageOf(desk)).kids).toEqual([]);
	});

	test("Overlay: painted art without words behind live text", async () => {
		const server = await fal();
		const desk = await openDesk({ fal: server, key: testKey });
		await desk.tab("Create").click();
		await desk.textbox("Prompt").fill('Jazz poster "BLUE HOUR" "Friday, 9 PM"');
		await desk.radio("Overlay").check();
		await desk.frame.getByText("$0.035", { exact: true }).waitFor();
		await desk.button("Create").click();
		await expect.poll(async () => (await pageOf(desk)).kids.length, { timeout: 15_000 }).toBe(1);
		const sheet = (await pageOf(desk)).kids[0];
		expect(sheet?.kids[0]).toMatchObject({ name: "Art", type: "RECTANGLE" });
		const words = (node: Seen): string[] => [
			...(node.characters ? [node.characters] : []),
			...node.kids.flatMap(words),
		];
		expect(sheet && words(sheet).map((text) => text.replace(/\s+/g, " "))).toEqual(
			expect.arrayContaining(["BLUE HOUR", "Friday, 9 PM"]),
		);
		const sent = [...server.queue.requests.values()].at(-1);
		expect(sent?.input.prompt).not.toContain("BLUE HOUR");
	});

	test("Painted: the picture, with its copy as a hidden text layer", async () => {
		const server = await fal();
		const desk = await openDesk({ fal: server, key: testKey });
		await desk.tab("Create").click();
		await desk.textbox("Prompt").fill('Jazz poster "BLUE HOUR" "Friday, 9 PM"');
		await desk.radio("Painted").check();
		await desk.button("Create").click();
		await expect.poll(async () => (await pageOf(desk)).kids.length, { timeout: 15_000 }).toBe(1);
		const sheet = (await pageOf(desk)).kids[0];
		expect(sheet?.kids.map((kid) => [kid.type, kid.visible])).toEqual([
			["RECTANGLE", true],
			["TEXT", false],
		]);
		expect(sheet?.kids[1]?.characters).toBe("BLUE HOUR\nFriday, 9 PM");
	});
});
