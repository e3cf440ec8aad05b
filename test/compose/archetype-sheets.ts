// One sheet of each archetype in each language, the same for the goldens in pixels and in SVG.
import type { Brief, BriefInput } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { ToolError } from "../../shared/errors.ts";
import { archetypes } from "../../shared/layout/archetypes/archetypes.ts";
import { compose } from "../../shared/layout/compose.ts";
import type { Layout } from "../../shared/layout/layout.ts";
import { sampleBriefs } from "./sample-briefs.ts";

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
		kind: "poster",
		subject: "社区读书节",
		copy: [
			{ text: "在书里见面", role: "title" },
			{ text: "四月二十三日 上午十点", role: "date" },
			{ text: "市图书馆一楼大厅", role: "contact" },
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
export function sheetFor(archetype: string, language: "en" | "zh"): Layout | null {
	const list = briefs[language];
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

export const archetypeCases = archetypes.flatMap(({ name }) =>
	(["en", "zh"] as const).map((language) => ({ name, language })),
);
