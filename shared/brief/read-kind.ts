// Names the kind of sheet that a prompt asks for.
import type { BriefKind } from "./brief.ts";

const kindWords: readonly (readonly [RegExp, BriefKind])[] = [
	[
		/\b(?:infographics?|comparison charts?|flow ?charts?|process diagrams?|diagrams?|timelines?|cheat ?sheets?|data (?:poster|visuali[sz]ation)|fact ?sheets?|explainer)\b|信息图|流程图|时间轴|对比图|示意图|图解|科普图/i,
		"infographic",
	],
	[
		/\b(?:slides?|presentations?|pitch deck|power ?point|keynote|title card)\b|幻灯片|演示文稿|演示|PPT/i,
		"slide",
	],
	[
		/\b(?:(?:business|wedding|recipe|love|valentine|easter|menu|rsvp|new year|loyalty|gift|greeting|birthday|thank[- ]you|invitation|membership|post|playing|trading|place|punch|save[- ]the[- ]date|holiday|christmas) ?cards?|postcards?|invitations?|tickets?|coupons?|vouchers?|boarding pass(?:es)?|name ?tags?|badges?)\b|名片|卡片|贺卡|请柬|邀请函|请帖|门票|优惠券|会员卡|明信片|代金券/i,
		"card",
	],
	[
		/\b(?:(?:book|magazine|album|cd|vinyl|report|notebook|record|front) ?covers?|covers? (?:of|for|art)|zine|magazine)\b|封面|杂志|书皮|唱片/i,
		"cover",
	],
	[
		/\b(?:posters?|flyers?|flier|leaflets?|broadsides?|playbills?|billboards?|banners?|handbills?|advert(?:isement)?s?|ads?|menus?|certificates?|notices?|announcements?|placards?|signage|one-sheet|movie poster)\b|海报|宣传单|传单|横幅|菜单|广告|告示|公告|证书|展板|易拉宝/i,
		"poster",
	],
];

/** One line on a photograph is a picture still; with more words it is a sheet. */
const posted =
	/\b(?:instagram|facebook|linkedin|twitter|tiktok|pinterest|whatsapp|social(?: media)?) (?:story|stories|posts?|reels?|pins?|graphics?|tiles?|carousels?)\b|小红书|朋友圈/i;

/**
 * The kind named first by a design word, else `poster` for a prompt that is all words and no picture,
 * else `picture`. `prose`: the prompt with its strings hidden; `lines`: how many it shows.
 */
export function readKind(prose: string, lines: number): BriefKind {
	// The sheet itself is named at the start; later words name things inside the picture.
	const opening = prose.slice(0, 240);
	let best: { kind: BriefKind; at: number } | null = null;
	for (const [pattern, kind] of kindWords) {
		const found = pattern.exec(opening);
		if (found && !isInside(opening, found.index, found[0].length) && (best === null || found.index < best.at))
			best = { kind, at: found.index };
	}
	if (best !== null) return best.kind;
	if (
		/(?:^|\n)[ \t]{0,8}(?:[-*#]{1,4}[ \t]{0,4}|【|\*\*)?(?:title|headline|main title|标题|主标题|大标题)(?:】|\*\*)?[ \t]{0,4}[:：\p{Script=Han}]/iu.test(
			prose,
		)
	)
		return "poster";
	if (lines > 1 && posted.test(opening)) return "poster";
	if (lines > 0 && /\b(?:headline|subtitle|tagline)\b|标题|宣传语/i.test(opening)) return "poster";
	const firstString = prose.indexOf("\ufffc");
	return lines > 0 && firstString >= 0 && firstString < 4 ? "poster" : "picture";
}

/** `a wall with a poster on it` holds a poster; it is not one. */
function isInside(opening: string, at: number, length: number): boolean {
	const before = opening.slice(Math.max(0, at - 28), at);
	const after = opening.slice(at + length, at + length + 24);
	return (
		/\b(?:with|has|holding|reading|beside|near|under|on|behind|past|of)\s+(?:an?|the|several|some)\s+(?:[\w-]+\s+){0,2}$/i.test(
			before,
		) &&
		/^\s*(?:on|that|which|hanging|saying|reading|showing|displaying|with|above|behind|\ufffc)/i.test(after)
	);
}
