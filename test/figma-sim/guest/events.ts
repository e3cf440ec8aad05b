// The event bus of `figma.on`: handlers run on a turn of their own, as real ones do.
import { fail, host, yieldTurn } from "./bridge.ts";

type Handler = (event?: unknown) => void;
const handlers = new Map<string, { run: Handler; once: boolean }[]>();
const known = "selectionchange currentpagechange close run drop documentchange stylechange".split(" ");

export function listen(type: unknown, run: unknown, once: boolean, allPagesLoaded: boolean): void {
	if (typeof type !== "string" || !known.includes(type)) fail("on", `Unknown event ${String(type)}`);
	if (typeof run !== "function") fail("on", "Expected function");
	if (type === "documentchange" && !allPagesLoaded)
		fail(
			"on",
			"Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.",
		);
	const list = handlers.get(type) ?? [];
	list.push({ run: run as Handler, once });
	handlers.set(type, list);
}

export function unlisten(type: unknown, run: unknown): void {
	const list = handlers.get(String(type)) ?? [];
	handlers.set(
		String(type),
		list.filter((entry) => entry.run !== run),
	);
}

/** An error that nobody caught ends nothing here, but the host hears of it. */
export function guarded(what: string, run: () => unknown): void {
	try {
		const out = run();
		if (out instanceof Promise)
			out.catch((error: unknown) =>
				host.log("error", `${what}: ${String(error)} ${(error as Error)?.stack ?? ""}`),
			);
	} catch (error) {
		host.log("error", `${what}: ${String(error)} ${(error as Error)?.stack ?? ""}`);
	}
}

const waiting = new Set<string>();

/** Tells the plugin; the same event twice in one turn is told once. */
export function emit(type: string, event?: unknown): void {
	if (!handlers.get(type)?.length || waiting.has(type)) return;
	waiting.add(type);
	void yieldTurn(`event ${type}`, () => {
		waiting.delete(type);
		emitNow(type, event);
	});
}

export function emitNow(type: string, event?: unknown): void {
	const list = handlers.get(type) ?? [];
	handlers.set(
		type,
		list.filter((entry) => !entry.once),
	);
	for (const entry of list) guarded(`on ${type}`, () => entry.run(event));
}
