// Redraw: the draft is the image of an edit, and the model paints it as finished artwork with the words in their places.
import type { Brief } from "../brief/brief.ts";
import { wantedCopy } from "../brief/chart-copy.ts";
import { promptDrafts } from "../brief/write-prompt.ts";
import { defined } from "../defined.ts";
import type { JobControl } from "../jobs/job-control.ts";
import { compose } from "../layout/compose.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import type { ImageFile } from "../models/image-model.ts";
import { planRequest, type RequestPlan } from "../models/plan-request.ts";
import type { Ports } from "../ports.ts";
import { type Finish, type Result, unique, type Warning } from "../result.ts";
import { openAssets } from "./assets.ts";
import { judgePainted } from "./judge-painted.ts";
import { paint, setAside } from "./paint.ts";
import { resultOf } from "./paint-brief.ts";
import { adviseSettings, negativeOf, type PaintWishes, sentOf, sentSettings } from "./plan-paint.ts";

export interface RedrawPainting {
	brief: Brief;
	/** Of the layout: a liked draft's own. */
	layoutSeed: number;
	wishes: PaintWishes;
	check?: boolean | undefined;
	/** Paid repairs of each picture. Default 2. */
	maxRepairs?: number | undefined;
	warnings: readonly Warning[];
}

const lead =
	"Redraw image 1 as finished artwork. Keep its layout, and every text in its place and spelled exactly as it is.";

/** `draft`: a stand-in of the same size gives the same price. Throws ToolError before anything is paid for. */
export async function planRedraw(
	{ brief, wishes }: Pick<RedrawPainting, "brief" | "wishes">,
	ports: Pick<Ports, "tokens">,
	draft: ImageFile = { bytes: new Uint8Array(0), mediaType: "image/png", ...brief.size },
): Promise<{ plan: RequestPlan; prompt: string; tokens: number }> {
	const endpoint = findEndpoint({ kind: "edit", ...defined({ model: wishes.model, tier: wishes.tier }) });
	let prompt = "";
	for (const { prompt: words } of promptDrafts(brief, "full")) {
		const candidate = `${lead} ${words}`;
		// The whole brief, unless a shorter one keeps the cheaper endpoint.
		if (prompt === "") prompt = candidate;
		if (endpoint.prompt.maxChars === null) break;
		if ([...candidate].length > endpoint.prompt.maxChars) continue;
		prompt = candidate;
		break;
	}
	const { tokens } = await ports.tokens.count(prompt);
	const settings = adviseSettings(brief, endpoint, wishes, true);
	const plan = planRequest({
		endpoint,
		prompt,
		promptTokens: tokens,
		files: [draft],
		size: brief.size,
		hasCopy: true,
		settings: sentSettings(settings, endpoint, wishes),
		allowPro: wishes.tier !== "standard",
		...defined({ n: wishes.count, seed: wishes.seed, negativePrompt: negativeOf(settings, wishes) }),
	});
	return { plan, prompt, tokens };
}

/** Throws as `planRedraw` and `paint` do. */
export async function paintRedraw(order: RedrawPainting, control: JobControl, ports: Ports): Promise<Result> {
	const { layoutSeed, check } = order;
	const wishes = { ...order.wishes, seed: order.wishes.seed ?? control.job().result.sent?.seed };
	const assets = await openAssets(order.brief, ports, control.signal);
	const { brief } = assets;
	control.report("drawing the draft");
	const layout = compose(brief, { seed: layoutSeed });
	const bytes = await ports.rasterizer.render(layout, { format: "png", images: assets.images });
	const endpoint = findEndpoint({ kind: "edit", ...defined({ model: wishes.model, tier: wishes.tier }) });
	if (endpoint.files === null) throw new Error(`${endpoint.id} takes no images`);
	const facts = ports.codec.probe(bytes);
	const drawn = { bytes, mediaType: "image/png", source: "image", ...facts } as const;
	const { file, warnings } = await ports.inputs.prepare(drawn, endpoint.files, { field: "finish" });
	const { plan, prompt } = await planRedraw({ brief, wishes }, ports, file);
	const sent = { ...sentOf(plan), layoutSeed };
	const model = plan.endpoint.id;
	const told = [...order.warnings, ...assets.warnings, ...layout.warnings, ...warnings, ...plan.warnings];
	await control.saveResult({ brief, prompt, model, finish: "redraw", sent, warnings: unique(told) });
	const slug = brief.copy[0]?.text ?? brief.subject;
	const record = { model, finish: "redraw" satisfies Finish, prompt, sent, brief };
	const work = { name: "redraw", plan, slug, record };
	await setAside([work], control, ports);
	const painted = await paint(work, control, ports);
	const { maxRepairs } = order;
	const asOverlay = { brief: order.brief, layoutSeed };
	const repair = { maxRepairs, plan, tier: wishes.tier, slug, record, asOverlay };
	const judged = await judgePainted(
		{ images: painted.images, copy: wantedCopy(brief), check, repair },
		control,
		ports,
	);
	return resultOf(control, judged.images, [...told, ...painted.warnings, ...judged.warnings]);
}
