// Reads a free prompt as a brief: what a designer would have written down after hearing it.
import type { CopyInput, CopyLine } from "../copy/copy.ts";
import { extractCopy } from "../copy/extract.ts";
import type { Finding } from "../copy/finding.ts";
import { normalizeCopy } from "../copy/normalize.ts";
import { guessRole } from "../copy/roles.ts";
import type { Brief, BriefInput, BriefKind, BriefSection, PixelSize } from "./brief.ts";
import { wantedCopy } from "./chart-copy.ts";
import { ownWording } from "./own-wording.ts";
import { readBrand } from "./read-brand.ts";
import { readChart } from "./read-chart.ts";
import { readKind } from "./read-kind.ts";
import { readSections } from "./read-sections.ts";
import { findSize, usualSize } from "./read-size.ts";
import { hideCopy, readWords } from "./read-words.ts";
import { assetFinding, besideCopy, lostFactsFinding } from "./reading-findings.ts";
import { applyRemarks } from "./role-remarks.ts";
import { checkSides, parseSize } from "./size-words.ts";

export interface ReadPromptOptions {
	/** Explicit copy: wins over whatever the prompt holds. */
	copy?: readonly CopyInput[];
	size?: BriefInput["size"];
}

/** Throws ToolError `invalid_input` for bad `copy` or `size` options only. */
export function readPrompt(
	prompt: string,
	options: ReadPromptOptions = {},
): { brief: Brief; findings: Finding[] } {
	const found = extractCopy(prompt);
	const chart = readChart(prompt);
	const named = readKind(found.masked, found.copy.length);
	// A chart with its data is no mere picture.
	const kind = named === "picture" && chart !== null ? "infographic" : named;
	const { words, remarks } = readWords(found, kind);
	const sections = options.copy === undefined ? readSections(prompt, found, kind) : [];
	const copy =
		options.copy === undefined
			? applyRemarks(withSectionRoles(found.copy, sections), remarks)
			: normalizeCopy(options.copy);
	// `Feb 900` is told by the chart.
	if (chart !== null && words.details !== undefined)
		words.details = words.details.filter((clause) => !/\d\S*$/.test(clause));
	const subject = joinSubject(words.subject) ?? fallbackSubject(kind, copy);
	const brand = readBrand(hideCopy(found));
	const avoid = [...(words.avoid ?? []), ...found.avoided.map((text) => `the text "${text}"`)];
	const brief: Brief = {
		kind,
		subject,
		...field("style", words.style),
		...field("scene", words.scene),
		...field("composition", words.composition),
		...field("lighting", words.lighting),
		...field("details", words.details),
		copy: kind === "picture" ? copy : copy.map((line) => offTheSheet(line, subject)),
		sections: withChart(chart, sections, copy),
		...field("palette", words.palette),
		...(brand.colors.length + brand.fonts.length === 0
			? {}
			: {
					brand: {
						...(brand.colors.length === 0 ? {} : { colors: brand.colors }),
						...(brand.fonts.length === 0 ? {} : { fonts: brand.fonts }),
					},
				}),
		assets: [],
		size:
			options.size === undefined
				? { ...(findSize(found.masked, kind) ?? usualSize(found.masked, kind)) }
				: sizeOf(options.size, kind),
		...field("avoid", avoid.length === 0 ? undefined : avoid),
	};
	const wording = options.copy === undefined ? ownWording(prompt, found) : null;
	if (wording !== null) brief.wording = wording;
	const said =
		options.copy === undefined
			? [...found.findings, ...lostFactsFinding({ ...found, copy: wantedCopy(brief) }, kind)]
			: besideCopy(found, copy);
	return { brief, findings: [...said, ...brand.assets.map(assetFinding)] };
}

function withSectionRoles(copy: readonly CopyLine[], sections: readonly BriefSection[]): CopyLine[] {
	const headings = new Set(sections.map((section) => section.headingId));
	const facts = new Set(sections.flatMap((section) => section.factIds));
	return copy.map((line) => {
		if (headings.has(line.id)) return { ...line, role: "heading" as const };
		if (facts.has(line.id))
			return { ...line, role: guessRole({ text: line.text, index: 2, total: copy.length }) };
		return line;
	});
}

/** A chart told in the prompt goes to the last section; on a sheet without any, under the title. */
function withChart(
	chart: ReturnType<typeof readChart>,
	sections: BriefSection[],
	copy: readonly CopyLine[],
): BriefSection[] {
	const title = copy.find((line) => line.role === "title") ?? copy[0];
	if (chart === null || title === undefined) return sections;
	const last = sections.at(-1);
	return last
		? [...sections.slice(0, -1), { ...last, chart }]
		: [{ headingId: title.id, factIds: [], chart }];
}

function joinSubject(parts: readonly string[] | undefined): string | undefined {
	// `Poster for LANTERN STREET`: the name is copy.
	return parts?.join(/\p{Script=Han}/u.test(parts[0] ?? "") ? "，" : " ").replace(/(?<=\S)\sfor$/i, "");
}

/** `a loyalty card with "FREE" across the top`: the card is the sheet, so it is no place on it. */
function offTheSheet(line: CopyLine, subject: string): CopyLine {
	const found = /^on the ([^,]+)(?:, (.+))?$/.exec(line.place ?? "");
	if (found === null || !subject.toLowerCase().includes((found[1] ?? "").toLowerCase())) return line;
	const { place: _sheet, ...rest } = line;
	return found[2] === undefined ? rest : { ...rest, place: found[2] };
}

function fallbackSubject(kind: BriefKind, copy: readonly CopyLine[]): string {
	if (
		copy.some((line) => /\p{Script=Han}/u.test(line.text)) &&
		!copy.some((line) => /\p{Script=Latin}/u.test(line.text))
	)
		return "一张海报";
	return kind === "poster" || kind === "picture" ? "A typographic poster" : `A typographic ${kind}`;
}

function field<Key extends string>(
	key: Key,
	words: readonly string[] | undefined,
): Partial<Record<Key, string>> {
	const filled: Partial<Record<Key, string>> = {};
	if (words !== undefined && words.length > 0)
		filled[key] = words.join(/\p{Script=Han}/u.test(words[0] ?? "") ? "，" : ", ");
	return filled;
}

function sizeOf(size: NonNullable<BriefInput["size"]>, kind: BriefKind): PixelSize {
	if (typeof size === "string") return parseSize(size, kind);
	return checkSides({ widthPx: size.width, heightPx: size.height });
}
