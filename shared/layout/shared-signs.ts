// Tells Chinese quotes and dashes from Latin ones, which Unicode does not: “你好” is set full width, “hello” is not.
import { isWide } from "./graphemes.ts";

const shared = new Set(["“", "”", "‘", "’", "…", "—", "·"]);
const closingOf: Readonly<Record<string, string>> = { "“": "”", "‘": "’" };
const none: ReadonlySet<number> = new Set();

/** Indices of the quotes, dashes, ellipses and dots that belong to Chinese text: those beside it, and their partners. */
export function signsBesideChinese(clusters: readonly string[]): ReadonlySet<number> {
	if (!clusters.some((cluster) => shared.has(cluster)) || !clusters.some(isWide)) return none;
	const found = new Set<number>();
	const paired = new Set<number>();
	clusters.forEach((cluster, index) => {
		if (!shared.has(cluster) || paired.has(index)) return;
		const closing = closingOf[cluster];
		const partner = closing === undefined ? -1 : clusters.indexOf(closing, index + 1);
		if (partner > 0) paired.add(partner);
		// A lone ’ after a letter is an apostrophe.
		if (cluster === "’" && /\p{Script=Latin}/u.test(clusters[index - 1] ?? "")) return;
		const near = isBeside(clusters, index) || (partner > 0 && isBeside(clusters, partner));
		if (!near) return;
		found.add(index);
		if (partner > 0) found.add(partner);
	});
	return found;
}

function isBeside(clusters: readonly string[], index: number): boolean {
	return [-1, 1].some((step) => {
		let at = index + step;
		while (shared.has(clusters[at] ?? "")) at += step;
		return isWide(clusters[at] ?? "");
	});
}
