// Whether a sheet cuts a word in two: allowed for an address that fits nowhere, never for "€14,000".
import { isWide } from "./graphemes.ts";
import { type LayoutNode, type TextNode, walk } from "./layout.ts";

/** Longer than this a "word" is an address or a code, and may be parted. */
const longestWord = 24;

function cutsWord({ text, lines }: TextNode): boolean {
	let at = 0;
	for (const line of lines.slice(0, -1)) {
		for (const letter of line.text.replace(/\s/g, "")) {
			while (/\s/.test(text[at] ?? "")) at += 1;
			at += letter.length;
		}
		const before = text[at - 1] ?? " ";
		const after = text[at] ?? " ";
		if (/\s/.test(after) || /[\s\-‐–—/.?&=_@:]/.test(before) || isWide(before) || isWide(after)) continue;
		const head = /\S*$/.exec(text.slice(0, at))?.[0] ?? "";
		const tail = /^\S*/.exec(text.slice(at))?.[0] ?? "";
		if (head.length + tail.length <= longestWord) return true;
	}
	return false;
}

export function keepsWordsWhole(root: LayoutNode): boolean {
	for (const node of walk(root))
		if (node.type === "text" && node.lines.length > 1 && cutsWord(node)) return false;
	return true;
}
