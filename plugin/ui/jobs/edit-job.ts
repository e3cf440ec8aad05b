// One edit from selection to new layers: export, paint, place, look whether the words can be read.
import { ToolError } from "../../../shared/errors.ts";
import type { ImageModel, PaintedImage } from "../../../shared/models/image-model.ts";
import { planRequest } from "../../../shared/models/plan-request.ts";
import type { ExportedLayer, LayerFacts, Provenance, Quality, TextMode } from "../../../shared/protocol.ts";
import { toFigma, toModel } from "../pictures.ts";
import { editEndpoint, editPriceMicroUsd, editPrompt, editSize } from "./edit-wish.ts";
import { type JobRecord, placedRows } from "./job-record.ts";
import { lookAtWords } from "./look-at-words.ts";
import { checkCap, clock, paidPicture } from "./paid-picture.ts";
import { type Bench, newRecord, type RunningJobs } from "./running.ts";

export interface EditOrder {
	/** One layer, or two or three as one request; the last is the canvas. */
	layers: readonly LayerFacts[];
	instruction: string;
	quality: Quality;
	text: TextMode;
	variations: number;
}

/** Starts the job and comes back once its record is kept. Throws ToolError before anything is begun. */
export async function startEdit(
	order: EditOrder,
	bench: Bench,
	running: RunningJobs,
	painter: { key: string; model: ImageModel },
): Promise<{ done: Promise<void> }> {
	const { layers, instruction, quality, text, variations } = order;
	const canvas = layers.at(-1);
	if (!canvas)
		throw new ToolError({ code: "invalid_input", message: "Nothing is selected.", hint: "Select a frame." });
	const strings = layers.flatMap((layer) => layer.strings);
	const prompt = editPrompt(instruction, text, strings, layers.length);
	const price = editPriceMicroUsd(quality, prompt, variations);
	checkCap(bench.book, price.microUsd, bench.store.get().dayCapUsd);
	const record = newRecord(
		bench.store,
		{
			kind: "edit",
			asked: instruction.trim(),
			quality: price.quality,
			model: editEndpoint(price.quality).id,
			text,
			variations,
			costMicroUsd: price.microUsd,
			// The canvas first: its place is the result's place.
			sourceIds: [canvas.id, ...layers.slice(0, -1).map((layer) => layer.id)],
			sourceName: canvas.name,
		},
		clock.now(),
	);
	await bench.book.add(record);
	const done = running.run(record.id, bench.book, async (signal) => {
		const exported = await exportAll(order, record, bench, running);
		signal.throwIfAborted();
		const own = exported.at(-1);
		if (!own) return;
		await bench.book.update(record.id, { home: own.home, texts: own.texts, stage: "Sending" });
		const endpoint = editEndpoint(price.quality);
		const files = await Promise.all(
			exported.map(async (layer) => {
				const size = editSize({ width: layer.widthPx, height: layer.heightPx }, price.quality, endpoint);
				return toModel(layer.bytes, size.widthPx, size.heightPx);
			}),
		);
		const last = files.at(-1);
		const plan = planRequest({
			endpoint,
			prompt: editPrompt(
				instruction,
				own.texts.length > 0 || strings.length === 0 ? text : "baked",
				strings,
				layers.length,
			),
			n: variations,
			size: last ? { widthPx: last.widthPx, heightPx: last.heightPx } : null,
			files,
			hasCopy: true,
		});
		const request = plan.requests[0];
		if (!request) return;
		signal.throwIfAborted();
		await bench.book.update(record.id, { notes: plan.warnings.map(({ message }) => message) });
		const answer = await paidPicture(
			{ request },
			{ jobId: record.id, book: bench.book, model: painter.model, signal },
		);
		await placeAnswer(record.id, answer, bench);
	});
	return { done };
}

async function exportAll(
	{ layers, text, quality }: EditOrder,
	record: JobRecord,
	bench: Bench,
	running: RunningJobs,
): Promise<ExportedLayer[]> {
	const exported: ExportedLayer[] = [];
	for (const [index, layer] of layers.entries()) {
		const { widthPx } = editSize(
			{ width: layer.widthPx, height: layer.heightPx },
			quality,
			editEndpoint(quality),
		);
		bench.book.show(record.id, { stage: `Exporting "${layer.name}"` });
		// Only the canvas gives its words back; a reference is shown as it is.
		const mode = index === layers.length - 1 ? text : "baked";
		exported.push(
			await running.exportInTurn(() =>
				bench.canvas.call("exportLayer", { id: layer.id, text: mode, widthPx }, { timeoutMs: 120_000 }),
			),
		);
	}
	return exported;
}

/** Places what was painted, unless it stands there already (a job taken up again after the window was closed). */
export async function placeAnswer(
	jobId: string,
	answer: { images: readonly PaintedImage[]; seed: number | null },
	bench: Bench,
	options: { again?: boolean } = {},
): Promise<void> {
	const job = bench.book.get(jobId);
	if (!job?.home) return;
	bench.book.show(jobId, { stage: "Placing" });
	const there = options.again ? [] : await bench.canvas.call("findPlaced", { jobId });
	const missing = answer.images
		.map((image, index) => ({ image, variation: index + 1 }))
		.filter(({ variation }) => !there.some((layer) => layer.variation === variation));
	const shape = job.home.box;
	const images: { bytes: Uint8Array; provenance: Provenance }[] = [];
	for (const { image, variation } of missing)
		images.push({
			bytes: await toFigma(image.bytes, shape),
			provenance: provenanceOf(job, answer.seed, variation, answer.images.length),
		});
	const known = there.map(({ id, variation }) => ({ id, variation, imageHash: null }));
	if (images.length === 0) {
		await bench.book.update(jobId, { status: "completed", stage: "Placed", placed: known });
		return;
	}
	const placed = await bench.canvas.call(
		"placeEdit",
		{ sourceId: job.sourceIds[0] ?? "", home: job.home, images, name: layerName(job), texts: job.texts },
		{ timeoutMs: 120_000 },
	);
	const hardToRead = await lookAtWords(
		placed,
		images.map(({ bytes }) => bytes),
		shape,
		job.texts,
	);
	await bench.book.update(jobId, {
		status: "completed",
		stage: "Placed",
		placed: [...known, ...placedRows(placed, missing[0]?.variation ?? 1)],
		hardToRead,
		notes: [...new Set([...job.notes, ...placed.notes])],
		error: null,
	});
}

const layerName = (job: JobRecord): string => {
	const asked = job.asked.replace(/\s+/g, " ");
	return `${job.sourceName} — ${asked.length > 48 ? `${asked.slice(0, 47)}…` : asked}`;
};

function provenanceOf(
	job: JobRecord,
	seed: number | null,
	variation: number,
	variations: number,
): Provenance {
	return {
		v: 1,
		jobId: job.id,
		kind: job.kind,
		sourceIds: job.sourceIds,
		instruction: job.asked,
		model: job.model,
		quality: job.quality,
		text: job.text,
		seed,
		variation,
		variations,
		madeAt: new Date(clock.now()).toISOString(),
	};
}
