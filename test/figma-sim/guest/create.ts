// Makes new layers, as `figma.create…` does: on the current page, at 0,0, with Figma's first sizes.
import { fail } from "./bridge.ts";
import { firstNames } from "./defaults.ts";
import { handle } from "./handle.ts";
import { add, doc, find, newId, type Rec, touch } from "./store.ts";
import { firstStyle } from "./text-style.ts";

const containers = new Set(["FRAME", "COMPONENT", "SECTION", "COMPONENT_SET", "GROUP", "BOOLEAN_OPERATION"]);

export function create(type: string, width: number, height: number): object {
	const page = find(doc.currentPage);
	if (!page?.kids) fail("create", "No page");
	const rec: Rec = {
		id: newId(),
		type,
		parent: page.id,
		kids: containers.has(type) ? [] : null,
		p: { name: firstNames[type] ?? type, x: 0, y: 0, width, height, rotation: 0 },
		data: {},
		shared: {},
		relaunch: {},
	};
	if (type === "TEXT")
		Object.assign(rec.p, { characters: "", stretches: [{ length: 0, style: firstStyle() }] });
	add(rec);
	page.kids.push(rec.id);
	touch(rec);
	touch(page);
	return handle(rec.id);
}

export function createPage(): object {
	const root = find("0:0");
	if (!root?.kids) fail("createPage", "No document");
	const rec: Rec = {
		id: newId(),
		type: "PAGE",
		parent: "0:0",
		kids: [],
		p: { name: `Page ${root.kids.length + 1}`, selection: [] },
		data: {},
		shared: {},
		relaunch: {},
	};
	add(rec);
	root.kids.push(rec.id);
	doc.loaded.add(rec.id);
	touch(rec);
	return handle(rec.id);
}
