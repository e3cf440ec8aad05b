// What the gallery does: shows answers, asks for the price before anything is paid, calls the tools, tells the model.
import { addText, editInstruction, replaceText } from "../shared/brief/edit-wording.ts";
import { placeWords } from "../shared/copy/repair-place.ts";
import { dollars } from "../shared/result-text.ts";
import type { HostFacts, HostLink } from "./host-link.ts";
import { isRecord, type Json, number } from "./json.ts";
import { type Line, type ReadAnswer, readAnswer, type Variant } from "./read-answer.ts";
import type { Offer, Store } from "./store.ts";

/** A host gives a call about a minute: well inside it the job is asked for again. */
const waitSeconds = 25;

type HowMade = "Edited" | "Repaired" | "Pro";

export class Desk {
	readonly store: Store;
	readonly #host: HostLink;
	facts: HostFacts | null = null;
	/** What each job cost, by its id: answers about one job repeat its cost. */
	readonly #costs = new Map<string, number>();

	constructor(store: Store, host: HostLink) {
		this.store = store;
		this.#host = host;
	}

	/** The answer that the gallery was opened for. */
	async show(answer: Json): Promise<void> {
		const first = readAnswer(answer);
		const last = await this.#follow(first);
		this.#add(last, null);
		if (last.variants.length === 0)
			this.store.set({
				phase: last.failed ? "failed" : "words",
				words: last.words || "There is nothing to show.",
			});
	}

	choose(index: number): void {
		const { variants, chosen } = this.store.state;
		const variant = variants[index];
		if (variant === undefined || index === chosen) return;
		this.store.set({ chosen: index, shownLine: null, offer: null, editing: false, status: null });
		this.#tellModel(variant.variant);
	}

	/** Asks what an edit would cost; a draft is changed in the chat, for nothing. */
	async edit(instruction: string): Promise<void> {
		const variant = this.#current();
		const words = instruction.trim();
		if (variant === null || words === "") return;
		if (variant.draft) return this.#askInChat(variant, words);
		await this.#offer("Edit", "Edited", "edit_image", {
			images: [variant.id],
			instruction: words,
			...(variant.copy.length === 0 ? {} : { keep: variant.copy }),
		});
	}

	async repair(line: Line): Promise<void> {
		const variant = this.#current();
		if (variant === null) return;
		const sheet = { widthPx: variant.widthPx, heightPx: variant.heightPx };
		const place = line.box === null || sheet.widthPx === 0 ? undefined : placeWords(line.box, sheet);
		const change =
			line.verdict === "missing" || line.read === ""
				? addText(line.text, place === undefined ? {} : { place })
				: replaceText(line.read, line.text, place);
		await this.#offer(`Repair “${line.text}”`, "Repaired", "edit_image", {
			images: [variant.id],
			instruction: editInstruction([change]),
			copy: variant.copy,
			tier: variant.pro ? "pro" : "standard",
			max_repairs: 0,
		});
	}

	async finish(): Promise<void> {
		const variant = this.#current();
		if (variant !== null) await this.#offer("Finish in Pro", "Pro", "finish_job", { job_id: variant.jobId });
	}

	/** A draft goes as layers that can be edited, anything else as a picture. Free. */
	async sendToFigma(): Promise<void> {
		const variant = this.#current();
		if (variant === null) return;
		const layers = variant.draft && variant.index === 0;
		await this.#busy("Sending to Figma…", async () => {
			const answer = await this.#call(
				"figma_place",
				layers ? { job_id: variant.jobId } : { image: variant.id },
			);
			const { failed, words } = readAnswer(answer);
			const done = layers ? "In Figma, as layers you can edit." : "In Figma, as a picture.";
			this.store.set({ status: failed ? { text: words, bad: true } : { text: done, bad: false } });
		});
	}

	async accept({ tool, input, made }: Offer): Promise<void> {
		this.store.set({ offer: null, editing: false });
		await this.#busy("Painting…", async () => {
			const key = crypto.getRandomValues(new Uint32Array(4)).join("-");
			const first = await this.#call(tool, { ...input, wait_seconds: waitSeconds, idempotency_key: key });
			const last = await this.#follow(readAnswer(first));
			if (last.variants.length > 0) this.#add(last, made);
			if (last.failed || last.variants.length === 0)
				this.store.set({ status: { text: last.words || "Nothing came of it.", bad: true } });
		});
	}

	decline(): void {
		this.store.set({ offer: null });
	}

	async #offer(label: string, made: HowMade, tool: string, input: Json): Promise<void> {
		await this.#busy("Asking for the price…", async () => {
			const answer = await this.#call(tool, { ...input, estimate_only: true });
			const { failed, words } = readAnswer(answer);
			if (failed) return this.store.set({ status: { text: words, bad: true } });
			const meta = isRecord(answer._meta) ? answer._meta["broadside/result"] : null;
			const costUsd = isRecord(meta) ? number(meta.costUsd) : null;
			this.store.set({ offer: { label, made, tool, input, costUsd }, status: null });
		});
	}

	async #askInChat(variant: Variant, words: string): Promise<void> {
		const request = `Change the draft ${variant.jobId}: ${words}`;
		if (this.facts?.canMessage !== true)
			return this.store.set({ status: { text: `Ask for it in the chat: ${request}`, bad: false } });
		await this.#busy("Asking in the chat…", async () => {
			await this.#host.request("ui/message", { role: "user", content: [{ type: "text", text: request }] });
			this.store.set({ editing: false, status: { text: "Asked in the chat.", bad: false } });
		});
	}

	/** Waits until the job has ended; tells how far it is. */
	async #follow(answer: ReadAnswer): Promise<ReadAnswer> {
		let last = answer;
		while (
			last.status === "working" &&
			!last.failed &&
			last.jobId !== "" &&
			this.facts?.canCallTools === true
		) {
			this.store.set({ working: last.stage === "" ? "Working…" : `${last.stage}…` });
			last = readAnswer(await this.#call("get_job", { job_id: last.jobId, wait_seconds: waitSeconds }));
		}
		this.store.set({ working: null });
		return last;
	}

	#add(answer: ReadAnswer, made: HowMade | null) {
		const { variants } = this.store.state;
		const known = new Set(variants.map(({ variant }) => variant.id));
		const fresh = answer.variants.filter(({ id }) => id === "" || !known.has(id));
		if (answer.costUsd !== null) this.#costs.set(answer.jobId, answer.costUsd);
		const costUsd = [...this.#costs.values()].reduce((sum, one) => sum + one, 0);
		if (fresh.length === 0) return this.store.set({ costUsd });
		const chosen = made === null ? 0 : variants.length;
		this.store.set({
			phase: "ready",
			variants: [...variants, ...fresh.map((variant) => ({ variant, made }))],
			chosen,
			costUsd,
			shownLine: null,
			status: made === null ? null : { text: `${made}: ${dollars(answer.costUsd ?? 0)}.`, bad: false },
		});
		const first = fresh[0];
		if (made !== null && first !== undefined) this.#tellModel(first);
	}

	#current(): Variant | null {
		const { variants, chosen } = this.store.state;
		return variants[chosen]?.variant ?? null;
	}

	#call(name: string, input: Json): Promise<Json> {
		return this.#host.request("tools/call", { name, arguments: input });
	}

	#tellModel({ id, jobId, index }: Variant) {
		if (this.facts?.canTellModel !== true || id === "") return;
		const said = `The person looks at image ${id} (picture ${index + 1} of job ${jobId}) in the gallery.`;
		this.#host
			.request("ui/update-model-context", { content: [{ type: "text", text: said }] })
			.catch(() => undefined);
	}

	async #busy(working: string, work: () => Promise<void> | void): Promise<void> {
		if (this.store.state.working !== null) return;
		this.store.set({ working, status: null });
		try {
			await work();
		} catch (error) {
			const words = error instanceof Error ? error.message : String(error);
			this.store.set({ status: { text: words, bad: true } });
		} finally {
			this.store.set({ working: null });
		}
	}
}
