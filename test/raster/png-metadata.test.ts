// What a PNG tells of how it was made: written, read back, read by a parser of our own making and by strangers' rules.

import { inflateSync, crc32 as zlibCrc32 } from "node:zlib";
import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import {
	crc32,
	embedRecord,
	readPngTexts,
	readRecord,
	writePngTexts,
} from "../../mcp-server/files/png-metadata.ts";
import { random } from "../layout/flow-trees.ts";
import { chunk, makePng } from "./make-png.ts";

const png = makePng(9, 7, (x, y) => [x * 20, y * 30, 99, 255]);
const record = {
	jobId: "job_1",
	model: "qwen-image-2",
	finish: "paint",
	seed: 7,
	prompt: '第十杯免费 "FREE" & <more> café 🎉',
	brief: { subject: "a café", copy: [{ id: "c1", text: "第十杯免费\nÀ bientôt" }] },
};

/** Another reader: walks the file by the specification and checks every checksum. */
function peerRead(bytes: Uint8Array): { kind: string; keyword?: string; text?: string }[] {
	const file = Buffer.from(bytes);
	const found: { kind: string; keyword?: string; text?: string }[] = [];
	for (let at = 8; at < file.length; ) {
		const length = file.readUInt32BE(at);
		const kind = file.toString("latin1", at + 4, at + 8);
		expect(file.readUInt32BE(at + 8 + length)).toBe(zlibCrc32(file.subarray(at + 4, at + 8 + length)));
		const [keyword = "", rest] = splitAt(file.subarray(at + 8, at + 8 + length));
		if (kind === "iTXt") {
			expect([...rest.subarray(1, 4)]).toEqual([0, 0, 0]);
			const text = rest[0] === 1 ? inflateSync(rest.subarray(4)) : rest.subarray(4);
			found.push({ kind, keyword, text: text.toString("utf8") });
		} else found.push({ kind });
		at += 12 + length;
	}
	return found;
}

function splitAt(data: Buffer): [string, Buffer] {
	const end = data.indexOf(0);
	return [data.toString("latin1", 0, end), data.subarray(end + 1)];
}

describe("a record", () => {
	test("comes back whole, Chinese and all, and leaves the picture alone", () => {
		const written = embedRecord(png, record, "brief");
		expect(readRecord(written)).toEqual({ generator: "Broadside", ...record });
		expect(decode(written, { checkCrc: true }).data).toEqual(decode(png).data);
		const chunks = peerRead(written);
		expect(chunks.map(({ kind }) => kind)).toEqual(["IHDR", "iTXt", "iTXt", "IDAT", "IEND"]);
		expect(JSON.parse(chunks[1]?.text ?? "")).toEqual({ generator: "Broadside", ...record });
	});

	test("minimal leaves out the words, none leaves out everything", () => {
		expect(readRecord(embedRecord(png, record, "minimal"))).toEqual({
			generator: "Broadside",
			jobId: "job_1",
			model: "qwen-image-2",
			finish: "paint",
			seed: 7,
		});
		expect(Buffer.from(embedRecord(png, record, "minimal")).includes("FREE")).toBe(false);
		expect(embedRecord(png, record, "none")).toBe(png);
	});

	test("is replaced, not piled up, when written again", () => {
		const twice = embedRecord(embedRecord(png, record, "brief"), { ...record, seed: 8 }, "brief");
		expect(readRecord(twice)).toMatchObject({ seed: 8 });
		expect(peerRead(twice).filter(({ kind }) => kind === "iTXt")).toHaveLength(2);
		expect(embedRecord(png, { ...record, seed: 8 }, "brief")).toEqual(twice);
	});

	test("long ones are deflated, XMP never is", () => {
		const long = embedRecord(png, { ...record, prompt: "poster ".repeat(3000) }, "brief");
		expect(long.length).toBeLessThan(png.length + 30_000);
		expect(Buffer.from(long).includes("trainedAlgorithmicMedia")).toBe(true);
		expect(readRecord(long)).toMatchObject({ prompt: "poster ".repeat(3000) });
	});

	test("XMP is well formed and says whether a model had a part in it", () => {
		const xmp = (parts: Record<string, unknown>) =>
			peerRead(embedRecord(png, { ...record, ...parts }, "brief"))[2];
		expect(xmp({})).toMatchObject({ keyword: "XML:com.adobe.xmp" });
		expect(xmp({})?.text).toContain("/trainedAlgorithmicMedia");
		expect(xmp({ finish: "overlay" })?.text).toContain("/compositeWithTrainedAlgorithmicMedia");
		expect(xmp({ model: "draft", finish: "draft" })?.text).toContain("/algorithmicMedia");
		expect(xmp({})?.text).toContain("第十杯免费 &quot;FREE&quot; &amp; &lt;more&gt; café 🎉");
	});
});

test("other people's texts stay where they are", () => {
	const foreign = chunk("iTXt", Buffer.from("Comment\0\0\0en\0Kommentar\0schön", "utf8"));
	const marked = makePng(2, 2, () => [0, 0, 0, 255], [foreign]);
	const written = writePngTexts(marked, [{ keyword: "broadside", text: "{}" }]);
	expect(readPngTexts(written)).toEqual([
		{ keyword: "broadside", text: "{}" },
		{ keyword: "Comment", text: "schön" },
	]);
});

test("what cannot be read is passed over, and a picture of another kind has nothing to tell", () => {
	const broken = [
		chunk("iTXt", Buffer.from("broadside\0\u0001\0\0\0no deflate here", "latin1")),
		chunk("iTXt", Buffer.from("no end", "latin1")),
		chunk("iTXt", Buffer.from("broadside\0\0\0\0\0not json", "latin1")),
	];
	expect(readRecord(makePng(2, 2, () => [0, 0, 0, 255], broken))).toBeNull();
	expect(readRecord(Buffer.from("GIF89a"))).toBeNull();
	expect(readPngTexts(png)).toEqual([]);
	expect(() => writePngTexts(Buffer.from("GIF89a"), [])).toThrow(/not a whole PNG/);
	// A deflated text that would grow beyond reason.
	const bomb = writePngTexts(png, [{ keyword: "broadside", text: "0".repeat(5_000_000) }]);
	expect(bomb.length).toBeLessThan(20_000);
	expect(readRecord(bomb)).toBeNull();
});

test("3,000 damaged files are read without a throw", () => {
	const good = embedRecord(png, record, "brief");
	const rand = random(5);
	for (let round = 0; round < 3000; round++) {
		const bytes = Buffer.from(good).subarray(0, 8 + Math.floor(rand() * good.length));
		for (let hits = 0; hits < 5; hits++)
			bytes[8 + Math.floor(rand() * bytes.length)] = Math.floor(rand() * 256);
		readRecord(bytes);
	}
});

test("the checksum without zlib's is zlib's", () => {
	for (const text of ["", "a", "IEND", "第十杯免费".repeat(50)]) {
		const bytes = Buffer.from(text);
		expect(crc32(bytes, null)).toBe(zlibCrc32(bytes));
	}
});
