// The document as plain records, with undo as whole snapshots: what the handles of the API read and write.
import { config, fail } from "./bridge.ts";

export interface Rec {
	id: string;
	type: string;
	parent: string | null;
	/** null for nodes that hold none. */
	kids: string[] | null;
	p: Record<string, unknown>;
	data: Record<string, string>;
	shared: Record<string, string>;
	relaunch: Record<string, string>;
}

export interface Saved {
	recs: Rec[];
	next: number;
	currentPage: string;
	styles: Rec[];
}

type Snapshot = Map<string, Rec>;

const copyRec = (rec: Rec): Rec => ({
	...rec,
	kids: rec.kids ? rec.kids.slice() : null,
	p: { ...rec.p },
	data: { ...rec.data },
	shared: { ...rec.shared },
	relaunch: { ...rec.relaunch },
});

export const doc = {
	recs: new Map<string, Rec>(),
	/** Local styles and variables, by id; not part of undo here. */
	styles: new Map<string, Rec>(),
	next: 1,
	currentPage: "0:1",
	loaded: new Set<string>(),
	/** Changed since the last undo step. */
	pending: false,
	steps: [] as Snapshot[],
	/** Top-level nodes whose geometry has to be solved again. */
	dirty: new Set<string>(),
	/** Ids changed since the last `nodechange`/`documentchange` event. */
	changed: new Set<string>(),
	/** Made through the API in this run; everything else belongs to the person. */
	made: new Set<string>(),
	/** What the API was used for on layers that are not of its making. */
	touched: [] as string[],
	/** Called after each change: events are told later, in one batch. */
	onChange: () => {},
};

export const newId = (): string => `1:${doc.next++}`;

export function find(id: string): Rec | undefined {
	return doc.recs.get(id);
}

/** The record behind a handle; a stale handle throws as Figma's does. */
export function live(id: string, where: string): Rec {
	const rec = doc.recs.get(id);
	if (!rec) fail(where, `The node with id "${id}" does not exist`);
	return rec;
}

export function ancestors(rec: Rec): Rec[] {
	const out: Rec[] = [];
	for (let at = rec.parent; at !== null; ) {
		const up = doc.recs.get(at);
		if (!up) break;
		out.push(up);
		at = up.parent;
	}
	return out;
}

export function pageOf(rec: Rec): Rec | null {
	if (rec.type === "PAGE") return rec;
	return ancestors(rec).find((up) => up.type === "PAGE") ?? null;
}

export function subtree(rec: Rec): Rec[] {
	const out: Rec[] = [rec];
	for (const id of rec.kids ?? []) {
		const kid = doc.recs.get(id);
		if (kid) out.push(...subtree(kid));
	}
	return out;
}

/** Says that a node changed: its top-level frame is solved again, the next undo step will hold it. */
export function touch(rec: Rec): void {
	if (config.editorType === "dev") throw new Error("Cannot write to internal and read-only nodes");
	doc.pending = true;
	doc.changed.add(rec.id);
	let top = rec;
	for (const up of ancestors(rec)) {
		if (up.type === "PAGE" || up.type === "SECTION" || up.type === "DOCUMENT") break;
		top = up;
	}
	doc.dirty.add(top.id);
	doc.onChange();
}

/** Notes a write through the API to something that was there before the plugin. */
export function blame(rec: Rec, what: string): void {
	if (!doc.made.has(rec.id)) doc.touched.push(`${what} ${rec.type} ${rec.id}`);
}

export function add(rec: Rec): Rec {
	doc.recs.set(rec.id, rec);
	doc.made.add(rec.id);
	return rec;
}

/** Takes a node and all below it out of the document. */
export function drop(rec: Rec): void {
	const up = rec.parent === null ? undefined : doc.recs.get(rec.parent);
	touch(rec);
	if (up?.kids) up.kids = up.kids.filter((id) => id !== rec.id);
	for (const gone of subtree(rec)) {
		doc.recs.delete(gone.id);
		doc.dirty.delete(gone.id);
	}
	if (up) {
		touch(up);
		if ((up.type === "GROUP" || up.type === "BOOLEAN_OPERATION") && up.kids?.length === 0) drop(up);
	}
	for (const page of doc.recs.values())
		if (page.type === "PAGE") {
			const kept = (page.p.selection as string[]).filter((id) => doc.recs.has(id));
			if (kept.length !== (page.p.selection as string[]).length) page.p.selection = kept;
		}
}

const snapshot = (): Snapshot => {
	const out: Snapshot = new Map();
	for (const [id, rec] of doc.recs) out.set(id, copyRec(rec));
	return out;
};

function restore(from: Snapshot): void {
	const chosen = new Map<string, unknown>();
	for (const rec of doc.recs.values()) if (rec.type === "PAGE") chosen.set(rec.id, rec.p.selection);
	doc.recs = new Map();
	for (const [id, rec] of from) {
		const copy = copyRec(rec);
		if (rec.type === "PAGE") copy.p.selection = chosen.get(id) ?? [];
		doc.recs.set(id, copy);
	}
	for (const rec of doc.recs.values())
		if (rec.type === "PAGE") rec.p.selection = (rec.p.selection as string[]).filter((id) => doc.recs.has(id));
	doc.dirty.clear();
	doc.pending = false;
	doc.onChange();
}

/** Ends the undo step: what changed since the last one is undone together. */
export function commit(): void {
	if (!doc.pending) return;
	doc.steps.push(snapshot());
	doc.pending = false;
}

/** Back to the state before the last step; uncommitted changes count as one. */
export function undo(): boolean {
	if (!doc.pending) {
		if (doc.steps.length <= 1) return false;
		doc.steps.pop();
	}
	const back = doc.steps[doc.steps.length - 1];
	if (!back) return false;
	restore(back);
	return true;
}

export function save(): Saved {
	return {
		recs: [...doc.recs.values()].map(copyRec),
		next: doc.next,
		currentPage: doc.currentPage,
		styles: [...doc.styles.values()].map(copyRec),
	};
}

/** Fills the document from an earlier session, or with one empty page. */
export function open(saved: Saved | null): void {
	const rows: Rec[] = saved?.recs ?? [
		{ ...blank("0:0", "DOCUMENT", null), kids: ["0:1"], p: { name: "Untitled" } },
		{ ...blank("0:1", "PAGE", "0:0"), kids: [], p: { name: "Page 1", selection: [] } },
	];
	for (const rec of rows) doc.recs.set(rec.id, rec);
	for (const rec of saved?.styles ?? []) doc.styles.set(rec.id, rec);
	doc.next = saved?.next ?? 1;
	doc.currentPage = saved?.currentPage ?? "0:1";
	doc.loaded.add(doc.currentPage);
	doc.steps = [snapshot()];
}

export function blank(id: string, type: string, parent: string | null): Rec {
	return { id, type, parent, kids: null, p: {}, data: {}, shared: {}, relaunch: {} };
}
