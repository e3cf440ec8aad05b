// Where a line may break: at spaces, after hyphens, and between Chinese characters but where kinsoku forbids it.
import { isWide } from "./graphemes.ts";

/** Kinsoku: no line starts with one of these. */
export const notAtStart: ReadonlySet<string> = new Set(
	"，。、；：？！」』）》〉】〕〗〙〛｝］”’…—～·・％‰℃°,.;:?!)]}%›»ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーゝゞヽヾ々〻",
);

/** Kinsoku: no line ends with one of these. */
export const notAtEnd: ReadonlySet<string> = new Set("「『（《〈【〔〖〘〚｛［“‘([{‹«￥$€£#＃＄￡");

const hyphens: ReadonlySet<string> = new Set("-‐–—");

/** A space that a line may break at and that then vanishes; not the no-break ones. */
export function endSpace(cluster: string): boolean {
	return /^[ \t\u1680\u2000-\u2006\u2008-\u200B\u205F\u3000]$/.test(cluster);
}

function mayBreakBetween(beforeThat: string, before: string, after: string): boolean {
	if (before === "" || endSpace(after)) return false;
	if (endSpace(before)) return true;
	if (notAtStart.has(after) || notAtEnd.has(before)) return false;
	if (isWide(before) || isWide(after)) return true;
	// "-5" and "10-20" hold together, "well-known" and "2024–the end" may part.
	const inWord = beforeThat !== "" && !endSpace(beforeThat) && !hyphens.has(beforeThat);
	return hyphens.has(before) && inWord && !hyphens.has(after) && !/^\d/.test(after);
}

/**
 * Places where a line may end, as the index after its last cluster (spaces at the break counted in), ascending;
 * the last one is the end of the paragraph. Empty for an empty paragraph.
 */
export function breaksIn(clusters: readonly string[]): number[] {
	const ends: number[] = [];
	const start = clusters.findIndex((cluster) => !endSpace(cluster)) + 1;
	for (let index = Math.max(1, start); index <= clusters.length; index++) {
		const [beforeThat = "", before = "", after] = [clusters[index - 2], clusters[index - 1], clusters[index]];
		if (after === undefined || mayBreakBetween(beforeThat, before, after)) ends.push(index);
	}
	return ends;
}
