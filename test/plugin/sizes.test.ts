// What the plugin weighs, how soon its window stands, and that the packed window is the one that was built.
import { gzipSync } from "node:zlib";
import lzma from "lzma";
import { describe, expect, test } from "vitest";
import { bytesOfPage, unpack } from "../../plugin/ui/unpack.ts";
import { chromiumPath } from "../figma-sim/browser.ts";
import { openDesk, useBrowser } from "./open-desk.ts";
import { builtPlugin, packedWindow, plainWindow } from "./plugin-build.ts";

/** Two letters of 91 for each 13 bits, by a string of bits: unlike the product's reader. */
function bytesOf(text: string): Uint8Array {
	const letters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
		(letter) => !'"<\\'.includes(letter),
	);
	const value = new Map(letters.map((letter, i) => [letter, i]));
	let bits = "";
	for (let at = 0; at < text.length; at += 2) {
		const pair = (value.get(text[at] ?? "") ?? 0) * 91 + (value.get(text[at + 1] ?? "") ?? 0);
		bits += pair.toString(2).padStart(13, "0");
	}
	return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** The styles and the script of the window, by the packer's own reader. */
async function peerWindow(): Promise<string> {
	const { packed, size } = await packedWindow();
	const header = new Uint8Array(13);
	const view = new DataView(header.buffer);
	header[0] = 93;
	view.setUint32(1, 1 << 23, true);
	view.setUint32(5, size, true);
	const plain = lzma.decompress([...header, ...bytesOf(packed)]);
	// A string where the bytes happen to be UTF-8 too, which Chinese in GB 18030 is not.
	return new TextDecoder("gb18030").decode(
		typeof plain === "string" ? Buffer.from(plain) : Int8Array.from(plain),
	);
}

test("sizes hold their limits", async () => {
	const { main, ui } = await builtPlugin();
	const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	const row = (name: string, text: string) =>
		`${name} ${kB(Buffer.byteLength(text))}, ${kB(gzipSync(text, { level: 9 }).length)} gzip`;
	const plain = await plainWindow();
	process.stdout.write(`\n  ${row("main.js", main)}\n  ${row("ui.html", ui)}\n  ${row("unpacked", plain)}\n`);
	expect(Buffer.byteLength(main)).toBeLessThanOrEqual(40_000);
	expect(Buffer.byteLength(ui)).toBeLessThanOrEqual(350_000);
	// The wish was 120 kB. What no coder removes: metrics of 52 faces, drawings, icons, words in two languages.
	expect(gzipSync(ui, { level: 9 }).length).toBeLessThanOrEqual(300_000);
});

test("the window unpacks as another reader of the format does", async () => {
	// One comparison of whole texts: a difference would print megabytes.
	expect((await plainWindow()) === (await peerWindow())).toBe(true);
});

test("a damaged page gives wrong text, never an endless loop", async () => {
	const { packed, size } = await packedWindow();
	const broken = bytesOfPage(packed);
	for (let at = 5; at < broken.length; at += 997) broken[at] = (broken[at] ?? 0) ^ 0x55;
	expect(unpack(broken, size)).toHaveLength(size);
	expect(unpack(broken.subarray(0, 4000), size)).toHaveLength(size);
});

test("the window asks for nothing that an iframe without an origin lacks", async () => {
	const plain = await plainWindow();
	expect(plain.length).toBeGreaterThan(100_000);
	expect(/@import|url\((?!data:|#)/.test(plain)).toBe(false);
	expect(/localStorage|sessionStorage|indexedDB|crypto\.subtle|navigator\.clipboard/.test(plain)).toBe(false);
});

describe.skipIf(chromiumPath === null)("in Chromium", () => {
	useBrowser();
	test("boot time", async () => {
		const desk = await openDesk();
		const ms = await desk.frame.evaluate(() => {
			const [navigation] = performance.getEntriesByType("navigation");
			return { toDrawn: Math.round(performance.now()), loaded: Math.round(navigation?.duration ?? 0) };
		});
		process.stdout.write(`\n  page read, unpacked, run and drawn in ${ms.loaded} ms\n`);
		expect(desk.faults).toEqual([]);
		const read = await desk.frame.evaluate(() =>
			["head > style", "body > script"].map(
				(where) => [...document.querySelectorAll(where)].at(-1)?.textContent,
			),
		);
		// One comparison: a difference would print megabytes. Chromium decodes the page as Node does,
		expect(read.join("\0") === (await plainWindow())).toBe(true);
		// and finds the same characters in GB 2312, from which the tables of Chinese faces are guessed.
		const common = () => {
			const bytes: number[] = [];
			for (let row = 0xb0; row <= 0xf7; row++)
				for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
			return new TextDecoder("gbk").decode(Uint8Array.from(bytes));
		};
		const han = (text: string) => text.match(/[\u4e00-\u9fff]/g)?.join("");
		expect(han(await desk.frame.evaluate(common)) === han(common())).toBe(true);
		expect(han(common())).toHaveLength(6763);
	});
});
