// What a designer would send back: pictures too pale for their plate, two lights in one sky, things that float.
import { expect, test } from "vitest";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { picturesFor, plate, plateTints } from "../../shared/layout/art/illustrate.ts";
import { planScene } from "../../shared/layout/art/scene-plan.ts";
import { contrast } from "../../shared/layout/colour.ts";
import { compose } from "../../shared/layout/compose.ts";
import { genresOf } from "../../shared/layout/compose-genre.ts";
import { chance } from "../../shared/layout/compose-random.ts";
import { type Spec, walk } from "../../shared/layout/layout.ts";
import { paletteFor } from "../../shared/layout/palette.ts";

const briefOf = (subject: string, scene: string, palette = "plum and tangerine") =>
	normalizeBrief({ kind: "poster", subject, scene, palette, copy: [{ text: "HELLO", role: "title" }] }).brief;

function* specs(spec: Spec): Generator<Spec> {
	yield spec;
	if (spec.type === "frame") for (const child of spec.children) yield* specs(child);
}

test("every colour of an illustration is seen on its plate", () => {
	for (const palette of [
		"honey yellow on pale cream",
		"navy and lavender",
		"white and silver",
		"black and gold",
	]) {
		const colours = paletteFor(briefOf("a hive", "", palette), [], chance(1));
		for (const on of [colours.ground, colours.accent, colours.accent2])
			for (const tint of plateTints(colours, on, chance(2)))
				for (const thing of ["snowflake", "flower", "jar", "teapot"]) {
					const [picture] = picturesFor([{ asked: thing, heading: "", facts: "" }]) ?? [];
					if (!picture) continue;
					const made = plate(picture, { width: 200, height: 200, tint, shape: "circle", palette: colours });
					const [, ...drawn] = made.children;
					for (const part of drawn.flatMap((one) => [...specs(one)])) {
						const color = part.type === "shape" && part.fill?.type === "solid" ? part.fill.color : undefined;
						if (color) expect(contrast(color, tint), `${thing} ${palette}`).toBeGreaterThanOrEqual(1.6);
					}
				}
	}
});

const planOf = (subject: string, scene: string) => {
	const brief = briefOf(subject, scene);
	return planScene(brief, genresOf(brief), chance(3));
};

test("one light in the sky, and none among the stalls", () => {
	const plan = planOf("a summer night market by the river", "lanterns over market stalls under a big moon");
	expect(plan.setting).toBe("market");
	expect(plan.sky).toContain("moon");
	expect(plan.sky).not.toContain("sun");
	expect(plan.heroes.map(({ name }) => name)).not.toContain("sunny");
});

test("lanterns of a market hang above the stalls", () => {
	const brief = briefOf("night market", "paper lanterns over market stalls");
	for (let seed = 0; seed < 6; seed++) {
		const nodes = [...walk(compose(brief, { seed, archetype: "art-led" }).root)];
		const stalls = nodes.filter(({ name }) => name === "Stall");
		const lanterns = nodes.filter(({ name }) => name === "lantern");
		const counters = Math.min(...stalls.map(({ box }) => box.y + box.height * 0.6));
		expect(stalls.length).toBeGreaterThan(0);
		expect(lanterns.length).toBeGreaterThan(0);
		for (const { box } of lanterns) expect(box.y + box.height).toBeLessThan(counters);
	}
});

test("a leaf does not float in a field, nor a planet stand in the dunes", () => {
	const fields = briefOf("a tea fair", "teapot, hills, tea leaves");
	for (let seed = 0; seed < 6; seed++) {
		const names = [...walk(compose(fields, { seed, archetype: "art-led" }).root)].map(({ name }) => name);
		expect(names).not.toContain("leaf");
	}
	expect(planOf("planets", "a desert with dunes").heroes.map(({ name }) => name)).not.toContain("planet");
});

test("a film poster shows no reel, a science fair no market", () => {
	expect(planOf("horror film poster", "bare trees in a forest").heroes.map(({ name }) => name)).toEqual([]);
	expect(planOf("poster for a science fair", "telescope and stars").setting).not.toBe("market");
});
