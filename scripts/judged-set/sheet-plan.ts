// What one judged picture is to hold: its strata, strings and language, before anything is drawn.
import type { Language } from "./strings.ts";

export const strata = [
	"plain",
	"display",
	"rotated",
	"texture",
	"perspective",
	"low-contrast",
	"reversed",
	"small",
] as const;
export type Stratum = (typeof strata)[number];

export interface DrawnString {
	/** What was asked for. */
	text: string;
	/** What the painter drew; differs from `text` on purpose where the string is a misspelling. */
	drawn: string;
}

export interface SheetPlan {
	id: string;
	language: Language;
	stratum: Stratum;
	strings: readonly DrawnString[];
}

export const sheetWidthPx = 1024;
export const sheetHeightPx = 1536;
