// Create: a prompt or a pasted brief becomes a sheet of native layers, offline and free, or a painted one.

import type { Brief } from "../../../shared/brief/brief.ts";
import { estimateTokens } from "../../../shared/brief/estimate-tokens.ts";
import { normalizeBrief } from "../../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../../shared/brief/read-prompt.ts";
import { writePrompt } from "../../../shared/brief/write-prompt.ts";
import { ToolError } from "../../../shared/errors.ts";
import { calmPlaces } from "../../../shared/layout/calm-places.ts";
import { compose } from "../../../shared/layout/compose.ts";
import type { FrameNode, Layout, LayoutNode } from "../../../shared/layout/layout.ts";
import type { Endpoint } from "../../../shared/models/catalog.ts";
import { findEndpoint } from "../../../shared/models/find-endpoint.ts";
import { planRequest, type RequestPlan } from "../../../shared/models/plan-request.ts";
import { priceOf } from "../../../shared/models/price.ts";
import type { FontReport, LayerPlan, PlacedLayers, Provenance, Quality } from "../../../shared/protocol.ts";
import { defaultRepairs } from "../../../shared/tools/repair-log.ts";
import { pictureLayer, picturePlan } from "../layers/picture-plan.ts";
import { planLayers } from "../layers/plan-layers.ts";
import { parseBrief } from "../parse-brief.ts";
import { toFigma } from "../pictures.ts";
import type { Finish } from "../store.ts";
import { editEndpoint } from "./edit-wish.ts";
import { type JobRecord, placedRows } from "./job-record.ts";
import { lookAtWords, type SetWords } from "./look-at-words.ts";
import { checkCap, checkReach, clock, paidPicture } from "./paid-picture.ts";
import { notesOf, type Painted } from "./painted.ts";
import type { Painter } from "./painter.ts";
import { type Bench, newRecord, type RunningJobs } from "./running.ts";
import { type ServerStep, serverPicture } from "./server-picture.ts";

/** A brief out of what was typed: JSON is a brief, all else a prompt. Throws ToolError `invalid_input`. */
export function readAsked(asked: string, size: string): { brief: Brief; notes: string[] } {
	const wanted = size === "auto" ? {} : { size };
	if (asked.trim() === "")
		throw new ToolError({
			code: "invalid_input",
			message: "The prompt is empty.",
			hint: "Say what the sheet is about, with its words in quotes.",
			field: "prompt",
		});
	const pasted = parseBrief(asked);
	if (pasted) {
		const { brief, warnings } = normalizeBrief(pasted, wanted);
		return { brief, notes: warnings.map(({ message }) => message) };
	}
	const { brief, findings } = readPrompt(asked, wanted);
	return {
		brief,
		notes: findings.filter(({ severity }) => severity !== "info").map(({ message }) => message),
	};
}

export const paintEndpoint = (quality: Quality): Endpoint =>
	findEndpoint({ kind: "generate", tier: quality });

/** The title, else the first words: what the layer is called. */
const nameOf = (brief: Brief): string => {
	const words =
		brief.copy.find((line) => line.role === "title")?.text ?? brief.copy[0]?.text ?? brief.subject;
	return words.replace(/\s+/g, " ").trim().slice(0, 60);
};

export interface CreateOrder {
	asked: string;
	size: string;
	finish: Finish;
	quality: Quality;
	seed: number;
}

export interface LayersMade {
	placed: PlacedLayers;
	archetype: string;
	fonts: FontReport[];
	notes: string[];
}

/** Layers: nothing leaves the machine. Throws ToolError `copy_too_long`, `unsupported_characters`, `invalid_input`. */
export async function createLayers(order: CreateOrder, bench: Bench): Promise<LayersMade> {
	const { brief, notes } = readAsked(order.asked, order.size);
	const layout = compose(brief, { seed: order.seed });
	const plan = planLayers(layout.root, { name: nameOf(brief) });
	const record = newRecord(bench.store, recordOf(order, brief, "layers", "draft", 0), clock.now());
	const placed = await bench.canvas.call("placeLayers", {
		plan,
		images: [],
		provenance: provenanceOf(record, order.seed),
	});
	const all = [...notes, ...layout.warnings.map(({ message }) => message), ...placed.notes];
	await bench.book.add({
		...record,
		status: "completed",
		stage: "Placed",
		placed: placedRows(placed),
		notes: all,
	});
	return { placed, archetype: layout.archetype, fonts: placed.fonts, notes: all };
}

/** Overlay and Painted: the model is asked once. Throws ToolError before anything is begun. */
export async function startPainting(
	order: CreateOrder,
	bench: Bench,
	running: RunningJobs,
	painter: Painter,
): Promise<{ done: Promise<void> }> {
	const { brief, notes } = readAsked(order.asked, order.size);
	const overlay = order.finish === "overlay";
	// The words are laid out first: copy that does not fit costs nothing.
	const layout = overlay ? compose(brief, { seed: order.seed }) : null;
	const plan = paintPlan(brief, order, layout);
	// The server has a ledger and caps of its own.
	if (painter.by === "key") checkCap(bench.book, plan.costMicroUsd, bench.store.get().dayCapUsd);
	const kind = overlay ? "overlay" : "painted";
	const record = {
		...newRecord(bench.store, recordOf(order, brief, kind, plan.endpoint.id, plan.costMicroUsd), clock.now()),
		notes: [...notes, ...notesOf(plan.warnings)],
		create: { asked: order.asked, size: order.size, seed: order.seed },
	};
	await bench.book.add(record);
	const done = running.run(record.id, bench.book, async (signal) => {
		const request = plan.requests[0];
		if (!request) return;
		const work = { jobId: record.id, book: bench.book, signal };
		if (painter.by === "server") {
			const step = serverStep(order, brief, request.prompt);
			const answer = await serverPicture(step, { ...work, link: painter.link });
			return placePainting(record.id, answer, brief, layout, bench);
		}
		await checkReach(painter.key);
		signal.throwIfAborted();
		const answer = await paidPicture({ request }, { ...work, model: painter.model });
		await placePainting(record.id, answer, brief, layout, bench);
	});
	return { done };
}

/** A painted sheet is the server's whole work, read and repaired there; art for an overlay is a picture without words. */
function serverStep(order: CreateOrder, brief: Brief, artPrompt: string): ServerStep {
	const how = { tier: order.quality, seed: order.seed };
	if (order.finish === "overlay") {
		const size = `${brief.size.widthPx}x${brief.size.heightPx}`;
		return { tool: "generate_image", input: { ...how, prompt: artPrompt, size, check: false }, jobId: null };
	}
	const pasted = parseBrief(order.asked);
	const asked = pasted ? { brief: pasted } : { prompt: order.asked };
	const size = order.size === "auto" ? {} : { size: order.size };
	return { tool: "compose_poster", input: { ...how, ...asked, ...size, finish: "paint" }, jobId: null };
}

/** What painting this would send, and cost. */
export function paintPlan(
	brief: Brief,
	order: Pick<CreateOrder, "finish" | "quality" | "seed">,
	layout: Layout | null = null,
): RequestPlan {
	const endpoint = paintEndpoint(order.quality);
	const overlay = order.finish === "overlay";
	const { prompt } = writePrompt(brief, {
		count: estimateTokens,
		mode: overlay ? "art-only" : "full",
		...(layout === null ? {} : { calm: calmPlaces(layout) }),
		...(endpoint.prompt.maxTokens === null ? {} : { budgetTokens: endpoint.prompt.maxTokens }),
	});
	return planRequest({
		endpoint,
		prompt,
		promptTokens: estimateTokens(prompt),
		size: brief.size,
		seed: order.seed,
		// Art without words may be embellished; words may not.
		hasCopy: true,
	});
}

/** What painting costs; `repairsMicroUsd`: what a server that mends wrong words may spend on top, at most. */
export function paintPrice(
	brief: Brief,
	order: Pick<CreateOrder, "finish" | "quality">,
	onServer: boolean,
): { microUsd: number; repairsMicroUsd: number } {
	const { costMicroUsd: microUsd } = paintPlan(brief, { ...order, seed: 1 });
	const mends = onServer && order.finish === "painted" && brief.copy.length > 0;
	// A repair is another throw of the same, or an edit: a long list of wrong words takes Pro.
	const edit = priceOf(editEndpoint("pro"), { n: 1, size: null, files: [] });
	return { microUsd, repairsMicroUsd: mends ? defaultRepairs * Math.max(microUsd, edit) : 0 };
}

/** Puts a painted picture on the page: alone with its words hidden, or behind the live layers. */
export async function placePainting(
	jobId: string,
	answer: Painted,
	brief: Brief,
	layout: Layout | null,
	bench: Bench,
	options: { again?: boolean } = {},
): Promise<void> {
	const job = bench.book.get(jobId);
	const first = answer.images[0];
	if (!job || !first) return;
	bench.book.show(jobId, { stage: "Placing" });
	const there = options.again ? [] : await bench.canvas.call("findPlaced", { jobId });
	if (there.length > 0) {
		await bench.book.update(jobId, { status: "completed", stage: "Placed" });
		return;
	}
	const shape = { width: brief.size.widthPx, height: brief.size.heightPx };
	const plan = layout ? overlayPlan(layout, brief) : paintedPlan(brief);
	const bytes = await toFigma(first.bytes, shape);
	const placed = await bench.canvas.call("placeLayers", {
		plan,
		images: [bytes],
		provenance: provenanceOf(job, answer.seed),
	});
	const hardToRead = layout ? await lookAtWords(placed, [bytes], shape, wordsOn(layout)) : [];
	await bench.book.update(jobId, {
		hardToRead,
		status: "completed",
		stage: "Placed",
		placed: placedRows(placed),
		notes: [...job.notes, ...(answer.notes ?? []), ...placed.notes],
		error: null,
	});
}

/** The sheet's words that stand on the art itself: a plate or a band of the layout carries the others. */
function wordsOn(layout: Layout): SetWords[] {
	const words: SetWords[] = [];
	const visit = (node: LayoutNode, carried: boolean) => {
		if (node.type === "text")
			words.push({
				characters: node.text,
				box: node.box,
				color: carried ? null : node.style.color,
				fontSizePx: node.style.sizePx,
			});
		if (node.type === "frame" && node.name !== "Art")
			for (const child of node.children)
				visit(child, carried || (node !== layout.root && node.fill !== undefined));
	};
	visit(layout.root, false);
	return words;
}

/** The sheet's own words and surfaces over the painted art; its drawn art makes room. */
function overlayPlan(layout: Layout, brief: Brief): LayerPlan {
	const root: FrameNode = {
		...layout.root,
		children: layout.root.children.filter((node) => node.name !== "Art"),
	};
	const plan = planLayers(root, { name: nameOf(brief) });
	return {
		...plan,
		root: { ...plan.root, kids: [pictureLayer(layout.widthPx, layout.heightPx), ...plan.root.kids] },
	};
}

const paintedPlan = (brief: Brief): LayerPlan =>
	picturePlan(
		nameOf(brief),
		{ width: brief.size.widthPx, height: brief.size.heightPx },
		brief.copy.map((line) => line.text),
	);

function recordOf(
	order: CreateOrder,
	brief: Brief,
	kind: JobRecord["kind"],
	model: string,
	costMicroUsd: number,
) {
	return {
		kind,
		asked: order.asked.trim().slice(0, 4000),
		quality: order.quality,
		model,
		text: "live" as const,
		variations: 1,
		costMicroUsd,
		sourceIds: [],
		sourceName: nameOf(brief),
	};
}

function provenanceOf(job: JobRecord, seed: number | null): Provenance {
	return {
		v: 1,
		jobId: job.id,
		kind: job.kind,
		sourceIds: [],
		instruction: job.asked,
		model: job.model,
		quality: job.quality,
		text: job.text,
		seed,
		variation: 1,
		variations: 1,
		madeAt: new Date(clock.now()).toISOString(),
	};
}
