// Layers that are only there for a moment: marked, removed when done, swept up should an undo or a crash bring them back.

import { markedLayers } from "./marks.ts";

const passingKey = "broadside-passing";
/** Plugin data ends at 100 kB an entry. */
const longestMark = 90_000;

/** Those that an operation is using right now: not to be swept. */
const inUse = new Set<string>();

/** Marks a layer that must not outlive the operation that made it, with what belongs to it. */
export function markPassing(node: SceneNode): void {
	inUse.add(node.id);
	const ids = [node.id];
	if ("findAll" in node) for (const inner of node.findAll()) ids.push(inner.id);
	const mark = ids.join(",");
	node.setPluginData(passingKey, mark.length > longestMark ? node.id : mark);
}

/** Removes it; what a person dropped into it meanwhile goes back onto the page. */
export function removePassing(node: SceneNode): void {
	inUse.delete(node.id);
	if (node.removed) return;
	try {
		rescueStrangers(node, new Set(node.getPluginData(passingKey).split(",")));
	} catch (_cannotBeMoved) {
		// A stranger that cannot be moved out (text whose font is not loaded) is worth more than tidiness.
		node.setPluginData(passingKey, "");
		node.name = "Layers found in a Broadside export";
		return;
	}
	node.remove();
}

function rescueStrangers(node: SceneNode, own: ReadonlySet<string>): void {
	if (!("findAll" in node) || own.size <= 1) return;
	for (const stranger of node.findAll((inner) => !own.has(inner.id))) {
		if (stranger.parent && !own.has(stranger.parent.id)) continue; // comes along with its parent
		const place = stranger.absoluteTransform;
		figma.currentPage.appendChild(stranger);
		stranger.relativeTransform = place;
	}
}

/** On the whole current page; `near`: only at its top level, which is quick enough for every change of selection. */
export function sweepPassing(reach: "page" | "near" = "page"): void {
	const found = reach === "near" ? figma.currentPage.children : markedLayers(passingKey);
	for (const node of found)
		if (!node.removed && node.getPluginData(passingKey) !== "" && !inUse.has(node.id)) removePassing(node);
}
