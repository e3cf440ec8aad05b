// What is read off painted images, and what is never written anywhere.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CopyCheck } from "../../shared/result.ts";
import { codes, dataUrl, jazz, openWorkbench, resultIn, secretKey, startFal } from "./workbench.ts";

describe("what is read", () => {
	const check = (strict: boolean | null): CopyCheck => ({
		strict,
		by: "ocr",
		lines: [
			{
				copyId: "c1",
				text: "MIDNIGHT BRASS",
				verdict: strict ? "exact" : "wrong",
				read: "MIDNIGHT BRAS",
				cer: 0.1,
				box: null,
			},
		],
		extra: [{ text: "noise", box: null }],
		duplicates: [],
	});

	test("each painted image is judged, an edit may hold other words, and check: false leaves it", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const asked: number[] = [];
		bench.workshop.ports.reader = {
			check: async (_image, copy) => {
				asked.push(copy.length);
				return check(true);
			},
		};
		const two = resultIn(await bench.call("generate_image", { prompt: jazz, count: 2, max_repairs: 0 }));
		expect(two.images.map((image) => image.copyCheck?.by)).toEqual(["ocr", "ocr"]);
		expect(asked).toEqual([3, 3]);
		const edit = resultIn(
			await bench.call("edit_image", {
				images: [dataUrl(512, 512)],
				instruction: "Night",
				keep: ["A"],
				max_repairs: 0,
			}),
		);
		expect(edit.images[0]?.copyCheck).toMatchObject({ strict: true, extra: [] });
		const unread = await bench.call("generate_image", { prompt: jazz, check: false });
		expect(codes(unread)).toContain("not_read");
		// The canvas is read before the edit, and the picture after it.
		expect(asked).toEqual([3, 3, 1, 1]);
	});

	test("the new words of an edit are judged though nobody listed them; those it takes away are not", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		const asked: string[][] = [];
		bench.workshop.ports.reader = {
			check: async (_image, copy) => {
				asked.push(copy.map(({ text }) => text));
				return check(true);
			},
		};
		const edit = (instruction: string) =>
			bench.call("edit_image", { images: [dataUrl(512, 512)], instruction, max_repairs: 0 });
		await edit('Replace "JULY" to "AUGUST" and add "SOLD OUT" below');
		await edit("把“春季”改成“夏季”");
		await edit('Remove the sign "SALE"');
		expect(asked).toEqual([["AUGUST", "SOLD OUT"], ["夏季"]]);
	});

	test("a reader that breaks loses no image", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		bench.workshop.ports.reader = {
			check: async () => {
				throw new Error("broken");
			},
		};
		const answer = await bench.call("generate_image", { prompt: jazz });
		expect(resultIn(answer)).toMatchObject({ status: "completed" });
		expect(resultIn(answer).images).toHaveLength(1);
		expect(codes(answer)).toContain("not_read");
	});
});

test("the key is in no file, no answer and no request to a host that has no business with it", async () => {
	const server = await startFal();
	const bench = openWorkbench(server);
	const said: string[] = [];
	const first = await bench.call("generate_image", { prompt: jazz });
	said.push(JSON.stringify(first));
	said.push(
		JSON.stringify(
			await bench.call("edit_image", { images: [resultIn(first).images[0]?.id], instruction: "Night" }),
		),
	);
	server.faults.add({ at: "submit", kind: "401" });
	said.push(JSON.stringify(await bench.call("generate_image", { prompt: jazz })));
	said.push(JSON.stringify(await bench.call("get_job", {})));
	for (const name of readdirSync(bench.home, { recursive: true })) {
		const path = join(bench.home, String(name));
		if (statSync(path).isFile()) said.push(readFileSync(path, "latin1"));
	}
	for (const text of said) for (const part of secretKey.split(":")) expect(text).not.toContain(part);
	expect(server.keyLeaks).toEqual([]);
});
