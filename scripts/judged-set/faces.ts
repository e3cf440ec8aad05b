// The faces that the judged pictures are set in: some of the product's own, and as many that it does not have.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font } from "fontkit";
import * as fontkit from "fontkit";
import wawoff2 from "wawoff2";
import type { Language } from "./strings.ts";

export interface Outline {
	/** SVG path data in px, baseline at y = 0, first glyph at x = 0. */
	d: string;
	widthPx: number;
}

export interface Face {
	id: string;
	/** True when the product bundles it, so a good score there proves less. */
	ours: boolean;
	/** Joined or cursive writing. */
	running: boolean;
	/** Draws small letters as capitals: fit only for text in capitals. */
	capitalsOnly: boolean;
	outline(text: string, sizePx: number, trackingEm: number): Promise<Outline>;
}

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

function toFont(bytes: Uint8Array): Font {
	const font = fontkit.create(Buffer.from(bytes));
	if ("fonts" in font) throw new TypeError("a font collection, not a font");
	return font;
}

/** Draws a run glyph by glyph; `fontOf` answers the font that holds a character. */
async function outlineWith(
	fontOf: (text: string) => Promise<{ font: Font; text: string }[]>,
	text: string,
	sizePx: number,
	trackingEm: number,
): Promise<Outline> {
	let x = 0;
	const parts: string[] = [];
	for (const piece of await fontOf(text)) {
		const scale = sizePx / piece.font.unitsPerEm;
		const run = piece.font.layout(piece.text);
		run.glyphs.forEach((glyph, index) => {
			const position = run.positions[index];
			const dx = x + (position?.xOffset ?? 0) * scale;
			const dy = -(position?.yOffset ?? 0) * scale;
			if (glyph.id === 0) throw new RangeError(`no glyph for a character of "${piece.text}"`);
			parts.push(glyph.path.transform(scale, 0, 0, -scale, dx, dy).toSVG());
			x += (position?.xAdvance ?? 0) * scale + trackingEm * sizePx;
		});
	}
	return { d: parts.join(""), widthPx: x - trackingEm * sizePx };
}

const capitalFaces = /bangers|permanent-marker|bebas-neue/;
const runningFaces = /lobster|pacifico|zhi-mang-xing|ma-shan-zheng|permanent-marker|caveat-brush/;

function whole(id: string, ours: boolean, packageName: string, file: string): Face {
	let font: Font | undefined;
	return {
		id,
		ours,
		running: runningFaces.test(id),
		capitalsOnly: capitalFaces.test(id),
		outline(text, sizePx, trackingEm) {
			font ??= toFont(readFileSync(join(packageFolder(packageName), file)));
			const opened = font;
			return outlineWith(async (run) => [{ font: opened, text: run }], text, sizePx, trackingEm);
		},
	};
}

/** A publisher's variable family cut into WOFF2 slices by Unicode range, fixed at one weight. */
function sliced(id: string, packageName: string, wght: number | null, css = "index.css"): Face {
	const folder = packageFolder(packageName);
	const fonts = new Map<string, Font>();
	const ranges: { file: string; low: number; high: number }[] = [];
	for (const [, file, list] of readFileSync(join(folder, css), "utf8").matchAll(
		/url\('?\.\/(files\/[^')]+)'?\)[^}]*unicode-range:\s*([^;}]+)/g,
	))
		for (const range of (list ?? "").split(",")) {
			const [low = "", high = low] = range.trim().slice(2).split("-");
			ranges.push({ file: file ?? "", low: Number.parseInt(low, 16), high: Number.parseInt(high, 16) });
		}
	const open = async (file: string) => {
		const known = fonts.get(file);
		if (known) return known;
		const whole = toFont(await wawoff2.decompress(readFileSync(join(folder, file))));
		const font = wght === null ? whole : whole.getVariation({ wght });
		fonts.set(file, font);
		return font;
	};
	return {
		id,
		ours: packageName.startsWith("@fontsource"),
		running: false,
		capitalsOnly: false,
		outline: (text, sizePx, trackingEm) =>
			outlineWith(
				async (run) => {
					const pieces: { font: Font; text: string }[] = [];
					for (const char of run) {
						const code = char.codePointAt(0) ?? 0;
						const slice = ranges.find(({ low, high }) => code >= low && code <= high);
						if (!slice) throw new RangeError(`no slice of ${id} holds ${char}`);
						pieces.push({ font: await open(slice.file), text: char });
					}
					return pieces;
				},
				text,
				sizePx,
				trackingEm,
			),
	};
}

const expo = (name: string, folder: string, file: string, ours: boolean) =>
	whole(`${name}-${folder}`, ours, `@expo-google-fonts/${name}`, `${folder}/${file}_${folder}.ttf`);

const latinPlain = [
	expo("inter", "400Regular", "Inter", true),
	expo("inter", "700Bold", "Inter", true),
	expo("poppins", "600SemiBold", "Poppins", true),
	expo("playfair-display", "700Bold", "PlayfairDisplay", true),
	expo("outfit", "300Light", "Outfit", true),
	expo("oswald", "400Regular", "Oswald", false),
	expo("oswald", "600SemiBold", "Oswald", false),
	expo("archivo-black", "400Regular", "ArchivoBlack", false),
	expo("dm-serif-display", "400Regular", "DMSerifDisplay", false),
	expo("dm-serif-display", "400Regular_Italic", "DMSerifDisplay", false),
];

const latinDisplay = [
	expo("anton", "400Regular", "Anton", true),
	expo("abril-fatface", "400Regular", "AbrilFatface", true),
	expo("league-gothic", "400Regular", "LeagueGothic", true),
	expo("lobster", "400Regular", "Lobster", true),
	expo("limelight", "400Regular", "Limelight", true),
	expo("permanent-marker", "400Regular", "PermanentMarker", true),
	expo("alfa-slab-one", "400Regular", "AlfaSlabOne", false),
	expo("bangers", "400Regular", "Bangers", false),
	expo("pacifico", "400Regular", "Pacifico", false),
	expo("righteous", "400Regular", "Righteous", false),
	expo("dm-serif-display", "400Regular_Italic", "DMSerifDisplay", false),
	expo("oswald", "200ExtraLight", "Oswald", false),
];

const hanziPlain = [
	sliced("noto-sans-sc-400", "@fontsource-variable/noto-sans-sc", 400),
	sliced("noto-sans-sc-700", "@fontsource-variable/noto-sans-sc", 700),
	sliced("noto-serif-sc-600", "@fontsource-variable/noto-serif-sc", 600),
	expo("zcool-xiaowei", "400Regular", "ZCOOLXiaoWei", false),
];

const hanziDisplay = [
	sliced("noto-sans-sc-900", "@fontsource-variable/noto-sans-sc", 900),
	sliced("noto-serif-sc-900", "@fontsource-variable/noto-serif-sc", 900),
	expo("zcool-kuaile", "400Regular", "ZCOOLKuaiLe", true),
	expo("ma-shan-zheng", "400Regular", "MaShanZheng", true),
	expo("zcool-xiaowei", "400Regular", "ZCOOLXiaoWei", false),
	expo("zcool-qingke-huangyou", "400Regular", "ZCOOLQingKeHuangYou", false),
	expo("zhi-mang-xing", "400Regular", "ZhiMangXing", false),
];

export const faces: Record<Language, Pool> = {
	en: { plain: latinPlain, display: latinDisplay },
	zh: { plain: hanziPlain, display: hanziDisplay },
};

/** More faces to tune on, and others that only the locked half is set in. */
const further: Record<"more" | "kept", Record<Language, Pool>> = {
	more: {
		en: {
			plain: [
				expo("open-sans", "400Regular", "OpenSans", false),
				expo("open-sans", "700Bold_Italic", "OpenSans", false),
				expo("space-mono", "400Regular", "SpaceMono", true),
				expo("instrument-serif", "400Regular", "InstrumentSerif", true),
			],
			display: [
				expo("poppins", "900Black", "Poppins", true),
				expo("open-sans", "800ExtraBold", "OpenSans", false),
				expo("instrument-serif", "400Regular_Italic", "InstrumentSerif", true),
			],
		},
		zh: {
			plain: [sliced("noto-serif-sc-400", "@fontsource-variable/noto-serif-sc", 400)],
			display: [sliced("noto-sans-sc-200", "@fontsource-variable/noto-sans-sc", 200)],
		},
	},
	kept: {
		en: {
			plain: [
				expo("roboto-slab", "400Regular", "RobotoSlab", false),
				expo("roboto-slab", "700Bold", "RobotoSlab", false),
				expo("space-grotesk", "500Medium", "SpaceGrotesk", true),
				expo("jetbrains-mono", "400Regular", "JetBrainsMono", false),
				expo("playfair-display", "400Regular_Italic", "PlayfairDisplay", true),
			],
			display: [
				expo("bebas-neue", "400Regular", "BebasNeue", true),
				expo("caveat-brush", "400Regular", "CaveatBrush", true),
				expo("roboto-slab", "900Black", "RobotoSlab", false),
				expo("poiret-one", "400Regular", "PoiretOne", false),
				expo("jetbrains-mono", "800ExtraBold", "JetBrainsMono", false),
			],
		},
		zh: {
			plain: [
				sliced("lxgw-wenkai-400", "lxgw-wenkai-webfont", null, "lxgwwenkai-regular.css"),
				sliced("noto-sans-sc-500", "@fontsource-variable/noto-sans-sc", 500),
			],
			display: [
				sliced("lxgw-wenkai-700", "lxgw-wenkai-webfont", null, "lxgwwenkai-bold.css"),
				sliced("noto-serif-sc-200", "@fontsource-variable/noto-serif-sc", 200),
			],
		},
	},
};

interface Pool {
	plain: readonly Face[];
	display: readonly Face[];
}

/** Own faces as often as old ones, or oftener. */
const half = (own: readonly Face[], old: readonly Face[]): Face[] => [
	...Array.from({ length: Math.ceil(old.length / own.length) }, () => own).flat(),
	...old,
];

const mixed = (which: "more" | "kept", language: Language): Pool => ({
	plain: half(further[which][language].plain, faces[language].plain),
	display: half(further[which][language].display, faces[language].display),
});

const pools: Record<"first" | "more" | "kept", Record<Language, Pool>> = {
	first: faces,
	more: { en: mixed("more", "en"), zh: mixed("more", "zh") },
	kept: { en: mixed("kept", "en"), zh: mixed("kept", "zh") },
};

/** What a picture may be set in; in the later series half of it are faces of the first. */
export const facesFor = (language: Language, which: "first" | "more" | "kept"): Pool =>
	pools[which][language];
