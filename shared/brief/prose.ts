// Takes the copy and the words about it out of a clause, so that what is left tells only of the picture.
import { hidden } from "../copy/prompt-reading.ts";

const cueEnd =
	/[\s,]*(?:\b(?:that|which|it|and it)\s+)?(?:\bshould\s+)?(?:\b(?:clearly|simply|just|prominently|boldly)\s+)?\b(?:reads?|reading|says?|say|saying|stat(?:es|ing)|display(?:s|ing)?|show(?:s|ing)|(?<!\b(?:an?|the|our)\s[\w-]{2,14}\s)show|flash(?:es|ing)|bears?|bearing|feature(?:s|ing)|labell?ed|lettered|called|titled|entitled|named|marked|inscribed|list(?:s|ing)?|including|has|have|with|over|under|below)(?:\s+(?:the\s+)?(?:text|words?|phrase|slogan|message|title|headings?|labels?|name|hashtag|facts|points))?\s*[:,]?\s*$/i;
const roleEnd =
	/[\s,:;–—-]*\b(?:the|an?|its|and|with|in|on|main|big|small|bold|large|huge|two|three|four|five|\d+|left|right|top|bottom|author|company|event|brand|panel|words?|text|title|subtitle|sub-?head(?:line)?|headline|headings?|header|tag ?line|slogan|caption|labels?|buttons?|bullets?|date|time|venue|location|price|name|footer|number|numbers|lines?|column|columns|facts|points|items|reads?|is|are|using|hashtag|logo|quote|url|link|big|this|at|from|by|until)\s*[:,]?$/i;
const stopWords = new Set(
	"the a an its and with in on at of to by for from then plus also just only main big small bold large huge tiny thin two three four five left right top bottom middle center centre corner side edge upper lower above below beneath under underneath beside next it that this each both word words text title subtitle subhead headline heading headings header tagline tag line slogan caption captions label labels button buttons bullet bullets date time venue location price name author company footer number numbers lines column columns facts points items reads read says say is are using list show shows display displays write add put include place should hashtag logo quote first second third last again another part panel page front back body description message one serif sans script italic caps letters lettering font type red blue white black gold golden green orange yellow purple pink silver maybe really somewhere oh very".split(
		" ",
	),
);

/** `book at`, `call Marcus on`, 地址在: what leads to a fact of the sheet. */
const asksReader =
	/^(?:book|register|shop|call|visit|order|meet|email|text|contact|apply|sign up|rsvp)(?:(?:\s\p{L}+)?\s(?:at|on|to|via|by))?$|^(?:[\p{Script=Han}]{0,4}(?:时间|地址|地点|电话|邮箱)|主演|导演|编剧|作者|新[郎娘]|叫做?|名[为叫]|起点)[是为在：]?$/iu;

/** The clause (as masked text) without its strings; "" when nothing of the picture is left. */
export function proseOf(clause: string): string {
	const first = clause.indexOf(hidden);
	if (/^(?:under|below|beneath)\s+[\p{Lu}\d &'’]+$/u.test(clause.trim())) return "";
	if (first === -1)
		return /\p{Script=Han}/u.test(clause) || hasSubstance(clause) || isColours(clause) ? clause.trim() : "";
	const before = clause.slice(0, first).trimEnd();
	if (asksReader.test(before)) return "";
	const rest = clause.slice(first).replace(/^\ufffc+/, "");
	const after = rest.split(hidden)[0] ?? "";
	if (/\p{Script=Han}/u.test(clause.replaceAll(hidden, ""))) return chineseProse(before, after);
	const kept = [trimRoles(before), keptTail(after)].filter((part) => part !== "").join(" ");
	const prose = /^(?:under|below|beneath)\b/i.test(kept)
		? ""
		: kept
				.replace(/^(?:and|then|with|plus)\s+/i, "")
				.replace(/[\s:,;–—-]+$/, "")
				.trim();
	return hasSubstance(prose) ? prose : "";
}

function trimRoles(before: string): string {
	const carrier = before.replace(cueEnd, "");
	let text = carrier;
	// Bounded: each turn takes one word off the end.
	for (let turn = 0; turn < 14; turn += 1) {
		const shorter = text.replace(roleEnd, "");
		if (shorter === text) break;
		text = shorter;
	}
	// `a taxi with the license plate` keeps its plate: only words about type were taken.
	return text.trim();
}

/** After the string: what goes on about the thing it stands on, not about how the string looks. */
function keptTail(after: string): string {
	const tail = after.trim();
	if (
		/^(?:hanging|standing|sitting|held|mounted|hung|leaning|attached|flickering|glowing|beside|leading|surrounded|in (?:two|three|four|five|six|\d+) [a-z]+)/i.test(
			tail,
		)
	)
		return tail.split(/[:;]/)[0]?.trim() ?? "";
	return "";
}

/** `Yellow and black`: beside a string its style, alone a palette. */
function isColours(clause: string): boolean {
	return /\b(?:red|blue|white|black|gold(?:en)?|green|orange|yellow|purple|pink|silver)\b/i.test(clause);
}

function hasSubstance(prose: string): boolean {
	return (prose.toLowerCase().match(/[\p{L}'’]+/gu) ?? []).some(
		(word) => word.length > 1 && !stopWords.has(word),
	);
}

const chineseCue =
	/(?:分为|分成|包括|包含)?(?:用[^，]{0,10}|以[^，]{0,10})?(?:分别|依次|清晰地?|醒目地?)?(?:写|印|刻|绣|贴|标|喷|显示|展示|滚动播放|列出|标注|标有|挂)?(?:着|有|了|上|出)?\s*[：:]?$/;
const chineseStops =
	/(?:画面|海报|封面|页面)?(?:正)?(?:左上角|右上角|左下角|右下角|左上方|右上方|顶部|底部|上方|下方|下面|上面|中央|中间|正中|左侧|右侧|左边|右边|左栏|右栏|正面|背面|居中|其下|两侧|竖排|横批|角落|侧面)|(?:大|小|主|副)?标题(?:文字)?|书名|片名|刊名|品牌名|店名|歌手名|乐队名|作者|出版社|宣传语|标语|口号|广告语|按钮(?:文字)?|文案|要点|图例|横轴|纵轴|标签|数据|岗位|地点|时间|日期|价格牌?|编号|落款|印章|签名|邮箱|小字|大字|英文|中文|文字|字样|[一二两三四五六七八九十几]+(?:个|行|句|条|栏|部分)|粗?黑体|宋体|楷体|毛笔字?|手写体?|烫金|金色|红色|白色|黑色|依次|分别|分为|写|印|为|是|的|和|与|在|有|用|以|放|着|了|名|小/g;

function chineseProse(before: string, after: string): string {
	// 撑着印有“X”的遮阳伞: the thing stands behind the string.
	const thing = /^的([\p{Script=Han}]{1,8})/u.exec(after)?.[1] ?? "";
	const kept = before
		.replace(/(?:上|里|中|上面)?$/, "")
		.replace(chineseCue, "")
		.replace(/[上里中]$/, "")
		.replace(/(?:分为|分成)$/, "")
		.trim();
	// 热饮下面写“美式”: the heading named again.
	if (/^.{1,12}(?:下面|下方|之下|一栏|栏|部分|区域)$/.test(kept)) return "";
	const substance = kept.replace(chineseStops, "").replace(/[^\p{L}]/gu, "");
	if (substance.length >= 2)
		return `${kept}${thing}`
			.replace(/^(?:以及|和|，|、)/, "")
			.replace(/[：:，、]+$/, "")
			.replace(/(?:主|副)?(?:标题|书名|片名|标语)$/, "")
			.trim();
	const tail = after.replace(/^[^\p{L}]*/u, "").trim();
	return tail.replace(chineseStops, "").replace(/[^\p{L}]/gu, "").length >= 4 && /图|海报|封面/.test(tail)
		? tail
		: "";
}
