// A brief says what a sheet is about, how it looks, its copy and its size; everything else is rendered from it.
import * as z from "zod";
import { type CopyLine, copyInputSchema } from "../copy/copy.ts";

export const briefKinds = ["poster", "infographic", "card", "slide", "cover", "picture"] as const;
export type BriefKind = (typeof briefKinds)[number];

const words = (max: number) => z.string().min(1).max(max);

const dataPointSchema = z.strictObject({ label: words(120), value: z.number(), unit: words(20).optional() });

const chartSchema = z.strictObject({
	type: z.enum(["bar", "stacked", "line", "donut", "pictogram", "timeline"]),
	title: words(200).optional(),
	data: z.array(dataPointSchema).min(1).max(40),
});

const sectionSchema = z.strictObject({
	heading: words(300).describe("Shown; also counts as copy"),
	illustration: words(300).optional().describe("What to draw, not shown as text"),
	facts: z.array(words(600)).max(12).optional().describe("Shown lines under the heading"),
	chart: chartSchema.optional(),
});

/** A size as asked: `1024x1536`, a preset name, or exact pixels. */
export const sizeSchema = z.union([
	words(40),
	z.strictObject({ width: z.int().min(256).max(4096), height: z.int().min(256).max(4096) }),
]);

/** The brief as a caller writes it (snake_case on the boundary; strict: unknown keys are errors). */
export const briefInputSchema = z.strictObject({
	kind: z.enum(briefKinds).optional(),
	subject: words(2000),
	style: words(1000).optional(),
	scene: words(2000).optional(),
	composition: words(1000).optional(),
	lighting: words(500).optional(),
	details: words(2000).optional(),
	copy: z.array(copyInputSchema).max(120).optional().describe("Every string to show, verbatim"),
	sections: z.array(sectionSchema).max(30).optional(),
	palette: words(500).optional(),
	brand: z
		.strictObject({
			colors: z.array(words(40)).max(8).optional(),
			fonts: z.array(words(80)).max(4).optional(),
		})
		.optional(),
	assets: z
		.array(
			z.strictObject({
				image: words(4000),
				role: z.enum(["logo", "photo", "background"]),
				place: words(200).optional(),
			}),
		)
		.max(6)
		.optional(),
	size: sizeSchema.optional(),
	avoid: words(500).optional(),
});

export type BriefInput = z.infer<typeof briefInputSchema>;
export type ChartInput = z.infer<typeof chartSchema>;

export interface PixelSize {
	widthPx: number;
	heightPx: number;
}

export interface BriefSection {
	/** Ids of the copy lines that this section shows; the words live in `Brief.copy` alone. */
	headingId: string;
	factIds: string[];
	/** What to draw beside it, never shown as text. */
	illustration?: string;
	chart?: ChartInput;
}

export interface BriefAsset {
	/** Path, URL, data URL, or earlier image id, as given; opened by the host's input gate. */
	image: string;
	role: "logo" | "photo" | "background";
	place?: string;
	/** Of a logo with transparent parts, once it was opened: a dark and a light colour of what is seen of it. */
	tones?: [dark: `#${string}`, light: `#${string}`];
}

/** A brief that has been read: every word to be shown is in `copy`, and the size is in pixels. */
export interface Brief {
	kind: BriefKind;
	subject: string;
	style?: string;
	scene?: string;
	composition?: string;
	lighting?: string;
	details?: string;
	copy: CopyLine[];
	sections: BriefSection[];
	palette?: string;
	brand?: { colors?: string[]; fonts?: string[] };
	assets: BriefAsset[];
	size: PixelSize;
	avoid?: string;
	/**
	 * The asker's own prompt, made ready to send: sent in place of one written anew, as long as it holds the
	 * same copy. Only on briefs that were read from a prompt; a changed brief has none.
	 */
	wording?: string;
}
