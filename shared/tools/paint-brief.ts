// A brief painted whole by a model: planned, paid for, brought home, judged.
import type { Brief } from "../brief/brief.ts";
import { wantedCopy } from "../brief/chart-copy.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Ports } from "../ports.ts";
import { type Finish, type Result, type ResultImage, unique, type Warning } from "../result.ts";
import { judgePainted } from "./judge-painted.ts";
import { paint, setAside } from "./paint.ts";
import { type PaintSubject, type PaintWishes, planPaint } from "./plan-paint.ts";

export interface BriefPainting {
	subject: PaintSubject;
	wishes: PaintWishes;
	check?: boolean | undefined;
	/** Paid repairs of each picture. Default 2. */
	maxRepairs?: number | undefined;
	/** Of the layout that the sheet has where the model cannot spell it; left out, it stays a painting. */
	layoutSeed?: number | undefined;
	warnings: readonly Warning[];
}

/** Throws as `planPaint` and `paint` do. */
export async function paintBrief(order: BriefPainting, control: JobControl, ports: Ports): Promise<Result> {
	const { subject, wishes, check } = order;
	const { brief } = subject;
	// Work that is taken up again must ask for the same picture.
	const seed = wishes.seed ?? control.job().result.sent?.seed;
	const planned = await planPaint(subject, { ...wishes, seed }, ports);
	const { plan, sent } = planned;
	const { prompt } = planned.prompt;
	const model = plan.endpoint.id;
	const told = [...order.warnings, ...planned.warnings, ...notPlaced(brief)];
	await control.saveResult({ brief, prompt, model, finish: "paint", sent, warnings: unique(told) });
	const work = {
		name: "paint",
		plan,
		slug: brief.copy[0]?.text ?? brief.subject,
		record: { model, finish: "paint" satisfies Finish, prompt, sent, brief },
	};
	await setAside([work], control, ports);
	const painted = await paint(work, control, ports);
	const { slug, record } = work;
	const { maxRepairs, layoutSeed } = order;
	const asOverlay = layoutSeed === undefined ? undefined : { brief, layoutSeed };
	const repair = { maxRepairs, plan, tier: wishes.tier, slug, record, asOverlay };
	const judged = await judgePainted(
		{ images: painted.images, copy: wantedCopy(brief), check, repair },
		control,
		ports,
	);
	return resultOf(control, judged.images, [...told, ...painted.warnings, ...judged.warnings]);
}

/** The job's result with what was made, each warning once. */
export function resultOf(
	control: JobControl,
	images: readonly ResultImage[],
	warnings: readonly Warning[],
): Result {
	return { ...control.job().result, images: [...images], warnings: unique(warnings) };
}

export function notPlaced(brief: Brief): Warning[] {
	if (brief.assets.length === 0) return [];
	const message = "Images in brief.assets are not handed to the model; the picture was painted without them.";
	return [{ code: "assets_not_placed", message }];
}
