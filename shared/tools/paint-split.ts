// The mixed way of finish "auto": a model paints the easy lines, and the risky ones are set in type where the picture is calm.
import type { Brief } from "../brief/brief.ts";
import type { CopyLine } from "../copy/copy.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Ports } from "../ports.ts";
import { type CopyCheck, type Finish, type LineCheck, type Result, unique, type Warning } from "../result.ts";
import type { AutoWay } from "./auto-way.ts";
import { judgePainted } from "./judge-painted.ts";
import { paint, setAside } from "./paint.ts";
import { notPlaced, resultOf } from "./paint-brief.ts";
import { type PaintWishes, planPaint } from "./plan-paint.ts";
import { addLines, overlayAtLast, type RepairWork, unprovenIds } from "./repair-image.ts";
import { setInType } from "./repair-log.ts";

export interface SplitPainting {
	/** With all of its copy. */
	brief: Brief;
	way: AutoWay;
	/** Of the layout that the sheet has where it is finished in type. */
	layoutSeed: number;
	wishes: PaintWishes;
	askedSize: boolean;
	check?: boolean | undefined;
	/** Paid repairs of each picture. Default 2. */
	maxRepairs?: number | undefined;
	warnings: readonly Warning[];
}

/** The brief as the model gets it: the lines that it paints, and room for the others. */
export function paintedPart(brief: Brief, painted: readonly CopyLine[]): Brief {
	const { wording: _holdsAllLines, ...rest } = brief;
	const room = "A wide calm area of even tone is left open in the lower third.";
	return {
		...rest,
		copy: [...painted],
		composition:
			brief.composition === undefined ? room : `${brief.composition.replace(/[.\s]+$/, "")}. ${room}`,
	};
}

/** Throws as `planPaint` and `paint` do. */
export async function paintSplit(order: SplitPainting, control: JobControl, ports: Ports): Promise<Result> {
	const { brief, way, check, maxRepairs } = order;
	const wishes = { ...order.wishes, seed: order.wishes.seed ?? control.job().result.sent?.seed };
	const part = paintedPart(brief, way.painted);
	const planned = await planPaint({ brief: part, asked: null, askedSize: order.askedSize }, wishes, ports);
	const { plan, sent } = planned;
	const { prompt } = planned.prompt;
	const model = plan.endpoint.id;
	const told = [...order.warnings, ...planned.warnings, ...notPlaced(brief)];
	await control.saveResult({ brief, prompt, model, finish: "auto", sent, warnings: unique(told) });
	const slug = brief.copy[0]?.text ?? brief.subject;
	const record = { model, finish: "auto" satisfies Finish, prompt, sent, brief };
	const work = { name: "paint", plan, slug, record };
	await setAside([work], control, ports);
	const painted = await paint(work, control, ports);
	told.push(...painted.warnings);
	const means = { maxRepairs, plan, tier: wishes.tier, slug, record };
	const ownLines = new Set(part.copy.map(({ id }) => id));
	const concern = (all: CopyCheck) => ({
		...all,
		lines: all.lines.filter(({ copyId }) => ownLines.has(copyId)),
	});
	const judged = await judgePainted(
		{ images: painted.images, copy: part.copy, check, repair: { ...means, concern } },
		control,
		ports,
	);
	told.push(...judged.warnings);
	const images = [...judged.images];
	const ids = way.set.map(({ id }) => id);
	for (const [variant, image] of images.entries()) {
		if (ports.reader === null || image.copyCheck === null) {
			const message = `${ids.join(", ")} could not be set in type on ${image.id}: where its painted words stand is not known.`;
			told.push({ code: "lines_not_set", message });
			continue;
		}
		const all: RepairWork = {
			variant,
			copy: brief.copy,
			means: { ...means, asOverlay: { brief, layoutSeed: order.layoutSeed } },
			reader: ports.reader,
			judged: (read: CopyCheck) => read,
		};
		// What is still not proven among the painted lines goes to type with the others.
		const set = setInType(control, variant);
		let lineIds = [...ids.filter((id) => !set.includes(id)), ...unprovenIds(image.copyCheck)];
		let best = { image, check: withMissing(image.copyCheck, brief.copy) };
		while (lineIds.length > 0) {
			const next = await addLines(best, lineIds, all, control, ports);
			if (next === best) break;
			best = next;
			lineIds = unprovenIds(best.check);
		}
		best = await overlayAtLast(best, all, control, ports);
		images[variant] = { ...best.image, copyCheck: best.check };
	}
	return resultOf(control, images, told);
}

/** The check of the painted lines as one of all lines: those that are still to come are missing. */
function withMissing(check: CopyCheck, copy: readonly CopyLine[]): CopyCheck {
	const known = new Map(check.lines.map((line) => [line.copyId, line]));
	const lines = copy.map(
		(line): LineCheck =>
			known.get(line.id) ?? {
				copyId: line.id,
				text: line.text,
				role: line.role,
				verdict: "missing",
				read: "",
				cer: 1,
				box: null,
			},
	);
	const isWhole = copy.every(({ id }) => known.has(id));
	return { ...check, lines, strict: isWhole ? check.strict : false };
}
