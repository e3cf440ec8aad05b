// Money, counted in whole micro-dollars: what is set aside, what is spent, and what may still be spent.
import * as z from "zod";
import { ToolError } from "../errors.ts";
import { usd } from "../models/price.ts";

/** One line of the ledger, written once and never changed. */
export interface LedgerEntry {
	/** ISO 8601, UTC. */
	at: string;
	/** `reserve` before a submit; then `settle` (what it cost) or `release` (it cost nothing). */
	type: "reserve" | "settle" | "release";
	jobId: string;
	/** The paid step inside the job; a reserve and its settle carry the same. */
	stepId: string;
	amountMicroUsd: number;
	/** Endpoint id. */
	model: string;
}

export interface Caps {
	/** For all steps of one job together. */
	perCallMicroUsd: number;
	/** For all jobs of one local day, in all processes. */
	perDayMicroUsd: number;
}

export interface Reservation {
	jobId: string;
	stepId: string;
	model: string;
	amountMicroUsd: number;
}

/** Where the money is written down. Every method is durable, and counted by other processes, when it resolves. */
export interface Ledger {
	/** Throws ToolError `budget_exceeded` where `reserve` would now; writes nothing. */
	check(ask: Reservation): Promise<void>;
	/** Sets money aside, once a step however often it is called. Throws ToolError `budget_exceeded`. */
	reserve(ask: Reservation): Promise<void>;
	/** What the step really cost; outlasts a release. Repeating it changes nothing. */
	settle(step: { jobId: string; stepId: string; amountMicroUsd: number }): Promise<void>;
	/** The step cost nothing. A settled step stays settled. */
	release(step: { jobId: string; stepId: string }): Promise<void>;
	summary(): Promise<LedgerSummary>;
}

/** One step's money as it stands. An open step counts as spent: its submit may have gone through. */
export interface Posting {
	jobId: string;
	stepId: string;
	model: string;
	/** Local day of its reservation, `2026-11-22`. */
	day: string;
	state: "open" | "settled" | "released";
	/** What counts against the caps: reserved, or what it cost, or 0. */
	amountMicroUsd: number;
}

export interface LedgerSummary {
	day: string;
	/** Of that day, open steps included. */
	spentMicroUsd: number;
	openMicroUsd: number;
	byJob: ReadonlyMap<string, number>;
	caps: Caps;
}

const entrySchema = z.object({
	at: z.string(),
	type: z.enum(["reserve", "settle", "release"]),
	jobId: z.string(),
	stepId: z.string(),
	amountMicroUsd: z.int().min(0),
	model: z.string(),
});

/** One line of the file; null for a line that a crash has torn. */
export function parseEntry(line: string): LedgerEntry | null {
	try {
		const entry = entrySchema.safeParse(JSON.parse(line));
		return entry.success ? entry.data : null;
	} catch {
		return null;
	}
}

/** The local day of a moment, as the person at this machine would call it. */
export function localDay(atMs: number): string {
	const date = new Date(atMs);
	const two = (value: number) => String(value).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The state of all steps, built up entry by entry. */
export class Postings {
	readonly #byStep = new Map<string, Posting>();
	readonly #byDay = new Map<string, number>();
	readonly #byJob = new Map<string, number>();

	/** Applies an entry; one that says nothing new changes nothing. */
	apply(entry: LedgerEntry): void {
		const key = keyOf(entry);
		const known = this.#byStep.get(key);
		if (known !== undefined && !changes(known, entry)) return;
		const posting: Posting = {
			jobId: entry.jobId,
			stepId: entry.stepId,
			model: entry.model || (known?.model ?? ""),
			day: entry.type === "reserve" || known === undefined ? localDay(Date.parse(entry.at)) : known.day,
			state: entry.type === "reserve" ? "open" : entry.type === "settle" ? "settled" : "released",
			amountMicroUsd: entry.type === "release" ? 0 : entry.amountMicroUsd,
		};
		const change = posting.amountMicroUsd - (known?.amountMicroUsd ?? 0);
		this.#byStep.set(key, posting);
		add(this.#byDay, posting.day, change);
		add(this.#byJob, posting.jobId, change);
	}

	find(step: { jobId: string; stepId: string }): Posting | null {
		return this.#byStep.get(keyOf(step)) ?? null;
	}

	/** Throws ToolError `budget_exceeded` when a reservation would pass a cap. */
	check(ask: Reservation, caps: Caps, nowMs: number): void {
		const ofJob = this.#byJob.get(ask.jobId) ?? 0;
		const ofDay = this.#byDay.get(localDay(nowMs)) ?? 0;
		if (ofJob + ask.amountMicroUsd > caps.perCallMicroUsd) {
			throw overCap(ask, ofJob, caps.perCallMicroUsd, "this call", "BROADSIDE_MAX_USD_PER_CALL");
		}
		if (ofDay + ask.amountMicroUsd > caps.perDayMicroUsd) {
			throw overCap(ask, ofDay, caps.perDayMicroUsd, "today", "BROADSIDE_MAX_USD_PER_DAY");
		}
	}

	summary(caps: Caps, nowMs: number): LedgerSummary {
		const day = localDay(nowMs);
		const open = [...this.#byStep.values()].filter(
			(posting) => posting.state === "open" && posting.day === day,
		);
		return {
			day,
			spentMicroUsd: this.#byDay.get(day) ?? 0,
			openMicroUsd: open.reduce((sum, posting) => sum + posting.amountMicroUsd, 0),
			byJob: new Map(this.#byJob),
			caps,
		};
	}
}

/** Whether an entry says anything about a step that is not so already. */
function changes(known: Posting, entry: LedgerEntry): boolean {
	// A released step may be reserved anew (its work is taken up again); a settled one is over.
	if (entry.type === "reserve") return known.state === "released";
	if (entry.type === "settle") return known.state !== "settled";
	return known.state === "open";
}

function overCap(ask: Reservation, spent: number, cap: number, span: string, variable: string): ToolError {
	return new ToolError({
		code: "budget_exceeded",
		message: `This step costs ${usd(ask.amountMicroUsd)}, and ${usd(spent)} of the ${usd(cap)} allowed for ${span} is spent or set aside.`,
		hint: `Ask for less (tier standard, a lower count, finish draft is free), or raise ${variable}.`,
	});
}

const keyOf = (step: { jobId: string; stepId: string }) => `${step.jobId} ${step.stepId}`;

function add(sums: Map<string, number>, key: string, change: number) {
	sums.set(key, (sums.get(key) ?? 0) + change);
}
