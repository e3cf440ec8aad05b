// The free repair: lines set in real type on the picture, read again like any other, and kept only where that is better.
import { strictOf } from "../copy/judge.ts";
import { typeRefusal } from "../copy/repair-accept.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, Repair } from "../result.ts";
import { confirmType } from "./confirm-type.ts";
import type { JudgedPicture, RepairWork } from "./repair-image.ts";
import { setInType } from "./repair-log.ts";
import { setType } from "./set-type.ts";

/** The picture with the lines on it, saved; or why there is none. */
export async function typeOn(
	{ lineIds, to }: Repair,
	best: JudgedPicture,
	{ variant, copy, means, reader, judged }: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<{ made: JudgedPicture | null; why: string | null }> {
	control.report("setting lines in type");
	const setBefore = setInType(control, variant);
	const { concern = (all: CopyCheck) => all } = means;
	const before = concern(best.check);
	const { bytes } = await ports.images.load(best.image.id);
	let why = "there was no room for it";
	for (const attempt of [0, 1]) {
		control.signal.throwIfAborted();
		const cleanExtra = before.extra.length + before.duplicates.length > 0;
		const order = { bytes, check: best.check, copy, lineIds, cleanExtra, attempt };
		const set = await setType(order, ports).catch(() => undefined);
		control.signal.throwIfAborted();
		if (set === undefined) return { made: null, why: "it could not be drawn" };
		if (set === null) break;
		const { png, layout } = set;
		const read = await reader.check(png, copy, control.signal).catch(() => null);
		control.signal.throwIfAborted();
		if (read === null) {
			why = "its words could not be read";
			continue;
		}
		const shown = trusted(asBefore(read, best.check, setBefore), [...setBefore, ...lineIds]);
		const check = judged(await confirmType(shown, { layout, lineIds, png }, ports));
		const refused = typeRefusal(before, concern(check), lineIds);
		if (refused !== null) {
			why = refused;
			continue;
		}
		const { widthPx, heightPx, seed } = best.image;
		const image = await ports.images.save({
			...(to === null ? {} : { id: to }),
			bytes: png,
			extension: "png",
			slug: means.slug,
			widthPx,
			heightPx,
			seed,
			copyCheck: check,
			record: { ...means.record, jobId: control.jobId, typeSetOn: best.image.id },
		});
		return { made: { image, check }, why: null };
	}
	return { made: null, why };
}

/** Lines that were set and proven before are proven still where they read as they did then. */
function asBefore(check: CopyCheck, before: CopyCheck, setIds: readonly string[]): CopyCheck {
	const lines = check.lines.map((line) => {
		const was = before.lines.find(({ copyId }) => copyId === line.copyId);
		const isSame = was?.by === "layout" && was.verdict === "exact" && was.read === line.read;
		return isSame && setIds.includes(line.copyId) && line.verdict !== "missing" ? was : line;
	});
	return { ...check, lines, strict: check.isPartial ? check.strict : strictOf({ ...check, lines }) };
}

/**
 * Lines set here are known by their glyphs: where the reader saw them but cannot swear to a letter, they are exact.
 * What it reads as wrong, or does not find, stays so.
 */
export function trusted(check: CopyCheck, setIds: readonly string[]): CopyCheck {
	const lines = check.lines.map((line) =>
		setIds.includes(line.copyId) && (line.verdict === "uncertain" || line.verdict === "unreadable")
			? { ...line, verdict: "exact" as const, by: "layout" as const }
			: line,
	);
	const isOpen = lines.some(({ verdict }) => verdict !== "exact");
	return { ...check, lines, strict: check.strict === null && !isOpen ? true : check.strict };
}
