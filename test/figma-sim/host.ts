// Runs the built plugin as Figma does: its bundle inside QuickJS, in front of a document that keeps the rules.
import { getQuickJS, type QuickJSContext, type QuickJSHandle } from "quickjs-emscripten";
import { solve } from "./auto-layout.ts";
import { allFonts, readyFonts } from "./fonts.ts";
import type { FlowNode, FontEntry, HostConfig } from "./guest/bridge.ts";
import { packForGuest, unpackFromGuest } from "./guest-values.ts";
import type { ClientStorage, FigmaFile, Inside, Notice, SimOptions } from "./host-types.ts";
import { imageFacts } from "./image-facts.ts";
import { domainAllowed, storageOperation, takeImage } from "./outside.ts";
import { buildPrelude, tablesForGuest } from "./prelude.ts";
import { render } from "./raster.ts";

const instructionLimitMs = 20_000;
/** The collector does not run before this much has come in. */
const freeableBytes = 4_000_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class Figma {
	readonly notices: Notice[] = [];
	readonly errors: string[] = [];
	readonly logs: string[] = [];
	readonly opened: string[] = [];
	readonly ignoredRelaunch: string[] = [];
	readonly fidgets: string[] = [];
	/** Messages the plugin sent to its window, newest last. */
	readonly toUi: unknown[] = [];
	ui: { html: string; options: Record<string, unknown> } | null = null;
	closed = false;
	/** Turns of the event loop that the sandbox has asked for and not had. */
	#waiting = 0;
	#vm: QuickJSContext;
	#sim: QuickJSHandle;
	#options: SimOptions;
	#images: Map<string, Uint8Array>;
	#storage: ClientStorage;
	#fetched = new Map<number, Uint8Array>();
	#bytesIn = 0;
	#nextEvaluation = 1;
	#evaluations = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
	#deadline = 0;
	#chaos: number | null;
	onMessage: ((message: unknown) => void) | undefined;

	static async open(options: SimOptions): Promise<Figma> {
		await readyFonts();
		const [quickjs, source] = await Promise.all([getQuickJS(), buildPrelude()]);
		const runtime = quickjs.newRuntime();
		runtime.setMemoryLimit(512 * 1024 * 1024);
		runtime.setMaxStackSize(1024 * 1024);
		return new Figma(runtime.newContext(), options, source);
	}

	constructor(vm: QuickJSContext, options: SimOptions, prelude: string) {
		this.#vm = vm;
		this.#options = options;
		this.#images = options.file?.images ?? new Map();
		this.#storage = options.storage ?? new Map();
		this.#chaos = options.chaosSeed ?? null;
		this.onMessage = options.onMessage;
		vm.runtime.setInterruptHandler(() => this.#deadline > 0 && Date.now() > this.#deadline);
		const config: HostConfig = {
			tables: tablesForGuest(),
			manifest: options.manifest,
			editorType: options.editorType ?? "figma",
			command: options.command ?? "",
			html: options.html ?? "",
			fonts: this.#fonts(),
			saved: options.file?.saved ?? null,
		};
		this.#expose(config);
		this.#run(prelude, "figma-sim.js");
		this.#sim = vm.getProp(vm.global, "__sim");
		this.#run("delete globalThis.__sim", "figma-sim.js");
		if (options.code !== undefined) this.#run(options.code, "PLUGIN_1_SOURCE");
	}

	#fonts(): FontEntry[] {
		const missing = new Set(this.#options.withoutFonts ?? []);
		return allFonts().filter((entry) => !missing.has(entry.family));
	}

	#expose(config: HostConfig): void {
		const vm = this.#vm;
		const bag = vm.newObject();
		const add = (name: string, run: (...args: QuickJSHandle[]) => QuickJSHandle | undefined) => {
			const fn = vm.newFunction(name, (...args) => {
				try {
					return run(...args) ?? vm.undefined;
				} catch (error) {
					return { error: vm.newError(messageOf(error)) };
				}
			});
			vm.setProp(bag, name, fn);
			fn.dispose();
		};
		const text = (value: QuickJSHandle | undefined) => (value ? vm.getString(value) : "");
		const number = (value: QuickJSHandle | undefined) => (value ? vm.getNumber(value) : 0);
		add("later", (id, what, delay) => {
			this.#later(number(id), text(what), number(delay));
			return undefined;
		});
		add("solve", (root) => vm.newString(JSON.stringify(solve(JSON.parse(text(root)) as FlowNode))));
		add("render", (id, tree, options) => {
			this.#render(number(id), text(tree), text(options));
			return undefined;
		});
		add("addImage", (bytes) =>
			vm.newString(JSON.stringify(takeImage(this.#images, bytes ? this.#bytes(bytes) : new Uint8Array()))),
		);
		add("imageFacts", (hash) => {
			const bytes = this.#images.get(text(hash));
			const facts = bytes ? imageFacts(bytes) : null;
			return vm.newString(JSON.stringify(facts ? { width: facts.width, height: facts.height } : null));
		});
		add("imageBytes", (hash) => this.#newBytes(this.#images.get(text(hash)) ?? new Uint8Array()));
		add("storage", (id, op, key, value) => {
			this.#store(number(id), text(op), text(key), text(value));
			return undefined;
		});
		add("fetch", (id, url, init, parts) => {
			this.#fetch(number(id), text(url), this.#unpack(text(init), parts));
			return undefined;
		});
		add("fetched", (id) => {
			const body = this.#fetched.get(number(id)) ?? new Uint8Array();
			this.#fetched.delete(number(id));
			return this.#newBytes(body);
		});
		add("toUi", (json, parts) => {
			const message = this.#unpack(text(json), parts);
			this.toUi.push(message);
			this.#turn(() => this.onMessage?.(message));
			return undefined;
		});
		add("event", (name, json) => {
			this.#event(text(name), JSON.parse(text(json)) as unknown);
			return undefined;
		});
		add("log", (level, line) => {
			(text(level) === "error" ? this.errors : this.logs).push(text(line));
			return undefined;
		});
		vm.setProp(vm.global, "__host", bag);
		bag.dispose();
		const json = vm.newString(JSON.stringify(config));
		vm.setProp(vm.global, "__config", json);
		json.dispose();
		this.#run("globalThis.__config = JSON.parse(globalThis.__config)", "figma-sim.js");
	}

	#bytes(value: QuickJSHandle): Uint8Array {
		const lifetime = this.#vm.getArrayBuffer(value);
		const copy = lifetime.value.slice();
		lifetime.dispose();
		return copy;
	}

	#newBytes(bytes: Uint8Array): QuickJSHandle {
		this.#bytesIn += bytes.length;
		const copy = new Uint8Array(bytes);
		return this.#vm.newArrayBuffer(copy.buffer);
	}

	#unpack(json: string, parts: QuickJSHandle | undefined): unknown {
		return unpackFromGuest(json, (index) => {
			if (!parts) return new Uint8Array();
			const part = this.#vm.getProp(parts, index);
			const bytes = this.#bytes(part);
			part.dispose();
			return bytes;
		});
	}

	/** Runs work on a later turn; the person may act before it. */
	#turn(work: () => void, delayMs = 0, what = ""): void {
		this.#waiting++;
		const go = () => {
			this.#waiting--;
			if (this.closed) return;
			if (this.#chaos !== null && what.endsWith("Async")) this.#fidget();
			work();
		};
		if (delayMs > 0) setTimeout(go, delayMs);
		else setImmediate(go);
	}

	#fidget(): void {
		if (this.#chaos === null) return;
		this.#chaos = (Math.imul(this.#chaos, 1103515245) + 12345) >>> 0;
		if (this.#chaos / 4294967296 > 0.6) return;
		const seed = this.#vm.newNumber(this.#chaos);
		this.fidgets.push(this.#call("fidget", [seed]));
	}

	/** From now on the person is calm, or fidgets with this seed. */
	chaos(seed: number | null): void {
		this.#chaos = seed;
	}

	#later(id: number, what: string, delayMs: number): void {
		this.#turn(() => this.#call("turn", [this.#vm.newNumber(id)]), delayMs, what);
	}

	#answer(id: number, value: string | null, error?: string): void {
		const vm = this.#vm;
		const args = [vm.newNumber(id), value === null ? vm.undefined : vm.newString(value)];
		if (error !== undefined) args.push(vm.newString(error));
		this.#call("turn", args);
	}

	#render(id: number, tree: string, options: string): void {
		this.#turn(
			() => {
				const settle = (partsOf: (vm: QuickJSContext) => QuickJSHandle[]) => {
					this.#waiting--;
					if (!this.closed) this.#call("exported", [this.#vm.newNumber(id), ...partsOf(this.#vm)]);
				};
				this.#waiting++;
				render(JSON.parse(tree), JSON.parse(options), this.#images).then(
					(out) => settle((vm) => [typeof out === "string" ? vm.newString(out) : this.#newBytes(out)]),
					(error: unknown) => settle((vm) => [vm.null, vm.newString(messageOf(error))]),
				);
			},
			0,
			"renderAsync",
		);
	}

	#store(id: number, op: string, key: string, value: string): void {
		this.#turn(
			() => {
				try {
					this.#answer(id, storageOperation(this.#storage, op, key, value));
				} catch (error) {
					this.#answer(id, null, messageOf(error));
				}
			},
			0,
			"clientStorageAsync",
		);
	}

	#fetch(id: number, url: string, init: unknown): void {
		const run = this.#options.fetch;
		const answered =
			run && domainAllowed(this.#options.manifest, url)
				? run(url, init)
				: Promise.reject(new Error("Failed to fetch"));
		answered.then(
			({ status, headers, body }) =>
				this.#turn(() => {
					const binary = typeof body !== "string";
					this.#fetched.set(id, binary ? body : new TextEncoder().encode(body));
					this.#answer(id, JSON.stringify({ status, headers, text: binary ? null : body }));
				}),
			(error: unknown) => this.#turn(() => this.#answer(id, null, messageOf(error))),
		);
	}

	#event(name: string, data: unknown): void {
		if (name === "notify") this.notices.push(data as Notice);
		else if (name === "showUI") {
			this.ui = data as { html: string; options: Record<string, unknown> };
		} else if (name === "uiSize" && this.ui) Object.assign(this.ui.options, data);
		else if (name === "uiClosed") this.ui = null;
		else if (name === "openExternal") this.opened.push(String(data));
		else if (name === "ignoredRelaunch") this.ignoredRelaunch.push(String(data));
		else if (name === "close") setImmediate(() => this.close());
		else if (name === "evaluated")
			this.#evaluated(data as { id: number; json?: string; error?: string; stack?: string });
	}

	#evaluated(done: { id: number; json?: string; error?: string; stack?: string }): void {
		const entry = this.#evaluations.get(done.id);
		this.#evaluations.delete(done.id);
		if (done.error !== undefined) entry?.reject(new Error(`${done.error}\n${done.stack ?? ""}`));
		else entry?.resolve(done.json === undefined ? undefined : (JSON.parse(done.json) as unknown));
	}

	#call(name: string, args: QuickJSHandle[]): string {
		const vm = this.#vm;
		const fn = vm.getProp(this.#sim, name);
		this.#deadline = Date.now() + (this.#options.stopAfterMs ?? instructionLimitMs);
		const result = vm.callFunction(fn, vm.undefined, ...args);
		fn.dispose();
		for (const arg of args) if (arg.alive) arg.dispose();
		if (result.error) {
			const error: unknown = vm.dump(result.error);
			result.error.dispose();
			throw new Error(`figma-sim: ${JSON.stringify(error)}`);
		}
		const out: unknown = vm.dump(result.value);
		result.value.dispose();
		this.#jobs();
		return typeof out === "string" ? out : "";
	}

	#run(code: string, name: string): void {
		const vm = this.#vm;
		this.#deadline = Date.now() + (this.#options.stopAfterMs ?? instructionLimitMs);
		const result = vm.evalCode(code, name, { type: "global" });
		if (result.error) {
			const error = vm.dump(result.error) as { message?: string; stack?: string };
			result.error.dispose();
			throw new Error(`${name}: ${error.message ?? "failed"}\n${error.stack ?? ""}`);
		}
		result.value.dispose();
		this.#jobs();
	}

	/** Promise jobs run until none is left, as after every entry into a JavaScript engine. */
	#jobs(): void {
		for (;;) {
			const done = this.#vm.runtime.executePendingJobs();
			if (done.error) {
				const error: unknown = this.#vm.dump(done.error);
				done.error.dispose();
				this.errors.push(JSON.stringify(error));
				continue;
			}
			if (done.value === 0) break;
		}
		this.#deadline = 0;
	}

	/** Runs a function inside the sandbox, beside the plugin. It must not use anything from outside. */
	evaluate<R>(run: (inside: Inside) => R | Promise<R>): Promise<R>;
	evaluate<A, R>(run: (inside: Inside, arg: A) => R | Promise<R>, arg: A): Promise<R>;
	evaluate<R>(run: (inside: Inside, arg: never) => R | Promise<R>, arg?: unknown): Promise<R> {
		const id = this.#nextEvaluation++;
		return new Promise<R>((resolve, reject) => {
			this.#evaluations.set(id, { resolve: resolve as (value: unknown) => void, reject });
			const { json, parts } = packForGuest(arg);
			const vm = this.#vm;
			this.#call("evaluate", [
				vm.newNumber(id),
				vm.newString(run.toString()),
				vm.newString(json),
				...parts.map((part) => this.#newBytes(part)),
			]);
		});
	}

	/** A message from the plugin's window, as `parent.postMessage({ pluginMessage })` sends it. */
	send(message: unknown): void {
		const { json, parts } = packForGuest(message);
		this.#turn(() =>
			this.#call("fromUi", [this.#vm.newString(json), ...parts.map((part) => this.#newBytes(part))]),
		);
	}

	/** Resolves when the sandbox waits for nothing but the outside. */
	async idle(): Promise<void> {
		let quiet = 0;
		while (quiet < 3) {
			await new Promise((resolve) => setImmediate(resolve));
			quiet = this.#waiting === 0 ? quiet + 1 : 0;
			if (this.#waiting > 0) await new Promise((resolve) => setTimeout(resolve, 1));
		}
	}

	/** Ends the run; what comes back opens the same file again. */
	close(): FigmaFile {
		if (!this.closed) {
			this.#call("close", []);
			this.#file = { saved: JSON.parse(this.#call("save", [])) as unknown, images: this.#images };
			this.closed = true;
			for (const { reject } of this.#evaluations.values()) reject(new Error("figma-sim: closed"));
			this.#sim.dispose();
			const { runtime } = this.#vm;
			this.#vm.dispose();
			// Once its collector has run between awaits, this QuickJS build aborts when it is freed: then it is left behind.
			if (this.#bytesIn < freeableBytes) runtime.dispose();
		}
		if (!this.#file) throw new Error("figma-sim: closed without a file");
		return this.#file;
	}
	#file: FigmaFile | null = null;

	image(hash: string): Uint8Array | undefined {
		return this.#images.get(hash);
	}
}

export const openFigma = (options: SimOptions): Promise<Figma> => Figma.open(options);
