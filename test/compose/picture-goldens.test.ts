// What each archetype looks like, small: a changed picture fails with the difference drawn to out/golden-diff/.
// To accept a change delete the picture and run again.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import type { Brief, BriefInput } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { ToolError } from "../../shared/errors.ts";
import { archetypes } from "../../shared/layout/archetypes/archetypes.ts";
import { compose } from "../../shared/layout/compose.ts";
import type { Layout } from "../../shared/layout/layout.ts";
import { readPng, writePng } from "./png-file.ts";
import { sampleBriefs } from "./sample-briefs.ts";
import { differences, mean, type Thumbnail, thumbnail } from "./thumbnail.ts";

const goldens = fileURLToPath(new URL("../goldens/pictures/", import.meta.url));
const differing = fileURLToPath(new URL("../../out/golden-diff/", import.meta.url));
const rasterizer = createRasterizer();
const longPx = 200;

/** Mean OKLab distance, and the share of pixels that may be clearly another colour: another engine's edges. */
const tolerance = { mean: 0.004, clear: 0.08, clearShare: 0.01 };

const chineseInputs: BriefInput[] = [
	{
		kind: "poster",
		subject: "中秋湖上音乐会",
		scene: "月亮，湖水",
		copy: [
			{ text: "湖心月光", role: "title" },
			{ text: "88", role: "number" },
			{ text: "中秋湖上音乐会", role: "subtitle" },
			{ text: "九月二十五日 晚七点半", role: "date" },
			{ text: "西湖·湖心亭码头", role: "contact" },
			{ text: "含一盏清茶", role: "body" },
		],
	},
	{
		kind: "infographic",
		subject: "乌龙茶的制作步骤与历史对比",
		copy: [{ text: "一片叶子的一天", role: "title" }],
		sections: [
			{ heading: "采摘", facts: ["一芽二叶", "清晨六点"] },
			{ heading: "萎凋", facts: ["阴凉处十六小时", "翻动三次"] },
			{ heading: "揉捻", facts: ["手工四十分钟", "叶缘微红"] },
			{ heading: "烘焙", facts: ["炭火九十秒", "凉透装罐"] },
		],
	},
	{ kind: "card", subject: "茶馆集点卡", details: "十个印章", copy: [{ text: "第十杯免费", role: "title" }] },
	{
		kind: "slide",
		subject: "季度总结",
		copy: [
			{ text: "回复更快，问题更难", role: "title" },
			{ text: "平均四十二分钟首次回复", role: "body" },
		],
		size: "1600x900",
	},
];

const briefs: Record<"en" | "zh", Brief[]> = {
	en: [...sampleBriefs.values()],
	zh: chineseInputs.map((input) => normalizeBrief(input).brief),
};

function carried(brief: Brief, archetype: string): Layout | null {
	try {
		return compose(brief, { seed: 3, archetype });
	} catch (error) {
		if (error instanceof ToolError) return null;
		throw error;
	}
}

const chosen = new Map<Brief, Layout>();

function naturally(brief: Brief): Layout {
	const layout = chosen.get(brief) ?? compose(brief, { seed: 3 });
	chosen.set(brief, layout);
	return layout;
}

/** The sheet that such a brief really becomes if there is one, else the first that this archetype can carry. */
function sheetFor(archetype: string, list: readonly Brief[]): Layout | null {
	const own = list.find((brief) => naturally(brief).archetype.startsWith(`${archetype}/`));
	if (own) return naturally(own);
	// Failing that, a brief of the right kind.
	const explains = ["panels", "bands", "process", "comparison", "timeline", "flowing"].includes(archetype);
	const kin = (brief: Brief) => (brief.kind === "infographic") === explains;
	for (const brief of [...list.filter(kin), ...list.filter((one) => !kin(one))]) {
		const layout = carried(brief, archetype);
		if (layout) return layout;
	}
	return null;
}

function beside(pictures: readonly Thumbnail[]): Thumbnail {
	const width = pictures.reduce((sum, one) => sum + one.width, 0);
	const height = Math.max(...pictures.map((one) => one.height));
	const values = new Float64Array(width * height * 3);
	let left = 0;
	for (const one of pictures) {
		for (let y = 0; y < one.height; y++)
			values.set(one.values.subarray(y * one.width * 3, (y + 1) * one.width * 3), (y * width + left) * 3);
		left += one.width;
	}
	return { width, height, values };
}

/** Expected, drawn, and where they differ (white is far). */
function drawDifference(name: string, golden: Thumbnail, drawn: Thumbnail, far: Float64Array | null): void {
	mkdirSync(differing, { recursive: true });
	const shown: Thumbnail[] = [golden, drawn];
	if (far) {
		const values = new Float64Array(far.length * 3);
		far.forEach((value, at) => {
			values.fill(Math.min(255, value * 1200), at * 3, at * 3 + 3);
		});
		shown.push({ width: golden.width, height: golden.height, values });
	}
	writePng(join(differing, `${name}.png`), beside(shown));
}

const cases = archetypes.flatMap(({ name }) =>
	(["en", "zh"] as const).map((language) => ({ name, language })),
);

test.each(cases)("$name in $language", async ({ name, language }) => {
	const layout = sheetFor(name, briefs[language]);
	if (!layout) {
		expect(language, `no English sheet for ${name}`).toBe("zh");
		return;
	}
	const drawn = thumbnail(await rasterizer.renderPixels(layout), longPx);
	const file = join(goldens, `${name}-${language}.png`);
	if (!existsSync(file)) {
		mkdirSync(goldens, { recursive: true });
		writePng(file, drawn);
		expect(process.env.CI, `${file} was missing`).toBeUndefined();
		return;
	}
	const golden = readPng(file);
	const same = golden.width === drawn.width && golden.height === drawn.height;
	const far = same ? differences(golden, drawn) : null;
	const clear = far ? far.filter((value) => value > tolerance.clear).length / far.length : 1;
	const near = far !== null && mean(far) <= tolerance.mean && clear <= tolerance.clearShare;
	if (!near) drawDifference(`${name}-${language}`, golden, drawn, far);
	expect(near, `${name} looks different: see out/golden-diff/${name}-${language}.png`).toBe(true);
});
