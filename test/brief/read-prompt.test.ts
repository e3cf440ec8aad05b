// Prompts read as briefs: every field that a designer would fill, and none that they would not.
import { describe, expect, test } from "vitest";
import type { Brief } from "../../shared/brief/brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { defaultSizes } from "../../shared/brief/sizes.ts";
import type { BriefCase } from "./brief-case.ts";
import { englishBriefs } from "./briefs-en.ts";
import { chineseBriefs } from "./briefs-zh.ts";

const wordFields = [
	"subject",
	"style",
	"scene",
	"composition",
	"lighting",
	"details",
	"palette",
	"avoid",
] as const;

function sectionsOf(brief: Brief): string[][] {
	const text = (id: string): string => brief.copy.find((line) => line.id === id)?.text ?? `no line ${id}`;
	return brief.sections.map(({ headingId, factIds, illustration }) => [
		text(headingId),
		...factIds.map(text),
		...(illustration === undefined ? [] : [`~${illustration}`]),
	]);
}

function check(cases: readonly BriefCase[]): void {
	test.each(cases)("$prompt", (wanted) => {
		const { brief } = readPrompt(wanted.prompt);
		const words = Object.fromEntries(
			wordFields.filter((key) => brief[key] !== undefined).map((key) => [key, brief[key]]),
		);
		const { widthPx, heightPx } = defaultSizes[wanted.kind];
		const part = (key: "place" | "style", texts: readonly string[]): Record<string, string | undefined> =>
			Object.fromEntries(texts.map((text) => [text, brief.copy.find((line) => line.text === text)?.[key]]));
		expect({
			kind: brief.kind,
			words,
			size: `${brief.size.widthPx}x${brief.size.heightPx}`,
			copy: brief.copy.map((line) => line.text),
			sections: sectionsOf(brief),
			places: part("place", Object.keys(wanted.places ?? {})),
			styles: part("style", Object.keys(wanted.styles ?? {})),
			colors: brief.brand?.colors ?? [],
			fonts: brief.brand?.fonts ?? [],
		}).toEqual({
			kind: wanted.kind,
			words: wanted.words,
			size: wanted.size ?? `${widthPx}x${heightPx}`,
			copy: wanted.copy,
			sections: wanted.sections ?? [],
			places: wanted.places ?? {},
			styles: wanted.styles ?? {},
			colors: wanted.colors ?? [],
			fonts: wanted.fonts ?? [],
		});
	});
}

describe("English briefs", () => check(englishBriefs));
describe("Chinese briefs", () => check(chineseBriefs));
