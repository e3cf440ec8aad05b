// Finish "auto": which way a sheet is finished, from how likely a model is to misspell its copy.
import type { Brief } from "../brief/brief.ts";
import { wantedCopy } from "../brief/chart-copy.ts";
import type { CopyLine } from "../copy/copy.ts";
import { splitByRisk } from "../copy/risk-split.ts";
import { hasRoomForArt } from "./set-on-art.ts";

export interface AutoWay {
	/** `split`: the safe lines are painted, the risky ones set in type on the picture. */
	way: "paint" | "overlay" | "redraw" | "split";
	/** Lines that the model paints. */
	painted: CopyLine[];
	/** Lines that are set in type. */
	set: CopyLine[];
	/** For people. */
	because: string;
}

/** Of the lines, at most this share may be set in type beside painted ones. */
const mostSet = 0.6;

/**
 * `canRead`: painted words can be found on the picture, so that type can be set beside them. Throws ToolError as
 * `compose` does. The same brief and seed go the same way.
 */
export function chooseWay(brief: Brief, layoutSeed: number, canRead: boolean): AutoWay {
	const copy = wantedCopy(brief);
	const { safe, risky, tooMuch } = splitByRisk(copy, brief.size);
	if (!tooMuch && risky.length === 0)
		return {
			way: "paint",
			painted: copy,
			set: [],
			because:
				copy.length === 0
					? "there is no copy"
					: "all lines are few, short and easy, so the model paints them",
		};
	const isMixed =
		canRead &&
		!tooMuch &&
		safe.length > 0 &&
		risky.length <= copy.length * mostSet &&
		brief.sections.length === 0;
	if (isMixed) {
		const told = risky.map(({ line, reasons }) => `${line.id} (${reasons[0]})`).join(", ");
		return {
			way: "split",
			painted: safe,
			set: risky.map(({ line }) => line),
			because: `set in type: ${told}; the other ${safe.length === 1 ? "line is" : `${safe.length} lines are`} painted`,
		};
	}
	const why = tooMuch
		? `${copy.length} lines are more than a model spells right on this size`
		: `${risky.length} of ${copy.length} lines are risky`;
	if (hasRoomForArt(brief, layoutSeed))
		return {
			way: "overlay",
			painted: [],
			set: copy,
			because: `${why}: all words are set in type on painted art`,
		};
	return {
		way: "redraw",
		painted: copy,
		set: [],
		because: `${why}, and the sheet has no room for art: the model redraws the exact draft, and lines that it gets wrong are set in type`,
	};
}
