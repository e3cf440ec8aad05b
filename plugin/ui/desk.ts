// What a person can do in the window: each action as one function over the store, the canvas and the jobs.
import { type ErrorBody, ToolError } from "../../shared/errors.ts";
import { compose } from "../../shared/layout/compose.ts";
import type { ModelAnswer } from "../../shared/models/image-model.ts";
import { resumeRun } from "../../shared/models/paid-run.ts";
import { usd } from "../../shared/models/price.ts";
import type { LayerFacts, StartFacts, TextMode } from "../../shared/protocol.ts";
import { bodyOf } from "../../shared/rpc.ts";
import type { Canvas } from "./canvas-link.ts";
import { createLayers, placePainting, readAsked, startPainting } from "./jobs/create-job.ts";
import { placeAnswer, startEdit } from "./jobs/edit-job.ts";
import { JobBook } from "./jobs/job-book.ts";
import { type HardToRead, isRunning, type JobRecord } from "./jobs/job-record.ts";
import { falModel, keyPage, needKey, paidPicture, stopAtFal } from "./jobs/paid-picture.ts";
import { RunningJobs } from "./jobs/running.ts";
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

	constructor(store: Store, canvas: Canvas) {
		this.store = store;
		this.canvas = canvas;
		this.book = new JobBook(store, canvas);
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
		for (const job of this.book.all()) if (isRunning(job) && job.fileId === facts.fileId) this.#takeUp(job);
	}

	#obey(command: string): void {
		const tabs: Record<string, Tab> = { create: "create", history: "history", settings: "settings" };
		this.store.set({ tab: tabs[command] ?? "edit" });
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
		const { selection, instruction, quality, variations, together, key } = this.store.get();
		try {
			const usable = selection.filter((layer) => layer.problem === null);
			if (usable.length === 0)
				throw new ToolError({
					code: "invalid_input",
					message: "Nothing is selected that can be edited.",
					hint: "Select a frame, group, component, shape or image.",
				});
			const model = falModel(needKey(key));
			const text = textModeFor(this.store.get());
			const orders =
				together && usable.length > 1 && usable.length <= 3
					? [byArea(usable)]
					: usable.map((layer) => [layer]);
			const started = [];
			for (const layers of orders)
				started.push(
					await startEdit({ layers, instruction, quality, text, variations }, this, this.running, {
						key,
						model,
					}),
				);
			this.say({ text: orders.length > 1 ? `Editing ${orders.length} layers…` : "Editing…", tone: "busy" });
			await Promise.all(started.map(({ done }) => done));
			this.#sayHowItWent();
		} catch (error) {
			this.complain(error);
		}
	}

	async create(): Promise<void> {
		const { prompt, size, finish, quality, key } = this.store.get();
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
			const model = falModel(needKey(key));
			const { done } = await startPainting(order, this, this.running, { key, model });
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

	/** Stops here at once; whether fal stopped in time is told when fal says so, which can take a minute. */
	async cancel(job: JobRecord): Promise<void> {
		this.running.stop(job.id);
		const { key } = this.store.get();
		const sent = (this.book.get(job.id) ?? job).step !== null && key !== "";
		const first = sent
			? "Cancelled. Asking fal whether that was in time…"
			: "Cancelled before anything was sent.";
		await this.book.update(job.id, { status: "cancelled", stage: first });
		this.say({ text: first, tone: "quiet" });
		if (!sent) return;
		const how = await stopAtFal(job.id, this.book, falModel(key));
		await this.book.update(job.id, { stage: how });
		if (this.store.get().status.text === first) this.say({ text: how, tone: "quiet" });
	}

	/** A job that was under way when the plugin was closed. */
	#takeUp(job: JobRecord): void {
		const { step } = job;
		if (!step) {
			void this.book.update(job.id, {
				status: "failed",
				stage: "Closed before anything was sent. Nothing was spent.",
			});
			return;
		}
		const { key } = this.store.get();
		if (key === "") {
			void this.book.update(job.id, {
				status: "failed",
				stage: "It was sent, but the fal key is gone: save it again, then place it from here.",
			});
			return;
		}
		void this.running.run(job.id, this.book, async (signal) => {
			const answer = await paidPicture(
				{ step },
				{ jobId: job.id, book: this.book, model: falModel(key), signal },
			);
			await this.#place(job, answer);
			this.#sayHowItWent();
		});
	}

	/** Fetches a paid picture again (it costs nothing) and places it anew. */
	async placeAgain(job: JobRecord): Promise<void> {
		try {
			if (job.kind === "layers") return await this.#layAgain(job);
			const model = falModel(needKey(this.store.get().key));
			if (!job.step)
				throw new ToolError({
					code: "expired",
					message: "Nothing was painted for this job.",
					hint: "Start it again.",
				});
			this.say({ text: "Fetching the picture…", tone: "busy" });
			const answer = await resumeRun(model, job.step, {
				persist: (step) => this.book.update(job.id, { step }),
			});
			await this.#place(job, answer, true);
			this.say({ text: "Placed again. Nothing was spent.", tone: "good" });
		} catch (error) {
			this.complain(error);
		}
	}

	async #layAgain(job: JobRecord): Promise<void> {
		this.store.set({ prompt: job.asked, finish: "layers", tab: "create" });
		await this.create();
	}

	async #place(job: JobRecord, answer: ModelAnswer, again = false): Promise<void> {
		if (job.kind === "edit") return placeAnswer(job.id, answer, this, { again });
		const { asked, size, seed } = job.create ?? { asked: job.asked, size: "auto", seed: 1 };
		const { brief } = readAsked(asked, size);
		const layout = job.kind === "overlay" ? compose(brief, { seed }) : null;
		await placePainting(job.id, answer, brief, layout, this, { again });
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
