// Paints what a plan says: money for every request first, then all requests at once, then what came of them.
import type { JobStep } from "../jobs/job.ts";
import { type JobControl, PausedJob } from "../jobs/job-control.ts";
import type { RequestPlan } from "../models/plan-request.ts";
import type { Ports } from "../ports.ts";
import type { ResultImage, Warning } from "../result.ts";
import { readLedger } from "./paid.ts";
import { type PaidOrder, paidStep, stepOf } from "./paid-step.ts";

export interface PaintOrder extends Pick<PaidOrder, "slug" | "record"> {
	/** Its steps are named after it: `paint-1`, `base-1`, `repair-2-1`. */
	name: string;
	plan: RequestPlan;
	/** Default true. */
	shown?: boolean;
	/** Put before what is reported: "base: ". Default nothing. */
	prefix?: string;
}

export interface Painted {
	/** In the order of the plan. */
	images: ResultImage[];
	warnings: Warning[];
}

/**
 * Sets the money for all orders aside, or for none. Called once a piece of work, before its first `paint`.
 * Throws ToolError `budget_exceeded`.
 */
export async function setAside(
	orders: readonly Pick<PaintOrder, "name" | "plan">[],
	control: JobControl,
	ports: Ports,
): Promise<void> {
	const { jobId } = control;
	const taken: JobStep[] = [];
	for (const step of orders.flatMap(stepsOf)) {
		const known = stepOf(control, step.id);
		if (known?.intent !== undefined || known?.state === "settled" || known?.error !== undefined) continue;
		control.signal.throwIfAborted();
		const { id: stepId, model, amountMicroUsd } = step;
		try {
			await readLedger(async () => {
				// What a process that died before it sent anything had set aside may be of another day.
				await ports.ledger.release({ jobId, stepId });
				await ports.ledger.reserve({ jobId, stepId, model, amountMicroUsd });
			});
		} catch (error) {
			for (const other of taken) {
				await ports.ledger.release({ jobId, stepId: other.id });
				await control.saveStep({ ...other, state: "released" });
			}
			throw error;
		}
		taken.push(step);
		await control.saveStep(step);
	}
}

function stepsOf({ name, plan }: Pick<PaintOrder, "name" | "plan">): JobStep[] {
	return plan.requests.map((request, index) => ({
		id: `${name}-${index + 1}`,
		state: "reserved",
		model: request.endpoint,
		amountMicroUsd: plan.costsMicroUsd[index] ?? plan.costMicroUsd,
		imageIds: [],
	}));
}

/**
 * Runs an order whose money was set aside. Images that came are kept even where others failed, and the
 * failures are warnings; it throws when none came. See `paidStep` for what it throws.
 */
export async function paint(order: PaintOrder, control: JobControl, ports: Ports): Promise<Painted> {
	const { plan, name, slug, record, shown = true, prefix = "" } = order;
	const several = plan.requests.length;
	const ends = await Promise.allSettled(
		plan.requests.map((request, index) => {
			const which = several > 1 ? ` (${index + 1} of ${several})` : "";
			return paidStep(
				{
					stepId: `${name}-${index + 1}`,
					request,
					slug,
					record,
					shown,
					report: (stage) => control.report(`${prefix}${stage}${which}`),
				},
				control,
				ports,
			);
		}),
	);
	control.signal.throwIfAborted();
	const failures = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
	const paused = failures.find((reason) => reason instanceof PausedJob);
	if (paused !== undefined) throw paused;
	const images = ends.flatMap((end) => (end.status === "fulfilled" ? end.value : []));
	if (images.length === 0 && failures.length > 0) throw failures[0];
	return { images, warnings: [...warningsOf(name, control), ...failures.map(toWarning)] };
}

/** What the steps of an order learned on the way. */
function warningsOf(name: string, control: JobControl): Warning[] {
	return control
		.job()
		.steps.filter((step) => step.id.startsWith(`${name}-`))
		.flatMap((step) => step.warnings ?? []);
}

function toWarning(reason: unknown): Warning {
	const why = reason instanceof Error ? reason.message : "it failed";
	return { code: "variant_failed", message: `One of the images was not painted: ${why}` };
}
