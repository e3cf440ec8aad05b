// Components and their instances, as far as a plugin that only reads and copies them can notice.
import { fail, yieldTurn } from "./bridge.ts";
import { getters, handle, insideInstance, methods, recOf, setters } from "./handle.ts";
import { add, doc, drop, find, newId, type Rec, touch } from "./store.ts";
import { copyTree, put } from "./tree.ts";

methods.createInstance = (rec) => {
	const page = find(doc.currentPage);
	if (!page) fail("createInstance", "No page");
	const id = newId();
	const made = copyTree(rec, (old) => (old.id === rec.id ? id : `I${id};${old.id}`));
	made.type = "INSTANCE";
	made.p = { ...made.p, main: rec.id, componentKey: undefined };
	made.parent = page.id;
	page.kids?.push(made.id);
	touch(made);
	touch(page);
	return handle(made.id);
};

const noSync = (what: string): never =>
	fail(
		what,
		`Cannot call with documentAccess: dynamic-page. Use ${syncTwin[what] ?? "the async method"} instead.`,
	);
const syncTwin: Record<string, string> = {
	get_mainComponent: "node.getMainComponentAsync",
	get_instances: "node.getInstancesAsync",
};
getters.mainComponent = () => noSync("get_mainComponent");
setters.mainComponent = (_rec, _value, where) =>
	fail(where, "Cannot call with documentAccess: dynamic-page. Use node.swapComponent instead.");
getters.instances = () => noSync("get_instances");
getters.overrides = () => [];
getters.exposedInstances = () => [];

methods.getMainComponentAsync = (rec) =>
	yieldTurn("getMainComponentAsync", () => {
		const main = find(String(rec.p.main));
		return main ? handle(main.id) : null;
	});
methods.getInstancesAsync = (rec) =>
	yieldTurn("getInstancesAsync", () =>
		[...doc.recs.values()]
			.filter((other) => other.type === "INSTANCE" && other.p.main === rec.id)
			.map((other) => handle(other.id)),
	);

methods.detachInstance = (rec, _args, where) => {
	if (insideInstance(rec)) fail(where, "Cannot detach a nested instance");
	rec.type = "FRAME";
	delete rec.p.main;
	touch(rec);
	return handle(rec.id);
};

/** `figma.group`: the group takes the place of its topmost child. */
export function group(nodes: unknown, parent: unknown, index: unknown, where: string): object {
	if (!Array.isArray(nodes) || nodes.length === 0)
		fail(where, "First argument must be an array of at least one node");
	const into = recOf(parent, where);
	const recs = nodes.map((node) => recOf(node, where));
	if (into.type === "INSTANCE" || insideInstance(into))
		fail(where, "Cannot move node. New parent is an instance or is inside of an instance");
	const made = add({
		id: newId(),
		type: "GROUP",
		parent: null,
		kids: [],
		p: { name: "Group" },
		data: {},
		shared: {},
		relaunch: {},
	});
	put(into, made, typeof index === "number" ? index : (into.kids?.length ?? 0));
	for (const rec of recs) put(made, rec, made.kids?.length ?? 0);
	return handle(made.id);
}

export function ungroup(node: unknown, where: string): object[] {
	const rec: Rec = recOf(node, where);
	const parent = rec.parent === null ? undefined : find(rec.parent);
	if (!rec.kids || !parent) fail(where, "Expected a node with children");
	const out: object[] = [];
	for (const id of rec.kids.slice()) {
		const kid = find(id);
		if (!kid) continue;
		put(parent, kid, parent.kids?.indexOf(rec.id) ?? 0);
		out.push(handle(kid.id));
	}
	if (find(rec.id)) drop(rec);
	return out;
}

/** `figma.combineAsVariants`. */
export function combine(nodes: unknown, parent: unknown, where: string): object {
	if (!Array.isArray(nodes) || nodes.length === 0)
		fail(where, "First argument must be an array of at least one component");
	const recs = nodes.map((node) => recOf(node, where));
	if (recs.some((rec) => rec.type !== "COMPONENT")) fail(where, "All nodes must be components");
	const into = recOf(parent, where);
	const made = add({
		id: newId(),
		type: "COMPONENT_SET",
		parent: null,
		kids: [],
		p: { name: "Component set", width: 1, height: 1 },
		data: {},
		shared: {},
		relaunch: {},
	});
	put(into, made, into.kids?.length ?? 0);
	let right = 0;
	let bottom = 0;
	for (const rec of recs) {
		put(made, rec, made.kids?.length ?? 0);
		right = Math.max(right, ((rec.p.x as number) ?? 0) + ((rec.p.width as number) ?? 0));
		bottom = Math.max(bottom, ((rec.p.y as number) ?? 0) + ((rec.p.height as number) ?? 0));
	}
	Object.assign(made.p, { width: right + 20, height: bottom + 20 });
	return handle(made.id);
}
