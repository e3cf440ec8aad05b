// The record of what was tried to put words right: in the job from before each try, so that a crash repeats none of them.
import type { JobControl } from "../jobs/job-control.ts";
import type { Repair, ResultImage } from "../result.ts";

/** Paid repairs of one picture where the caller names none. */
export const defaultRepairs = 2;

/** What was tried for a picture, in order. */
export function repairsOf(control: JobControl, variant: number): Repair[] {
	return (control.job().result.repairs ?? []).filter((repair) => repair.variant === variant);
}

/** The try that was begun and not judged. */
export function openRepair(control: JobControl, variant: number): Repair | undefined {
	return repairsOf(control, variant).find(({ outcome }) => outcome === "pending");
}

/** Adds the record, or puts it in the place of the one that began it; both are on disk when it resolves. */
export async function writeRepair(
	repair: Repair,
	control: JobControl,
	images?: readonly ResultImage[],
): Promise<void> {
	const { repairs = [] } = control.job().result;
	const at = repairs.findIndex(({ variant, outcome }) => variant === repair.variant && outcome === "pending");
	const next = at < 0 ? [...repairs, repair] : repairs.map((one, index) => (index === at ? repair : one));
	await control.saveResult({ repairs: next, ...(images === undefined ? {} : { images: [...images] }) });
}

/** What the try's step was booked at, USD: 0 where nothing was run. */
export function costOf({ step }: Repair, control: JobControl): number {
	if (step === null) return 0;
	const steps = control
		.job()
		.steps.filter(({ id, state }) => id.startsWith(`${step}-`) && state !== "released");
	return steps.reduce((sum, { amountMicroUsd }) => sum + amountMicroUsd, 0) / 1_000_000;
}

/** Paid tries so far; one that there was no money for is none. */
export function paidTries(repairs: readonly Repair[]): number {
	return repairs.filter(({ step, outcome }) => step !== null && outcome !== "unpaid").length;
}

/** Lines that were set in type on the picture as it stands. */
export function setInType(control: JobControl, variant: number): string[] {
	const kept = repairsOf(control, variant).filter(
		({ kind, outcome }) => kind === "type" && outcome === "kept",
	);
	return kept.flatMap(({ lineIds }) => lineIds);
}

/** Setting lines in type can show that others are not proven: then those follow, but not for ever. */
const mostTypeTries = 3;

export function maySetMore(repairs: readonly Repair[]): boolean {
	const tries = repairs.filter(({ kind }) => kind === "type");
	return tries.length < mostTypeTries && tries.every(({ outcome }) => outcome === "kept");
}
