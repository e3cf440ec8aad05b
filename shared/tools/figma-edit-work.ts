// An edit in Figma carried out: painted as any edit, then placed beside its layers, once, whatever breaks in between.
import { ToolError } from "../errors.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { PlacedInFile } from "../link/figma-methods.ts";
import type { FigmaFiles, Ports } from "../ports.ts";
import type { Provenance } from "../protocol.ts";
import type { PlacedInFigma, Result, ResultImage, Warning } from "../result.ts";
import { type EditOrder, editOrderSchema } from "./figma-edit-order.ts";
import { textOnArt } from "./overlay-art.ts";
import { paintEdit } from "./paint-edit.ts";

/** How long a finished picture waits for a window that is closed, or comes back. */
const patienceMs = 45_000;
const lookAgainMs = 500;
const placeMs = 180_000;

/** Throws as `paintEdit` does. A picture that cannot be placed is kept, and said so. */
export async function workFigmaEdit(input: unknown, control: JobControl, ports: Ports): Promise<Result> {
	const order = editOrderSchema.parse(input);
	const painted = await paintEdit({ wishes: order.wishes, check: order.check, warnings: [] }, control, ports);
	const images: ResultImage[] = [];
	for (const image of painted.images) images.push(await withLiveWords(image, order, control, ports));
	const result: Result = { ...painted, images };
	await control.saveResult({ images: result.images, warnings: result.warnings });
	control.report("placing the edit in Figma");
	try {
		return { ...result, placed: await placeWhenOpen(order, result, control, ports) };
	} catch (error) {
		control.signal.throwIfAborted();
		if (!(error instanceof ToolError)) throw error;
		const ids = result.images.map(({ id }) => id).join(", ");
		const warning: Warning = {
			code: "not_placed",
			message: `The edit is paid and kept (${ids}), but not placed: ${error.message} ${error.hint} figma_place with image and node_ids places it, free.`,
		};
		return { ...result, warnings: [...result.warnings, warning] };
	}
}

/** Words that stay layers are right by their making; what the model wrote on the ground under them has to be read. */
async function withLiveWords(
	image: ResultImage,
	order: EditOrder,
	control: JobControl,
	ports: Ports,
): Promise<ResultImage> {
	if (order.texts.length === 0) return image;
	const lines = order.texts.map(({ id, characters, box }) => ({
		copyId: id,
		text: characters,
		verdict: "exact" as const,
		read: characters,
		cer: 0,
		box,
	}));
	const extra = order.check === false ? null : await textOnArt(image, control, ports);
	const strict = extra === null ? null : extra.length === 0;
	return {
		...image,
		copyCheck: { strict, by: "layout", lines, extra: extra ?? [], duplicates: [] },
	};
}

async function placeWhenOpen(
	order: EditOrder,
	result: Result,
	control: JobControl,
	ports: Ports,
): Promise<PlacedInFigma> {
	const { figma, clock } = ports;
	if (figma === null)
		throw new ToolError({ code: "not_connected", message: "This host has no link to Figma.", hint: "" });
	const until = clock.now() + patienceMs;
	for (;;) {
		try {
			return await placeMissing(order, result, figma, control, ports);
		} catch (error) {
			control.signal.throwIfAborted();
			const mayReturn = error instanceof ToolError && error.code === "not_connected";
			if (!mayReturn || clock.now() >= until) throw error;
		}
		control.report("waiting for the file to be linked again");
		await clock.sleep(lookAgainMs, control.signal);
	}
}

/** What a broken connection, or a crash, had placed already is found by the job's mark, and not placed twice. */
async function placeMissing(
	order: EditOrder,
	result: Result,
	figma: FigmaFiles,
	control: JobControl,
	ports: Ports,
): Promise<PlacedInFigma> {
	const { fileId, fileName } = order.file;
	const { signal } = control;
	const there = await figma.ask(fileId, "findPlaced", { jobId: control.jobId, home: order.home }, { signal });
	const images = [];
	for (const [index, image] of result.images.entries()) {
		if (there.some(({ variation }) => variation === index + 1)) continue;
		const { bytes } = await ports.images.load(image.id);
		images.push({ bytes, provenance: provenanceOf(order, result, control.jobId, index, ports.clock.now()) });
	}
	const placed: Pick<PlacedInFile, "layers" | "notes" | "hardToRead"> =
		images.length === 0
			? { layers: [], notes: [], hardToRead: [] }
			: await figma.ask(
					fileId,
					"placeEdit",
					{
						sourceId: order.sourceIds[0] ?? "",
						home: order.home,
						images,
						name: layerName(order),
						texts: order.texts,
					},
					{ signal, timeoutMs: placeMs },
				);
	const before = there.map(({ id, name, box }) => ({ id, name, box }));
	return placedInFigma({ fileId, fileName }, { ...placed, layers: [...before, ...placed.layers] });
}

/** What a result tells of what was placed. */
export function placedInFigma(
	{ fileId, fileName }: { fileId: string; fileName: string },
	{
		layers,
		notes,
		hardToRead,
	}: Pick<PlacedInFile, "notes" | "hardToRead"> & { layers: PlacedInFigma["layers"] },
): PlacedInFigma {
	return {
		fileId,
		fileName,
		layers: layers.map(({ id, name, box }) => ({ id, name, box })),
		notes,
		hardToRead: hardToRead.flatMap(({ words }) => words),
	};
}

function layerName({ name, asked }: EditOrder): string {
	const said = asked.replace(/\s+/g, " ");
	return `${name} — ${said.length > 48 ? `${said.slice(0, 47)}…` : said}`;
}

function provenanceOf(
	order: EditOrder,
	result: Result,
	jobId: string,
	index: number,
	now: number,
): Provenance {
	return {
		v: 1,
		jobId,
		kind: "edit",
		sourceIds: order.sourceIds,
		instruction: order.asked.slice(0, 4000),
		model: result.model,
		quality: /\/pro(\/|$)/.test(result.model) ? "pro" : order.quality,
		text: order.text,
		seed: result.images[index]?.seed ?? null,
		variation: index + 1,
		variations: result.images.length,
		madeAt: new Date(now).toISOString(),
	};
}
