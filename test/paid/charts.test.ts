// A chart on a painted sheet: its words are sent, judged and counted as risky, whatever the finish.
import { expect, test } from "vitest";
import { checkOf } from "../repair/checks.ts";
import { inputs, openWorkbench, resultIn, startFal } from "./workbench.ts";

const brief = {
	kind: "infographic",
	subject: "electricity of a valley",
	copy: ["THE RIVER"],
	sections: [
		{
			heading: "By source",
			chart: { type: "bar", data: [{ label: "River", value: 412, unit: "GWh" }] },
		},
	],
};
const words = ["THE RIVER", "By source", "River", "412 GWh"];

test.each(["paint", "redraw", "auto"])("finish %s", async (finish) => {
	const server = await startFal();
	const judged: string[][] = [];
	const bench = openWorkbench(server, {
		reader: {
			check: async (_image, copy) => {
				judged.push(copy.map(({ text }) => text));
				return checkOf(copy, []);
			},
		},
	});
	const result = resultIn(await bench.call("compose_poster", { brief, finish, wait_seconds: 600 }));
	const [sent] = inputs(server);
	for (const text of words) expect(sent?.prompt).toContain(`"${text}"`);
	expect(judged).toEqual([words]);
	expect(result.images[0]?.copyCheck).toMatchObject({ strict: true });
	// The brief stays as it was given: the chart is drawn again in the next draft.
	expect(result.brief?.copy.map(({ text }) => text)).toEqual(words.slice(0, 2));
	expect(result.brief?.sections[0]?.chart?.data).toHaveLength(1);
	// And a picture that is asked about later is judged by the same words.
	await bench.call("check_text", { job_id: result.jobId });
	expect(judged.at(-1)).toEqual(words);
});

test("the price tells all of the words", async () => {
	const bench = openWorkbench(await startFal());
	const { data } = await bench.call("compose_poster", { brief, finish: "paint", estimate_only: true });
	expect(data).toMatchObject({ copy: words.map((text) => ({ text })) });
});
