// What a person can do in the window: each action as one function over the store, the canvas and the jobs.
import { type ErrorBody, ToolError } from "../../shared/errors.ts";
import { usd } from "../../shared/models/price.ts";
import type { LayerFacts, Reworded, StartFacts, TextMode } from "../../shared/protocol.ts";
import { bodyOf } from "../../shared/rpc.ts";
import type { Canvas } from "./canvas-link.ts";
import { createLayers, startPainting } from "./jobs/create-job.ts";
import { repaintOrder, startEdit } from "./jobs/edit-job.ts";
import { JobBook } from "./jobs/job-book.ts";
import { type HardToRead, isRunning, type JobRecord } from "./jobs/job-record.ts";
import { keyPage } from "./jobs/paid-picture.ts";
import { choosePainter } from "./jobs/painter.ts";
import { rewordingOf } from "./jobs/reword.ts";
import { RunningJobs } from "./jobs/running.ts";
import { cancelJob, placeAgain, takeUp } from "./jobs/take-up.ts";
import { tellPlaced } from "./link/agent-placed.ts";
import { figmaHandlers } from "./link/figma-handlers.ts";
import { Link, type LinkState } from "./link/link.ts";
import type { State, StatusLine, Store, Tab } from "./store.ts";

const keyKey = "fal-key";
const capKey = "day-cap-usd";

/** How words go with the selection, if the person has not chosen: live where there are words that can be. */
export function textModeFor(state: Pick<State, "selection" | "textChoice">): TextMode {
	return canBeLive(state.selection) ? (state.textChoice ?? "live") : "baked";
}

export function canBeLive(selection: readonly LayerFacts[]): boolean {
	const withWords = selection.filter((layer) => layer.strings.length > 0 && layer.type !== "TEXT");
	return withWords.length > 0 && withWords.every((layer) => layer.missingFonts.length === 0);
}

export class Desk {
	readonly store: Store;
	readonly canvas: Canvas;
	readonly book: JobBook;
	readonly running = new RunningJobs();

	readonly link: Link;

	constructor(store: Store, canvas: Canvas) {
		this.store = store;
		this.canvas = canvas;
		this.book = new JobBook(store, canvas);
		this.link = new Link({
			store,
			canvas,
			handlers: figmaHandlers({
				canvas,
				running: this.running,
				onPlaced: (placed) => tellPlaced(placed, this),
			}),
			onEvent: (name, data) => {
				if (name === "activity" && "doing" in data)
					store.set({ agent: data.doing === null ? null : `${data.agent}: ${data.doing}` });
			},
			onChange: (state) => this.#linkChanged(state),
		});
		let seen = store.get().selection;
		store.subscribe(() => {
			// Going to another page changes the selection, and an agent must know which page it reads.
			if (store.get().selection === seen) return;
			seen = store.get().selection;
			void this.link.tellFile();
		});
	}

	/** Takes up where the plugin was left: settings, jobs, the command it was opened with. */
	open(facts: StartFacts): void {
		const cap = Number(facts.stored[capKey]);
		this.store.set({
			phase: "ready",
			fileId: facts.fileId,
			fileName: facts.fileName,
			canWrite: facts.canWrite,
			selection: facts.selection,
			key: facts.stored[keyKey] ?? "",
			dayCapUsd: Number.isFinite(cap) && cap > 0 ? cap : 5,
			status: { text: "Ready", tone: "quiet" },
		});
		this.book.load(facts.stored);
		this.#obey(facts.command);
		this.link.open(facts.stored);
		for (const job of this.book.all())
			if (isRunning(job) && job.fileId === facts.fileId) takeUp(job, this, () => this.#sayHowItWent());
	}

	#obey(command: string): void {
		const tabs: Record<string, Tab> = { create: "create", history: "history", settings: "settings" };
		// A tab that the person has already gone to stays.
		if (this.store.get().tab === "edit") this.store.set({ tab: tabs[command] ?? "edit" });
		if (command === "self-test") void this.selfTest();
		if (command === "edit-again" || command === "finish-in-pro") {
			const made = this.store.get().selection.find((layer) => layer.provenance !== null);
			if (made) void this.again(made, command === "finish-in-pro");
		}
	}

	say(status: StatusLine): void {
		this.store.set({ status });
	}

	/** Says what went wrong; the prompt stays as it was. */
	complain(error: unknown): void {
		const body = bodyOf(error);
		this.say(statusOf(body));
		this.canvas.call("notify", { message: body.message, error: true }).catch(() => undefined);
	}

	async editSelection(): Promise<void> {
		const { selection, instruction, quality, variations, together } = this.store.get();
		try {
			const usable = selection.filter((layer) => layer.problem === null);
			if (usable.length === 0)
				throw new ToolError({
					code: "invalid_input",
					message: "Nothing is selected that can be edited.",
					hint: "Select a frame, group, component, shape or image.",
				});
			const painter = choosePainter(this.store.get(), this.link);
			const text = textModeFor(this.store.get());
			const orders =
				together && usable.length > 1 && usable.length <= 3
					? [byArea(usable)]
					: usable.map((layer) => [layer]);
			const started = [];
			for (const layers of orders)
				started.push(
					await startEdit({ layers, instruction, quality, text, variations }, this, this.running, painter),
				);
			this.say({ text: orders.length > 1 ? `Editing ${orders.length} layers…` : "Editing…", tone: "busy" });
			await Promise.all(started.map(({ done }) => done));
			this.#sayHowItWent();
		} catch (error) {
			this.complain(error);
		}
	}

	/** The words of a painted sheet, changed in its hidden copy, are changed in the picture too: a new one beside it. */
	async repaint(reworded: Reworded): Promise<void> {
		const rewording = rewordingOf(reworded);
		if (!rewording) return;
		try {
			const painter = choosePainter(this.store.get(), this.link);
			const { done } = await startEdit(repaintOrder(reworded, rewording), this, this.running, painter);
			this.say({ text: "Repainting the words…", tone: "busy" });
			await done;
			this.#sayHowItWent();
		} catch (error) {
			this.complain(error);
		}
	}

	async create(): Promise<void> {
		const { prompt, size, finish, quality } = this.store.get();
		const seed = Math.floor(Math.random() * 2_147_483_647);
		const order = { asked: prompt, size, finish, quality, seed };
		try {
			if (finish === "layers") {
				this.say({ text: "Laying out…", tone: "busy" });
				// Lets the words be seen before the layout keeps the window busy.
				await new Promise((resolve) => setTimeout(resolve, 0));
				const made = await createLayers(order, this);
				const fonts = made.fonts.map(({ wanted, used }) => `${wanted} → ${used}`).join(", ");
				this.say({
					text: `Placed "${made.placed.layers[0]?.name ?? "sheet"}" as ${made.placed.layerCount} layers. Free.`,
					tone: "good",
					...(fonts || made.notes[0]
						? { hint: fonts ? `Fonts you do not have: ${fonts}` : (made.notes[0] ?? "") }
						: {}),
				});
				return;
			}
			const painter = choosePainter(this.store.get(), this.link);
			const { done } = await startPainting(order, this, this.running, painter);
			this.say({ text: "Painting…", tone: "busy" });
			await done;
			this.#sayHowItWent();
		} catch (error) {
			this.complain(error);
		}
	}

	#sayHowItWent(): void {
		const job = this.book.all()[0];
		if (!job) return;
		if (job.status === "failed" && job.error) this.say(statusOf(job.error));
		else if (job.status === "completed") {
			const hard = job.hardToRead.flatMap((row) => row.words).length;
			this.say({
				text: `Placed beside "${job.sourceName}" for ${usd(job.costMicroUsd)}.`,
				tone: "good",
				...(hard > 0
					? { hint: `${hard} ${hard > 1 ? "lines are" : "line is"} hard to read on the new picture.` }
					: job.notes[0]
						? { hint: job.notes[0] }
						: {}),
			});
		}
	}

	cancel(job: JobRecord): Promise<void> {
		return cancelJob(job, this);
	}

	/** Fetches a paid picture again (it costs nothing) and places it anew; free layers are laid out again. */
	async placeAgain(job: JobRecord): Promise<void> {
		if (job.kind === "layers") {
			this.store.set({ prompt: job.asked, finish: "layers", tab: "create" });
			return this.create();
		}
		try {
			this.say({ text: "Fetching the picture…", tone: "busy" });
			await placeAgain(job, this);
			this.say({ text: "Placed again. Nothing was spent.", tone: "good" });
		} catch (error) {
			this.complain(error);
		}
	}

	async showLayers(job: JobRecord): Promise<void> {
		const found = await this.canvas.call("show", { ids: job.placed.map(({ id }) => id) }).catch(() => false);
		if (!found)
			this.say({
				text: "Those layers were deleted, or are in another file.",
				tone: "bad",
				hint: "Use Place again.",
			});
	}

	async forget(job: JobRecord): Promise<void> {
		await this.book.forget(job.id);
	}

	/** Back to the layer a result was made from, with the same words: ready, not sent. */
	async again(made: LayerFacts, inPro: boolean): Promise<void> {
		const { provenance } = made;
		if (!provenance) return;
		if (provenance.kind !== "edit") {
			this.store.set({ tab: "create", prompt: provenance.instruction });
			return;
		}
		this.store.set({
			tab: "edit",
			instruction: provenance.instruction,
			quality: inPro ? "pro" : provenance.quality,
			textChoice: provenance.text,
			variations: 1,
		});
		const back = await this.canvas.call("show", { ids: provenance.sourceIds.slice(0, 1) }).catch(() => false);
		this.say(
			back
				? {
						text: inPro
							? "The original is selected, ready for Pro."
							: "The original is selected. Change the words, then edit.",
						tone: "quiet",
					}
				: { text: "The original is gone: the result itself will be edited.", tone: "quiet" },
		);
	}

	async lift(job: JobRecord, row: HardToRead): Promise<void> {
		try {
			const { changed } = await this.canvas.call("liftText", {
				layerId: row.layerId,
				textIds: row.textIds,
				by: row.by,
				color: row.color,
			});
			await this.book.update(job.id, { hardToRead: job.hardToRead.filter((other) => other !== row) });
			this.say({
				text: changed > 0 ? "Done. Undo takes it back." : "Those words are gone.",
				tone: changed > 0 ? "good" : "bad",
			});
		} catch (error) {
			this.complain(error);
		}
	}

	async saveKey(key: string): Promise<void> {
		const trimmed = key.trim();
		try {
			if (trimmed !== "" && !/^[\w-]{8,}:[\w-]{8,}$/.test(trimmed) && trimmed.length < 12)
				throw new ToolError({
					code: "invalid_input",
					message: "That does not look like a fal key.",
					hint: "It has two parts with a colon between them.",
				});
			await this.canvas.call("store", { key: keyKey, value: trimmed === "" ? null : trimmed });
			this.store.set({ key: trimmed });
			this.say(
				trimmed === ""
					? { text: "The key is removed from this device.", tone: "good" }
					: { text: "The key is saved on this device.", tone: "good" },
			);
		} catch (error) {
			this.complain(error);
		}
	}

	async saveCap(usdText: string): Promise<void> {
		const value = Number(usdText);
		if (!Number.isFinite(value) || value <= 0)
			return this.say({ text: "The day cap must be a sum above 0.", tone: "bad" });
		this.store.set({ dayCapUsd: value });
		await this.canvas.call("store", { key: capKey, value: String(value) });
		this.say({ text: `At most ${usd(value * 1_000_000)} a day.`, tone: "good" });
	}

	async selfTest(): Promise<void> {
		this.say({ text: "Trying what Broadside relies on…", tone: "busy" });
		try {
			const rows = await this.canvas.call("selfTest", {}, { timeoutMs: 120_000 });
			const odd = rows.filter((row) => !row.same).length;
			this.store.set({ selfTest: rows, tab: "settings" });
			this.say({
				text:
					odd === 0 ? `All ${rows.length} facts hold here.` : `${odd} of ${rows.length} facts differ here.`,
				tone: odd === 0 ? "good" : "bad",
			});
		} catch (error) {
			this.complain(error);
		}
	}

	async pair(code: string): Promise<boolean> {
		this.say({ text: "Looking for your server…", tone: "busy" });
		try {
			await this.link.pair(code);
			const { link } = this.store.get();
			if (link.at === "linked") this.say({ text: "Linked to your Broadside server.", tone: "good" });
			else if ("note" in link)
				this.say({ text: link.note, tone: "bad", hint: "It is paired, and tried again." });
			return true;
		} catch (error) {
			this.complain(error);
			return false;
		}
	}

	async unpair(): Promise<void> {
		await this.link.unpair();
		this.say({
			text: "The link is ended on this side.",
			tone: "good",
			hint: "`broadside unpair` ends it on the server's.",
		});
	}

	/** Said once, and not over what a person is being told about their own work. */
	#linkChanged(state: LinkState): void {
		const before = this.#linkWas;
		this.#linkWas = state.at;
		if (before === state.at || (this.store.get().status.tone === "busy" && before !== "unpaired")) return;
		if (state.at === "linked") this.say({ text: "Linked to your Broadside server.", tone: "good" });
		else if (before === "linked" && state.at === "away")
			this.say({ text: state.note, tone: "quiet", hint: "The plugin works alone until it is back." });
		else if (state.at === "busy") this.say({ text: state.note, tone: "bad", hint: "See Settings." });
		if (state.at !== "linked") this.store.set({ agent: null });
	}
	#linkWas: LinkState["at"] = "unpaired";

	openLink(url: string): void {
		this.canvas.call("openLink", { url }).catch(() => undefined);
	}
}

/** The canvas of a joint request is the largest layer; it goes last. */
const byArea = (layers: readonly LayerFacts[]): LayerFacts[] =>
	[...layers].sort((a, b) => a.widthPx * a.heightPx - b.widthPx * b.heightPx);

function statusOf(body: ErrorBody): StatusLine {
	return {
		text: body.message,
		tone: "bad",
		hint: body.hint,
		...(body.code === "no_key" ? { link: { label: "Make a key at fal", url: keyPage } } : {}),
	};
}
