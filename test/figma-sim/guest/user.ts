// What the person at the screen does: bound by no plugin rule, and each act is an undo step of its own.
import { emit } from "./events.ts";
import { absoluteBox, flush, localOf } from "./geometry.ts";
import { insideInstance } from "./handle.ts";
import { select } from "./pages.ts";
import { ancestors, commit, doc, drop, find, pageOf, type Rec, subtree, touch, undo } from "./store.ts";
import { charactersOf, splice } from "./text-style.ts";
import { put } from "./tree.ts";

const page = (): Rec => {
	const rec = find(doc.currentPage);
	if (!rec) throw new Error("no page");
	return rec;
};

/** Any number 0 … 1, from the host's seeded source. */
type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
	list[Math.floor(random() * list.length)];

const visibleLayers = (): Rec[] =>
	subtree(page())
		.slice(1)
		.filter((rec) => !insideInstance(rec));

export const user = {
	select(...ids: string[]): void {
		const recs = ids.flatMap((id) => find(id) ?? []);
		select(
			page(),
			recs.map((rec) => rec.id),
		);
	},
	delete(id: string): void {
		const rec = find(id);
		if (!rec || insideInstance(rec) || rec.type === "PAGE") return;
		drop(rec);
		commit();
		emit("selectionchange");
	},
	lock(id: string, locked = true): void {
		const rec = find(id);
		if (!rec) return;
		rec.p.locked = locked;
		touch(rec);
		commit();
	},
	hide(id: string): void {
		const rec = find(id);
		if (!rec) return;
		rec.p.visible = false;
		touch(rec);
		commit();
	},
	move(id: string, dx: number, dy: number): void {
		const rec = find(id);
		if (!rec) return;
		rec.p.x = ((rec.p.x as number) ?? 0) + dx;
		rec.p.y = ((rec.p.y as number) ?? 0) + dy;
		touch(rec);
		commit();
	},
	rename(id: string, name: string): void {
		const rec = find(id);
		if (!rec) return;
		rec.p.name = name;
		touch(rec);
		commit();
	},
	type(id: string, text: string): void {
		const rec = find(id);
		if (rec?.type !== "TEXT") return;
		splice(rec, 0, charactersOf(rec).length, text);
		touch(rec);
		commit();
	},
	reparent(id: string, into: string): void {
		const rec = find(id);
		const to = find(into);
		if (!rec || !to?.kids || to.type === "INSTANCE" || insideInstance(to) || insideInstance(rec)) return;
		if (rec.id === to.id || ancestors(to).some((up) => up.id === rec.id)) return;
		if (rec.type === "SECTION" && to.type !== "PAGE" && to.type !== "SECTION") return;
		if (to.type === "COMPONENT_SET") return;
		put(to, rec, to.kids.length);
		commit();
	},
	undo(): boolean {
		return undo();
	},
	/** One thing a restless person might do; returns its name. */
	fidget(random: Random): string {
		const layers = visibleLayers();
		const one = pick(layers, random);
		const other = pick(
			layers.filter((rec) => rec.kids),
			random,
		);
		const acts: [string, () => void][] = [
			["delete", () => one && user.delete(one.id)],
			["lock", () => one && user.lock(one.id, random() < 0.7)],
			["move", () => one && user.move(one.id, random() * 400 - 200, random() * 400 - 200)],
			["reselect", () => user.select(...[one, other].flatMap((rec) => rec?.id ?? []))],
			["deselect", () => user.select()],
			["undo", () => void user.undo()],
			["rename", () => one && user.rename(one.id, `Layer ${Math.floor(random() * 99)}`)],
			["hide", () => one && user.hide(one.id)],
			["reparent", () => one && user.reparent(one.id, other?.id ?? page().id)],
			["type", () => one?.type === "TEXT" && user.type(one.id, "changed meanwhile")],
		];
		const act = pick(acts, random);
		act?.[1]();
		return `${act?.[0] ?? "nothing"} ${one?.id ?? ""}`;
	},
};

export interface Seen {
	id: string;
	type: string;
	name: string;
	parent: string | null;
	box: { x: number; y: number; width: number; height: number };
	local: { x: number; y: number };
	visible: boolean;
	locked: boolean;
	characters?: string;
	data: Record<string, string>;
	relaunch: Record<string, string>;
	p: Record<string, unknown>;
	kids: Seen[];
}

/** The tree as plain data, for assertions. */
export function look(id: string = doc.currentPage): Seen | null {
	flush();
	const rec = find(id);
	if (!rec) return null;
	const flat = rec.type === "PAGE" || rec.type === "DOCUMENT";
	const box = flat ? { x: 0, y: 0, width: 0, height: 0 } : absoluteBox(rec);
	const local = flat ? { x: 0, y: 0 } : { x: localOf(rec)[0][2], y: localOf(rec)[1][2] };
	return {
		id: rec.id,
		type: rec.type,
		name: String(rec.p.name ?? ""),
		parent: rec.parent,
		box,
		local,
		visible: rec.p.visible !== false,
		locked: rec.p.locked === true,
		...(rec.type === "TEXT" ? { characters: charactersOf(rec) } : {}),
		data: { ...rec.data },
		relaunch: { ...rec.relaunch },
		p: { ...rec.p },
		kids: (rec.kids ?? []).flatMap((kid) => look(kid) ?? []),
	};
}

export const pageIdOf = (id: string): string | null => {
	const rec = find(id);
	return rec ? (pageOf(rec)?.id ?? null) : null;
};
