// Cuts a text into the pieces inside which byte pairs may merge, as the Qwen tokenizers do.

// The pattern of Qwen2 and Qwen3 (tokenizer.json, read November 2026): letters without their marks, one
// digit a piece. `\s` there is Unicode White_Space, which in JavaScript is a property of its own.
const piece =
	/'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\p{White_Space}\p{L}\p{N}]+[\r\n]*|\p{White_Space}*[\r\n]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** The pieces in order; joined they are the text in NFC. */
export function preTokenize(text: string): string[] {
	return text.normalize("NFC").match(piece) ?? [];
}
