// What a designer would send back: pictures too pale for their plate, two lights in one sky, things that float.
import { expect, test } from "vitest";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
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

const pictured = (...headings: string[]) =>
	picturesFor(headings.map((heading) => ({ asked: "", heading, facts: "" })))?.map((picture) =>
		picture.kind === "icon" ? picture.icon : picture.kind === "share" ? picture.share : picture.kind,
	);

test("a step is drawn as what its words name, and nothing looks like a figure that nobody gave", () => {
	expect(
		pictured("Go to bed at the same hour", "No screens after nine", "Keep the room cool", "Write it down"),
	).toEqual(["bed-double", "smartphone", "thermometer", "pencil"]);
	expect(pictured("按时睡觉", "睡前不看手机", "午后不喝咖啡", "写下明天的计划")).toEqual([
		"bed-double",
		"smartphone",
		"coffee",
		"clipboard-check",
	]);
	// One step without an icon takes none from the others.
	expect(pictured("Drink water", "Zzz", "Write", "Eat breakfast")).toEqual([
		"glass-water",
		"mark",
		"pencil",
		"croissant",
	]);
	expect(pictured("Be kind", "Show up", "Stay curious")).toEqual(["mark", "mark", "mark"]);
	expect(pictured("善良", "守时", "感恩")).toEqual(["mark", "mark", "mark"]);
	expect(pictured("Rent 40%", "Food 30%", "Fun 30 %")).toEqual([0.4, 0.3, 0.3]);
});

test("the label of a time, a place or a number chooses no picture", () => {
	const emblems = (prompt: string) => {
		const { brief } = readPrompt(prompt);
		return planScene(brief, genresOf(brief), chance(3));
	};
	const sale = emblems("给社区义卖活动做一张海报，时间是9月25日上午9点，地点市体育中心");
	expect(sale.setting).toBe("market");
	for (const prompt of [
		"给社区义卖活动做一张海报，时间是9月25日上午9点，地点市体育中心",
		"做一张读书会海报，时间：周六下午三点，地点：城市书房，电话：123456",
		"a poster for our charity bazaar, time: 9 am, venue: City Sports Centre, phone: 555 0199",
	]) {
		const names = emblems(prompt).emblems.map(({ name }) => name);
		expect(names, prompt).not.toContain("clock");
		expect(names, prompt).not.toContain("phone");
	}
	// Where time is what the sheet is about it still does.
	expect(emblems("poster for a time management workshop").emblems[0]?.name).toBe("clock");
	expect(emblems("做一张时间管理讲座的海报").emblems[0]?.name).toBe("clock");
});
