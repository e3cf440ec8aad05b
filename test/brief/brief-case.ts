// One row of the table of briefs: a prompt, and what a designer would have written down after hearing it.
import type { Brief } from "../../shared/brief/brief.ts";

export interface BriefCase {
	prompt: string;
	/** Every word field that the brief should have; those not named must be absent. */
	words: Partial<
		Record<
			"subject" | "style" | "scene" | "composition" | "lighting" | "details" | "palette" | "avoid",
			string
		>
	>;
	kind: Brief["kind"];
	/** `1024x1536`. Default: that of the kind. */
	size?: string;
	copy: readonly string[];
	/** Heading, then facts; an illustration after `~`. */
	sections?: readonly (readonly string[])[];
	/** Copy text -> where it stands. */
	places?: Readonly<Record<string, string>>;
	/** Copy text -> how it looks. */
	styles?: Readonly<Record<string, string>>;
	colors?: readonly string[];
	fonts?: readonly string[];
}
