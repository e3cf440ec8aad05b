// Looks at the simulated page from inside its sandbox: what stands where, and a drawing of what has changed.
import type { Inside } from "../../test/figma-sim/host-types.ts";
import type { CanvasNews } from "./messages.ts";

/** Runs in the sandbox, as text: it must use nothing from around it. `known`: marks the page has, by layer. */
export async function lookAtCanvas(
	{ figma, sim }: Inside,
	known: Record<string, string>,
): Promise<CanvasNews> {
	const page = sim.look();
	const nodes: CanvasNews["nodes"] = [];
	type Seen = NonNullable<typeof page>;
	const visit = (seen: Seen, depth: number): void => {
		const { id, parent, type, name, box, visible } = seen;
		const words = seen.characters === undefined ? {} : { characters: seen.characters };
		nodes.push({ id, parent: depth === 0 ? null : parent, type, name, box, depth, visible, ...words });
		for (const kid of seen.kids) visit(kid, depth + 1);
	};
	const sheets: CanvasNews["sheets"] = [];
	for (const seen of page?.kids ?? []) {
		visit(seen, 0);
		const text = JSON.stringify(
			[seen.visible, seen.box.width, seen.box.height, seen.p, seen.kids],
			(key, value) => (key === "data" || key === "relaunch" ? undefined : value),
		);
		let mark = 5381;
		for (let i = 0; i < text.length; i++) mark = ((mark << 5) + mark + text.charCodeAt(i)) | 0;
		const told = { id: seen.id, mark: `${mark}-${text.length}` };
		const node = known[seen.id] === told.mark || !seen.visible ? null : await figma.getNodeByIdAsync(seen.id);
		if (node === null || !("exportAsync" in node)) sheets.push(told);
		else {
			const svg = await node.exportAsync({ format: "SVG_STRING" }).catch(() => "");
			sheets.push({ ...told, svg });
		}
	}
	return {
		nodes,
		selection: figma.currentPage.selection.map(({ id }) => id),
		shown: [...sim.view.shown],
		canUndo: sim.steps() > 0,
		sheets,
	};
}
