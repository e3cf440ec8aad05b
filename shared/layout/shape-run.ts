// Adds up the width of one run in one face: advances, kerning, ligatures, tracking, as the drawing engine does.
import type { FaceId } from "./layout.ts";
import { metricsOf } from "./metrics.ts";

// Engines shape each script apart, so nothing kerns across; what scripts share goes with the letters before.
function scriptOf(codePoint: number): number {
	if (codePoint < 0x41) return 0;
	if (codePoint < 0x250) return /\p{L}/u.test(String.fromCodePoint(codePoint)) ? 1 : 0;
	if (codePoint >= 0x370 && codePoint < 0x400) return 2;
	if (codePoint >= 0x400 && codePoint < 0x530) return 3;
	if (codePoint >= 0x1e00 && codePoint < 0x1f00) return 1;
	if (codePoint >= 0x1f00 && codePoint < 0x2000) return 2;
	if (codePoint >= 0x2e80 && codePoint < 0xfb00) return 4;
	return 0;
}

/**
 * Width of each cluster in thousandths of an em; kerning is counted at the cluster before the gap, a ligature
 * at its first letter. `tracked`: letters are spaced, so no ligature is formed.
 */
export function clusterWidths(clusters: readonly string[], id: FaceId, tracked: boolean): number[] {
	const { advance, kern, ligatures } = metricsOf(id);
	const joins = !tracked && ligatures.size > 0;
	const widths: number[] = new Array(clusters.length).fill(0);
	let before = -1;
	let beforeAt = 0;
	let script = 0;
	for (let index = 0; index < clusters.length; ) {
		const cluster = clusters[index] ?? "";
		let code = cluster.codePointAt(0) ?? 0;
		let span = 1;
		const own = scriptOf(code);
		const meets = before >= 0 && (own === 0 || script === 0 || own === script);
		if (joins) [code, span] = joined(clusters, index, code, ligatures);
		let width = advance(code) ?? 0;
		// What follows the first character of a cluster are marks.
		if (span === 1)
			for (const mark of cluster.slice(code > 0xffff ? 2 : 1))
				width += advance(mark.codePointAt(0) ?? 0) ?? 0;
		if (meets) widths[beforeAt] = (widths[beforeAt] ?? 0) + kern(before, code);
		widths[index] = width;
		if (own !== 0) script = own;
		before = code;
		beforeAt = index;
		index += span;
	}
	return widths;
}

function joined(
	clusters: readonly string[],
	index: number,
	code: number,
	ligatures: ReadonlyMap<string, number>,
): [code: number, span: number] {
	const two = `${clusters[index]}${clusters[index + 1]}`;
	const three = ligatures.get(`${two}${clusters[index + 2]}`);
	if (three !== undefined) return [three, 3];
	const ligature = ligatures.get(two);
	return ligature === undefined ? [code, 1] : [ligature, 2];
}
