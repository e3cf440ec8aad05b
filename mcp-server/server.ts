// One MCP server over the tools: built anew for each connection, the same for both protocol eras.
import {
	type CallToolResult,
	ProtocolError,
	ProtocolErrorCode,
	ResourceNotFoundError,
	Server,
	type ServerContext,
} from "@modelcontextprotocol/server";
import { instructions } from "./instructions.ts";
import { version } from "./version.ts";
import type { Workshop } from "./workshop.ts";

export interface ServerParts {
	/** Made on the first call that needs it, so that starting costs nothing. */
	workshop(): Promise<Workshop>;
	/** Told when a request starts and ends, so that the host can let running calls finish. */
	onRequest?(change: 1 | -1): void;
	/**
	 * How images are linked: as files of this machine (default), or as resources for callers on another, who are shown
	 * no path under `folders`.
	 */
	links?: "files" | { folders: readonly string[] };
	/** Told of each tool call when it is answered. */
	onToolCall?(tool: string, outcome: "ok" | "error", seconds: number): void;
}

const imageTemplate = "broadside://image/{id}";

// The SDK's low-level server: our schemas are advertised as they are and checked in run-tool, and each
// handler loads what it needs when it is first asked.
export function buildServer(parts: ServerParts): Server {
	const server = new Server(
		{ name: "broadside", title: "Broadside", version },
		{ capabilities: { tools: {}, prompts: {}, resources: {} }, instructions },
	);

	async function counted<Value>(work: () => Promise<Value>): Promise<Value> {
		parts.onRequest?.(1);
		try {
			return await work();
		} finally {
			parts.onRequest?.(-1);
		}
	}

	server.setRequestHandler("tools/list", () =>
		counted(async () => {
			const { listTools } = await import("./tool-list.ts");
			return { tools: listTools() };
		}),
	);

	server.setRequestHandler("tools/call", (request, ctx) =>
		counted(() => callTool(request.params.name, request.params.arguments ?? {}, ctx, parts)),
	);

	server.setRequestHandler("prompts/list", () =>
		counted(async () => {
			const { prompts } = await import("./prompts.ts");
			return { prompts: prompts.map(({ write: _write, ...facts }) => facts) };
		}),
	);

	server.setRequestHandler("prompts/get", (request) =>
		counted(async () => {
			const { prompts } = await import("./prompts.ts");
			const { name, arguments: given = {} } = request.params;
			const prompt = prompts.find((one) => one.name === name);
			if (prompt === undefined)
				throw unknown(
					"prompt",
					name,
					prompts.map((one) => one.name),
				);
			const missing = prompt.arguments.find((one) => one.required === true && !given[one.name]);
			if (missing !== undefined)
				throw new ProtocolError(
					ProtocolErrorCode.InvalidParams,
					`${name} needs the argument ${missing.name}: ${missing.description}.`,
				);
			const text = prompt.write(given);
			return {
				description: prompt.description,
				messages: [{ role: "user", content: { type: "text", text } }],
			};
		}),
	);

	server.setRequestHandler("resources/list", () =>
		counted(async () => {
			const [{ guide, guideUri }, { galleryListing }] = await Promise.all([
				import("./guide.ts"),
				import("./gallery-app.ts"),
			]);
			const description = "How to ask for sheets, words, settings and edits";
			return {
				resources: [
					{
						uri: guideUri,
						name: "guide",
						title: "Prompting guide",
						description,
						mimeType: "text/markdown",
						size: guide.length,
					},
					galleryListing,
				],
			};
		}),
	);

	server.setRequestHandler("resources/templates/list", () =>
		counted(async () => ({
			resourceTemplates: [
				{
					uriTemplate: imageTemplate,
					name: "image",
					title: "Finished image",
					description:
						"Full-size bytes of an image by its id; large, so prefer the file path where you can read it",
				},
			],
		})),
	);

	server.setRequestHandler("resources/read", (request) =>
		counted(async () => {
			const { uri } = request.params;
			const { guide, guideUri } = await import("./guide.ts");
			if (uri === guideUri) return { contents: [{ uri, mimeType: "text/markdown", text: guide }] };
			const { galleryUri, readGallery } = await import("./gallery-app.ts");
			if (uri === galleryUri) return { contents: [await readGallery()] };
			const { readImage } = await parts.workshop();
			try {
				const { bytes, mediaType } = await readImage(uri);
				return { contents: [{ uri, mimeType: mediaType, blob: Buffer.from(bytes).toString("base64") }] };
			} catch {
				throw new ResourceNotFoundError(uri, `There is no resource ${uri.slice(0, 200)}.`);
			}
		}),
	);

	return server;
}

async function callTool(
	name: string,
	input: Record<string, unknown>,
	ctx: ServerContext,
	parts: ServerParts,
): Promise<CallToolResult> {
	const [{ findTool, tools }, { runTool }, { toToolResult }, { createProgressReporter }] = await Promise.all([
		import("../shared/tools/index.ts"),
		import("../shared/run-tool.ts"),
		import("./answer-content.ts"),
		import("./progress.ts"),
	]);
	const tool = findTool(name);
	if (tool === undefined)
		throw unknown(
			"tool",
			name,
			tools.map((one) => one.name),
		);
	const { ports, jobs, reportInternal } = await parts.workshop();
	const progress = createProgressReporter(ctx);
	const startedAt = performance.now();
	try {
		const answer = await runTool(tool, input, {
			ports,
			jobs,
			signal: ctx.mcpReq.signal,
			progress: progress.update,
			reportInternal,
		});
		const { links = "files" } = parts;
		const made = await toToolResult(answer, tool, ports, links === "files" ? links : "ids");
		const result = links === "files" ? made : await nameless(made, links.folders);
		const seconds = (performance.now() - startedAt) / 1000;
		parts.onToolCall?.(name, answer.error === undefined ? "ok" : "error", seconds);
		return result;
	} finally {
		await progress.stop();
	}
}

async function nameless(result: CallToolResult, folders: readonly string[]): Promise<CallToolResult> {
	const { withoutPaths } = await import("./http/without-paths.ts");
	return withoutPaths(result, folders);
}

function unknown(what: string, name: string, known: readonly string[]): ProtocolError {
	const asked = JSON.stringify(name.slice(0, 80));
	return new ProtocolError(
		ProtocolErrorCode.InvalidParams,
		`There is no ${what} ${asked}. There are: ${known.join(", ")}.`,
	);
}
