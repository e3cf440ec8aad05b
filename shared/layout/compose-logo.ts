// The person's logo: in a strip of its own at the head or foot of the sheet, where the asker wants it.
import type { BriefAsset } from "../brief/brief.ts";
import { hexToOklch, oklchToHex } from "./colour.ts";
import type { Kit } from "./compose-kit.ts";
import { readPlace } from "./compose-plan.ts";
import type { FrameSpec, ImageSpec, Spec } from "./layout.ts";

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
	return {
		...sheet,
		height: kit.height + strip,
		children: [body, ...(onDark(sheet) ? images.map((one) => plateUnder(one, kit)) : []), ...images],
	};
}

/** Whether the strip is so dark that a logo made for paper would sink in it. */
function onDark({ fill }: FrameSpec): boolean {
	const color = fill?.type === "solid" ? fill.color : fill?.stops[0]?.color;
	return color !== undefined && hexToOklch(color).l < 0.5;
}

/** No one knows a logo's colours here: on this middle tone black and white stand out alike, more than 3 : 1. */
function plateUnder({ at, width, height }: PlacedLogo, { palette, s }: Kit): Spec {
	const { h, c } = hexToOklch(palette.accent2);
	const pad = s * 0.9;
	return {
		type: "shape",
		shape: "rect",
		name: "Logo plate",
		at: { x: at.x - pad, y: at.y - pad },
		width: width + 2 * pad,
		height: height + 2 * pad,
		fill: { type: "solid", color: oklchToHex({ l: 0.6, c: Math.min(c, 0.05), h }) },
		radiusPx: s * 0.8,
	};
}
