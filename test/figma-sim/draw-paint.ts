// Paints as SVG: solid colours, gradients in Figma's own transform, and image fills.

/** Three decimals are plenty for a picture. */
export const num = (value: number): string => String(Math.round(value * 1000) / 1000);

export interface SvgDefs {
	/** What is drawn on, px of the document. */
	canvas: { width: number; height: number; leastPx: number };
	/** Keeps a definition and answers its id. */
	add(make: (id: string) => string): string;
	image(paint: Record<string, unknown>, w: number, h: number): string;
}

type Colour = Record<"r" | "g" | "b", number> & { a?: number };
const rgb = (colour: Colour): string =>
	`rgb(${[colour.r, colour.g, colour.b].map((part) => Math.round(part * 255)).join(",")})`;

/** `fill="…"` attributes for one paint on a box. */
export function paintOf(
	paint: Record<string, unknown>,
	w: number,
	h: number,
	defs: SvgDefs,
): { fill: string } {
	const opacity = (paint.opacity as number | undefined) ?? 1;
	const faint = opacity < 1 ? ` fill-opacity="${num(opacity)}"` : "";
	if (paint.type === "SOLID") return { fill: `fill="${rgb(paint.color as Colour)}"${faint}` };
	const stops = ((paint.gradientStops ?? []) as { position: number; color: Colour }[])
		.map(
			(stop) =>
				`<stop offset="${num(stop.position)}" stop-color="${rgb(stop.color)}" stop-opacity="${num(stop.color.a ?? 1)}"/>`,
		)
		.join("");
	const t = paint.gradientTransform as [[number, number, number], [number, number, number]] | undefined;
	if (!t || stops === "") return { fill: 'fill="none"' };
	// Figma's matrix goes from the box to the gradient; SVG wants the way back.
	const det = t[0][0] * t[1][1] - t[0][1] * t[1][0] || 1e-9;
	const [a, b, c, d] = [t[1][1] / det, -t[1][0] / det, -t[0][1] / det, t[0][0] / det];
	const e = -(a * t[0][2] + c * t[1][2]);
	const f = -(b * t[0][2] + d * t[1][2]);
	const matrix = `matrix(${[a * w, b * h, c * w, d * h, e * w, f * h].join(" ")})`;
	const linear = paint.type === "GRADIENT_LINEAR";
	const id = defs.add((name) =>
		linear
			? `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="0" y1="0.5" x2="1" y2="0.5" gradientTransform="${matrix}">${stops}</linearGradient>`
			: `<radialGradient id="${name}" gradientUnits="userSpaceOnUse" cx="0.5" cy="0.5" r="0.5" gradientTransform="${matrix}">${stops}</radialGradient>`,
	);
	return { fill: `fill="url(#${id})"${faint}` };
}
