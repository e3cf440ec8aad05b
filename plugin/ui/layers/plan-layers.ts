// A laid-out sheet as a plan of Figma layers: flow parts become auto-layout frames, words text, drawings vectors.
import { iconPath } from "../../../shared/layout/icons.ts";
import type {
	Box,
	FrameNode,
	IconNode,
	LayoutNode,
	ShapeNode,
	TextNode,
} from "../../../shared/layout/layout.ts";
import { placePath } from "../../../shared/layout/path-data.ts";
import { shapePath } from "../../../shared/layout/svg-shape.ts";
import type { LayerPlan, PlanFrame, PlanNode, PlanSizing } from "../../../shared/protocol.ts";
import { FontWishes } from "./font-wishes.ts";
import { planFills, planStroke } from "./paints.ts";
import { planText } from "./plan-text.ts";
import { toVectorPath } from "./vector-path.ts";

export interface PlanOptions {
	/** Layer name of the sheet. */
	name: string;
	/** Keys of `image` nodes, in the order in which their bytes go along. Others are left out. */
	images?: readonly string[];
}

/** Works the whole sheet out; nothing is left for the sandbox to decide but which fonts are there. */
export function planLayers(root: FrameNode, options: PlanOptions): LayerPlan {
	const planner = new Planner(options.images ?? []);
	const frame = planner.frame({ ...root, name: options.name }, null);
	return { root: { ...frame, x: 0, y: 0 }, fonts: planner.fonts.list };
}

const nameLength = 60;

class Planner {
	readonly fonts = new FontWishes();
	readonly #images: readonly string[];

	constructor(images: readonly string[]) {
		this.#images = images;
	}

	frame(node: FrameNode, parent: FrameNode | null): PlanFrame {
		const kids: PlanNode[] = [];
		for (const child of node.children) {
			const planned = this.#node(child, node);
			if (planned) kids.push(planned);
		}
		const [top, right, bottom, left] = node.padding ?? [0, 0, 0, 0];
		const gapPx = node.gap ?? 0;
		return {
			...base(node, parent),
			type: "frame",
			direction: node.direction,
			wrap: node.wrap === true && node.direction === "row",
			gapPx,
			crossGapPx: node.crossGap ?? gapPx,
			padding: [top, right, bottom, left],
			align: ({ start: "MIN", center: "CENTER", end: "MAX", "space-between": "SPACE_BETWEEN" } as const)[
				node.align ?? "start"
			],
			crossAlign: ({ start: "MIN", stretch: "MIN", center: "CENTER", end: "MAX" } as const)[
				node.crossAlign ?? "start"
			],
			fills: planFills(node.fill, node.box),
			stroke: planStroke(node.stroke),
			radiusPx: node.radiusPx ?? 0,
			clip: node.clip === true,
			kids,
		};
	}

	#node(node: LayoutNode, parent: FrameNode): PlanNode | null {
		switch (node.type) {
			case "frame":
				return this.#held(this.frame(node, parent), node, parent);
			case "text":
				return this.#held(this.#text(node, parent), node, parent);
			case "shape":
				return this.#held(shape(node, parent), node, parent);
			case "icon":
				return this.#held(icon(node, parent), node, parent);
			case "image": {
				const image = this.#images.indexOf(node.image);
				if (image < 0) return null;
				const fit = node.fit === "cover" ? "FILL" : "FIT";
				return this.#held(
					{ ...base(node, parent), type: "image", image, fit, radiusPx: node.radiusPx ?? 0 },
					node,
					parent,
				);
			}
		}
	}

	#text(node: TextNode, parent: FrameNode): PlanNode {
		const name = node.text.replace(/\s+/g, " ").trim().slice(0, nameLength) || node.name;
		return { ...base(node, parent), ...planText(node, this.fonts), name };
	}

	/**
	 * In a flow a layer counts by its own box, and that of a vector or of anything turned is not the box it was
	 * laid out with; a vector would also turn about its own middle. Such a layer stands in a frame of that box.
	 */
	#held(planned: PlanNode | null, node: LayoutNode, parent: FrameNode): PlanNode | null {
		if (!planned) return null;
		const own = base(node, parent);
		const { rotationDeg } = own;
		const flowing = flows(node, parent);
		let held = planned;
		if (planned.type === "vector" && (rotationDeg !== 0 || flowing)) {
			const inner = { ...planned, ...corner(planned, own), rotationDeg: 0 };
			held = { ...holder(own), opacity: 1, kids: [inner] };
		}
		if (!flowing || rotationDeg === 0) return held;
		const inner: PlanNode = { ...held, ...corner(held, own), sizeX: "fixed", sizeY: "fixed" };
		return { ...holder(own), rotationDeg: 0, opacity: 1, kids: [inner] };
	}
}

/** The place of a layer inside another, both given in the same parent. */
const corner = (inner: { x: number; y: number }, outer: { x: number; y: number }) => ({
	x: inner.x - outer.x,
	y: inner.y - outer.y,
});

const flows = (node: LayoutNode, parent: FrameNode): boolean =>
	parent.direction !== "none" && node.at === undefined;

function base(node: LayoutNode, parent: FrameNode | null) {
	const { box } = node;
	return {
		name: node.name,
		x: box.x - (parent?.box.x ?? box.x),
		y: box.y - (parent?.box.y ?? box.y),
		width: box.width,
		height: box.height,
		sizeX: sizing(node, parent, "width"),
		sizeY: sizing(node, parent, "height"),
		absolute: parent !== null && parent.direction !== "none" && node.at !== undefined,
		rotationDeg: node.rotationDeg ?? 0,
		opacity: node.opacity ?? 1,
	};
}

function holder(at: ReturnType<typeof base>): PlanFrame {
	return {
		...at,
		type: "frame",
		direction: "none",
		wrap: false,
		gapPx: 0,
		crossGapPx: 0,
		padding: [0, 0, 0, 0],
		align: "MIN",
		crossAlign: "MIN",
		fills: [],
		stroke: null,
		radiusPx: 0,
		clip: false,
		kids: [],
	};
}

/** How Figma should size it: its own word where Figma's rules allow the word here, else its solved size. */
function sizing(node: LayoutNode, parent: FrameNode | null, axis: "width" | "height"): PlanSizing {
	const word = node[axis];
	const along = parent !== null && (parent.direction === "row") === (axis === "width");
	const stretched = parent?.crossAlign === "stretch" && !along;
	const fillsHere = word === "fill" || (word === "hug" && stretched);
	if (fillsHere && parent && flows(node, parent)) {
		// In a hugging parent there is nothing to fill.
		if (parent[axis] !== "hug") return "fill";
	}
	if (word !== "hug" && word !== "fill") return "fixed";
	const canHug = node.type === "text" || (node.type === "frame" && node.direction !== "none");
	if (!canHug || word === "fill") return "fixed";
	// A text that was broken to a measure has that width; its height follows.
	return "hug";
}

function shape(node: ShapeNode, parent: FrameNode): PlanNode | null {
	const stroke = planStroke(node.stroke);
	if (node.shape !== "path") {
		return {
			...base(node, parent),
			type: node.shape,
			fills: planFills(node.fill, node.box),
			stroke,
			radiusPx: Math.min(node.radiusPx ?? 0, node.box.width / 2, node.box.height / 2),
		};
	}
	return vector(node, parent, shapePath(node), node.box, { fill: node.fill, stroke });
}

function vector(
	node: ShapeNode | IconNode,
	parent: FrameNode,
	d: string,
	paintBox: Box,
	look: { fill: ShapeNode["fill"]; stroke: ReturnType<typeof planStroke> },
): PlanNode | null {
	const { data, box } = toVectorPath(d);
	if (data === "") return null;
	return {
		...base(node, parent),
		type: "vector",
		x: box.x - parent.box.x,
		y: box.y - parent.box.y,
		width: box.width,
		height: box.height,
		sizeX: "fixed",
		sizeY: "fixed",
		data,
		fills: planFills(look.fill, paintBox, box),
		stroke: look.stroke,
	};
}

function icon(node: IconNode, parent: FrameNode): PlanNode | null {
	const path = iconPath(node.icon);
	if (path === null) return null;
	const { box } = node;
	const sizePx = Math.min(box.width, box.height);
	const scale = sizePx / 24;
	const x = box.x + (box.width - sizePx) / 2;
	const y = box.y + (box.height - sizePx) / 2;
	return vector(node, parent, placePath(path, scale, scale, x, y, 3), box, {
		fill: undefined,
		stroke: planStroke({ color: node.color, widthPx: (node.strokeUnits ?? 2) * scale, cap: "round" }),
	});
}
