// Paints of a layout as paints of Figma: colours from 0 to 1, and gradients as the transform Figma wants.

import type { Box, HexColor, Paint, Stroke } from "../../../shared/layout/layout.ts";
import { gradientLine } from "../../../shared/layout/svg-paint.ts";
import type { PlanPaint, PlanStroke } from "../../../shared/protocol.ts";

export function rgbOf(hex: HexColor): { r: number; g: number; b: number } {
	const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return { r: part(1), g: part(3), b: part(5) };
}

/** Fills of a node that covers `own`, for a paint that was meant for `box` (both in the same coordinates). */
export function planFills(paint: Paint | undefined, box: Box, own: Box = box): PlanPaint[] {
	if (!paint) return [];
	if (paint.type === "solid") {
		const { opacity = 1 } = paint;
		return [{ type: "SOLID", color: rgbOf(paint.color), ...(opacity < 1 ? { opacity } : {}) }];
	}
	const gradientStops = paint.stops.map(({ offset, color, opacity = 1 }) => ({
		position: Math.min(1, Math.max(0, offset)),
		color: { ...rgbOf(color), a: opacity },
	}));
	const w = Math.max(own.width, 0.01);
	const h = Math.max(own.height, 0.01);
	if (paint.type === "linear") {
		const { x1, y1, x2, y2 } = gradientLine(paint.angleDeg, box);
		const [dx, dy] = [x2 - x1, y2 - y1];
		const square = dx * dx + dy * dy || 1;
		const [ox, oy] = [own.x - x1, own.y - y1];
		return [
			{
				type: "GRADIENT_LINEAR",
				gradientTransform: [
					[(w * dx) / square, (h * dy) / square, (ox * dx + oy * dy) / square],
					[(-w * dy) / square, (h * dx) / square, 0.5 + (oy * dx - ox * dy) / square],
				],
				gradientStops,
			},
		];
	}
	const across = 2 * Math.max(box.width, box.height) * paint.r || 1;
	const cx = box.x + box.width * paint.cx;
	const cy = box.y + box.height * paint.cy;
	return [
		{
			type: "GRADIENT_RADIAL",
			gradientTransform: [
				[w / across, 0, 0.5 + (own.x - cx) / across],
				[0, h / across, 0.5 + (own.y - cy) / across],
			],
			gradientStops,
		},
	];
}

export function planStroke(stroke: Stroke | undefined): PlanStroke | null {
	if (!stroke || stroke.widthPx <= 0) return null;
	const { opacity = 1 } = stroke;
	return {
		paint: { type: "SOLID", color: rgbOf(stroke.color), ...(opacity < 1 ? { opacity } : {}) },
		widthPx: stroke.widthPx,
		dashPx: stroke.dashPx ?? [],
		round: stroke.cap === "round",
	};
}
