// What the window would ask of the sandbox, ready to be varied by a test.
import { pngOf } from "../figma-sim/png.ts";
import type { Wire } from "./open-plugin.ts";

export const provenance = (more: Record<string, unknown> = {}) => ({
	v: 1,
	jobId: "job_test",
	kind: "edit",
	sourceIds: ["1:1"],
	instruction: "Make it night",
	model: "fal-ai/qwen-image-2/edit",
	quality: "standard",
	text: "live",
	seed: 7,
	variation: 1,
	variations: 1,
	madeAt: "2026-11-22T10:00:00.000Z",
	...more,
});

export interface ExportedBack {
	bytes: Uint8Array;
	widthPx: number;
	heightPx: number;
	name: string;
	texts: {
		id: string;
		characters: string;
		box: { x: number; y: number; width: number; height: number };
		color: string | null;
		fontSizePx: number;
	}[];
	home: { pageId: string; box: { x: number; y: number; width: number; height: number } };
}

export interface PlacedBack {
	layers: {
		id: string;
		name: string;
		box: { x: number; y: number; width: number; height: number };
		imageHash: string;
	}[];
	notes: string[];
	textIds: (string | null)[][];
}

export interface Facts {
	id: string;
	name: string;
	type: string;
	strings: string[];
	missingFonts: string[];
	problem: string | null;
	provenance: { jobId: string } | null;
	hasSource: boolean;
}

/** Exports a layer as the window would before an edit. */
export const exportLayer = (wire: Wire, id: string, text: "live" | "baked" = "live", widthPx = 400) =>
	wire.call<ExportedBack>("exportLayer", { id, text, widthPx });

/** Places pictures of one colour for an exported layer. */
export function place(
	wire: Wire,
	exported: ExportedBack,
	sourceId: string,
	options: { variations?: number; texts?: boolean; bytes?: Uint8Array; more?: Record<string, unknown> } = {},
): Promise<PlacedBack> {
	const { variations = 1, texts = true, bytes = pngOf(400, 300, [30, 30, 90]), more = {} } = options;
	return wire.call<PlacedBack>("placeEdit", {
		sourceId,
		home: exported.home,
		name: `${exported.name} — night`,
		texts: texts ? exported.texts : [],
		images: Array.from({ length: variations }, (_, index) => ({
			bytes,
			provenance: provenance({ sourceIds: [sourceId], variation: index + 1, variations, ...more }),
		})),
	});
}
