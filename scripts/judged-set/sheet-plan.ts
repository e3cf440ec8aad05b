// What one judged picture is to hold: its strata, strings and language, and its manner, before anything is drawn.
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
	manner: Manner;
}

/** How a picture is made besides its stratum. */
export interface Manner {
	widthPx: number;
	heightPx: number;
	/** Which faces it may use: those of the first series, some more for tuning, or others kept for the locked half. */
	faces: "first" | "more" | "kept";
	ground: "even" | "gradient" | "photo";
	effect: "none" | "shadow" | "outline";
	/** Share of strings set wide, and by how much at most, em. */
	wide: { share: number; mostEm: number };
	/** Share of strings that are broken into a narrow centred column. */
	narrow: number;
	/** What saving did to it; `null` for nothing. */
	jpegQuality: number | null;
}

export const firstManner: Manner = {
	widthPx: 1024,
	heightPx: 1536,
	faces: "first",
	ground: "even",
	effect: "none",
	wide: { share: 0.25, mostEm: 0.06 },
	narrow: 0,
	jpegQuality: null,
};
