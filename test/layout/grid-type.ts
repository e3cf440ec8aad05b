// A measurer of equal-width letters (half an em each), so that solver tests know every text's size by counting.
import type { TextMeasure } from "../../shared/layout/flow-text.ts";

export const gridType: TextMeasure = {
	breakText(text, style, maxWidthPx) {
		const letterPx = style.sizePx / 2;
		return text.split("\n").flatMap((paragraph) => {
			const lines: string[] = [];
			for (const word of paragraph.split(" ")) {
				const last = lines.at(-1);
				if (last !== undefined && (last.length + 1 + word.length) * letterPx <= maxWidthPx) {
					lines[lines.length - 1] = `${last} ${word}`;
				} else lines.push(word);
			}
			return lines.map((line) => ({ text: line, ...gridType.shapeLine(line, style.face, style.sizePx, 0) }));
		});
	},
	shapeLine(text, face, sizePx) {
		const widthPx = (text.length * sizePx) / 2;
		return { widthPx, runs: [{ text, face, widthPx }] };
	},
	fontBox: (_face, sizePx) => ({ ascentPx: 0.8 * sizePx, descentPx: 0.2 * sizePx }),
};
