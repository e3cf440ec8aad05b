// What an archetype is: a value that says how well it suits a brief, and builds the sheet at a given scale.
import type { Kit } from "../compose-kit.ts";
import type { HexColor, Paint, Spec } from "../layout.ts";

export interface Built {
	variant: string;
	/** Of the sheet itself. */
	ground: HexColor | Paint;
	/** In paint order. */
	children: Spec[];
}

export interface Archetype {
	name: string;
	/** 0: cannot carry this brief; 1: made for it. Cheap; no type is set here. */
	fits(kit: Kit): number;
	/** Null when the copy does not fit at this scale. */
	build(kit: Kit): Built | null;
}
