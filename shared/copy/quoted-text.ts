// Turns what stands between two quote marks into the string or strings to be shown.
import { cleanText } from "./normalize.ts";
import { type Quoted, scanQuotes } from "./quotes.ts";

/** Quoted text is short; longer ones are not searched for marks inside. */
const searchedLength = 600;

/** Where the sentence's commas stand inside closing marks: in this list, elsewhere in the prompt, or nowhere. */
export type AmericanCommas = "list" | "prompt" | "none";

/**
 * Usually one string. Marks that merely double the outer ones are taken off (‘“A”’), a list inside one
 * pair (““A” “B””, `A \n B \n C`) gives its items, and the comma that American writing puts inside the
 * closing mark is dropped; every other character stays.
 */
export function quotedTexts(prompt: string, quoted: Quoted, commas: AmericanCommas): string[] {
	const inner = quoted.inner;
	const nested = inner.length <= searchedLength ? nestedOnly(inner, quoted.mark) : null;
	if (nested !== null) return nested;
	const lines = inner.split(/\s*\\n\s*/).filter((line) => line.trim() !== "");
	if (lines.length >= 3) return lines.map(tidy).filter((line) => line !== "");
	const text = tidy(lines.length === 2 ? lines.join("\n") : inner);
	const after = prompt.slice(quoted.end, quoted.end + 4);
	const trimmed = withoutUsComma(text, after, commas);
	return trimmed === "" ? [] : [trimmed];
}

function withoutUsComma(text: string, after: string, commas: AmericanCommas): string {
	// `"SALE,", in red` keeps its comma: the sentence brings one of its own.
	if (/[,，]$/.test(text) && !/^[,.;:，。；：]/.test(after)) return text.slice(0, -1).trimEnd();
	// Where a prompt writes "drink," "tea," and "delight." the last stop is the sentence's too.
	const endsSentence = commas === "list" || /^(?:$|\s*\n|\s+\p{Lu})/u.test(after);
	if (commas !== "none" && endsSentence && /^[^\s.!?]+(?:\s[^\s.!?]+){0,2}\.$/.test(text))
		return text.slice(0, -1);
	return text;
}

/** The strings inside, when nothing but quoted strings and the space between them is inside. */
function nestedOnly(whole: string, mark: string): string[] | null {
	const inner = whole.replace(/^\s*(?:the\s+)?(?:text|words?)\s*[:：]\s*(?=["'“‘])/i, "");
	if (!/^\s*["'“‘「『«]/.test(inner)) return null;
	const { quoted } = scanQuotes(inner);
	let at = 0;
	for (const one of quoted) {
		if (!/^[\s,，、]*$/.test(inner.slice(at, one.start))) return null;
		at = one.end;
	}
	if (quoted.length === 0 || inner.slice(at).trim() !== "") return null;
	// Straight marks around others mean that the inner ones are to be seen; ““A”” and ‘“A”’ only double them.
	if (quoted.length === 1 && whole === inner && (mark === '"' || mark === "'")) return null;
	return quoted.map((one) => tidy(one.inner)).filter((text) => text !== "");
}

/** A double mark typed for an apostrophe becomes one; a backslash before a mark goes. */
function tidy(text: string): string {
	return cleanText(
		text
			.replace(/([A-Za-z])"((?:s|t|d|m|re|ll|ve)\b)/gi, "$1'$2")
			.replace(/\\(["'])/g, "$1")
			.replace(/\\$/, ""),
	);
}
