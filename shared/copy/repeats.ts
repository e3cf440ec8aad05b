// Tells a string that is wanted a second time from one that is only mentioned again.
import { wordsBehind } from "./line-words.ts";
import type { QuotedPiece } from "./prompt-reading.ts";

/** Says that the same words stand in one more place. */
const again =
	/\b(?:another|a second|a third|again|also|too|the same|once more|likewise|duplicate[ds]?|repeat(?:s|ed|ing)?)\b|同样|也(?:写|印|有|显示|标|喷|贴|刻|画|挂|绣)|亦|再次(?:写)?|另(?:一|外)|又(?:写|有|印)|分别|各(?:有|写)|重复/i;
/** A verb of showing with no article that points back: `a shirt that says`. */
const showsHere =
	/\b(?:reads?|reading|says?|saying|stat(?:es|ing)|spell(?:s|ing)|displays?|displaying|shows?|showing|present(?:s|ing)|bears?|bearing|labell?ed|headed|list(?:s|ing)|marked|inscribed|engraved|printed|carved|stamped|titled|with(?:\s+the\s+(?:words?|text|phrase|label|title))?|has|have|features?|featuring)\s*[:,]?\s*$|(?:写着|写有|写上|写道|印着|印有|印上|刻着|刻有|标着|标有|标注|显示|展示|镶嵌|嵌入|浮现|刻画|绣着|贴着|喷着|缀着)[^，。；]{0,14}$/i;
const restated = /(?:[,;—–-]|\w(?:ing|ed))\s+with(?:\s+the\s+(?:words?|text|phrase|label|title))?\s*$/i;
/** A preposition that points at something named elsewhere: `next to the reward amount`. */
const besideSomething =
	/\b(?:below|beneath|under(?:neath)?|above|over|beside|besides|next to|near|around|behind|after|before|between|alongside|inside|within|left of|right of|top of|bottom of|side of|end of|of|for|from|beyond|opposite|following|than|to)\s+(?:(?:the|this|that|both|its|each)\s+)?(?:(?!(?:and|or)\s)[\p{L}-]+\s+){0,3}["']?$|(?:位于|上方的?|下方的?|旁的?|靠近|围绕|侧的?)\s*$/iu;
/** A definite name for something named before: `The title "X" is …`. */
const namedBefore =
	/\b(?:this|that|these|those)\s+(?:\w+\s+){0,2}$|(?:^|[.!?;]\s+|,\s*|\b(?:and|while|where|make|keep|with)\s+)the\s+(?:(?:word|words|text|title|heading|headline|phrase|label|letters|sign|line|slogan|logo|number|name|main|big|small|first|second|section)\s+){0,3}$|(?:在|与|和|于|图|主标题|副标题|标题|书名|该|此|这个?|其中|让|使|将|把|给)\s*$/iu;
const standsByIt =
	/^\s*(?:的)?(?:左|右|上|下|旁|周围|四周|两侧|之间|之下|之上|内|里|中|前|后|对应|所在|部分|板块|区域|标识|配|附近|边|在|是|位于|右下|左下|(?:按钮|键|图标|选项)[\p{Script=Han}]|采用|使用|用|字体|为|[\p{Script=Han}]{1,4}(?:为|是|用|呈))|^\s+(?:is|are|was|should|must|appears?|sits?|stands?|uses?|in the|at the|has|takes|needs|section|entry|header|heading|line|item|column|part|area|marker|panel|button|logo)\b/iu;

/** True when the same string is meant to be seen once more. `first`: where it stood before. */
export function isWantedAgain(piece: QuotedPiece, first: QuotedPiece): boolean {
	// 电影《X》的海报，上面写着“X”: the work was only named.
	if (first.family === "work") return false;
	if (piece.list === first.list)
		return (
			!standsByIt.test(piece.tail) ||
			(piece.joint !== null && /^\s*$/.test(piece.joint) && /^\s+(?:in|at) the\b/i.test(piece.tail))
		);
	if (again.test(piece.lead.slice(-48)) || /^[^,.;，。；]{0,20}\b(?:again|too|as well)\b/i.test(piece.tail))
		return true;
	if (piece.joint !== null && piece.joint !== "" && !showsHere.test(piece.lead)) return false;
	// `…, with "JOY" larger` says more of a line; `a mug with "JOY"` is a new place for it.
	if (restated.test(piece.lead)) return false;
	if (/\bwith(?:\s+the\s+(?:words?|text|phrase|label|title))?\s*$/i.test(piece.lead)) return true;
	if (besideSomething.test(piece.lead) || namedBefore.test(piece.lead)) return false;
	// `"OPEN" on the left shutter, "OPEN" on the right shutter`
	if (/[,;]\s*(?:and\s+)?$/.test(piece.lead)) {
		const here = wordsBehind(piece.tail).place;
		const there = wordsBehind(first.tail).place;
		if (here !== undefined && there !== undefined && here !== there) return true;
	}
	// “禁止通行”四字为红色
	if (
		/^\s*(?:这?[一二两三四五六七八]个?(?:大)?字)?(?:为|是|呈|用|采用)/.test(piece.tail) &&
		!showsHere.test(piece.lead)
	)
		return false;
	if (showsHere.test(piece.lead)) return true;
	if (/^\s*(?:几个|[二两三四]个?)字|^\s*字样|^\s*(?:logo|标志|标识|图案)/i.test(piece.tail)) return true;
	if (standsByIt.test(piece.tail)) return false;
	return false;
}

/** True when the words before a string point at something that stands elsewhere: "next to 'Latte'". */
export function isLandmark(piece: QuotedPiece): boolean {
	return besideSomething.test(piece.lead) && !showsHere.test(piece.lead);
}

/** How many times a string is asked for in words right beside it: "twice", "shown 3 times", "三遍". Default 1. */
export function timesAsked(piece: QuotedPiece): number {
	const after =
		/^[^.;。；\ufffc]{0,40}?\b(?:(twice)(?!\s+(?:the|as|its))|(two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s+times(?!\s+(?:the|as|larger|bigger|smaller))|[x×]\s?(\d{1,2})\b)/i.exec(
			piece.tail,
		);
	const before =
		/(?<!shown )\b(?:(twice)|(two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s+times)\b[^.;,\ufffc]{0,24}$/i.exec(
			piece.lead,
		);
	const chinese =
		/^[，,]?[^，。；\ufffc]{0,12}?(两|二|三|四|五|六|七|八|九|十|\d{1,2})\s?(?:次|遍)/.exec(piece.tail) ??
		/(?:重复|(?<!共)出现|写)(两|二|三|四|五|六|七|八|九|十|\d{1,2})\s?(?:次|遍)[^，。；\ufffc]{0,8}$/.exec(
			piece.lead,
		);
	const found = after ?? before;
	if (found) return found[1] ? 2 : numberOf(found[2] ?? found[3] ?? "1");
	return chinese ? numberOf(chinese[1] ?? "1") : 1;
}

const numbers: Readonly<Record<string, number>> = {
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	两: 2,
	二: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10,
};

function numberOf(word: string): number {
	const value = numbers[word.toLowerCase()] ?? Number(word);
	return Number.isInteger(value) && value >= 1 && value <= 20 ? value : 1;
}
