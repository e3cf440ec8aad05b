// compose_poster: a prompt, a brief, or an earlier job with changes becomes a sheet; the draft is free and exact.
import * as z from "zod";
import { type BriefInput, briefInputSchema } from "../brief/brief.ts";
import type { Ports } from "../ports.ts";
import type { Finish } from "../result.ts";
import { defineTool } from "../tool.ts";
import { briefChangesSchema } from "./change-brief.ts";
import * as inputs from "./inputs.ts";
import { answerByJob } from "./job-answer.ts";
import { checkPayable, needModel } from "./paid.ts";
import type { FinishOrder } from "./painted-finish.ts";
import type { PaintWishes } from "./plan-paint.ts";
import { type BriefSource, checkSource, type ResolvedBrief } from "./resolve-brief.ts";

const name = "compose_poster";

const finish = z
	.enum(["draft", "overlay", "redraw", "paint", "auto"])
	.default("draft")
	.describe(
		"draft: free, exact type. overlay: painted art, exact type on it. redraw: model repaints the draft. paint: model paints all. auto: risky lines in type, rest painted",
	);

export const composePoster = defineTool({
	name,
	title: "Compose poster or infographic",
	description:
		"A prompt, a brief, or an earlier job with changes becomes a poster, infographic, card or slide. Start with the free draft (about a second, every word exact), then repeat with job_id and a painted finish.",
	effect: "spend",
	input: z.strictObject({
		prompt: inputs.prompt.optional(),
		brief: briefInputSchema.optional(),
		job_id: inputs.jobId.optional().describe("Start from this job's brief"),
		changes: briefChangesSchema.optional(),
		copy: inputs.copy.optional(),
		finish,
		size: inputs.size.optional(),
		model: inputs.model.optional(),
		tier: inputs.tier.optional(),
		base_model: inputs.model.optional(),
		count: inputs.count,
		seed: inputs.seed.optional(),
		negative_prompt: inputs.negativePrompt.optional(),
		settings: inputs.settings.optional(),
		check: inputs.check.optional(),
		max_repairs: inputs.maxRepairs.optional(),
		estimate_only: inputs.estimateOnly,
		...inputs.waiting,
	}),
	async run(input, context) {
		const { ports } = context;
		checkSource(input, ["prompt", "brief", "job_id"]);
		if (input.finish === "draft" && input.estimate_only) {
			const { reviewAnswer } = await import("./review-answer.ts");
			return reviewAnswer(input, ports);
		}
		if (input.finish !== "draft" && !input.estimate_only) needModel(ports, `finish "${input.finish}"`);
		// What cannot become a brief is refused before there is a job of it.
		const resolved = await (await import("./resolve-brief.ts")).resolveBrief(input, ports.jobs);
		if (input.finish !== "draft") {
			const [{ planPainted }, { estimateAnswer }] = await Promise.all([
				import("./painted-finish.ts"),
				import("./estimate.ts"),
			]);
			const estimate = await planPainted(orderOf(input, resolved), ports);
			if (input.estimate_only) return estimateAnswer(estimate, input.count, input);
			await checkPayable({ ...estimate, idempotencyKey: input.idempotency_key }, ports);
		}
		const asked = await withKeptAssets(input, ports, context.signal);
		return answerByJob({ tool: name, input: asked, parentJobId: input.job_id }, context);
	},
	async work(input, control, ports) {
		const { briefOfWork } = await import("./resolve-brief.ts");
		const resolved = await briefOfWork(input, control, ports.jobs);
		if (input.finish === "draft") {
			const { seed, count, check } = input;
			const { drawDrafts } = await import("./draft.ts");
			return drawDrafts({ ...resolved, seed, count, check }, control, ports);
		}
		const { carryOutPainted } = await import("./painted-finish.ts");
		return carryOutPainted(orderOf(input, resolved), control, ports);
	},
});

async function withKeptAssets<Input extends Pick<BriefSource, "brief" | "changes">>(
	input: Input,
	ports: Ports,
	signal: AbortSignal,
): Promise<Input> {
	const { brief, changes } = input;
	if ((brief?.assets ?? changes?.assets) === undefined) return input;
	const { keepAssets } = await import("./assets.ts");
	const kept = (assets: NonNullable<BriefInput["assets"]>, field: string) =>
		keepAssets(assets, field, ports, signal);
	return {
		...input,
		...(brief?.assets && { brief: { ...brief, assets: await kept(brief.assets, "brief.assets") } }),
		...(changes?.assets && { changes: { ...changes, assets: await kept(changes.assets, "changes.assets") } }),
	};
}

function orderOf(
	input: PaintWishes & {
		finish: Finish;
		base_model?: string | undefined;
		size?: unknown;
		check?: boolean | undefined;
		max_repairs?: number | undefined;
	},
	{ brief, warnings, draftSeed }: ResolvedBrief,
): FinishOrder {
	return {
		finish: input.finish,
		brief,
		asked: null,
		draftSeed,
		baseModel: input.base_model,
		wishes: input,
		askedSize: input.size !== undefined,
		check: input.check,
		maxRepairs: input.max_repairs,
		warnings,
	};
}
