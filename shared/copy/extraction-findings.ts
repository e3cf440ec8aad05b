// Says what was unclear while copy was looked for in a prompt.
import type { CopyLine } from "./copy.ts";
import { type Finding, guideSource, ownSource, qwenSource } from "./finding.ts";
import type { FoundLine } from "./found-line.ts";
import type { PromptReading } from "./prompt-reading.ts";
import { findVagueSlots } from "./vague-slots.ts";

interface Noticed {
	reading: PromptReading;
	found: readonly FoundLine[];
	copy: readonly CopyLine[];
	singleQuoted: readonly string[];
	avoided: readonly string[];
}

export function extractionFindings({ reading, found, singleQuoted, avoided }: Noticed): Finding[] {
	const findings: Finding[] = [];
	const unquoted = found.filter((line) => line.unquoted).map((line) => line.text);
	if (unquoted.length > 0)
		findings.push({
			rule: "unquoted-text",
			severity: "warning",
			message: `Text to show stands without quote marks: ${named(unquoted)}.`,
			fix: "Put every string to be shown in straight double quotes, so that its end is certain.",
			source: guideSource,
		});
	if (singleQuoted.length > 0)
		findings.push({
			rule: "single-quotes",
			severity: "info",
			message: `Text stands in single quotes: ${named(singleQuoted)}.`,
			fix: "Use straight double quotes; apostrophes make the end of a single-quoted string unsure.",
			source: guideSource,
		});
	for (const slot of findVagueSlots(reading))
		findings.push({
			rule: "vague-slot",
			severity: "warning",
			message: `"${slot}" is asked for, but its words are not given.`,
			fix: `Write the exact text for ${slot} in double quotes; a model would invent it.`,
			source: qwenSource,
		});
	if (reading.unclosed.length > 0)
		findings.push({
			rule: "unclosed-quote",
			severity: "warning",
			message: `A quote opens and never closes: ${named(reading.unclosed.slice(0, 3).map((at) => reading.prompt.slice(at, at + 24)))}.`,
			fix: "Close each quoted string.",
			source: ownSource,
		});
	if (reading.corrupted.length > 0)
		findings.push({
			rule: "corrupted-apostrophe",
			severity: "info",
			message: "A double quote stands where an apostrophe belongs; it was read as one.",
			fix: "Write ' in words such as don't.",
			source: ownSource,
		});
	if (avoided.length > 0)
		findings.push({
			rule: "negated-text",
			severity: "info",
			message: `${named(avoided)} is to be left out, so it is not copy.`,
			fix: "Say what to show instead; a string named in a prompt is often painted, so it is kept out of the prompt.",
			source: qwenSource,
		});
	return findings;
}

function named(texts: readonly string[]): string {
	const shown = texts.slice(0, 4).map((text) => `“${text.length > 40 ? `${text.slice(0, 38)}…` : text}”`);
	return `${shown.join(", ")}${texts.length > 4 ? ` and ${texts.length - 4} more` : ""}`;
}
