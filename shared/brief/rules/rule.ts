// What a review rule is: a check on what would be sent, with its words, its source, and examples that are its tests.
import type { CopyInput, CopyLine } from "../../copy/copy.ts";
import type { Finding, FindingSeverity } from "../../copy/finding.ts";
import type { Endpoint, Tier } from "../../models/catalog.ts";
import type { ModelSettings } from "../../models/image-model.ts";
import type { Brief, BriefInput } from "../brief.ts";

/** Everything a rule may look at. */
export interface ReviewFacts {
	/** The prompt as the caller wrote it; null when a brief was given. */
	asked: string | null;
	/** The brief as the caller wrote it; null when a prompt was given. */
	askedBrief: BriefInput | null;
	/** What was noticed while the prompt was read. */
	noticed: readonly Finding[];
	/** The prompt that would be sent. */
	prompt: string;
	tokens: number;
	brief: Brief;
	/** What the caller set, before any advice. */
	settings: ModelSettings;
	negative: string | null;
	expansion: boolean | null;
	endpoint: Endpoint;
	/** Lines that a model is likely to misspell, with the reasons. */
	risky: readonly { line: CopyLine; reasons: readonly string[] }[];
}

/** A review that shows a rule at work: what a caller of `review_prompt` would send. */
export interface RuleExample {
	prompt?: string;
	brief?: BriefInput;
	copy?: readonly CopyInput[];
	settings?: ModelSettings;
	negative_prompt?: string;
	expansion?: boolean;
	size?: string;
	model?: string;
	tier?: Tier;
}

/** What a rule says: the rest of the finding is the rule's own. */
export interface Advice {
	message: string;
	fix: string;
}

export interface Rule {
	/** Stable, kebab-case: callers may filter by it. */
	id: string;
	severity: FindingSeverity;
	/** Where the advice comes from. */
	source: string;
	/** One that the rule is silent on, and one that it speaks about: its documentation and its tests. */
	good: RuleExample;
	bad: RuleExample;
	/** Empty: nothing to say. */
	check(facts: ReviewFacts): readonly Advice[];
}

/** `"GRAND OPENING"`, shortened for a message. */
export function nameLine(line: Pick<CopyLine, "text">): string {
	const text = line.text.replace(/\n/g, " / ");
	return `"${text.length > 40 ? `${text.slice(0, 38)}…` : text}"`;
}

/** The first few lines by name, and how many more. */
export function nameLines(lines: readonly Pick<CopyLine, "text">[]): string {
	const shown = lines.slice(0, 4).map(nameLine).join(", ");
	return lines.length > 4 ? `${shown} and ${lines.length - 4} more` : shown;
}

/** Says it when it holds. */
export function when(holds: boolean, advice: Advice): readonly Advice[] {
	return holds ? [advice] : [];
}
