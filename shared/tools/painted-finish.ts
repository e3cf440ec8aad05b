// The painted finishes of a brief, one table: how each is planned before it is paid for, and how it is carried out.
import type { Brief } from "../brief/brief.ts";
import { ToolError } from "../errors.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { RequestPlan } from "../models/plan-request.ts";
import type { Ports } from "../ports.ts";
import type { Finish, Result, Warning } from "../result.ts";
import type { AutoWay } from "./auto-way.ts";
import { type Estimate, planBriefPaint } from "./estimate.ts";
import { layoutSeedOf } from "./layout-seed.ts";
import { type PaintWishes, sentOf } from "./plan-paint.ts";

export interface FinishOrder {
	finish: Finish;
	brief: Brief;
	/** The person's own prompt, or that of the job which is finished; null where there is only the brief. */
	asked: string | null;
	/** Of the draft that was liked, so that its layout is the one that is finished. */
	draftSeed: number | undefined;
	baseModel: string | undefined;
	wishes: PaintWishes;
	askedSize: boolean;
	check: boolean | undefined;
	/** Paid repairs of each picture. Default 2. */
	maxRepairs: number | undefined;
	warnings: readonly Warning[];
}

/** Throws what the finish would be refused with. Spends nothing. */
export async function planPainted(
	order: FinishOrder,
	ports: Pick<Ports, "tokens" | "reader">,
): Promise<Estimate> {
	const { finish, brief, warnings, wishes } = order;
	refuseBase(order);
	switch (finish) {
		case "paint": {
			const painting = { ...wishes, base_model: order.baseModel };
			return planBriefPaint({ brief, asked: order.asked, warnings }, painting, ports);
		}
		case "overlay": {
			const { planOverlay } = await import("./paint-overlay.ts");
			return estimateOf(order, await planOverlay({ ...order, layoutSeed: layoutSeedFor(order) }, ports));
		}
		case "redraw": {
			const [{ planRedraw }, { compose }] = await Promise.all([
				import("./paint-redraw.ts"),
				import("../layout/compose.ts"),
			]);
			// Copy that does not fit the draft is refused here, not after it is paid for.
			compose(brief, { seed: layoutSeedFor(order) });
			return estimateOf(order, await planRedraw(order, ports));
		}
		case "auto": {
			const { chooseWay } = await import("./auto-way.ts");
			const way = chooseWay(brief, layoutSeedFor(order), ports.reader !== null && order.check !== false);
			const told = [...warnings, autoChoice(way)];
			if (way.way !== "split") return planPainted({ ...order, finish: way.way, warnings: told }, ports);
			const { paintedPart } = await import("./paint-split.ts");
			const part = paintedPart(brief, way.painted);
			const plan = await planBriefPaint({ brief: part, asked: null, warnings: told }, wishes, ports);
			return { ...plan, brief, copy: brief.copy };
		}
		case "draft":
			throw new Error("a draft is not painted");
	}
}

function autoChoice({ way, because }: AutoWay): Warning {
	const named = way === "split" ? "a mix of paint and type" : `"${way}"`;
	return { code: "auto_choice", message: `finish "auto" chose ${named}: ${because}.` };
}

/** Throws as `paint` does. */
export async function carryOutPainted(
	order: FinishOrder,
	control: JobControl,
	ports: Ports,
): Promise<Result> {
	const { brief, wishes, check, maxRepairs, warnings, baseModel, askedSize } = order;
	const laidOut = { ...order, layoutSeed: layoutSeedFor(order) };
	switch (order.finish) {
		case "overlay":
			return (await import("./paint-overlay.ts")).paintOverlay(laidOut, control, ports);
		case "redraw":
			return (await import("./paint-redraw.ts")).paintRedraw(laidOut, control, ports);
		case "paint": {
			if (baseModel !== undefined) {
				const { paintOverBase } = await import("./paint-over-base.ts");
				return paintOverBase({ brief, baseModel, wishes, check, maxRepairs, warnings }, control, ports);
			}
			const { paintBrief } = await import("./paint-brief.ts");
			const subject = { brief, asked: order.asked, askedSize };
			const { layoutSeed } = laidOut;
			return paintBrief({ subject, wishes, check, maxRepairs, layoutSeed, warnings }, control, ports);
		}
		case "auto": {
			const { chooseWay } = await import("./auto-way.ts");
			const way = chooseWay(brief, layoutSeedFor(order), ports.reader !== null && order.check !== false);
			const told = [...warnings, autoChoice(way)];
			if (way.way === "split") {
				const { paintSplit } = await import("./paint-split.ts");
				return paintSplit({ ...laidOut, way, warnings: told }, control, ports);
			}
			return carryOutPainted({ ...order, finish: way.way, warnings: told }, control, ports);
		}
		case "draft":
			throw new Error("a draft is not painted");
	}
}

function layoutSeedFor({ draftSeed, wishes, brief }: FinishOrder): number {
	return draftSeed ?? wishes.seed ?? layoutSeedOf(brief);
}

function estimateOf(
	{ brief, warnings }: FinishOrder,
	{ plan, prompt, tokens }: { plan: RequestPlan; prompt: string; tokens: number },
): Estimate {
	return {
		prompt,
		tokens,
		models: [plan.endpoint.id],
		costMicroUsd: plan.costMicroUsd,
		settings: null,
		sent: sentOf(plan),
		copy: brief.copy,
		brief,
		warnings: [...warnings, ...plan.warnings],
	};
}

function refuseBase({ finish, baseModel }: FinishOrder): void {
	if (baseModel === undefined || finish === "paint") return;
	throw new ToolError({
		code: "invalid_input",
		message: `base_model goes with finish "paint" alone; finish "${finish}" has its own way of painting.`,
		hint: "Leave base_model out, or use model to choose who paints.",
		field: "base_model",
	});
}
