// What a linked plugin asks of the server: to be known by its file, and to have work done there.
//
// The server trusts nothing that it is asked: `serverParams` are its schemas. Work that costs goes through the
// server's own tools, so that there is one ledger, one history, and every painted word is read.
import * as z from "zod";
import type { ErrorBody } from "../errors.ts";
import type { ResultImage } from "../result.ts";

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "Expected bytes");

/** Tools that a plugin may run; those of Figma itself are not among them. */
export const linkedTools = [
	"generate_image",
	"compose_poster",
	"edit_image",
	"finish_job",
	"check_text",
	"review_prompt",
	"get_job",
	"cancel_job",
	"list_models",
] as const;

export const serverParams = {
	openFile: z.object({
		/** Stable: kept in the file (`StartFacts.fileId`). */
		fileId: z.string().regex(/^[\w-]{1,64}$/),
		fileName: z.string().max(400),
		pageName: z.string().max(400),
		canWrite: z.boolean(),
		/** The person chose this window over the one that has the file now. */
		takeOver: z.boolean(),
	}),
	ping: z.object({}),
	keepImage: z.object({ bytes }),
	runTool: z.object({
		tool: z.enum(linkedTools),
		/** As an agent would send it; `images` may hold what `keepImage` answered, or image ids. */
		input: z.record(z.string(), z.unknown()),
		/** Chosen by the plugin; comes back in `progress` events. */
		call: z.string().max(64),
	}),
	loadImage: z.object({ id: z.string().max(64) }),
};

/** What the plugin is told about the server when its file is open there. */
export interface ServerFacts {
	/** Usually the one that was sent; another where a copy of the file is open too. */
	fileId: string;
	version: string;
	/** Whether paid tools can run there. */
	hasKey: boolean;
	/** What can be spent today still, and in one call. */
	budget: { leftTodayUsd: number; perCallUsd: number };
}

export type ServerMethods = {
	/**
	 * The first call after the handshake, and again whenever the file's or page's name changes. Throws `invalid_input`
	 * with field `takeOver` where a living window has this file: ask the person, then call again with `takeOver`.
	 */
	openFile: { params: z.infer<typeof serverParams.openFile>; result: ServerFacts };
	ping: { params: Record<string, never>; result: { now: number } };
	/** Puts a PNG, JPEG or WebP aside and answers a name that the tools' `images` take. */
	keepImage: { params: { bytes: Uint8Array }; result: { image: string } };
	/**
	 * Runs a tool on the server: never rejects for a tool's own failure, which is `error`. Paid tools answer with
	 * `data.status` `working` when `wait_seconds` are over: go on with `get_job`. Aborting the call cancels a job
	 * that this call started, as it does for agents. No time limit: pass `timeoutMs: 0`.
	 */
	runTool: {
		params: z.infer<typeof serverParams.runTool>;
		result: { text: string; data: object; images: ResultImage[]; error?: ErrorBody };
	};
	/** Bytes of an image by its id. Throws `not_found`. */
	loadImage: { params: { id: string }; result: { bytes: Uint8Array; mediaType: ResultImage["mediaType"] } };
};

/** Told by the server, never answered. */
export type ServerEvents = {
	progress: { call: string; stage: string; fraction?: number };
	/** An agent is about to do something in this file, in words for the status line; `null` when it is done. */
	activity: { agent: string; doing: string | null };
};

/** Told by the plugin. */
export type FigmaEvents = Record<string, never>;
