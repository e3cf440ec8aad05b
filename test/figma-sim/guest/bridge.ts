// The few calls from the sandbox out to the host; captured once, then gone from the sandbox's globals.
import type { TypingTables } from "../typings.ts";

/** One node as the host's layout engine wants it. */
export interface FlowNode {
	id: string;
	mode: "H" | "V" | "N";
	x: number;
	y: number;
	w: number;
	h: number;
	sizeH: "FIXED" | "HUG" | "FILL";
	sizeV: "FIXED" | "HUG" | "FILL";
	absolute: boolean;
	pad: [number, number, number, number];
	gap: number;
	crossGap: number;
	primary: string;
	counter: string;
	content: string;
	wrap: boolean;
	min: [number | null, number | null];
	max: [number | null, number | null];
	text: FlowText | null;
	kids: FlowNode[];
}

/** A text as the host measures it: one style a stretch. */
export interface FlowText {
	autoResize: string;
	align: string;
	alignVertical: string;
	maxLines: number | null;
	runs: FlowRun[];
}

export interface FlowRun {
	text: string;
	family: string;
	style: string;
	axes: Record<string, number> | null;
	size: number;
	lineHeight: { unit: string; value?: number };
	letterSpacing: { unit: string; value: number };
	textCase: string;
	fills: unknown[];
}

export interface FontEntry {
	family: string;
	style: string;
	axes?: string[];
}

export interface HostConfig {
	tables: TypingTables;
	manifest: Record<string, unknown>;
	editorType: "figma" | "dev" | "figjam";
	command: string;
	html: string;
	fonts: FontEntry[];
	saved: unknown;
}

export interface Host {
	/** Asks for a turn of the event loop; the host then calls `__turn(id)`. */
	later(id: number, what: string, delayMs: number): void;
	/** Solves auto-layout: rows of `[id, x, y, w, h]` that changed. */
	solve(root: string): string;
	/** Starts an export; the answer comes as `__answer(id, …)`. */
	render(id: number, tree: string, options: string): void;
	/** Takes image bytes: `{ hash, width, height }` or `{ error }`. */
	addImage(bytes: ArrayBuffer): string;
	/** `{ width, height }` or null. */
	imageFacts(hash: string): string;
	imageBytes(hash: string): ArrayBuffer;
	storage(id: number, op: string, key: string, value: string): void;
	fetch(id: number, url: string, init: string, parts: ArrayBuffer[]): void;
	/** The body of an answered fetch, once. */
	fetched(id: number): ArrayBuffer;
	toUi(json: string, parts: ArrayBuffer[]): void;
	event(name: string, json: string): void;
	log(level: string, text: string): void;
}

const scope = globalThis as unknown as { __host?: Host; __config?: HostConfig };
if (!scope.__host || !scope.__config) throw new Error("the simulator's prelude runs only inside its host");
export const host: Host = scope.__host;
export const config: HostConfig = scope.__config;
delete scope.__host;
delete scope.__config;

/** An error in Figma's wording: `in set_fills: …`. */
export function fail(where: string, message: string): never {
	throw new Error(`in ${where}: ${message}`);
}

/** What the simulator does not model is said loudly, never guessed. */
export function notSimulated(what: string): never {
	throw new Error(`figma-sim: ${what} is not simulated`);
}

let nextTurn = 1;
const turns = new Map<number, (value: unknown, error: unknown) => void>();

/** Resolves on a later turn of the host's event loop: every *Async of the API yields through this. */
export function yieldTurn<T>(what: string, work: () => T, delayMs = 0): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const id = nextTurn++;
		turns.set(id, () => {
			try {
				resolve(work());
			} catch (error) {
				reject(error);
			}
		});
		host.later(id, what, delayMs);
	});
}

/** Hands an id to the host, which answers later with a value or an error. */
export function askHost<T>(start: (id: number) => void): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const id = nextTurn++;
		turns.set(id, (value, error) => (error === undefined ? resolve(value as T) : reject(error)));
		start(id);
	});
}

/** Called by the host. */
export function turn(id: number, value?: unknown, error?: string): void {
	const go = turns.get(id);
	turns.delete(id);
	go?.(value, error === undefined ? undefined : new Error(error));
}
