// Pairing and the life of the link, in the built window: codes, proofs, squatters, breaks, and working alone.
import { afterEach, describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import { type Desk, openDesk, useBrowser } from "../plugin/open-desk.ts";
import { hero } from "../plugin/stage.ts";
import { fetchForSandbox, loopback, openPeer, type PeerOptions, type ServerPeer } from "./server-peer.ts";

const code = "7K3M-Q2ZX-9ABC-DEFG";
const peers: ServerPeer[] = [];
afterEach(async () => {
	for (const peer of peers.splice(0)) await peer.close();
});
const open = async (options: PeerOptions = {}): Promise<ServerPeer> => {
	const peer = await openPeer(options);
	peers.push(peer);
	return peer;
};

async function pair(desk: Desk, typed = code): Promise<void> {
	await desk.tab("Settings").click();
	await desk.textbox("Pairing code").fill(typed);
	await desk.button("Pair").click();
}

describe.skipIf(chromiumPath === null)("in the window", () => {
	useBrowser({ localhost: loopback });

	for (const delivery of ["data", "srcdoc"] as const)
		test(`a code links the file (${delivery}); the next start needs none`, async () => {
			const peer = await open({ code });
			const storage = new Map<string, string>();
			const desk = await openDesk({ before: hero, storage, delivery });
			await pair(desk, code.toLowerCase().replaceAll("-", " "));
			await desk.says("Linked to your Broadside server.");
			const window = await peer.linked();
			expect(window.over).toBe("socket");
			expect(window.file).toMatchObject({
				fileName: "Untitled",
				pageName: "Page 1",
				canWrite: true,
				takeOver: false,
			});
			expect(await desk.textbox("Pairing code").inputValue()).toBe("");
			await desk.frame.getByText("Linked to your server", { exact: true }).waitFor();
			// The token is kept, and is not what crossed the wire.
			const kept = JSON.parse(JSON.parse(storage.get("broadside/link") ?? "null")) as {
				linkId: string;
				token: string;
			};
			expect(peer.tokens.get(kept.linkId)).toBe(kept.token);
			expect(peer.strangers.join()).not.toContain(kept.token);
			expect(peer.strangers.join().toUpperCase()).not.toContain("7K3M");
			const file = desk.figma.close();
			expect(JSON.stringify(file.saved)).not.toContain(kept.token);
			const again = await openDesk({ file, storage });
			await again.says("Linked to your Broadside server.");
			expect(desk.faults).toEqual([]);
		});

	test("a wrong code is said, the right one works after it", async () => {
		await open({ code });
		const desk = await openDesk({ before: hero });
		await pair(desk, "not a code");
		await desk.says("That is not a pairing code.");
		await pair(desk, "0000-0000-0000-0000");
		await desk.says("That code is not right.");
		await pair(desk);
		await desk.says("Linked to your Broadside server.");
	});

	test("no server, no code shown, other versions, too many tries: each is said with the next step", async () => {
		const desk = await openDesk({ before: hero });
		await pair(desk);
		await desk.says("No Broadside server answers on this computer");
		// Where a code is to be had is said before one is asked for, and it is the command that shows one.
		await desk.frame.getByText("run “broadside pair”: both show a code").waitFor();
		const silent = await open();
		await pair(desk);
		await desk.says("No code is shown just now.");
		await desk.says("run `broadside pair`: both show a new code");
		await silent.close();
		const old = await open({
			refuse: { reason: "version", message: "This plugin is newer: update the server." },
		});
		await pair(desk);
		await desk.says("This plugin is newer: update the server.");
		await old.close();
		await open({ refuse: { reason: "too_many", message: "Too many tries.", retryAfterMs: 30_000 } });
		await pair(desk);
		await desk.says(/Too many tries\. Wait 30 s/);
	});

	test("a squatter on the port is noticed, told nothing, and the real server found behind it", async () => {
		const squatter = await open({ code, squatter: true, port: 4871 });
		const desk = await openDesk({ before: hero });
		await pair(desk);
		await desk.says("it could not prove that it is the paired Broadside server");
		const peer = await open({ code });
		await pair(desk);
		await desk.says("Linked to your Broadside server.");
		await desk.frame.getByText(`Another program answers on port ${squatter.port}.`).waitFor();
		expect(squatter.windows).toEqual([]);
		expect(squatter.calls).toEqual([]);
		expect(peer.windows).toHaveLength(1);
	});

	test("the server goes and comes back: said, worked alone meanwhile, linked again by itself", async () => {
		const peer = await open({ code });
		const desk = await openDesk({ before: hero });
		await pair(desk);
		await peer.linked();
		await desk.says("Linked to");
		const { port, tokens } = peer;
		await peer.close();
		await desk.says("Your Broadside server went away. The plugin works alone until it is back.");
		await desk.frame.getByText("Working alone", { exact: true }).waitFor();
		// Alone is alone: the free layers work as ever.
		await desk.tab("Create").click();
		await desk.textbox("Prompt").fill('A poster, title "ALONE"');
		await desk.button("Create").click();
		await desk.says("Free.");
		const back = await open({ port, tokens });
		await back.linked();
		await desk.says("Linked to your Broadside server.");
	});

	test("unpaired by the person, or by the server: the token is forgotten", async () => {
		const peer = await open({ code });
		const storage = new Map<string, string>();
		const desk = await openDesk({ before: hero, storage });
		await pair(desk);
		await peer.linked();
		await desk.button("Unpair").click();
		await desk.says("The link is ended on this side.");
		expect(storage.has("broadside/link")).toBe(false);
		await expect.poll(() => peer.windows.length).toBe(0);
		await pair(desk);
		(await peer.linked()).close(4003, "unpaired");
		await desk.frame.getByText("The server has ended this pairing.").waitFor();
		expect(storage.has("broadside/link")).toBe(false);
	});

	test("a second window of the file asks before it takes over", async () => {
		const peer = await open({ code });
		peer.answer = (name, params) => {
			if (name !== "openFile") return { now: 0 };
			if (params.takeOver === true) return peer.facts(params);
			const message = "Another window has this file.";
			throw Object.assign(new Error(message), {
				body: { code: "invalid_input", message, hint: "Ask the person.", field: "takeOver" },
			});
		};
		const desk = await openDesk({ before: hero });
		await pair(desk);
		await desk.says("Another window has this file.");
		await desk.button("Use this window").click();
		await desk.says("Linked to your Broadside server.");
		expect((await peer.linked()).file.takeOver).toBe(true);
	});

	test("another window took over: this one says so, and stays quiet", async () => {
		const peer = await open({ code });
		const desk = await openDesk({ before: hero });
		await pair(desk);
		(await peer.linked()).close(4002, "replaced");
		await desk.says("Another window of this file is linked now.");
		await desk.button("Use this window").click();
		const window = await peer.linked();
		expect(window.file.takeOver).toBe(true);
	});

	test("the file's page is told when it changes", async () => {
		const peer = await open({ code });
		const desk = await openDesk({ before: hero });
		await pair(desk);
		const window = await peer.linked();
		await desk.figma.evaluate(async ({ figma }) => {
			const page = figma.createPage();
			page.name = "Second";
			await figma.setCurrentPageAsync(page);
		});
		await expect.poll(() => window.file.pageName, { timeout: 5000 }).toBe("Second");
	});

	test("what an agent does is shown while it lasts", async () => {
		const peer = await open({ code });
		const desk = await openDesk({ before: hero });
		await pair(desk);
		const window = await peer.linked();
		window.tell("activity", { agent: "Claude", doing: "reading Hero" });
		await desk.frame.getByText("Claude: reading Hero").waitFor();
		window.tell("activity", { agent: "Claude", doing: null });
		await desk.frame.getByText("Claude: reading Hero").waitFor({ state: "detached" });
	});

	test("without the browser's leave: said what to click, and linked through the sandbox all the same", async () => {
		const peer = await open({ code });
		const desk = await openDesk({ before: hero, localNetwork: false, fetch: fetchForSandbox });
		await pair(desk);
		await desk.says("Linked to your Broadside server.");
		const window = await peer.linked();
		expect(window.over).toBe("polling");
		await desk.frame.getByText(/allow “Local network access”/).waitFor();
		const picture = await window.call<{ bytes: Uint8Array }>("picture", { id: "1:1", longSidePx: 800 });
		expect([...picture.bytes.subarray(1, 4)]).toEqual([80, 78, 71]);
		expect(desk.faults).toEqual([]);
	});

	test("without the browser's leave and without a server: blocked is said, and the plugin works alone", async () => {
		const storage = new Map([
			[
				"broadside/link",
				JSON.stringify(JSON.stringify({ linkId: "a".repeat(32), token: "b".repeat(64), port: 4871 })),
			],
		]);
		const desk = await openDesk({ before: hero, localNetwork: false, storage });
		await desk.tab("Settings").click();
		await desk.frame.getByText("Working alone", { exact: true }).waitFor();
		await desk.frame.getByText(/keeps figma.com from this computer/).waitFor();
	});
});
