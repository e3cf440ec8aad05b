// The table of sizes: what each kind gets by default, and what each name means in pixels.
import type { BriefKind, PixelSize } from "./brief.ts";

const size = (widthPx: number, heightPx: number): PixelSize => ({ widthPx, heightPx });

/** Used where nothing was asked. Never square: fal's prompting guide reports that squares may degrade (Nov 2026). */
export const defaultSizes: Readonly<Record<BriefKind, PixelSize>> = {
	poster: size(1024, 1536),
	infographic: size(1024, 1792),
	card: size(1344, 848),
	slide: size(1536, 864),
	cover: size(1024, 1536),
	picture: size(1536, 1024),
};

const papers: readonly (readonly [string, PixelSize])[] = [
	["a0", size(1088, 1536)],
	["a1", size(1088, 1536)],
	["a2", size(1088, 1536)],
	["a3", size(1088, 1536)],
	["a4", size(1088, 1536)],
	["a5", size(1088, 1536)],
	["a6", size(1088, 1536)],
	["b5", size(1088, 1536)],
	["letter", size(1184, 1536)],
	["us letter", size(1184, 1536)],
	["legal", size(944, 1552)],
	["tabloid", size(992, 1536)],
	["postcard", size(1536, 1024)],
	["business card", size(1344, 768)],
	["名片", size(1344, 768)],
	["明信片", size(1536, 1024)],
];

// fal's presets, from the endpoint's published schema (read November 2026).
const presets: readonly (readonly [string, PixelSize])[] = [
	["square hd", size(1024, 1024)],
	["square", size(1024, 1024)],
	["portrait 4 3", size(768, 1024)],
	["portrait 16 9", size(576, 1024)],
	["landscape 4 3", size(1024, 768)],
	["landscape 16 9", size(1024, 576)],
	// The four that the first party recommends for Qwen Image 2 (DashScope docs, read November 2026).
	["portrait 2k", size(1728, 2368)],
	["portrait 16 9 2k", size(1536, 2688)],
	["landscape 2k", size(2368, 1728)],
	["landscape 16 9 2k", size(2688, 1536)],
	["方形", size(1024, 1024)],
	["正方形", size(1024, 1024)],
];

const screens: readonly (readonly [string, PixelSize])[] = [
	["story", size(1088, 1920)],
	["stories", size(1088, 1920)],
	["instagram story", size(1088, 1920)],
	["reel", size(1088, 1920)],
	["tiktok", size(1088, 1920)],
	["phone wallpaper", size(1088, 1920)],
	["手机海报", size(1088, 1920)],
	["手机壁纸", size(1088, 1920)],
	["instagram post", size(1088, 1360)],
	["instagram portrait", size(1088, 1360)],
	["小红书", size(1152, 1536)],
	["pinterest", size(1024, 1536)],
	["pinterest pin", size(1024, 1536)],
	["youtube thumbnail", size(1280, 720)],
	["thumbnail", size(1280, 720)],
	["公众号封面", size(1504, 640)],
	["banner", size(1792, 768)],
	["web banner", size(1792, 768)],
	["facebook cover", size(1648, 624)],
	["twitter header", size(1536, 512)],
	["linkedin banner", size(1584, 400)],
	["widescreen", size(1536, 864)],
	["wide", size(1536, 864)],
	["slide", size(1536, 864)],
	["presentation", size(1536, 864)],
	["full hd", size(1920, 1088)],
	["1080p", size(1920, 1088)],
	["720p", size(1280, 720)],
	["2k", size(2048, 2048)],
	["movie poster", size(1024, 1536)],
	["book cover", size(1024, 1536)],
];

/** Names in lower case with single spaces for `_` and `-`. */
export const namedSizes: ReadonlyMap<string, PixelSize> = new Map([...papers, ...presets, ...screens]);
