// Finds the words in a prompt that give the canvas: pixels, a paper, a ratio, a screen, or a shape.
import type { BriefKind, PixelSize } from "./brief.ts";
import { checkedOrNull, orient, ratioSize, readSizeWords } from "./size-words.ts";
import { defaultSizes } from "./sizes.ts";

const pixels = /(?<![\d.])(\d{3,4})\s?(?:px)?\s?[x×*]\s?(\d{3,4})(?![\d.])/i;
const screen =
	/\b(instagram stor(?:y|ies)|phone wallpaper|youtube thumbnail|instagram post|instagram portrait|pinterest pin|linkedin banner|facebook cover|twitter header|business card|postcard)\b|(手机海报|手机壁纸|公众号封面|名片|明信片|小红书)/i;
const shortScreen = /\b(?:(?:ig|insta)\s+)?(story)\s+(?:for|format|size|template|post)\b/i;
const paper =
	/\b(a[0-6])\b(?=\s*(?:size|format|paper|poster|flyer|print|sheet|portrait|landscape|leaflet|infographic|page|,|\.|$|\)))|(a[0-6])(?=[竖横纸海大]|尺寸)|\b(us letter|tabloid|letter size)\b/i;
const ratio =
	/(?<![\d:])(1:1|4:5|5:4|2:3|3:2|3:4|4:3|9:16|16:9|21:9|1:2|2:1|5:7|7:5|3:1|1:3)(?![\d:])|--ar\s+(\d{1,2}:\d{1,2})/;
const inches =
	/(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?(?:"|”|″|in(?:ches)?|cm|mm|厘米|毫米)?\s?[x×*]\s?(\d{1,3}(?:\.\d+)?)\s?(?:"|”|″|in(?:ches)?\b|cm\b|mm\b|厘米|毫米)/i;
const shape =
	/\b(square)\b(?=\s+(?:format|poster|album|image|canvas|layout|card|post|cover|infographic|picture|artwork)|[,.]|$)|\b(portrait|landscape)\b(?=\s+(?:format|orientation|layout|mode|poster|presentation|slide|card|infographic|canvas|page|banner)|[,.]|$)|\b(vertical|horizontal|tall|wide)\b(?=\s+(?:[\p{L}-]+\s+){0,4}?(?:format|orientation|layout|poster|infographic|chart|banner|card|canvas|page|slide|flyer|menu|cover|image|timeline|[,.]|$))|(竖版|竖幅|竖屏|竖向|纵向|横版|横幅画面|横屏|横向|正方形|方形)/iu;

/** null where the prompt says nothing about its canvas. `prose`: the prompt with its strings hidden. */
export function findSize(prose: string, kind: BriefKind): PixelSize | null {
	const exact = pixels.exec(prose);
	if (exact) {
		const asked = checkedOrNull({ widthPx: Number(exact[1]), heightPx: Number(exact[2]) });
		if (asked !== null) return asked;
	}
	const turn = shapeOf(prose);
	const named = screen.exec(prose) ?? shortScreen.exec(prose) ?? paper.exec(prose);
	const name = named?.slice(1).find((group) => group !== undefined);
	if (name !== undefined) {
		const size = readSizeWords(name, kind);
		if (size !== null) return turn === null || turn === "square" ? size : orient(size, turn);
	}
	const asked = ratio.exec(prose);
	if (asked) return keepUsual(readSizeWords(asked[1] ?? asked[2] ?? "", kind), kind);
	const measured = inches.exec(prose);
	if (measured && isCanvas(prose, measured.index)) return ratioSize(Number(measured[1]), Number(measured[2]));
	if (turn === "square") return { widthPx: 1024, heightPx: 1024 };
	const usual = usualSize(prose, kind);
	return turn === null ? (usual === defaultSizes[kind] ? null : usual) : orient(usual, turn);
}

/** Invitations and greeting cards stand upright, five to seven, where a business card lies down. */
export function usualSize(prose: string, kind: BriefKind): PixelSize {
	if (
		kind === "card" &&
		/\b(?:invitation|invite|greeting card|birthday card|thank[- ]you card|save[- ]the[- ]date|christmas card|holiday card)\b|请柬|邀请函|请帖|贺卡/i.test(
			prose,
		)
	)
		return { widthPx: 1024, heightPx: 1440 };
	return defaultSizes[kind];
}

/** The kind's own size where it has the ratio that was asked for. */
function keepUsual(size: PixelSize | null, kind: BriefKind): PixelSize | null {
	const usual = defaultSizes[kind];
	if (size === null) return null;
	return Math.abs(size.widthPx / size.heightPx - usual.widthPx / usual.heightPx) < 0.02 ? usual : size;
}

/** `an 18 x 24 in print` is the canvas; a 24" sign in a scene is not. */
function isCanvas(prose: string, at: number): boolean {
	return /\b(?:poster|print|flyer|sheet|size|format|canvas|card|banner)\b|尺寸|海报/i.test(
		prose.slice(Math.max(0, at - 40), at + 60),
	);
}

function shapeOf(prose: string): "portrait" | "landscape" | "square" | null {
	const found = shape.exec(prose.slice(0, 600));
	const word = found
		?.slice(1)
		.find((group) => group !== undefined)
		?.toLowerCase();
	if (word === undefined) return null;
	if (/square|方/.test(word)) return "square";
	return /portrait|vertical|tall|竖|纵/.test(word) ? "portrait" : "landscape";
}
