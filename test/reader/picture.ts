// Small pictures with words on them, drawn by resvg with system-free fonts: not the product's renderer.
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { Pixels } from "../../shared/ports.ts";

const require = createRequire(import.meta.url);
const fontFiles = [
	"inter/500Medium/Inter_500Medium.ttf",
	"playfair-display/700Bold/PlayfairDisplay_700Bold.ttf",
].map((file) => require.resolve(`@expo-google-fonts/${file}`));

export interface Word {
	text: string;
	x: number;
	y: number;
	sizePx: number;
	ink?: string;
	family?: string;
	/** About its own start. */
	turnDeg?: number;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function picture(
	size: { widthPx: number; heightPx: number },
	words: readonly Word[],
	{ ground = "#f4efe4", marks = "" }: { ground?: string; marks?: string } = {},
): Pixels {
	const drawn = words.map(
		({ text, x, y, sizePx, ink = "#222", family = "Inter", turnDeg = 0 }) =>
			`<text transform="translate(${x} ${y}) rotate(${turnDeg})" font-family="${family}" font-size="${sizePx}" fill="${ink}">${escaped(text)}</text>`,
	);
	const image = new Resvg(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.widthPx}" height="${size.heightPx}"><rect width="100%" height="100%" fill="${ground}"/>${marks}${drawn.join("")}</svg>`,
		{ font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Inter" } },
	).render();
	return { widthPx: image.width, heightPx: image.height, rgba: new Uint8Array(image.pixels) };
}
