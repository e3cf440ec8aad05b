// Ink of a line that no character read accounts for: a letter doubled or left out that the recogniser smoothed over.
import { edits } from "../../shared/copy/edit-distance.ts";
import type { GlyphBox } from "./glyph-boxes.ts";
import { blankColumn, columnInk } from "./glyph-boxes.ts";
import type { Raster } from "./raster.ts";

/** Characters of one stroke, or of one piece: two pieces side by side are two of them. */
const onePiece = /^[iljItfr1235679]$/u;

/** Over the middle height of the line's characters, what is no dust, and what is no dot. */
const leastShare = 0.45;
const strokeShare = 0.6;
/** How alike in width two strokes are that are the same letter. */
const likeness = 1.35;
/** Over the usual width of the line's hanzi: what is wider holds two. */
const twoHanzi = 1.55;

interface Run {
	left: number;
	right: number;
	height: number;
}

const middleOf = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Stretches of columns with ink, blank columns between them. */
function runsOf(crop: Raster): Run[] {
	const { widthPx, heightPx, rgb } = crop;
	const columns = columnInk(crop);
	const runs: Run[] = [];
	for (let x = 0; x < widthPx; x++) {
		if ((columns[x] ?? 0) < blankColumn) continue;
		const last = runs.at(-1);
		if (last?.right === x) last.right = x + 1;
		else runs.push({ left: x, right: x + 1, height: 0 });
	}
	for (const run of runs) {
		let [top, bottom] = [heightPx, 0];
		for (let y = 0; y < heightPx; y++)
			for (let x = run.left; x < run.right; x++) {
				if (255 - (rgb[(y * widthPx + x) * 3] ?? 255) < 115) continue;
				top = Math.min(top, y);
				bottom = Math.max(bottom, y + 1);
			}
		run.height = Math.max(0, bottom - top);
	}
	return runs;
}

/** `crop` must be levelled and the one that the boxes were cut from. Only a clean ground tells; else false. */
export function hasUnreadInk(crop: Raster, boxes: readonly GlyphBox[]): boolean {
	const sized = boxes.filter(({ ink, clear }) => ink !== null && clear);
	if (boxes.length < 3 || sized.length < boxes.length * 0.7) return false;
	const usual = middleOf(sized.map(({ ink }) => (ink ? ink.bottom - ink.top : 0)));
	const runs = runsOf(crop).filter(
		({ left, right, height }) => right - left > 1 && height > usual * leastShare,
	);
	const stray = runs.some(
		({ left, right }) =>
			left > 2 && right < crop.widthPx - 2 && boxes.every((box) => right <= box.left || left >= box.right),
	);
	if (stray) return true;
	const han = sized.filter(({ glyph }) => /^\p{Script=Han}$/u.test(glyph.text));
	// A line of 日 and 月 has no wide one; but all are as tall as wide.
	const hanWidth = Math.max(
		middleOf(han.map(({ ink }) => (ink ? ink.right - ink.left : 0))),
		0.8 * middleOf(han.map(({ ink }) => (ink ? ink.bottom - ink.top : 0))),
	);
	if (han.length > 2 && han.some(({ ink }) => ink !== null && ink.right - ink.left > hanWidth * twoHanzi))
		return true;
	return boxes.some((box, index) => {
		if (!box.clear) return false;
		const own = runs.filter(
			({ left, right, height }) => left >= box.left && right <= box.right && height > usual * strokeShare,
		);
		if (own.length < 2) return false;
		const { text } = box.glyph;
		return (
			onePiece.test(text) || (lowLetter.test(text) && hasStrokeOf(own, boxes[index - 1], boxes[index + 1]))
		);
	});
}

/** Small letters without a stroke above: what stands taller in their place is another letter. */
const lowLetter = /^[acemnorsuvwxz]$/u;
/** How much taller, at least. */
const taller = 1.15;

/** Whether the run next to a letter of one stroke is that stroke once more: the cut fell between the two. */
function hasStrokeOf(
	own: readonly Run[],
	before: GlyphBox | undefined,
	after: GlyphBox | undefined,
): boolean {
	return (
		[
			[0, before],
			[own.length - 1, after],
		] as const
	).some(([at, beside]) => {
		const run = own[at];
		if (!run || !beside?.ink || !beside.clear || !/^[ilI1]$/u.test(beside.glyph.text)) return false;
		const rest = own.filter((one) => one !== run).map(({ height }) => height);
		const [widthPx, strokePx] = [run.right - run.left, beside.ink.right - beside.ink.left];
		const isAlike = Math.max(widthPx, strokePx) < Math.min(widthPx, strokePx) * likeness + 1;
		return isAlike && run.height > Math.max(...rest) * taller;
	});
}

/** Read as such, one more stroke beside a letter of one stroke: the third l of "Halll" ends a shout. */
const stroke = /^[ilI1!|]$/u;

/**
 * Whether a character that nobody asked for was read in a place of its own, beside its like: the second of two that the
 * weighing of the whole line smooths over.
 */
export function hasDoubled(boxes: readonly GlyphBox[], asked: string): boolean {
	const units = boxes.map(({ glyph: { unit } }) => ([...unit].length === 1 ? unit : "\u0001"));
	const steps = edits(asked, units.join(""));
	// A view that misreads more than that tells nothing of a single letter.
	if (steps.filter((step) => step.asked !== step.read).length !== 1) return false;
	let at = 0;
	return steps.some((step) => {
		if (step.read === "") return false;
		const index = at++;
		const own = boxes[index];
		if (step.asked !== "" || !own?.clear || !own.ink) return false;
		const { top, bottom } = own.ink;
		return [boxes[index - 1], boxes[index + 1]].some((beside) => {
			if (!beside?.ink || !beside.clear) return false;
			const { unit } = beside.glyph;
			const isLike = unit === step.read || (stroke.test(unit) && stroke.test(step.read));
			return isLike && bottom - top > (beside.ink.bottom - beside.ink.top) * 0.85;
		});
	});
}

/** Whether the first or last character of a crop runs over its rim. */
export function runsOverRim(crop: Raster, boxes: readonly GlyphBox[], end: "first" | "last"): boolean {
	const ink = boxes.at(end === "first" ? 0 : -1)?.ink;
	if (!ink) return false;
	return end === "first" ? ink.left <= 1 : ink.right >= crop.widthPx - 1;
}
