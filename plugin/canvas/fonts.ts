// Fonts: loading what is there, and choosing what stands in for what is not.
import { ToolError } from "../../shared/errors.ts";
import type { FontReport, FontWish } from "../../shared/protocol.ts";

const key = (font: FontName): string => `${font.family}|${font.style}`;

/** Loads each font once. Throws ToolError naming the first that this person does not have. */
export async function loadFonts(fonts: readonly FontName[]): Promise<void> {
	const unique = new Map(fonts.map((font) => [key(font), font]));
	for (const font of unique.values()) {
		try {
			await figma.loadFontAsync(font);
		} catch (_unavailable) {
			throw new ToolError({
				code: "not_found",
				message: `The font ${font.family} ${font.style} is not available to you.`,
				hint: "Install it, or choose Text: Baked.",
			});
		}
	}
}

/** "Semi Bold", "SemiBold" and "semi-bold" are one style. */
const folded = (style: string): string => style.toLowerCase().replace(/[^a-z]/g, "");

const weightWords: [RegExp, number][] = [
	[/thin|hairline/, 100],
	[/extralight|ultralight/, 200],
	[/semibold|demibold/, 600],
	[/extrabold|ultrabold/, 800],
	[/light/, 300],
	[/medium/, 500],
	[/black|heavy/, 900],
	[/bold/, 700],
];

const weightOf = (style: string): number => {
	const plain = folded(style);
	const found = weightWords.find(([words]) => words.test(plain));
	return found ? found[1] : 400;
};

interface ChosenFont {
	font: FontName;
	report: FontReport | null;
}

/**
 * A loaded font for each wish: its own family in the wished style, else the nearest weight, else the first
 * stand-in family that is there, else Inter. What differs is reported.
 */
export async function chooseFonts(wishes: readonly FontWish[]): Promise<ChosenFont[]> {
	const available = new Map<string, string[]>();
	for (const { fontName } of await figma.listAvailableFontsAsync()) {
		const styles = available.get(fontName.family);
		if (styles) styles.push(fontName.style);
		else available.set(fontName.family, [fontName.style]);
	}
	const chosen: ChosenFont[] = [];
	for (const wish of wishes) chosen.push(await choose(wish, available));
	return chosen;
}

async function choose(wish: FontWish, available: ReadonlyMap<string, string[]>): Promise<ChosenFont> {
	for (const family of [wish.family, ...wish.stand_ins, "Inter"]) {
		const styles = available.get(family);
		if (!styles || styles.length === 0) continue;
		const own = family === wish.family;
		const style = pickStyle(own ? wish : { ...wish, styles: [] }, styles);
		const font = own ? await withAxes({ family, style }, wish) : { family, style };
		if (!(await loads(font))) continue;
		const exact =
			own && (font.variationSettings !== undefined || wish.styles.map(folded).includes(folded(style)));
		const wanted = `${wish.family} ${wish.styles[0] ?? ""}`.trim();
		return { font, report: exact ? null : { wanted, used: `${family} ${style}` } };
	}
	throw new ToolError({
		code: "not_found",
		message: `Neither ${wish.family} nor any font that could stand in for it can be loaded.`,
		hint: "Check that Inter is available in Figma, then try again.",
	});
}

function pickStyle(wish: Pick<FontWish, "styles" | "weight" | "italic">, styles: readonly string[]): string {
	for (const wanted of wish.styles) {
		const hit = styles.find((style) => folded(style) === folded(wanted));
		if (hit !== undefined) return hit;
	}
	const slanted = (style: string): boolean => /italic|oblique/i.test(style);
	const upright = styles.filter((style) => slanted(style) === wish.italic);
	const pool = upright.length > 0 ? upright : styles;
	const distance = (style: string): number =>
		Math.abs(weightOf(style) - wish.weight) + (/condensed|extended|expanded/i.test(style) ? 50 : 0);
	return pool.slice().sort((a, b) => distance(a) - distance(b))[0] ?? "Regular";
}

/** A variable font takes the wished axes where this version of Figma knows them. */
async function withAxes(font: FontName, wish: FontWish): Promise<FontName> {
	if (!wish.axes || !("getFontFamilyVariationAxes" in figma)) return font;
	try {
		const known = figma.getFontFamilyVariationAxes(font.family);
		if (!known) return font;
		const settings: Record<string, number> = {};
		for (const axis of Object.keys(wish.axes)) {
			const value = wish.axes[axis];
			if (known.includes(axis) && value !== undefined) settings[axis] = value;
		}
		const varied: FontName = { family: font.family, style: font.style, variationSettings: settings };
		return Object.keys(settings).length > 0 && (await loads(varied)) ? varied : font;
	} catch (_olderFigma) {
		return font;
	}
}

async function loads(font: FontName): Promise<boolean> {
	try {
		await figma.loadFontAsync(font);
		return true;
	} catch (_unavailable) {
		return false;
	}
}
