// Characters that readers, and people across a room, take for one another; a difference in these alone proves nothing.
import { edits } from "./edit-distance.ts";
import { foldText } from "./judge-fold.ts";

/** Within a group any character may be read as any other. */
const groups = [
	"0OoQD○〇",
	"1lI|i!丨",
	"5S$s",
	"8B",
	"2Zz",
	"6b",
	"&E8G",
	"9gq",
	"cC",
	"uU",
	"vV",
	"wW",
	"xX×",
	"-一_",
	".·,",
	"'`,",
	":;",
	"日曰目",
	"今令",
	"话语活",
	"间问闻",
	"买卖",
	"住往佳",
	"复夏",
	"清情请晴睛",
	"园圆",
	"洒酒",
	"材村",
	"待侍",
	"季李",
	"木本术",
	"古吉右石",
	"名各",
	"周同",
	"早旱",
	"贝见",
	"风凤",
	"陈阵",
	"食良",
	"音昔",
	"万方",
	"元无",
	"半羊",
	"月用",
	"左在",
	"上土",
	"七匕",
	"儿几九",
	"广厂",
	"书节",
	"兵乒乓",
	"夭天夫",
	"哀衷衰",
	"微徵",
	"辛幸",
	"冶治",
	"泠冷",
	"场扬",
	"课棵",
	"拨拔",
	"徒徙",
	"炙灸",
	"栗粟",
	"崇祟",
	"盲肓",
	"赢羸",
	"未末",
	"己已巳",
	"土士",
	"千干",
	"大太犬",
	"人入",
	"八人",
	"午牛",
	"戊戌戍",
	"候侯",
	"白自",
	"田由甲申",
	"力刀",
	"王玉主",
	"鸟乌",
	"免兔",
	"折拆析",
	"亨享",
	"券卷",
	"壁璧",
	"茶荼",
	"夕タ",
	"口囗",
	"二ニ",
	"三彡",
	"工エ",
	"卜ト",
] as const;

const groupsOf = new Map<string, Set<number>>();
groups.forEach((group, index) => {
	for (const char of group) groupsOf.set(char, (groupsOf.get(char) ?? new Set()).add(index));
});

/** Whether two different characters are taken for one another. */
export function areConfusable(a: string, b: string): boolean {
	const others = groupsOf.get(b);
	if (!others) return false;
	for (const group of groupsOf.get(a) ?? []) if (others.has(group)) return true;
	return false;
}

/** Every character that may be taken for this one. */
export function confusableWith(char: string): string[] {
	const others = new Set<string>();
	for (const index of groupsOf.get(char) ?? []) for (const other of groups[index] ?? "") others.add(other);
	others.delete(char);
	return [...others];
}

/** Whether two texts differ, and only by characters that are taken for one another. */
export function differByConfusables(asked: string, read: string): boolean {
	const steps = edits(foldText(asked), foldText(read)).filter((step) => step.asked !== step.read);
	return steps.length > 0 && steps.every((step) => areConfusable(step.asked, step.read));
}
