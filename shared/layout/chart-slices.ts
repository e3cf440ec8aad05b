// Slices of a ring as paths.
import type { FrameSpec, Spec } from "./layout.ts";

/** The ring itself, `side` px. */
export const slicesFrame = (side: number, children: Spec[]): FrameSpec => ({
	type: "frame",
	name: "Ring",
	direction: "none",
	width: side,
	height: side,
	children,
});

/** Shares of a turn, clockwise from the top. */
export function slicePath(r: number, inner: number, from: number, to: number): string {
	const at = (radius: number, share: number) =>
		`${r + radius * Math.sin(share * 2 * Math.PI)} ${r - radius * Math.cos(share * 2 * Math.PI)}`;
	const large = to - from > 0.5 ? 1 : 0;
	return `M ${at(r, from)} A ${r} ${r} 0 ${large} 1 ${at(r, to)} L ${at(inner, to)} A ${inner} ${inner} 0 ${large} 0 ${at(inner, from)} Z`;
}
