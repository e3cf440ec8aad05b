// One job as it is kept on this device: all that is needed to take it up again, and never a picture or a key.
import type { ErrorBody } from "../../../shared/errors.ts";
import type { PaidStep } from "../../../shared/models/paid-run.ts";
import type { Home, LiveText, Placed, Provenance, Quality, TextMode } from "../../../shared/protocol.ts";
import type { JobStatus } from "../../../shared/result.ts";
import type { ServerStep } from "./server-picture.ts";

export interface JobRecord {
	v: 1;
	id: string;
	kind: Provenance["kind"];
	/** Milliseconds since the epoch. */
	createdAt: number;
	fileId: string;
	fileName: string;
	/** What was asked, in the person's words. */
	asked: string;
	status: JobStatus;
	/** For people: "waiting at fal (2nd in the queue)". */
	stage: string;
	quality: Quality;
	/** Endpoint id; `draft` for the offline engine. */
	model: string;
	text: TextMode;
	variations: number;
	/** What it costs, or would at most. */
	costMicroUsd: number;
	/** `none`: nothing was sent. `maybe`: sent, and not known to be free. `paid`: images came back. */
	money: "none" | "maybe" | "paid";
	/** The edited layer, and where it stood. */
	sourceIds: string[];
	sourceName: string;
	home: Home | null;
	/** Words to be set over the result. */
	texts: LiveText[];
	/** Where the paid run stands; null before it was sent. */
	step: PaidStep | null;
	placed: { id: string; variation: number; imageHash: string | null }[];
	/** Live texts that are hard to read on their new ground. */
	hardToRead: HardToRead[];
	notes: string[];
	/** How a painted sheet was asked for, so that its layers can be laid out again. */
	create?: { asked: string; size: string; seed: number };
	/** Of a sheet whose words are painted anew: what stands there afterwards. */
	repaint?: { sheetId: string; copy: string[]; prompt: string };
	/** How it was asked of the linked server; absent where the own key pays. */
	server?: ServerStep;
	error: ErrorBody | null;
}

export interface HardToRead {
	layerId: string;
	textIds: string[];
	words: string[];
	/** The colour that would be read, or the scrim under it. */
	by: "color" | "scrim";
	color: string;
}

/** Reads a kept record; null for one of another version, or one that is not ours. */
export function readRecord(text: string): JobRecord | null {
	try {
		const read: unknown = JSON.parse(text);
		if (typeof read !== "object" || read === null) return null;
		const record = read as Partial<JobRecord>;
		const whole =
			record.v === 1 &&
			typeof record.id === "string" &&
			typeof record.createdAt === "number" &&
			typeof record.status === "string" &&
			Array.isArray(record.placed);
		return whole ? (record as JobRecord) : null;
	} catch {
		return null;
	}
}

export const isRunning = (job: JobRecord): boolean => job.status === "working";

/** Local day of a moment, for the day cap. */
const dayOf = (at: number): string => new Date(at).toDateString();

/** Spent today with the own key: what was paid, and what may have been. A server has a ledger of its own. */
export function spentTodayMicroUsd(jobs: readonly JobRecord[], now: number): number {
	return jobs
		.filter((job) => job.money !== "none" && !job.server && dayOf(job.createdAt) === dayOf(now))
		.reduce((sum, job) => sum + job.costMicroUsd, 0);
}

/** How a placed result fits into the record. */
export function placedRows(placed: Placed, firstVariation = 1): JobRecord["placed"] {
	return placed.layers.map((layer, index) => ({
		id: layer.id,
		variation: firstVariation + index,
		imageHash: layer.imageHash,
	}));
}
