// The person's own picture in the place of drawn art, with a veil under the type that holds for any picture.
import { contrast, mix } from "../colour.ts";
import type { HexColor, Spec } from "../layout.ts";
import type { Palette } from "../palette.ts";
import { linear, rect } from "./draw.ts";
import type { Scenery } from "./setting.ts";

interface PhotoRequest {
	width: number;
	height: number;
	/** Where type stands. */
	calm: readonly { x: number; y: number; width: number; height: number }[];
	palette: Palette;
}

/** How dense a veil of the ground must be for the ink to read on the worst pixel a picture can have. */
function veilOver(palette: Palette): { opacity: number; worst: HexColor } {
	const extreme: HexColor = palette.dark ? "#ffffff" : "#000000";
	for (let opacity = 0.6; opacity < 0.97; opacity += 0.02) {
		const worst = blended(extreme, palette.ground, opacity);
		if (contrast(worst, palette.ink) >= 5.2) return { opacity, worst };
	}
	return { opacity: 0.97, worst: mix(palette.ground, extreme, 0.03) };
}

/** What a translucent paint over a colour looks like (plain sRGB, as renderers blend). */
function blended(under: HexColor, over: HexColor, opacity: number): HexColor {
	const channel = (shift: number) => {
		const a = (Number.parseInt(under.slice(1), 16) >> shift) & 255;
		const b = (Number.parseInt(over.slice(1), 16) >> shift) & 255;
		return Math.round(a * (1 - opacity) + b * opacity);
	};
	const packed = (channel(16) << 16) | (channel(8) << 8) | channel(0);
	return `#${packed.toString(16).padStart(6, "0")}`;
}

export function drawPhoto(image: string, request: PhotoRequest): Scenery {
	const { width, height, calm, palette } = request;
	const { opacity, worst } = veilOver(palette);
	const picture: Spec = {
		type: "image",
		name: "Photo",
		image,
		fit: "cover",
		at: { x: 0, y: 0 },
		width,
		height,
	};
	const fade = Math.min(width, height) * 0.12;
	const veils = calm.flatMap((box): Spec[] => {
		const high = box.y < height * 0.5;
		const solid = rect("Veil", box, { fill: palette.ground, opacity });
		const edge = high
			? { ...box, y: box.y + box.height, height: fade }
			: { ...box, y: box.y - fade, height: fade };
		return [
			solid,
			rect("Veil edge", edge, {
				fill: linear(high ? 180 : 0, [0, palette.ground, opacity], [1, palette.ground, 0]),
			}),
		];
	});
	const under = calm.length > 0 ? worst : palette.ground;
	return { children: [picture, ...veils], above: under, below: under };
}
