// The list of layers, so that one can see that a sheet is made of them, and pick one without a mouse.
import type { CanvasNode } from "../messages.ts";

const kinds: Record<string, string> = {
	TEXT: "T",
	FRAME: "#",
	VECTOR: "◇",
	RECTANGLE: "▢",
	ELLIPSE: "○",
	GROUP: "⁘",
};
/** Sheets that are not selected show no more than themselves. */
const mostRows = 400;

/** `pick` is told which layer was chosen. */
export function drawLayers(
	list: HTMLElement,
	nodes: readonly CanvasNode[],
	selection: readonly string[],
	pick: (id: string) => void,
): void {
	const open = new Set(selection);
	for (const id of selection)
		for (let at = nodes.find((node) => node.id === id); at?.parent; ) {
			const { parent } = at;
			open.add(parent);
			at = nodes.find((node) => node.id === parent);
		}
	const shown = nodes.filter(({ depth, parent }) => depth === 0 || (parent !== null && open.has(parent)));
	const focused =
		document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined;
	list.replaceChildren(
		...shown.slice(0, mostRows).map((node) => {
			const row = document.createElement("li");
			const button = document.createElement("button");
			button.type = "button";
			button.className = "layer";
			button.dataset.id = node.id;
			button.style.setProperty("--depth", String(node.depth));
			button.setAttribute("aria-pressed", String(selection.includes(node.id)));
			button.title = node.name;
			const kind = document.createElement("span");
			kind.className = "kind";
			kind.ariaHidden = "true";
			kind.textContent = kinds[node.type] ?? "·";
			const name = document.createElement("span");
			name.textContent = node.characters?.replaceAll(/\s+/g, " ") ?? node.name;
			if (!node.visible) name.className = "hidden";
			button.append(kind, name);
			button.addEventListener("click", () => pick(node.id));
			row.append(button);
			return row;
		}),
	);
	if (focused !== undefined) list.querySelector<HTMLElement>(`[data-id="${focused}"]`)?.focus();
}
