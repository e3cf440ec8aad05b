// Everything that an edit in Figma needs to be carried out, taken from the file before anything is paid for.

import * as z from "zod";
import { asData } from "../as-data.ts";
import { copyInputSchema } from "../copy/copy.ts";
import { ToolError } from "../errors.ts";
import type { LayerRow } from "../link/figma-methods.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import type { FigmaFiles, OpenFile } from "../ports.ts";
import type { ExportedLayer, TextMode } from "../protocol.ts";
import type { ToolContext } from "../tool.ts";
import { chooseFile } from "./figma-file.ts";
import { copyOf } from "./figma-rows.ts";
import * as inputs from "./inputs.ts";
import { layerEdit } from "./layer-edit.ts";
import { editSize } from "./layer-size.ts";

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** What the job keeps: it is taken up again from this alone, also in another process. */
export const editOrderSchema = z.object({
	file: z.object({ fileId: z.string(), fileName: z.string() }),
	/** The canvas first: its place is the result's place. */
	sourceIds: z.array(z.string()).min(1),
	home: z.object({ pageId: z.string(), box }),
	/** Set over the result; empty where the words go through the model. */
	texts: z.array(
		z.object({
			id: z.string(),
			characters: z.string(),
			box,
			color: z.string().nullable(),
			fontSizePx: z.number(),
			family: z.string(),
			style: z.string(),
			align: z.enum(["LEFT", "CENTER", "RIGHT", "JUSTIFIED"]),
		}),
	),
	text: z.enum(["live", "baked"]),
	/** Of the canvas layer. */
	name: z.string(),
	/** In the asker's own words. */
	asked: z.string(),
	quality: z.enum(["standard", "pro"]),
	wishes: z.object({
		/** As they were kept. */
		images: z.array(z.string()),
		instruction: z.string(),
		keep: z.array(copyInputSchema),
		tier: inputs.tier,
		count: z.int(),
		seed: z.int().optional(),
		size: z.object({ width: z.int(), height: z.int() }),
	}),
	check: z.boolean().optional(),
});
export type EditOrder = z.output<typeof editOrderSchema>;

interface EditInput {
	file?: string | undefined;
	node_ids?: string[] | undefined;
	instruction: string;
	text?: TextMode | undefined;
	tier?: "standard" | "pro" | undefined;
	count: number;
	seed?: number | undefined;
	check?: boolean | undefined;
}

const exportMs = 120_000;

/** Takes the pictures and puts them aside. Throws ToolError, naming the field. */
export async function prepareEdit(input: EditInput, context: ToolContext): Promise<EditOrder> {
	const { ports, signal } = context;
	const { figma, file } = await chooseFile(input.file, ports, { toWrite: true });
	context.progress({ stage: "reading the layers" });
	const layers = await layersOf(input.node_ids, figma, file, signal);
	const rows = layers.flatMap(({ rows }) => rows);
	const text = textMode(input.text, layers.at(-1)?.rows ?? []);
	const quality = input.tier ?? "standard";
	const endpoint = findEndpoint({ kind: "edit", tier: quality });
	const exported: ExportedLayer[] = [];
	const images: string[] = [];
	let size = { widthPx: 1024, heightPx: 1024 };
	for (const [index, layer] of layers.entries()) {
		context.progress({ stage: `taking the picture of layer ${layer.top.id}` });
		size = editSize(layer.size, quality, endpoint);
		const isCanvas = index === layers.length - 1;
		const one = await figma.ask(
			file.fileId,
			"exportLayer",
			// Only the canvas gives its words back; a reference is shown as it is.
			{ id: layer.top.id, text: isCanvas ? text : "baked", widthPx: size.widthPx },
			{ signal, timeoutMs: exportMs },
		);
		const facts = ports.codec.probe(one.bytes);
		exported.push(one);
		images.push(
			await ports.inputs.keep({
				bytes: one.bytes,
				mediaType: `image/${facts.format}`,
				source: "data",
				...facts,
			}),
		);
	}
	const canvas = exported.at(-1);
	if (canvas === undefined) throw nothingToEdit("Nothing is selected.");
	const live = text === "live" && canvas.texts.length > 0;
	const strings = live
		? canvas.texts.map(({ characters }) => characters)
		: copyOf(rows).map((line) => line.text);
	const wording = layerEdit({
		instruction: input.instruction,
		text: live ? "live" : "baked",
		strings,
		pictures: layers.length,
	});
	const ids = layers.map(({ top }) => top.id);
	return {
		file: { fileId: file.fileId, fileName: file.fileName },
		sourceIds: [...ids.slice(-1), ...ids.slice(0, -1)],
		home: canvas.home,
		texts: canvas.texts,
		text,
		name: canvas.name,
		asked: input.instruction,
		quality,
		wishes: {
			...wording,
			images,
			tier: quality,
			count: input.count,
			...(input.seed === undefined ? {} : { seed: input.seed }),
			size: { width: size.widthPx, height: size.heightPx },
		},
		...(input.check === undefined ? {} : { check: input.check }),
	};
}

interface AskedLayer {
	top: LayerRow;
	rows: LayerRow[];
	size: { width: number; height: number };
}

async function layersOf(
	asked: readonly string[] | undefined,
	figma: FigmaFiles,
	file: OpenFile,
	signal: AbortSignal,
): Promise<AskedLayer[]> {
	const names = asked ?? (await selectionOf(figma, file, signal));
	const layers: AskedLayer[] = [];
	for (const name of names) {
		const { rows } = await figma.ask(
			file.fileId,
			"readLayers",
			{ ids: [name], depth: 20, mostLayers: 2000 },
			{ signal },
		);
		const [top] = rows;
		if (top === undefined || top.box === null || top.box.width < 1 || top.box.height < 1)
			throw nothingToEdit(`${asData(name)} has no area that can be edited.`);
		layers.push({ top, rows, size: top.box });
	}
	return layers;
}

async function selectionOf(figma: FigmaFiles, file: OpenFile, signal: AbortSignal): Promise<string[]> {
	const { selection } = await figma.ask(file.fileId, "fileState", {}, { signal });
	const usable = selection.filter(({ problem }) => problem === null);
	const problem = selection.find((layer) => layer.problem !== null)?.problem;
	if (usable.length === 0)
		throw nothingToEdit(
			problem ? `The selection cannot be edited: ${asData(problem, 200)}` : "Nothing is selected.",
		);
	if (usable.length > 3)
		throw nothingToEdit(`${usable.length} layers are selected; one edit takes at most three.`);
	return usable.map(({ id }) => id);
}

/** Words stay live where there are some, and all their fonts are here; a text layer itself is its words. */
function textMode(asked: TextMode | undefined, rows: readonly LayerRow[]): TextMode {
	if (asked !== undefined) return asked;
	const texts = rows.filter((row) => row.text !== undefined);
	const canBeLive =
		texts.length > 0 && rows[0]?.type !== "TEXT" && texts.every((row) => !row.text?.missingFont);
	return canBeLive ? "live" : "baked";
}

const nothingToEdit = (message: string) =>
	new ToolError({
		code: "invalid_input",
		message,
		hint: "Give node_ids of one to three layers (figma_read lists them), or ask the user to select them.",
		field: "node_ids",
	});
