// Draws a brief as finished sheets with real type: offline, free, every word exact.
import type { Brief } from "../brief/brief.ts";
import { writePrompt } from "../brief/write-prompt.ts";
import type { JobControl } from "../jobs/job-control.ts";
import { checkLayout } from "../layout/check.ts";
import { compose } from "../layout/compose.ts";
import type { Layout } from "../layout/layout.ts";
import { drawnSheet } from "../layout/text-places.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, Result, ResultImage, Warning } from "../result.ts";
import { openAssets } from "./assets.ts";
import { confirmType, exactIds } from "./confirm-type.ts";
import { layoutSeedOf, maxSeed } from "./layout-seed.ts";

export interface DraftOrder {
	brief: Brief;
	/** Default: one that follows from the brief, so that the same brief gives the same sheet. */
	seed?: number | undefined;
	/** Of the draft that this one changes: it keeps its layout, as far as the new words let it. */
	draftSeed?: number | undefined;
	/** Sheets, each with the next seed. */
	count: number;
	/** Also read the drawn pixels. */
	check?: boolean | undefined;
	warnings: readonly Warning[];
}

/** Throws ToolError `copy_too_long` or `unsupported_characters` before anything is drawn. */
export async function drawDrafts(order: DraftOrder, control: JobControl, ports: Ports): Promise<Result> {
	const { count } = order;
	const { brief, images: pictures, warnings: told } = await openAssets(order.brief, ports, control.signal);
	const { prompt } = writePrompt(brief, { count: () => 0 });
	await control.saveResult({ brief, prompt, model: "draft", finish: "draft" });
	const first = order.seed ?? order.draftSeed ?? layoutSeedOf(order.brief);
	// A draft that is taken up again goes on after the sheets that it has already made.
	const images: ResultImage[] = [...control.job().result.images];
	const warnings = new Map([...order.warnings, ...told].map((warning) => [warning.message, warning]));
	if (order.check === true && ports.reader === null) {
		const message = "There is no reader of pixels here, so the lines were checked in the layout alone.";
		warnings.set(message, { code: "not_read", message });
	}
	for (let index = images.length; index < count; index += 1) {
		const seed = (first + index) % (maxSeed + 1);
		const of = count === 1 ? "" : ` ${index + 1} of ${count}`;
		control.report(`laying out${of}`, index / count);
		await breathe(control, ports);
		const layout = compose(brief, { seed });
		for (const warning of layout.warnings) warnings.set(warning.message, warning);
		control.report(`drawing${of}`, (index + 0.4) / count);
		await breathe(control, ports);
		const bytes = await ports.rasterizer.render(layout, { format: "png", images: pictures });
		control.report(`checking${of}`, (index + 0.8) / count);
		await breathe(control, ports);
		const copyCheck = await checkDraft(bytes, layout, { ...order, brief }, control, ports);
		const image = await ports.images.save({
			bytes,
			extension: "png",
			slug: brief.copy[0]?.text ?? brief.subject,
			widthPx: layout.widthPx,
			heightPx: layout.heightPx,
			seed,
			copyCheck,
			record: { jobId: control.jobId, model: "draft", finish: "draft", seed, prompt, brief },
		});
		images.push(image);
		if (index + 1 < count) await control.saveResult({ images: [...images] });
	}
	return {
		...control.job().result,
		images,
		brief,
		prompt,
		model: "draft",
		finish: "draft",
		costUsd: 0,
		spent: [],
		warnings: [...warnings.values()],
	};
}

async function checkDraft(
	bytes: Uint8Array,
	layout: Layout,
	order: DraftOrder,
	control: JobControl,
	ports: Ports,
): Promise<CopyCheck> {
	const byLayout = checkLayout(layout, order.brief);
	if (order.check !== true || ports.reader === null) return byLayout;
	const drawn = drawnSheet(layout, byLayout, null);
	const read = await ports.reader.check(bytes, order.brief.copy, control.signal, drawn);
	return confirmType(read, { layout, lineIds: exactIds(byLayout), png: bytes }, ports);
}

/** Lets a cancel and a progress notification through between two long stretches of arithmetic. */
async function breathe(control: JobControl, ports: Ports) {
	await ports.clock.sleep(0, control.signal);
	control.signal.throwIfAborted();
}
