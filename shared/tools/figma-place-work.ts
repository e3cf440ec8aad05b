// What figma_place puts down and where: worked out here, drawn by the plugin, answered with ids and boxes.
import type { Brief, BriefInput } from "../brief/brief.ts";
import { normalizeBrief } from "../brief/normalize-brief.ts";
import { ToolError } from "../errors.ts";
import { isId, newId } from "../jobs/job.ts";
import { checkLayout } from "../layout/check.ts";
import { compose } from "../layout/compose.ts";
import type { PlacedInFile, PlaceWhere } from "../link/figma-methods.ts";
import type { FigmaFiles, OpenFile, Ports } from "../ports.ts";
import type { Provenance } from "../protocol.ts";
import type { CopyCheck, Warning } from "../result.ts";
import { describePlaced } from "../result-text.ts";
import type { Answer, ToolContext } from "../tool.ts";
import { artOfJob } from "./art-of-job.ts";
import { openAssets } from "./assets.ts";
import { placedInFigma } from "./figma-edit-work.ts";
import { chooseFile } from "./figma-file.ts";
import { layoutSeedOf } from "./layout-seed.ts";
import { layoutSeedIn } from "./resolve-brief.ts";
import { layOnArt, type TypeOnArt } from "./set-on-art.ts";

interface PlaceInput {
	file?: string | undefined;
	image?: string | undefined;
	job_id?: string | undefined;
	brief?: BriefInput | undefined;
	seed?: number | undefined;
	place: "beside" | "inside" | "replace";
	node_ids?: string[] | undefined;
}

/** A picture, or a sheet to be laid out. */
type Goods =
	| {
			kind: "picture";
			bytes: Uint8Array;
			widthPx: number;
			heightPx: number;
			seed: number | null;
			jobId: string;
			copy: string[];
			name: string;
			copyCheck: CopyCheck | null;
	  }
	| {
			kind: "layers";
			brief: Brief;
			seed: number;
			jobId: string;
			name: string;
			/** Painted art to stand behind the type: its image id, who painted it, and whether it is known to hold no words. */
			art: { id: string; model: string; isFree: boolean } | null;
			warnings: Warning[];
	  };

const placeMs = 180_000;

/** Throws ToolError, naming the field; nothing is written then. */
export async function placeInFigma(input: PlaceInput, context: ToolContext): Promise<Answer> {
	const { ports } = context;
	const goods = await goodsOf(input, ports, context.signal);
	const where = whereOf(input);
	const { figma, file } = await chooseFile(input.file, ports, { toWrite: true });
	context.progress({ stage: "placing in Figma" });
	const done =
		goods.kind === "picture"
			? await placePicture(goods, where, file, figma, context)
			: await placeLayers(goods, where, file, figma, context);
	const placed = placedInFigma(file, done.placed);
	const notes = done.warnings.map(({ message }) => `Note: ${message}`);
	const fonts = done.placed.fonts.map(({ wanted, used }) => `${wanted}: ${used}`);
	return {
		text: [
			describePlaced(placed),
			goods.kind === "layers"
				? `${done.placed.layerCount} layers${goods.art === null ? "" : ", the painted art behind them"}; every word is a text layer. One undo takes it back. Free.`
				: "One picture. One undo takes it back. Free.",
			...(fonts.length === 0
				? []
				: [`Fonts the user does not have, and what stands in: ${fonts.join("; ")}.`]),
			...notes,
		].join("\n"),
		data: { placed, layerCount: done.placed.layerCount, copyCheck: done.copyCheck, warnings: done.warnings },
		images: [],
	};
}

const unnamed = "Broadside picture";

async function goodsOf(input: PlaceInput, ports: Ports, signal: AbortSignal): Promise<Goods> {
	const given = (["image", "job_id", "brief"] as const).filter((key) => input[key] !== undefined);
	if (given.length !== 1)
		throw new ToolError({
			code: "invalid_input",
			message:
				given.length === 0
					? "There is nothing to place."
					: `${given.join(" and ")} came together: which one is meant?`,
			hint: "Give image, job_id or brief, one of them.",
			field: given[1] ?? "image",
		});
	if (input.brief !== undefined) {
		const { brief, warnings } = normalizeBrief(input.brief, {});
		const seed = input.seed ?? layoutSeedOf(brief);
		return { kind: "layers", brief, seed, jobId: newId("job"), name: titleOf(brief), art: null, warnings };
	}
	if (input.image !== undefined) {
		if (isId("img", input.image))
			return goodsOfImage(input.image, { jobId: input.image, name: unnamed }, ports);
		// As every tool takes images: a path, a URL, a picture that figma_read has shown.
		const opened = await ports.inputs.open(input.image, { field: "image", signal });
		return {
			...opened,
			kind: "picture",
			seed: null,
			jobId: newId("job"),
			copy: [],
			name: unnamed,
			copyCheck: null,
		};
	}
	return goodsOfJob(input, ports);
}

async function goodsOfJob({ job_id = "", seed }: PlaceInput, ports: Ports): Promise<Goods> {
	const job = await ports.jobs.load(job_id);
	const result = job?.result;
	const brief = result?.brief;
	const art = job === null ? null : artOfJob(job);
	if (result !== undefined && brief !== undefined && (result.model === "draft" || art !== null))
		return {
			kind: "layers",
			brief,
			seed: seed ?? layoutSeedIn(result) ?? layoutSeedOf(brief),
			jobId: job_id,
			name: titleOf(brief),
			art:
				art === null
					? null
					: { id: art, model: result.model, isFree: result.images[0]?.copyCheck?.strict === true },
			warnings: [],
		};
	const [image] = result?.images ?? [];
	if (image !== undefined) {
		const copy = (brief?.copy ?? []).map(({ text }) => text);
		const facts = { jobId: job_id, name: brief === undefined ? unnamed : titleOf(brief), copy };
		return goodsOfImage(image.id, facts, ports);
	}
	throw new ToolError({
		code: "not_found",
		message: job === null ? "There is no such job." : "That job has made nothing that could be placed.",
		hint: "Call get_job without job_id to list the jobs that are kept.",
		field: "job_id",
	});
}

/** Throws ToolError `not_found`, and `invalid_input` for an SVG. */
async function goodsOfImage(
	id: string,
	facts: { jobId: string; name: string; copy?: string[] },
	ports: Ports,
): Promise<Goods> {
	const { image, bytes } = await ports.images.load(id);
	const { widthPx, heightPx, seed, copyCheck } = image;
	if (image.mediaType === "image/svg+xml")
		throw new ToolError({
			code: "invalid_input",
			message: "An SVG is not placed as a picture.",
			hint: "Give job_id instead: a draft is placed as layers.",
			field: "image",
		});
	const copy = copyCheck?.lines.map(({ text }) => text) ?? [];
	return { kind: "picture", bytes, widthPx, heightPx, seed, copy, copyCheck, ...facts };
}

function whereOf({ place, node_ids }: PlaceInput): PlaceWhere {
	const [layer] = node_ids ?? [];
	if (place === "beside") return { kind: "beside", layerId: layer ?? null };
	if (layer === undefined)
		throw new ToolError({
			code: "invalid_input",
			message: `place "${place}" needs the layer that is meant.`,
			hint: "Give node_ids with its id (figma_read lists them).",
			field: "node_ids",
		});
	return place === "inside" ? { kind: "inside", layer } : { kind: "replace", layerId: layer };
}

interface Done {
	placed: PlacedInFile;
	copyCheck: CopyCheck | null;
	warnings: Warning[];
}

async function placePicture(
	goods: Extract<Goods, { kind: "picture" }>,
	where: PlaceWhere,
	file: OpenFile,
	figma: FigmaFiles,
	{ ports: { clock }, signal }: ToolContext,
): Promise<Done> {
	const { bytes, name, widthPx, heightPx, copy } = goods;
	const placed = await figma.ask(
		file.fileId,
		"placePicture",
		{
			bytes,
			name,
			widthPx,
			heightPx,
			copy,
			provenance: provenanceOf({ ...goods, model: "" }, "painted", clock.now()),
			where,
		},
		{ signal, timeoutMs: placeMs },
	);
	return { placed, copyCheck: goods.copyCheck, warnings: [] };
}

async function placeLayers(
	goods: Extract<Goods, { kind: "layers" }>,
	where: PlaceWhere,
	file: OpenFile,
	figma: FigmaFiles,
	{ ports, signal }: ToolContext,
): Promise<Done> {
	const { brief, images: assets, warnings } = await openAssets(goods.brief, ports, signal);
	const { layout, images, warnings: told } = await laidOut({ ...goods, brief }, assets, ports);
	const placed = await figma.ask(
		file.fileId,
		"placeLayout",
		{
			root: layout.root,
			name: goods.name,
			images: [...images].map(([key, bytes]) => ({ key, bytes })),
			provenance: provenanceOf(
				{ ...goods, model: goods.art?.model ?? "draft" },
				goods.art === null ? "layers" : "overlay",
				ports.clock.now(),
			),
			where,
		},
		{ signal, timeoutMs: placeMs },
	);
	const copyCheck = checkLayout(layout, brief);
	const isKnown = goods.art === null || goods.art.isFree || copyCheck.strict === false;
	return {
		placed,
		copyCheck: isKnown ? copyCheck : { ...copyCheck, strict: null },
		warnings: [...goods.warnings, ...warnings, ...told],
	};
}

async function laidOut(
	{ brief, seed, art }: Pick<Extract<Goods, { kind: "layers" }>, "brief" | "seed" | "art">,
	assets: ReadonlyMap<string, Uint8Array>,
	ports: Ports,
): Promise<TypeOnArt> {
	if (art !== null) return layOnArt(art.id, { brief, layoutSeed: seed, assets }, ports);
	const layout = compose(brief, { seed });
	return { layout, images: assets, warnings: layout.warnings };
}

const titleOf = (brief: Brief): string =>
	(brief.copy.find((line) => line.role === "title")?.text ?? brief.copy[0]?.text ?? brief.subject)
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, 60);

const provenanceOf = (
	{ jobId, name, seed, model }: { jobId: string; name: string; seed: number | null; model: string },
	kind: "layers" | "overlay" | "painted",
	now: number,
): Provenance => ({
	v: 1,
	jobId,
	kind,
	sourceIds: [],
	instruction: name,
	model,
	quality: "standard",
	text: "live",
	seed,
	variation: 1,
	variations: 1,
	madeAt: new Date(now).toISOString(),
});
