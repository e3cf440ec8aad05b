// The Figma link against a bare `ws` socket that carries the same bytes between the same two processes.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { importTypeScript } from "../import-typescript.mjs";
import { median } from "./figures.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const calls = 500;
const readings = 20;
const idleMs = 10_000;

export async function benchLink(rounds) {
	const parts = await importTypeScript(join(root, "scripts/bench/link-parts.ts"));
	const home = await mkdtemp(join(tmpdir(), "broadside-bench-link-"));
	const workshop = parts.createWorkshop(parts.readConfig({}, { BROADSIDE_HOME: home }));
	const { link, ports } = workshop;
	const { port } = await link.start();
	const { code } = await link.pairing();
	const echo = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
	await new Promise((resolve) => echo.once("listening", resolve));
	const connected = new Promise((resolve) => echo.once("connection", resolve));
	const child = spawn(
		process.execPath,
		[join(root, "scripts/bench/link-window.mjs"), String(port), code, String(echo.address().port)],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	try {
		await new Promise((resolve, reject) => {
			child.once("exit", (status) => reject(new Error(`the window ended with ${status}`)));
			child.stdout.once("data", resolve);
		});
		const bare = await connected;
		return await measure(rounds, { parts, workshop, link, ports, bare });
	} finally {
		child.removeAllListeners("exit");
		child.kill();
		echo.close();
		await link.stop();
		await rm(home, { recursive: true, force: true });
	}
}

async function measure(rounds, { parts, workshop, link, ports, bare }) {
	const answers = [];
	bare.on("message", (data) => answers.shift()?.(data));
	const ask = (data) =>
		new Promise((resolve) => {
			answers.push(resolve);
			bare.send(data);
		});
	const picture = new Uint8Array(10_000_000).map((_, index) => (index * 2654435761) >>> 13);
	const place = {
		bytes: picture,
		name: "x",
		widthPx: 1,
		heightPx: 1,
		copy: [],
		provenance: {},
		where: { kind: "beside", layerId: null },
	};
	const inTurn = async (work, times = calls) => {
		for (let call = 0; call < times; call += 1) await work();
	};
	const atOnce = (work) => Promise.all(Array.from({ length: calls }, work));
	const ping = () => link.ask("fbench", "ping", {});
	const read = () => link.ask("fbench", "readLayers", { ids: ["1:0"], depth: 10, mostLayers: 600 });
	const small = '{"broadside":"call","id":1,"name":"ping","params":{}}';
	const pairs = {
		[`${calls} small calls, one after another`]: [() => inTurn(ping), () => inTurn(() => ask(small))],
		[`${calls} small calls at once`]: [() => atOnce(ping), () => atOnce(() => ask(small))],
		[`${readings} readings of the layers of a 200-node frame`]: [
			() => inTurn(read, readings),
			() => inTurn(async () => JSON.parse(await ask("rows")), readings),
		],
		"10 MB picture from the window": [
			() => link.ask("fbench", "picture", { id: "10MB", longSidePx: 4096 }),
			() => ask("picture"),
		],
		"10 MB picture to the window": [() => link.ask("fbench", "placePicture", place), () => ask(picture)],
	};
	const samples = Object.fromEntries(Object.keys(pairs).map((name) => [name, [[], []]]));
	for (let round = -1; round < rounds; round += 1) {
		for (const [name, works] of Object.entries(pairs)) {
			// The other one goes first in every second round.
			for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
				const startedAt = performance.now();
				await works[which]();
				if (round >= 0) samples[name][which].push(performance.now() - startedAt);
			}
		}
		// As many frames as a window may send.
		await new Promise((resolve) => setTimeout(resolve, 600));
	}
	const rows = Object.entries(samples).map(([name, [ours, theirs]]) => ({
		what: name,
		"link ms": median(ours).toFixed(1),
		"bare ws ms": median(theirs).toFixed(1),
		"link / bare": (median(ours) / median(theirs)).toFixed(2),
		...(name.includes("small") ? { "calls a second": Math.round((calls / median(ours)) * 1000) } : {}),
	}));
	rows.push(await benchRead(parts, workshop, ports));
	rows.push(await benchIdle());
	return rows;
}

/** The whole tool, its preview drawn and made small. */
async function benchRead(parts, { jobs, reportInternal }, ports) {
	const tool = parts.findTool("figma_read");
	const times = { true: [], false: [] };
	for (let run = 0; run < 6; run += 1) {
		for (const picture of [true, false]) {
			const startedAt = performance.now();
			const answer = await parts.runTool(
				tool,
				{ node_ids: ["1:0"], picture },
				{ ports, jobs, signal: new AbortController().signal, progress: () => undefined, reportInternal },
			);
			if (answer.error !== undefined) throw new Error(answer.text);
			if (run > 0) times[picture].push(performance.now() - startedAt);
		}
	}
	return {
		what: "figma_read of a 200-node frame, the whole tool",
		"link ms": `${median(times.false).toFixed(1)} (${median(times.true).toFixed(1)} with its picture)`,
	};
}

/** A linked window at rest, nobody asking for anything. */
async function benchIdle() {
	const before = process.cpuUsage();
	await new Promise((resolve) => setTimeout(resolve, idleMs));
	const { user, system } = process.cpuUsage(before);
	return { what: "server at rest with a linked window", "CPU %": ((user + system) / 10 / idleMs).toFixed(2) };
}
