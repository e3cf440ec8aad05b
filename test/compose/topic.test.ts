// What a sheet is about decides its picture: the matter over passing words, the thing compared over a fact, none over a wrong one.
import { expect, test } from "vitest";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { planScene } from "../../shared/layout/art/scene-plan.ts";
import { compose } from "../../shared/layout/compose.ts";
import { genresOf } from "../../shared/layout/compose-genre.ts";
import { chance } from "../../shared/layout/compose-random.ts";
import { walk } from "../../shared/layout/layout.ts";
import { tradePrompts } from "./trade-prompts.ts";

test("everyday trades and events get the thing that they are about", () => {
	const wrong = tradePrompts.flatMap(([prompt, emblem], index) => {
		const { brief } = readPrompt(prompt);
		const { emblems, heroes } = planScene(brief, genresOf(brief), chance(index));
		const first = emblems[0]?.name ?? null;
		return first === emblem && (emblem !== null || heroes.length === 0) ? [] : [`${prompt}: ${first}`];
	});
	expect(tradePrompts.length).toBeGreaterThanOrEqual(100);
	expect(wrong).toEqual([]);
});

test("things compared are drawn as themselves, not as one of their facts", () => {
	const sheet = (compared: Readonly<Record<string, string>>) => {
		const { brief } = normalizeBrief({
			kind: "infographic",
			subject: "a comparison",
			copy: [{ text: "Which one?", role: "title" }],
			sections: Object.entries(compared).map(([heading, fact]) => ({ heading, facts: [fact, "Open daily"] })),
		});
		const nodes = [...walk(compose(brief, { seed: 2, archetype: "comparison" }).root)];
		return nodes.filter(({ name }) => name === "Illustration").flatMap((one) => [...walk(one)]);
	};
	expect(sheet({ Hartley: "Free coffee", Osgood: "A garden", Quill: "By train" })).toEqual([]);
	const names = sheet({ Tea: "Grows on hills", Coffee: "Grows under trees" }).map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(["teapot", "cup"]));
});
