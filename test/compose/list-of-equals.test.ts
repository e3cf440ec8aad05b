// A title and a list, or a sale and its offer: what the sheet is there to say is never small print.
import { expect, test } from "vitest";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import { walk } from "../../shared/layout/layout.ts";

test.each([
	[
		'Infographic "5 STEPS TO BETTER SLEEP": "Set a schedule", "Dim the lights", "No caffeine after noon", "Cool your room", "Put the phone away"',
		/^process/,
	],
	[
		'Infographic "WASH YOUR HANDS" "Wet" "Soap" "Scrub 20 seconds" "Rinse" "Dry"',
		/^(?:bands|panels|process)/,
	],
	[
		'Poster "5 STEPS TO BETTER SLEEP": "Set a schedule", "Dim the lights", "No caffeine after noon", "Cool your room", "Put the phone away"',
		/^process/,
	],
	[
		'Infographic about the steps of composting: "COMPOST IN 4 STEPS", "Collect scraps", "Layer with leaves", "Turn weekly", "Use in spring"',
		/^process/,
	],
	['Poster "HOW TO RECYCLE" "Rinse" "Sort" "Flatten" "Drop off"', /^(?:bands|panels|process)/],
	[
		"信息图“睡得更好的五个步骤”：“固定作息”、“调暗灯光”、“下午不喝咖啡”、“降低室温”、“放下手机”",
		/^(?:bands|panels|process)/,
	],
])("%s", (prompt, made) => {
	const { brief } = readPrompt(prompt);
	const [title, ...items] = brief.copy;
	for (const seed of [1, 2, 3]) {
		const layout = compose(brief, { seed });
		expect(layout.archetype).toMatch(made);
		expect(checkLayout(layout, brief).strict).toBe(true);
		const sizeOf = (id = "") =>
			Math.max(
				0,
				...[...walk(layout.root)].map((node) =>
					node.type === "text" && node.copyId === id ? node.style.sizePx : 0,
				),
			);
		const sizes = items.map(({ id }) => Math.round(sizeOf(id)));
		// All alike, and readable from where the title is read.
		expect(new Set(sizes).size).toBe(1);
		expect(sizes[0]).toBeGreaterThan(sizeOf(title?.id) * 0.25);
	}
});

test.each([
	'Instagram story "SUMMER SALE" "Up to 50% off" "Ends Sunday" beach and palm trees',
	'Story "WINTER SALE" "Up to 70% off" "Until Friday" mountains and snow',
	'Picture of a beach with palm trees "BEACH PARTY" "Free entry" "Saturday 4 PM"',
	"夏季大促海报“夏日特卖” “全场五折” “周日截止” 沙滩和椰子树",
])("the title leads, then the offer: %s", (prompt) => {
	const { brief } = readPrompt(prompt);
	const [title, offer, end] = brief.copy;
	for (const seed of [1, 2, 3, 4, 5, 6]) {
		const { root, archetype } = compose(brief, { seed });
		const sizeOf = (id = "") =>
			Math.max(
				...[...walk(root)].map((node) =>
					node.type === "text" && node.copyId === id ? node.style.sizePx : 0,
				),
			);
		expect(archetype).not.toMatch(/^picture/);
		expect(sizeOf(title?.id), archetype).toBeGreaterThan(1.8 * sizeOf(offer?.id));
		expect(sizeOf(offer?.id), archetype).toBeGreaterThanOrEqual(sizeOf(end?.id));
	}
});

test("a palm that was asked for at the sea stands on its beach", () => {
	const { brief } = readPrompt('Poster "BEACH DAY" "Sunday" beach and palm trees');
	const names = [...walk(compose(brief, { seed: 1, archetype: "art-led" }).root)].map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(["palm", "Headland", "Wave 1"]));
});
