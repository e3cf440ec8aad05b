// Changing an earlier brief: single lines, whole fields, and nothing that was not asked for.
import { expect, test } from "vitest";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { asBriefInput, changeBrief } from "../../shared/tools/change-brief.ts";

const { brief } = normalizeBrief({
	kind: "infographic",
	subject: "a hive",
	palette: "honey",
	copy: ["The Honeybee Year", { text: "40,000 sisters", role: "number", style: "large" }, "Source: us"],
	sections: [
		{ heading: "Spring", illustration: "flower", facts: ["1,500 eggs", "First pollen"] },
		{ heading: "Autumn", facts: ["Ivy", "Rest"] },
	],
	size: "1024x1536",
});
const idOf = (text: string) => brief.copy.find((line) => line.text === text)?.id ?? "?";
const texts = (changed: typeof brief) => changed.copy.map((line) => line.text);

test("no change is no change", () => {
	expect(changeBrief(brief, {})).toEqual(brief);
});

test("a line keeps its id, role and look, and is locked by its new words", () => {
	const changed = changeBrief(brief, {
		lines: { [idOf("40,000 sisters")]: "Many sisters", [idOf("Ivy")]: "12 May" },
	});
	expect(changed.copy.find((line) => line.text === "Many sisters")).toMatchObject({
		id: idOf("40,000 sisters"),
		role: "number",
		style: "large",
	});
	expect(changed.copy.find((line) => line.id === idOf("Ivy"))?.text).toBe("12 May");
	expect(changed.sections).toEqual(brief.sections);
});

test("a dropped fact leaves its section, a dropped heading takes its section along", () => {
	const changed = changeBrief(brief, { lines: { [idOf("First pollen")]: null, [idOf("Autumn")]: null } });
	expect(texts(changed)).toEqual(
		["The Honeybee Year", "40,000 sisters", "Source: us", "Spring", "1,500 eggs"].sort(byPlace),
	);
	expect(changed.sections).toHaveLength(1);
	expect(changed.sections[0]?.factIds).toEqual([idOf("1,500 eggs")]);
	function byPlace(a: string, b: string) {
		return texts(brief).indexOf(a) - texts(brief).indexOf(b);
	}
});

test("fields are replaced and checked; the rest stays", () => {
	const changed = changeBrief(brief, { palette: " sage ", size: "512x768", kind: "poster" });
	expect(changed).toMatchObject({
		palette: "sage",
		kind: "poster",
		size: { widthPx: 512, heightPx: 768 },
		subject: "a hive",
	});
	expect(changed.copy).toEqual(brief.copy);
	expect(changeBrief(brief, { kind: "poster" }).size).toEqual(brief.size);
	expect(() => changeBrief(brief, { size: "nonsense" })).toThrow();
});

test("new copy replaces what stands outside the sections, with ids that clash with none", () => {
	const changed = changeBrief(brief, { copy: ["A", "B", "C", "D", "E"] });
	expect(new Set(changed.copy.map((line) => line.id)).size).toBe(changed.copy.length);
	expect(texts(changed)).toEqual(expect.arrayContaining(["A", "E", "Spring", "Rest"]));
	expect(texts(changed)).not.toContain("Source: us");
	expect(changed.sections).toEqual(brief.sections);
});

test("new sections replace the old ones and their lines", () => {
	const changed = changeBrief(brief, { sections: [{ heading: "Winter", facts: ["Snow"] }] });
	expect(texts(changed)).toEqual(expect.arrayContaining(["The Honeybee Year", "Winter", "Snow"]));
	expect(texts(changed)).not.toContain("Spring");
	expect(changed.sections).toHaveLength(1);
});

test("an id that is not there is refused with those that are", () => {
	expect(() => changeBrief(brief, { lines: { c99: "x" } })).toThrow(
		expect.objectContaining({
			code: "invalid_input",
			field: "changes.lines.c99",
			hint: expect.stringContaining("c1"),
		}),
	);
});

test("a brief written out and read again shows the same words in the same sections", () => {
	const { brief: again } = normalizeBrief(asBriefInput(brief));
	expect(texts(again)).toEqual(texts(brief));
	expect(again.sections.map((section) => section.factIds.length)).toEqual([2, 2]);
	expect(again.size).toEqual(brief.size);
});
