// Refuses characters that no bundled face can draw, by name and script, before anything is laid out.
import type { Brief } from "../brief/brief.ts";
import { ToolError } from "../errors.ts";
import { chartWords } from "./chart-words.ts";
import { uncovered } from "./measure.ts";

const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
	["Korean (Hangul)", /\p{Script=Hangul}/u],
	["Arabic", /\p{Script=Arabic}/u],
	["Hebrew", /\p{Script=Hebrew}/u],
	["Japanese kana", /\p{Script=Hiragana}|\p{Script=Katakana}/u],
	["Thai", /\p{Script=Thai}/u],
	["Devanagari", /\p{Script=Devanagari}/u],
	["Bengali", /\p{Script=Bengali}/u],
	["Tamil", /\p{Script=Tamil}/u],
	["Georgian", /\p{Script=Georgian}/u],
	["Armenian", /\p{Script=Armenian}/u],
	["Ethiopic", /\p{Script=Ethiopic}/u],
	["rare Chinese", /\p{Script=Han}/u],
	["Latin", /\p{Script=Latin}/u],
	["Cyrillic", /\p{Script=Cyrillic}/u],
	["Greek", /\p{Script=Greek}/u],
];

const scriptOf = (character: string): string =>
	scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? "symbols";

/** Throws ToolError `unsupported_characters`, naming the first line that holds one. */
export function refuseUncovered(brief: Brief): void {
	const shown = [
		...brief.copy.map(({ text }, index) => ({ text, field: `brief.copy[${index}].text` })),
		...brief.sections.flatMap(({ chart }, index) =>
			chart ? chartWords(chart).map((text) => ({ text, field: `brief.sections[${index}].chart` })) : [],
		),
	];
	for (const { text, field } of shown) {
		const missing = uncovered(text, "inter-400");
		if (missing.length === 0) continue;
		const names = [...new Set(missing.map(scriptOf))].join(", ");
		const listed = missing
			.slice(0, 12)
			.map(
				(character) =>
					`${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`,
			);
		throw new ToolError({
			code: "unsupported_characters",
			message: `No bundled typeface has ${listed.join(", ")}${missing.length > 12 ? " and more" : ""}: ${names}, in "${text.replace(/\s+/g, " ").slice(0, 40)}".`,
			hint: "Use Latin, Cyrillic, Greek or Simplified Chinese letters, figures, common symbols or emoji, or leave the line out.",
			field,
		});
	}
}
