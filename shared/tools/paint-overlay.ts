// Overlay: a model paints the art without words, and the layout's own type is set on it, exact to the letter.
import type { Brief } from "../brief/brief.ts";
import { promptDrafts } from "../brief/write-prompt.ts";
import { defined } from "../defined.ts";
import { ToolError } from "../errors.ts";
import type { JobControl } from "../jobs/job-control.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import { planRequest, type RequestPlan } from "../models/plan-request.ts";
import type { Ports } from "../ports.ts";
import { type Finish, type Result, type ResultImage, unique, type Warning } from "../result.ts";
import { openAssets } from "./assets.ts";
import { textFreeArt } from "./overlay-art.ts";
import { paint, setAside } from "./paint.ts";
import { resultOf } from "./paint-brief.ts";
import { adviseSettings, negativeOf, type PaintWishes, sentOf, sentSettings } from "./plan-paint.ts";
import { calmOnArt, setOnArt } from "./set-on-art.ts";

export interface OverlayPainting {
	brief: Brief;
	/** Of the layout: a liked draft's own. */
	layoutSeed: number;
	wishes: PaintWishes;
	/** true: also read the finished pixels. false: read nothing. Default: the art alone is read. */
	check?: boolean | undefined;
	/** Other seeds for art that holds words. Default 2. */
	maxRepairs?: number | undefined;
	warnings: readonly Warning[];
}

/** Throws ToolError before anything is paid for: copy that does not fit, a sheet without room for a picture, a bad setting. */
export async function planOverlay(
	{ brief, layoutSeed, wishes }: Pick<OverlayPainting, "brief" | "layoutSeed" | "wishes">,
	ports: Pick<Ports, "tokens">,
): Promise<{ plan: RequestPlan; prompt: string; tokens: number }> {
	const calm = calmOnArt(brief, layoutSeed);
	if (calm === null) {
		throw new ToolError({
			code: "invalid_input",
			message: "This sheet is all words: it has no room for painted art. Nothing was spent.",
			hint: 'Use finish "draft" or "redraw", or ask for fewer lines or a larger size.',
			field: "finish",
		});
	}
	const endpoint = findEndpoint({ kind: "generate", ...defined({ model: wishes.model, tier: wishes.tier }) });
	let prompt = "";
	let tokens = 0;
	for (const draft of promptDrafts(brief, "art-only", calm)) {
		prompt = draft.prompt;
		({ tokens } = await ports.tokens.count(prompt));
		if (endpoint.prompt.maxTokens === null || tokens <= endpoint.prompt.maxTokens) break;
	}
	const settings = adviseSettings({ ...brief, copy: [], sections: [] }, endpoint, wishes, true);
	const negative =
		wishes.negative_prompt ?? [settings.negative_prompt, "text, letters, words"].filter(Boolean).join(", ");
	const plan = planRequest({
		endpoint,
		prompt,
		promptTokens: tokens,
		size: brief.size,
		hasCopy: false,
		expandPrompt: false,
		settings: sentSettings(settings, endpoint, wishes),
		...defined({
			n: wishes.count,
			seed: wishes.seed,
			negativePrompt: endpoint.negativePromptMaxChars === null ? negativeOf(settings, wishes) : negative,
		}),
	});
	return { plan, prompt, tokens };
}

/** Throws as `planOverlay` and `paint` do. */
export async function paintOverlay(
	order: OverlayPainting,
	control: JobControl,
	ports: Ports,
): Promise<Result> {
	const { layoutSeed, check, maxRepairs } = order;
	const wishes = { ...order.wishes, seed: order.wishes.seed ?? control.job().result.sent?.seed };
	const assets = await openAssets(order.brief, ports, control.signal);
	const { brief } = assets;
	const { plan, prompt } = await planOverlay({ brief, layoutSeed, wishes }, ports);
	const sent = { ...sentOf(plan), layoutSeed };
	const model = plan.endpoint.id;
	const told = [...order.warnings, ...assets.warnings, ...plan.warnings];
	await control.saveResult({ brief, prompt, model, finish: "overlay", sent, warnings: unique(told) });
	const slug = brief.copy[0]?.text ?? brief.subject;
	const record = { model, finish: "overlay" satisfies Finish, prompt, sent, brief };
	const work = { name: "art", plan, slug: `art of ${slug}`, record, shown: false, prefix: "art: " };
	await setAside([work], control, ports);
	const painted = await paint(work, control, ports);
	told.push(...painted.warnings, ...painted.images.map(keptArt));
	const sheet = { brief, layoutSeed, slug, record, assets: assets.images, check, maxRepairs, plan };
	// Work that is taken up again goes on after the sheets that it has already set.
	const images: ResultImage[] = [...control.job().result.images];
	const refused: string[] = [];
	let done = 0;
	for (const [variant, art] of painted.images.entries()) {
		const of = { ...sheet, variant };
		const free = check === false ? { image: art, words: null } : await textFreeArt(art, of, control, ports);
		if (free.words !== null && free.words.length > 0) {
			refused.push(`${art.id} holds ${free.words.join(", ")}`);
			continue;
		}
		done += 1;
		if (done <= images.length) continue;
		const set = await setOnArt(free, of, control, ports);
		told.push(...set.warnings);
		images.push(set.image);
		await control.saveResult({ images: [...images], warnings: unique(told) });
	}
	if (images.length === 0 && refused.length > 0) throw artHasText(refused);
	if (refused.length > 0) {
		const message = `Art that holds words of its own was not used: ${refused.join("; ")}.`;
		told.push({ code: "art_has_text", message });
	}
	return resultOf(control, images, told);
}

function artHasText(refused: readonly string[]): ToolError {
	return new ToolError({
		code: "provider_rejected",
		message: `The painted art holds words of its own, also with other seeds, so no type was set on it: ${refused.join("; ")}.`,
		hint: 'Say less about lettering in the brief, or use finish "draft", which is free and exact. What was painted is paid for and kept.',
	});
}

function keptArt({ id, path }: ResultImage): Warning {
	return {
		code: "art_image",
		message: `The art without words is kept as ${id}${path === null ? "" : `: ${path}`}.`,
	};
}
