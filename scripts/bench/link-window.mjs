// The other end of the link bench, in a process of its own: a linked window, and a bare WebSocket that does the same work.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { WebSocket } from "ws";
import { importTypeScript } from "../import-typescript.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { Inbox, connectPeer, linkPipe, shakeHands } = await importTypeScript(
	join(root, "scripts/bench/link-parts.ts"),
);
const [port, code, echoPort] = process.argv.slice(2);

const layers = Array.from({ length: 200 }, (_, index) => ({
	id: `1:${index}`,
	parentId: index === 0 ? null : "1:0",
	name: `Layer ${index}`,
	type: index === 0 ? "FRAME" : "TEXT",
	box: { x: index, y: index * 10, width: 400, height: 40 },
	...(index === 0
		? {}
		: {
				text: {
					characters: `Every word of line ${index} is here`,
					family: "Inter",
					style: "Regular",
					sizePx: 16,
					color: "#112233",
					align: "LEFT",
				},
			}),
}));

/** 10 MB that nobody can make smaller. */
export const picture = new Uint8Array(10_000_000).map((_, index) => (index * 2654435761) >>> 13);
const placed = { layers: [], notes: [], fonts: [], layerCount: 1, hardToRead: [] };

function greyPng(width, height) {
	const row = Buffer.alloc(1 + width, 128);
	row[0] = 0;
	const chunk = (type, data) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		let crc = ~0;
		for (const byte of body) {
			crc ^= byte;
			for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
		}
		const out = Buffer.alloc(body.length + 8);
		out.writeUInt32BE(data.length);
		body.copy(out, 4);
		out.writeUInt32BE(~crc >>> 0, out.length - 4);
		return out;
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width);
	head.writeUInt32BE(height, 4);
	head.set([8, 0, 0, 0, 0], 8);
	const rows = Buffer.concat(Array.from({ length: height }, () => row));
	return new Uint8Array(
		Buffer.concat([
			Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
			chunk("IHDR", head),
			chunk("IDAT", deflateSync(rows)),
			chunk("IEND", Buffer.alloc(0)),
		]),
	);
}
const seen = greyPng(1200, 900);

const opened = (socket) => new Promise((resolve) => socket.once("open", resolve));

// The bare one: a text asks for as many bytes as it says, bytes are answered with one byte.
const bare = new WebSocket(`ws://127.0.0.1:${echoPort}`, { perMessageDeflate: false });
bare.on("message", (data, isBinary) => {
	if (isBinary) bare.send("ok");
	else if (String(data) === "picture") bare.send(picture);
	else if (String(data) === "rows") bare.send(JSON.stringify({ rows: layers, leftOut: 0 }));
	else bare.send(String(data));
});
await opened(bare);

const socket = new WebSocket(`ws://127.0.0.1:${port}/figma`, {
	headers: { origin: "null", host: `localhost:${port}` },
	perMessageDeflate: false,
});
const inbox = new Inbox();
socket.on("message", (data, isBinary) => inbox.put(isBinary ? data : data.toString("utf8")));
const carrier = {
	send: (frame) => socket.send(frame),
	receive: (take) => inbox.receive(take),
	onClose: (run) =>
		socket.on("close", (closeCode, reason) => run({ code: closeCode, reason: String(reason) })),
	close: (closeCode, reason) => socket.close(closeCode, reason),
};
await opened(socket);
await shakeHands(carrier, { mode: "pair", code }, { version: "bench", role: "plugin", port: Number(port) });
const peer = connectPeer(linkPipe(carrier), {
	handlers: {
		ping: () => null,
		fileState: () => ({
			fileId: "fbench",
			fileName: "Bench",
			pageName: "Page 1",
			canWrite: true,
			selection: [],
			frames: [],
		}),
		readLayers: () => ({ rows: layers, leftOut: 0 }),
		picture: ({ id }) => ({ bytes: id === "10MB" ? picture : seen, widthPx: 1200, heightPx: 900 }),
		placePicture: () => placed,
	},
});
await peer.call("openFile", {
	fileId: "fbench",
	fileName: "Bench",
	pageName: "Page 1",
	canWrite: true,
	takeOver: false,
});
process.stdout.write("ready\n");
socket.on("close", (closeCode, reason) => {
	process.stderr.write(`the link closed: ${closeCode} ${reason}\n`);
	process.exit(1);
});
