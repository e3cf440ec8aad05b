// Text inside the solver: how wide and tall it wants to be, where its lines break, and where each run stands at the end.
import type { Box, FaceId, TextLine, TextRun, TextSpec, TextStyle } from "./layout.ts";
import { type BrokenLine, breakText, fontBox, type MeasuredLine, shapeLine } from "./measure.ts";

/** What the solver asks of a measurer. */
export interface TextMeasure {
	/** Lines no wider than `maxWidthPx`; `Infinity` breaks at line feeds alone. */
	breakText(text: string, style: TextStyle, maxWidthPx: number): BrokenLine[];
	shapeLine(text: string, face: FaceId, sizePx: number, trackingEm: number): MeasuredLine;
	fontBox(face: FaceId, sizePx: number): { ascentPx: number; descentPx: number };
}

/** The bundled fonts' own widths. Tests hand in letters that can be counted. */
export const bundledType: TextMeasure = { breakText, shapeLine, fontBox };

/** A text broken and measured, not yet placed. */
export interface SetText {
	lines: readonly BrokenLine[];
	widthPx: number;
	heightPx: number;
}

/** Sets texts for one solve and remembers each text by width, so that no pass measures twice. */
export class TypeSetter {
	readonly #measure: TextMeasure;
	readonly #set = new Map<TextSpec, Map<number, SetText>>();

	constructor(measure: TextMeasure) {
		this.#measure = measure;
	}

	/** `maxWidthPx` of `Infinity` leaves lines as long as they are. Forced lines are never broken again. */
	set(spec: TextSpec, maxWidthPx: number): SetText {
		const width = spec.brokenLines ? Number.POSITIVE_INFINITY : maxWidthPx;
		const known = this.#set.get(spec) ?? new Map<number, SetText>();
		this.#set.set(spec, known);
		const found = known.get(width);
		if (found) return found;
		const { face, sizePx, trackingEm, lineHeightPx } = spec.style;
		const lines = spec.brokenLines
			? spec.brokenLines.map((text) => ({ text, ...this.#measure.shapeLine(text, face, sizePx, trackingEm) }))
			: this.#measure.breakText(spec.text, spec.style, width);
		const set: SetText = {
			lines,
			widthPx: lines.reduce((max, line) => Math.max(max, line.widthPx), 0),
			heightPx: lines.length * lineHeightPx,
		};
		known.set(width, set);
		return set;
	}

	/** Lines with their sheet coordinates: aligned in `box`, from its top down. Baselines are whole px, as engines draw them. */
	linesIn(spec: TextSpec, set: SetText, box: Box): TextLine[] {
		const { style } = spec;
		const { ascentPx, descentPx } = this.#measure.fontBox(style.face, style.sizePx);
		const firstBaseline = box.y + (style.lineHeightPx - ascentPx - descentPx) / 2 + ascentPx;
		return set.lines.map(({ text, widthPx, runs }, index) => {
			const x = box.x + (box.width - widthPx) * shareBefore[style.align];
			return {
				text,
				x,
				baselineY: Math.round(firstBaseline + index * style.lineHeightPx),
				widthPx,
				runs: runsFrom(x, runs),
			};
		});
	}
}

function runsFrom(x: number, runs: MeasuredLine["runs"]): TextRun[] {
	let at = x;
	return runs.map((run) => {
		const placed = { ...run, x: at };
		at += run.widthPx;
		return placed;
	});
}

const shareBefore = { left: 0, center: 0.5, right: 1 } as const;
