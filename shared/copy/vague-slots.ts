// Finds places where a prompt wants text but does not say which: "add the date and the price".
import { hidden, type PromptReading } from "./prompt-reading.ts";

const slotNouns =
	"date|dates|time|times|venue|location|address|price|prices|ticket price|phone number|phone|contact (?:info|information|details)|website|web address|url|email|social (?:media )?handles?|name|names|guests?|speakers?|hours|opening hours|schedule|line-?up|menu items|ingredients|nutrition facts|statistics|stats|figures|numbers|percentages|quote|author(?:'s)? name|brand name|company name|event name|event details|details|brew time|grind size|cooking time|temperature|ratio|dosage|measurements|specs|specifications|facts|tips|steps|short descriptions?|descriptions?|captions?|labels?|key points|bullet points";
const asking = new RegExp(
	`\\b(?:add|include|including|insert|list|listing|put|place|write|mention|show(?:ing)?|display(?:ing)?|with|and|plus|provide|give)\\s+(?:(?:the|a|an|your|our|its|their|some|all|event|relevant|short|brief|key|three|four|five|several)\\s+){0,3}(${slotNouns})\\b`,
	"gi",
);
const listedUnder = new RegExp(
	`\\b((?:${slotNouns})(?:(?:,\\s*|\\s+and\\s+|,\\s*and\\s+)(?:${slotNouns})){0,5})\\s+(?:(?:are|is)\\s+)?(?:listed|shown|displayed|written|given|printed|noted)?\\s*(?:under|below|beneath|beside|next to|for|in|on|at)\\s+(?:each|every|all|the (?:bottom|top|footer))`,
	"gi",
);
const placeholder =
	/\[(?:insert |your |event )?(?:date|time|name|title|venue|location|price|phone|website|text|logo|company|brand|address)[^\]]{0,20}\]|\{\{?[a-z_ ]{2,20}\}\}?|<(?:date|time|name|title|venue|price|text)>|\b(?:xx+|tbd|tba|lorem ipsum)\b/gi;
const chinese =
	/(?:加上|添加|加入|写上|标上|标注|注明|列出|附上|包含|包括|显示|放上|以及|和|、|及)(?:活动|演出|比赛|展览|会议|具体)?(?:的)?((?:时间|日期|地点|价格|票价|电话|联系方式|地址|嘉宾|名单|网址|公司名称|品牌名|店名|营业时间|详细信息|配料|步骤说明|数据|参数|说明文字|简介)(?:(?:、|和|及|与|，)(?:时间|日期|地点|价格|票价|电话|联系方式|地址|嘉宾|名单|网址|营业时间|说明|简介))*)(?!￼|[：:为是“”「"])/g;

/** `brew time and grind size listed under each`: a clause that asks for text without giving it. */
export function asksForText(clause: string): boolean {
	listedUnder.lastIndex = 0;
	return listedUnder.test(clause);
}

/** The words of each slot, as the prompt puts them; at most eight. Linear. */
export function findVagueSlots({ masked, prompt }: PromptReading): string[] {
	const slots: string[] = [];
	const add = (words: string | undefined): void => {
		const text = words?.trim();
		if (text && !slots.some((slot) => slot.toLowerCase().includes(text.toLowerCase()))) slots.push(text);
	};
	for (const match of masked.matchAll(listedUnder)) add(match[1]);
	for (const match of masked.matchAll(asking)) {
		const after = masked.slice(match.index + match[0].length, match.index + match[0].length + 34);
		// The text follows: "with the date 'June 5'", "including the price: $5".
		if (after.includes(hidden) && !/[.;]/.test(after.split(hidden)[0] ?? "")) continue;
		if (/^\s*[:：]|^\s*(?:is|are|of|in|tag|stamp|written|reading|says|reads|that|\d|\$)\b/i.test(after))
			continue;
		if (
			/\b(?:no|without|not|any|never)\s[^.]{0,30}$/i.test(
				masked.slice(Math.max(0, match.index - 30), match.index + match[0].length - (match[1]?.length ?? 0)),
			)
		)
			continue;
		add(match[1]);
	}
	for (const match of masked.matchAll(chinese)) add(match[1]);
	for (const match of prompt.matchAll(placeholder)) add(match[0]);
	return slots.slice(0, 8);
}
