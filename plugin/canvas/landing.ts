// Where a new layer lands: beside something, inside a named frame, or in the place of one that Broadside made.
import { ToolError } from "../../shared/errors.ts";
import type { Box } from "../../shared/layout/layout.ts";
import type { PlaceWhere } from "../../shared/link/figma-methods.ts";
import { pageOf } from "./export-layer.ts";
import { findSpot, groundsOf, lockedBy, settle } from "./free-space.ts";
import { overlaps, pageBox } from "./geometry.ts";
import { readProvenance, strangerIn } from "./marks.ts";
import { sceneNode } from "./nodes.ts";
import { named } from "./read-layers.ts";

export interface Landing {
	page: PageNode;
	/** Throws ToolError when the place is gone, locked, full, or somebody else's. Call it before anything is made. */
	check(): void;
	/** Puts the finished layer there. */
	land(frame: FrameNode): void;
	/** The last step: takes away what it replaces. */
	clear(): void;
}

type Size = { width: number; height: number };

const refuse = (message: string, hint: string): ToolError =>
	new ToolError({ code: "invalid_input", message, hint, field: "place" });

const said = (node: BaseNode): string => `"${node.name.slice(0, 80)}"`;

/** Looks the place up. Throws ToolError `not_found`, or `invalid_input` with the reason for a place that may not be written. */
export async function findLanding(where: PlaceWhere | undefined, size: Size): Promise<Landing> {
	const id = !where ? null : where.kind === "inside" ? where.layer : where.layerId;
	if (!where || id === null) return besideSelection(size);
	let node = where.kind === "inside" ? await named(id) : await sceneNode(id);
	const page = pageOf(node);
	if (!page) throw refuse("That layer is on no page.", "Read the file again.");
	if (page.id !== figma.currentPage.id) {
		await page.loadAsync();
		node = await sceneNode(node.id);
	}
	const landing =
		where.kind === "beside"
			? beside(node, size, page)
			: where.kind === "inside"
				? inside(node, size, page)
				: replace(node, page);
	landing.check();
	return landing;
}

/** The layer right on the page or in a section that holds this one. */
function topLayer(node: SceneNode): SceneNode {
	let at: SceneNode = node;
	while (
		at.parent &&
		at.parent.type !== "PAGE" &&
		at.parent.type !== "SECTION" &&
		at.parent.type !== "DOCUMENT"
	)
		at = at.parent as SceneNode;
	return at;
}

function besideSelection(size: Size): Landing {
	const page = figma.currentPage;
	const anchor = page.selection.filter((node) => !node.removed)[0];
	return anchor ? beside(anchor, size, page) : onPage(page, size, () => null);
}

function beside(node: SceneNode, size: Size, page: PageNode): Landing {
	return onPage(page, size, () => (node.removed ? null : topLayer(node)));
}

function onPage(page: PageNode, size: Size, find: () => SceneNode | null): Landing {
	return {
		page,
		check: () => undefined,
		land(frame) {
			const top = find();
			const home = (top ? pageBox(top) : null) ?? middleOfView(size);
			settle(frame, findSpot(home, frame, groundsOf(top, page), frame));
		},
		clear: () => undefined,
	};
}

/** With nothing selected a sheet starts in the middle of the view: a box without width there. */
function middleOfView({ width, height }: Size): Box {
	const { center } = figma.viewport;
	return {
		x: Math.round(center.x - width / 2) - 48,
		y: Math.round(center.y - height / 2),
		width: 0,
		height: 0,
	};
}

/** Throws for a place that a person locked, or that an instance or a set of variants keeps for itself. */
function checkPlace(node: SceneNode): void {
	if (node.removed) throw refuse("That layer was deleted.", "Read the file again.");
	const lock = lockedBy(node);
	if (lock)
		throw refuse(
			lock.id === node.id
				? `${said(node)} is locked.`
				: `${said(node)} is inside ${said(lock)}, which is locked.`,
			"Ask the person to unlock it, or place beside it.",
		);
	for (let at: BaseNode | null = node; at; at = at.parent)
		if (at.type === "INSTANCE" || at.type === "COMPONENT_SET")
			throw refuse(
				`${said(at)} is ${at.type === "INSTANCE" ? "an instance" : "a component set"}: nothing new can stand in it.`,
				"Name an ordinary frame, or place beside it.",
			);
}

type Holder = FrameNode | ComponentNode | SectionNode;

function inside(node: SceneNode, size: Size, page: PageNode): Landing {
	/** null in an auto-layout, which finds the place itself. */
	const find = (self: string | null): { holder: Holder; spot: { x: number; y: number } | null } => {
		checkPlace(node);
		if (node.type !== "FRAME" && node.type !== "COMPONENT" && node.type !== "SECTION")
			throw refuse(`${said(node)} is not a frame or a section.`, "Name one that is.");
		if (node.type !== "SECTION" && node.layoutMode !== "NONE") return { holder: node, spot: null };
		const spot = freeSpot(node, size, self);
		if (spot) return { holder: node, spot };
		throw refuse(
			`${said(node)} has no free room of ${Math.round(size.width)} x ${Math.round(size.height)}.`,
			"Name an empty frame, or place beside it: nothing is put over other people's work.",
		);
	};
	return {
		page,
		check() {
			find(null);
		},
		land(frame) {
			const { holder, spot } = find(frame.id);
			holder.appendChild(frame);
			if (!spot) return;
			frame.x = spot.x;
			frame.y = spot.y;
		},
		clear: () => undefined,
	};
}

/** In the middle where that is free, else beside what stands there; null where there is no room. Backgrounds do not count. */
function freeSpot(holder: Holder, size: Size, self: string | null): { x: number; y: number } | null {
	const base = pageBox(holder);
	const taken: Box[] = [];
	for (const child of holder.children) {
		const box = child.id === self || !child.visible ? null : pageBox(child);
		if (!box || !base || box.width * box.height > 0.9 * holder.width * holder.height) continue;
		taken.push({ x: box.x - base.x, y: box.y - base.y, width: box.width, height: box.height });
	}
	const xs = [(holder.width - size.width) / 2, 0];
	const ys = [(holder.height - size.height) / 2, 0];
	for (const box of taken) {
		xs.push(box.x + box.width + 16, box.x - size.width - 16);
		ys.push(box.y + box.height + 16, box.y - size.height - 16);
	}
	for (const y of ys)
		for (const x of xs) {
			const box = { x: Math.round(x), y: Math.round(y), width: size.width, height: size.height };
			const within =
				x >= -0.5 &&
				y >= -0.5 &&
				x + size.width <= holder.width + 0.5 &&
				y + size.height <= holder.height + 0.5;
			if (within && !taken.some((other) => overlaps(other, box))) return { x: box.x, y: box.y };
		}
	return null;
}

function replace(node: SceneNode, page: PageNode): Landing {
	const check = (): FrameNode => {
		checkPlace(node);
		if (node.type !== "FRAME" || !readProvenance(node))
			throw refuse(
				`${said(node)} was not made by Broadside, so it is not replaced.`,
				"Place beside it; only what Broadside made is ever taken away.",
			);
		const stranger = strangerIn(node);
		if (stranger)
			throw refuse(
				`${said(node)} holds ${said(stranger)}, which Broadside did not make.`,
				"Place beside it, or move that layer out first.",
			);
		return node;
	};
	return {
		page,
		check,
		land(frame) {
			const old = check();
			const { parent } = old;
			if (!parent || parent.type === "DOCUMENT")
				throw refuse("That layer is on no page.", "Read the file again.");
			const at = parent.children.findIndex((child) => child.id === old.id);
			parent.insertChild(at, frame);
			if ("layoutMode" in parent && parent.layoutMode !== "NONE" && old.layoutPositioning === "AUTO") return;
			frame.x = old.x;
			frame.y = old.y;
		},
		clear() {
			if (!node.removed) node.remove();
		},
	};
}
