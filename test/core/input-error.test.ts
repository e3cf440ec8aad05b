// A wrong input is answered with the field, what is wrong with it, and the fix.
import { describe, expect, test } from "vitest";
import { ToolError } from "../../shared/errors.ts";
import { parseInput } from "../../shared/input-error.ts";
import { editDistance, nearest } from "../../shared/nearest.ts";
import { findTool, tools } from "../../shared/tools/index.ts";

function refusal(name: string, input: unknown) {
	const tool = findTool(name);
	if (tool === undefined) throw new Error(`no tool ${name}`);
	try {
		parseInput(tool.input, input);
	} catch (error) {
		if (error instanceof ToolError) return error.toBody();
		throw error;
	}
	throw new Error("the input was taken");
}

describe("the field and the fix", () => {
	const brief = { subject: "a fair" };
	const rows: [what: string, input: unknown, field: string, message: RegExp, hint: RegExp][] = [
		["a misspelt key", { promt: "x" }, "promt", /Unknown key "promt"/, /Did you mean "prompt"\?/],
		["camel case", { prompt: "x", waitSeconds: 3 }, "waitSeconds", /Unknown key/, /"wait_seconds"/],
		["fal's name", { prompt: "x", image_size: "a4" }, "image_size", /Unknown key/, /"size"/],
		[
			"a setting outside settings",
			{ prompt: "x", guidance_scale: 4 },
			"guidance_scale",
			/Unknown/,
			/"settings.guidance_scale"/,
		],
		["a far key", { prompt: "x", zebra: 1 }, "zebra", /Unknown key "zebra"/, /^Known keys: prompt, brief/],
		[
			"a nested key",
			{ brief: { ...brief, colour: "red" } },
			"brief.colour",
			/in brief/,
			/Known keys: kind, subject/,
		],
		[
			"a nested misspelling",
			{ brief: { ...brief, pallete: "red" } },
			"brief.pallete",
			/in brief/,
			/"palette"/,
		],
		[
			"a key of a line",
			{ brief: { ...brief, copy: ["A", { text: "B", rol: "title" }] } },
			"brief.copy[1].rol",
			/Unknown/,
			/"role"/,
		],
		[
			"a line of a wrong type",
			{ brief: { ...brief, copy: [7] } },
			"brief.copy[0]",
			/cannot be 7/,
			/a string.*or an object with id, text/,
		],
		[
			"a wrong choice",
			{ prompt: "x", finish: "overlai" },
			"finish",
			/cannot be "overlai"/,
			/Did you mean "overlay"\?.*"draft"/,
		],
		[
			"a wrong role",
			{ brief: { ...brief, copy: [{ text: "B", role: "headline" }] } },
			"brief.copy[0].role",
			/headline/,
			/"title", "subtitle"/,
		],
		[
			"a number as text",
			{ prompt: "x", seed: "7" },
			"seed",
			/cannot be "7"/,
			/whole number from 0 to 2147483647/,
		],
		["too many", { prompt: "x", count: 9 }, "count", /too great \(9\)/, /from 1 to 4/],
		["not whole", { prompt: "x", count: 1.5 }, "count", /cannot be 1.5|not/, /whole number from 1 to 4/],
		["null", { prompt: null }, "prompt", /cannot be null/, /a string/],
		["empty", { prompt: "" }, "prompt", /too short \(0 characters\)/, /from 1 to 20000 characters/],
		["huge", { prompt: "x".repeat(30_000) }, "prompt", /too long \(30000 characters\)/, /20000/],
		[
			"too long a list",
			{ prompt: "x", copy: Array(121).fill("a") },
			"copy",
			/too long \(121 items\)/,
			/at most|from 1 to 120/,
		],
		["a list for an object", { brief: [] }, "brief", /cannot be a list/, /an object/],
		["missing inside", { brief: {} }, "brief.subject", /is missing/, /a string/],
		[
			"a chart type",
			{
				brief: {
					...brief,
					sections: [{ heading: "A", chart: { type: "pie", data: [{ label: "a", value: 1 }] } }],
				},
			},
			"brief.sections[0].chart.type",
			/"pie"/,
			/"donut"/,
		],
		["a size", { prompt: "x", size: 5 }, "size", /cannot be 5/, /a string|an object/],
		[
			"changes",
			{ job_id: "j", changes: { lines: { c1: 5 } } },
			"changes.lines.c1",
			/cannot be 5/,
			/a string/,
		],
	];
	test.each(rows)("%s", (_what, input, field, message, hint) => {
		const body = refusal("compose_poster", input);
		expect(body.code).toBe("invalid_input");
		expect(body.field).toBe(field);
		expect(body.message).toMatch(message);
		expect(body.hint).toMatch(hint);
	});

	test("names the other wrong fields too", () => {
		expect(refusal("compose_poster", { prompt: 1, seed: "a", count: 0 }).hint).toMatch(/Also check: .*seed/);
	});

	test("says nothing of a huge or deep value but its kind", () => {
		let deep: unknown = "end";
		for (let level = 0; level < 20_000; level += 1) deep = [deep];
		const body = refusal("compose_poster", { prompt: deep });
		expect(body.message).toBe("prompt cannot be a list.");
		expect(refusal("compose_poster", { prompt: "x", ["k".repeat(10_000)]: 1 }).message.length).toBeLessThan(
			120,
		);
	});

	test("takes no key of the language for one of ours", () => {
		const input: unknown = JSON.parse('{"prompt":"x","__proto__":{"a":1},"constructor":1}');
		expect(refusal("compose_poster", input).code).toBe("invalid_input");
	});
});

test("every tool is strict at every level that it spells out", () => {
	for (const tool of tools) {
		const body = (() => {
			try {
				parseInput(tool.input, { not_a_key: 1 });
			} catch (error) {
				return error instanceof ToolError ? error.toBody() : null;
			}
			return null;
		})();
		expect(body?.field, tool.name).toBe("not_a_key");
	}
});

test("the distance between two words", () => {
	expect(editDistance("", "abc")).toBe(3);
	expect(editDistance("kitten", "sitting")).toBe(3);
	expect(editDistance("ab", "ba")).toBe(1);
	expect(nearest("wait-seconds", ["wait_seconds", "seed"])).toBe("wait_seconds");
	expect(nearest("zzz", ["wait_seconds", "seed"])).toBeNull();
	expect(nearest("", ["seed"])).toBeNull();
});
