// What Broadside writes on layers: how they were made, which copy line they show.
import type { Box } from "../../shared/layout/layout.ts";
import type { Provenance } from "../../shared/protocol.ts";
import { pageBox } from "./geometry.ts";

const madeKey = "broadside";
const ownKey = "broadside-own";
const copyKey = "broadside-copy";
const fileKey = "broadside-file";

/** Plugin data ends at 100 kB an entry. */
const longestOwn = 90_000;

type Marked = Pick<BaseNodeMixin, "getPluginData" | "setPluginData">;

/** How a layer was made; null for layers that are not ours, or whose mark another hand has changed. */
export function readProvenance(node: Marked): Provenance | null {
	const text = node.getPluginData(madeKey);
	if (text === "") return null;
	try {
		const read = JSON.parse(text) as Partial<Provenance>;
		return read.v === 1 && typeof read.jobId === "string" && Array.isArray(read.sourceIds)
			? (read as Provenance)
			: null;
	} catch (_notJson) {
		return null;
	}
}

/** Layers of a loaded page that carry a mark of this key; at least those at its top level. */
export function markedLayers(key: string, page: PageNode = figma.currentPage): readonly SceneNode[] {
	try {
		return page.findAllWithCriteria({ pluginData: { keys: [key] } });
	} catch (_criteriaNotKnown) {
		return page.children.filter((node) => node.getPluginData(key) !== "");
	}
}

/** What a job placed on that page; default the one in view. */
export function findPlaced(
	jobId: string,
	page?: PageNode,
): { id: string; variation: number; name: string; box: Box }[] {
	return markedLayers(madeKey, page).flatMap((node) => {
		const made = readProvenance(node);
		if (!made || made.jobId !== jobId) return [];
		const box = pageBox(node) ?? { x: node.x, y: node.y, width: node.width, height: node.height };
		return [{ id: node.id, variation: made.variation, name: node.name, box }];
	});
}

/** Marks a layer as made by Broadside, with every layer that is in it now: what comes later is somebody else's. */
export function writeProvenance(node: FrameNode, provenance: Provenance): void {
	node.setPluginData(madeKey, JSON.stringify(provenance));
	const own = node.findAll().map(({ id }) => id);
	node.setPluginData(ownKey, own.join(",").slice(0, longestOwn));
	const asked = provenance.instruction.slice(0, 200) || "Made with Broadside";
	if (provenance.kind !== "edit") {
		node.setRelaunchData({ "edit-again": asked });
		return;
	}
	node.setRelaunchData(
		provenance.quality === "pro"
			? { "edit-again": asked }
			: { "edit-again": asked, "finish-in-pro": "The same edit, at the best quality" },
	);
}

/** Counts a layer that was put into one of ours later as ours too. */
export function addOwn(node: FrameNode, inner: SceneNode): void {
	node.setPluginData(ownKey, `${node.getPluginData(ownKey)},${inner.id}`.slice(-longestOwn));
}

/** A layer inside one of ours that Broadside did not put there; null when there is none. */
export function strangerIn(node: FrameNode): SceneNode | null {
	const own = node.getPluginData(ownKey).split(",");
	return node.findAll((inner) => own.indexOf(inner.id) < 0)[0] ?? null;
}

/** The copy line that was set on a text; null for other texts. */
export function readCopy(node: Marked): { id: string | null; role: string; text: string } | null {
	const text = node.getPluginData(copyKey);
	if (text === "") return null;
	try {
		const read = JSON.parse(text) as { id: string | null; role: string; text: string };
		return typeof read.text === "string" && typeof read.role === "string" ? read : null;
	} catch (_notJson) {
		return null;
	}
}

export function writeCopy(node: SceneNode, copy: { id: string | null; role: string; text: string }): void {
	node.setPluginData(copyKey, JSON.stringify(copy));
}

/** A public plugin has no `fileKey`: a random id kept with the file tells files apart. */
export function fileId(): string {
	const known = figma.root.getPluginData(fileKey);
	if (known !== "") return known;
	let made = "f";
	for (let i = 0; i < 4; i++)
		made += Math.floor(Math.random() * 0x10000)
			.toString(16)
			.padStart(4, "0");
	try {
		figma.root.setPluginData(fileKey, made);
	} catch (_readOnly) {
		// Dev Mode and viewers cannot write; the id then lives for this run.
	}
	return made;
}
