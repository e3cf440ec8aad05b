// A link can die without a word, by a machine that slept or a cable: each end notices that nothing answers any more.
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { socketCarrier } from "../../mcp-server/link/server-carrier.ts";
import { chromiumPath } from "../figma-sim/browser.ts";
import { openDesk, useBrowser } from "../plugin/open-desk.ts";
import { hero } from "../plugin/stage.ts";
import { loopback, openPeer, type ServerPeer } from "./server-peer.ts";

const code = "7K3M-Q2ZX-9ABC-DEFG";
const ends: (() => unknown)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

describe.skipIf(chromiumPath === null)("the window", () => {
	useBrowser({ localhost: loopback });

	test("a server that falls silent is said to be gone, and found again when it speaks", async () => {
		const peer: ServerPeer = await openPeer({ code });
		ends.push(() => peer.close());
		const desk = await openDesk({ before: hero });
		// The window's own long waits, a hundred times shorter; the short ones stay.
		await desk.frame.evaluate(() => {
			const wait = window.setTimeout.bind(window);
			const short = (run: TimerHandler, ms = 0, ...rest: unknown[]) =>
				wait(run, ms >= 10_000 ? ms / 100 : ms, ...rest);
			Object.assign(window, { setTimeout: short });
		});
		await desk.tab("Settings").click();
		await desk.textbox("Pairing code").fill(code);
		await desk.button("Pair").click();
		await desk.says("Linked to your Broadside server.");
		// It asks for a sign of life, more than once.
		const pings = () => peer.calls.filter(({ name }) => name === "ping").length;
		await expect.poll(pings, { timeout: 20_000 }).toBeGreaterThan(1);
		const answer = peer.answer;
		peer.answer = () => new Promise(() => undefined);
		await desk.says("Your Broadside server went away. The plugin works alone until it is back.");
		peer.answer = answer;
		await desk.says("Linked to your Broadside server.");
		expect(desk.faults).toEqual([]);
	});
});

describe("the server", () => {
	async function joined(autoPong: boolean, silenceMs: number) {
		const times = { heartbeatMs: 40, silenceMs };
		const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
		ends.push(() => server.close());
		const ended = new Promise<number>((resolve) => {
			server.on("connection", (socket) => socketCarrier(socket, times).onClose(({ code }) => resolve(code)));
		});
		await new Promise((resolve) => server.once("listening", resolve));
		const { port } = server.address() as AddressInfo;
		const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong });
		client.on("error", () => undefined);
		ends.push(() => client.terminate());
		await new Promise((resolve) => client.once("open", resolve));
		return { ended, client };
	}

	test("a window that gives no sign of life is let go", async () => {
		expect(await (await joined(false, 100)).ended).toBe(1006);
	});

	test("one that answers the pings stays, however long it says nothing", async () => {
		const { ended, client } = await joined(true, 900);
		let pings = 0;
		const after = new Promise((resolve) => client.on("ping", () => ++pings === 26 && resolve("open")));
		expect(await Promise.race([ended, after])).toBe("open");
	});
});
