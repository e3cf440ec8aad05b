// Keys, caps, refusals, cancelling, closing and opening again: what is sent, and what is not.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import { falNetwork } from "./fal-network.ts";
import { type Desk, fal, openDesk, testKey, useBrowser } from "./open-desk.ts";
import { hero, plain } from "./stage.ts";

const pageOf = async (desk: Desk): Promise<Seen> => {
	const page = await desk.figma.evaluate(({ sim }) => sim.look());
	if (!page) throw new Error("no page");
	return page;
};

describe.skipIf(chromiumPath === null)("in the window", () => {
	useBrowser();

	test("without a key: said at once, with the page to make one; the words stay, nothing is sent", async () => {
		const server = await fal();
		const desk = await openDesk({ before: hero, fal: server });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("no fal key is saved");
		await desk.button("Make a key at fal").click();
		expect(desk.figma.opened).toEqual(["https://fal.ai/dashboard/keys"]);
		expect(await desk.textbox("Instruction").inputValue()).toBe("Make it night");
		expect(server.seen).toEqual([]);
	});

	test("the key is saved, hidden, used, removable, and nowhere in the file", async () => {
		const storage = new Map<string, string>();
		const desk = await openDesk({ storage });
		await desk.tab("Settings").click();
		const field = desk.frame.getByLabel("fal key");
		expect(await field.getAttribute("type")).toBe("password");
		await field.fill(testKey);
		await desk.button("Save key").click();
		await desk.says("saved on this device");
		expect(await field.inputValue()).toBe("");
		expect(storage.get("broadside/fal-key")).toBe(JSON.stringify(testKey));
		expect(JSON.stringify(desk.figma.close().saved)).not.toContain("dummy-secret");
		const again = await openDesk({ storage });
		await again.tab("Settings").click();
		await again.button("Remove key").click();
		await again.says("removed");
		expect(storage.has("broadside/fal-key")).toBe(false);
	});

	test("a key that fal refuses", async () => {
		const server = await fal({ keys: ["another:key"] });
		const desk = await openDesk({ before: plain, fal: server, key: testKey });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("fal refuses the saved key");
		expect(server.accepted()).toBe(0);
	});

	test("fal refuses windows without an origin: said before anything is sent", async () => {
		const server = await fal();
		const desk = await openDesk({ before: plain, fal: server, refuseOrigin: true, key: testKey });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("link the plugin to a Broadside server");
		expect(server.accepted()).toBe(0);
		await desk.frame.getByText("$0.00 of $5.00 spent today").waitFor();
	});

	test("the day cap stops a job before it costs", async () => {
		const server = await fal();
		const storage = new Map([["broadside/day-cap-usd", JSON.stringify("0.05")]]);
		const desk = await openDesk({ before: plain, fal: server, key: testKey, storage });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("for $0.035");
		await desk.figma.evaluate(({ sim }) => sim.user.select("1:1"));
		await desk.button("Edit selection").click();
		await desk.says("of today's $0.05 are spent");
		expect(server.accepted()).toBe(1);
	});

	test("fal's own refusal is said in words, and costs nothing", async () => {
		const server = await fal();
		server.faults.add({ at: "run", kind: "error:content_policy_violation" });
		const desk = await openDesk({ before: plain, fal: server, key: testKey });
		await desk.textbox("Instruction").fill("Something fal does not paint");
		await desk.button("Edit selection").click();
		await expect.poll(() => desk.frame.locator(".status.bad").count(), { timeout: 20_000 }).toBe(1);
		expect((await pageOf(desk)).kids).toHaveLength(1);
		await desk.tab("History").click();
		await desk.frame.getByRole("list", { name: "History" }).getByRole("listitem").waitFor();
		expect(await desk.textbox("Instruction").count()).toBe(0);
	});

	test("a running job can be cancelled at fal", async () => {
		const server = await fal({ runMs: 60_000 });
		const desk = await openDesk({ before: plain, fal: server, key: testKey });
		await desk.textbox("Instruction").fill("Take your time");
		await desk.button("Edit selection").click();
		const row = desk.frame.getByRole("list", { name: "Running jobs" }).getByRole("listitem");
		await expect.poll(() => server.accepted(), { timeout: 15_000 }).toBe(1);
		await row.getByRole("button", { name: "Cancel" }).click();
		await desk.says(/Cancelled/);
		const cancels = () =>
			server.seen.filter(({ method, path }) => method === "PUT" && path.includes("/cancel")).length;
		await expect.poll(cancels, { timeout: 15_000 }).toBe(1);
		expect((await pageOf(desk)).kids).toHaveLength(1);
	});

	test("cancelled while it is being sent: fal is told as soon as it has answered", async () => {
		const server = await fal({ queueMs: 60_000 });
		const answer = falNetwork(server);
		let letThrough: () => void = () => undefined;
		const held = new Promise<void>((resolve) => {
			letThrough = resolve;
		});
		let posted = 0;
		const desk = await openDesk({
			before: plain,
			key: testKey,
			network: async (route) => {
				const request = route.request();
				if (request.method() === "POST" && request.url().startsWith("https://queue.fal.run/")) {
					posted++;
					await held;
				}
				return answer(route);
			},
		});
		await desk.textbox("Instruction").fill("Take your time");
		await desk.button("Edit selection").click();
		await expect.poll(() => posted, { timeout: 15_000 }).toBe(1);
		await desk.frame
			.getByRole("list", { name: "Running jobs" })
			.getByRole("button", { name: "Cancel" })
			.click();
		await desk.says("Cancelled. Asking fal whether that was in time");
		expect(server.accepted()).toBe(0);
		letThrough();
		await desk.says("Cancelled at fal. Nothing was billed.");
		const cancels = server.seen.filter(({ method, path }) => method === "PUT" && path.includes("/cancel"));
		expect(cancels).toHaveLength(1);
		expect(server.accepted()).toBe(1);
		await desk.frame.getByText("$0.00 of $5.00 spent today").waitFor();
		expect((await pageOf(desk)).kids).toHaveLength(1);
	});

	test("closed in the middle, opened again: the job is found and its picture placed, once", async () => {
		const server = await fal({ runMs: 1_500 });
		const storage = new Map<string, string>();
		const first = await openDesk({ before: hero, fal: server, key: testKey, storage });
		await first.textbox("Instruction").fill("Make it night");
		await first.button("Edit selection").click();
		await expect
			.poll(() => [...storage.values()].some((value) => value.includes("submitted")), { timeout: 15_000 })
			.toBe(true);
		const file = first.figma.close();
		await first.close();
		const second = await openDesk({ file, storage, fal: server });
		await expect.poll(async () => (await pageOf(second)).kids.length, { timeout: 15_000 }).toBe(2);
		await second.says("Placed beside");
		expect(server.accepted()).toBe(1);
		expect((await pageOf(second)).kids[1]?.kids).toHaveLength(2);
		const third = await openDesk({ file: second.figma.close(), storage, fal: server });
		await third.says("Ready");
		expect((await pageOf(third)).kids).toHaveLength(2);
	});

	test("a paid picture can be placed again for nothing", async () => {
		const server = await fal();
		const desk = await openDesk({ before: hero, fal: server, key: testKey });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("Placed beside");
		await desk.figma.evaluate(({ sim, figma }) => sim.user.delete(figma.currentPage.children[1]?.id ?? ""));
		await desk.tab("History").click();
		await desk.button("Show").click();
		await desk.says("deleted");
		await desk.button("Place again").click();
		await desk.says("Placed again. Nothing was spent.");
		expect((await pageOf(desk)).kids).toHaveLength(2);
		expect(server.accepted()).toBe(1);
	});
});
