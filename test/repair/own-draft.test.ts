// check_text of a draft that was drawn here: read where its layout put the words, as compose reads it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DrawnSheet } from "../../shared/ports.ts";
import { openWorkbench, resultIn, startFal } from "../paid/workbench.ts";
import { checkOf } from "./checks.ts";

const words = ["BLUE HOUR", "Slow jazz by the river"];

test("the file is known by its bytes, for as long as nobody changes it", async () => {
	const seen: (DrawnSheet | undefined)[] = [];
	const bench = openWorkbench(await startFal(), {
		speed: 1,
		reader: {
			check: async (_image, copy, _signal, drawn) => {
				seen.push(drawn);
				return checkOf(copy, []);
			},
		},
	});
	const brief = { subject: "jazz", copy: words };
	const made = resultIn(await bench.call("compose_poster", { brief, finish: "draft", count: 2 }));
	const [first, second] = made.images;
	if (!first?.path || !second?.path) throw new Error("no drafts");

	for (const image of [first, second])
		for (const input of [{ image: image.id }, { image: image.path, copy: words }]) {
			await bench.call("check_text", input);
			expect(seen.at(-1)?.check).toEqual(image.copyCheck);
		}
	await bench.call("check_text", { job_id: made.jobId });
	expect(seen.at(-1)?.check).toEqual(first.copyCheck);

	for (const copy of [["BLUE HOUR"], [...words, "FREE"], ["BLUE HOUR", "Slow jaz by the river"]]) {
		await bench.call("check_text", { image: first.path, copy });
		expect(seen.at(-1)).toBeUndefined();
	}
	const { bytes } = await bench.workshop.ports.images.load(first.id);
	const changed = join(bench.home, "images", "changed.png");
	writeFileSync(changed, Buffer.concat([bytes, Buffer.from([0])]));
	const answer = await bench.call("check_text", { image: changed, copy: words });
	expect(answer.error, answer.text).toBeUndefined();
	expect(seen.at(-1)).toBeUndefined();
});
