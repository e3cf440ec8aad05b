// What the reader's thread and its host say to one another.
import type { CopyLine } from "../../shared/copy/copy.ts";
import type { SheetReading } from "../../shared/copy/judge.ts";
import type { DrawnSheet, Pixels } from "../../shared/ports.ts";

/** Of a sheet that we drew, what the reader has to know. */
export type DrawnPlaces = Pick<DrawnSheet, "places" | "isPainted">;

export type ToWorker =
	| { type: "read"; id: number; pixels: Pixels; copy: CopyLine[]; drawn: DrawnPlaces | null }
	| { type: "cancel"; id: number };

export type FromWorker =
	| { type: "reading"; id: number; reading: SheetReading }
	| { type: "failed"; id: number; message: string; wasCancelled: boolean };
