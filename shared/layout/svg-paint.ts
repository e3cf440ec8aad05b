// Fills and strokes as SVG: gradients and clips are gathered while the tree is written, with ids in the order they come.
import type { Box, Paint, Stroke } from "./layout.ts";
import { px, tag } from "./svg-markup.ts";

/** What goes into `<defs>`: the same definition is written once. */
export class SvgDefs {
	readonly #prefix: string;
	readonly #ids = new Map<string, string>();
	readonly #markup: string[] = [];

	/** `prefix` keeps ids apart where several documents meet on one page. */
	constructor(prefix = "") {
		this.#prefix = prefix;
	}

	/** Id of the definition that `write` makes of an id. */
	add(kind: "g" | "c", write: (id: string) => string): string {
		const key = write("");
		const known = this.#ids.get(key);
		if (known !== undefined) return known;
		const id = `${this.#prefix}${kind}${this.#ids.size + 1}`;
		this.#ids.set(key, id);
		this.#markup.push(write(id));
		return id;
	}

	markup(): string {
		return this.#markup.length === 0 ? "" : tag("defs", {}, this.#markup.join(""));
	}
}

interface FillAttributes {
	fill: string;
	"fill-opacity"?: number;
}

/** Fill of a box; `none` without a paint. */
export function fillOf(paint: Paint | undefined, box: Box, defs: SvgDefs): FillAttributes {
	if (!paint) return { fill: "none" };
	if (paint.type === "solid") {
		const { opacity = 1 } = paint;
		return { fill: paint.color, ...(opacity < 1 ? { "fill-opacity": opacity } : {}) };
	}
	const stops = paint.stops
		.map(({ offset, color, opacity }) =>
			tag("stop", { offset, "stop-color": color, "stop-opacity": opacity === 1 ? undefined : opacity }),
		)
		.join("");
	const id = defs.add("g", (name) => {
		const shared = { id: name, gradientUnits: "userSpaceOnUse" };
		return paint.type === "linear"
			? tag("linearGradient", { ...shared, ...gradientLine(paint.angleDeg, box) }, stops)
			: tag("radialGradient", { ...shared, ...gradientCircle(paint, box) }, stops);
	});
	return { fill: `url(#${id})` };
}

/** As CSS draws `linear-gradient`: the line is as long as it takes for the corners to get the end colours. */
export function gradientLine(angleDeg: number, box: Box): { x1: number; y1: number; x2: number; y2: number } {
	const angle = (angleDeg * Math.PI) / 180;
	const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
	const half = (Math.abs(box.width * dx) + Math.abs(box.height * dy)) / 2;
	const cx = box.x + box.width / 2;
	const cy = box.y + box.height / 2;
	return { x1: cx - dx * half, y1: cy - dy * half, x2: cx + dx * half, y2: cy + dy * half };
}

function gradientCircle({ cx, cy, r }: { cx: number; cy: number; r: number }, box: Box) {
	return { cx: box.x + box.width * cx, cy: box.y + box.height * cy, r: Math.max(box.width, box.height) * r };
}

/** Attributes of a stroke, centred on the outline; nothing without one. */
export function strokeOf(stroke: Stroke | undefined): Record<string, string | number | undefined> {
	if (!stroke || stroke.widthPx <= 0) return {};
	const { color, widthPx, opacity = 1, dashPx, cap = "butt" } = stroke;
	return {
		stroke: color,
		"stroke-width": widthPx,
		"stroke-opacity": opacity < 1 ? opacity : undefined,
		"stroke-dasharray": dashPx?.length ? dashPx.map(px).join(" ") : undefined,
		"stroke-linecap": cap === "round" ? "round" : undefined,
		"stroke-linejoin": cap === "round" ? "round" : undefined,
	};
}
