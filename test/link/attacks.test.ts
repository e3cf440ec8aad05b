// Everything that must not get in: each row of the attack table against a server that really listens.
import { createServer, request } from "node:http";
import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { HandshakeError, shakeHands } from "../../shared/link/shake-hands.ts";
import { freePort, openLinkBench } from "./link-bench.ts";
import { knock, openStandIn, shake, talk } from "./stand-in.ts";

function ask(
	port: number,
	path: string,
	options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
	return new Promise((resolve, reject) => {
		const out = request(
			{
				host: "127.0.0.1",
				port,
				path,
				method: options.method ?? "POST",
				headers: { host: `localhost:${port}`, ...options.headers },
			},
			(response) => {
				let body = "";
				response.on("data", (chunk) => {
					body += chunk;
				});
				response.on("end", () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
				);
			},
		);
		out.on("error", reject);
		out.end(options.body);
	});
}

describe("at the door", () => {
	test.each([
		["evil Origin", { origin: "https://evil.example" }],
		["Origin that only begins like Figma", { origin: "https://www.figma.com.evil.example" }],
		["http Figma", { origin: "http://www.figma.com" }],
		["evil Host", { origin: "null", host: "evil.example" }],
		["evil Host with our port", { origin: "null", host: "evil.example:4871" }],
		["Host of another port", { origin: "null", host: "localhost:1" }],
	])("%s opens no socket", async (_name, headers) => {
		const { port } = await openLinkBench();
		await expect(knock({ port, headers })).rejects.toThrow("403");
	});

	test("browsers do not come in by the way of agents", async () => {
		const { port } = await openLinkBench();
		for (const origin of ["null", "https://www.figma.com", "http://localhost"])
			await expect(knock({ port, path: "/agent", headers: { origin } })).rejects.toThrow("403");
	});

	test("there is nothing else to find", async () => {
		const { port } = await openLinkBench();
		await expect(knock({ port, path: "/" })).rejects.toThrow("404");
		for (const path of ["/", "/mcp", "/rpc", "/figma"]) {
			const { status, body } = await ask(port, path, { method: "GET" });
			expect([status, body]).toEqual([404, ""]);
		}
	});

	test("a plain-text POST, which any page can send unasked, does nothing", async () => {
		const { port } = await openLinkBench();
		for (const type of ["text/plain", "application/json", "application/x-www-form-urlencoded", undefined]) {
			const headers = { origin: "null", ...(type === undefined ? {} : { "content-type": type }) };
			expect((await ask(port, "/figma/open", { headers, body: "{}" })).status).toBe(415);
		}
		const evil = { origin: "https://evil.example", "content-type": "application/x-broadside" };
		const refused = await ask(port, "/figma/open", { headers: evil });
		expect(refused.status).toBe(403);
		expect(refused.headers["access-control-allow-origin"]).toBeUndefined();
		const preflight = await ask(port, "/figma/open", {
			method: "OPTIONS",
			headers: { origin: "https://evil.example" },
		});
		expect(preflight.status).toBe(403);
	});

	test("only this machine is listened to", async () => {
		const { port, link } = await openLinkBench();
		expect(link.role()?.kind).toBe("leader");
		const raw = await knock({ port, address: "[::1]", headers: { origin: "null" } });
		raw.socket.close();
		const outside = Object.values(networkInterfaces())
			.flat()
			.find((one) => one?.family === "IPv4" && !one.internal)?.address;
		// A machine without a network has no other address to try.
		if (outside !== undefined)
			await expect(knock({ port, address: outside })).rejects.toThrow("ECONNREFUSED");
	});
});

describe("before anything is proved", () => {
	test("Origin null without a pairing has no verb but the handshake", async () => {
		const { port } = await openLinkBench();
		const calls = [
			{ broadside: "call", id: 1, name: "openFile", params: {} },
			{ broadside: "call", id: 1, name: "runTool", params: { tool: "list_models", input: {}, call: "1" } },
			{ link: "proof", proof: "0".repeat(64) },
			"not json",
			Buffer.from([1, 0, 0, 0]),
		];
		for (const call of calls) {
			const raw = await knock({ port });
			raw.send(call);
			expect(await raw.next()).toMatchObject({ link: "refused", reason: "malformed" });
			expect((await raw.closed).code).toBe(4001);
		}
	});

	test("a stranger's frame ends at 4 kB, anybody's at 4 MB", async () => {
		const { port, link } = await openLinkBench();
		const raw = await knock({ port });
		raw.send("x".repeat(5000));
		expect((await raw.closed).code).toBe(1009);
		const { code } = await link.pairing();
		const standIn = await openStandIn(port, { code });
		standIn.raw.send("x".repeat(4 * 1024 * 1024 + 1));
		expect((await standIn.raw.closed).code).toBe(1009);
	});

	test("strangers who hold the door are put out for those who come after", async () => {
		const { port, link } = await openLinkBench();
		const idle = await Promise.all(Array.from({ length: 9 }, () => knock({ port })));
		expect((await Promise.race(idle.map(({ closed }) => closed))).code).toBe(4001);
		const { code } = await link.pairing();
		await openStandIn(port, { code });
	});

	test("a recorded handshake is worth nothing the second time", async () => {
		const { port, link } = await openLinkBench();
		const { code } = await link.pairing();
		const { key } = await openStandIn(port, { code });
		const first = await knock({ port });
		const said = talk(port, { key });
		first.send(said.hello);
		const challenge = await first.next();
		const proof = { link: "proof", proof: said.proof(challenge.nonce) };
		first.send(proof);
		expect((await first.next()).link).toBe("ready");
		const again = await knock({ port });
		again.send(said.hello);
		expect((await again.next()).nonce).not.toBe(challenge.nonce);
		again.send(proof);
		expect(await again.next()).toMatchObject({ link: "refused", reason: "wrong_proof" });
	});

	test("a code pairs one plugin, once", async () => {
		const { port, link } = await openLinkBench();
		const { code } = await link.pairing();
		await openStandIn(port, { code });
		const late = await shake(await knock({ port }), port, { code });
		expect(late.last).toMatchObject({ link: "refused", reason: "no_code" });
	});

	test("two who race with one code: one is paired", async () => {
		const { port, link, home } = await openLinkBench();
		const { code } = await link.pairing();
		const raws = await Promise.all([1, 2, 3].map(() => knock({ port })));
		const ends = await Promise.all(raws.map((raw) => shake(raw, port, { code })));
		expect(ends.map(({ last }) => last.link).sort()).toEqual(["ready", "refused", "refused"]);
		expect(home).toBeTruthy();
		expect((await link.pairing()).paired).toBe(1);
	});

	test("a code is over after ten minutes", async () => {
		const { port, link, pass } = await openLinkBench();
		const { code } = await link.pairing();
		pass(10 * 60_000);
		const late = await shake(await knock({ port }), port, { code });
		expect(late.last).toMatchObject({ link: "refused", reason: "no_code" });
		expect((await link.pairing()).code).not.toBe(code);
	});

	test("fifty wrong codes of a sandboxed page: none is right, they are told to wait, and the true one still pairs", async () => {
		const { port, link } = await openLinkBench();
		const { code } = await link.pairing();
		const guess = async (at: number, origin: string) => {
			const wrong = `${at.toString().padStart(4, "0")}-0000-0000-0000`;
			return (await shake(await knock({ port, headers: { origin } }), port, { code: wrong })).last;
		};
		const reasons: string[] = [];
		for (let tries = 0; tries < 50; tries++) {
			const { reason, retryAfterMs } = await guess(tries, "null");
			reasons.push(reason);
			expect(retryAfterMs === undefined).toBe(reason !== "too_many");
		}
		expect(reasons).toEqual([...Array(20).fill("wrong_proof"), ...Array(30).fill("too_many")]);
		// Whoever comes from elsewhere has tries of its own.
		expect((await guess(50, "https://www.figma.com")).reason).toBe("wrong_proof");
		expect((await link.pairing()).code).toBe(code);
		await openStandIn(port, { code });
		expect((await guess(51, "null")).reason).toBe("no_code");
	});

	test("after a minute a wrong code is a wrong code again", async () => {
		const { port, link, pass } = await openLinkBench();
		await link.pairing();
		const guess = async () =>
			(await shake(await knock({ port }), port, { code: "0000-0000-0000-0000" })).last.reason;
		for (let tries = 0; tries < 21; tries++) await guess();
		expect(await guess()).toBe("too_many");
		pass(61_000);
		expect(await guess()).toBe("wrong_proof");
	});

	test("the token of another home is not known here, nor its secret", async () => {
		const [here, there] = await Promise.all([openLinkBench(), openLinkBench()]);
		const { key } = await openStandIn(there.port, { code: (await there.link.pairing()).code });
		const plugin = await shake(await knock({ port: here.port }), here.port, { key });
		expect(plugin.last).toMatchObject({ link: "refused", reason: "unknown_link" });
		const agent = { key: { linkId: "home", token: "ab".repeat(32) }, role: "agent" };
		const raw = await knock({ port: here.port, path: "/agent", headers: {} });
		expect((await shake(raw, here.port, agent)).last).toMatchObject({
			link: "refused",
			reason: "wrong_proof",
		});
	});

	test("a plugin's token opens nothing at the way of agents, and the other way round", async () => {
		const { port, link } = await openLinkBench();
		const { key } = await openStandIn(port, { code: (await link.pairing()).code });
		const raw = await knock({ port, path: "/agent", headers: {} });
		expect((await shake(raw, port, { key, role: "plugin" })).last.reason).toBe("malformed");
		const other = await knock({ port, path: "/agent", headers: {} });
		expect((await shake(other, port, { key, role: "agent" })).last.reason).toBe("wrong_proof");
	});

	test("another protocol is told which side is old", async () => {
		const { port } = await openLinkBench();
		const raw = await knock({ port });
		raw.send({ ...talk(port, { code: "0000-0000-0000-0000" }).hello, protocol: 99 });
		const refused = await raw.next();
		expect(refused.reason).toBe("version");
		expect(refused.message).toContain("restart the agent");
	});
});

describe("a program that sits on the port", () => {
	const key = { linkId: "11".repeat(16), token: "22".repeat(32) };

	test("cannot prove itself, and is told nothing that helps it", async () => {
		const port = await freePort();
		const heard: string[] = [];
		const squatter = new WebSocketServer({ port, host: "127.0.0.1" });
		squatter.on("connection", (socket) => {
			socket.on("message", (data) => {
				heard.push(String(data));
				const link = JSON.parse(String(data)).link;
				if (link === "hello")
					socket.send(
						JSON.stringify({ link: "challenge", protocol: 1, version: "1", nonce: "0".repeat(64) }),
					);
				else socket.send(JSON.stringify({ link: "ready", proof: "0".repeat(64) }));
			});
		});
		try {
			const error = await shakeHands(await carrierTo(port), { mode: "resume", key }, caller(port)).catch(
				(e) => e,
			);
			expect(error).toBeInstanceOf(HandshakeError);
			expect(error.reason).toBe("squatter");
			expect(heard.join()).not.toContain(key.token);
		} finally {
			squatter.close();
		}
	});

	test("cannot pass the talk on to the real server on another port", async () => {
		const bench = await openLinkBench();
		const real = await openStandIn(bench.port, { code: (await bench.link.pairing()).code });
		const port = await freePort();
		const relay = new WebSocketServer({ port, host: "127.0.0.1" });
		relay.on("connection", async (victim) => {
			const kept: string[] = [];
			victim.on("message", (data) => kept.push(String(data)));
			const raw = await knock({ port: bench.port });
			victim.removeAllListeners("message");
			victim.on("message", (data) => raw.send(String(data)));
			for (const text of kept) raw.send(text);
			await (async () => {
				for (;;) victim.send(JSON.stringify(await raw.next()));
			})().catch(() => victim.close());
		});
		try {
			const carrier = await carrierTo(port);
			const error = await shakeHands(carrier, { mode: "resume", key: real.key }, caller(port)).catch(
				(e) => e,
			);
			expect(error).toBeInstanceOf(HandshakeError);
			expect(error.reason).toBe("malformed");
		} finally {
			relay.close();
		}
	});

	test("makes the server go to the next port", async () => {
		const bench = await openLinkBench({ start: false, port: 4873 });
		const squatter = createServer();
		const taken = await new Promise<boolean>((resolve) => {
			squatter.once("error", () => resolve(false));
			squatter.listen(4873, "127.0.0.1", () => resolve(true));
		});
		try {
			const { kind, port } = await bench.link.start();
			expect(kind).toBe("leader");
			if (taken) expect(port).not.toBe(4873);
		} finally {
			await new Promise((resolve) => squatter.close(resolve));
		}
	});
});

const caller = (port: number) => ({ version: "test", role: "plugin", port, timeoutMs: 3000 }) as const;

async function carrierTo(port: number) {
	const raw = await knock({ port });
	let take: (frame: string) => void = () => undefined;
	const waiting: string[] = [];
	let deliver = (text: string): void => {
		waiting.push(text);
	};
	void (async () => {
		for (;;) {
			const text = JSON.stringify(await raw.next());
			deliver(text);
		}
	})().catch(() => undefined);
	return {
		send: (frame: string | Uint8Array) => raw.socket.send(frame),
		receive: (receiver: (frame: string | Uint8Array) => void) => {
			take = receiver;
			deliver = (text) => take(text);
			for (const text of waiting.splice(0)) take(text);
		},
		onClose: (run: (reason: { code: number; reason: string }) => void) => void raw.closed.then(run),
		close: () => raw.socket.close(),
	};
}

describe("noise", () => {
	/** Seeded: the same noise each time. */
	function* noise(seed: number, count: number): Generator<string | Buffer> {
		let state = seed;
		const next = (below: number) => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return state % below;
		};
		const words = [
			'{"broadside":"call","id":1,"name":"ping","params":',
			'{"broadside":"result","id":1,"result":{}}',
			'{"broadside":"call","id":{},"name":"__proto__","params":{}}',
			'{"broadside":"call","id":1e99,"name":"constructor"}',
			'{"broadside":"abort","id":null}',
			'{"broadside":"event","name":"x"}',
			'{"$picture":1}',
			'{"broadside":"call","id":2,"name":"keepImage","params":{"bytes":{"$picture":-1}}}',
			'{"broadside":"call","id":3,"name":"openFile","params":{"fileId":"__proto__","fileName":1}}',
			"[]",
			"null",
			"",
			'{"link":"hello"}',
			'"\\ud800"',
		];
		for (let i = 0; i < count; i++) {
			if (next(3) === 0) yield Buffer.from(Array.from({ length: next(64) }, () => next(256)));
			else yield words[next(words.length)] ?? "";
		}
	}

	test("of two hundred kinds, before and after the handshake, leaves the server whole", async () => {
		const { port, link } = await openLinkBench();
		const { key } = await openStandIn(port, { code: (await link.pairing()).code });
		for (let seed = 1; seed <= 25; seed++) {
			const stranger = await knock({ port });
			const linked = await knock({ port });
			await shake(linked, port, { key });
			for (const frame of noise(seed, 8)) {
				if (stranger.socket.readyState === 1) stranger.send(frame);
				if (linked.socket.readyState === 1) linked.send(frame);
			}
			stranger.socket.close();
			linked.socket.close();
		}
		await openStandIn(port, { key }, { takeOver: true });
		expect(await link.list()).toHaveLength(1);
		expect(({} as Record<string, unknown>).fileName).toBeUndefined();
	});
});
