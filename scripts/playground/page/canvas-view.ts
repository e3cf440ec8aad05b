// The canvas as it is seen: the sheets' drawings in a world that pans and zooms, with outlines over it.
import type { CanvasNews, CanvasNode } from "../messages.ts";

export interface Point {
	x: number;
	y: number;
}

const leastZoom = 0.02;
const mostZoom = 8;
const margin = 56;

const byId = (id: string): HTMLElement => {
	const element = document.getElementById(id);
	if (!element) throw new Error(`the page lacks #${id}`);
	return element;
};

export class CanvasView {
	nodes: CanvasNode[] = [];
	selection: string[] = [];
	hovered: string | null = null;
	/** While layers are dragged: how far, in px of the document. */
	dragged: Point = { x: 0, y: 0 };
	readonly element = byId("canvas");
	readonly #world = byId("world");
	readonly #marks = byId("marks");
	readonly #zoomShown = byId("zoom");
	readonly #pictures = new Map<string, HTMLImageElement>();
	#zoom = 1;
	#pan: Point = { x: 0, y: 0 };
	#seenOnce = false;

	constructor() {
		this.element.tabIndex = 0;
		new ResizeObserver(() => this.draw()).observe(this.element);
	}

	node(id: string): CanvasNode | undefined {
		return this.nodes.find((node) => node.id === id);
	}

	/** The layer that stands on the page itself and holds this one. */
	sheetOf(node: CanvasNode): CanvasNode {
		let top = node;
		while (top.parent !== null) top = this.node(top.parent) ?? { ...top, parent: null };
		return top;
	}

	take(news: CanvasNews): void {
		this.nodes = news.nodes;
		this.selection = news.selection;
		for (const { id, svg } of news.sheets) if (svg !== undefined) this.#paint(id, svg);
		for (const [id, picture] of this.#pictures) {
			if (news.sheets.some((sheet) => sheet.id === id)) continue;
			picture.remove();
			this.#pictures.delete(id);
		}
		for (const { id } of news.sheets) {
			const picture = this.#pictures.get(id);
			if (picture) this.#world.append(picture);
		}
		if (!this.#seenOnce && this.nodes.length > 0) {
			this.#seenOnce = true;
			this.fit();
		}
		this.draw();
	}

	#paint(id: string, svg: string): void {
		const picture = this.#pictures.get(id) ?? new Image();
		URL.revokeObjectURL(picture.src);
		picture.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
		picture.alt = "";
		picture.draggable = false;
		picture.dataset.layer = id;
		this.#pictures.set(id, picture);
	}

	toDocument(at: Point): Point {
		const { left, top } = this.element.getBoundingClientRect();
		return { x: (at.x - left - this.#pan.x) / this.#zoom, y: (at.y - top - this.#pan.y) / this.#zoom };
	}

	/** What lies under a point of the window, the sheet first and the deepest layer last. */
	under(at: Point): CanvasNode[] {
		const { x, y } = this.toDocument(at);
		const hit = this.nodes.filter(
			({ box, visible }) =>
				visible && x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height,
		);
		const top = hit.filter(({ depth }) => depth === 0).at(-1);
		return top ? hit.filter((node) => this.sheetOf(node).id === top.id) : [];
	}

	panBy(dx: number, dy: number): void {
		this.#pan = { x: this.#pan.x + dx, y: this.#pan.y + dy };
		this.draw();
	}

	/** Zooms about a point of the window; left out: about the middle. */
	zoomBy(factor: number, at?: Point): void {
		const { left, top, width, height } = this.element.getBoundingClientRect();
		const about = at ?? { x: left + width / 2, y: top + height / 2 };
		const before = this.toDocument(about);
		this.#zoom = Math.min(mostZoom, Math.max(leastZoom, this.#zoom * factor));
		this.#pan = {
			x: about.x - left - before.x * this.#zoom,
			y: about.y - top - before.y * this.#zoom,
		};
		this.draw();
	}

	/** Brings layers (left out: all) into view. */
	fit(ids: readonly string[] = this.nodes.filter(({ depth }) => depth === 0).map(({ id }) => id)): void {
		const boxes = ids.flatMap((id) => this.node(id)?.box ?? []);
		const { width, height } = this.element.getBoundingClientRect();
		if (boxes.length === 0 || width === 0) return;
		const left = Math.min(...boxes.map((box) => box.x));
		const top = Math.min(...boxes.map((box) => box.y));
		const right = Math.max(...boxes.map((box) => box.x + box.width));
		const bottom = Math.max(...boxes.map((box) => box.y + box.height));
		const room = { x: Math.max(80, width - 2 * margin), y: Math.max(80, height - 2 * margin) };
		this.#zoom = Math.min(1.5, room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
		this.#pan = {
			x: width / 2 - ((left + right) / 2) * this.#zoom,
			y: height / 2 - ((top + bottom) / 2) * this.#zoom,
		};
		this.draw();
	}

	/** Where a layer stands in the canvas element, px. */
	placeOf(node: CanvasNode): { left: number; top: number; width: number; height: number } {
		const moved = this.selection.some((id) => id === node.id || this.isWithin(node, id));
		const { x, y } = moved ? this.dragged : { x: 0, y: 0 };
		return {
			left: (node.box.x + x) * this.#zoom + this.#pan.x,
			top: (node.box.y + y) * this.#zoom + this.#pan.y,
			width: node.box.width * this.#zoom,
			height: node.box.height * this.#zoom,
		};
	}

	isWithin(node: CanvasNode, id: string): boolean {
		for (let at: CanvasNode | undefined = node; at?.parent; at = this.node(at.parent))
			if (at.parent === id) return true;
		return false;
	}

	draw(): void {
		for (const [id, picture] of this.#pictures) {
			const node = this.node(id);
			picture.hidden = !node?.visible;
			if (!node) continue;
			const { left, top, width, height } = this.placeOf(node);
			Object.assign(picture.style, {
				left: `${left}px`,
				top: `${top}px`,
				width: `${width}px`,
				height: `${height}px`,
			});
		}
		this.#marks.replaceChildren(
			...this.nodes.filter(({ depth, visible }) => depth === 0 && visible).map((node) => this.#nameOf(node)),
			...this.nodes.filter(({ id }) => id === this.hovered).map((node) => this.#outline(node, "hover")),
			...this.nodes
				.filter(({ id }) => this.selection.includes(id))
				.map((node) => this.#outline(node, "picked")),
		);
		this.#zoomShown.textContent = `${Math.round(this.#zoom * 100)} %`;
	}

	#outline(node: CanvasNode, name: string): HTMLElement {
		const mark = document.createElement("div");
		mark.className = name;
		const { left, top, width, height } = this.placeOf(node);
		Object.assign(mark.style, {
			left: `${left - 1}px`,
			top: `${top - 1}px`,
			width: `${width + 2}px`,
			height: `${height + 2}px`,
		});
		return mark;
	}

	#nameOf(node: CanvasNode): HTMLElement {
		const mark = document.createElement("div");
		mark.className = this.selection.includes(node.id) ? "name on" : "name";
		mark.textContent = node.name;
		const { left, top, width } = this.placeOf(node);
		Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, maxWidth: `${Math.max(60, width)}px` });
		return mark;
	}
}
