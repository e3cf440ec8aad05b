// Pictures for the sections of a sheet: all drawn things, or all line icons, so that one sheet has one hand.
import { hexToOklch, mix, readableOn } from "../colour.ts";
import type { Chance } from "../compose-random.ts";
import { findIcon } from "../icons.ts";
import type { FrameSpec, HexColor, Spec } from "../layout.ts";
import type { Palette } from "../palette.ts";
import { circle, path, rect } from "./draw.ts";
import { drawMotif, type Tones } from "./motif.ts";
import { motifsIn } from "./motifs.ts";
import { lightest, type NamedMotif, tonesOn } from "./setting.ts";

/** What a section would be drawn as. `asked`: its own illustration words, which come first. */
export interface PictureWords {
	asked: string;
	heading: string;
	facts: string;
}

export type Picture =
	| { kind: "thing"; thing: NamedMotif }
	| { kind: "icon"; icon: string }
	/** A disc filled to the percentage that the words give. */
	| { kind: "share"; share: number }
	/** A plain diamond, where the words call nothing: it must not be read as a figure that nobody gave. */
	| { kind: "mark" };

/** Little words in running copy ("write it down") call arrows that mean nothing there. */
const meant = (words: string): string | null =>
	findIcon(words, /^(?:arrow|move|refresh|repeat|infinity|plus|minus|x$|circle$)/);

/** A price or a year among the facts says nothing of what the section is. */
const told = (facts: string): string | null => {
	const icon = meant(facts);
	return icon !== null &&
		/^(?:calendar|clock|timer|hourglass|coin|euro|dollar|bank|percent|wallet|receipt|check|info|user|flag|star|hand|eye|map)/.test(
			icon,
		)
		? null
		: icon;
};

/**
 * One picture a section, or null when too few sections say what they are about. `factsTell`: whether the facts may
 * say it where the heading does not.
 */
export function picturesFor(sections: readonly PictureWords[], factsTell = true): Picture[] | null {
	if (sections.length === 0) return null;
	const asked = sections.some((section) => section.asked !== "");
	const things = sections.map((section) => motifsIn(section.asked)[0] ?? motifsIn(section.heading)[0]);
	const distinct = new Set(things.map((thing) => thing?.name));
	if (things.every((thing) => thing !== undefined) && distinct.size >= sections.length * 0.7) {
		return things.flatMap((thing) => (thing ? [{ kind: "thing" as const, thing }] : []));
	}
	const found = sections.map(
		({ asked: words, heading, facts }) =>
			findIcon(words) ?? meant(heading) ?? (factsTell ? told(facts) : null),
	);
	const known = found.filter((icon) => icon !== null).length;
	// Bare headings need something to look at; sections with words of their own do not.
	const bare = !asked && sections.length <= 8 && sections.every(({ facts }) => facts === "");
	const shares = sections.map(
		({ heading }) => Number(/([\d.]+) ?[%％]/.exec(heading)?.[1] ?? Number.NaN) / 100,
	);
	if (bare && shares.every((share) => share > 0 && share <= 1))
		return shares.map((share) => ({ kind: "share", share }));
	const few = known < sections.length * (asked ? 0.34 : bare ? 0.5 : 0.75);
	// One icon all over says nothing.
	const alike = new Set(found.filter((icon) => icon !== null)).size < known * 0.6;
	if ((few || alike) && !bare) return null;
	return found.map((icon) => (icon === null || few || alike ? { kind: "mark" } : { kind: "icon", icon }));
}

/** Contrast of an illustration's colours with their plate. */
const leastOnPlate = 1.6;

export type PlateShape = "circle" | "square" | "soft" | "arch";

/** A plate has no scenery to help: every colour of the thing itself must stand out from it. */
function seenOn(tint: HexColor, tones: Tones): Tones {
	const seen = (tone: HexColor) => readableOn(tint, tone, leastOnPlate);
	return {
		main: seen(tones.main),
		light: seen(tones.light),
		shade: seen(tones.shade),
		accent: seen(tones.accent),
		accent2: seen(tones.accent2),
		paper: seen(tones.paper),
		line: seen(tones.line),
	};
}

/** A picture on its plate, `width` by `height` px, as a frame to be put in the flow. */
export function plate(
	picture: Picture,
	room: {
		width: number;
		height: number;
		tint: HexColor;
		shape: PlateShape;
		palette: Palette;
		strokeUnits?: number;
	},
): FrameSpec {
	const { width, height, tint, shape, palette } = room;
	const side = Math.min(width, height);
	const children: Spec[] = [];
	const box = { x: 0, y: 0, width, height };
	if (shape === "circle") children.push(circle("Plate", width / 2, height / 2, side / 2, { fill: tint }));
	else if (shape === "arch") {
		const r = Math.min(width / 2, height * 0.6);
		const k = r * 0.5523;
		children.push(
			path(
				"Plate",
				`M 0 ${height} L 0 ${r} C 0 ${r - k} ${width / 2 - k} 0 ${width / 2} 0 C ${width / 2 + k} 0 ${width} ${r - k} ${width} ${r} L ${width} ${height} Z`,
				{ fill: tint },
			),
		);
	} else children.push(rect("Plate", box, { fill: tint, radiusPx: shape === "soft" ? side * 0.14 : 0 }));
	if (picture.kind === "thing") {
		const tones = seenOn(tint, tonesOn(tint, palette));
		const inset = shape === "circle" ? 0.2 : 0.14;
		const inner = {
			x: width / 2 - side * (0.5 - inset),
			y: height * inset,
			width: side * (1 - 2 * inset),
			height: height * (1 - 2 * inset),
		};
		const wide = shape === "circle" ? inner : { ...inner, x: width * inset, width: width * (1 - 2 * inset) };
		children.push(drawMotif(picture.thing.name, { ...picture.thing.motif, stands: false }, wide, tones));
	} else if (picture.kind === "mark") {
		const [cx, cy, r] = [width / 2, height / 2, side * 0.17];
		children.push(
			path("Mark", `M ${cx} ${cy - r} L ${cx + r} ${cy} L ${cx} ${cy + r} L ${cx - r} ${cy} Z`, {
				fill: tonesOn(tint, palette).main,
			}),
		);
	} else if (picture.kind === "share") {
		const { main, shade } = tonesOn(tint, palette);
		const r = side * 0.32;
		const [cx, cy] = [width / 2, height / 2];
		const a = picture.share * 2 * Math.PI;
		children.push(circle("Whole", cx, cy, r, { fill: mix(tint, shade, 0.2) }));
		if (picture.share > 0.999) children.push(circle("Share", cx, cy, r, { fill: main }));
		else
			children.push(
				path(
					"Share",
					`M ${cx} ${cy} L ${cx} ${cy - r} A ${r} ${r} 0 ${a > Math.PI ? 1 : 0} 1 ${cx + r * Math.sin(a)} ${cy - r * Math.cos(a)} Z`,
					{ fill: main },
				),
			);
	} else {
		const size = side * (shape === "circle" ? 0.5 : 0.54);
		const color = tonesOn(tint, palette).line;
		children.push({
			type: "icon",
			name: picture.icon,
			icon: picture.icon,
			color,
			strokeUnits: room.strokeUnits ?? 1.6,
			at: { x: (width - size) / 2, y: (height - size) / 2 },
			width: size,
			height: size,
		});
	}
	return { type: "frame", name: "Illustration", direction: "none", width, height, children };
}

/** Plate tints in turn: tints of the accents that sit together on the ground. */
export function plateTints(palette: Palette, on: HexColor, draw: Chance): HexColor[] {
	const paper = lightest(palette);
	const bright = hexToOklch(on).l > 0.9;
	const tints = palette.dark
		? [paper, mix(palette.accent, paper, 0.25), mix(palette.accent2, paper, 0.35)]
		: bright
			? [mix(palette.accent, on, 0.7), mix(palette.accent2, on, 0.7), mix(palette.accent, on, 0.82)]
			: [
					mix(on, "#ffffff", 0.62),
					mix(mix(on, "#ffffff", 0.6), palette.accent, 0.12),
					mix(mix(on, "#ffffff", 0.6), palette.accent2, 0.16),
				];
	return draw.next() < 0.5 ? [tints[0] ?? on] : tints;
}
