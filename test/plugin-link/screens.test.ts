// The states of the link and of changed words, light and dark, looked over like every other state of the window.
import { afterEach, describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import { lookOver, shots } from "../plugin/look-over.ts";
import { type Desk, type DeskOptions, openDesk, useBrowser } from "../plugin/open-desk.ts";
import { hero } from "../plugin/stage.ts";
import { reworded } from "./reworded.ts";
import { fetchForSandbox, loopback, openPeer, type PeerOptions, type ServerPeer } from "./server-peer.ts";

const code = "7K3M-Q2ZX-9ABC-DEFG";
const peers: ServerPeer[] = [];
afterEach(async () => {
	for (const peer of peers.splice(0)) await peer.close();
});

async function settings(server: PeerOptions | null, options: DeskOptions = {}): Promise<Desk> {
	if (server) peers.push(await openPeer({ code, ...server }));
	const looks = shots ? { delivery: "srcdoc" as const, inter: true } : {};
	const desk = await openDesk({ before: hero, ...looks, ...options });
	await desk.tab("Settings").click();
	await desk.textbox("Pairing code").fill(code);
	await desk.button("Pair").click();
	return desk;
}

describe.skipIf(chromiumPath === null)("states", () => {
	useBrowser({ localhost: loopback });

	test("pairing refused", async () => {
		const desk = await settings(null);
		await desk.says("No Broadside server answers");
		await lookOver(desk, "link-nobody");
	});

	test("linked", async () => {
		const desk = await settings({});
		await desk.says("Linked to");
		await desk.button("Unpair").scrollIntoViewIfNeeded();
		await lookOver(desk, "link-linked");
	});

	test("linked through the sandbox, and the server has no key", async () => {
		const desk = await settings({ hasKey: false }, { localNetwork: false, fetch: fetchForSandbox });
		await desk.says("Linked to");
		await desk.button("Unpair").scrollIntoViewIfNeeded();
		await lookOver(desk, "link-polling");
	});

	test("blocked, and nobody there", async () => {
		const kept = { linkId: "a".repeat(32), token: "b".repeat(64), port: 4871 };
		const storage = new Map([["broadside/link", JSON.stringify(JSON.stringify(kept))]]);
		const desk = await settings(null, { localNetwork: false, storage });
		await desk.frame.getByText("Working alone", { exact: true }).waitFor();
		await desk.button("Unpair").scrollIntoViewIfNeeded();
		await lookOver(desk, "link-blocked");
	});

	test("another window has the file; an agent at work", async () => {
		const desk = await settings({});
		const [peer] = peers;
		const window = await peer?.linked();
		window?.tell("activity", { agent: "Claude", doing: "placing “Night market” beside Hero" });
		await desk.frame.getByText("Claude: placing").waitFor();
		await lookOver(desk, "link-agent");
		window?.close(4002, "replaced");
		await desk.says("Another window of this file is linked now.");
		await lookOver(desk, "link-busy");
	});

	test("changed words; and the keyboard alone pairs", async () => {
		const desk = await openDesk({
			before: reworded,
			...(shots ? { delivery: "srcdoc" as const, inter: true } : {}),
		});
		await desk.button("Repaint these words").waitFor();
		await lookOver(desk, "edit-reworded");
		peers.push(await openPeer({ code }));
		await desk.tab("Edit").focus();
		await desk.page.keyboard.press("End");
		for (let steps = 0; steps < 30; steps++) {
			const id = await desk.frame.evaluate(() => document.activeElement?.id);
			if (id === "pairing-code") break;
			await desk.page.keyboard.press("Tab");
		}
		await desk.page.keyboard.type(code);
		await desk.page.keyboard.press("Enter");
		await desk.says("Linked to your Broadside server.");
		expect(desk.faults).toEqual([]);
	});
});
