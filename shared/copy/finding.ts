// One piece of advice about a prompt or a brief: what was noticed, why it matters, and what to write instead.

export type FindingSeverity = "info" | "warning" | "error";

export interface Finding {
	/** Id of the rule that spoke, for example `unquoted-text`. */
	rule: string;
	severity: FindingSeverity;
	message: string;
	/** What to do about it, as an instruction. */
	fix: string;
	/** Where the advice comes from: a page, a published schema, or `broadside`. */
	source: string;
}

/** fal's prompting guide of Qwen Image 2 (read November 2026). */
export const guideSource = "https://fal.ai/learn/tools/how-to-use-qwen-image-2";
/** The rewriting rules of the model's own makers (QwenLM/Qwen-Image, prompt_utils, read November 2026). */
export const qwenSource = "https://github.com/QwenLM/Qwen-Image";
/** The endpoints' published schemas (read November 2026). */
export const schemaSource = "https://fal.ai/models/fal-ai/qwen-image-2/text-to-image";
/** Our own measurements and reading of the benchmarks. */
export const ownSource = "broadside";
