// What the size of a character says where its form alone says nothing: capital or small, letter O or figure 0, $ or S.
import type { GlyphBox } from "./glyph-boxes.ts";
import { likeness } from "./glyph-twins.ts";
import type { Raster } from "./raster.ts";

export type Opinion = "for" | "against" | "silent";

/** An asked character and the glyph that stands for it. */
export interface Character {
	/** In the asked string, all places together. */
	position: number;
	asked: string;
	read: string;
	box: GlyphBox;
	/** Which place of the line it stands in; sizes compare within one place. */
	place: { levelled: Raster };
	/** Px of the picture that one px of the crop stands for. */
	scale: number;
}

interface Size {
	width: number;
	height: number;
}

/** The size of its ink; null where the ink touches a neighbour or the rim of the crop, or is not one character's. */
function sizeOf({ box: { ink, clear, cropHeightPx } }: Character): Size | null {
	if (!ink || !clear || ink.top <= 0 || ink.bottom >= cropHeightPx) return null;
	return { width: ink.right - ink.left, height: ink.bottom - ink.top };
}

const middleOf = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Width of a 日 over its height; a 曰 has 0.93 and more. In five of six faces the 日 has 0.75 or less, in one 0.89. */
const widestSun = 0.9;

const tallClass = /[A-IK-PR-Z0-9bdfhkl]/u;
const tallLetter = /[A-IK-PR-Zbdfhkl]/u;
const lowClass = /[acemnorsuvwxz]/u;

/** Sizes of the other characters of the same place that were read as asked. */
function neighbours(character: Character, all: readonly Character[], kind: RegExp): Size[] {
	return all.flatMap((other) => {
		const counts =
			other !== character &&
			other.place === character.place &&
			other.asked === other.read &&
			kind.test(other.asked);
		const size = counts ? sizeOf(other) : null;
		return size ? [size] : [];
	});
}

const heights = (sizes: readonly Size[]) => sizes.map(({ height }) => height);
const widths = (sizes: readonly Size[]) => sizes.map(({ width }) => width);

/** Whether the box is too wide to hold one character: the reader left one out beside it. */
export function holdsMore(character: Character, all: readonly Character[]): boolean {
	const size = sizeOf(character);
	const isHan = /\p{Script=Han}/u.test(character.read);
	const others = widths(neighbours(character, all, isHan ? /\p{Script=Han}/u : /[a-hknopqsuvxyz0-9]/u));
	const isWhole = isHan || /[a-z0-9]/u.test(character.read);
	return size !== null && isWhole && others.length > 1 && size.width > (isHan ? 1.4 : 1.7) * middleOf(others);
}

/** Whether a letter is as tall as its case should be, measured on the other letters of its place. */
export function byHeight(character: Character, all: readonly Character[]): Opinion {
	const size = sizeOf(character);
	if (!size) return "silent";
	const letters = heights(neighbours(character, all, tallLetter));
	const figureHeights = heights(neighbours(character, all, /[0-9]/u));
	// Old-style figures are as low as small letters.
	const areEven = Math.max(0, ...figureHeights) < 1.15 * Math.min(Infinity, ...figureHeights);
	const tall = letters.length > 1 || !areEven ? letters : heights(neighbours(character, all, tallClass));
	const low = heights(neighbours(character, all, lowClass));
	const isTall = tallClass.test(character.asked);
	if (tall.length + low.length < 4) return "silent";
	// Two letters in one box are no letter.
	if (size.width > 1.6 * middleOf([...widths(neighbours(character, all, /[acenosuvxz]/u)), size.width]))
		return "silent";
	const high = middleOf(tall);
	const short = middleOf(low);
	let looksTall: boolean | null = null;
	if (tall.length > 0 && low.length > 1) {
		// Small capitals and faces of one height tell nothing.
		if (high - short < 4) return "silent";
		// Old-style figures are as low as small letters, but for the 6 and the 8: there the height of a 0 tells nothing.
		const figures = heights(neighbours(character, all, /[1-57]/u));
		if (character.asked === "0" && !figures.some((height) => height > high * 0.9)) return "silent";
		const share = (size.height - short) / (high - short);
		looksTall = share > 0.75 ? true : share < 0.25 ? false : null;
	} else if (tall.length > 3) {
		const ratio = size.height / high;
		looksTall = ratio > 0.94 && ratio < 1.12 ? true : ratio < 0.82 ? false : null;
	}
	if (looksTall === null) return "silent";
	return looksTall === isTall ? "for" : "against";
}

/**
 * A dollar's bar stands out over the S: of 60 open faces its height is 1.07 to 1.45 of a figure's in all but four,
 * the S 0.95 to 1.08.
 */
export function byBar(character: Character, all: readonly Character[]): Opinion {
	const { box } = character;
	const figures = heights(neighbours(character, all, /[0-9]/u));
	if (!box.ink || !box.clear || figures.length < 2) return "silent";
	const ratio = (box.ink.bottom - box.ink.top) / middleOf(figures);
	return character.asked === "$" && ratio > 1.1 ? "for" : "silent";
}

/** In 120 sheets nine of ten of the same character in a line are this alike, and of two that differ one in fifty. */
const twinLikeness = 0.94;
const twinStep = 0.08;
/** Pairs that differ in more than a tail or a bar. */
const unlikeShapes = /^(?:1[lI7]|[lI7]1|lI|Il|[0oO][0oO]|5S|S5|2Z|Z2)$/u;

/**
 * Whether a character looks like the others of its line that are asked to be the same, or like those that are asked to
 * be its rival.
 */
export function byTwins(character: Character, other: string, all: readonly Character[]): Opinion {
	const { asked, place, box } = character;
	if (!unlikeShapes.test(asked + other)) return "silent";
	const most = (char: string, isCounted: (twin: Character) => boolean) =>
		Math.max(
			0,
			...all
				.filter(
					(twin) => twin !== character && twin.place === place && twin.asked === char && isCounted(twin),
				)
				.map((twin) => likeness(place.levelled, box, twin.box)),
		);
	// Two that were asked to be one and look it are not both wrong, whatever they were read as.
	const own = most(asked, ({ read }) => read === asked || read === other);
	const rival = most(other, (twin) => twin.read === other && sizeOf(twin) !== null);
	if (Math.abs(own - rival) < twinStep) return "silent";
	if (own > rival) return own >= twinLikeness ? "for" : "silent";
	return own > 0 && rival >= twinLikeness && sizeOf(character) ? "against" : "silent";
}

/** Least difference in px of the picture that is no accident of drawing small. */
const leastStepPx = 1.5;

/**
 * An O is wider than a 0, by an amount that differs from face to face: measured against twins of the same line,
 * against its other figures (an O is 1.2 to 1.6 of them in text faces, a 0 up to 1.28) and against a small o.
 */
export function byWidth(character: Character, other: string, all: readonly Character[]): Opinion {
	const size = sizeOf(character);
	if (!size) return "silent";
	const { asked, scale } = character;
	const capitals = heights(neighbours(character, all, tallLetter));
	const lows = heights(neighbours(character, all, lowClass));
	// As low as a small letter it is an old-style 0, and no O.
	const isLow =
		capitals.length > 0
			? size.height < 0.83 * middleOf(capitals)
			: lows.length > 1 && size.height < 1.12 * middleOf(lows);
	if (/[O0]/u.test(asked) && isLow) return asked === "0" ? "for" : "against";
	const apart = (reference: number) => Math.abs(size.width - reference) * scale >= leastStepPx;
	const named = (char: string) => widths(neighbours(character, all, new RegExp(`^${char}$`, "u")));
	const isWider = asked === "O" || asked === "曰";
	// A box that holds half a figure must not decide: the nearest twin counts.
	const nearest = (others: number[]) =>
		others.reduce(
			(best, one) => (Math.abs(one - size.width) < Math.abs(best - size.width) ? one : best),
			others[0] ?? 0,
		);
	const twin = nearest(named(asked));
	if (twin > 0) {
		const ratio = size.width / twin;
		if (ratio > 0.94 && ratio < 1.06) return "for";
		if (apart(twin) && (isWider ? ratio < 0.88 : ratio > 1.13)) return "against";
	}
	const rival = nearest(named(other));
	if (rival > 0 && apart(rival) && (isWider ? size.width / rival > 1.09 : size.width / rival < 0.92))
		return "for";
	if (asked === "日" && size.width / size.height > widestSun) return "against";
	return asked === "O" || asked === "0" ? byReference(size.width, character, all) : "silent";
}

/**
 * Over the middle width of their line's other characters, in 200 open faces (2 % to 98 %): an O is 1.00 to 1.53 small
 * letters, a 0 0.83 to 1.20; of the figures 0.93 to 1.59 and 0.93 to 1.20; of the capitals an O is 0.93 or more. Where
 * small letters are as wide as tall no O is below 1.08 of them. What lies between tells nothing: narrow faces draw both alike.
 */
function byReference(width: number, character: Character, all: readonly Character[]): Opinion {
	const over = (kind: RegExp, least: number) => {
		const sizes = neighbours(character, all, kind);
		return sizes.length < least ? 0 : width / middleOf(widths(sizes));
	};
	const figures = over(/[2-9]/u, 1);
	const capitals = over(/[BCDGHKNPRU]/u, 2);
	const small = over(/[abcdehnopsu]/u, 2);
	const round = neighbours(character, all, /[acenosu]/u).map((size) => size.width / size.height);
	// Letters may be narrow or spaced out in a way that figures are not: these have the last word.
	const looksWide =
		figures > 1.35 || (small > 1.32 && !(figures > 0 && figures < 1.15)) || (figures > 1.26 && small > 1.26);
	const looksSlim =
		(small > 0 && small <= 1.08 && middleOf(round) >= 0.85) || (capitals > 0 && capitals < 0.85);
	if (looksWide === looksSlim) return "silent";
	return (character.asked === "O") === looksWide ? "for" : "against";
}

/**
 * A comma hangs under the line that the letters stand on, a full stop stands on it: by how much of a capital's height.
 */
export function byTail(character: Character, all: readonly Character[]): Opinion {
	const { box, asked, place } = character;
	const standing = all.filter(
		(other) =>
			other.place === place && other.asked === other.read && /[A-PR-Za-eh-ik-or-xz0-9]/u.test(other.asked),
	);
	const feet = standing.flatMap((other) => (sizeOf(other) && other.box.ink ? [other.box.ink.bottom] : []));
	const tall = heights(neighbours(character, all, tallClass));
	if (!box.ink || !box.clear || feet.length < 3) return "silent";
	const tallest = tall.length > 1 ? middleOf(tall) : box.cropHeightPx * 0.75;
	const under = (box.ink.bottom - middleOf(feet)) / tallest;
	// Where it runs over the rim of the crop it hangs at least so far.
	const isCut = box.ink.bottom >= box.cropHeightPx;
	const hangs = under > (isCut ? 0.04 : 0.1) ? true : under < 0.05 && !isCut ? false : null;
	// In small print a comma's tail is a blur.
	if (hangs === null || (!hangs && tallest * character.scale < 14)) return "silent";
	return hangs === (asked === ",") ? "for" : "against";
}
