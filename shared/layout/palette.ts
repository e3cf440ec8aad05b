// A palette of five roles from the asker's words, brand colours, or the genre; every pair of roles is readable.
import type { Brief } from "../brief/brief.ts";
import { contrast, distance, hexToOklch, mix, type Oklch, oklchToHex, readableOn } from "./colour.ts";
import type { Chance } from "./compose-random.ts";
import { findWords, ownWords, plainText, wordTable } from "./compose-words.ts";
import type { HexColor } from "./layout.ts";
import { type MoodPalette, moodPalettes } from "./palette-moods.ts";
import { colourFamilies, colourModifiers, colourNames } from "./palette-names.ts";

export interface Palette {
	/** The sheet itself. */
	ground: HexColor;
	/** Words; >= 7 : 1 on `ground`. */
	ink: HexColor;
	/** The one that points; >= 3 : 1 on `ground`. */
	accent: HexColor;
	/** Supports the accent; >= 2 : 1 on `ground`, at least a visible step from `accent`. */
	accent2: HexColor;
	/** Secondary words; >= 4.5 : 1 on `ground`. */
	quiet: HexColor;
	dark: boolean;
	/** Where it came from, for tests and reports. */
	source: "brand" | "words" | "genre";
}

interface AskedColour {
	colour: Oklch;
	/** The words call it the background, paper or ground. */
	ground: boolean;
	accent: boolean;
}

const hexPattern = /#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])/gi;

function readHex(text: string): HexColor {
	const raw = text.slice(1).toLowerCase();
	const six = raw.length === 3 ? [...raw].map((c) => c + c).join("") : raw;
	return `#${six}`;
}

function named(word: string): Oklch {
	const [l, c, h] = colourNames[word] ?? [0.5, 0, 0];
	return { l, c, h };
}

function modified(base: Oklch, before: string): Oklch {
	let { l, c, h } = base;
	for (const [word, [dl, scale]] of Object.entries(colourModifiers)) {
		if (!before.includes(word)) continue;
		l = Math.min(0.97, Math.max(0.14, l + dl));
		c *= scale;
		if (word === "warm") h = h > 90 && h < 260 ? h - 6 : h + 4;
	}
	return { l, c, h };
}

const colourTable = wordTable([...Object.keys(colourNames), ...Object.keys(colourFamilies)]);

/** Colours named in a text, in order, with what the words around them say they are for. */
function coloursIn(text: string): AskedColour[] {
	const source = plainText(text);
	const asked: { at: number; colours: Oklch[]; end: number }[] = [];
	for (const match of source.matchAll(hexPattern)) {
		const colour = hexToOklch(readHex(match[0]));
		asked.push({ at: match.index, end: match.index + match[0].length, colours: [colour] });
	}
	const found = findWords(source, colourTable);
	for (const [index, { word, at }] of found.entries()) {
		const family = colourFamilies[word];
		// "Neon green" is one colour, not every neon and a green.
		const next = found[index + 1];
		if (family && next && /^\s+$/.test(source.slice(at + word.length, next.at))) continue;
		// Only the words since the last comma or "and" change this colour.
		const lead = source.slice(Math.max(0, at - 24), at);
		const before = lead.split(/,|;|，|、|和|与|\band\b|\bwith\b|\bon\b/).at(-1) ?? "";
		const colours = (family ?? [word]).map((name) => modified(named(name), before));
		asked.push({ at, end: at + word.length, colours });
	}
	asked.sort((a, b) => a.at - b.at);
	return asked.flatMap(({ at, end, colours }) => {
		const after = source.slice(end, end + 22).split(/,|;|，|、/)[0] ?? "";
		const before =
			source
				.slice(Math.max(0, at - 18), at)
				.split(/,|;|，|、/)
				.at(-1) ?? "";
		const ground =
			/^\s*(?:\w+\s)?(?:background|ground|backdrop|base|paper|texture)|^(?:色)?(?:背景|底|纸)/.test(after) ||
			/(?:\bon|against)\s+(?:an?\s+)?(?:\w+\s)?$|background (?:of|in)\s*$|背景(?:为|用|是)?$/.test(before);
		const accent = /^\s*accents?|^(?:色)?点缀/.test(after);
		return colours.map((colour, index) => ({
			colour,
			ground: ground && index === colours.length - 1,
			accent,
		}));
	});
}

const isPaper = ({ l, c }: Oklch) => l >= 0.74 && c <= 0.07;

/** Lightness moved until some ink stands at 7 : 1: mid greys and mid greens carry no small words. */
function carryingGround(ground: Oklch): HexColor {
	const ok = (l: number) => {
		const hex = oklchToHex({ ...ground, l });
		return Math.max(contrast(hex, "#fffaf2"), contrast(hex, "#14110f")) >= 8.2;
	};
	if (ok(ground.l)) return oklchToHex(ground);
	const dir = ground.l < 0.64 ? -1 : 1;
	for (let l = ground.l; l > 0.1 && l < 0.99; l += dir * 0.01) if (ok(l)) return oklchToHex({ ...ground, l });
	return oklchToHex({ ...ground, l: dir < 0 ? 0.2 : 0.95 });
}

function inkFor(ground: HexColor, hints: readonly HexColor[]): HexColor {
	const best = hints
		.filter((hint) => contrast(hint, ground) >= 7)
		.sort((a, b) => contrast(b, ground) - contrast(a, ground))[0];
	if (best) return best;
	const { l, h } = hexToOklch(ground);
	const warm = hints[0] ? hexToOklch(hints[0]).h : h;
	const tinted = l < 0.6 ? oklchToHex({ l: 0.955, c: 0.022, h: warm }) : oklchToHex({ l: 0.21, c: 0.03, h });
	return readableOn(ground, tinted, 7);
}

function complete(
	groundHex: HexColor,
	accentHint: HexColor,
	accent2Hint: HexColor | null,
	inkHints: readonly HexColor[],
	source: Palette["source"],
): Palette {
	const ground = groundHex;
	const ink = inkFor(ground, inkHints);
	const accent = readableOn(ground, accentHint, 3);
	const { l, c, h } = hexToOklch(accent);
	let second = accent2Hint ?? kinOf(hexToOklch(ground), { l, c, h });
	if (distance(second, accent) < 0.07)
		second = oklchToHex({ l: l > 0.6 ? l - 0.18 : l + 0.18, c, h: h + 20 });
	const quiet = readableOn(ground, mix(ink, ground, 0.32), 4.6);
	return {
		ground,
		ink,
		accent,
		accent2: readableOn(ground, second, 2),
		quiet,
		dark: hexToOklch(ground).l < 0.6,
		source,
	};
}

/** A third colour for a palette of two: the ground's own hue at a middle tone, so that nothing foreign comes in. */
function kinOf(ground: Oklch, accent: Oklch): HexColor {
	const dark = ground.l < 0.6;
	const neutral = ground.c < 0.025;
	const hue = neutral ? accent.h + 22 : ground.h;
	const chroma = neutral ? accent.c * 0.55 : Math.max(0.055, ground.c * 1.1);
	return oklchToHex({ l: dark ? 0.6 : 0.5, c: chroma, h: hue });
}

/** Roles for colours that were asked for. */
function fromAsked(asked: AskedColour[], source: Palette["source"], draw: Chance): Palette {
	const unique: AskedColour[] = [];
	for (const one of asked) {
		const hex = oklchToHex(one.colour);
		const twin = unique.find((u) => distance(oklchToHex(u.colour), hex) < 0.035);
		if (twin) {
			twin.ground ||= one.ground;
			twin.accent ||= one.accent;
		} else unique.push({ ...one });
	}
	const byLight = [...unique].sort((a, b) => a.colour.l - b.colour.l);
	const papers = unique.filter((one) => isPaper(one.colour) && !one.accent);
	const darkest = byLight[0];
	const called = unique.find((one) => one.ground);
	// A paper colour beside a mid tone is the paper; beside a deep one the deep one carries the sheet.
	const paper = papers.sort((a, b) => b.colour.l - a.colour.l)[0];
	let ground =
		called ?? (paper && darkest && (darkest.colour.l > 0.36 || unique.length > 2) ? paper : darkest);
	if (unique.length === 1 && ground && !called && !isPaper(ground.colour) && ground.colour.l > 0.45) {
		// One lively colour alone: half of the sheets wear it, half point with it on paper.
		if (draw.next() < 0.5)
			ground = { colour: { l: 0.95, c: 0.018, h: ground.colour.h }, ground: true, accent: false };
	}
	const groundColour = ground?.colour ?? { l: 0.95, c: 0.02, h: 85 };
	const groundHex = carryingGround(groundColour);
	const rest = unique.filter((one) => one !== ground);
	const accents = [...rest].sort((a, b) => {
		const weight = (one: AskedColour) =>
			(one.accent ? 10 : 0) + one.colour.c * 6 + Math.abs(one.colour.l - hexToOklch(groundHex).l);
		return weight(b) - weight(a);
	});
	const first = accents[0]?.colour;
	const dark = hexToOklch(groundHex).l < 0.6;
	const fallback: Oklch = {
		l: dark ? 0.78 : 0.52,
		c: Math.max(0.12, groundColour.c),
		h: groundColour.h + (dark ? 150 : 190),
	};
	const accent = oklchToHex(
		first ?? (groundColour.c < 0.02 ? { l: dark ? 0.8 : 0.5, c: 0.15, h: 40 } : fallback),
	);
	const second = accents[1] ? oklchToHex(accents[1].colour) : null;
	const inks = rest.map((one) => oklchToHex(one.colour)).filter((hex) => hex !== accent);
	const { h: accentHue } = hexToOklch(accent);
	const tinted = oklchToHex(
		dark ? { l: 0.95, c: 0.03, h: accentHue } : { l: 0.22, c: 0.035, h: groundColour.h },
	);
	return complete(groundHex, accent, second, [...inks, tinted], source);
}

const fallbackMood: MoodPalette = ["#f3eee3", "#d5492a", "#274c77"];

/** Night words take the dark palettes of a genre, day words the light ones, where it has them. */
function inLight(
	moods: readonly [MoodPalette, ...MoodPalette[]],
	words: string,
): readonly [MoodPalette, ...MoodPalette[]] {
	const night = /\b(?:night|midnight|dusk|evening|dark|moonlit|noir|nocturn\w*)\b|夜|暮|黄昏/i.test(words);
	const day = /\b(?:morning|sunny|daylight|sunrise|bright|airy|spring)\b|清晨|阳光|春/i.test(words);
	if (night === day) return moods;
	const [first, ...rest] = moods.filter(([ground]) => hexToOklch(ground).l < 0.6 === night);
	return first ? [first, ...rest] : moods;
}

/** The palette of a brief: brand colours, then palette words, then colours in the other words, then the genre. */
export function paletteFor(brief: Brief, genres: readonly string[], seeded: Chance): Palette {
	const draw = seeded.fork("palette");
	const brand = (brief.brand?.colors ?? []).flatMap((text) => coloursIn(text));
	const worded = coloursIn(brief.palette ?? "");
	if (brand.length > 0) return fromAsked([...brand, ...worded.filter((one) => one.ground)], "brand", draw);
	const around = [brief.style, brief.scene, brief.lighting, brief.composition, brief.details]
		.filter(Boolean)
		.join(", ");
	const named = [...worded, ...coloursIn(brief.subject), ...coloursIn(around)];
	const own = ownWords(brief);
	// What no field of the brief took up may still name the colours.
	const mentioned = named.length > 0 ? named : coloursIn(own);
	// One stray colour word ("a black cat") is not a palette; two, or one called the background, are.
	// "Dark with neon green" asks for a dark sheet, and "neon green" alone is meant as a colour, not as a thing.
	const meant = /\b(?:neon|pastel|muted|dusty|burnt|deep|pale) \w+|霓虹|荧光/i.test(`${around} ${own}`);
	const night = /\bdark\b|深色|暗色/i.test(`${brief.palette ?? ""} ${around} ${own}`);
	if (worded.length > 1) return fromAsked(worded, "words", draw);
	const [single] = mentioned;
	if (single && mentioned.length === 1 && night && (meant || worded.length > 0) && single.colour.l > 0.45)
		return fromAsked(
			[
				{ ...single, accent: true },
				{ colour: { l: 0.19, c: 0.03, h: single.colour.h }, ground: true, accent: false },
			],
			"words",
			draw,
		);
	if (worded.length > 0 || mentioned.length >= 2 || meant || mentioned.some((one) => one.ground))
		if (mentioned.length > 0) return fromAsked(mentioned, "words", draw);
	const moods =
		genres.map((genre) => moodPalettes[genre]).find((list) => list !== undefined) ?? moodPalettes.plain;
	const [ground, accent, accent2, ink] = draw.pick(
		inLight(moods ?? [fallbackMood], `${brief.subject} ${around}`),
	);
	return complete(carryingGround(hexToOklch(ground)), accent, accent2, ink ? [ink] : [], "genre");
}
