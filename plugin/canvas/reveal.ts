// Shows a person what was made: selected and in view, unless they have gone to another page meanwhile.

import { pageOf } from "./export-layer.ts";
import { findScene } from "./nodes.ts";

/** Selects new layers and brings them into view; on another page only a notice is given. */
export function revealNew(nodes: readonly SceneNode[], page: PageNode): void {
	const there = nodes.filter((node) => !node.removed);
	if (there.length === 0) return;
	if (page.id !== figma.currentPage.id) {
		figma.notify(`Placed on "${page.name}".`.slice(0, 100));
		return;
	}
	figma.currentPage.selection = there;
	figma.viewport.scrollAndZoomIntoView(there);
}

/** Goes to layers placed earlier, on whatever page they are. False when none is left. */
export async function show(params: { ids: string[] }): Promise<boolean> {
	const found: SceneNode[] = [];
	for (const id of params.ids) {
		const node = await findScene(id);
		if (node) found.push(node);
	}
	const first = found.filter((node) => !node.removed)[0];
	const page = first ? pageOf(first) : null;
	if (!page) return false;
	if (page.id !== figma.currentPage.id) await figma.setCurrentPageAsync(page);
	const there = found.filter((node) => !node.removed && pageOf(node)?.id === page.id);
	if (there.length === 0 || figma.currentPage.id !== page.id) return false;
	figma.currentPage.selection = there;
	figma.viewport.scrollAndZoomIntoView(there);
	return true;
}
