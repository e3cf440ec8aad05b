// Edits are worded as the model's makers word them.
import { expect, test } from "vitest";
import { addText, editInstruction, removeText, replaceText } from "../../shared/brief/edit-wording.ts";

test("names the old string and the new one, in double quotes", () => {
	expect(replaceText("FRESH BRED", "FRESH BREAD")).toBe('Replace "FRESH BRED" to "FRESH BREAD".');
	expect(replaceText("SALE", "SOLD", "on the left door")).toBe('Replace "SALE" on the left door to "SOLD".');
	expect(replaceText("营业时问", "营业时间")).toBe('Replace "营业时问" to "营业时间".');
});

test("an inner double quote is written typographically, a line break as a space", () => {
	expect(replaceText('the "A" list', "GRAND\nOPENING")).toBe('Replace "the “A” list" to "GRAND OPENING".');
});

test("adds, removes, and keeps the rest", () => {
	expect(addText("OPEN", { style: "in bold serif", place: "at the top" })).toBe(
		'Add the text "OPEN" in bold serif at the top.',
	);
	expect(removeText("LOREM")).toBe('Remove the text "LOREM", leaving the surface behind it.');
	expect(editInstruction([replaceText("A", "B"), addText("C")])).toBe(
		'Replace "A" to "B". Add the text "C". Keep everything else exactly the same.',
	);
});
