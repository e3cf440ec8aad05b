// 《…》 names a work. It is copy only where the prompt makes it the title of the sheet itself.
import type { QuotedPiece } from "./prompt-reading.ts";

const titleBefore =
	/(?:标题|片名|书名|剧名|刊名|专辑名|题为|题名|题目|主题|名为|题写|写着|写有|印着|印有|写上)(?:为|是|叫|叫做)?\s*[：:]?\s*$/;
const sheetAfter =
	/^\s*的?(?:[\p{Script=Han}]{0,4})(?:海报|封面|招贴|书封|门票|节目单|邀请函|宣传画|宣传册|唱片)/u;
/** 电影海报《X》，…: the sheet's own name right before it. */
const sheetBefore =
	/(?:海报|封面|招贴|书封|节目单|邀请函|宣传画|宣传册|唱片|信息图|长图|手册|幻灯片|PPT)\s*[：:，,]?\s*$/i;
/** 一本书叫《X》，…: the thing in the picture carries it. */
const thingBefore = /(?:书|绘本|小说|杂志|专辑|唱片|刊物|画册|报纸)(?:叫做?|名叫|名为)\s*$/;
const reference = /(?:参考|借鉴|模仿|出自|取自|改编自|灵感|致敬|类似|如同|仿佛|风格|根据|像)[^，。；]{0,10}$/;

/** The marks themselves are never part of the copy. */
export function isShownTitle(piece: QuotedPiece): boolean {
	if (reference.test(piece.lead)) return false;
	return (
		titleBefore.test(piece.lead) ||
		sheetAfter.test(piece.tail) ||
		((sheetBefore.test(piece.lead) || thingBefore.test(piece.lead)) && /^\s*(?:[，,。；]|$)/.test(piece.tail))
	);
}
