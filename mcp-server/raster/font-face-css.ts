// The `@font-face` rules of one sheet, files and all, so that its SVG looks the same where no font is installed.
import { face } from "../../shared/layout/faces.ts";
import type { FontFiles, FontUse } from "../fonts/font-files.ts";
import { packFont } from "./font-subset.ts";

/** Fonts above this are cut to the letters in use; those below may need ligatures, and are small. */
const wholeBytes = 1_000_000;

/** Rules for just the files that these runs need, in a fixed order. */
export async function fontFaceCss(fonts: FontFiles, runs: Iterable<FontUse>): Promise<string> {
	const byFace = new Map<string, FontUse[]>();
	for (const run of runs) {
		if (run.emoji) continue;
		const uses = byFace.get(run.face) ?? [];
		uses.push(run);
		byFace.set(run.face, uses);
	}
	const rules = new Set<string>();
	for (const [faceId, uses] of [...byFace].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const { family, weight, italic, axes } = face(faceId);
		for (const { file, unicodeRange } of await fonts.filesFor(uses)) {
			const bytes = await fonts.read(file);
			const isPacked = file.endsWith(".woff2");
			const letters = bytes.length > wholeBytes ? lettersOf(uses) : null;
			const data = Buffer.from(isPacked ? bytes : packFont(bytes, letters)).toString("base64");
			const kind = isPacked ? "woff2" : "woff";
			rules.add(
				`@font-face{font-family:"${family}";font-weight:${axes ? "100 900" : weight};` +
					`font-style:${italic ? "italic" : "normal"};src:url(data:font/${kind};base64,${data})` +
					`${unicodeRange ? `;unicode-range:${unicodeRange.map(rangeOf).join(",")}` : ""}}`,
			);
		}
	}
	return [...rules].join("");
}

function lettersOf(uses: readonly FontUse[]): Set<number> {
	return new Set(uses.flatMap(({ text }) => [...text].map((character) => character.codePointAt(0) ?? 0)));
}

function rangeOf([from, to]: readonly [number, number]): string {
	const hex = (codePoint: number) => codePoint.toString(16);
	return from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`;
}
