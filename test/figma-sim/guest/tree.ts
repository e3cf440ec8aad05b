// Who may stand where: the rules of moving, removing, cloning and finding layers.
import { fail } from "./bridge.ts";
import { getters, handle, has, insideInstance, methods, recOf } from "./handle.ts";
import { add, ancestors, blame, doc, drop, find, newId, pageOf, type Rec, subtree, touch } from "./store.ts";
import { unloadedFontIn } from "./text-style.ts";

const isContainer = (rec: Rec): boolean => rec.kids !== null;

export const mustBeLoaded = (rec: Rec, where: string): void => {
	const page = pageOf(rec);
	if (page && !doc.loaded.has(page.id))
		fail(
			where,
			`Cannot access property \`${where.replace(/^get_/, "")}\` on a page that has not been explicitly loaded. Remember to call \`await page.loadAsync()\` or \`await figma.loadAllPagesAsync()\` first.`,
		);
};

function mayHold(parent: Rec, child: Rec, where: string): void {
	if (!isContainer(parent)) fail(where, `Cannot move node. ${parent.type} cannot have children`);
	if (parent.type === "INSTANCE" || insideInstance(parent))
		fail(where, "Cannot move node. New parent is an instance or is inside of an instance");
	if (insideInstance(child)) fail(where, "Cannot move node. Node is inside of an instance");
	if (child.type === "DOCUMENT") fail(where, "Cannot move node. The document cannot be moved");
	if (child.type === "PAGE" || parent.type === "DOCUMENT") {
		if (child.type === "PAGE" && parent.type === "DOCUMENT") return;
		fail(where, "Cannot move node. Only pages can be children of the document");
	}
	if (parent.id === child.id || ancestors(parent).some((up) => up.id === child.id))
		fail(where, "Cannot move node. A node cannot be its own ancestor");
	if (child.type === "SECTION" && parent.type !== "PAGE" && parent.type !== "SECTION")
		fail(where, "Cannot move node. Sections can only be placed on a page or in a section");
	if (parent.type === "COMPONENT_SET" && child.type !== "COMPONENT")
		fail(where, "Cannot move node. Only components can be children of a component set");
	const inComponent = [parent, ...ancestors(parent)].some((up) => up.type === "COMPONENT");
	if (inComponent && child.type === "COMPONENT")
		fail(where, "Cannot move node. A component cannot be inside of a component");
	mustBeLoaded(parent, where);
	const font = unloadedFontIn(child);
	if (font)
		fail(
			where,
			`unloaded font "${font.family} ${font.style}". Please call figma.loadFontAsync({ family: "${font.family}", style: "${font.style}" }) and await the returned promise first.`,
		);
}

/** Moves a record, after the rules have agreed. */
export function put(parent: Rec, child: Rec, index: number): void {
	const old = child.parent === null ? undefined : find(child.parent);
	touch(child);
	if (old?.kids) {
		const at = old.kids.indexOf(child.id);
		old.kids = old.kids.filter((id) => id !== child.id);
		if (old.id === parent.id && at >= 0 && at < index) index--;
		touch(old);
	}
	child.parent = parent.id;
	const kids = parent.kids ?? [];
	kids.splice(Math.max(0, Math.min(index, kids.length)), 0, child.id);
	parent.kids = kids;
	if (parent.p.layoutMode === undefined || parent.p.layoutMode === "NONE") {
		child.p.layoutGrow = 0;
		child.p.layoutAlign = "INHERIT";
		child.p.layoutPositioning = "AUTO";
	}
	if (old && old.id !== parent.id && old.type === "GROUP" && old.kids?.length === 0) drop(old);
	touch(child);
	touch(parent);
}

methods.appendChild = (rec, [child], where) => {
	const node = recOf(child, where);
	mayHold(rec, node, where);
	blame(node, where);
	put(rec, node, rec.kids?.length ?? 0);
};

methods.insertChild = (rec, [index, child], where) => {
	if (typeof index !== "number") fail(where, "Expected number");
	const node = recOf(child, where);
	mayHold(rec, node, where);
	if (index < 0 || index > (rec.kids?.length ?? 0)) fail(where, "Index out of bounds");
	blame(node, where);
	put(rec, node, index);
};

methods.remove = (rec, _args, where) => {
	if (rec.type === "DOCUMENT" || insideInstance(rec)) fail(where, "Removing this node is not allowed");
	if (rec.type === "PAGE" && rec.id === doc.currentPage) fail(where, "Cannot remove the current page");
	for (const gone of subtree(rec).slice(1)) blame(gone, where);
	drop(rec);
};

/** A deep copy with ids of its own, outside any parent. */
export function copyTree(rec: Rec, rename: (old: Rec) => string = () => newId()): Rec {
	const made = add({
		...rec,
		id: rename(rec),
		parent: null,
		kids: null,
		p: { ...rec.p },
		data: { ...rec.data },
		shared: { ...rec.shared },
		relaunch: { ...rec.relaunch },
	});
	if (rec.kids) {
		made.kids = [];
		for (const id of rec.kids) {
			const kid = find(id);
			if (!kid) continue;
			const copy = copyTree(kid, rename);
			copy.parent = made.id;
			made.kids.push(copy.id);
		}
	}
	return made;
}

methods.clone = (rec, _args, where) => {
	if (rec.type === "PAGE") fail(where, "figma-sim: cloning a page is not simulated");
	const page = find(doc.currentPage);
	if (!page) fail(where, "No page");
	const copy = copyTree(rec);
	// A component cannot be doubled inside an instance; a copy of an instance's layer is an ordinary layer.
	copy.parent = page.id;
	page.kids?.push(copy.id);
	copy.p.layoutGrow = 0;
	copy.p.layoutAlign = "INHERIT";
	copy.p.layoutPositioning = "AUTO";
	touch(copy);
	touch(page);
	return handle(copy.id);
};

getters.parent = (rec) => (rec.parent === null ? null : handle(rec.parent));
getters.type = (rec) => rec.type;
getters.name = (rec) => rec.p.name ?? "";
getters.children = (rec) => {
	if (rec.type === "PAGE") mustBeLoaded(rec, "get_children");
	return Object.freeze((rec.kids ?? []).map(handle));
};

methods.getTopLevelFrame = (rec) => {
	const chain = [rec, ...ancestors(rec)];
	const frame = chain.filter((up) => up.type === "FRAME").pop();
	return frame ? handle(frame.id) : undefined;
};

const below = (rec: Rec, where: string): Rec[] => {
	if (rec.type === "DOCUMENT")
		for (const page of rec.kids ?? [])
			if (!doc.loaded.has(page))
				fail(
					where,
					"Cannot call with documentAccess: dynamic-page. Remember to call `await figma.loadAllPagesAsync()` first.",
				);
	mustBeLoaded(rec, where);
	return subtree(rec).slice(1);
};

const test = (callback: unknown): ((rec: Rec) => boolean) =>
	typeof callback === "function" ? (rec) => Boolean(callback(handle(rec.id))) : () => true;

const wrap = (recs: Rec[]): object[] => recs.map((rec) => handle(rec.id));
const direct = (rec: Rec, where: string): Rec[] => {
	mustBeLoaded(rec, where);
	return (rec.kids ?? []).flatMap((id) => find(id) ?? []);
};

methods.findAll = (rec, [callback], where) => wrap(below(rec, where).filter(test(callback)));
methods.findOne = (rec, [callback], where) => {
	const hit = below(rec, where).find(test(callback));
	return hit ? handle(hit.id) : null;
};
methods.findChildren = (rec, [callback], where) => wrap(direct(rec, where).filter(test(callback)));
methods.findChild = (rec, [callback], where) => {
	const hit = direct(rec, where).find(test(callback));
	return hit ? handle(hit.id) : null;
};
methods.findAllWithCriteria = (rec, [criteria], where) => {
	const wanted = (criteria ?? {}) as { types?: string[]; pluginData?: { keys?: string[] } };
	return wrap(
		below(rec, where).filter((node) => {
			if (wanted.types && !wanted.types.includes(node.type)) return false;
			if (!wanted.pluginData) return true;
			const keys = wanted.pluginData.keys;
			return keys ? keys.some((key) => key in node.data) : Object.keys(node.data).length > 0;
		}),
	);
};

/** Effective lock and visibility look up the tree; Figma leaves both to the plugin. */
export const isShown = (rec: Rec): boolean =>
	[rec, ...ancestors(rec)].every((up) => !has(up, "visible") || up.p.visible !== false);
