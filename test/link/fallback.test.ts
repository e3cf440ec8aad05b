// The long-poll fallback: the same frames over plain requests, with the same rights as a socket and no more.
import { request } from "node:http";
import { expect, test } from "vitest";
import { packFrames, unpackFrames } from "../../shared/link/carrier.ts";
import { openLinkBench } from "./link-bench.ts";
import { type Key, type Message, talk } from "./stand-in.ts";

interface Reply {
	status: number;
	headers: Record<string, unknown>;
	body: Buffer;
}

function post(
	port: number,
	path: string,
	session: string | null,
	body: Buffer = Buffer.alloc(0),
): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const out = request(
			{
				host: "127.0.0.1",
				port,
				path,
				method: "POST",
				headers: {
					host: `localhost:${port}`,
					origin: "null",
					"content-type": "application/x-broadside",
					...(session === null ? {} : { "x-broadside-session": session }),
				},
			},
			(response) => {
				const parts: Buffer[] = [];
				response.on("data", (part: Buffer) => parts.push(part));
				response.on("end", () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(parts),
					}),
				);
			},
		);
		out.on("error", reject);
		out.end(body);
	});
}

/** Frames as the agreement packs them, by hand. */
const pack = (...frames: (string | Buffer)[]): Buffer =>
	Buffer.concat(
		frames.map((frame) => {
			const bytes = Buffer.from(frame);
			const head = Buffer.alloc(5);
			head[0] = typeof frame === "string" ? 0 : 1;
			head.writeUInt32BE(bytes.length, 1);
			return Buffer.concat([head, bytes]);
		}),
	);

function unpack(body: Buffer): (string | Buffer)[] {
	const frames: (string | Buffer)[] = [];
	for (let at = 0; at < body.length; ) {
		const length = body.readUInt32BE(at + 1);
		const bytes = body.subarray(at + 5, at + 5 + length);
		frames.push(body[at] === 0 ? bytes.toString("utf8") : Buffer.from(bytes));
		at += 5 + length;
	}
	return frames;
}

interface Session {
	id: string;
	send(...frames: (object | Buffer)[]): Promise<Reply>;
	next(): Promise<Message>;
}

async function openSession(port: number): Promise<Session> {
	const opened = await post(port, "/figma/open", null);
	expect([opened.status, opened.headers["access-control-allow-origin"]]).toEqual([200, "null"]);
	const id = JSON.parse(opened.body.toString("utf8")).session;
	const came: (string | Buffer)[] = [];
	return {
		id,
		send: (...frames) =>
			post(
				port,
				"/figma/send",
				id,
				pack(...frames.map((frame) => (Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)))),
			),
		async next() {
			while (came.length === 0) {
				const { status, body } = await post(port, "/figma/poll", id);
				if (status !== 200) throw new Error(`poll ${status}`);
				came.push(...unpack(body));
			}
			const first = came.shift();
			return typeof first === "string" ? JSON.parse(first) : first;
		},
	};
}

async function shakeOver(
	session: Session,
	port: number,
	how: { code: string } | { key: Key },
): Promise<Message> {
	const said = talk(port, how);
	await session.send(said.hello);
	const challenge = await session.next();
	if (challenge.link !== "challenge") return challenge;
	await session.send({ link: "proof", proof: said.proof(challenge.nonce) });
	return session.next();
}

const openFile = {
	broadside: "call",
	id: 1,
	name: "openFile",
	params: { fileId: "fpoll", fileName: "Polled", pageName: "P", canWrite: true, takeOver: false },
};

test("pairs, opens a file, and answers calls with pictures", async () => {
	const { port, link } = await openLinkBench();
	const session = await openSession(port);
	expect((await shakeOver(session, port, { code: (await link.pairing()).code })).link).toBe("ready");
	await session.send(openFile);
	expect((await session.next()).result.fileId).toBe("fpoll");
	const asked = link.ask("fpoll", "picture", { id: "1:2", longSidePx: 100 });
	let call = await session.next();
	while (call.name !== "picture") call = await session.next();
	const head = Buffer.alloc(16);
	head[0] = 1;
	head.writeUInt32BE(7, 4);
	head.writeUInt32BE(3, 8);
	const result = { bytes: { $picture: 7 }, widthPx: 1, heightPx: 1 };
	await session.send(Buffer.concat([head, Buffer.from("abc")]), { broadside: "result", id: call.id, result });
	expect(Buffer.from((await asked).bytes).toString()).toBe("abc");
	await post(port, "/figma/close", session.id);
	await expect.poll(() => link.list()).toEqual([]);
});

test("a session has no right but the handshake until that is done", async () => {
	const { port } = await openLinkBench();
	const session = await openSession(port);
	await session.send(openFile);
	expect(await session.next()).toMatchObject({ link: "refused", reason: "malformed" });
	expect((await session.send(openFile)).status).toBe(404);
});

test("a session that nobody opened is not there", async () => {
	const { port } = await openLinkBench();
	for (const path of ["/figma/send", "/figma/poll", "/figma/close"])
		expect((await post(port, path, "00".repeat(32))).status).toBe(404);
});

test("bodies that are no frames, or too large, end it", async () => {
	const { port, link } = await openLinkBench();
	const session = await openSession(port);
	await shakeOver(session, port, { code: (await link.pairing()).code });
	expect((await post(port, "/figma/send", session.id, Buffer.alloc(9 * 1024 * 1024))).status).toBe(413);
	await post(port, "/figma/send", session.id, Buffer.from("hello"));
	expect((await post(port, "/figma/poll", session.id)).status).toBe(404);
	expect((await post(port, "/figma/open", null, Buffer.from("x"))).status).toBe(413);
});

test("many who open a session and say nothing do not keep others out", async () => {
	const { port, link } = await openLinkBench();
	const opened = await Promise.all(Array.from({ length: 60 }, () => post(port, "/figma/open", null)));
	expect(opened.every(({ status }) => status === 200)).toBe(true);
	const session = await openSession(port);
	expect((await shakeOver(session, port, { code: (await link.pairing()).code })).link).toBe("ready");
});

test("frames of a poll that was given up come with the next", async () => {
	const { port, link } = await openLinkBench();
	const session = await openSession(port);
	await shakeOver(session, port, { code: (await link.pairing()).code });
	await session.send(openFile);
	await session.next();
	const given = request({
		host: "127.0.0.1",
		port,
		path: "/figma/poll",
		method: "POST",
		headers: {
			host: `localhost:${port}`,
			"content-type": "application/x-broadside",
			"x-broadside-session": session.id,
		},
	});
	given.on("error", () => undefined);
	given.end();
	await new Promise((resolve) => setTimeout(resolve, 50));
	given.destroy();
	await new Promise((resolve) => setTimeout(resolve, 50));
	const asked = link.ask("fpoll", "ping", {});
	const call = await session.next();
	expect(call.name).toBe("ping");
	await session.send({ broadside: "result", id: call.id, result: null });
	await asked;
});

test("frames packed and unpacked are the same, whatever they hold", () => {
	const frames = ["", "{}", "日本 €", new Uint8Array(0), new Uint8Array([1, 2, 3])];
	expect(unpack(Buffer.from(packFrames(frames)))).toEqual(
		frames.map((frame) => (typeof frame === "string" ? frame : Buffer.from(frame))),
	);
	expect(unpackFrames(pack("a", Buffer.from([9])))).toEqual(["a", expect.anything()]);
	for (const broken of [Buffer.from([0]), Buffer.from([2, 0, 0, 0, 0]), Buffer.from([0, 0, 0, 0, 9, 1])])
		expect(unpackFrames(broken)).toBeNull();
	expect(unpackFrames(pack("a").fill(0xff, 5))).toBeNull();
});
