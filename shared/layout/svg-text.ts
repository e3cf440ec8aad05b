// Text as SVG: one `<text>` a run at its exact place, so that no viewer's own line breaking or fallback moves a letter.
import { emojiBox } from "./emoji.ts";
import { face } from "./faces.ts";
import type { Box, TextLine, TextNode, TextRun } from "./layout.ts";
import { escapeXml, px, tag } from "./svg-markup.ts";

/** An emoji as SVG markup inside its own square of `units` a side. */
export interface EmojiPicture {
	body: string;
	units: number;
}

/** A picture in the square `box`, sheet px: see `emojiBox`. */
export function emojiSvg(picture: EmojiPicture, box: Box): string {
	const scale = Number((box.width / picture.units).toFixed(5));
	const transform = `translate(${px(box.x)} ${px(box.y)}) scale(${scale})`;
	return tag("g", { transform }, picture.body);
}

/** All runs of a text; `emoji` draws the runs that are pictures. */
export function textSvg(text: TextNode, emoji: (cluster: string) => EmojiPicture | null): string {
	const parts: string[] = [];
	for (const line of text.lines) {
		for (const run of line.runs) {
			const picture = run.emoji ? emoji(run.text) : null;
			if (picture) parts.push(emojiSvg(picture, emojiBox(run.x, line.baselineY, text.style.sizePx)));
			else if (run.text.trim() !== "") parts.push(runSvg(text, line, run));
		}
	}
	return parts.join("");
}

function runSvg({ style }: TextNode, line: TextLine, run: TextRun): string {
	const { family, weight, italic, axes, ligatures } = face(run.face);
	const settings = Object.entries(axes ?? {}).map(([axis, value]) => `'${axis}' ${value}`);
	return tag(
		"text",
		{
			x: run.x,
			y: line.baselineY,
			"font-family": family,
			"font-size": style.sizePx,
			"font-weight": weight === 400 ? undefined : weight,
			"font-style": italic ? "italic" : undefined,
			"letter-spacing": style.trackingEm === 0 ? undefined : style.trackingEm * style.sizePx,
			style: [
				// As the measurer counts: no contextual forms, ligatures where the face keeps them.
				`font-variant-ligatures:${ligatures && style.trackingEm === 0 ? "no-contextual" : "none"}`,
				"font-variant-numeric:lining-nums",
				...(settings.length === 0 ? [] : [`font-variation-settings:${settings.join(",")}`]),
			].join(";"),
			fill: style.color,
			"xml:space": "preserve",
		},
		escapeXml(run.text),
	);
}
