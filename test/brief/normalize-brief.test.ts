// Briefs as callers write them: sections become copy, sizes become pixels, the call wins over the brief.
import { describe, expect, test } from "vitest";
import type { BriefInput } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";

const coffee: BriefInput = {
	kind: "infographic",
	subject: "Coffee brewing methods",
	copy: ["FOUR WAYS TO BREW", { text: "Source: Arden Roasters", role: "footer" }],
	sections: [
		{ heading: "POUR OVER", illustration: "a V60 dripper", facts: ["3 minutes", "Medium grind"] },
		{ heading: "FRENCH PRESS", facts: ["4 minutes", "Medium grind"] },
	],
};

describe("normalizeBrief", () => {
	test("headings and facts are copy, in reading order, before the footer", () => {
		const { brief } = normalizeBrief(coffee);
		expect(brief.copy.map(({ id, text, count }) => [id, text, count])).toEqual([
			["c1", "FOUR WAYS TO BREW", 1],
			["c3", "POUR OVER", 1],
			["c4", "3 minutes", 1],
			["c5", "Medium grind", 2],
			["c6", "FRENCH PRESS", 1],
			["c7", "4 minutes", 1],
			["c2", "Source: Arden Roasters", 1],
		]);
		expect(brief.sections).toEqual([
			{ headingId: "c3", factIds: ["c4", "c5"], illustration: "a V60 dripper" },
			{ headingId: "c6", factIds: ["c7", "c5"] },
		]);
	});

	test("a heading that is in the copy already is that line", () => {
		const { brief } = normalizeBrief({ subject: "x", copy: ["MENU", "TEA"], sections: [{ heading: "TEA" }] });
		expect(brief.copy.map((line) => line.text)).toEqual(["MENU", "TEA"]);
		expect(brief.sections[0]?.headingId).toBe("c2");
	});

	test("defaults to a poster of no square size", () => {
		const { brief, warnings } = normalizeBrief({ subject: "a jazz night" });
		expect(brief).toMatchObject({
			kind: "poster",
			size: { widthPx: 1024, heightPx: 1536 },
			copy: [],
			sections: [],
			assets: [],
		});
		expect(warnings).toEqual([]);
	});

	test("the call's size and copy win, and a warning says so", () => {
		const { brief, warnings } = normalizeBrief(
			{ subject: "x", size: "A4", copy: ["A"] },
			{ size: { width: 300, height: 4000 }, copy: ["B"] },
		);
		expect(brief.size).toEqual({ widthPx: 300, heightPx: 4000 });
		expect(brief.copy.map((line) => line.text)).toEqual(["B"]);
		expect(warnings.map((warning) => warning.code)).toEqual(["top_level_wins", "top_level_wins"]);
	});

	test.each<[BriefInput, string]>([
		[{ subject: "  " }, "brief.subject"],
		[{ subject: "x", size: "huge" }, "brief.size"],
		[{ subject: "x", copy: [" "] }, "brief.copy[0]"],
		[{ subject: "x", sections: [{ heading: " " }] }, "brief.sections[0].heading"],
		[{ subject: "x", sections: [{ heading: "A", facts: ["b", " "] }] }, "brief.sections[0].facts[1]"],
	])("names the field of a fault: %j", (input, field) => {
		expect(() => normalizeBrief(input)).toThrow(expect.objectContaining({ code: "invalid_input", field }));
	});
});
