// Finds what a sheet is for, in the words that ask for it: "a flyer for our school bake sale" is titled School Bake Sale.
import { monthEn, weekdayEn } from "./shapes.ts";

const english =
	"(?:posters?|flyers?|leaflets?|cards?|invitations?|menus?|banners?|tickets?|notices?|infographics?|covers?|slides?|price lists?|vouchers?|coupons?|brochures?|badges?|flow ?charts?|timelines?|checklists?|(?:instagram|linkedin|facebook|social)(?: story| post)?)";
const chinese =
	"(?:海报|传单|宣传[单图]|邀请函|请柬|卡片|贺卡|名片|菜单|门票|展板|横幅|[验惠金]券|公告|通知|封面|书封|信息图|流程图)";
/** The sheets that carry words. */
export const sheet = new RegExp(`\\b${english}\\b|${chinese}`, "i");
const event =
	/(?:^|[\s-])(?:night|fair|market|sale|party|fest(?:ival)?|concert|gig|swap|show|run|race|walk|ride|workshop|class(?:es)?|lessons?|course|f[eê]te|gala|quiz|tour|brunch|breakfast|dinner|supper|lunch|tasting|exhibition|opening|launch|meeting|meetup|picnic|parade|ball|auction|raffle|tournament|match|screening|reading|retreat|camp|conference|summit|hackathon|birthday|anniversary|shower|reunion|housewarming|barbecue|bbq|cookout|potluck|clean-?up|drive|fundraiser|contest|competition|challenge|disco|recital|talk|lecture|webinar|seminar|weekend|day|wash|cup|expo|jam|session|hunt|bonfire|bingo|karaoke|rally|ceremony|graduation|prom|open house|giveaway)$/i;
const asked = new RegExp(
	`\\b${english}(?:\\s(?:design|art))?(?::|\\s+(?:for|to(?: promote| advertise| announce)?|(?:advertis|promot|announc)ing|about))\\s+(?:(?:the|our|my|an?|your)\\s+)?|\\b(?:host|hold|hav|organi[sz]|runn|throw|plann)ing\\s+(?:an?|our|the)\\s+`,
	"iu",
);
const before = new RegExp(
	`((?:(?!(?:an?|our|my|the|me|us|need|want|make|design|create|please|do|for)\\s)[\\p{L}\\d'’-]+\\s+){1,4})${english}\\b`,
	"iu",
);
const phraseEnd = new RegExp(
	`[,.:;!?—\\n(]|\\s(?:at|in|from|with|this|next|every|featuring|playing|starring|by|for|to|where|when|that|which)\\s|\\son(?=\\s(?:the\\s)?(?:\\d|${weekdayEn.source}|${monthEn.source}))|\\s(?=${weekdayEn.source}\\s+(?:\\d|${monthEn.source})|${monthEn.source}\\s+\\d)`,
	"i",
);
/** `my daughter Mia's birthday`, `our band Night Ferry` */
const kin =
	/^(?:(?:\p{Ll}+\s)*(?:daughter|son|mum|mom|dad|friend|wife|husband|band|brand|company|team|club)\s)(?=\p{Lu})/u;
const small = /^(?:of|the|at|and|in|on|a|an|for|to|by|with|vs)$/;

export interface EventTitle {
	/** In title case. */
	text: string;
	start: number;
	end: number;
	/** An event told in plain words, no name. */
	about?: true;
}

/** The event, or the name, that a sheet is asked for; a second where both are told. Looks at the first 240 characters. */
export function eventTitles(masked: string): EventTitle[] {
	const opening = masked.slice(0, 240);
	if (/\p{Script=Han}/u.test(opening)) return chineseTitle(opening);
	const found: EventTitle[] = [];
	const ahead = before.exec(opening);
	if (ahead !== null) {
		const words = (ahead[1] ?? "").trimEnd();
		if (event.test(words)) found.push(titled(words, ahead.index));
	}
	const ask = asked.exec(opening);
	if (ask !== null) {
		const end = ask.index + ask[0].length;
		// `A Winter's Tale`: the article is part of the name.
		const at = end - (/\b(?:The|An?) $/.exec(ask[0])?.[0].length ?? 0);
		const rest = opening.slice(at);
		const words = rest.slice(0, phraseEnd.exec(rest)?.index ?? 60).trimEnd();
		const cut = kin.exec(words)?.[0].length ?? 0;
		const name = namePart(words.slice(cut));
		// `gig poster for The Velvet Foxes`: one word before the sheet only says its sort.
		if (name !== "") {
			if (found[0] !== undefined && !found[0].text.includes(" ")) found.pop();
			found.push(titled(name, at + cut));
		}
	}
	return found;
}

const headline =
	/(?:infographic|poster|slide|信息图|长图|海报)\s*[:：]\s*((?:how to|why|what is|\d+\s(?:\p{L}+\s)?(?:ways|steps|tips|things|signs|reasons|facts|rules|habits|ideas)\b|如何|怎[样么]|为什么|什么是)[^,.。，:：\n\ufffc]{2,60})(?=[.。\n]|$)/iu;

/** `Infographic: 4 steps to better coffee`: a line that speaks to the reader. */
export function headlines(masked: string): EventTitle[] {
	const found = headline.exec(masked.slice(0, 240));
	const text = found?.[1] ?? "";
	if (found === null) return [];
	const start = found.index + found[0].length - text.length;
	return [{ text, start, end: start + text.length }];
}

/** All of it where it ends in an event; else the name it begins with. */
function namePart(words: string): string {
	// `Poster for Instagram`: where it goes, not what it is for.
	if (words.length > 60 || /^(?:instagram|facebook|linkedin|tiktok|pinterest|youtube|a\d)\b/i.test(words))
		return "";
	if (event.test(words.split(/\s(?:on|about)\s/)[0] ?? "")) return words;
	if (!/^[\p{Lu}\d]/u.test(words) || !/\p{Lu}\p{L}/u.test(words)) return "";
	return words.replace(/(?:\s\p{Ll}[\p{L}'’-]*)+$/u, "");
}

function titled(words: string, start: number): EventTitle {
	const text = words
		.split(" ")
		.map((word, index) =>
			index > 0 && small.test(word)
				? word
				: word.replace(/(?:^|-)\p{Ll}|^\d+k$/gu, (letter) => letter.toUpperCase()),
		)
		.join(" ");
	return { text, start, end: start + words.length, ...(/^\p{Lu}/u.test(words) ? {} : { about: true }) };
}

const eventChinese =
	/(?:会|节|赛|展|展览|市集|集市|市场|夜市|义[卖诊]|讲座|课|班|活动|马拉松|典礼|派对|沙龙|论坛|(?<!生|节|今|每)日)$/;

const aheadChinese = new RegExp(
	`([\\p{Script=Han}A-Za-z\\d]{2,24}?)(?:的)?(?:宣传|招生|报名|促销|主题|(?:做|设计|制作)一?[张个份]?)?${chinese}`,
	"u",
);

/** 社区义卖海报, 给学校的义卖活动做张海报 */
function chineseTitle(opening: string): EventTitle[] {
	const found = aheadChinese.exec(opening);
	const whole = found?.[1] ?? "";
	const words = whole.replace(
		/^(?:请|帮我|帮忙|麻烦|我要|我想要?|需要|为|给)*(?:做|设计|制作|生成|来|画(?=一?[张幅]))?(?:一下)?(?:一?[张个份幅款])?(?:我们)?(?:(?:学校|公司|社区)的|的)?/,
		"",
	);
	if (
		found === null ||
		words.length < 2 ||
		!eventChinese.test(words) ||
		/^(?:讲座|活动|比赛|展览)$/.test(words)
	)
		return [];
	const start = found.index + whole.length - words.length;
	return [{ text: words, start, end: start + words.length, about: true }];
}
