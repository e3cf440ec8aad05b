// What every image-making tool answers, whichever model drew it.

import type { Brief, PixelSize } from "./brief/brief.ts";
import type { CopyRole } from "./copy/copy.ts";
import type { ErrorBody } from "./errors.ts";
import type { Box } from "./layout/layout.ts";
import type { ModelSettings } from "./models/image-model.ts";

export type Verdict = "exact" | "uncertain" | "wrong" | "missing" | "unreadable";

/** In what way a reading differs: `spaces` and `order` are told, and fail nothing. */
export type LineNote = "letters" | "case" | "punctuation" | "accents" | "spaces" | "order";

export interface LineCheck {
	copyId: string;
	text: string;
	role?: CopyRole;
	verdict: Verdict;
	/** What was read (by OCR) or set (by layout). */
	read: string;
	/** Character error rate of `read` against `text`, 0 … 1 and above. */
	cer: number;
	box: Box | null;
	/** Left out when there is nothing to tell. */
	notes?: LineNote[];
	/** Set where this line alone was set in type here, and the reader could not swear to it: its glyphs were laid out, not guessed. */
	by?: "layout";
}

export interface CopyCheck {
	/** true: all exact, counts right, nothing extra. false: any fault. null: not proven either way. */
	strict: boolean | null;
	by: "layout" | "ocr";
	lines: LineCheck[];
	extra: { text: string; box: Box | null }[];
	/** Words that were on somebody's picture before it was edited: no fault, and not to be covered. */
	others?: { text: string; box: Box | null }[];
	/** `boxes`: the places of those that are too many; left out where they are not known. */
	duplicates: { copyId: string; seen: number; wanted: number; boxes?: Box[] }[];
	/** Not all of the picture was read: it holds more text than is read at most, or the time was up. */
	isPartial?: true;
	/** The picture was made smaller before it was read: its small print may be misread. */
	isShrunk?: true;
	metrics?: {
		longText: number;
		cvtgWordAccuracy: number;
		cvtgNed: number;
		oneIg: { ed: number; cr: number; wac: number };
	};
}

export interface Warning {
	code: string;
	message: string;
}

/** Each message once, the first in its place. */
export function unique(warnings: readonly Warning[]): Warning[] {
	return [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
}

export interface ResultImage {
	/** `img_…`, accepted wherever an image is an input. */
	id: string;
	/** Absolute path on the server's disk; null where the host keeps no files. */
	path: string | null;
	widthPx: number;
	heightPx: number;
	mediaType: "image/png" | "image/jpeg" | "image/webp" | "image/svg+xml";
	sha256: string;
	seed: number | null;
	copyCheck: CopyCheck | null;
}

/** One try to put words right, written down before it starts and again when it is judged. */
export interface Repair {
	/** Which picture of the job, 0 first. */
	variant: number;
	/**
	 * An edit that names the lines; the same prompt with another seed; real type set here, free; the picture cleaned of
	 * its words and the whole sheet set in type on it, free.
	 */
	kind: "edit" | "reseed" | "type" | "overlay";
	/** Name of the paid step; null where nothing is paid. */
	step: string | null;
	/** Endpoint id; null where nothing is painted. */
	model: string | null;
	/** Of an edit. */
	instruction?: string;
	seed?: number;
	/** Lines it was for. */
	lineIds: string[];
	/** The picture it started from. */
	from: string;
	/** What it made; null until then, or where it made nothing. */
	to: string | null;
	costUsd: number;
	/**
	 * `kept`: better, and no other line or part of the picture suffered. `rejected`: the picture before it was kept.
	 * `failed`: it made no picture. `unpaid`: there was no money left for it.
	 */
	outcome: "pending" | "kept" | "rejected" | "failed" | "unpaid";
	/** What happened, line by line, for people. */
	told: string[];
}

/** New layers in a Figma file. */
export interface PlacedInFigma {
	fileId: string;
	fileName: string;
	/** `box` on the page, px. */
	layers: { id: string; name: string; box: Box }[];
	notes: string[];
	/** Words that are hard to read on their new ground. */
	hardToRead: string[];
}

export type JobStatus = "working" | "completed" | "failed" | "cancelled";
export type Finish = "draft" | "overlay" | "redraw" | "paint" | "auto";

/** What went to the model beside the prompt, so that it can be read and repeated. */
export interface SentRequest {
	seed: number;
	/** Sizes asked for and sent; null: the shape of the last input image. What came back stands with each image. */
	size: { asked: PixelSize | null; sent: PixelSize | null };
	settings: ModelSettings;
	negativePrompt?: string;
	/** The provider's own rewriting of the prompt. */
	promptExpansion: boolean;
	/** Of the layout that the finish starts from, where it does. */
	layoutSeed?: number;
}

export interface Result {
	jobId: string;
	status: JobStatus;
	/** Where it is now, for people: "laying out", "waiting at fal (2nd in the queue)". */
	stage: string;
	images: ResultImage[];
	brief?: Brief;
	/** The prompt that was, or would be, sent to the model. */
	prompt: string;
	/** Catalogue id; `draft` for the offline engine; empty until the work is planned. */
	model: string;
	/** Absent for a draft. */
	sent?: SentRequest;
	finish?: Finish;
	parentJobId?: string;
	/** Where it stands in Figma, when it was asked for there. */
	placed?: PlacedInFigma;
	/** What was done about lines that were not right, in order. */
	repairs?: Repair[];
	costUsd: number;
	spent: { requestId: string | null; endpoint: string; usd: number }[];
	warnings: Warning[];
	/** 0 … 1 while working. */
	progress?: number;
	/** Why, when `status` is `failed` or `cancelled`; also while `working`, where it cannot go on by itself for now. */
	error?: ErrorBody;
}
