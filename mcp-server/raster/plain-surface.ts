// Large plain rectangles go to the engine as its own boxes: on a full sheet that saves a third of the drawing time,
// and on whole pixels they come out as the SVG would (opaque gradients within one level of 255, measured).
import type { Box, HexColor, Paint, Stroke } from "../../shared/layout/layout.ts";
import type { DrawNode } from "./engine.ts";

/** Smaller ones cost less inside the picture of their neighbours than as boxes of their own. */
const leastPx = 200_000;

interface Surface {
	box: Box;
	fill?: Paint;
	stroke?: Stroke;
	radiusPx?: number;
}

/** A node for an upright rectangle that the engine draws as the SVG would; null for any other. */
export function plainSurface({ box, fill, stroke, radiusPx }: Surface): DrawNode | null {
	if (!fill || fill.type === "radial" || stroke || radiusPx) return null;
	const { x: left, y: top, width, height } = box;
	if (width * height < leastPx || ![left, top, width, height].every(Number.isInteger)) return null;
	const place = { position: "absolute", left, top, width, height } as const;
	if (fill.type === "solid") {
		return {
			type: "container",
			style: { ...place, backgroundColor: cssColor(fill.color, fill.opacity ?? 1) },
		};
	}
	// CSS blends between stops with alpha multiplied in, SVG without: only opaque stops agree.
	if (fill.stops.some(({ opacity }) => opacity !== undefined && opacity < 1)) return null;
	const stops = fill.stops.map(({ offset, color }) => `${color} ${offset * 100}%`);
	const backgroundImage = `linear-gradient(${fill.angleDeg}deg, ${stops.join(", ")})`;
	return { type: "container", style: { ...place, backgroundImage } };
}

function cssColor(color: HexColor, opacity: number): string {
	if (opacity >= 1) return color;
	const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
	return `rgba(${parts.join(", ")}, ${opacity})`;
}
