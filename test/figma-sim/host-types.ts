// What a test says to the simulator and what it gets back.
import type { PluginAPI } from "@figma/plugin-typings/plugin-api-standalone";
import type { Seen, user } from "./guest/user.ts";

/** What is left of a file when the plugin is closed: give it to the next `openFigma`. */
export interface FigmaFile {
	saved: unknown;
	images: Map<string, Uint8Array>;
}

/** One person's `clientStorage`, over all files and runs. */
export type ClientStorage = Map<string, string>;

export interface SimOptions {
	/** The built main.js. Left out: only `evaluate` runs. */
	code?: string;
	html?: string;
	manifest: Record<string, unknown>;
	file?: FigmaFile;
	storage?: ClientStorage;
	command?: string;
	editorType?: "figma" | "dev" | "figjam";
	/** Families the person does not have. */
	withoutFonts?: string[];
	/** Seed of a person who fidgets between awaits; null: a calm one. */
	chaosSeed?: number | null;
	/** Answers the sandbox's `fetch`; a binary body is a Uint8Array on both ways. */
	fetch?: (
		url: string,
		init: unknown,
	) => Promise<{ status: number; headers: Record<string, string>; body: string | Uint8Array }>;
	/** How long one turn of the sandbox may compute before it is stopped; default 20 s. */
	stopAfterMs?: number;
	onMessage?: (message: unknown) => void;
}

/** What a test's function gets inside the sandbox. */
export interface Inside {
	figma: PluginAPI;
	sim: {
		look(id?: string): Seen | null;
		user: typeof user;
		view: { center: { x: number; y: number }; zoom: number; shown: string[] };
		commit(): void;
		steps(): number;
		pending(): boolean;
		pageIdOf(id: string): string | null;
		/** Writes through the API to layers that were there before the plugin: `set_name FRAME 1:2`. */
		touched(): string[];
		/** Ids of what was made through the API in this run. */
		made(): string[];
	};
}

export interface Notice {
	message: string;
	error: boolean;
	button: string | null;
}
