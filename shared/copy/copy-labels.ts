// The words that, standing before a colon, say that what follows is copy, and which role it has.
import type { CopyRole } from "./copy.ts";

/** `strong` alone makes a line copy; `weak` does so only beside a strong one (a place may be a scene). */
export interface CopyLabel {
	role: CopyRole | null;
	strength: "strong" | "weak" | "list";
}

const roles: readonly (readonly [string, CopyRole | null, CopyLabel["strength"]])[] = [
	[
		"title|main title|headline|main headline|heading 1|h1|big text|main text|hero text|poster title|event name|event title|film title|book title|album title|masthead",
		"title",
		"strong",
	],
	[
		"subtitle|sub-title|subheading|sub-heading|subhead|sub-headline|subheadline|tagline|tag line|slogan|strapline|h2|secondary text|kicker|subheader",
		"subtitle",
		"strong",
	],
	[
		"heading|section title|section heading|section header|column title|column header|card title",
		"heading",
		"strong",
	],
	[
		"caption|label|badge|badge text|button|button text|cta|call to action|call-to-action|cta button|sticker|top text|bottom text|left text|right text|small text|callout|overlay text|sign text|banner text|watermark text|prompt text",
		"label",
		"strong",
	],
	[
		"body text|body copy|abstract|paragraph|description text|intro text|quote|testimonial|blurb|dialogue|speech bubble|bubble",
		"body",
		"strong",
	],
	["body", "body", "weak"],
	[
		"footer|footer text|footnote|fine print|disclaimer|copyright|credits|credit line|legal line",
		"footer",
		"strong",
	],
	["date|dates|time|when|date and time|date & time|hours|opening hours", "date", "weak"],
	["venue|location|where|place|address", "contact", "weak"],
	["price|prices|admission|entry|fee|ticket price|tickets", "price", "weak"],
	[
		"website|web|url|phone|tel|telephone|call|email|e-mail|contact|contact info|instagram|facebook|hashtag|rsvp|handle",
		"contact",
		"weak",
	],
	[
		"author|authors|author list|by|presented by|hosted by|speaker|speakers|guest|guests|featuring|starring|director|brand|brand name|conference|scent|flavor|weight|net weight|role|position|job title|department|school|seat|gate|flight|logo text|company|product|product name|name|organizer|sponsor|sponsors|edition|issue|version",
		"label",
		"weak",
	],
	[
		"text|texts|copy|content text|wording|text content|text on poster|text on the poster|exact text|text to include|text elements|lines|bullets|bullet points|points|items|menu|menu items|list|features|benefits|steps|stats|facts|tips|agenda|schedule|ingredients|sections|options|choices|answers",
		null,
		"list",
	],
	[
		"标题|主标题|大标题|标题文字|主题文字|题目|主题大字|大字|中央大字|顶部大字|报头|头条|刊名|片名|书名|活动名称|店名|品牌名|品牌名称",
		"title",
		"strong",
	],
	["副标题|标语|口号|宣传语|广告语|宣传标语|副题|金句", "subtitle", "strong"],
	["小标题|栏目|栏目标题", "heading", "strong"],
	[
		"按钮|按钮文字|小字|底部小字|下方小字|右下角小字|左下角小字|角落小字|上联|下联|横批|横额|对话框|气泡|标签文字|角标|顶部文字|底部文字|左侧文字|右侧文字|中间文字|印章文字|落款|署名",
		"label",
		"strong",
	],
	["正文|摘要|说明文字|正文内容|对白|台词", "body", "strong"],
	["页脚|脚注|版权信息", "footer", "strong"],
	["时间|日期|活动时间|营业时间", "date", "weak"],
	["地点|地址|活动地点|电话|联系电话|联系方式|网址|邮箱", "contact", "weak"],
	["品牌|品名|酒名|菜名|产品名称|产品名|商品名", "title", "weak"],
	["优惠|价格|票价|售价|优惠价", "price", "weak"],
	[
		"主办|主办单位|主办方|汇报人|新郎|新娘|编剧|承办单位|作者|出版社|作者名单|作者列表|作者姓名|姓名|职务|职位|公司|单位|学校|部门|会议|专业|编号|工号|香型|口味|规格|产地|生产日期|保质期|净含量|航班|座位|导演|主演|嘉宾|主讲人",
		"label",
		"weak",
	],
	["文案|文字|文字内容|文案内容|海报文字|海报文案|画面文字|要点|菜单|菜品|列表|项目|步骤|清单", null, "list"],
];

const labels: ReadonlyMap<string, CopyLabel> = new Map(
	roles.flatMap(([words, role, strength]) =>
		words.split("|").map((word): [string, CopyLabel] => [word, { role, strength }]),
	),
);

/** The label a word or phrase is; `Title 1`, `Bullet 3`, `Section II` count as their label without the number. */
export function copyLabel(words: string): CopyLabel | null {
	const plain = words
		.toLowerCase()
		.replace(/[*_#`]/g, "")
		.replace(/\s*\([^)]*\)\s*/g, " ")
		.replace(/\s+(?:at|on|in|across|along)\s+the\s+[\p{L} ]{2,24}$/u, "")
		.replace(
			/^(?:the|main|event|poster)\s+(?=title|headline|subtitle|tagline|date|time|venue|location|name)/,
			"",
		)
		.replace(/^(?:海报|封面|画面|活动|页面|广告)的?(?=标题|主标题|副标题|标语|口号|正文|按钮|宣传语)/, "")
		.trim();
	const found = labels.get(plain);
	if (found) return found;
	const bare = plain.replace(
		/\s*(?:[#№]?\d{1,2}|[ivx]{1,4}|[a-d]|one|two|three|four|five|first|second|third)$/,
		"",
	);
	if (
		/^(?:line|row|bullet|step|section|panel|item|card|column|slide|point|tip|fact|stat|option|text|label|button|headline|bubble|sign)$/.test(
			bare,
		) &&
		bare !== plain
	)
		return {
			role: /^(?:section|panel|column|card|slide)$/.test(bare) ? "heading" : "label",
			strength: "strong",
		};
	return labels.get(bare) ?? null;
}
