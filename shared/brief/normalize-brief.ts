// Turns a brief as a caller writes it into one where every word to show is copy and the size is in pixels.
import type { CopyInput } from "../copy/copy.ts";
import { normalizeCopy } from "../copy/normalize.ts";
import { ToolError } from "../errors.ts";
import type { Warning } from "../result.ts";
import type { Brief, BriefInput, PixelSize } from "./brief.ts";
import { addSectionCopy } from "./section-copy.ts";
import { checkSides, parseSize } from "./size-words.ts";
import { defaultSizes } from "./sizes.ts";

export interface NormalizeBriefOptions {
	/** A top-level `size` of the call: wins over the brief's. */
	size?: BriefInput["size"];
	/** A top-level `copy` of the call: wins over the brief's. */
	copy?: readonly CopyInput[];
}

/**
 * Headings and facts of sections become copy lines; a missing size is the kind's default (never square);
 * top-level fields win over the brief's own, with a warning.
 * Throws ToolError `invalid_input` naming the field (`brief.sections[1].facts[0]`, `size`, …).
 */
export function normalizeBrief(
	input: BriefInput,
	options: NormalizeBriefOptions = {},
): { brief: Brief; warnings: Warning[] } {
	const warnings: Warning[] = [];
	const kind = input.kind ?? "poster";
	if (input.subject.trim() === "") throw emptyField("brief.subject");

	const ownCopy = input.copy ?? [];
	if (options.copy !== undefined && ownCopy.length > 0) warnings.push(topLevelWins("copy"));
	const lines =
		options.copy === undefined
			? normalizeCopy(ownCopy, { field: "brief.copy" })
			: normalizeCopy(options.copy, { field: "copy" });
	const { copy, sections } = addSectionCopy(lines, input.sections ?? []);

	if (options.size !== undefined && input.size !== undefined) warnings.push(topLevelWins("size"));
	const size = readSize(options.size ?? input.size, kind, options.size === undefined ? "brief.size" : "size");

	const brief: Brief = {
		kind,
		subject: input.subject.trim(),
		...present(input, ["style", "scene", "composition", "lighting", "details", "palette", "avoid"]),
		copy,
		sections,
		...(input.brand === undefined ? {} : { brand: brandOf(input.brand) }),
		assets: (input.assets ?? []).map(({ image, role, place }) => ({
			image,
			role,
			...(place === undefined ? {} : { place }),
		})),
		size,
	};
	return { brief, warnings };
}

type WordField = "style" | "scene" | "composition" | "lighting" | "details" | "palette" | "avoid";

function present(input: BriefInput, keys: readonly WordField[]): Partial<Pick<Brief, WordField>> {
	const kept: Partial<Pick<Brief, WordField>> = {};
	for (const key of keys) {
		const words = input[key]?.trim();
		if (words) kept[key] = words;
	}
	return kept;
}

function brandOf(brand: NonNullable<BriefInput["brand"]>): NonNullable<Brief["brand"]> {
	return {
		...(brand.colors === undefined ? {} : { colors: brand.colors }),
		...(brand.fonts === undefined ? {} : { fonts: brand.fonts }),
	};
}

function readSize(size: BriefInput["size"], kind: Brief["kind"], field: string): PixelSize {
	if (size === undefined) return { ...defaultSizes[kind] };
	try {
		return typeof size === "string"
			? parseSize(size, kind)
			: checkSides({ widthPx: size.width, heightPx: size.height });
	} catch (error) {
		if (error instanceof ToolError) throw new ToolError({ ...error.toBody(), field });
		throw error;
	}
}

function topLevelWins(field: string): Warning {
	return {
		code: "top_level_wins",
		message: `Both the call and the brief give \`${field}\`; the call's \`${field}\` is used.`,
	};
}

function emptyField(field: string): ToolError {
	return new ToolError({
		code: "invalid_input",
		message: `\`${field}\` holds no words.`,
		hint: "Say in a few words what the sheet is about.",
		field,
	});
}
