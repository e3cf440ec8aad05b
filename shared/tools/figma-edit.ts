// figma_edit: layers and an instruction become new layers beside them; the originals stay as they are.
import * as z from "zod";
import { defineTool, type ToolContext } from "../tool.ts";
import type { EditOrder } from "./figma-edit-order.ts";
import * as inputs from "./inputs.ts";
import { answerByJob } from "./job-answer.ts";
import { checkPayable, needModel } from "./paid.ts";

const name = "figma_edit";

export const figmaEdit = defineTool({
	name,
	title: "Edit layers in Figma",
	description:
		"Edits layers of an open Figma file; the result stands beside them, the originals stay. live keeps words as text layers, baked repaints and judges them. Paid.",
	effect: "spend",
	input: z.strictObject({
		file: inputs.figmaFile.optional(),
		node_ids: inputs.nodeIds.max(3).optional().describe("Default: the selection; the last is the canvas"),
		instruction: inputs.instruction,
		text: z.enum(["live", "baked"]).optional(),
		tier: inputs.tier.optional(),
		count: inputs.count,
		seed: inputs.seed.optional(),
		check: inputs.check.optional(),
		estimate_only: inputs.estimateOnly,
		...inputs.waiting,
	}),
	async run(input, context) {
		const { ports, signal } = context;
		if (!input.estimate_only) needModel(ports, "An edit");
		const { wait_seconds, idempotency_key } = input;
		const known = await orderOfKey(idempotency_key, input.instruction, context);
		if (known !== null)
			return answerByJob({ tool: name, input: { ...known, wait_seconds, idempotency_key } }, context);
		const [{ prepareEdit }, { planEdit }] = await Promise.all([
			import("./figma-edit-order.ts"),
			import("./plan-edit.ts"),
		]);
		const order = await prepareEdit(input, context);
		const planned = await planEdit(order.wishes, ports, signal);
		const { plan, prompt, tokens, settings, sent, copy, warnings } = planned;
		if (input.estimate_only) {
			const { estimateAnswer } = await import("./estimate.ts");
			const { costMicroUsd } = plan;
			const models = [plan.endpoint.id];
			return estimateAnswer(
				{ prompt, tokens, models, costMicroUsd, settings, sent, copy, warnings, findings: [] },
				input.count,
			);
		}
		await checkPayable({ ...plan, idempotencyKey: input.idempotency_key }, ports);
		return answerByJob({ tool: name, input: { ...order, wait_seconds, idempotency_key } }, context);
	},
});

/** The order of the job that has this key: a retry joins it, though the file may look otherwise by now. */
async function orderOfKey(
	key: string | undefined,
	instruction: string,
	{ ports }: ToolContext,
): Promise<EditOrder | null> {
	const owner = key === undefined ? null : await ports.jobs.ownerOf(key);
	const job = owner === null ? null : await ports.jobs.load(owner);
	if (job === null || job.tool !== name) return null;
	const { editOrderSchema } = await import("./figma-edit-order.ts");
	const order = editOrderSchema.safeParse(job.input);
	return order.success && order.data.asked === instruction ? order.data : null;
}
