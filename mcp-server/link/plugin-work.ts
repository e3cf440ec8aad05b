// What a linked plugin may have done here: its file known, pictures handed over, tools run with this server's key and ledger.
import type * as z from "zod";
import { ToolError } from "../../shared/errors.ts";
import { linkLimits } from "../../shared/link/limits.ts";
import { type ServerFacts, type ServerMethods, serverParams } from "../../shared/link/server-methods.ts";
import type { CallContext, Handlers } from "../../shared/rpc.ts";
import { runTool } from "../../shared/run-tool.ts";
import { findTool } from "../../shared/tools/index.ts";
import { spendOf } from "../../shared/tools/spend.ts";
import { version } from "../version.ts";
import type { Workshop } from "../workshop.ts";
import type { OpenFiles, Window } from "./open-files.ts";

interface PluginWork {
	window: Window;
	files: OpenFiles;
	workshop: () => Workshop;
}

/** Every parameter is checked here: a paired plugin is the person's own, but what it sends crossed a border. */
export function pluginHandlers({ window, files, workshop }: PluginWork): Handlers<ServerMethods> {
	let running = 0;

	/** Until its file is known, nobody could tell for whom the work is. */
	const needFile = () => {
		if (window.file !== null) return;
		throw invalid("Call openFile first.", "file");
	};

	return {
		async openFile(params) {
			const { fileId } = await files.open(window, read(serverParams.openFile, params));
			return { fileId, ...(await factsOf(workshop())) };
		},
		ping: () => ({ now: Date.now() }),
		async keepImage(params) {
			needFile();
			const { bytes } = read(serverParams.keepImage, params);
			const { inputs, codec } = workshop().ports;
			const { widthPx, heightPx, format, hasAlpha } = codec.probe(bytes);
			const image = await inputs.keep({
				bytes,
				mediaType: `image/${format}`,
				widthPx,
				heightPx,
				hasAlpha,
				source: "data",
			});
			return { image };
		},
		async runTool(params, context) {
			needFile();
			const { tool: name, input, call } = read(serverParams.runTool, params);
			const tool = findTool(name);
			if (tool === undefined) throw invalid(`There is no tool ${name} here.`, "tool");
			checkImages(input, "input");
			if (running >= linkLimits.toolsAtOnce)
				throw new ToolError({
					code: "rate_limited",
					message: "Too many tools are running for this window.",
					hint: "Wait for one of them to end.",
				});
			running += 1;
			try {
				const { ports, jobs, reportInternal } = workshop();
				const answer = await runTool(tool, input, {
					ports,
					jobs,
					signal: signalOf(context),
					progress: ({ stage, fraction }) =>
						window.peer.tell("progress", {
							call,
							stage,
							...(fraction === undefined ? {} : { fraction }),
						}),
					reportInternal,
				});
				const { text, data, images, error } = answer;
				return { text, data, images: [...images], ...(error === undefined ? {} : { error }) };
			} finally {
				running -= 1;
			}
		},
		async loadImage(params) {
			needFile();
			const { id } = read(serverParams.loadImage, params);
			const { image, bytes } = await workshop().ports.images.load(id);
			return { bytes, mediaType: image.mediaType };
		},
	};
}

async function factsOf({ ports }: Workshop): Promise<Omit<ServerFacts, "fileId">> {
	const spend = await spendOf(ports);
	return {
		version,
		hasKey: ports.hasKey,
		budget: {
			leftTodayUsd: spend === null ? 0 : Math.max(0, spend.capDayUsd - spend.spentUsd),
			perCallUsd: spend?.capCallUsd ?? 0,
		},
	};
}

const ownImage = /^(?:kept:[0-9a-f]{64}|img_[0-9a-z]{26})$/;

/** A plugin hands its pictures over; it has no business with this machine's files, nor with what this server can reach. */
function checkImages(value: unknown, path: string): void {
	if (typeof value !== "object" || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		const names = key === "image" ? [part] : key === "images" && Array.isArray(part) ? part : [];
		for (const name of names)
			if (typeof name === "string" && !ownImage.test(name))
				throw invalid("Images come from keepImage, or by their id.", `${path}.${key}`);
		checkImages(part, `${path}.${key}`);
	}
}

/** The work goes on when the connection breaks, as for an agent that went away: only a call taken back stops it. */
function signalOf(context: CallContext): AbortSignal {
	const controller = new AbortController();
	context.onAbort(() => controller.abort());
	return controller.signal;
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw invalid("That call is not as agreed.", issue?.path.join(".") ?? "params");
}

const invalid = (message: string, field: string) =>
	new ToolError({ code: "invalid_input", message, hint: "Reload the plugin and try again.", field });
