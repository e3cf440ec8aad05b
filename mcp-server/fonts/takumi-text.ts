// The recipe by which takumi draws one measured run exactly where the layout put it.
//
// Found by drawing "H" in every face and reading pixels (takumi 2.16.3, native and wasm, November 2026):
// - Ascent and descent (typo metrics where the font asks for them, else hhea) are each rounded to whole px;
//   a line height of their sum leaves no leading, so the baseline falls at `top + round(ascent)`.
// - `top` is rounded to whole px, so a baseline is always a whole pixel: half-pixel baselines round up.
// - `left` is kept to a quarter of a pixel. Advances are not rounded, and nothing is hinted.
// - A letter-spacing other than 0 turns ligatures off and follows every cluster, the last one too.
// - Names with digits must be quoted. A variable font is steered by `fontVariationSettings` alone.
// - A character that the named family lacks is taken from any registered font, without a word: the
//   measurer's runs name a face that has it.
import type { TextNode } from "@takumi-rs/core";
import { face, featureSettings } from "../../shared/layout/faces.ts";
import type { FaceId, HexColor } from "../../shared/layout/layout.ts";

/** Name that the files of a face are registered under; see `FontFile.family`. */
export function engineFamily(faceId: FaceId): string {
	return face(faceId).axes ? faceId.replace(/(-condensed)?-\d+$/, "") : faceId;
}

/** Px from a run's top to its baseline, and its height, as `takumiRunNode` sets it. */
export function takumiLineBox(faceId: FaceId, sizePx: number): { ascentPx: number; heightPx: number } {
	const { ascent, descent } = face(faceId);
	const ascentPx = Math.round(ascent * sizePx);
	return { ascentPx, heightPx: ascentPx + Math.round(descent * sizePx) };
}

/** What of a `TextStyle` a run needs besides its own face. */
export interface RunStyle {
	sizePx: number;
	trackingEm: number;
	color: HexColor;
	/** 0 … 1, default 1. */
	opacity?: number;
}

/**
 * A node, absolute in its parent (whose corner is the sheet's), that puts the run's first glyph origin at
 * (`run.x`, `baselineY`). `baselineY` is rounded to a whole pixel. Not for emoji runs.
 */
export function takumiRunNode(
	run: { text: string; face: FaceId; x: number },
	baselineY: number,
	style: RunStyle,
): TextNode {
	const { axes } = face(run.face);
	const { ascentPx, heightPx } = takumiLineBox(run.face, style.sizePx);
	return {
		type: "text",
		text: run.text,
		style: {
			position: "absolute",
			left: run.x,
			top: Math.round(baselineY) - ascentPx,
			whiteSpace: "pre",
			fontFamily: `"${engineFamily(run.face)}"`,
			fontSize: style.sizePx,
			lineHeight: `${heightPx}px`,
			letterSpacing: style.trackingEm * style.sizePx,
			fontFeatureSettings: featureSettings(run.face),
			color: style.color,
			...(axes
				? {
						fontVariationSettings: Object.entries(axes)
							.map(([axis, value]) => `"${axis}" ${value}`)
							.join(", "),
					}
				: {}),
			...(style.opacity === undefined ? {} : { opacity: style.opacity }),
		},
	};
}
