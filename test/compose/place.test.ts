// Place words are obeyed: a title asked at the top stands in the upper half, one asked at the bottom in the lower.
import { describe, expect, test } from "vitest";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Layout, walk } from "../../shared/layout/layout.ts";

/** The middle of a line's letters as a share of the sheet's height. */
function middleOf(layout: Layout, copyId: string): number {
	for (const node of walk(layout.root)) {
		if (node.type !== "text" || node.copyId !== copyId) continue;
		const first = node.lines[0]?.baselineY ?? 0;
		const last = node.lines.at(-1)?.baselineY ?? first;
		return (first - node.style.sizePx * 0.7 + last) / 2 / layout.heightPx;
	}
	throw new Error(`${copyId} is nowhere`);
}

const asked = (place: string, size: string, kind: "poster" | "cover") =>
	normalizeBrief({
		kind,
		subject: "surf club open day by the sea",
		size,
		copy: [
			{ text: "SALT & SUN", role: "title", place },
			{ text: "50", role: "number" },
			{ text: "Surf club open day", role: "subtitle" },
			{ text: "Saturday 3 May", role: "date" },
			{ text: "North Beach", role: "contact" },
		],
	}).brief;

const anyShape = ["1024x1536", "1536x1024", "1024x1024"];
const upright = ["1024x1536"];
const takers: [archetype: string, sizes: readonly string[]][] = [
	["art-led", anyShape],
	["swiss", anyShape],
	["big-number", anyShape],
	["cover", ["1024x1536", "1024x1024"]],
	["stacked", upright],
	["framed", upright],
];

describe("each archetype that takes a place", () => {
	test.each(takers)("%s", (archetype, sizes) => {
		for (const size of sizes)
			for (const kind of ["poster", "cover"] as const)
				for (let seed = 0; seed < 4; seed++) {
					const high = compose(asked("at the top", size, kind), { seed, archetype });
					expect(middleOf(high, "c1"), `${size} ${seed}`).toBeLessThan(0.5);
					const low = compose(asked("at the bottom", size, kind), { seed, archetype });
					expect(middleOf(low, "c1"), `${size} ${seed}`).toBeGreaterThan(0.5);
				}
	});
});

test("whatever archetype is chosen, the title stands where it was asked", () => {
	for (const size of anyShape)
		for (let seed = 0; seed < 10; seed++) {
			const high = compose(asked("at the top", size, "poster"), { seed });
			expect(middleOf(high, "c1"), `${size} ${seed} ${high.archetype}`).toBeLessThan(0.5);
			const low = compose(asked("at the bottom", size, "poster"), { seed });
			expect(middleOf(low, "c1"), `${size} ${seed} ${low.archetype}`).toBeGreaterThan(0.5);
		}
});

test("a place told in the next sentence counts", () => {
	const { brief } = readPrompt(
		'Minimalist movie poster for a quiet thriller called "THE LAST KEEPER". Title in bold sans-serif at the top, a lighthouse over dark waves, "IN CINEMAS 9 OCTOBER" at the bottom, midnight blue and pale yellow palette.',
	);
	for (let seed = 0; seed < 12; seed++) {
		const layout = compose(brief, { seed });
		expect(middleOf(layout, brief.copy[0]?.id ?? ""), layout.archetype).toBeLessThan(0.45);
	}
});
