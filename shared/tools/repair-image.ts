// Puts the words of one painted picture right, a try at a time: planned by rule, written down, carried out, judged, kept or not.
import type { Brief } from "../brief/brief.ts";
import type { CopyLine } from "../copy/copy.ts";
import { type EditTier, planRepair, type RepairStep } from "../copy/repair.ts";
import { compareChecks, refusal } from "../copy/repair-accept.ts";
import { newId } from "../jobs/job.ts";
import type { JobControl } from "../jobs/job-control.ts";
import { defaultModel, type Tier } from "../models/catalog.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import type { RequestPlan } from "../models/plan-request.ts";
import { priceOf } from "../models/price.ts";
import type { Ports, TextReader } from "../ports.ts";
import type { CopyCheck, Repair, ResultImage } from "../result.ts";
import { changedBy } from "./picture-change.ts";
import { typeOn } from "./repair-by-type.ts";
import {
	costOf,
	defaultRepairs,
	maySetMore,
	openRepair,
	paidTries,
	repairsOf,
	writeRepair,
} from "./repair-log.ts";
import { carryOutPaid, type PaidTry, priceOfOne, repaintOf, seedOf, stepName } from "./repair-paid.ts";

export interface RepairMeans extends PaidTry {
	/** Paid repairs of each picture; 0 leaves it as it was painted. Default 2. */
	maxRepairs?: number | undefined;
	tier?: Tier | undefined;
	/** Lines that are not proven are set in type as well, once no paid repair is left to make. Default true. */
	setUnproven?: boolean;
	/** What of a check is to be mended. Default all of it. */
	concern?: (check: CopyCheck) => CopyCheck;
	/** The sheet that a picture is finished as where nothing else put its words right; left out, it stays as it is. */
	asOverlay?: SheetInType | undefined;
}

/** A brief as its own layout sets it. */
export interface SheetInType {
	brief: Brief;
	layoutSeed: number;
}

export interface JudgedPicture {
	image: ResultImage;
	check: CopyCheck;
}

export interface RepairWork {
	variant: number;
	copy: readonly CopyLine[];
	means: RepairMeans;
	reader: TextReader;
	/** A reading as it counts for this piece of work. */
	judged: (check: CopyCheck) => CopyCheck;
}

/**
 * The best picture that could be had. Taken up again, it goes on after the last try that was written down.
 * Throws PausedJob, and the signal's reason; what fal refuses is one try that failed.
 */
export async function repairImage(
	start: JudgedPicture,
	work: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<JudgedPicture> {
	let best = start;
	for (;;) {
		control.signal.throwIfAborted();
		const open = openRepair(control, work.variant);
		// Begun for lines that are not asked for here (the set ones of a split sheet): whoever began it goes on with it.
		if (open?.lineIds.some((id) => !work.copy.some((line) => line.id === id))) return best;
		if (open?.kind === "overlay") return best;
		const repair = open ?? (await nextRepair(best, work, control, ports));
		if (repair === null) return best;
		if (open === undefined) await writeRepair(repair, control);
		best = await carryOut(repair, best, work, control, ports);
	}
}

/** Sets lines that are not on the picture yet in type, unless that was tried before. The rest stays as it is. */
export async function addLines(
	start: JudgedPicture,
	lineIds: readonly string[],
	work: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<JudgedPicture> {
	const past = repairsOf(control, work.variant);
	const open = openRepair(control, work.variant);
	const isDone = past.some(
		({ kind, outcome, lineIds: set }) =>
			kind === "type" && outcome !== "pending" && lineIds.every((id) => set.includes(id)),
	);
	if (isDone) return start;
	const step: RepairStep = { kind: "type", lineIds: [...lineIds], costMicroUsd: 0 };
	const repair = open ?? begin(step, start.image, past.length, work);
	if (open === undefined) await writeRepair(repair, control);
	return carryOut(repair, start, work, control, ports);
}

/**
 * The whole sheet in type on the cleaned picture, where repair has ended and words are still wrong: once, for nothing.
 * Else the picture as it is.
 */
export async function overlayAtLast(
	best: JudgedPicture,
	work: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<JudgedPicture> {
	const { variant, copy, means } = work;
	const open = openRepair(control, variant);
	const wasTried = repairsOf(control, variant).some(({ kind }) => kind === "overlay");
	const isAsked = means.asOverlay !== undefined && (means.maxRepairs ?? defaultRepairs) > 0;
	const isNeeded = isAsked && !wasTried && best.check.strict === false;
	if (open === undefined ? !isNeeded : open.kind !== "overlay") return best;
	const repair: Repair = open ?? {
		variant,
		kind: "overlay",
		step: null,
		model: null,
		lineIds: copy.map(({ id }) => id),
		from: best.image.id,
		to: newId("img"),
		costUsd: 0,
		outcome: "pending",
		told: [],
	};
	if (open === undefined) await writeRepair(repair, control);
	return carryOut(repair, best, work, control, ports);
}

const concerned = (check: CopyCheck, { means }: RepairWork) => means.concern?.(check) ?? check;

async function nextRepair(
	{ image, check }: JudgedPicture,
	work: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<Repair | null> {
	const { variant, copy, means } = work;
	const { maxRepairs = defaultRepairs } = means;
	if (maxRepairs === 0) return null;
	const past = repairsOf(control, variant);
	const maySet = maySetMore(past);
	const mended = concerned(check, work);
	const isBroke = past.some(({ outcome }) => outcome === "unpaid");
	const { steps } = planRepair(mended, copy, image, {
		repairsDone: paidTries(past),
		maxRepairs,
		microUsdLeft: isBroke ? 0 : await moneyLeft(control, ports),
		...prices(means.plan, image),
		...(means.tier === "pro" ? { tiers: ["pro"] } : {}),
		// Another throw that is as bad says that the next would be: then lines are mended one by one.
		mayReseed: !past.some(({ kind }) => kind === "reseed"),
		maySet,
	});
	const { setUnproven = true } = means;
	const step = setUnproven && maySet ? withOpenLines(steps[0], mended) : steps[0];
	return step === undefined ? null : begin(step, image, past.length, work);
}

/** Ids of lines that the reader would not swear to. */
export function unprovenIds({ lines }: CopyCheck): string[] {
	// Where a line that the reader is blind to stands, nobody knows: set anew it would stand there twice.
	const open = lines.filter(
		({ verdict, box }) => verdict === "uncertain" || (verdict === "unreadable" && box !== null),
	);
	return open.map(({ copyId }) => copyId);
}

/** Lines that could not be proven are set in type with those that are wrong, or alone where nothing is wrong. */
function withOpenLines(step: RepairStep | undefined, check: CopyCheck): RepairStep | undefined {
	if (step !== undefined && step.kind !== "type") return step;
	const lineIds = [...(step?.lineIds ?? []), ...unprovenIds(check)];
	return step === undefined && lineIds.length === 0 ? undefined : { kind: "type", lineIds, costMicroUsd: 0 };
}

function begin(
	step: RepairStep,
	image: ResultImage,
	done: number,
	{ variant, means: { plan } }: RepairWork,
): Repair {
	const { lineIds } = step;
	if (step.kind === "reseed") return { ...repaintOf(plan, image, variant, done), lineIds };
	const common = { variant, lineIds, from: image.id, outcome: "pending" as const, told: [] };
	// The id is chosen before the picture is made: a crash in between makes no second one.
	if (step.kind === "type")
		return { ...common, kind: "type", step: null, model: null, to: newId("img"), costUsd: 0 };
	return {
		...common,
		kind: "edit",
		step: stepName(variant, done),
		model: editEndpoint(step.tier).id,
		instruction: step.instruction,
		seed: seedOf(plan, variant, done),
		to: null,
		costUsd: step.costMicroUsd / 1_000_000,
	};
}

const editEndpoint = (tier: EditTier) => findEndpoint({ kind: "edit", model: defaultModel, tier });

function prices(plan: RequestPlan, size: ResultImage) {
	const [standard, pro] = [editEndpoint("standard"), editEndpoint("pro")];
	const edit = { n: 1, size, files: [size] };
	return {
		editMicroUsd: { standard: priceOf(standard, edit), pro: priceOf(pro, edit) },
		paintMicroUsd: priceOfOne(plan),
		instructionLimit: { standard: standard.prompt.maxChars, pro: pro.prompt.maxChars },
	};
}

/** Of this call and of today; 0 where the ledger cannot be read. */
async function moneyLeft({ jobId }: JobControl, { ledger }: Ports): Promise<number> {
	const summary = await ledger.summary().catch(() => null);
	if (summary === null) return 0;
	const { caps, byJob, spentMicroUsd } = summary;
	return Math.min(caps.perCallMicroUsd - (byJob.get(jobId) ?? 0), caps.perDayMicroUsd - spentMicroUsd);
}

async function carryOut(
	repair: Repair,
	best: JudgedPicture,
	work: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<JudgedPicture> {
	if (repair.kind === "type") {
		const set = await typeOn(repair, best, work, control, ports);
		return settle({ ...repair, to: set.made?.image.id ?? null }, best, set.made, set.why, control);
	}
	if (repair.kind === "overlay") {
		const { overlayOn } = await import("./repair-as-overlay.ts");
		const set = await overlayOn(repair, best, work, control, ports);
		return settle({ ...repair, to: set.made?.image.id ?? null }, best, set.made, set.why, control);
	}
	const made = await carryOutPaid(repair, best.image, work.means, control, ports);
	if (made === null) return best;
	const after = await judgeMade(made, work, control, ports);
	const why = after === null ? "its words could not be read" : await whyNot(repair, best, after, work, ports);
	return settle({ ...repair, to: made.id, costUsd: costOf(repair, control) }, best, after, why, control);
}

/** null where the picture cannot be read: then nobody knows whether it is better. */
async function judgeMade(
	image: ResultImage,
	work: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<JudgedPicture | null> {
	control.report("reading the words again");
	try {
		const { bytes } = await ports.images.load(image.id);
		return { image, check: work.judged(await work.reader.check(bytes, work.copy, control.signal)) };
	} catch {
		control.signal.throwIfAborted();
		return null;
	}
}

async function whyNot(
	{ kind, lineIds }: Repair,
	before: JudgedPicture,
	after: JudgedPicture,
	work: RepairWork,
	ports: Ports,
): Promise<string | null> {
	const [was, is] = [concerned(before.check, work), concerned(after.check, work)];
	// Another throw is another picture: only its words count.
	if (kind === "reseed") return compareChecks(is, was) < 0 ? null : "it is no better";
	const changedElsewhere = await changedBy(before, after, lineIds, ports);
	return refusal(was, is, { edited: lineIds, changedElsewhere });
}

async function settle(
	repair: Repair,
	before: JudgedPicture,
	after: JudgedPicture | null,
	why: string | null,
	control: JobControl,
): Promise<JudgedPicture> {
	const isKept = after !== null && why === null;
	const best = isKept ? after : before;
	const image = { ...best.image, copyCheck: best.check };
	const images = control.job().result.images.map((one) => (one.id === before.image.id ? image : one));
	const lines = after === null ? [] : changes(repair.lineIds, before.check, after.check);
	const told = isKept ? lines : [`Not kept: ${why}`, ...lines];
	await writeRepair({ ...repair, outcome: isKept ? "kept" : "rejected", told }, control, images);
	return { image, check: best.check };
}

/** What each line was and is now. */
function changes(lineIds: readonly string[], before: CopyCheck, after: CopyCheck): string[] {
	return lineIds.flatMap((id) => {
		const was = before.lines.find(({ copyId }) => copyId === id);
		const now = after.lines.find(({ copyId }) => copyId === id);
		if (!was || !now) return [];
		const seen = ({ verdict, read }: typeof was) =>
			verdict === "exact" || read === "" ? verdict : `${verdict} (${JSON.stringify(read)})`;
		return [`${id} ${JSON.stringify(now.text)}: ${seen(was)} -> ${seen(now)}`];
	});
}
