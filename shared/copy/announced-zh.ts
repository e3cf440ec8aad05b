// Finds Chinese copy that stands without quote marks behind a colon: 正面写着：…, 上联：…, 分为三栏：….
import { type FoundLine, mostStrings } from "./found-line.ts";

const longestValue = 160;
const longestLead = 26;

const saying =
	/(?:写着|写有|写上|写道|写的是|书写|题写|印着|印有|印上|刻着|刻有|绣着|标着|标有|标注|显示|显示着|播放|喊着?|说道?|回答|(?:内容|文字|字样|标语|口号|文案|标题|题目|宣传语|广告语|祝福语|台词)(?:内容)?(?:为|是)?|写)(?:了|着)?(?:一行|一句|[一二两三四五六七八几]个|大大的?)?(?:小|大)?(?:字|话|文字|大字|小字)?$/;
const thing =
	/(?:招牌|灯牌|公告|告示|启事|通知|展签|木牌|路牌|指示牌|警示牌|警告牌|提示牌|告示牌|标牌|立牌|名牌|门牌|站牌|展牌|吊牌|号码牌|牌子|牌匾|匾额|横幅|条幅|标语|口号|黑板|小黑板|灯箱|便利贴|便签|纸条|字条|气泡|对话框|锦旗|墓碑|石碑|大字|小字|文字|字样|寄语|弹幕|字幕|题字|签名|落款|上联|下联|横批|横额|题词|谜面|谜底)(?:上|里|中)?$/;
const listing =
	/(?:列着|列有|列出|列了|罗列着?|依次(?:为|是|写着|标着)|分别(?:为|是|写着|标着|写|印着))[^，。]{0,8}$|分[为成][^，。]{1,6}$|[两二三四五六七八九十\d]个?(?:地点|站点|选项|菜名|菜品|按钮|标签|岗位|职位|步骤|部分|栏目?|板块|区域|阶段|章节|标题|词|名字|城市|口味|商品)$|(?:菜单|价目表|清单|节目单)(?:上|里)?$/;
const descriptive =
	/^(?:一行|一些|一句|一段|两行|几行|几个|各种|大大|醒目|密密麻麻|有关|关于|相关|不同|位于|采用|使用|用|以|字体|加粗|黑体|宋体|楷体|居中|白色|红色|黑色|金色|蓝色|绿色|手写|左|右|上方|下方|上半|下半|中间|中央|顶部|底部|前景|背景|第一|无$|一[只个张位片座棵条])/;
/** A clause that goes on about the picture. */
const scene =
	/[，,！!？?](?=[^，。！？]*(?:风格|风(?=[，。]|$)|背景|色调|配色|字体|手绘|插画|排版|构图|画面|光线|阳光|灯光|氛围|质感|旁边|周围|四周|环绕|下面|上方|下方|左侧|右侧|底部|顶部|角落|整体|颜色|水彩|油画|水墨|采用|搭配|笔迹|字迹|点缀|装饰|图案|高清|写实|复古|极简|[红橙黄绿青蓝紫黑白金银粉灰棕][色底]|一[只个张位片座棵条本杯])[^，。！？]*(?:[，。]|$))/;

const quotedSoon = /^[^。；！？\n]*\ufffc/;
/** 菜单：美式 18元、拿铁 22元，标题“…”: the string stands in a clause of its own. */
const quotedLater = /^([^，,。；！？\n\ufffc]+、[^，,。；！？\n\ufffc]+)[，,]/;

function leadBefore(masked: string, at: number): string {
	let start = at;
	while (
		start > 0 &&
		at - start < longestLead &&
		!"，。；！？、：:,\n\ufffc".includes(masked.charAt(start - 1))
	)
		start -= 1;
	return masked.slice(start, at).trim();
}

type Span = Pick<FoundLine, "text" | "start" | "end">;

/** Linear: each colon looks at a bounded stretch to either side. */
export function findAnnouncedChinese(masked: string): FoundLine[] {
	const found: FoundLine[] = [];
	let after = 0;
	for (const match of masked.matchAll(/(?<!\d)[：:][ \t]*/g)) {
		if (found.length >= mostStrings) break;
		if (match.index < after) continue;
		const lead = leadBefore(masked, match.index);
		if (!/\p{Script=Han}$/u.test(lead)) continue;
		const listed = listing.test(lead);
		if (!listed && !saying.test(lead) && !thing.test(lead)) continue;
		const at = match.index + match[0].length;
		const window = masked.slice(at, at + longestValue);
		const rest = (listed && window.includes("\ufffc") ? quotedLater.exec(window)?.[1] : undefined) ?? window;
		// 写着：“你好”: the quoted string comes later in the sentence.
		if (quotedSoon.test(rest)) continue;
		const lines = linesOf(rest, at, listed, saying.test(lead) || thing.test(lead));
		for (const line of lines) {
			found.push({
				...line,
				times: 1,
				roleWords: lead,
				unquoted: true,
				...(lines.length > 1 ? { list: -at } : {}),
			});
			after = line.end;
		}
	}
	return found;
}

function linesOf(rest: string, at: number, listed: boolean, said: boolean): Span[] {
	const value = endOf(/^[^。；\n]+/.exec(rest)?.[0] ?? "");
	const items = listOf(value, listed);
	if (items !== null)
		return items.some((item) => descriptive.test(item.text))
			? []
			: items.map(({ text, start }) => ({ text, start: at + start, end: at + start + text.length }));
	if (value === "" || descriptive.test(value) || (listed && !said)) return [];
	return [{ text: value, start: at, end: at + value.length }];
}

/** Without the clauses that speak of the picture, the next label, and what follows a closing ！. */
export function endOf(sentence: string): string {
	let value = sentence.replace(/[，,](?:[\p{Script=Han}]{1,10})[：:].*$/u, "");
	const clause = scene.exec(value);
	if (clause !== null) value = value.slice(0, clause.index + (/[！!？?]/.test(clause[0]) ? 1 : 0));
	return value.trim();
}

/** 美式 18元、拿铁 24元和摩卡: null where it is one string. */
function listOf(value: string, listed: boolean): { text: string; start: number }[] | null {
	const parts: { text: string; start: number }[] = [];
	let start = 0;
	for (const found of value.matchAll(/、/g)) {
		parts.push({ text: value.slice(start, found.index), start });
		start = found.index + 1;
	}
	const last = value.slice(start).replace(/[，,].*$/, "");
	const and = /^(.{1,14}?)(?:以及|和|与|及)(.{1,14})$/u.exec(last);
	if (and !== null && parts.length > 0) {
		const first = and[1] ?? "";
		const second = and[2] ?? "";
		parts.push({ text: first, start }, { text: second, start: start + last.length - second.length });
	} else parts.push({ text: last, start });
	if (parts.length < (listed ? 2 : 3)) return null;
	// An aside after the last item: 、燕麦拿铁 28元，粉笔手绘
	const items = parts.map(({ text, start: from }) => {
		const own = text.replace(/[，,].*$/, "");
		return { text: own.trim(), start: from + own.length - own.trimStart().length };
	});
	return items.every((item) => item.text !== "" && [...item.text].length <= 16) ? items : null;
}
