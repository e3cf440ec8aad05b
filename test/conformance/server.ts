// The answers that the conformance suite expects by name, served by our own HTTP entry: proves transport, guards and eras.
import {
	acceptedContent,
	type GetPromptResult,
	type InputRequiredResult,
	inputRequired,
	McpServer,
	MissingRequiredClientCapabilityError,
	ProtocolError,
	ProtocolErrorCode,
	ResourceNotFoundError,
	type ServerContext,
} from "@modelcontextprotocol/server";
import * as z from "zod";
import { makePng } from "../raster/make-png.ts";
import { askingTools } from "./asking.ts";
import { capabilitiesOf, codec, type FixtureTool, says } from "./parts.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const png = makePng(1, 1, () => [255, 0, 0, 255]).toString("base64");
/** The shortest WAV: a header and one silent sample. */
const wav = Buffer.concat([
	Buffer.from("RIFF&\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0", "latin1"),
	Buffer.from([0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]),
	Buffer.from("data\x02\0\0\0\0\0", "latin1"),
]).toString("base64");

const headed = z.object({ region: z.string().meta({ "x-mcp-header": "Region" }).optional() });
const address = { type: "object", properties: { street: { type: "string" }, city: { type: "string" } } };

const plainTools: Record<string, FixtureTool> = {
	test_simple_text: { run: () => says("This is a simple text response for testing.") },
	test_image_content: { run: () => ({ content: [{ type: "image", data: png, mimeType: "image/png" }] }) },
	test_audio_content: { run: () => ({ content: [{ type: "audio", data: wav, mimeType: "audio/wav" }] }) },
	test_embedded_resource: {
		run: () => ({
			content: [
				{
					type: "resource",
					resource: {
						uri: "test://embedded-resource",
						mimeType: "text/plain",
						text: "This is an embedded resource content.",
					},
				},
			],
		}),
	},
	test_multiple_content_types: {
		run: () => ({
			content: [
				{ type: "text", text: "Multiple content types test:" },
				{ type: "image", data: png, mimeType: "image/png" },
				{
					type: "resource",
					resource: {
						uri: "test://mixed-content-resource",
						mimeType: "application/json",
						text: '{"test":"data","value":123}',
					},
				},
			],
		}),
	},
	test_error_handling: {
		run: () => ({ ...says("This tool intentionally returns an error for testing"), isError: true }),
	},
	test_tool_with_logging: {
		async run(_input, ctx) {
			for (const words of ["Tool execution started", "Tool processing data", "Tool execution completed"]) {
				await ctx.mcpReq.log("info", words);
				await pause(50);
			}
			return says("It was logged.");
		},
	},
	test_logging_tool: {
		async run(_input, ctx) {
			await ctx.mcpReq.log("info", "a line for those who asked for lines");
			return says("It was logged.");
		},
	},
	test_tool_with_progress: {
		async run(_input, ctx) {
			const progressToken = ctx.mcpReq._meta?.progressToken;
			for (const progress of [0, 50, 100]) {
				const params = { progress, total: 100 };
				if (progressToken !== undefined)
					await ctx.mcpReq.notify({
						method: "notifications/progress",
						params: { progressToken, ...params },
					});
				await pause(50);
			}
			return says("It went on.");
		},
	},
	test_missing_capability: {
		run(_input, ctx) {
			if (capabilitiesOf(ctx).sampling === undefined)
				throw new MissingRequiredClientCapabilityError({ requiredCapabilities: { sampling: {} } });
			return says("The client can sample.");
		},
	},
	test_header: {
		run: (input) => says(`In ${String(input.region ?? "no region")}.`),
		inputSchema: { type: "object", properties: { region: { type: "string", "x-mcp-header": "Region" } } },
	},
	json_schema_2020_12_tool: {
		run: () => says("It has a schema."),
		inputSchema: {
			$schema: "https://json-schema.org/draft/2020-12/schema",
			type: "object",
			$defs: { address: { $anchor: "addressDef", ...address } },
			properties: {
				name: { type: "string" },
				address: { $ref: "#/$defs/address" },
				contactMethod: { type: "string", enum: ["phone", "email"] },
				phone: { type: "string" },
				email: { type: "string" },
			},
			allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
			if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
			// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
			then: { required: ["phone"] },
			else: { required: ["email"] },
			additionalProperties: false,
		},
	},
};

interface Contents {
	mimeType: string;
	text?: string;
	blob?: string;
}

const resources: Record<string, Contents> = {
	"test://static-text": {
		mimeType: "text/plain",
		text: "This is the content of the static text resource.",
	},
	"test://static-binary": { mimeType: "image/png", blob: png },
	"test://watched-resource": { mimeType: "text/plain", text: "Watched." },
};

type Messages = GetPromptResult["messages"];
const user = (text: string): Messages => [{ role: "user", content: { type: "text", text } }];

const prompts: Record<string, { arguments: string[]; write(given: Record<string, string>): Messages }> = {
	test_simple_prompt: { arguments: [], write: () => user("This is a simple prompt for testing.") },
	test_prompt_with_arguments: {
		arguments: ["arg1", "arg2"],
		write: ({ arg1, arg2 }) => user(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`),
	},
	test_prompt_with_embedded_resource: {
		arguments: ["resourceUri"],
		write: ({ resourceUri = "" }) => [
			{
				role: "user",
				content: {
					type: "resource",
					resource: {
						uri: resourceUri,
						mimeType: "text/plain",
						text: "Embedded resource content for testing.",
					},
				},
			},
			...user("Please process the embedded resource above."),
		],
	},
	test_prompt_with_image: {
		arguments: [],
		write: () => [
			{ role: "user", content: { type: "image", data: png, mimeType: "image/png" } },
			...user("Please analyze the image above."),
		],
	},
};

export function buildConformanceServer(): McpServer {
	const tools: Record<string, FixtureTool> = { ...plainTools, ...askingTools };
	const outer = new McpServer(
		{ name: "broadside-conformance", version: "1.0.0" },
		{
			capabilities: { tools: {}, resources: { subscribe: true }, prompts: {}, logging: {}, completions: {} },
			requestState: { verify: codec.verify },
		},
	);
	// The SDK checks headers that mirror arguments for tools that it holds itself; the others are ours below.
	outer.registerTool("test_header", { inputSchema: headed }, ({ region }) =>
		says(`In ${region ?? "no region"}.`),
	);
	const { server } = outer;
	server.setRequestHandler("tools/list", () => ({
		tools: Object.entries(tools).map(([name, { inputSchema }]) => ({
			name,
			description: `Fixture ${name}`,
			inputSchema: { properties: {}, ...inputSchema, type: "object" as const },
		})),
	}));
	server.setRequestHandler("tools/call", (request, ctx) => {
		const tool = tools[request.params.name];
		if (tool === undefined)
			throw new ProtocolError(ProtocolErrorCode.InvalidParams, "There is no such tool.");
		return tool.run(request.params.arguments ?? {}, ctx);
	});
	server.setRequestHandler("resources/list", () => ({
		resources: Object.entries(resources).map(([uri, { mimeType }]) => ({
			uri,
			name: uri,
			description: `Fixture ${uri}`,
			mimeType,
		})),
	}));
	server.setRequestHandler("resources/templates/list", () => ({
		resourceTemplates: [
			{ uriTemplate: "test://template/{id}/data", name: "template", description: "Fixture" },
		],
	}));
	server.setRequestHandler("resources/read", (request) => {
		const { uri } = request.params;
		const id = /^test:\/\/template\/([^/]+)\/data$/.exec(uri)?.[1];
		const known: Contents | undefined =
			id === undefined
				? resources[uri]
				: {
						mimeType: "application/json",
						text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
					};
		if (known === undefined) throw new ResourceNotFoundError(uri, "Resource not found");
		const { mimeType, text = "", blob } = known;
		return { contents: [blob === undefined ? { uri, mimeType, text } : { uri, mimeType, blob }] };
	});
	server.setRequestHandler("resources/subscribe", () => ({}));
	server.setRequestHandler("resources/unsubscribe", () => ({}));
	server.setRequestHandler("completion/complete", () => ({ completion: { values: [], total: 0 } }));
	server.setRequestHandler("prompts/list", () => ({
		prompts: [
			...Object.entries(prompts).map(([name, prompt]) => ({
				name,
				description: `Fixture ${name}`,
				arguments: prompt.arguments.map((argument) => ({ name: argument, required: true })),
			})),
			{ name: "test_input_required_result_prompt", description: "Asks before it answers" },
		],
	}));
	server.setRequestHandler("prompts/get", (request, ctx) => {
		const { name, arguments: given = {} } = request.params;
		if (name === "test_input_required_result_prompt") return askingPrompt(ctx);
		const prompt = prompts[name];
		if (prompt === undefined)
			throw new ProtocolError(ProtocolErrorCode.InvalidParams, "There is no such prompt.");
		return { messages: prompt.write(given) };
	});
	return outer;
}

function askingPrompt(ctx: ServerContext): GetPromptResult | InputRequiredResult {
	const given = acceptedContent(ctx.mcpReq.inputResponses, "user_context");
	if (given !== undefined) return { messages: user(`In the context of ${String(given.context)}.`) };
	return inputRequired({
		inputRequests: {
			user_context: inputRequired.elicit({
				message: "What context should the prompt use?",
				requestedSchema: {
					type: "object",
					properties: { context: { type: "string" } },
					required: ["context"],
				},
			}),
		},
	});
}
