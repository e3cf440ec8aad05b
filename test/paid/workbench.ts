// The whole product in one process, but for its door: real files, real ledger, real tools, over the fal test server.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { readConfig } from "../../mcp-server/config.ts";
import { createWorkshop, type Workshop } from "../../mcp-server/workshop.ts";
import { type LedgerEntry, Postings, parseEntry } from "../../shared/jobs/ledger.ts";
import type { TextReader } from "../../shared/ports.ts";
import type { Result } from "../../shared/result.ts";
import { runTool } from "../../shared/run-tool.ts";
import type { Answer } from "../../shared/tool.ts";
import { findTool } from "../../shared/tools/index.ts";
import { createFalServer, type FalServer, type FalServerOptions } from "../fal-server/server.ts";
import { plainPng } from "../models/fixtures.ts";
import { quickClock } from "../models/quick-clock.ts";

export const secretKey = "11111111-2222-3333-4444-555555555555:secretsecretsecret";

const folders: string[] = [];
const servers: FalServer[] = [];

afterAll(async () => {
	for (const server of servers.splice(0)) await server.close();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

export function freshHome(): string {
	const folder = mkdtempSync(join(tmpdir(), "broadside-paid-"));
	folders.push(folder);
	return folder;
}

/** Flat pictures unless asked otherwise: quick, and what counts here is money. */
export async function startFal(options: FalServerOptions = {}): Promise<FalServer> {
	const server = await createFalServer({ flat: true, queueMs: 2, runMs: 10, ...options });
	servers.push(server);
	return server;
}

/** A reader in front of a flat picture: no words at all. */
export const seesNothing: TextReader = {
	check: async (_image, copy) => ({
		strict: copy.length === 0,
		by: "ocr",
		lines: copy.map(({ id, text }) => ({
			copyId: id,
			text,
			verdict: "missing",
			read: "",
			cer: 1,
			box: null,
		})),
		extra: [],
		duplicates: [],
	}),
};

export interface Workbench {
	home: string;
	server: FalServer;
	workshop: Workshop;
	call(tool: string, input: object, signal?: AbortSignal): Promise<Answer>;
	/** The ledger as its file says. */
	ledger(): { entries: LedgerEntry[]; postings: Postings };
	/** PNG files in the output folder. */
	images(): string[];
	stages: string[];
}

export function openWorkbench(
	server: FalServer,
	options: { home?: string; env?: Record<string, string>; speed?: number; reader?: TextReader | "real" } = {},
): Workbench {
	const home = options.home ?? freshHome();
	const config = readConfig(
		{},
		{
			FAL_KEY: secretKey,
			BROADSIDE_HOME: home,
			BROADSIDE_FAL_ORIGIN: server.origin,
			BROADSIDE_FAL_MAX_WAIT_S: "70",
			...options.env,
		},
	);
	const workshop = createWorkshop(config, { clock: quickClock(options.speed ?? 20) });
	// Flat pictures hold no words: a reader would have every line repaired.
	if (options.reader !== "real") workshop.ports.reader = options.reader ?? null;
	const stages: string[] = [];
	return {
		home,
		server,
		workshop,
		stages,
		async call(name, input, signal = new AbortController().signal) {
			const tool = findTool(name);
			if (tool === undefined) throw new Error(`no tool ${name}`);
			const { ports, jobs, reportInternal } = workshop;
			// The quick clock counts waits too: this is long enough for everything but a job that never ends.
			const waiting = name === "get_job" || "prompt" in input || "instruction" in input || "job_id" in input;
			const never = ["cancel_job", "review_prompt", "check_text"].includes(name);
			const patient = waiting && !never ? { wait_seconds: 600 } : {};
			return runTool(
				tool,
				{ ...patient, ...input },
				{
					ports,
					jobs,
					signal,
					progress: ({ stage }) => stages.push(stage),
					reportInternal,
				},
			);
		},
		ledger() {
			const entries: LedgerEntry[] = [];
			const postings = new Postings();
			try {
				for (const line of readFileSync(join(home, "ledger.jsonl"), "utf8").split("\n")) {
					const entry = line === "" ? null : parseEntry(line);
					if (entry === null) continue;
					entries.push(entry);
					postings.apply(entry);
				}
			} catch {
				// Nothing was ever set aside.
			}
			return { entries, postings };
		},
		images: () => {
			try {
				return readdirSync(join(home, "images"));
			} catch {
				return [];
			}
		},
	};
}

export function resultIn(answer: Answer): Result {
	if (!("jobId" in answer.data)) throw new Error(`no result: ${answer.text}`);
	return answer.data as Result;
}

export const jazz =
	'Concert poster for a jazz festival called "MIDNIGHT BRASS" in tall condensed serif at the top, a saxophone player silhouetted against a smoky amber spotlight, "JUNE 14-16" in small caps below, "BROOKLYN ARTS CENTER" in thin sans-serif at the bottom, deep navy and warm gold color palette.';

export const dataUrl = (widthPx: number, heightPx: number) =>
	`data:image/png;base64,${Buffer.from(plainPng(widthPx, heightPx)).toString("base64")}`;

/** What fal was given, in order. */
export const inputs = (server: FalServer) =>
	[...server.queue.requests.values()].map(
		({ endpoint, input }) => ({ endpoint, ...input }) as Record<string, unknown>,
	);

export const jobsIn = (bench: Workbench) => {
	try {
		return readdirSync(join(bench.home, "jobs")).filter((name) => name.endsWith(".json"));
	} catch {
		return [];
	}
};

export const codes = (answer: Answer) => resultIn(answer).warnings.map(({ code }) => code);
