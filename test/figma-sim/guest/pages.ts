// Pages: loading, the current one, and the selection each keeps.
import { fail, yieldTurn } from "./bridge.ts";
import { emit } from "./events.ts";
import { getters, handle, isHandle, methods, recOf, setters } from "./handle.ts";
import { doc, find, live, pageOf, type Rec } from "./store.ts";

methods.loadAsync = (rec) =>
	yieldTurn("loadAsync", () => {
		doc.loaded.add(rec.id);
	});

getters.selection = (rec) => {
	if (!doc.loaded.has(rec.id))
		fail(
			"get_selection",
			"Cannot access property `selection` on a page that has not been explicitly loaded. Remember to call `await page.loadAsync()` or `await figma.loadAllPagesAsync()` first.",
		);
	return Object.freeze((rec.p.selection as string[]).map(handle));
};

/** Sets a page's selection and tells about it. */
export function select(page: Rec, ids: string[]): void {
	const before = JSON.stringify(page.p.selection);
	page.p.selection = ids;
	if (JSON.stringify(ids) !== before && page.id === doc.currentPage) emit("selectionchange");
}

setters.selection = (rec, value, where) => {
	if (!Array.isArray(value) || !value.every(isHandle)) fail(where, "Expected an array of nodes");
	const recs = value.map((node) => recOf(node, where));
	for (const node of recs)
		if (node.type === "PAGE" || pageOf(node)?.id !== rec.id)
			fail(where, "The selection of a page can only include nodes in that page");
	select(rec, [...new Set(recs.map((node) => node.id))]);
};

methods.on = (rec, [type, callback], where) => {
	if (type !== "nodechange" || typeof callback !== "function")
		fail(where, "Expected 'nodechange' and a function");
	nodeListeners.push({ page: rec.id, callback: callback as (event: unknown) => void });
};
methods.off = (_rec, [, callback]) => {
	const at = nodeListeners.findIndex((entry) => entry.callback === callback);
	if (at >= 0) nodeListeners.splice(at, 1);
};
export const nodeListeners: { page: string; callback: (event: unknown) => void }[] = [];

export const currentPage = (): object => handle(doc.currentPage);

export function setCurrentPage(page: unknown): Promise<void> {
	const rec = recOf(page, "setCurrentPageAsync");
	if (rec.type !== "PAGE") fail("setCurrentPageAsync", "Expected a page");
	return yieldTurn("setCurrentPageAsync", () => {
		live(rec.id, "setCurrentPageAsync");
		doc.loaded.add(rec.id);
		if (doc.currentPage === rec.id) return;
		doc.currentPage = rec.id;
		emit("currentpagechange");
	});
}

export const allPages = (): Rec[] => (find("0:0")?.kids ?? []).flatMap((id) => find(id) ?? []);
