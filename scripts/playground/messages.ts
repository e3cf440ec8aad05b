// What crosses between the playground's page and its server: one JSON line each.

/** A layer as the page lists and outlines it. */
export interface CanvasNode {
	id: string;
	parent: string | null;
	type: string;
	name: string;
	box: { x: number; y: number; width: number; height: number };
	depth: number;
	visible: boolean;
	characters?: string;
}

export interface CanvasNews {
	nodes: CanvasNode[];
	selection: string[];
	/** What the plugin last brought into view. */
	shown: string[];
	canUndo: boolean;
	/** Layers that stand on the page itself; `svg` where the page has not had this `mark` of it. */
	sheets: { id: string; mark: string; svg?: string }[];
}

export type ToPage =
	| { type: "hello"; session: string; commands: { name: string; command: string }[] }
	| ({ type: "canvas" } & CanvasNews)
	| { type: "reveal"; ids: string[] }
	| { type: "opened" }
	| { type: "closed" }
	| { type: "size"; title: string; width: number; height: number }
	| { type: "toWindow"; json: string }
	| { type: "notice"; message: string; error: boolean }
	| { type: "fault"; text: string };

/** Who paints: nobody, the simulator of fal, or fal with the person's own key. */
export type FalMode = "none" | "simulator" | "own-key";

export type FromPage =
	| { type: "toPlugin"; json: string }
	| { type: "run"; command: string; fal: FalMode }
	| { type: "stop" }
	| { type: "select"; ids: string[] }
	| { type: "move"; ids: string[]; dx: number; dy: number }
	| { type: "delete"; ids: string[] }
	| { type: "type"; id: string; text: string }
	| { type: "view"; center: { x: number; y: number } }
	| { type: "undo" };
