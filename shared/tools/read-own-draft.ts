// A draft that was drawn here is read as compose reads it: where its layout put the words, so that no drawing passes for a letter.
import type { Brief } from "../brief/brief.ts";
import type { CopyLine } from "../copy/copy.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, ResultImage } from "../result.ts";

interface OwnDraft {
	brief: Brief;
	image: ResultImage;
	seed: number;
}

/** How far back the job of a picture is looked for. */
const jobsSearched = 200;

/**
 * null: these bytes are no draft of a job that is kept, other words are asked for than the draft has, or this version
 * lays it out otherwise. The file is known by its hash, so a draft that somebody changed is none.
 */
export async function readOwnDraft(
	bytes: Uint8Array,
	copy: readonly CopyLine[],
	ports: Ports,
	signal: AbortSignal,
): Promise<CopyCheck | null> {
	const { reader } = ports;
	const draft = reader === null ? null : await findDraft(bytes, ports);
	if (reader === null || draft === null || !sameLines(draft.brief.copy, copy)) return null;
	const [{ compose }, { checkLayout }, { drawnSheet }, { confirmType, exactIds }] = await Promise.all([
		import("../layout/compose.ts"),
		import("../layout/check.ts"),
		import("../layout/text-places.ts"),
		import("./confirm-type.ts"),
	]);
	const { brief, image, seed } = draft;
	const layout = compose(brief, { seed });
	const byLayout = checkLayout(layout, brief);
	const read = await reader.check(bytes, copy, signal, drawnSheet(layout, byLayout, null));
	const check = await confirmType(read, { layout, lineIds: exactIds(byLayout), png: bytes }, ports);
	return check.strict === true || sameBoxes(image.copyCheck, byLayout) ? check : null;
}

async function findDraft(bytes: Uint8Array, { jobs }: Ports): Promise<OwnDraft | null> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));
	const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
	for (const { result } of await jobs.list(jobsSearched)) {
		const image = result.images.find((made) => made.sha256 === sha256);
		if (image === undefined) continue;
		const { brief, finish } = result;
		if (finish !== "draft" || brief === undefined || image.seed === null) return null;
		return { brief, image, seed: image.seed };
	}
	return null;
}

function sameLines(drawn: readonly CopyLine[], asked: readonly CopyLine[]): boolean {
	const key = (lines: readonly CopyLine[]) =>
		JSON.stringify(lines.map(({ id, text, count }) => [id, text, count]).sort());
	return key(drawn) === key(asked);
}

/** Whether the check that was made with the draft tells of the same layout. */
function sameBoxes(made: CopyCheck | null, now: CopyCheck): boolean {
	const boxes = (check: CopyCheck) => JSON.stringify(check.lines.map(({ copyId, box }) => [copyId, box]));
	return made !== null && made.by === "layout" && boxes(made) === boxes(now);
}
