// Reads a tool's answer as the host passes it on: pictures from its blocks, everything else from our own `_meta`.
import type { Box } from "../shared/layout/layout.ts";
import type { Verdict } from "../shared/result.ts";
import { isRecord, type Json, number, records, text } from "./json.ts";

export interface Line {
	copyId: string;
	text: string;
	verdict: Verdict;
	read: string;
	box: Box | null;
}

export interface Variant {
	/** Image id; empty where the host left our data out. */
	id: string;
	jobId: string;
	/** Place in its job, 0 first. */
	index: number;
	draft: boolean;
	pro: boolean;
	widthPx: number;
	heightPx: number;
	fileName: string;
	/** data: URL; null where no preview came. */
	src: string | null;
	/** null: nobody has read it. */
	lines: Line[] | null;
	strict: boolean | null;
	extra: { text: string; box: Box | null }[];
	/** Lines that stand there too often, with the places of those that are too many. */
	doubled: { text: string; seen: number; wanted: number; boxes: Box[] }[];
	/** Not all of the picture was read. */
	partial: boolean;
	/** Every wanted line, so that an edit is judged against all of them. */
	copy: string[];
}

export interface ReadAnswer {
	status: "working" | "completed" | "failed" | "cancelled";
	stage: string;
	jobId: string;
	costUsd: number | null;
	variants: Variant[];
	/** Words for the person where there is nothing to see, or something went wrong. */
	words: string;
	failed: boolean;
}

const verdicts: readonly Verdict[] = ["exact", "uncertain", "wrong", "missing", "unreadable"];

/** Never throws: an answer of another shape is shown as its words. */
export function readAnswer(answer: Json): ReadAnswer {
	const content = records(answer.content);
	const meta = isRecord(answer._meta) ? answer._meta : {};
	const result = isRecord(meta["broadside/result"]) ? meta["broadside/result"] : {};
	const error = isRecord(meta["broadside/error"]) ? meta["broadside/error"] : null;
	const words = error === null ? "" : `${text(error.message)} ${text(error.hint)}`.trim();
	const failed = answer.isError === true;
	const said = text(content.find((block) => block.type === "text")?.text);
	const variants = readVariants(result, content);
	const status = ["working", "completed", "failed", "cancelled"].find((one) => one === result.status);
	return {
		status: (status ?? (failed ? "failed" : "completed")) as ReadAnswer["status"],
		stage: text(result.stage),
		jobId: text(result.jobId),
		costUsd: number(result.costUsd),
		variants,
		words: words || (variants.length > 0 && !failed ? "" : said),
		failed,
	};
}

function readVariants(result: Json, content: readonly Json[]): Variant[] {
	const pictures = content.filter((block) => block.type === "image");
	const images = records(result.images);
	const brief = isRecord(result.brief) ? result.brief : {};
	const copy = records(brief.copy).map((line) => text(line.text));
	const model = text(result.model);
	const facts = {
		jobId: text(result.jobId),
		draft: model === "draft" || result.finish === "draft",
		pro: model.includes("/pro/"),
	};
	if (images.length === 0) {
		return pictures.map((block, index) => ({
			...blank,
			...facts,
			extra: [],
			doubled: [],
			partial: false,
			index,
			id: "",
			src: sourceOf(block),
			copy,
		}));
	}
	return images.map((image, index) => {
		const id = text(image.id);
		const own = pictures.find((block) => isRecord(block._meta) && block._meta["broadside/image"] === id);
		// Hosts may drop a block's own `_meta`; then the order tells, if none is missing.
		const block = own ?? (pictures.length === images.length ? pictures[index] : undefined);
		const check = isRecord(image.copyCheck) ? image.copyCheck : null;
		const lines = check === null ? null : records(check.lines).map(readLine);
		return {
			...facts,
			id,
			index,
			widthPx: number(image.widthPx) ?? 0,
			heightPx: number(image.heightPx) ?? 0,
			fileName: text(image.path).split(/[\\/]/).at(-1) ?? "",
			src: block === undefined ? null : sourceOf(block),
			lines,
			strict: typeof check?.strict === "boolean" ? check.strict : null,
			extra: records(check?.extra).map((one) => ({ text: text(one.text), box: readBox(one.box) })),
			doubled: records(check?.duplicates).map((one) => readDoubled(one, lines ?? [])),
			partial: check?.isPartial === true,
			copy: copy.length > 0 ? copy : (lines ?? []).map((line) => line.text),
		};
	});
}

const blank = { widthPx: 0, heightPx: 0, fileName: "", lines: null, strict: null };

function sourceOf(block: Json): string | null {
	const type = text(block.mimeType);
	const data = text(block.data);
	if (!/^image\/(?:png|jpeg|webp)$/.test(type) || !/^[A-Za-z0-9+/=]+$/.test(data)) return null;
	return `data:${type};base64,${data}`;
}

function readLine(line: Json): Line {
	return {
		copyId: text(line.copyId),
		text: text(line.text),
		verdict: verdicts.find((one) => one === line.verdict) ?? "unreadable",
		read: text(line.read),
		box: readBox(line.box),
	};
}

function readDoubled(one: Json, lines: readonly Line[]): Variant["doubled"][number] {
	const line = lines.find(({ copyId }) => copyId === text(one.copyId));
	return {
		text: line?.text ?? text(one.copyId),
		seen: number(one.seen) ?? 0,
		wanted: number(one.wanted) ?? 0,
		boxes: records(one.boxes).flatMap((box) => readBox(box) ?? []),
	};
}

function readBox(box: unknown): Box | null {
	if (!isRecord(box)) return null;
	const [x, y, width, height] = [number(box.x), number(box.y), number(box.width), number(box.height)];
	if (x === null || y === null || width === null || height === null) return null;
	return { x, y, width, height };
}
