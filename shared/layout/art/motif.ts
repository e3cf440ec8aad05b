// One drawn thing (a cup, a cat, a saxophone) as flat parts in its own units, coloured by the sheet's palette.
import { hexToOklch, oklchToHex } from "../colour.ts";
import type { Box, FrameSpec, HexColor, ShapeSpec } from "../layout.ts";
import { path } from "./draw.ts";
import { placed, readPath, type Segment } from "./path.ts";

/** What a part is in the light, not which colour it has: the palette decides that. */
export type Tone = "main" | "light" | "shade" | "accent" | "accent2" | "paper" | "line";

export type Tones = Readonly<Record<Tone, HexColor>>;

export interface MotifPart {
	/** Any SVG path data, in motif units. */
	d: string;
	tone: Tone;
	opacity?: number;
	/** Drawn as a line of this width instead of a filled shape. */
	line?: number;
}

export interface Motif {
	width: number;
	height: number;
	/** It stands on something (a cup) rather than hangs or floats (a moon). Default true. */
	stands?: false;
	parts: readonly MotifPart[];
}

const parsed = new Map<string, readonly Segment[]>();

function segmentsOf(d: string): readonly Segment[] {
	const known = parsed.get(d) ?? readPath(d);
	parsed.set(d, known);
	return known;
}

/** Water is blue or green, whatever the palette's warm colours are. */
function wet(color: HexColor): HexColor {
	const { l, c, h } = hexToOklch(color);
	return c < 0.03 || (h > 150 && h < 305) ? color : oklchToHex({ l, c: Math.min(c, 0.12), h: 240 });
}

/** The motif as large as fits in `box`, standing on its floor or centred, as one named group. */
export function drawMotif(
	name: string,
	motif: Motif,
	box: Box,
	tones: Tones,
	look: { mirrored?: boolean; alignX?: number; turnDeg?: number } = {},
): FrameSpec {
	const scale = Math.min(box.width / motif.width, box.height / motif.height);
	const width = motif.width * scale;
	const height = motif.height * scale;
	const x = box.x + (box.width - width) * (look.alignX ?? 0.5);
	const y = motif.stands === false ? box.y + (box.height - height) / 2 : box.y + box.height - height;
	const mirror = look.mirrored === true;
	const children: ShapeSpec[] = motif.parts.map((part, index) => {
		const segments = placed(segmentsOf(part.d), {
			scaleX: mirror ? -scale : scale,
			scaleY: scale,
			dx: mirror ? width : 0,
			dy: 0,
		});
		const color = name === "drop" ? wet(tones[part.tone]) : tones[part.tone];
		return path(`${name} ${index + 1}`, segments, {
			...(part.line === undefined
				? { fill: color }
				: { stroke: { color, widthPx: Math.max(0.75, part.line * scale), cap: "round" } }),
			...(part.opacity === undefined ? {} : { opacity: part.opacity }),
		});
	});
	return {
		type: "frame",
		name,
		direction: "none",
		at: { x, y },
		width,
		height,
		...(look.turnDeg === undefined ? {} : { rotationDeg: look.turnDeg }),
		children,
	};
}
