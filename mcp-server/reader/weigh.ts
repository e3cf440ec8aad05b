// Weighs one asked string against one place: what several views together say stands there, and how far off the string is.
import type { Alphabet } from "./alphabet.ts";
import { logLikelihood, type Stretch } from "./ctc.ts";
import type { Reading } from "./reading.ts";
import type { Ink, Region } from "./region.ts";
import type { Sheet } from "./sheet.ts";
import type { Piece } from "./spot.ts";
import { firstView, type View } from "./views.ts";

/** One saying of the views, with spaces as read. */
interface Saying {
	folded: string;
	text: string;
}

export interface Weighed {
	/** The likeliest text over all views; the asked one itself where it is the likeliest. */
	read: string;
	/** Natural-log distance from the likeliest text down to the asked one; 0 when it is the likeliest. */
	gap: number;
	/** What the single views say, folded, each once. */
	sayings: string[];
	/** The likeliest other saying with another character in some place, or other figures, and how far it lies behind the asked string, nats; may be below 0. */
	nearest: { text: string; behind: number } | null;
	/** Least odds over the glyphs of the first view. */
	surety: number;
}

/**
 * A text with a character more or fewer (the tail of a % read as an o) has to be likelier than the asked one by
 * this, in nats, to displace it; another character in its place need only be likelier.
 */
const hair = 0.25;
const hairOf = (text: string, units: readonly unknown[]) => ([...text].length === units.length ? 0 : hair);

const figuresOf = (text: string) => text.replaceAll(/\P{Nd}/gu, "");

/** A view that goes astray must not outweigh the others, nats. */
const worstView = -40;

/** Frames of a view that belong to a piece of its region. */
export function stretchOf(piece: Piece, reading: Reading, view: View): Stretch {
	const { region } = piece;
	const air = (view.growX * region.heightPx) / Math.max(1, region.widthPx);
	const frameAt = (u: number) => ((u + air) / (1 + 2 * air)) * reading.frames;
	const from = piece.from <= 0 ? 0 : Math.round(frameAt(cutBefore(region, piece.from)));
	const to =
		piece.to >= region.ink.length ? reading.frames : Math.round(frameAt(cutBefore(region, piece.to)));
	return { reading, from, to };
}

/** Where to cut a region before its ink `index`, 0 … 1 along its line. */
function cutBefore({ ink, reading }: Region, index: number): number {
	const left = ink[index - 1]?.glyph.to ?? 0;
	const right = ink[index]?.glyph.from ?? reading.frames;
	return ((left + right) / 2 + 0.5) / reading.frames;
}

function saying(stretches: readonly Stretch[]): Saying {
	const parts = stretches.map(({ reading, from, to }) => {
		const glyphs = reading.glyphs.filter(
			(glyph) => (glyph.from + glyph.to) / 2 >= from && (glyph.from + glyph.to) / 2 < to,
		);
		return {
			text: glyphs
				.map(({ text }) => text)
				.join("")
				.trim(),
			folded: glyphs.map(({ unit }) => unit.trim()).join(""),
		};
	});
	return {
		text: parts.map(({ text }) => text).join(" "),
		folded: parts.map(({ folded }) => folded).join(""),
	};
}

/** `views` beyond the first are taken on demand, and kept by the sheet. */
export async function weigh(
	sheet: Sheet,
	alphabet: Alphabet,
	asked: { text: string; units: readonly (string | null)[] },
	pieces: readonly Piece[],
	views: readonly View[],
): Promise<Weighed> {
	const looks: Stretch[][] = [];
	for (const view of views) {
		const look: Stretch[] = [];
		for (const piece of pieces) {
			const reading = view === firstView ? piece.region.reading : await sheet.view(piece.region, view);
			look.push(stretchOf(piece, reading, view));
		}
		looks.push(look);
	}
	const sayings = new Map<string, string>();
	for (const look of looks) {
		const { folded, text } = saying(look);
		if (folded !== "" && !sayings.has(folded)) sayings.set(folded, text);
	}
	const score = (units: readonly (string | null)[]) =>
		looks.reduce((sum, look) => sum + Math.max(worstView, logLikelihood(look, units)), 0) / looks.length;
	const own = score(asked.units);
	let best = own;
	let leading = own;
	let read = asked.text;
	let nearest: Weighed["nearest"] = null;
	for (const [folded, text] of sayings) {
		if (folded === asked.units.join("")) {
			if (read === asked.text) read = text;
			continue;
		}
		const value = score(alphabet.unitsOf(folded));
		if (value > best) best = value;
		// A letter more or fewer is a slip that views make often; another character or figure is not.
		const isOther = [...folded].length === asked.units.length || figuresOf(folded) !== figuresOf(asked.text);
		if (isOther && own - value < (nearest?.behind ?? Infinity)) nearest = { text, behind: own - value };
		if (value > Math.max(leading, own + hairOf(folded, asked.units))) {
			leading = value;
			read = text;
		}
	}
	const ink = pieces.flatMap(({ region, from, to }): Ink[] => region.ink.slice(from, to));
	return {
		read,
		gap: best - own,
		sayings: [...sayings.keys()],
		nearest,
		surety: Math.min(1, ...ink.map(({ glyph }) => glyph.odds)),
	};
}
