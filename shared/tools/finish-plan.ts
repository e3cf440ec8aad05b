// Reads an earlier job and says how to make it again in Pro at 2K: its brief, its prompt, its seed, its images.
import * as z from "zod";
import type { BriefInput, PixelSize } from "../brief/brief.ts";
import { parseSize } from "../brief/size-words.ts";
import { copyInputSchema } from "../copy/copy.ts";
import { ToolError } from "../errors.ts";
import { hasEnded, type Job } from "../jobs/job.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Endpoint } from "../models/catalog.ts";
import { defaultModel } from "../models/catalog.ts";
import { endpointById, findEndpoint, proTierOf } from "../models/find-endpoint.ts";
import { fitSize } from "../models/size.ts";
import type { Ports } from "../ports.ts";
import type { Result, Warning } from "../result.ts";
import type { Estimate } from "./estimate.ts";
import { carryOutPainted, type FinishOrder, planPainted } from "./painted-finish.ts";
import type { EditWishes } from "./plan-edit.ts";
import type { PaintWishes } from "./plan-paint.ts";
import { layoutSeedIn } from "./resolve-brief.ts";

export interface FinishWishes extends Pick<PaintWishes, "count" | "seed" | "settings"> {
	job_id: string;
	size?: BriefInput["size"] | undefined;
	check?: boolean | undefined;
	max_repairs?: number | undefined;
}

type Finishing =
	| { kind: "brief"; order: FinishOrder }
	| { kind: "edit"; wishes: EditWishes; warnings: Warning[] };

/** Throws ToolError `not_found`, `invalid_input`, or as the planners do. Spends nothing. */
export async function planFinish(
	wishes: FinishWishes,
	ports: Ports,
	signal: AbortSignal,
): Promise<{ estimate: Estimate }> {
	const finishing = await readFinish(wishes, ports);
	if (finishing.kind === "brief") return { estimate: await planPainted(finishing.order, ports) };
	const { warnings } = finishing;
	const { planEdit } = await import("./plan-edit.ts");
	const planned = await planEdit(finishing.wishes, ports, signal);
	const { plan, prompt, tokens, settings, sent, copy } = planned;
	const { costMicroUsd } = plan;
	const told = [...warnings, ...planned.warnings];
	return {
		estimate: {
			prompt,
			tokens,
			models: [plan.endpoint.id],
			costMicroUsd,
			settings,
			sent,
			copy,
			warnings: told,
		},
	};
}

/** Throws as `paint` does. */
export async function carryOutFinish(
	wishes: FinishWishes,
	control: JobControl,
	ports: Ports,
): Promise<Result> {
	const finishing = await readFinish(wishes, ports);
	if (finishing.kind === "brief") return carryOutPainted(finishing.order, control, ports);
	const { paintEdit } = await import("./paint-edit.ts");
	return paintEdit({ ...finishing, check: wishes.check, maxRepairs: wishes.max_repairs }, control, ports);
}

async function readFinish(wishes: FinishWishes, ports: Ports): Promise<Finishing> {
	const job = await endedJob(wishes.job_id, ports);
	const { result } = job;
	const warnings: Warning[] = [];
	const seed = wishes.seed ?? result.sent?.seed ?? result.images[0]?.seed ?? undefined;
	const earlier = readInput(job.input);
	const painting: PaintWishes = {
		model: proModel(job, warnings),
		tier: "pro",
		count: wishes.count,
		seed,
		settings: wishes.settings,
		...(result.sent?.negativePrompt === undefined ? {} : { negative_prompt: result.sent.negativePrompt }),
	};
	if (earlier.images !== undefined && earlier.instruction !== undefined) {
		const [first] = result.images;
		const shape = first ?? { widthPx: 1024, heightPx: 1024 };
		const row = findEndpoint({ kind: "edit", tier: "pro", model: painting.model ?? defaultModel });
		const size = sizeFor(row, wishes.size, shape);
		const { images, instruction, keep, copy } = earlier;
		return {
			kind: "edit",
			wishes: {
				...painting,
				images,
				instruction,
				keep,
				copy,
				size: { width: size.widthPx, height: size.heightPx },
			},
			warnings,
		};
	}
	if (result.brief === undefined) {
		throw new ToolError({
			code: "invalid_input",
			message: "That job has neither a brief nor an instruction to repeat.",
			hint: "Give the id of a draft, a generated image, a poster or an edit; get_job without job_id lists them.",
			field: "job_id",
		});
	}
	const row = findEndpoint({ kind: "generate", tier: "pro", model: painting.model ?? defaultModel });
	const brief = { ...result.brief, size: sizeFor(row, wishes.size, result.brief.size) };
	const { finish: earlierFinish } = result;
	const finish =
		earlierFinish === undefined || earlierFinish === "draft" ? ("paint" as const) : earlierFinish;
	const repeats = finish === "paint" && result.model !== "draft" && earlier.base_model === undefined;
	return {
		kind: "brief",
		order: {
			finish,
			brief,
			asked: repeats ? result.prompt : null,
			draftSeed: layoutSeedIn(result),
			baseModel: earlier.base_model,
			wishes: painting,
			askedSize: true,
			check: wishes.check,
			maxRepairs: wishes.max_repairs,
			warnings,
		},
	};
}

async function endedJob(id: string, ports: Ports): Promise<Job> {
	const job = await ports.jobs.load(id);
	if (job === null) {
		throw new ToolError({
			code: "not_found",
			message: "There is no such job.",
			hint: "Call get_job without job_id to list the jobs that are kept.",
			field: "job_id",
		});
	}
	if (hasEnded(job) && job.result.images.length > 0) return job;
	throw new ToolError({
		code: "invalid_input",
		message: hasEnded(job) ? "That job made no image to finish." : "That job has not ended yet.",
		hint: hasEnded(job)
			? "Give the id of a job whose picture was liked."
			: "Wait for it with get_job, look at it, then finish it.",
		field: "job_id",
	});
}

/** The model of the job where it comes in Pro, else the default, and says so. */
function proModel({ result }: Job, warnings: Warning[]): string | undefined {
	if (result.model === "draft") return undefined;
	let row: Endpoint;
	try {
		row = endpointById(result.model);
	} catch {
		return undefined;
	}
	if (row.tier === "pro") {
		warnings.push({ code: "pro_already", message: `That job was painted in Pro already (${row.id}).` });
		return row.model;
	}
	if (proTierOf(row) !== null) return row.model;
	const message = `${row.title} has no Pro; this is finished by ${defaultModel} Pro.`;
	warnings.push({ code: "other_model", message });
	return undefined;
}

/** As asked, or the same shape at as many pixels as the endpoint paints. */
function sizeFor(endpoint: Endpoint, asked: FinishWishes["size"], shape: PixelSize): PixelSize {
	if (typeof asked === "string") return parseSize(asked, "poster");
	if (asked !== undefined) return { widthPx: asked.width, heightPx: asked.height };
	const grown = { widthPx: shape.widthPx * 16, heightPx: shape.heightPx * 16 };
	return fitSize(endpoint, grown).sent;
}

/** What a job was given, as far as it is needed here; its own tool validated it then. */
const earlierInput = z.looseObject({
	images: z.array(z.string()).optional(),
	instruction: z.string().optional(),
	keep: z.array(copyInputSchema).optional(),
	copy: z.array(copyInputSchema).optional(),
	base_model: z.string().optional(),
});

function readInput(input: unknown): z.infer<typeof earlierInput> {
	const parsed = earlierInput.safeParse(input);
	return parsed.success ? parsed.data : {};
}
