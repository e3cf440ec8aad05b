// A paid try at a picture: an edit that names its wrong lines, or the same prompt with another seed, run once and booked.
import { ToolError } from "../errors.ts";
import { type JobControl, PausedJob } from "../jobs/job-control.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import { planRequest, type RequestPlan } from "../models/plan-request.ts";
import { priceOf } from "../models/price.ts";
import type { Ports } from "../ports.ts";
import type { Repair, ResultImage } from "../result.ts";
import { paint, setAside } from "./paint.ts";
import { costOf, writeRepair } from "./repair-log.ts";

export interface PaidTry {
	/** What painted the picture. */
	plan: RequestPlan;
	slug: string;
	record: Record<string, unknown>;
}

/** Another throw of the same plan: a record to be written down before it is carried out. */
export function repaintOf(plan: RequestPlan, image: ResultImage, variant: number, done: number): Repair {
	return {
		variant,
		kind: "reseed",
		step: stepName(variant, done),
		model: plan.endpoint.id,
		seed: seedOf(plan, variant, done),
		lineIds: [],
		from: image.id,
		to: null,
		costUsd: priceOfOne(plan) / 1_000_000,
		outcome: "pending",
		told: [],
	};
}

export const stepName = (variant: number, done: number): string => `repair-${variant + 1}-${done + 1}`;

/** Primes keep the seeds of variants and tries apart. */
export const seedOf = ({ requests }: RequestPlan, variant: number, done: number): number =>
	((requests[0]?.seed ?? 0) + 7919 * (done + 1) + 104_729 * variant) % 2_147_483_647;

export function priceOfOne({ endpoint, requests, costMicroUsd }: RequestPlan): number {
	const [first] = requests;
	return first === undefined ? costMicroUsd : priceOf(endpoint, { ...first, n: 1 });
}

/**
 * The picture that the try made; null where it made none, which is then written down. Throws PausedJob, and the
 * signal's reason.
 */
export async function carryOutPaid(
	repair: Repair,
	image: ResultImage,
	order: PaidTry,
	control: JobControl,
	ports: Ports,
): Promise<ResultImage | null> {
	try {
		const plan =
			repair.kind === "reseed"
				? reseeded(order.plan, repair.seed ?? 0)
				: await editPlan(repair, image, control, ports);
		const work = {
			name: repair.step ?? "repair",
			plan,
			slug: order.slug,
			record: { ...order.record, repairOf: image.id },
			shown: false,
			prefix: repair.kind === "edit" ? "mending words: " : "painting again: ",
		};
		await setAside([work], control, ports);
		const [made] = (await paint(work, control, ports)).images;
		if (made === undefined) throw new Error("a repair without an image");
		return made;
	} catch (error) {
		if (!(error instanceof ToolError) || error instanceof PausedJob || control.signal.aborted) throw error;
		const outcome = error.code === "budget_exceeded" ? "unpaid" : "failed";
		const told = [error.message];
		await writeRepair({ ...repair, outcome, costUsd: costOf(repair, control), told }, control);
		return null;
	}
}

function reseeded(plan: RequestPlan, seed: number): RequestPlan {
	const [first] = plan.requests;
	if (first === undefined) throw new Error("a plan without a request");
	const costMicroUsd = priceOfOne(plan);
	return {
		...plan,
		requests: [{ ...first, n: 1, seed }],
		costMicroUsd,
		costsMicroUsd: [costMicroUsd],
		warnings: [],
	};
}

async function editPlan(
	{ model, instruction = "", seed = 0 }: Repair,
	{ id, widthPx, heightPx }: ResultImage,
	control: JobControl,
	ports: Ports,
): Promise<RequestPlan> {
	const endpoint = findEndpoint({ kind: "edit", ...(model === null ? {} : { model }) });
	if (endpoint.files === null) throw new Error(`${endpoint.id} takes no images`);
	const opened = await ports.inputs.open(id, { field: "images", signal: control.signal });
	const { file } = await ports.inputs.prepare(opened, endpoint.files, { field: "images" });
	const asItIs = file.widthPx === widthPx && file.heightPx === heightPx;
	return planRequest({
		endpoint,
		prompt: instruction,
		files: [file],
		size: asItIs ? null : { widthPx, heightPx },
		hasCopy: true,
		expandPrompt: false,
		allowPro: false,
		seed,
	});
}
