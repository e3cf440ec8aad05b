// The simulator's prelude: puts Figma's globals, and nothing else, in front of the plugin.
import { askHost, config, fail, host, turn, yieldTurn } from "./bridge.ts";
import { emitNow, guarded } from "./events.ts";
import { figma, isClosed, view } from "./figma.ts";
import { flush } from "./geometry.ts";
import { exported } from "./images.ts";
import { pack, unpack } from "./messages.ts";
import { nodeListeners } from "./pages.ts";
import { commit, doc, find, open, pageOf, type Saved, save } from "./store.ts";
import { fromUi } from "./ui.ts";
import { look, pageIdOf, user } from "./user.ts";
import "./paint.ts";
import "./plugin-data.ts";
import "./tree.ts";
import "./vector.ts";

open(config.saved as Saved | null);

let telling = false;
doc.onChange = () => {
	if (telling) return;
	telling = true;
	void yieldTurn("document events", () => {
		telling = false;
		const ids = [...doc.changed];
		doc.changed.clear();
		for (const { page, callback } of nodeListeners.slice()) {
			const inPage = ids.filter((id) => {
				const rec = find(id);
				return rec ? pageOf(rec)?.id === page : true;
			});
			if (inPage.length > 0)
				guarded("nodechange", () => callback({ nodeChanges: inPage.map((id) => ({ id, origin: "LOCAL" })) }));
		}
	});
};

const show = (value: unknown): string => {
	if (typeof value === "string") return value;
	if (value instanceof Error) return `${value.name}: ${value.message}`;
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		return String(value);
	}
};
const say =
	(level: string) =>
	(...args: unknown[]): void =>
		host.log(level, args.map(show).join(" "));

const timers = new Map<number, boolean>();
let nextTimer = 1;
const runTimer = (id: number, run: unknown, ms: unknown, again: boolean): void => {
	void yieldTurn(
		"timer",
		() => {
			if (!timers.has(id) || isClosed()) return;
			if (again) runTimer(id, run, ms, true);
			else timers.delete(id);
			guarded("timer", run as () => void);
		},
		Math.max(0, Number(ms) || 0),
	);
};
const timer = (again: boolean) => (run: unknown, ms: unknown) => {
	if (typeof run !== "function") fail(again ? "setInterval" : "setTimeout", "Expected function");
	const id = nextTimer++;
	timers.set(id, true);
	runTimer(id, run, ms, again);
	return id;
};
const stop = (id: unknown): void => {
	timers.delete(Number(id));
};

async function fetchLike(url: unknown, init: unknown): Promise<object> {
	const { json, parts } = pack(init ?? {}, "fetch");
	let asked = 0;
	const answer = JSON.parse(
		await askHost<string>((id) => {
			asked = id;
			host.fetch(id, String(url), json, parts);
		}),
	) as { status: number; headers: Record<string, string>; text: string | null };
	const bytes = host.fetched(asked);
	const text = async () => {
		if (answer.text === null) fail("text", "figma-sim: binary answers are read with arrayBuffer()");
		return answer.text;
	};
	return Object.freeze({
		ok: answer.status >= 200 && answer.status < 300,
		status: answer.status,
		headersObject: answer.headers,
		arrayBuffer: async () => bytes,
		text,
		json: async () => JSON.parse(await text()) as unknown,
	});
}

const scope = globalThis as unknown as Record<string, unknown>;
Object.assign(scope, {
	figma,
	__html__: config.html,
	__uiFiles__: {},
	console: Object.freeze({
		log: say("log"),
		info: say("info"),
		warn: say("warn"),
		error: say("error"),
		debug: say("debug"),
	}),
	setTimeout: timer(false),
	setInterval: timer(true),
	clearTimeout: stop,
	clearInterval: stop,
	fetch: fetchLike,
});

/** For the host alone: reached through a value it takes out of the globals at once. */
scope.__sim = {
	turn,
	exported,
	fromUi: (json: string, ...parts: ArrayBuffer[]) => fromUi(json, parts),
	save: () => {
		flush();
		return JSON.stringify(save());
	},
	/** A random act of the person, with a number for the seed. */
	fidget: (seed: number) => {
		let state = seed >>> 0;
		return user.fidget(() => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return state / 4294967296;
		});
	},
	close: () => {
		emitNow("close");
		commit();
	},
	/** Runs a test's function with the API, the person, and a way to look. */
	evaluate: (id: number, source: string, json: string, ...parts: ArrayBuffer[]) => {
		const run = new Function(`return (${source})`)() as (scope: object, arg: unknown) => unknown;
		const sim = {
			look,
			user,
			view,
			commit,
			steps: () => doc.steps.length,
			pending: () => doc.pending,
			pageIdOf,
			touched: () => doc.touched,
			made: () => [...doc.made],
		};
		void (async () => run({ figma, sim }, unpack(json, parts)))().then(
			(value) => {
				const out = pack(value, "evaluate");
				host.event("evaluated", JSON.stringify({ id, json: out.json }));
			},
			(error: unknown) =>
				host.event(
					"evaluated",
					JSON.stringify({ id, error: String(error), stack: (error as Error)?.stack ?? "" }),
				),
		);
	},
};
