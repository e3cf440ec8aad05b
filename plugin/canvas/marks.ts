// What Broadside writes on layers: how they were made, which copy line they show.
import type { Provenance } from "../../shared/protocol.ts";

const madeKey = "broadside";
const copyKey = "broadside-copy";
const fileKey = "broadside-file";

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

/** Layers on the current page that carry a mark of this key; at least those at its top level. */
export function markedLayers(key: string): readonly SceneNode[] {
	const page = figma.currentPage;
	try {
		return page.findAllWithCriteria({ pluginData: { keys: [key] } });
	} catch (_criteriaNotKnown) {
		return page.children.filter((node) => node.getPluginData(key) !== "");
	}
}

/** What a job placed on the current page. */
export function findPlaced(jobId: string): { id: string; variation: number }[] {
	return markedLayers(madeKey).flatMap((node) => {
		const made = readProvenance(node);
		return made?.jobId === jobId ? [{ id: node.id, variation: made.variation }] : [];
	});
}

export function writeProvenance(node: SceneNode, provenance: Provenance): void {
	node.setPluginData(madeKey, JSON.stringify(provenance));
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
