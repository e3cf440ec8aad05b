// An edit carried out: the images as they were kept, one instruction, and the words that must be there afterwards.
import type { CopyLine } from "../copy/copy.ts";
import { normalizeCopy } from "../copy/normalize.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { OpenedImage, Ports } from "../ports.ts";
import { type CopyCheck, type Result, type ResultImage, unique, type Warning } from "../result.ts";
import { judgePainted } from "./judge-painted.ts";
import { paint, setAside } from "./paint.ts";
import { resultOf } from "./paint-brief.ts";
import { type EditWishes, planEdit } from "./plan-edit.ts";

export interface EditPainting {
	wishes: EditWishes;
	check?: boolean | undefined;
	/** Paid repairs of each picture. Default 2. */
	maxRepairs?: number | undefined;
	warnings: readonly Warning[];
}

/** Throws as `planEdit` and `paint` do. */
export async function paintEdit(order: EditPainting, control: JobControl, ports: Ports): Promise<Result> {
	const { wishes, check } = order;
	const seed = wishes.seed ?? control.job().result.sent?.seed;
	control.report("making the images ready");
	const planned = await planEdit({ ...wishes, seed }, ports, control.signal);
	const { plan, prompt, sent, copy } = planned;
	const model = plan.endpoint.id;
	const told = [...order.warnings, ...planned.warnings];
	await control.saveResult({ prompt, model, sent, warnings: unique(told) });
	const work = { name: "edit", plan, slug: wishes.instruction, record: { model, prompt, sent } };
	await setAside([work], control, ports);
	const painted = await paint(work, control, ports);
	const keep = normalizeCopy(wishes.keep ?? [], { field: "keep" });
	const before = check === false ? null : await readCanvas(planned.opened.at(-1), keep, control, ports);
	const notThere = new Set(
		before?.lines.filter(({ verdict }) => verdict !== "exact").map(({ copyId }) => copyId),
	);
	const judged = await judgePainted(
		{
			images: painted.images,
			copy,
			check,
			othersAllowed: true,
			repair: {
				maxRepairs: order.maxRepairs,
				plan,
				tier: wishes.tier,
				slug: work.slug,
				record: work.record,
				// Of somebody's picture no line is replaced that may well be right.
				setUnproven: false,
				// What was not right before the edit was not asked to be mended by it.
				concern: (all) => ({ ...all, lines: all.lines.filter(({ copyId }) => !notThere.has(copyId)) }),
			},
		},
		control,
		ports,
	);
	told.push(...painted.warnings, ...judged.warnings);
	if (before !== null) told.push(...judged.images.flatMap((image) => compared(before, image)));
	return resultOf(control, judged.images, told);
}

/** What stood on the canvas before; null where there is nothing to keep, or nobody can read it. */
async function readCanvas(
	canvas: OpenedImage | undefined,
	keep: readonly CopyLine[],
	control: JobControl,
	{ reader }: Ports,
): Promise<CopyCheck | null> {
	if (canvas === undefined || keep.length === 0 || reader === null) return null;
	control.report("reading the words that stay");
	const read = await reader.check(canvas.bytes, keep, control.signal).catch(() => null);
	control.signal.throwIfAborted();
	return read;
}

/** Lines to keep, against what was exact before: an edit is blamed only for what it broke. */
function compared(before: CopyCheck, { id, copyCheck }: ResultImage): Warning[] {
	if (copyCheck === null) return [];
	const now = new Map(copyCheck.lines.map((line) => [line.copyId, line]));
	return before.lines.flatMap(({ copyId, text, verdict, read }): Warning[] => {
		const after = now.get(copyId);
		if (after === undefined || after.verdict === "exact") return [];
		const line = `${copyId} ${JSON.stringify(text)}`;
		if (verdict === "exact") {
			if (after.verdict !== "wrong" && after.verdict !== "missing") return [];
			const message = `The edit broke ${line} in ${id}: it was exact before and is ${after.verdict} now.`;
			return [{ code: "keep_broken", message }];
		}
		const seen = read === "" ? verdict : `${verdict}, read ${JSON.stringify(read)}`;
		return [
			{ code: "keep_not_exact_before", message: `${line} was not exact before the edit either: ${seen}.` },
		];
	});
}
