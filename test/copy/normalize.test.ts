// Copy as callers write it becomes complete lines: ids, roles, counts and locks.
import { describe, expect, test } from "vitest";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { guessRole } from "../../shared/copy/roles.ts";

describe("normalizeCopy", () => {
	test("gives ids and roles, and locks what must be exact", () => {
		expect(
			normalizeCopy(["MIDNIGHT BRASS", "JUNE 14-16", "$12", "www.brass.example", "+44 7700 900123"]),
		).toMatchObject([
			{ id: "c1", role: "title", count: 1, locked: false },
			{ id: "c2", role: "date", locked: true },
			{ id: "c3", role: "price", locked: true },
			{ id: "c4", role: "contact", locked: true },
			{ id: "c5", role: "contact", locked: true },
		]);
	});

	test("keeps given ids and gives others the free ones", () => {
		expect(normalizeCopy(["A", { id: "c1", text: "B" }, "C"]).map((line) => line.id)).toEqual([
			"c2",
			"c1",
			"c3",
		]);
	});

	test("merges the same string into a count", () => {
		expect(normalizeCopy(["KEEP OUT", { text: "KEEP OUT", count: 2 }])).toMatchObject([
			{ text: "KEEP OUT", count: 3 },
		]);
	});

	test("keeps words and line breaks, drops what cannot be drawn", () => {
		expect(normalizeCopy([" GRAND\r\nOPENING\u0007 "])[0]?.text).toBe("GRAND\nOPENING");
		expect(normalizeCopy(["Cafe\u0301"])[0]?.text).toBe("Café");
	});

	test.each([
		[["A", "  "], "copy[1]"],
		[[{ text: "\u0000" }], "copy[0].text"],
		[
			[
				{ id: "x", text: "A" },
				{ id: "x", text: "B" },
			],
			"copy[1].id",
		],
	])("names the field of a fault: %j", (copy, field) => {
		expect(() => normalizeCopy(copy)).toThrow(expect.objectContaining({ code: "invalid_input", field }));
	});
});

describe("guessRole", () => {
	test.each([
		["Fri 21 Nov, 8PM", "date"],
		["3月22日 10:00", "date"],
		["2026", "date"],
		["¥12", "price"],
		["Latte 4.50 €", "price"],
		["42 %", "number"],
		["+18%", "number"],
		["hello@brass.example", "contact"],
		["@brassclub", "contact"],
		["010-5555 0134", "contact"],
		["© 2026 Arden", "footer"],
		["Sources: City of Arden", "footer"],
		["The best time to plant a tree was twenty years ago, and the second best is now.", "body"],
		["今天的天气非常好，我们一起去公园里散步、野餐、放风筝吧，记得带上水和帽子。", "body"],
		["Book now", "label"],
	])("%s is a %s", (text, role) => {
		expect(guessRole({ text, index: 3, total: 6 })).toBe(role);
	});
});
