// Hostile URLs: each refused with its field and reason, and no address contacted that is not public.
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createNetwork, type Network, type PinnedAddress } from "../../mcp-server/inputs/fetch-image.ts";
import { isPublicAddress } from "../../mcp-server/inputs/public-address.ts";
import { fakeNetwork, field, gate, png, refusal } from "./gate.ts";

const nowhere = { root: "/nowhere", allowed: "/nowhere/allowed" };

test("a public https URL, from the address that was looked up", async () => {
	const { network, contacted } = fakeNetwork({
		"https://cdn.example.com/a.png": { status: 302, headers: { location: "/b.png" } },
		"https://cdn.example.com/b.png": { body: png },
	});
	const opened = await gate(nowhere, network).open("https://cdn.example.com/a.png", { field });
	expect(opened).toMatchObject({ source: "url", widthPx: 20 });
	expect(contacted.map(({ address }) => address)).toEqual(["93.184.216.34", "93.184.216.34"]);
});

const urls: string[] = [
	"http://cdn.example.com/a.png",
	"ftp://cdn.example.com/a.png",
	"gopher://cdn.example.com/a.png",
	"javascript:alert(1)",
	"blob:https://cdn.example.com/1",
	"ws://cdn.example.com/a.png",
	"jar:https://cdn.example.com/a.png!/x",
	"https://",
	"https://user:secret@cdn.example.com/a.png",
	"https://user@cdn.example.com/a.png",
	"https://cdn.example.com:8443/a.png",
	"https://cdn.example.com:22/",
	`https://cdn.example.com/${"a".repeat(5000)}`,
	"https://localhost/a.png",
	"https://LOCALHOST./a.png",
	"https://app.localhost/a.png",
	"https://printer.local/a.png",
	"https://metadata.google.internal/computeMetadata/v1/",
	"https://metadata/latest",
	"https://intranet/a.png",
	"https://router.lan/a.png",
	"https://box.home.arpa/a.png",
	"https://127.0.0.1/a.png",
	"https://127.1/a.png",
	"https://2130706433/a.png",
	"https://0x7f.0.0.1/a.png",
	"https://0177.0.0.1/a.png",
	"https://0/a.png",
	"https://①②⑦.⓪.⓪.①/a.png",
	"https://10.0.0.1/a.png",
	"https://172.16.0.1/a.png",
	"https://172.31.255.255/a.png",
	"https://192.168.1.1/a.png",
	"https://169.254.169.254/latest/meta-data/",
	"https://169.254.170.2/v2/credentials",
	"https://100.64.0.1/a.png",
	"https://100.100.100.200/latest/meta-data/",
	"https://168.63.129.16/metadata",
	"https://192.0.0.192/opc/v2/",
	"https://198.18.0.1/a.png",
	"https://224.0.0.1/a.png",
	"https://255.255.255.255/a.png",
	"https://[::1]/a.png",
	"https://[::]/a.png",
	"https://[::ffff:127.0.0.1]/a.png",
	"https://[::ffff:7f00:1]/a.png",
	"https://[::ffff:169.254.169.254]/a.png",
	"https://[64:ff9b::7f00:1]/a.png",
	"https://[2002:7f00:1::]/a.png",
	"https://[2001:0:7f00:1::]/a.png",
	"https://[fc00::1]/a.png",
	"https://[fd00:ec2::254]/latest/meta-data/",
	"https://[fe80::1]/a.png",
	"https://[fec0::1]/a.png",
	"https://[ff02::1]/a.png",
	"https://[2001:db8::1]/a.png",
	"https://[100::1]/a.png",
];

describe("URLs refused by their text", () => {
	test.each(urls)("%s", async (url) => {
		const { network, resolved, contacted } = fakeNetwork();
		expect((await refusal(nowhere, url, network)).code).toBe("forbidden_url");
		expect([resolved, contacted]).toEqual([[], []]);
	});
});

describe("URLs refused by where they lead", () => {
	test.each([
		["loopback", ["127.0.0.1"]],
		["private", ["10.1.2.3"]],
		["metadata", ["169.254.169.254"]],
		["carrier-grade NAT", ["100.64.1.1"]],
		["IPv6 loopback", ["::1"]],
		["a mapped address", ["::ffff:10.0.0.1"]],
		["a unique local address", ["fd12:3456::1"]],
		["public first, private second", ["93.184.216.34", "192.168.0.1"]],
		["an address with a zone", ["fe80::1%eth0"]],
	])("a name that leads to %s", async (_name, addresses) => {
		const { network, contacted } = fakeNetwork({}, { "rebind.example.org": addresses });
		expect((await refusal(nowhere, "https://rebind.example.org/a.png", network)).code).toBe("forbidden_url");
		expect(contacted).toEqual([]);
	});

	test.each([
		["the metadata address", "http://169.254.169.254/latest/meta-data/"],
		["the metadata address, https", "https://169.254.169.254/latest/meta-data/"],
		["loopback", "https://127.0.0.1:4871/"],
		["plain http", "http://cdn.example.com/b.png"],
		["a file", "file:///etc/passwd"],
		["a name of the local network", "https://metadata.google.internal/"],
		["a name that leads inside", "https://inside.example.org/"],
		["no URL", "https://"],
	])("a redirect to %s", async (_name, location) => {
		const { network, contacted } = fakeNetwork(
			{ "https://cdn.example.com/a.png": { status: 302, headers: { location } } },
			{ "inside.example.org": ["10.0.0.5"] },
		);
		expect((await refusal(nowhere, "https://cdn.example.com/a.png", network)).code).toBe("forbidden_url");
		expect(contacted.map(({ address }) => address)).toEqual(["93.184.216.34"]);
	});

	test("redirects without end", async () => {
		const { network, contacted } = fakeNetwork({
			"https://cdn.example.com/a.png": {
				status: 302,
				headers: { location: "https://cdn.example.com/a.png" },
			},
		});
		expect((await refusal(nowhere, "https://cdn.example.com/a.png", network)).code).toBe("forbidden_url");
		expect(contacted).toHaveLength(4);
	});

	test.each([
		["a name with no address", "https://nowhere.example.org/a.png", {}],
		["not found", "https://cdn.example.com/none.png", {}],
		["a page", "https://cdn.example.com/a", { body: Buffer.from("<html>".padEnd(99)) }],
		[
			"too long by its header",
			"https://cdn.example.com/a",
			{ headers: { "content-length": "999999999" }, body: png },
		],
		["too long by its body", "https://cdn.example.com/a", { body: new Uint8Array(21 * 1024 * 1024) }],
		[
			"a body that is compressed",
			"https://cdn.example.com/a",
			{ headers: { "content-encoding": "gzip" }, body: png },
		],
		["an image cut short", "https://cdn.example.com/a", { body: png.subarray(0, 60) }],
	])("%s", async (_name, url, page) => {
		const { network } = fakeNetwork(Object.keys(page).length > 0 ? { [url]: page } : {});
		expect((await refusal(nowhere, url, network)).code).toBe("invalid_input");
	});

	test("an answer that never comes", async () => {
		const { network } = fakeNetwork();
		const slow: Network = {
			...network,
			get: (_url, _pinned, signal) =>
				new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
		};
		expect(await refusal(nowhere, "https://cdn.example.com/a.png", slow, { timeoutMs: 50 })).toMatchObject({
			code: "invalid_input",
			message: expect.stringContaining("longer than"),
		});
	});
});

test.each([
	["8.8.8.8", true],
	["93.184.216.34", true],
	["172.15.255.255", true],
	["172.32.0.0", true],
	["100.63.255.255", true],
	["100.128.0.0", true],
	["2606:4700::1111", true],
	["2a00:1450::1", true],
	["9.255.255.255", true],
	["11.0.0.0", true],
	["", false],
	["example.com", false],
	["::ffff:8.8.8.8", false],
])("%s is public: %s", (address, yes) => {
	expect(isPublicAddress(address)).toBe(yes);
});

test("the table is long enough", () => {
	expect(urls.length).toBeGreaterThanOrEqual(50);
});

test("the real network connects to the pinned address and no other, and asks TLS for the URL's host", async () => {
	const heard: string[] = [];
	const server = createServer((socket) => {
		socket.on("data", (bytes) => {
			heard.push(bytes.toString("latin1"));
			socket.destroy();
		});
		socket.on("error", () => undefined);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void server.close());
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	// No name server knows this host: only the pinned address can have been used.
	const url = new URL(`https://pinned.example.invalid:${port}/a.png`);
	const pinned: PinnedAddress = { address: "127.0.0.1", family: 4 };
	await expect(createNetwork().get(url, pinned, AbortSignal.timeout(5_000))).rejects.toThrow();
	expect(heard.join("")).toContain("pinned.example.invalid");
});
