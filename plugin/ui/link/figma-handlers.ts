// What the linked server asks of this window: reading and drawing in the open file, made ready for the sandbox here.

import type { LayoutNode } from "../../../shared/layout/layout.ts";
import type { FigmaMethods, PlacedInFile, PlaceWhere } from "../../../shared/link/figma-methods.ts";
import type { LayerPlan, PlacedLayers } from "../../../shared/protocol.ts";
import type { Handlers } from "../../../shared/rpc.ts";
import type { Canvas } from "../canvas-link.ts";
import type { HardToRead } from "../jobs/job-record.ts";
import { lookAtWords } from "../jobs/look-at-words.ts";
import type { RunningJobs } from "../jobs/running.ts";
import { picturePlan } from "../layers/picture-plan.ts";
import { planLayers } from "../layers/plan-layers.ts";
import { scaleFrame } from "../layers/scale-plan.ts";
import { toFigma } from "../pictures.ts";

const long = { timeoutMs: 120_000 };

export interface AgentPlaced {
	jobId: string;
	hardToRead: HardToRead[];
	layers: PlacedInFile["layers"];
}

export interface FigmaWork {
	canvas: Canvas;
	running: RunningJobs;
	/** Told after each thing that an agent placed. */
	onPlaced: (placed: AgentPlaced) => void;
}

export function figmaHandlers({ canvas, running, onPlaced }: FigmaWork): Handlers<FigmaMethods> {
	/** Layers of a plan, made to fit where they go. */
	const place = async (
		plan: LayerPlan,
		images: Uint8Array[],
		{ provenance, where }: Pick<FigmaMethods["placeLayout"]["params"], "provenance" | "where">,
	): Promise<PlacedInFile> => {
		const by = await shrinkFor(canvas, where, plan.root);
		const order = { plan: { ...plan, root: scaleFrame(plan.root, by) }, images, provenance, where };
		const placed: PlacedLayers = await canvas.call("placeLayers", order, long);
		onPlaced({ jobId: provenance.jobId, hardToRead: [], layers: placed.layers });
		return {
			layers: placed.layers,
			notes:
				by === 1 ? placed.notes : [...placed.notes, `Scaled to ${Math.round(by * 100)} % to fit inside.`],
			fonts: placed.fonts,
			layerCount: placed.layerCount,
			hardToRead: [],
		};
	};
	return {
		fileState: () => canvas.call("fileState", {}),
		readLayers: (params) => canvas.call("readLayers", params),
		picture: (params) => running.exportInTurn(() => canvas.call("picture", params, long)),
		exportLayer: (params) => running.exportInTurn(() => canvas.call("exportLayer", params, long)),
		async placeEdit(order) {
			const shape = order.home.box;
			const images = await Promise.all(
				order.images.map(async ({ bytes, provenance }) => ({
					bytes: await toFigma(bytes, shape),
					provenance,
				})),
			);
			const placed = await canvas.call("placeEdit", { ...order, images }, long);
			const pictures = images.map(({ bytes }) => bytes);
			const hardToRead = await lookAtWords(placed, pictures, shape, order.texts);
			onPlaced({ jobId: images[0]?.provenance.jobId ?? "", hardToRead, layers: placed.layers });
			return {
				...placedAs(placed),
				hardToRead: hardToRead.map(({ layerId, words }) => ({ layerId, words })),
			};
		},
		async placeLayout({ root, name, images, ...rest }) {
			const given = new Map(images.map(({ key, bytes }) => [key, bytes]));
			const sizes = imageBoxes(root);
			const bytes = await Promise.all(
				[...given].map(([key, picture]) => toFigma(picture, sizes.get(key) ?? root.box, "inside")),
			);
			return place(planLayers(root, { name, images: [...given.keys()] }), bytes, rest);
		},
		async placePicture({ bytes, name, widthPx, heightPx, copy, ...rest }) {
			const size = { width: widthPx, height: heightPx };
			return place(picturePlan(name, size, copy), [await toFigma(bytes, size)], rest);
		},
		findPlaced: (params) => canvas.call("findPlaced", params),
		show: (params) => canvas.call("show", params),
		ping: () => null,
	};
}

const placedAs = ({ layers, notes, textIds }: Pick<PlacedLayers, "layers" | "notes" | "textIds">) => ({
	layers,
	notes,
	fonts: [],
	layerCount: layers.length + textIds.flat().filter((id) => id !== null).length,
});

/** How much smaller a sheet must be to stand inside the frame that was named; 1 where it fits, or goes elsewhere. */
async function shrinkFor(
	canvas: Canvas,
	where: PlaceWhere,
	size: { width: number; height: number },
): Promise<number> {
	if (where.kind !== "inside") return 1;
	const { rows } = await canvas.call("readLayers", { ids: [where.layer], depth: 0, mostLayers: 1 });
	const row = rows[0];
	if (!row?.box || row.flow) return 1;
	return Math.min(1, row.box.width / size.width, row.box.height / size.height);
}

/** The largest box that each image fills. */
function imageBoxes(root: LayoutNode): Map<string, { width: number; height: number }> {
	const found = new Map<string, { width: number; height: number }>();
	const visit = (node: LayoutNode): void => {
		if (node.type === "image") {
			const known = found.get(node.image);
			if (!known || known.width < node.box.width) found.set(node.image, node.box);
		}
		if (node.type === "frame") for (const child of node.children) visit(child);
	};
	visit(root);
	return found;
}
