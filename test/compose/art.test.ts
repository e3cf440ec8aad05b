// Art is shapes alone, answers to words in two languages, and stays off the places of type.
import { describe, expect, test } from "vitest";
import type { Brief } from "../../shared/brief/brief.ts";
import { motifWords, settingWords } from "../../shared/layout/art/motif-words.ts";
import { motifNames, motifsIn } from "../../shared/layout/art/motifs.ts";
import { boundsOf, placed, readPath, writePath } from "../../shared/layout/art/path.ts";
import { drawScene, settingNames } from "../../shared/layout/art/scene.ts";
import { planScene } from "../../shared/layout/art/scene-plan.ts";
import { chance } from "../../shared/layout/compose-random.ts";
import { iconNames } from "../../shared/layout/icons.ts";
import type { Spec } from "../../shared/layout/layout.ts";
import { paletteFor } from "../../shared/layout/palette.ts";

const brief = (more: Partial<Brief>): Brief => ({
	kind: "poster",
	subject: "A poster",
	copy: [],
	sections: [],
	assets: [],
	size: { widthPx: 1024, heightPx: 1536 },
	...more,
});

function* specs(node: Spec): Generator<Spec> {
	yield node;
	if (node.type === "frame") for (const child of node.children) yield* specs(child);
}

describe("paths", () => {
	test("come out in the five commands that every host takes", () => {
		const d = "m10 10h20v20l-5 5c1 1 2 2 3 3s4 4 5 5q1 1 2 2t3 3a5 5 0 0 1 10 0z";
		const written = writePath(readPath(d));
		expect(written.replace(/[\d.\s-]/g, "")).toMatch(/^[MLCQZ]+$/);
		const bounds = boundsOf(readPath("M 0 0 A 10 10 0 1 1 0 20 Z"));
		expect(bounds.right).toBeGreaterThanOrEqual(9.9);
	});

	test("turn, scale and mirror", () => {
		const moved = placed(readPath("M 1 0 L 2 0"), { scaleX: -2, scaleY: 1, turnDeg: 90, dx: 5, dy: 5 });
		expect(writePath(moved)).toBe("M 5 3 L 5 1");
	});
});

describe("words", () => {
	test("there are at least forty things, each called in English and in Chinese", () => {
		const names = motifNames();
		expect(names.length).toBeGreaterThanOrEqual(40);
		const both = names.filter((name) => {
			const words = motifWords[name] ?? [];
			return words.some((word) => /[a-z]/.test(word)) && words.some((word) => /\p{Script=Han}/u.test(word));
		});
		expect(both.length).toBeGreaterThanOrEqual(40);
		const known = [...names, ...iconNames()];
		for (const name of Object.keys(motifWords)) expect(known, name).toContain(name);
		for (const name of Object.keys(settingWords)) expect(settingNames(), name).toContain(name);
	});

	test.each([
		["a saxophone player silhouetted against a spotlight", "saxophonist"],
		["V60 dripper illustration", "dripper"],
		["a stack of books and two tabby cats", "books"],
		["山间茶馆里的茶壶", "teapot"],
		["夜空中的灯笼", "lantern"],
		["Lanterns over the water", "lantern"],
	])("%s", (text, name) => {
		expect(motifsIn(text).map((motif) => motif.name)).toContain(name);
	});

	test("colour names, genres and parts of words are no things", () => {
		const plan = planScene(
			brief({ subject: "Poster for a plant shop", details: "forest green and blush" }),
			[],
			chance(1),
		);
		expect(plan.setting).not.toBe("forest");
		expect(motifsIn("Carpets and catalogues").map(({ name }) => name)).toEqual([]);
		const novel = planScene(
			brief({ kind: "cover", subject: "Cover of a science fiction novel with a rocket" }),
			["scifi"],
			chance(1),
		);
		expect(novel.heroes.map(({ name }) => name)).toContain("rocket");
		expect(novel.heroes.map(({ name }) => name)).not.toContain("flask");
	});
});

describe("scenes", () => {
	const palette = paletteFor(brief({ palette: "navy and gold" }), [], chance(1));

	test.each(settingNames())("%s draws shapes alone, the same for the same seed", (setting) => {
		const plan = { ...planScene(brief({ subject: "a cat and a teapot" }), [], chance(1)), setting };
		for (const [width, height] of [
			[1024, 1536],
			[1536, 1024],
			[512, 512],
		] as const) {
			const request = () => ({
				width,
				height,
				focus: { x: 0, y: height * 0.3, width, height: height * 0.5 },
				calm: [
					{ x: 0, y: 0, width, height: height * 0.28 },
					{ x: 0, y: height * 0.82, width, height: height * 0.18 },
				],
				palette,
				draw: chance(9),
			});
			const one = drawScene(plan, request());
			const kinds = new Set(one.children.flatMap((child) => [...specs(child)].map(({ type }) => type)));
			expect([...kinds].filter((type) => type !== "shape" && type !== "frame")).toEqual([]);
			expect(JSON.stringify(drawScene(plan, request()))).toBe(JSON.stringify(one));
			expect(one.children.length).toBeGreaterThan(2);
		}
	});
});
