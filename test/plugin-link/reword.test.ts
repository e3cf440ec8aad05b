// From changed copy to the exact edits: what stayed is not touched, what moved is not guessed.
import { expect, test } from "vitest";
import { rewordingOf } from "../../plugin/ui/jobs/reword.ts";

const of = (painted: string, wanted: string) => rewordingOf({ painted, wanted });

test("one line changed", () => {
	expect(of("TEA\nFriday", "TEA\nSaturday")).toEqual({
		changes: [{ old: "Friday", wanted: "Saturday" }],
		instruction: 'Replace "Friday" to "Saturday". Keep everything else exactly the same.',
		copy: ["TEA", "Saturday"],
	});
});

test("a new line, a line that went, and one that changed between lines that stayed", () => {
	expect(of("A\nB\nC", "A\nB2\nC\nD")?.changes).toEqual([
		{ old: "B", wanted: "B2" },
		{ old: null, wanted: "D" },
	]);
	expect(of("A\nB\nC", "A\nC")?.instruction).toBe(
		'Remove the text "B", leaving the surface behind it. Keep everything else exactly the same.',
	);
});

test("nothing but spaces is no change; a line separator is a line break; quotes are kept apart", () => {
	expect(of("A\nB", " A \n\nB\n")).toBeNull();
	expect(of("A\nB", "A\u2028B")).toBeNull();
	expect(of('say "hi"', 'say "ho"')?.instruction).toContain("“ho”");
});

test("everything changed, and everything gone", () => {
	expect(of("A\nB", "C\nD")?.changes).toEqual([
		{ old: "A", wanted: "C" },
		{ old: "B", wanted: "D" },
	]);
	expect(of("A", "")?.copy).toEqual([]);
});
