// Finds Chinese copy that stands without quote marks after words such as 写着.
import type { FoundLine } from "./found-line.ts";
import type { PromptReading } from "./prompt-reading.ts";

const cue =
	/(?:写着|写有|写上|写道|写的是|题写|标语为|文字为|文字是|文案为|文案是|口号是|口号为|按钮上?写着?|[牌屏幕箱](?:上|幕)?显示着?(?=[^，。；的\n]{2,20}(?:[，。；\n]|$)))(?:中文|英文|汉字|文字)?(?!\s*[：:])/g;
/** 印着 may be a picture, unless letters are named behind it. */
const lettered =
	/(?:印着|印有|刻着|刻有|绣着|绣有|贴着|喷着|标着|标有|写下|写出|拼出)(?=[^，。；！？、\n\ufffc]{2,20}?(?:字样|几个(?:大)?字母?|[二两三四五六七八九十]个?(?:大|汉)?字母?))/g;
/** A title goes on to the next mark, 的 and all. */
const titled =
	/(?:(?<=(?:海报|招牌|封面)[，,])(?=名叫|叫做|名为)|标题|题目|书名|片名|店名|产品名|新品|品牌名|刊名|活动名)(?:为|是|名?叫做?|名为)(?=[^，。；！？\n\ufffc：:“「]{2,22}(?:[，。；！？\n]|$))/g;
/** 一家名为半亩花田的咖啡馆, 叫云端小筑的民宿 */
const business =
	/(?:名为|名叫|叫做?)(?=[^，。；！？、的\n\ufffc：:“「]{2,12}的[\p{Script=Han}]{0,4}(?:店|馆|厅|吧|品牌|公司|民宿|酒店|招牌|节|展|会|市集|电影|小说|专辑))/gu;
/** 分别标注太阳、风、水: only where letters are made, for 分别是 may name things. */
const listed =
	/(?:(?:文字|文案)分别[是为]|(?:分别|依次)(?:写着?|标着|标注着?|印着|刻着|贴着|写有|标有))(?=[^，。；！？、\n\ufffc：:“「]{1,10}、)/g;
const longestValue = 60;
const descriptive =
	/^(?:一行|一些|一句|一段|两行|几行|几个|各种|大大|醒目|密密麻麻|有关|关于|相关|不同|白色|红色|黑色|金色|蓝色|绿色|中文|英文|汉字|文字|字|用|以|采用|和|与|的|了|着|在|位于|为|活动|店名|菜名|名字|日期|时间)/;

/** Linear: each cue looks ahead no further than a bound. */
export function unquotedChinese({ masked }: PromptReading): FoundLine[] {
	const found: FoundLine[] = [];
	for (const match of [cue, lettered, business].flatMap((words) => [...masked.matchAll(words)])) {
		const at = match.index + match[0].length;
		const window = masked.slice(at, at + longestValue);
		// 写着大大的“你好”: the quoted string comes later in the sentence.
		if (/^[^。；！？\n]*\ufffc/.test(window)) continue;
		const value = bareValue(window);
		if (value === null || descriptive.test(value)) continue;
		const start = at + window.indexOf(value);
		found.push({
			text: value,
			start,
			end: start + value.length,
			times: 1,
			roleWords: match[0],
			unquoted: true,
		});
	}
	for (const match of masked.matchAll(titled)) {
		const start = match.index + match[0].length;
		const text = /^[^，。；！？\n\ufffc]+/.exec(masked.slice(start, start + 30))?.[0].trim() ?? "";
		if (text !== "" && !descriptive.test(text))
			found.push({ text, start, end: start + text.length, times: 1, roleWords: match[0], unquoted: true });
	}
	for (const match of masked.matchAll(listed)) {
		const from = match.index + match[0].length;
		const whole = /^[^，。；！？\n\ufffc]+/.exec(masked.slice(from, from + 90))?.[0] ?? "";
		const items = [...whole.matchAll(/[^、]+/g)];
		if (items.length < 2 || items.some((item) => [...item[0]].length > 12)) continue;
		for (const item of items)
			found.push({
				text: item[0].trim(),
				start: from + item.index,
				end: from + item.index + item[0].length,
				times: 1,
				roleWords: "",
				unquoted: true,
				list: -from,
			});
	}
	return found;
}

const wish = /(?:快乐|康复|加油|你好|您好|谢谢你?|欢迎|恭喜|早安|晚安|再见|平安|幸福)$/;

/** To the first mark, or to the noun that the words stand on (写着欢迎光临的木牌). */
function bareValue(rest: string): string | null {
	const value =
		/^[\p{L}\p{N}·・%&+\-/. ]{2,24}?(?=(?<!亲爱)的|字样|几个|[一二两三四五六七八九十]个?(?:大|汉)?字母?|[，。；！？、,\n]|$)/u
			.exec(rest)?.[0]
			.trim() ?? "";
	// 早日康复，小西: a wish goes on with a name.
	const name = wish.test(value)
		? (/^，[\p{Script=Han}]{1,4}(?=[，。！]|$)/u.exec(rest.trimStart().slice(value.length))?.[0] ?? "")
		: "";
	if (name !== "") return `${value}${name}`;
	return [...value].length < 2 ? null : value;
}
