// Finds Chinese copy that stands without quote marks after words such as 写着.
import type { FoundLine } from "./found-line.ts";
import type { PromptReading } from "./prompt-reading.ts";

const cue =
	/(?:写着|写有|写上|写道|题写|标语为|标题为|标题是|文字为|文字是|文案为|文案是|口号是|口号为|印着(?=\s*[：:])|印有(?=\s*[：:])|刻着(?=\s*[：:])|刻有(?=\s*[：:]))(?:中文|英文|汉字|文字)?/g;
const longestValue = 60;
const descriptive =
	/^(?:一行|一些|一句|一段|两行|几行|几个|各种|大大|醒目|密密麻麻|有关|关于|相关|不同|白色|红色|黑色|金色|蓝色|绿色|中文|英文|汉字|文字|字|用|以|采用|和|与|的|了|着|在|位于|为|活动|店名|菜名|名字|日期|时间)/;

/** Linear: each cue looks ahead no further than a bound. */
export function unquotedChinese({ masked }: PromptReading): FoundLine[] {
	const found: FoundLine[] = [];
	for (const match of masked.matchAll(cue)) {
		const at = match.index + match[0].length;
		const window = masked.slice(at, at + longestValue);
		const colon = /^\s*[：:]\s*/.exec(window)?.[0];
		const rest = window.slice(colon?.length ?? 0);
		// 写着大大的“你好”: the quoted string comes later in the sentence.
		if (/^[^。；！？\n]*\ufffc/.test(rest)) continue;
		const value = colon === undefined ? bareValue(rest) : sentenceValue(rest);
		if (value === null || descriptive.test(value)) continue;
		const start = at + (colon?.length ?? 0);
		found.push({
			text: value,
			start,
			end: start + value.length,
			times: 1,
			roleWords: match[0],
			unquoted: true,
		});
	}
	return found;
}

/** After a colon: to the end of the sentence. */
function sentenceValue(rest: string): string | null {
	const value = /^[^。；\n]+/.exec(rest)?.[0].trim() ?? "";
	return value === "" ? null : value;
}

/** Without one: to the first mark, or to the noun that the words stand on (写着欢迎光临的木牌). */
function bareValue(rest: string): string | null {
	const value =
		/^[\p{L}\p{N}·・%&+\-/. ]{2,24}?(?=的|字样|几个|[一二两三四五六七八九十]个?(?:大|汉)?字|[，。；！？、,\n]|$)/u
			.exec(rest)?.[0]
			.trim() ?? "";
	return [...value].length < 2 ? null : value;
}
