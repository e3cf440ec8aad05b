// The fixture tools that ask the client something: by requests of the server (2025), or by results that want input (2026).
import {
	acceptedContent,
	type ElicitRequestFormParams,
	type InputRequests,
	inputRequired,
} from "@modelcontextprotocol/server";
import { capabilitiesOf, codec, type FixtureTool, says, type ToolRun } from "./parts.ts";

type Form = ElicitRequestFormParams["requestedSchema"];

const nameForm: Form = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };
const askName = (message: string) => inputRequired.elicit({ message, requestedSchema: nameForm });
const askModel = (text: string, maxTokens: number) =>
	inputRequired.createMessage({
		messages: [{ role: "user", content: { type: "text", text } }],
		maxTokens,
	});

const defaults: Form = {
	type: "object",
	properties: {
		name: { type: "string", default: "John Doe" },
		age: { type: "integer", default: 30 },
		score: { type: "number", default: 95.5 },
		status: { type: "string", enum: ["active", "inactive", "pending"], default: "active" },
		verified: { type: "boolean", default: true },
	},
};

const options = ["option1", "option2", "option3"];
const titled = [
	{ const: "value1", title: "First Option" },
	{ const: "value2", title: "Second Option" },
	{ const: "value3", title: "Third Option" },
];
const choices: Form = {
	type: "object",
	properties: {
		untitledSingle: { type: "string", enum: options },
		titledSingle: { type: "string", oneOf: titled },
		legacyEnum: {
			type: "string",
			enum: ["opt1", "opt2", "opt3"],
			enumNames: ["Option One", "Option Two", "Option Three"],
		},
		untitledMulti: { type: "array", items: { type: "string", enum: options } },
		titledMulti: { type: "array", items: { anyOf: titled } },
	},
};

const answers: Form = {
	type: "object",
	properties: { username: { type: "string" }, email: { type: "string" } },
	required: ["username", "email"],
};

/** Asks through a form, in the way of 2025. */
const formOf =
	(requestedSchema: Form, begins: string, message?: string): ToolRun =>
	async (input, ctx) => {
		const asked = message ?? String(input.message ?? "Please answer");
		const { action, content } = await ctx.mcpReq.elicitInput({
			mode: "form",
			message: asked,
			requestedSchema,
		});
		return says(`${begins}: action=${action}, content=${JSON.stringify(content ?? {})}`);
	};

/** Wants all of `requests` answered before it says `done`. */
const wants =
	(requests: InputRequests, done: (given: Record<string, unknown>) => string, withState = false): ToolRun =>
	async (_input, ctx) => {
		const given = ctx.mcpReq.inputResponses ?? {};
		const missing = Object.entries(requests).filter(([key, request]) =>
			request.method === "elicitation/create"
				? acceptedContent(given, key) === undefined
				: given[key] === undefined,
		);
		const lost = withState && ctx.mcpReq.requestState() === undefined;
		if (missing.length === 0 && !lost) return says(done(given));
		const state = withState ? { requestState: await codec.mint({ step: 1 }, ctx) } : {};
		return inputRequired({ inputRequests: requests, ...state });
	};

const confirm = {
	confirm: inputRequired.elicit({
		message: "Please confirm",
		requestedSchema: { type: "object", properties: { ok: { type: "boolean" } }, required: ["ok"] },
	}),
};

const prompted = { type: "object", properties: { prompt: { type: "string" } }, required: ["prompt"] };
const messaged = { type: "object", properties: { message: { type: "string" } }, required: ["message"] };

export const askingTools: Record<string, FixtureTool> = {
	test_sampling: {
		inputSchema: prompted,
		async run(input, ctx) {
			const { content } = await ctx.mcpReq.requestSampling({
				messages: [{ role: "user", content: { type: "text", text: String(input.prompt) } }],
				maxTokens: 100,
			});
			const first = [content].flat()[0];
			return says(`LLM response: ${first?.type === "text" ? first.text : "none"}`);
		},
	},
	test_elicitation: { inputSchema: messaged, run: formOf(answers, "User response") },
	test_elicitation_sep1034_defaults: {
		run: formOf(defaults, "Elicitation completed", "Please look at the defaults"),
	},
	test_elicitation_sep1330_enums: { run: formOf(choices, "Elicitation completed", "Please choose") },
	test_streaming_elicitation: {
		async run(_input, ctx) {
			const progressToken = ctx.mcpReq._meta?.progressToken;
			if (progressToken !== undefined)
				await ctx.mcpReq.notify({
					method: "notifications/progress",
					params: { progressToken, progress: 1, total: 2 },
				});
			return wants({ user_name: askName("What is your name?") }, () => "Thanks.")({}, ctx);
		},
	},
	test_input_required_result_elicitation: {
		run: wants({ user_name: askName("What is your name?") }, (given) => {
			return `Hello, ${String(acceptedContent(given, "user_name")?.name)}!`;
		}),
	},
	test_input_required_result_sampling: {
		run: wants({ capital_question: askModel("What is the capital of France?", 100) }, (given) =>
			JSON.stringify(given.capital_question),
		),
	},
	test_input_required_result_list_roots: {
		run: wants({ client_roots: inputRequired.listRoots() }, (given) => JSON.stringify(given.client_roots)),
	},
	test_input_required_result_request_state: { run: wants(confirm, () => "state-ok", true) },
	test_input_required_result_tampered_state: { run: wants(confirm, () => "state-ok", true) },
	test_input_required_result_multiple_inputs: {
		run: wants(
			{
				user_name: askName("What is your name?"),
				greeting: askModel("Generate a greeting", 50),
				client_roots: inputRequired.listRoots(),
			},
			(given) => `All of ${Object.keys(given).join(", ")} came.`,
			true,
		),
	},
	test_input_required_result_multi_round: {
		async run(_input, ctx) {
			const step = ctx.mcpReq.requestState<{ step: number }>()?.step ?? 0;
			const given = ctx.mcpReq.inputResponses;
			if (step >= 2 && acceptedContent(given, "step2") !== undefined) return says("Both steps are done.");
			if (step >= 1 && acceptedContent(given, "step1") !== undefined) {
				const requestedSchema: Form = {
					type: "object",
					properties: { color: { type: "string" } },
					required: ["color"],
				};
				return inputRequired({
					inputRequests: {
						step2: inputRequired.elicit({
							message: "Step 2: What is your favorite color?",
							requestedSchema,
						}),
					},
					requestState: await codec.mint({ step: 2 }, ctx),
				});
			}
			return inputRequired({
				inputRequests: { step1: askName("Step 1: What is your name?") },
				requestState: await codec.mint({ step: 1 }, ctx),
			});
		},
	},
	test_input_required_result_capabilities: {
		run(_input, ctx) {
			const can = capabilitiesOf(ctx);
			if (Object.keys(ctx.mcpReq.inputResponses ?? {}).length > 0) return says("Thanks.");
			const requests: InputRequests = {
				...(can.elicitation === undefined ? {} : { user_name: askName("What is your name?") }),
				...(can.sampling === undefined ? {} : { greeting: askModel("Generate a greeting", 50) }),
			};
			return Object.keys(requests).length === 0
				? says("The client can do neither.")
				: inputRequired({ inputRequests: requests });
		},
	},
};
