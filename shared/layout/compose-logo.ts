// The person's logo: in a strip of its own at the head or foot of the sheet, where the asker wants it.
import type { BriefAsset } from "../brief/brief.ts";
import { contrast, hexToOklch, oklchToHex } from "./colour.ts";
import type { Kit } from "./compose-kit.ts";
import { readPlace } from "./compose-plan.ts";
import type { FrameSpec, HexColor, ImageSpec, Spec } from "./layout.ts";
import type { Palette } from "./palette.ts";

/** Height of the strip, px. */
export const logoStripPx = (shortSidePx: number): number => Math.round(shortSidePx * 0.12);

type PlacedLogo = ImageSpec & { at: { x: number; y: number }; width: number; height: number };

const shares = { left: 0, center: 0.5, right: 1 } as const;

/** The composed sheet with its logos put in; as it is when there is none. */
export function withLogo(kit: Kit, sheet: FrameSpec): FrameSpec {
	const logos = kit.brief.assets.filter(({ role }) => role === "logo");
	const first = logos[0];
	if (!first) return sheet;
	const { width, margin, U } = kit;
	const strip = logoStripPx(U);
	const top = readPlace(first.place).vertical === "top";
	const body: FrameSpec = { ...sheet, name: "Body", at: { x: 0, y: top ? strip : 0 } };
	const high = strip * 0.52;
	const wide = Math.min(U * 0.3, (width - 2 * margin) / logos.length);
	const y = (top ? 0 : kit.height) + (strip - high) / 2;
	const ground = stripGround(sheet);
	const image = (logo: BriefAsset, index: number): PlacedLogo => {
		const side =
			logos.length > 1 ? index / (logos.length - 1) : shares[readPlace(logo.place).horizontal ?? "left"];
		return {
			type: "image",
			name: "Logo",
			image: logo.image,
			fit: "contain",
			at: { x: margin + (width - 2 * margin - wide) * side, y },
			width: wide,
			height: high,
		};
	};
	const images = logos.map(image);
	const plates = images.flatMap((one, index) => {
		const fill = plateFor(logos[index]?.tones, ground, kit.palette);
		return fill === null ? [] : [plateUnder(one, fill, kit)];
	});
	return {
		...sheet,
		height: kit.height + strip,
		children: [body, ...plates, ...images],
	};
}

const stripGround = ({ fill }: FrameSpec): HexColor =>
	(fill?.type === "solid" ? fill.color : fill?.stops[0]?.color) ?? "#ffffff";

/** Below this a part of a logo sinks into its ground. */
const leastSeen = 1.7;

/** What to put under a logo, by its colours and the ground; null where it stands out as it is. */
function plateFor(
	tones: BriefAsset["tones"],
	ground: HexColor,
	{ accent2, ink, ground: paper }: Palette,
): HexColor | null {
	// On this middle tone black and white stand out alike, more than 3 : 1.
	const { h, c } = hexToOklch(accent2);
	const middle = oklchToHex({ l: 0.6, c: Math.min(c, 0.05), h });
	// One that nobody measured was made for paper.
	if (tones === undefined) return hexToOklch(ground).l < 0.5 ? middle : null;
	const seenOn = (color: HexColor) => Math.min(...tones.map((tone) => contrast(tone, color)));
	if (seenOn(ground) >= leastSeen) return null;
	return [ink, paper, middle].reduce((best, color) => (seenOn(color) > seenOn(best) ? color : best));
}

function plateUnder({ at, width, height }: PlacedLogo, color: HexColor, { s }: Kit): Spec {
	const pad = s * 0.9;
	return {
		type: "shape",
		shape: "rect",
		name: "Logo plate",
		at: { x: at.x - pad, y: at.y - pad },
		width: width + 2 * pad,
		height: height + 2 * pad,
		fill: { type: "solid", color },
		radiusPx: s * 0.8,
	};
}
