// Mouse and keyboard on the canvas: selecting, moving, panning, zooming, and setting other words.
import type { FromPage } from "../messages.ts";
import type { CanvasView, Point } from "./canvas-view.ts";

/** A press that moves less than this is a click, px. */
const slackPx = 4;

export function useHands(view: CanvasView, order: (order: FromPage) => void): void {
	const { element } = view;
	let press: { at: Point; moves: boolean; far: boolean } | null = null;

	const select = (ids: string[]) => {
		view.selection = ids;
		view.draw();
		order({ type: "select", ids });
	};

	element.addEventListener("pointerdown", (event) => {
		if (event.target instanceof HTMLTextAreaElement) return;
		element.focus();
		element.setPointerCapture(event.pointerId);
		const hit = event.button === 0 ? view.under(event) : [];
		const [sheet] = hit;
		const held = hit.find(({ id }) => view.selection.includes(id));
		press = { at: { x: event.clientX, y: event.clientY }, moves: hit.length > 0, far: false };
		if (!sheet) return;
		if (event.shiftKey) {
			const rest = view.selection.filter((id) => id !== sheet.id);
			select(rest.length < view.selection.length ? rest : [...rest, sheet.id]);
		} else if (!held) select([sheet.id]);
	});

	element.addEventListener("pointermove", (event) => {
		const at = { x: event.clientX, y: event.clientY };
		if (!press) {
			const hovered = view.under(event)[0]?.id ?? null;
			if (hovered !== view.hovered) {
				view.hovered = hovered;
				view.draw();
			}
			return;
		}
		const [dx, dy] = [at.x - press.at.x, at.y - press.at.y];
		if (!press.far && Math.hypot(dx, dy) < slackPx) return;
		press.far = true;
		if (press.moves) {
			const [from, to] = [view.toDocument(press.at), view.toDocument(at)];
			view.dragged = { x: to.x - from.x, y: to.y - from.y };
			view.draw();
		} else {
			element.classList.add("panning");
			view.panBy(dx, dy);
			press.at = at;
		}
	});

	const release = () => {
		element.classList.remove("panning");
		const { x, y } = view.dragged;
		if (press?.far && press.moves && view.selection.length > 0)
			order({ type: "move", ids: view.selection, dx: Math.round(x), dy: Math.round(y) });
		else if (press && !press.far && !press.moves && view.selection.length > 0) select([]);
		// The news of the move redraws at the new place; until then the layers stay where they were dropped.
		for (const node of view.nodes)
			if (view.selection.some((id) => id === node.id)) {
				node.box = { ...node.box, x: node.box.x + Math.round(x), y: node.box.y + Math.round(y) };
			}
		view.dragged = { x: 0, y: 0 };
		press = null;
		view.draw();
	};
	element.addEventListener("pointerup", release);
	element.addEventListener("pointercancel", release);
	element.addEventListener("pointerleave", () => {
		view.hovered = null;
		view.draw();
	});

	element.addEventListener("dblclick", (event) => {
		const deepest = view.under(event).at(-1);
		if (!deepest) return;
		if (view.selection[0] === deepest.id && deepest.type === "TEXT") write(view, deepest.id, order);
		else select([deepest.id]);
	});

	element.addEventListener(
		"wheel",
		(event) => {
			event.preventDefault();
			if (event.ctrlKey || event.metaKey) view.zoomBy(Math.exp(-event.deltaY / 240), event);
			else if (event.shiftKey) view.panBy(-event.deltaY, 0);
			else view.panBy(-event.deltaX, -event.deltaY);
		},
		{ passive: false },
	);

	element.addEventListener("keydown", (event) => {
		if (event.target !== element) return;
		if (onKey(event, view, order, select)) event.preventDefault();
	});
}

const arrows: Record<string, Point> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};

/** True when the key meant something. */
function onKey(
	event: KeyboardEvent,
	view: CanvasView,
	order: (order: FromPage) => void,
	select: (ids: string[]) => void,
): boolean {
	const arrow = arrows[event.key];
	const { selection } = view;
	if (arrow) {
		const step = event.shiftKey ? 10 : 1;
		if (selection.length > 0) order({ type: "move", ids: selection, dx: arrow.x * step, dy: arrow.y * step });
		else view.panBy(-arrow.x * 60, -arrow.y * 60);
	} else if (event.key === "+" || event.key === "=") view.zoomBy(1.25);
	else if (event.key === "-") view.zoomBy(0.8);
	else if (event.key === "0") view.fit();
	else if (event.key.toLowerCase() === "n") select(nextSheet(view, event.shiftKey ? -1 : 1));
	else if (event.key === "Delete" || event.key === "Backspace") order({ type: "delete", ids: selection });
	else if (event.key === "Escape") select([]);
	else if (event.key === "Enter" && selection[0] !== undefined) {
		const first = view.node(selection[0]);
		const within = view.nodes.filter((node) => first !== undefined && view.isWithin(node, first.id));
		const next = within.find(({ type, visible }) => type === "TEXT" && visible) ?? within[0];
		if (first?.type === "TEXT") write(view, first.id, order);
		else if (next) select([next.id]);
	} else return false;
	return true;
}

function nextSheet(view: CanvasView, step: number): string[] {
	const sheets = view.nodes.filter(({ depth }) => depth === 0);
	const first = view.selection[0] === undefined ? undefined : view.node(view.selection[0]);
	const at = first ? sheets.findIndex(({ id }) => id === view.sheetOf(first).id) : -1;
	const next = sheets[(at + step + sheets.length) % Math.max(1, sheets.length)];
	if (next) view.fit([next.id]);
	return next ? [next.id] : [];
}

/** A field over a text layer: what is typed there is what the layer says. */
function write(view: CanvasView, id: string, order: (order: FromPage) => void): void {
	const node = view.node(id);
	if (!node) return;
	const field = document.createElement("textarea");
	field.setAttribute("aria-label", `Words of ${node.name}`);
	field.value = (node.characters ?? "").replaceAll("\u2028", "\n");
	const { left, top, width, height } = view.placeOf(node);
	Object.assign(field.style, {
		left: `${left}px`,
		top: `${top}px`,
		width: `${width + 24}px`,
		height: `${height + 16}px`,
	});
	let done = false;
	const end = (keep: boolean) => {
		if (done) return;
		done = true;
		field.remove();
		if (keep && field.value !== node.characters) order({ type: "type", id, text: field.value });
		view.element.focus();
	};
	field.addEventListener("blur", () => end(true));
	field.addEventListener("keydown", (event) => {
		event.stopPropagation();
		if (event.key === "Escape") end(false);
		else if (event.key === "Enter" && !event.shiftKey) {
			event.preventDefault();
			end(true);
		}
	});
	view.element.append(field);
	field.focus();
	field.select();
}
