// Everything that is not text as SVG: a frame's own surface, shapes, icons, pictures.
import { iconMarkup } from "./icons.ts";
import type { Box, FrameNode, IconNode, ImageNode, LayoutNode, ShapeNode } from "./layout.ts";
import { placePath } from "./path-data.ts";
import { px, tag } from "./svg-markup.ts";
import { fillOf, type SvgDefs, strokeOf } from "./svg-paint.ts";

/** A frame's fill and stroke, behind its children; "" where it has neither. */
export function surfaceSvg(frame: FrameNode, defs: SvgDefs): string {
	if (!frame.fill && !frame.stroke) return "";
	return rect(frame.box, frame.radiusPx, {
		...fillOf(frame.fill, frame.box, defs),
		...strokeOf(frame.stroke),
	});
}

export function shapeSvg(shape: ShapeNode, defs: SvgDefs): string {
	const { box } = shape;
	const look = { ...fillOf(shape.fill, box, defs), ...strokeOf(shape.stroke) };
	if (shape.shape === "rect") return rect(box, shape.radiusPx, look);
	if (shape.shape === "ellipse") {
		const [rx, ry] = [box.width / 2, box.height / 2];
		return tag("ellipse", { cx: box.x + rx, cy: box.y + ry, rx, ry, ...look });
	}
	const d = shapePath(shape);
	return d === "" ? "" : tag("path", { d, ...look });
}

/** The path of a shape in sheet px; "" for a shape without one. */
export function shapePath({ d, viewBox, box }: ShapeNode): string {
	if (d === undefined) return "";
	const [unitsWide, unitsHigh] = viewBox ?? [box.width, box.height];
	const sx = unitsWide > 0 ? box.width / unitsWide : 1;
	const sy = unitsHigh > 0 ? box.height / unitsHigh : 1;
	return placePath(d, sx, sy, box.x, box.y);
}

/** Drawn as large as fits the box, in its middle. Throws RangeError for a name that is not in the set. */
export function iconSvg({ icon, color, strokeUnits = 2, box }: IconNode): string {
	const sizePx = Math.min(box.width, box.height);
	const x = box.x + (box.width - sizePx) / 2;
	const y = box.y + (box.height - sizePx) / 2;
	return iconMarkup(icon, { color, sizePx, strokeUnits, x, y });
}

/** A picture at `href`, cut to its box by `cover`, whole by `contain`. */
export function imageSvg(image: ImageNode, href: string, defs: SvgDefs): string {
	const { box, fit, radiusPx } = image;
	return tag("image", {
		...box,
		preserveAspectRatio: `xMidYMid ${fit === "cover" ? "slice" : "meet"}`,
		href,
		"clip-path": radiusPx ? clipOf(box, radiusPx, defs) : undefined,
	});
}

/** Reference to a clip of a rounded box. */
export function clipOf(box: Box, radiusPx: number | undefined, defs: SvgDefs): string {
	return `url(#${defs.add("c", (id) => tag("clipPath", { id }, rect(box, radiusPx, {})))})`;
}

/** Turns a node about its own centre; undefined for one that stands straight. */
export function turnOf(node: LayoutNode): string | undefined {
	if (!node.rotationDeg) return undefined;
	const { x, y, width, height } = node.box;
	return `rotate(${px(node.rotationDeg)} ${px(x + width / 2)} ${px(y + height / 2)})`;
}

function rect(
	box: Box,
	radiusPx: number | undefined,
	look: Record<string, string | number | undefined>,
): string {
	const radius = Math.min(radiusPx ?? 0, box.width / 2, box.height / 2);
	return tag("rect", { ...box, rx: radius > 0 ? radius : undefined, ...look });
}
