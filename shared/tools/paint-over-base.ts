// A photographic base by one model, without words; then another writes the words on it, as fal's guide combines them.
// Source: fal's guide to Qwen Image 2, "When to Use Qwen Image 2 vs. FLUX" (read November 2026).
import type { Brief } from "../brief/brief.ts";
import { wantedCopy } from "../brief/chart-copy.ts";
import { addText, editInstruction } from "../brief/edit-wording.ts";
import { promptDrafts } from "../brief/write-prompt.ts";
import { defined } from "../defined.ts";
import { ToolError } from "../errors.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Endpoint } from "../models/catalog.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import type { ImageFile } from "../models/image-model.ts";
import { planRequest, type RequestPlan } from "../models/plan-request.ts";
import type { Ports } from "../ports.ts";
import { type Finish, type Result, type ResultImage, unique, type Warning } from "../result.ts";
import { judgePainted } from "./judge-painted.ts";
import { paint, setAside } from "./paint.ts";
import { notPlaced, resultOf } from "./paint-brief.ts";
import { adviseSettings, negativeOf, type PaintWishes, sentOf, sentSettings } from "./plan-paint.ts";

export interface BasePainting {
	brief: Brief;
	baseModel: string;
	wishes: PaintWishes;
	check?: boolean | undefined;
	/** Paid repairs of each picture. Default 2. */
	maxRepairs?: number | undefined;
	warnings: readonly Warning[];
}

export interface PlannedOverBase {
	base: RequestPlan;
	/** With a stand-in for the base where that is not painted yet: the price is the same. */
	words: RequestPlan;
	prompt: string;
	warnings: Warning[];
}

/** Throws ToolError `invalid_input`, `unsupported_characters` or `price_unknown`. Spends nothing. */
export async function planOverBase(
	{ brief, baseModel, wishes }: Pick<BasePainting, "brief" | "baseModel" | "wishes">,
	ports: Pick<Ports, "tokens">,
	painted?: ImageFile,
): Promise<PlannedOverBase> {
	if (brief.copy.length === 0) {
		throw new ToolError({
			code: "invalid_input",
			message: "base_model paints a base for words, and there are no words to write.",
			hint: `Leave base_model out, or use model "${baseModel.slice(0, 60)}" alone.`,
			field: "base_model",
		});
	}
	const { refuseUncovered } = await import("../layout/compose-scripts.ts");
	refuseUncovered(brief);
	const base = await planBase(brief, baseModel, wishes, ports);
	const endpoint = findEndpoint({ kind: "edit", ...defined({ model: wishes.model, tier: wishes.tier }) });
	const prompt = wordsPrompt(brief);
	const size = base.size.sent ?? brief.size;
	const settings = adviseSettings({ ...brief, size }, endpoint, wishes, true);
	const { tokens } = await ports.tokens.count(prompt);
	const words = planRequest({
		endpoint,
		prompt,
		promptTokens: tokens,
		files: [painted ?? standIn(size)],
		size,
		hasCopy: true,
		settings: sentSettings(settings, endpoint, wishes),
		allowPro: wishes.tier !== "standard",
		...defined({ n: wishes.count, seed: wishes.seed, negativePrompt: negativeOf(settings, wishes) }),
	});
	return { base, words, prompt, warnings: [...base.warnings, ...words.warnings] };
}

async function planBase(
	brief: Brief,
	baseModel: string,
	wishes: PaintWishes,
	ports: Pick<Ports, "tokens">,
): Promise<RequestPlan> {
	const endpoint: Endpoint = findEndpoint({ kind: "generate", model: baseModel, field: "base_model" });
	const bare: Brief = { ...brief, copy: [], sections: [] };
	let prompt = "";
	let tokens = 0;
	for (const draft of promptDrafts(brief, "art-only")) {
		prompt = draft.prompt;
		({ tokens } = await ports.tokens.count(prompt));
		if (endpoint.prompt.maxTokens === null || tokens <= endpoint.prompt.maxTokens) break;
	}
	const settings = adviseSettings(bare, endpoint, {}, true);
	return planRequest({
		endpoint,
		prompt,
		promptTokens: tokens,
		size: brief.size,
		hasCopy: false,
		expandPrompt: false,
		settings: sentSettings(settings, endpoint, {}),
		...defined({ seed: wishes.seed, negativePrompt: settings.negative_prompt }),
	});
}

/** One sentence a line, in the wording that the editor follows. */
export function wordsPrompt(brief: Brief): string {
	return editInstruction(
		wantedCopy(brief).flatMap((line) =>
			Array.from({ length: line.count }, () =>
				addText(line.text, defined({ style: line.style, place: line.place })),
			),
		),
	);
}

const standIn = (size: { widthPx: number; heightPx: number }): ImageFile => ({
	bytes: new Uint8Array(0),
	mediaType: "image/png",
	...size,
});

/** Throws as `planOverBase` and `paint` do. */
export async function paintOverBase(order: BasePainting, control: JobControl, ports: Ports): Promise<Result> {
	const { brief } = order;
	const wishes = { ...order.wishes, seed: order.wishes.seed ?? control.job().result.sent?.seed };
	const first = await planOverBase({ ...order, wishes }, ports);
	const seed = sentOf(first.words).seed;
	const model = first.words.endpoint.id;
	const told = [...order.warnings, ...first.warnings, ...notPlaced(brief)];
	const sent = sentOf(first.words);
	await control.saveResult({
		brief,
		prompt: first.prompt,
		model,
		finish: "paint",
		sent,
		warnings: unique(told),
	});
	const slug = brief.copy[0]?.text ?? brief.subject;
	const baseWork = {
		name: "base",
		plan: first.base,
		slug: `base of ${slug}`,
		record: { model: first.base.endpoint.id, prompt: first.base.requests[0]?.prompt ?? "" },
		shown: false,
		prefix: "base: ",
	};
	await setAside([baseWork, { name: "paint", plan: first.words }], control, ports);
	const bases = await paint(baseWork, control, ports);
	const [base] = bases.images;
	if (base === undefined) throw new Error("a base without an image");
	const kept = `The base without words is kept as ${base.id}${base.path === null ? "" : `: ${base.path}`}.`;
	told.push({ code: "base_image", message: kept }, ...bases.warnings);
	await control.saveResult({ warnings: unique(told) });
	const ready = await openBase(base, first.words.endpoint, control, ports);
	const second = await planOverBase({ ...order, wishes: { ...wishes, seed } }, ports, ready.file);
	const record = { model, finish: "paint" satisfies Finish, prompt: first.prompt, sent, brief };
	const painted = await paint({ name: "paint", plan: second.words, slug, record }, control, ports);
	const judged = await judgePainted(
		{
			images: painted.images,
			copy: wantedCopy(brief),
			check: order.check,
			repair: { maxRepairs: order.maxRepairs, plan: second.words, tier: wishes.tier, slug, record },
		},
		control,
		ports,
	);
	return resultOf(control, judged.images, [
		...told,
		...ready.warnings,
		...painted.warnings,
		...judged.warnings,
	]);
}

async function openBase(base: ResultImage, endpoint: Endpoint, control: JobControl, ports: Ports) {
	if (endpoint.files === null) throw new Error(`${endpoint.id} takes no images`);
	const opened = await ports.inputs.open(base.id, { field: "base_model", signal: control.signal });
	return ports.inputs.prepare(opened, endpoint.files, { field: "base_model" });
}
