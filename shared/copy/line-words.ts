// Finds what a prompt says about a string beside it: how it should look, and where it should stand.
import { carrierBeforeWith, carrierOf } from "./carriers.ts";
import { hidden, type QuotedPiece } from "./prompt-reading.ts";

export interface LineWords {
	style?: string;
	place?: string;
}

const styleWords =
	/\b(?:fonts?|typefaces?|type|letter(?:s|ing|forms?)?|script|serif|sans(?:-serif)?|slab|italics?|bold|thin|light(?:weight)?|heavy|condensed|extended|caps|capitals?|uppercase|lowercase|monospace[d]?|cursive|handwrit\w*|hand-?(?:painted|lettered|drawn|written)|calligraph\w+|brush\w*|chalk|neon|stencil\w*|typewriter|graffiti|gothic|blackletter|outlined?|shadow\w*|embossed|engraved|foil|metallic|glow\w*|gradient|red|blue|green|yellow|orange|purple|pink|white|black|gr[ae]y|gold(?:en)?|silver|brown|teal|navy|cream|beige|turquoise|magenta|crimson|maroon|amber|ivory|copper|bronze|smaller|larger|large|small|medium|big|huge|tiny|giant|oversized|bubble|retro|vintage|modern|elegant|playful|english|chinese|print)\b/i;
const placeWords =
	/\b(?:(?:at|in|on|along|across|near|to|toward|from|around|down|up|inside|within|over|under(?:neath)?|beneath|below|above|beside|next to|behind|between|against)\s+(?:the\s+|its\s+|a\s+|an\s+|each\s+|both\s+)?(?:very\s+|far\s+|upper\s+|lower\s+|top\s+|bottom\s+|left\s+|right\s+|front\s+|back\s+|exact\s+|dead\s+)*(?!(?:says?|reads?|reading|saying|its|their|two|three|four|red|blue|green|yellow|orange|purple|pink|white|black|gold|silver|gr[ae]y|brown|bold|italics?|script|serif|caps|capitals)\b)[\p{L}-]+(?:\s+(?:of|half|third|corner|edge|side|center|centre|left|right|panel|section|part|margin|wall|door|window)(?:\s+(?:the|of|it|a))*(?:\s+[\p{L}-]+)?)?|cent(?:ered|red)(?:\s+(?:below|above|under(?:neath)?|at the (?:top|bottom)))?|below(?:\s+(?:it|that|this))?|above(?:\s+it)?|underneath|beneath(?:\s+it)?|(?:top|bottom|upper|lower|middle)[- ](?:left|right|cent(?:er|re))(?:\s+corner)?|top|bottom)(?![\p{L}])/iu;
const placeLead =
	/(?:^|[\s,(])((?:at|in|on|along|across|near|below|above|under(?:neath)?|beneath|over|beside|next to)\s+(?:the\s+|its\s+|a\s+)?(?:very\s+|far\s+|upper\s+|lower\s+|top\s+|bottom\s+|left\s+|right\s+|front\s+|back\s+)*(?:top|bottom|cent(?:er|re)|middle|left|right|corner|side|header|footer|foot|head|edge|that|it|this|title)(?:[- ](?:left|right|cent(?:er|re)))?(?:\s+(?:corner|edge|side|half|third))?|below|above|underneath)(?![\p{L}-])[^\ufffc]{0,40}$/iu;

/** How often the string is shown, as the prompt writer says it right behind the string. */
const counted = /^,?\s*shown \d{1,2} times,?|^，共出现\d{1,2}次/;
const lowered =
	/^(?:at|in|on|along|across|near|below|above|under|underneath|beneath|over|beside|next|top|bottom|centered|bold|large|small|big)\b/i;
/** A place that names nothing by itself. */
const onIt = /^(?:on|in|at|across) (?:it|them)$/i;

/** At most one style and one place, each in the asker's own words. */
export function lineWords(piece: QuotedPiece): LineWords {
	if (/\p{Script=Han}/u.test(piece.lead.slice(-16) + piece.tail.slice(0, 8))) return chineseWords(piece);
	const own = wordsBehind(piece.tail);
	const shared = /^[\s,]*(?:and|or)?\s*$/i.test(piece.tail.split(hidden)[0] ?? "")
		? wordsBehind(piece.listTail)
		: {};
	const lead = piece.joint === null ? englishLead(piece.lead) : {};
	const style = own.style ?? shared.style ?? lead.style;
	const onWhat =
		piece.joint === null
			? (carrierBeforeWith(piece.lead, piece.tail) ?? carrierOf(piece.lead, piece.tail))
			: null;
	const where = onIt.test(own.place ?? "") ? undefined : own.place;
	const place =
		onWhat !== null ? [onWhat, where].filter(Boolean).join(", ") : (where ?? lead.place ?? shared.place);
	return { ...(style ? { style: uncapped(style) } : {}), ...(place ? { place: uncapped(place) } : {}) };
}

/** `At the top` began a sentence there; here it does not. */
function uncapped(words: string): string {
	return /^\p{Lu}\p{Ll}*(?:\s|$)/u.test(words) && lowered.test(words)
		? words.charAt(0).toLowerCase() + words.slice(1)
		: words;
}

/** What English words right behind a string say of it: ` in bold serif at the top`. */
export function wordsBehind(tail: string): LineWords {
	const words = (tail.split(hidden)[0] ?? "").replace(counted, "").slice(0, 100);
	const bracket = /^\s*\(([^()]{2,60})\)/.exec(words)?.[1];
	if (bracket !== undefined)
		return styleWords.test(bracket) && !placeWords.test(bracket) ? { style: bracket } : placeOf(bracket);
	// The first clause after the string; a second one belongs to something else.
	const afterComma = /^\s*,/.test(words);
	const clause = /^(?:\s*,)?[^,;]*/.exec(words)?.[0].replace(/^\s*,/, "") ?? "";
	const trimmed = clause
		.replace(/\s(?:and|while|with|where|surrounded|set against|featuring|plus)\s(?!in\b).*$/i, "")
		.trim();
	const styled =
		/^(?:(?:is|are|sign|text|lettering)\s+)?(?:(?:written|set|printed|rendered|displayed|painted|shown|placed|carved|spelled out|arranged)\s+)?((?:in|with|using)\s+.+)$/i.exec(
			trimmed,
		)?.[1];
	if (styled === undefined) return placeOf(trimmed, afterComma);
	const cut = cutPlace(styled.replace(/^(?:in|with|using)\s+(?:an?\s+)?/i, ""));
	const next = afterComma
		? {}
		: placeOf(words.slice(words.indexOf(clause) + clause.length).replace(/^\s*,\s*/, ""), true);
	if (!styleWords.test(cut.style)) return placeOf(trimmed, afterComma);
	return { style: cut.style, ...(cut.place ? { place: cut.place } : next) };
}

function cutPlace(words: string): { style: string; place?: string } {
	const found = placeWords.exec(words);
	if (found === null || found.index === 0) return { style: words.trim() };
	return {
		style: words
			.slice(0, found.index)
			.trim()
			.replace(/[,\s]+$/, ""),
		place: found[0].trim(),
	};
}

/** After a comma a new clause may have begun, so the place must come first. */
function placeOf(words: string, first = false): LineWords {
	const found = placeWords.exec(words);
	return found === null || found.index > (first ? 0 : 24) ? {} : { place: found[0].trim() };
}

function englishLead(lead: string): LineWords {
	const place = placeLead.exec(lead)?.[1];
	const style =
		/\bin\s+(?:an?\s+)?((?:[\p{L}-]+[\s,]+){1,5}?(?:letters|lettering|font|type|script|caps|capitals|text|serif|sans-serif|handwriting))\s*(?:[:,]|that reads|reads?|reading|says?|saying)?\s*$/iu.exec(
			lead,
		)?.[1];
	return { ...(style ? { style } : {}), ...(place ? { place } : {}) };
}

const chineseStyle =
	/((?:(?!用|以|部|方|角|侧|央|间|面|旁|边|上|下|里|中|份|张|行|句|个|条|页|是|为|和|与|写|印|有)[\p{Script=Han}]){0,6}(?:字体|毛笔字|毛笔|书法|楷体|宋体|黑体|隶书|篆书|行书|草书|手写体|手写(?!信|卡|便|笔|账|帐)|印刷体|艺术字|粗体|斜体|大字|小字|霓虹|烫金|描边|立体字|金色|红色|白色|黑色|蓝色|绿色|黄色|橙色|紫色|粉色|银色|棕色)(?!背景|底|纸|墙|横幅|灯笼|角标|气泡|按钮|印泥)(?:(?!放|置|位|写|在|占)[\p{Script=Han}]){0,6}?)(?=的|写|印|标|题|显示|呈现|放|置|位|在|占|[“”「：:，,。\ufffc]|$)/gu;
/** What the string is, at the end of its style: 小字价格. */
const chineseThing =
	/(?:(?:主|副)?标题|价格|店名|品牌名?|文字|标语|口号|日期|时间|地点|署名|落款|英文|中文|写|字样|宣传语|广告语|内容)+$/;
const chinesePlace =
	/((?:画面|海报|封面|页面|版面|图片|卡片|标题)?(?:的)?(?:正)?(?:左上角|右上角|左下角|右下角|左上方|右上方|左下方|右下方|顶部|底部|上方|下方|中央|中间|中部|正中|左侧|右侧|居中|两侧|顶端|底端|边缘|正面|背面))/;

function chineseWords(piece: QuotedPiece): LineWords {
	const near = piece.joint === null ? ownLead(piece.lead) : "";
	const after = ownTail(piece.tail);
	const form = piece.tail.replace(counted, "");
	const said = /^，?字体[：:]([^，。]{1,60})/.exec(form)?.[1];
	const put = /^(?:，?字体[：:][^，。]{1,60})?，位置[：:]([^，。]{1,60})/.exec(form)?.[1];
	if (said !== undefined || put !== undefined)
		return { ...(said ? { style: said } : {}), ...(put ? { place: put } : {}) };
	const style = lastMatch(near.slice(-22), chineseStyle) ?? lastMatch(after, chineseStyle, 1);
	const onWhat = piece.joint === null ? carrierOf(piece.lead, piece.tail) : null;
	const place = onWhat ?? lastMatch(near, chinesePlace) ?? chinesePlace.exec(after)?.[1];
	const plain = style?.replace(/^[用以采的]+/, "").replace(chineseThing, "");
	return { ...(plain ? { style: plain } : {}), ...(place ? { place } : {}) };
}

/** The words before a string that are not behind the string before it. */
function ownLead(lead: string): string {
	const parts = lead.slice(-60).split(hidden);
	const last = parts.at(-1) ?? "";
	return (parts.length > 1 ? (/[^，,；;、]*$/.exec(last)?.[0] ?? "") : last).slice(-40);
}

/** The words behind a string that do not lead to the next: “醒来”，烫金楷体，下方小字“…” */
function ownTail(tail: string): string {
	const parts = tail.split(hidden);
	const words = parts[0] ?? "";
	return (parts.length > 1 ? (/^.*(?=[，,；;、])/.exec(words)?.[0] ?? "") : words).slice(0, 24);
}

/** The last of at most `most` matches; default all. */
function lastMatch(text: string, pattern: RegExp, most = 20): string | undefined {
	let found: string | undefined;
	for (const match of text.matchAll(new RegExp(pattern.source, "gu"))) {
		found = match[1];
		most -= 1;
		if (most === 0) break;
	}
	return found;
}
