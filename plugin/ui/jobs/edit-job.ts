// One edit from selection to new layers: export, paint, place, look whether the words can be read.
import { ToolError } from "../../../shared/errors.ts";
import type {
	ExportedLayer,
	LayerFacts,
	Provenance,
	Quality,
	Reworded,
	TextMode,
} from "../../../shared/protocol.ts";
import { editSize } from "../../../shared/tools/layer-size.ts";
import { toFigma } from "../pictures.ts";
import {
	type EditWish,
	editEndpoint,
	editPriceMicroUsd,
	planLayerEdit,
	serverEditInput,
} from "./edit-wish.ts";
import { type JobRecord, placedRows } from "./job-record.ts";
import { lookAtWords } from "./look-at-words.ts";
import { checkCap, checkReach, clock, paidPicture } from "./paid-picture.ts";
import { editProvenance, notesOf, type Painted } from "./painted.ts";
import type { Painter } from "./painter.ts";
import { placeRepainted } from "./place-repainted.ts";
import type { Rewording } from "./reword.ts";
import { type Bench, newRecord, type RunningJobs } from "./running.ts";
import { serverPicture } from "./server-picture.ts";

export interface EditOrder {
	/** One layer, or two or three as one request; the last is the canvas. */
	layers: readonly (Pick<LayerFacts, "id" | "name" | "widthPx" | "heightPx"> & { strings?: string[] })[];
	instruction: string;
	quality: Quality;
	text: TextMode;
	variations: number;
	/** The words of a painted sheet are painted anew; `prompt` is how the sheet was asked for. */
	repaint?: NonNullable<JobRecord["repaint"]> & { changes: string };
}

/** The words of a painted sheet, painted anew in the sheet's own quality. */
export function repaintOrder({ sheet }: Reworded, rewording: Rewording): EditOrder {
	const { changes, copy, instruction } = rewording;
	const quoted = (text: string | null) => (text === null ? "nothing" : `“${text}”`);
	const said = changes.map(({ old, wanted }) => `${quoted(old)} → ${quoted(wanted)}`).join(", ");
	return {
		layers: [sheet],
		instruction,
		quality: sheet.made.quality,
		text: "baked",
		variations: 1,
		repaint: { sheetId: sheet.id, copy, prompt: sheet.made.instruction, changes: said.slice(0, 300) },
	};
}

/** Starts the job and comes back once its record is kept. Throws ToolError before anything is begun. */
export async function startEdit(
	order: EditOrder,
	bench: Bench,
	running: RunningJobs,
	painter: Painter,
): Promise<{ done: Promise<void> }> {
	const { layers, instruction, quality, text, variations, repaint } = order;
	const canvas = layers.at(-1);
	if (!canvas)
		throw new ToolError({ code: "invalid_input", message: "Nothing is selected.", hint: "Select a frame." });
	const strings = repaint ? [] : layers.flatMap((layer) => layer.strings ?? []);
	const price = editPriceMicroUsd(
		quality,
		{ instruction, text, strings, pictures: layers.length },
		variations,
	);
	// The server has a ledger and caps of its own.
	if (painter.by === "key") checkCap(bench.book, price.microUsd, bench.store.get().dayCapUsd);
	const record: JobRecord = {
		...newRecord(
			bench.store,
			{
				kind: repaint ? "painted" : "edit",
				asked: repaint?.changes ?? instruction.trim(),
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
		),
		...(repaint ? { repaint } : {}),
	};
	await bench.book.add(record);
	const done = running.run(record.id, bench.book, async (signal) => {
		const [exported] = await Promise.all([
			exportAll(order, record, bench, running),
			// Uploads are tried again for a while: a window that fal does not answer is told at once.
			painter.by === "key" ? checkReach(painter.key) : null,
		]);
		signal.throwIfAborted();
		const own = exported.at(-1);
		if (!own) return;
		await bench.book.update(record.id, { home: own.home, texts: own.texts, stage: "Sending" });
		const wish: EditWish = {
			instruction,
			quality: price.quality,
			variations,
			strings,
			// Words that turned out to be no text layers go through the model.
			text: own.texts.length > 0 ? text : "baked",
			...(repaint ? { copy: repaint.copy } : {}),
		};
		const work = { jobId: record.id, book: bench.book, signal };
		if (painter.by === "server") {
			const { link } = painter;
			const input = await serverEditInput(wish, exported, await link.back(signal));
			signal.throwIfAborted();
			const answer = await serverPicture({ tool: "edit_image", input, jobId: null }, { ...work, link });
			return placeAnswer(record.id, answer, bench);
		}
		const plan = await planLayerEdit(wish, exported, signal);
		const request = plan.requests[0];
		if (!request) return;
		signal.throwIfAborted();
		await bench.book.update(record.id, { notes: notesOf(plan.warnings) });
		const answer = await paidPicture({ request }, { ...work, model: painter.model });
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
	answer: Painted,
	bench: Bench,
	options: { again?: boolean } = {},
): Promise<void> {
	const job = bench.book.get(jobId);
	if (!job?.home) return;
	if (job.repaint) return placeRepainted(job, answer, bench, options);
	bench.book.show(jobId, { stage: "Placing" });
	const there = options.again ? [] : await bench.canvas.call("findPlaced", { jobId, home: job.home });
	const missing = answer.images
		.map((image, index) => ({ image, variation: index + 1 }))
		.filter(({ variation }) => !there.some((layer) => layer.variation === variation));
	const shape = job.home.box;
	const images: { bytes: Uint8Array; provenance: Provenance }[] = [];
	for (const { image, variation } of missing)
		images.push({
			bytes: await toFigma(image.bytes, shape),
			provenance: editProvenance(job, answer.seed, variation, answer.images.length),
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
		notes: [...new Set([...job.notes, ...(answer.notes ?? []), ...placed.notes])],
		error: null,
	});
}

const layerName = (job: JobRecord): string => {
	const asked = job.asked.replace(/\s+/g, " ");
	return `${job.sourceName} — ${asked.length > 48 ? `${asked.slice(0, 47)}…` : asked}`;
};
