// Edit, as a person goes through it in the built window: live and baked, one and many, there and back.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import { type Desk, fal, openDesk, testKey, useBrowser } from "./open-desk.ts";
import { hero, plain } from "./stage.ts";

const pageOf = async (desk: Desk): Promise<Seen> => {
	const page = await desk.figma.evaluate(({ sim }) => sim.look());
	if (!page) throw new Error("no page");
	return page;
};

describe.skipIf(chromiumPath === null)("in the window", () => {
	useBrowser();

	for (const delivery of ["data", "srcdoc"] as const)
		test(`opens as ${delivery}: ready, the first field focused, nothing refused by the policy`, async () => {
			const startedAt = performance.now();
			const desk = await openDesk({ delivery, before: hero });
			await desk.says("Ready");
			const took = Math.round(performance.now() - startedAt);
			process.stdout.write(
				`\n  ${delivery}: sandbox and window up in ${took} ms (simulator and Chromium included)\n`,
			);
			expect(await desk.textbox("Instruction").evaluate((field) => field === document.activeElement)).toBe(
				true,
			);
			for (const name of ["Create", "History", "Settings", "Edit"]) {
				await desk.tab(name).click();
				expect(await desk.tab(name).getAttribute("aria-selected")).toBe("true");
			}
			expect(await desk.frame.evaluate(() => origin)).toBe("null");
			expect(desk.faults).toEqual([]);
			expect(desk.figma.errors).toEqual([]);
		});

	test("Edit, Live: the words stay, the picture changes, the original does not", async () => {
		const server = await fal();
		const desk = await openDesk({ before: hero, fal: server, key: testKey });
		const before = (await pageOf(desk)).kids[0];
		expect(await desk.radio("Live").isChecked()).toBe(true);
		await desk.textbox("Instruction").fill("Make it a rainy street at night");
		await desk.button("Edit selection").click();
		await desk.says('Placed beside "Hero" for $0.035.');
		const page = await pageOf(desk);
		expect(page.kids[0]).toEqual(before);
		expect(page.kids[1]?.kids.map((kid) => kid.characters)).toEqual(["Night market", "Every Friday, 6 PM"]);
		expect(server.paidImages()).toBe(1);
		expect(server.keyLeaks).toEqual([]);
		const sent = [...server.queue.requests.values()].at(-1);
		expect(sent?.input.prompt).toBe(
			"Make it a rainy street at night. The image contains no recognizable text.",
		);
		await desk.frame.getByText("$0.035 of $5.00 spent today").waitFor();
		expect(desk.faults).toEqual([]);
	});

	test("the guide's advice is given while the words are typed, as agents get it", async () => {
		const desk = await openDesk({ before: plain });
		await desk.textbox("Instruction").fill("Change the title to something warmer");
		await desk.frame.getByText("Words are to change, and none is quoted.").waitFor();
		await desk
			.textbox("Instruction")
			.fill('Replace "OPEN" to "CLOSED". Keep everything else exactly the same.');
		await desk.frame.getByText("Words are to change, and none is quoted.").waitFor({ state: "detached" });
	});

	test("Edit, Baked, Pro, three variations: three layers, priced before and after", async () => {
		const server = await fal();
		const desk = await openDesk({ before: hero, fal: server, key: testKey });
		await desk.textbox("Instruction").fill("As a linocut");
		await desk.radio("Baked").check();
		await desk.frame.getByText("Words that must survive").waitFor();
		await desk.radio("Pro").check();
		await desk.frame.getByRole("spinbutton", { name: "Variations" }).fill("3");
		await desk.frame.getByText("$0.225", { exact: true }).waitFor();
		await desk.button("Edit selection").click();
		await desk.says("$0.225");
		const page = await pageOf(desk);
		expect(page.kids).toHaveLength(4);
		expect(server.paidImages()).toBe(3);
		expect(page.kids.slice(1).map((kid) => kid.kids.length)).toEqual([0, 0, 0]);
	});

	test("two layers, each on its own, then both in one picture", async () => {
		const server = await fal();
		const desk = await openDesk({
			before: ({ figma }) => {
				const frames = [400, 600].map((side, index) => {
					const frame = figma.createFrame();
					frame.resize(side, side);
					frame.y = index * 700;
					frame.name = `Frame ${index + 1}`;
					return frame;
				});
				figma.currentPage.selection = frames;
			},
			fal: server,
			key: testKey,
		});
		await desk.textbox("Instruction").fill("Warmer light");
		await desk.button("Edit selection").click();
		await expect.poll(async () => (await pageOf(desk)).kids.length, { timeout: 15_000 }).toBe(4);
		expect(server.accepted()).toBe(2);
		await desk.figma.evaluate(({ sim }) => sim.user.select("1:1", "1:2"));
		await desk.frame.getByRole("checkbox").check();
		await desk.frame.getByText("$0.035", { exact: true }).waitFor();
		await desk.button("Edit selection").click();
		await expect.poll(async () => (await pageOf(desk)).kids.length, { timeout: 15_000 }).toBe(5);
		const sent = [...server.queue.requests.values()].at(-1);
		expect(sent?.input.image_urls).toHaveLength(2);
	});

	test("words that lost their ground are offered a cure, which one undo takes back", async () => {
		const server = await fal();
		const desk = await openDesk({
			before: async ({ figma }) => {
				await figma.loadFontAsync({ family: "Inter", style: "Regular" });
				const frame = figma.createFrame();
				frame.resize(400, 300);
				const text = figma.createText();
				text.characters = "Faint words";
				// What the test fal paints is a middling grey.
				text.fills = [{ type: "SOLID", color: { r: 0.6, g: 0.6, b: 0.6 } }];
				frame.appendChild(text);
				figma.currentPage.selection = [frame];
			},
			fal: server,
			key: testKey,
		});
		await desk.textbox("Instruction").fill("Fog");
		await desk.button("Edit selection").click();
		await desk.says("hard to read");
		await desk.frame.getByText("Hard to read: Faint words").waitFor();
		await desk.frame.getByRole("button", { name: /Make (white|black)|Add scrim/ }).click();
		await desk.says("Undo takes it back");
		expect(await desk.frame.getByText("Hard to read").count()).toBe(0);
	});

	test("a result offers the way back: before and after, edit again, finish in Pro", async () => {
		const server = await fal();
		const desk = await openDesk({ before: hero, fal: server, key: testKey });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("Placed beside");
		const before = desk.button("Before");
		await before.click();
		expect(await before.getAttribute("aria-pressed")).toBe("true");
		await desk.button("Finish in Pro").click();
		await desk.says("ready for Pro");
		expect(await desk.radio("Pro").isChecked()).toBe(true);
		expect(await desk.figma.evaluate(({ figma }) => figma.currentPage.selection[0]?.id)).toBe("1:1");
		expect(server.accepted()).toBe(1);
	});

	test("a relaunch button opens with the same words, ready and not sent", async () => {
		const server = await fal();
		const first = await openDesk({ before: hero, fal: server, key: testKey });
		await first.textbox("Instruction").fill("Make it a linocut");
		await first.button("Edit selection").click();
		await first.says("Placed beside");
		const again = await openDesk({
			file: first.figma.close(),
			command: "finish-in-pro",
			fal: server,
			key: testKey,
		});
		await again.says("ready for Pro");
		expect(await again.textbox("Instruction").inputValue()).toBe("Make it a linocut");
		expect(server.accepted()).toBe(1);
	});

	test("keys: Ctrl+Enter sends, arrows walk, Ctrl+Z is Figma's, Esc closes", async () => {
		const desk = await openDesk({ before: plain });
		await desk.page.keyboard.type("Make it night");
		await desk.page.keyboard.press("Control+Enter");
		await desk.says("no fal key");
		await desk.tab("Edit").focus();
		await desk.page.keyboard.press("ArrowRight");
		expect(await desk.tab("Create").evaluate((tab) => tab === document.activeElement)).toBe(true);
		await desk.page.keyboard.press("End");
		expect(await desk.tab("Settings").getAttribute("aria-selected")).toBe("true");
		await desk.page.keyboard.press("Home");
		await desk.figma.evaluate(({ sim }) => sim.user.rename("1:1", "Renamed"));
		await desk.page.keyboard.press("Control+z");
		await expect.poll(() => desk.figma.evaluate(({ sim }) => sim.look("1:1")?.name)).toBe("Plain");
		await desk.textbox("Instruction").focus();
		await desk.page.keyboard.press("Control+z");
		await desk.page.keyboard.press("Escape");
		await expect.poll(() => desk.figma.closed).toBe(true);
	});

	test("the selection is followed: empty, one, many, and what cannot be edited", async () => {
		const desk = await openDesk({ before: hero });
		await desk.frame.getByText("800 × 600 · 2 texts").waitFor();
		await desk.figma.evaluate(({ sim }) => sim.user.select());
		await desk.frame.getByText("Select something to edit").waitFor();
		expect(await desk.button("Edit selection").isDisabled()).toBe(true);
		await desk.figma.evaluate(({ figma, sim }) => {
			const line = figma.createSlice();
			sim.user.select(line.id, "1:1");
		});
		await desk.frame
			.getByRole("list", { name: "Selection" })
			.getByText("This kind of layer cannot be edited")
			.waitFor();
		await desk.figma.evaluate(({ sim }) => sim.user.hide("1:1"));
		await desk.figma.evaluate(({ sim }) => sim.user.select("1:1"));
		await desk.frame.getByText("It is hidden. Show it first.").waitFor();
	});

	test("fonts that are missing make Baked the only way, and say so", async () => {
		const desk = await openDesk({
			before: async ({ figma }) => {
				await figma.loadFontAsync({ family: "Anton", style: "Regular" });
				const frame = figma.createFrame();
				const text = figma.createText();
				text.fontName = { family: "Anton", style: "Regular" };
				text.characters = "LOUD";
				frame.appendChild(text);
				figma.currentPage.selection = [frame];
			},
			withoutFonts: ["Anton"],
		});
		await desk.frame.getByText("You do not have Anton Regular").waitFor();
		expect(await desk.radio("Live").isDisabled()).toBe(true);
		expect(await desk.radio("Baked").isChecked()).toBe(true);
	});

	test("the self-test command runs and reports", async () => {
		const desk = await openDesk({ command: "self-test" });
		await desk.says(/All \d+ facts hold here/);
		expect(
			await desk.frame.getByRole("list", { name: "Self-test" }).getByRole("listitem").count(),
		).toBeGreaterThan(14);
	});
});
