// Seeded random specs for the solver's tests, kept to what both Figma and flexbox can say (see flow-yoga.test.ts).
import type { FrameSpec, Padding, Sizing, Spec, TextSpec } from "../../shared/layout/layout.ts";

/** mulberry32: 0 … 1, the same for the same seed. */
export function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** What a frame knows of its own extent while its children are made. */
type Extent = "definite" | "hugged" | "late";

interface Place {
	depth: number;
	width: Extent;
	height: Extent;
	rand: () => number;
}

export function randomTree(seed: number): FrameSpec {
	const rand = random(seed);
	return frame({ depth: 0, width: "definite", height: "definite", rand }, "fill", "fill", false);
}

function frame(place: Place, width: Sizing, height: Sizing, flatMain: boolean): FrameSpec {
	const { rand } = place;
	const pick = <T>(...from: [T, ...T[]]): T => from[Math.floor(rand() * from.length)] ?? from[0];
	const px = (max: number) => Math.round(rand() * max * 4) / 4;
	const direction = pick<FrameSpec["direction"]>("row", "column", "row", "column", "none");
	// A `none` frame has no content size in flexbox, so it is only made where its size is given.
	const given = place.width === "definite" && place.height === "definite";
	const dir = direction === "none" && !given ? "column" : direction;
	const wrap = dir === "row" && place.width === "definite" && rand() < 0.35;
	const padding: Padding = flatMain || rand() < 0.4 ? [0, 0, 0, 0] : [px(30), px(30), px(30), px(30)];
	const crossAlign = pick<NonNullable<FrameSpec["crossAlign"]>>(
		"start",
		"center",
		"end",
		wrap ? "start" : "stretch",
	);
	const self: FrameSpec = {
		type: "frame",
		name: `frame-${place.depth}`,
		width,
		height,
		direction: dir,
		gap: rand() < 0.3 ? 0 : px(24),
		padding,
		align: pick("start", "center", "end", "space-between"),
		crossAlign,
		children: [],
		...(wrap ? { wrap: true } : {}),
		...(rand() < 0.4 ? { crossGap: px(20) } : {}),
	};
	const count = place.depth >= 4 ? 1 : 1 + Math.floor(rand() * 5);
	for (let index = 0; index < count; index++) self.children.push(child(place, self, index));
	return self;
}

function child(place: Place, parent: FrameSpec, index: number): Spec {
	const { rand } = place;
	const at =
		parent.direction === "none" || rand() < 0.08
			? { x: Math.round(rand() * 200), y: Math.round(rand() * 200) }
			: undefined;
	const isFrame = place.depth < 4 && rand() < 0.45;
	const isText = !isFrame && rand() < 0.6;
	const main = parent.direction === "row" ? "width" : "height";
	const sizing = (axis: "width" | "height"): Sizing => {
		const own = place[axis];
		const roll = rand();
		const fixed = 70 + Math.round(rand() * 200 * 4) / 4;
		if (at)
			return roll < 0.2 && own === "definite" ? "fill" : roll < 0.6 && (isFrame || isText) ? "hug" : fixed;
		const mayFill = parent.wrap !== true && (axis !== main || own !== "late");
		if (roll < 0.4 && mayFill) return "fill";
		return roll < 0.75 && (isFrame || isText) ? "hug" : fixed;
	};
	const width = sizing("width");
	const height = sizing("height");
	const named = { name: `${parent.name}.${index}`, ...(at ? { at } : {}) };
	if (isText) return { ...text(rand, width, height), ...named };
	if (!isFrame) return { type: "shape", shape: "rect", width, height, ...named };

	const extent = (axis: "width" | "height"): Extent => {
		const own = axis === "width" ? width : height;
		if (typeof own === "number") return "definite";
		const stretched = parent.crossAlign === "stretch" && axis !== main && !at && parent.direction !== "none";
		if (own === "hug" && !stretched) return "hugged";
		if (own === "fill" && axis === main && !at) return place[axis];
		if (place[axis] === "definite" && !(parent.wrap === true && axis !== main)) return "definite";
		return "late";
	};
	const inner = { depth: place.depth + 1, width: extent("width"), height: extent("height"), rand };
	const sharesMain = !at && (main === "width" ? width : height) === "fill";
	return { ...frame(inner, width, height, sharesMain), ...named };
}

function text(rand: () => number, width: Sizing, height: Sizing): TextSpec {
	const words = Array.from({ length: 1 + Math.floor(rand() * 9) }, () =>
		"m".repeat(1 + Math.floor(rand() * 8)),
	);
	const sizePx = 8 + Math.round(rand() * 20);
	return {
		type: "text",
		name: "text",
		copyId: null,
		role: "body",
		text: words.join(" "),
		width,
		height,
		style: {
			face: "grid",
			sizePx,
			lineHeightPx: Math.round(sizePx * 1.3),
			trackingEm: 0,
			color: "#000000",
			align: "left",
		},
	};
}
