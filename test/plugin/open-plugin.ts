// Opens the built plugin in the simulator, with a small window's end of the wire that shares no code with the product.
import { afterEach } from "vitest";
import { type Figma, openFigma } from "../figma-sim/host.ts";
import type { Inside, SimOptions } from "../figma-sim/host-types.ts";
import { builtPlugin, manifest } from "./plugin-build.ts";

export interface WireError {
	code: string;
	message: string;
	hint: string;
}

export class Refused extends Error {
	readonly body: WireError;
	constructor(body: WireError) {
		super(`${body.code}: ${body.message} ${body.hint}`);
		this.body = body;
	}
}

/** The window's end: calls by name, events as they come. */
export interface Wire {
	call<R = Record<string, unknown>>(name: string, params?: unknown): Promise<R>;
	/** Starts a call and can take it back. */
	start<R>(name: string, params?: unknown): { answer: Promise<R>; abort(): void };
	events: { name: string; data: unknown }[];
}

export type Plugin = Figma & { wire: Wire };

const open: Figma[] = [];
afterEach(() => {
	for (const figma of open.splice(0)) figma.close();
});

type File = NonNullable<SimOptions["file"]>;

/** Scenes on an empty page, by what set them: many tests begin alike. */
const stages = new WeakMap<object, File>();

async function setStage(before: (inside: Inside) => unknown, file: File | undefined): Promise<File> {
	const stage = await openFigma({ manifest, ...(file ? { file } : {}) });
	await stage.evaluate(before);
	await stage.evaluate(({ sim }) => sim.commit());
	return stage.close();
}

/** Runs the plugin on an empty page (or `options.file`); `before` sets the stage first. */
export async function openPlugin(
	options: Partial<SimOptions> & { before?: (inside: Inside) => unknown } = {},
): Promise<Plugin> {
	const { before, ...rest } = options;
	let file = rest.file;
	if (before) {
		const known = rest.file ? undefined : stages.get(before);
		file = known ?? (await setStage(before, file));
		if (!rest.file) stages.set(before, file);
		// A file is written on by those who open it.
		file = structuredClone(file);
	}
	const { main } = await builtPlugin();
	const figma = await openFigma({
		manifest,
		code: main,
		html: "<p>window</p>",
		...rest,
		...(file ? { file } : {}),
	});
	open.push(figma);
	return Object.assign(figma, { wire: wireOf(figma) });
}

export function wireOf(figma: Figma): Wire {
	const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
	const events: Wire["events"] = [];
	let next = 1;
	figma.onMessage = (message) => {
		const wire = message as {
			broadside?: string;
			id?: number;
			result?: unknown;
			error?: WireError;
			name?: string;
			data?: unknown;
		};
		if (wire.broadside === "event") events.push({ name: String(wire.name), data: wire.data });
		const entry = waiting.get(wire.id ?? -1);
		if (!entry) return;
		waiting.delete(wire.id ?? -1);
		if (wire.broadside === "error" && wire.error) entry.reject(new Refused(wire.error));
		else entry.resolve(wire.result as never);
	};
	const start = <R>(name: string, params: unknown = {}) => {
		const id = next++;
		const answer = new Promise<R>((resolve, reject) => {
			waiting.set(id, { resolve, reject });
			figma.send({ broadside: "call", id, name, params });
		});
		return { answer, abort: () => figma.send({ broadside: "abort", id }) };
	};
	return { start, call: (name, params) => start<never>(name, params).answer, events };
}
