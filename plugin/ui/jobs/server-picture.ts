// The paid middle of a job that runs on the linked server: one ledger, one history, every painted word read there.
import { ToolError } from "../../../shared/errors.ts";
import type { PaintedImage } from "../../../shared/models/image-model.ts";
import type { CopyCheck, Result } from "../../../shared/result.ts";
import type { Link, Server } from "../link/link.ts";
import type { JobBook } from "./job-book.ts";
import { notesOf, type Painted } from "./painted.ts";

/** How a job is asked of the server; kept, so that it is found again after any break. */
export interface ServerStep {
	tool: "edit_image" | "compose_poster" | "generate_image";
	/** As an agent would send it. Sent again with the same key it joins the same job, and costs nothing more. */
	input: Record<string, unknown>;
	/** The server's own id of the job; null until it has told. */
	jobId: string | null;
}

/** How long one call waits; the next one goes on. */
const waitSeconds = 25;

interface ServerWork {
	/** Of the record in the window: the key that makes repeats harmless. */
	jobId: string;
	book: JobBook;
	link: Link;
	signal: AbortSignal;
}

/** Throws ToolError as the tool does. A server that goes away is waited for: what it has begun, it finishes. */
export async function serverPicture(step: ServerStep, work: ServerWork): Promise<Painted> {
	const { jobId, book } = work;
	await book.update(jobId, { server: step });
	let result = step.jobId
		? await ask("get_job", { job_id: step.jobId, wait_seconds: 0 }, work)
		: await ask(step.tool, { ...step.input, idempotency_key: jobId, wait_seconds: 0 }, work);
	await book.update(jobId, { server: { ...step, jobId: result.jobId }, money: "maybe" });
	while (result.status === "working") {
		if (result.error) throw new ToolError(result.error);
		book.show(jobId, { stage: sentence(result.stage) });
		result = await ask("get_job", { job_id: result.jobId, wait_seconds: waitSeconds }, work);
	}
	const costMicroUsd = Math.round(result.costUsd * 1_000_000);
	await book.update(jobId, { costMicroUsd, money: costMicroUsd > 0 ? "paid" : "none", model: result.model });
	void work.link.tellFile(true);
	if (result.status !== "completed")
		throw new ToolError(
			result.error ?? { code: "internal", message: "The server could not finish this.", hint: "Try again." },
		);
	const images: PaintedImage[] = [];
	for (const { id, widthPx, heightPx } of result.images) {
		const { bytes, mediaType } = await onServer(work, (server) => server.call("loadImage", { id }));
		if (mediaType !== "image/svg+xml") images.push({ bytes, mediaType, widthPx, heightPx });
	}
	return {
		images,
		checks: result.images.map(({ copyCheck }) => copyCheck),
		seed: result.sent?.seed ?? result.images[0]?.seed ?? null,
		notes: [...result.images.flatMap(({ copyCheck }) => faultsOf(copyCheck)), ...notesOf(result.warnings)],
	};
}

/** Asks the server to stop the job, and says how it ended. */
export async function stopOnServer(jobId: string, book: JobBook, server: Server | null): Promise<string> {
	const step = book.get(jobId)?.server;
	if (!step?.jobId) return "Cancelled.";
	if (server === null) return "Cancelled here. The server is gone: what it had begun, it may finish.";
	try {
		const { data } = await server.call(
			"runTool",
			{ tool: "cancel_job", input: { job_id: step.jobId }, call: jobId },
			{ timeoutMs: 60_000 },
		);
		const { status, costUsd = 0 } = data as Partial<Result>;
		await book.update(jobId, {
			costMicroUsd: Math.round(costUsd * 1_000_000),
			money: costUsd > 0 ? "paid" : "none",
		});
		if (status === "completed") return "It was already painted: it is paid, and can be placed from History.";
		return costUsd > 0
			? "Cancelled; what had been painted by then is paid."
			: "Cancelled. Nothing was billed.";
	} catch {
		return "Cancelled here; the server did not say how it ended.";
	}
}

async function ask(
	tool: ServerStep["tool"] | "get_job",
	input: Record<string, unknown>,
	work: ServerWork,
): Promise<Result> {
	const { signal, jobId } = work;
	const { data, error } = await onServer(work, (server) =>
		server.call("runTool", { tool, input, call: jobId }, { signal, timeoutMs: 0 }),
	);
	const result = data as Partial<Result>;
	if (typeof result.jobId === "string" && typeof result.status === "string" && Array.isArray(result.images))
		return result as Result;
	throw new ToolError(
		error ?? { code: "internal", message: "The server answered something else.", hint: "Update both sides." },
	);
}

/** Asks again on the next link where this one broke. */
async function onServer<Value>(
	{ link, signal, book, jobId }: ServerWork,
	call: (server: Server) => Promise<Value>,
): Promise<Value> {
	for (;;) {
		const server = await link.back(signal);
		try {
			return await call(server);
		} catch (error) {
			if (link.server === server || signal.aborted) throw error;
			book.show(jobId, { stage: "The server is gone. It is waited for: nothing is lost." });
		}
	}
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Every line that does not stand as it should, in words. */
export function faultsOf(check: CopyCheck | null): string[] {
	if (check === null || check.strict === true) return [];
	const quoted = (text: string) => `“${text.replace(/\s+/g, " ").slice(0, 60)}”`;
	return [
		...check.lines
			.filter(({ verdict }) => verdict !== "exact")
			.map(({ text, verdict, read }) =>
				verdict === "missing"
					? `${quoted(text)} is missing.`
					: verdict === "unreadable"
						? `${quoted(text)} could not be read: look at it yourself.`
						: verdict === "uncertain"
							? `${quoted(text)} is probably right: look at it yourself.`
							: `${quoted(text)} reads ${quoted(read)}.`,
			),
		...check.extra.slice(0, 5).map(({ text }) => `${quoted(text)} was not asked for.`),
	];
}
