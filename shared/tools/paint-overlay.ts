// Overlay: a model paints the art without words, and the layout's own type is set on it, exact to the letter.
import type { Brief } from "../brief/brief.ts";
import { promptDrafts } from "../brief/write-prompt.ts";
import { defined } from "../defined.ts";
import { ToolError } from "../errors.ts";
import type { JobControl } from "../jobs/job-control.ts";
import { checkLayout } from "../layout/check.ts";
import { compose } from "../layout/compose.ts";
import { type Layout, walk } from "../layout/layout.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import { planRequest, type RequestPlan } from "../models/plan-request.ts";
import type { Ports } from "../ports.ts";
import { type Finish, type Result, type ResultImage, unique, type Warning } from "../result.ts";
import { openAssets } from "./assets.ts";
import { paint, setAside } from "./paint.ts";
import { resultOf } from "./paint-brief.ts";
import { adviseSettings, negativeOf, type PaintWishes, sentOf, sentSettings } from "./plan-paint.ts";

export interface OverlayPainting {
	brief: Brief;
	/** Of the layout: a liked draft's own. */
	layoutSeed: number;
	wishes: PaintWishes;
	/** Also read the finished pixels. */
	check?: boolean | undefined;
	warnings: readonly Warning[];
}

/** Under this name the layout asks for the painted art. */
const artKey = "painted-art";

/** Throws ToolError before anything is paid for: copy that does not fit, a sheet without room for a picture, a bad setting. */
export async function planOverlay(
	{ brief, layoutSeed, wishes }: Pick<OverlayPainting, "brief" | "layoutSeed" | "wishes">,
	ports: Pick<Ports, "tokens">,
): Promise<{ plan: RequestPlan; prompt: string; tokens: number }> {
	if (!hasArt(compose(withArt(brief), { seed: layoutSeed }))) {
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
	for (const draft of promptDrafts(brief, "art-only")) {
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
	const { layoutSeed, check } = order;
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
	// Work that is taken up again goes on after the sheets that it has already set.
	const images: ResultImage[] = [...control.job().result.images];
	for (const art of painted.images.slice(images.length)) {
		control.report("setting the type");
		const { bytes } = await ports.images.load(art.id);
		told.push(...(await wordsInArt(bytes, check, control, ports)));
		const layout = compose(withArt(brief), { seed: layoutSeed });
		told.push(...layout.warnings);
		const png = await ports.rasterizer.render(layout, {
			format: "png",
			images: new Map([...assets.images, [artKey, bytes]]),
		});
		const reader = check === true ? ports.reader : null;
		const copyCheck =
			reader === null ? checkLayout(layout, brief) : await reader.check(png, brief.copy, control.signal);
		images.push(
			await ports.images.save({
				bytes: png,
				extension: "png",
				slug,
				widthPx: layout.widthPx,
				heightPx: layout.heightPx,
				seed: art.seed,
				copyCheck,
				record: { ...record, jobId: control.jobId, art: art.id },
			}),
		);
		await control.saveResult({ images: [...images], warnings: unique(told) });
	}
	return resultOf(control, images, told);
}

function withArt(brief: Brief): Brief {
	return { ...brief, assets: [{ image: artKey, role: "background" }, ...brief.assets] };
}

function hasArt(layout: Layout): boolean {
	return [...walk(layout.root)].some((node) => node.type === "image" && node.image === artKey);
}

function keptArt({ id, path }: ResultImage): Warning {
	return {
		code: "art_image",
		message: `The art without words is kept as ${id}${path === null ? "" : `: ${path}`}.`,
	};
}

/** The art is to be free of words; where there is a reader, it is asked. */
async function wordsInArt(
	art: Uint8Array,
	check: boolean | undefined,
	control: JobControl,
	ports: Ports,
): Promise<Warning[]> {
	if (ports.reader === null || check === false) return [];
	const { extra } = await ports.reader.check(art, [], control.signal);
	if (extra.length === 0) return [];
	const seen = extra.slice(0, 5).map(({ text }) => JSON.stringify(text.slice(0, 40)));
	return [
		{
			code: "art_has_text",
			message: `The painted art seems to hold words of its own: ${seen.join(", ")}. Another seed may give none.`,
		},
	];
}
