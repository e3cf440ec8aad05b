// Jobs after their start: cancelled, taken up again when the plugin opens, placed again from History.
import { ToolError } from "../../../shared/errors.ts";
import { compose } from "../../../shared/layout/compose.ts";
import { resumeRun } from "../../../shared/models/paid-run.ts";
import type { Link } from "../link/link.ts";
import type { StatusLine } from "../store.ts";
import { placePainting, readAsked } from "./create-job.ts";
import { placeAnswer } from "./edit-job.ts";
import type { JobRecord } from "./job-record.ts";
import { falModel, needKey, paidPicture, stopAtFal } from "./paid-picture.ts";
import type { Painted } from "./painted.ts";
import type { Bench, RunningJobs } from "./running.ts";
import { serverPicture, stopOnServer } from "./server-picture.ts";

export interface JobBench extends Bench {
	running: RunningJobs;
	link: Link;
	say(status: StatusLine): void;
}

/** Stops here at once; whether fal stopped in time is told when fal says so, which can take a minute. */
export async function cancelJob(job: JobRecord, bench: JobBench): Promise<void> {
	const { book, store, running, link } = bench;
	const ended = running.stop(job.id);
	const { key } = store.get();
	const now = book.get(job.id) ?? job;
	const sent = now.server !== undefined || (now.step !== null && key !== "");
	const where = now.server === undefined ? "fal" : "the server";
	const first = sent
		? `Cancelled. Asking ${where} whether that was in time…`
		: "Cancelled before anything was sent.";
	await book.update(job.id, { status: "cancelled", stage: first });
	bench.say({ text: first, tone: "quiet" });
	await ended;
	if (!sent) return;
	const how =
		now.server === undefined
			? await stopAtFal(job.id, book, falModel(key))
			: await stopOnServer(job.id, book, link.server);
	await book.update(job.id, { stage: how });
	if (store.get().status.text === first) bench.say({ text: how, tone: "quiet" });
}

/** A job that was under way when the plugin was closed. */
export function takeUp(job: JobRecord, bench: JobBench, ended: () => void): void {
	const paint = howToResume(job, bench);
	if (typeof paint === "string") {
		void bench.book.update(job.id, { status: "failed", stage: paint });
		return;
	}
	void bench.running.run(job.id, bench.book, async (signal) => {
		await place(job, await paint(signal), bench, false);
		ended();
	});
}

/** The way to its picture, or why there is none. */
function howToResume(job: JobRecord, bench: JobBench): string | ((signal: AbortSignal) => Promise<Painted>) {
	const { book, store, link } = bench;
	const { id: jobId, step, server } = job;
	if (server)
		return link.paired
			? (signal) => serverPicture(server, { jobId, book, link, signal })
			: "It runs on a server that this plugin is no longer paired with.";
	if (!step) return "Closed before anything was sent. Nothing was spent.";
	const { key } = store.get();
	if (key === "") return "It was sent, but the fal key is gone: save it again, then place it from here.";
	return (signal) => paidPicture({ step }, { jobId, book, model: falModel(key), signal });
}

/** Fetches a paid picture again (it costs nothing) and places it anew. Throws ToolError. */
export async function placeAgain(job: JobRecord, bench: JobBench): Promise<void> {
	const { book, store, link } = bench;
	const { step, server } = job;
	if (server) {
		if (link.server === null)
			throw new ToolError({
				code: "not_connected",
				message: "The picture is on your Broadside server, which is gone.",
				hint: "Start the server, then place it again.",
			});
		const { signal } = new AbortController();
		return place(job, await serverPicture(server, { jobId: job.id, book, link, signal }), bench, true);
	}
	const model = falModel(needKey(store.get().key));
	if (!step)
		throw new ToolError({
			code: "expired",
			message: "Nothing was painted for this job.",
			hint: "Start it again.",
		});
	const persist = (known: typeof step) => book.update(job.id, { step: known });
	await place(job, await resumeRun(model, step, { persist }), bench, true);
}

async function place(job: JobRecord, answer: Painted, bench: Bench, again: boolean): Promise<void> {
	if (job.kind === "edit" || job.repaint) return placeAnswer(job.id, answer, bench, { again });
	const { asked, size, seed } = job.create ?? { asked: job.asked, size: "auto", seed: 1 };
	const { brief } = readAsked(asked, size);
	const layout = job.kind === "overlay" ? compose(brief, { seed }) : null;
	await placePainting(job.id, answer, brief, layout, bench, { again });
}
