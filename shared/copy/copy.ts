// Copy is data: every string to be shown on a sheet is one CopyLine, from the first call to the last pixel.
import * as z from "zod";

export const copyRoles = [
	"title",
	"subtitle",
	"heading",
	"body",
	"label",
	"number",
	"date",
	"price",
	"contact",
	"footer",
] as const;

export type CopyRole = (typeof copyRoles)[number];

/** One string to be shown, exactly as written. */
export interface CopyLine {
	/** Stable within one brief: `c1`, `c2`, … unless the caller names it. */
	id: string;
	/** The string itself, verbatim; may hold line breaks. */
	text: string;
	role: CopyRole;
	/** How many times it appears on the sheet. Default 1. */
	count: number;
	/** Judged to the character, never "close enough". Default for numbers, dates, prices, URLs, phones. */
	locked: boolean;
	/** How it should look, in the asker's words: "tall condensed serif". */
	style?: string;
	/** Where it should stand, in the asker's words: "at the top". */
	place?: string;
}

/** What a caller may write: a bare string, or a line with any part left out but its text. */
export const copyInputSchema = z.union([
	z.string().min(1).max(2000),
	z.strictObject({
		id: z.string().min(1).max(64).optional(),
		text: z.string().min(1).max(2000),
		role: z.enum(copyRoles).optional(),
		count: z.int().min(1).max(20).optional(),
		locked: z.boolean().optional(),
		style: z.string().max(200).optional(),
		place: z.string().max(200).optional(),
	}),
]);

export type CopyInput = z.infer<typeof copyInputSchema>;
