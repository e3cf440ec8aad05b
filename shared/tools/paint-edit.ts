// An edit carried out: the images as they were kept, one instruction, and the words that must be there afterwards.
import type { JobControl } from "../jobs/job-control.ts";
import type { Ports } from "../ports.ts";
import { type Result, unique, type Warning } from "../result.ts";
import { judgePainted } from "./judge-painted.ts";
import { paint, setAside } from "./paint.ts";
import { resultOf } from "./paint-brief.ts";
import { type EditWishes, planEdit } from "./plan-edit.ts";

export interface EditPainting {
	wishes: EditWishes;
	check?: boolean | undefined;
	warnings: readonly Warning[];
}

/** Throws as `planEdit` and `paint` do. */
export async function paintEdit(order: EditPainting, control: JobControl, ports: Ports): Promise<Result> {
	const seed = order.wishes.seed ?? control.job().result.sent?.seed;
	control.report("making the images ready");
	const planned = await planEdit({ ...order.wishes, seed }, ports, control.signal);
	const { plan, prompt, sent, copy } = planned;
	const model = plan.endpoint.id;
	const told = [...order.warnings, ...planned.warnings];
	await control.saveResult({ prompt, model, sent, warnings: unique(told) });
	const work = { name: "edit", plan, slug: order.wishes.instruction, record: { model, prompt, sent } };
	await setAside([work], control, ports);
	const painted = await paint(work, control, ports);
	const judged = await judgePainted(
		{ images: painted.images, copy, check: order.check, othersAllowed: true },
		control,
		ports,
	);
	return resultOf(control, judged.images, [...told, ...painted.warnings, ...judged.warnings]);
}
