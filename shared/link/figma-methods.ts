// What the server asks of a linked plugin, after the handshake: reading the open file, and drawing in it.
//
// The plugin's window serves these (`Handlers<FigmaMethods>`); most pass on to the sandbox. It may trust what it is
// asked: the server has proved itself. The server trusts nothing that comes back: `figmaResults` are its schemas.
// Errors are ToolErrors and cross as they are (`not_found` for a layer that is not there, `invalid_input` with the
// reason for a place that may not be written: locked, inside an instance, Dev Mode, not Broadside's own).
import * as z from "zod";
import type { FrameNode } from "../layout/layout.ts";
import type { ExportedLayer, Home, LiveText, Provenance, TextMode } from "../protocol.ts";

/**
 * Where new layers go. `beside`: on free ground beside `layerId` (default: what is selected, else what is in view).
 * `inside`: in the frame that `layer` names (a node id, or a layer name that is the only one of its kind on the
 * current page), scaled down to fit inside it and centred, or laid into its auto-layout; never in an instance or a
 * component set. `replace`: in the place, and with the parent and order, of a layer that carries Broadside's mark;
 * refused for any other. Locked places are refused, with the reason.
 */
export type PlaceWhere =
	| { kind: "beside"; layerId: string | null }
	| { kind: "inside"; layer: string }
	| { kind: "replace"; layerId: string };

const text = z.string().max(400_000);
const nodeId = z.string().min(1).max(200);
const px = z.number();
const box = z.object({ x: px, y: px, width: px, height: px });
const color = z.string().regex(/^#[0-9a-f]{6}$/);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "Expected bytes");
const textMode = z.enum(["live", "baked"]);

const provenance = z.object({
	v: z.literal(1),
	jobId: text,
	kind: z.enum(["edit", "layers", "overlay", "painted"]),
	sourceIds: z.array(nodeId).max(100),
	instruction: text,
	model: text,
	quality: z.enum(["standard", "pro"]),
	text: textMode,
	seed: z.number().nullable(),
	variation: z.number(),
	variations: z.number(),
	madeAt: text,
});

/** A value that a layer has more than one of is `"mixed"`, and the parts are told where they are asked for. */
const mixed = z.literal("mixed");

/** One layer as it stands: flat, in paint order, parents before children. */
export const layerRowSchema = z.object({
	id: nodeId,
	/** null for those that were asked for. */
	parentId: nodeId.nullable(),
	name: text,
	/** Figma's node type. */
	type: z.string().max(40),
	/** On the page, px. null: it has no area. */
	box: box.nullable(),
	/** Of itself, not of what holds it. Left out: visible, unlocked, opaque, not turned. */
	hidden: z.literal(true).optional(),
	locked: z.literal(true).optional(),
	opacity: z.number().optional(),
	rotationDeg: z.number().optional(),
	/** Auto-layout: `null` or left out where it has none. */
	flow: z
		.object({
			direction: z.enum(["row", "column", "grid"]),
			gapPx: z.number(),
			/** top, right, bottom, left */
			paddingPx: z.array(z.number()).max(4),
			align: z.string().max(40),
			crossAlign: z.string().max(40),
			wrap: z.boolean(),
		})
		.nullish(),
	/** One solid fill; `image`, `gradient`, `mixed`, or left out for none. */
	fill: z.union([color, z.enum(["image", "gradient", "mixed", "other"])]).optional(),
	/** Of text layers. */
	text: z
		.object({
			characters: text,
			family: text,
			/** `Bold`, or `mixed`. */
			style: text,
			sizePx: z.union([z.number(), mixed]),
			color: z.union([color, mixed]).nullable(),
			align: z.string().max(20),
			/** This person does not have its font. */
			missingFont: z.literal(true).optional(),
			/** Stretches that differ, where something is mixed; UTF-16 offsets. At most 40. */
			parts: z
				.array(
					z.object({
						start: z.int(),
						end: z.int(),
						family: text,
						style: text,
						sizePx: z.number(),
						color: color.nullable(),
					}),
				)
				.max(40)
				.optional(),
		})
		.optional(),
	/** The copy line that Broadside set here. */
	copy: z.object({ id: z.string().max(200).nullable(), role: z.string().max(40), text }).optional(),
	/** How Broadside made it. */
	provenance: provenance.optional(),
	/** Children that were left out, beyond `mostLayers` or `depth`. */
	leftOut: z.int().optional(),
});
export type LayerRow = z.infer<typeof layerRowSchema>;

const layerFacts = z.object({
	id: nodeId,
	name: text,
	type: z.string().max(40),
	widthPx: px,
	heightPx: px,
	strings: z.array(text).max(200),
	missingFonts: z.array(text).max(200),
	problem: text.nullable(),
	provenance: provenance.nullable(),
	hasSource: z.boolean(),
});

const fileState = z.object({
	fileId: z.string().max(100),
	fileName: text,
	pageName: text,
	/** False in Dev Mode and for viewers. */
	canWrite: z.boolean(),
	selection: z.array(layerFacts).max(50),
	/** Frames and sections at the top of the current page, at most 60, so that one can be named. */
	frames: z
		.array(z.object({ id: nodeId, name: text, type: z.string().max(40), box: box.nullable() }))
		.max(60),
});
export type FileState = z.infer<typeof fileState>;

const home = z.object({ pageId: nodeId, box }) satisfies z.ZodType<Home>;

const liveText = z.object({
	id: nodeId,
	characters: text,
	box,
	color: color.nullable(),
	fontSizePx: px,
	family: text,
	style: text,
	align: z.enum(["LEFT", "CENTER", "RIGHT", "JUSTIFIED"]),
}) satisfies z.ZodType<LiveText>;

const exportedLayer = z.object({
	bytes,
	widthPx: px,
	heightPx: px,
	name: text,
	texts: z.array(liveText).max(2000),
	home,
}) satisfies z.ZodType<ExportedLayer>;

const placedLayers = z.object({
	/** In the order of the images or variations; `box` is on the page, px. */
	layers: z
		.array(z.object({ id: nodeId, name: text, box, imageHash: z.string().max(200).nullable() }))
		.max(20),
	/** What the person should know. */
	notes: z.array(text).max(100),
	/** Stand-ins for fonts that this person does not have. */
	fonts: z.array(z.object({ wanted: text, used: text })).max(100),
	layerCount: z.int(),
	/** Live words that are hard to read on their new ground. */
	hardToRead: z.array(z.object({ layerId: nodeId, words: z.array(text).max(500) })).max(200),
});
export type PlacedInFile = z.infer<typeof placedLayers>;

export type FigmaMethods = {
	/** What is open and selected. */
	fileState: { params: Record<string, never>; result: FileState };
	/** Layers as rows. `ids` empty: the selection. Throws `not_found` naming the id. */
	readLayers: {
		params: {
			/** Node ids, or names that are the only one of their kind on the current page. */
			ids: string[];
			/** 0: only the layers themselves. */
			depth: number;
			mostLayers: number;
		};
		result: { rows: LayerRow[]; leftOut: number };
	};
	/** A PNG of one layer, as it looks, no side longer than `longSidePx`; `widthPx` and `heightPx` are of the picture. */
	picture: {
		params: { id: string; longSidePx: number };
		result: { bytes: Uint8Array; widthPx: number; heightPx: number };
	};
	/** A layer made ready for an edit: for `live` without its texts, which come beside it. `widthPx` of the picture. */
	exportLayer: {
		params: { id: string; text: TextMode; widthPx: number };
		result: ExportedLayer;
	};
	/**
	 * Pictures beside the layer that they were edited from, as `CanvasMethods.placeEdit`; the window makes them fit for
	 * Figma (format, 4096 px) first, and measures the words afterwards. One undo step.
	 */
	placeEdit: {
		params: {
			sourceId: string;
			home: Home;
			/** PNG, JPEG or WebP. */
			images: { bytes: Uint8Array; provenance: Provenance }[];
			name: string;
			texts: LiveText[];
		};
		result: PlacedInFile;
	};
	/** A laid-out sheet as native layers: the window plans it, the sandbox draws it. One undo step. */
	placeLayout: {
		params: {
			root: FrameNode;
			name: string;
			/** Bytes of the root's image nodes, by their key. */
			images: { key: string; bytes: Uint8Array }[];
			provenance: Provenance;
			where: PlaceWhere;
		};
		result: PlacedInFile;
	};
	/** One picture in a frame of this size, its words kept as a hidden text layer. One undo step. */
	placePicture: {
		params: {
			bytes: Uint8Array;
			name: string;
			/** Of the frame, in px of the document. */
			widthPx: number;
			heightPx: number;
			/** What stands on it, where that is known. */
			copy: string[];
			provenance: Provenance;
			where: PlaceWhere;
		};
		result: PlacedInFile;
	};
	/** Layers of a job that stand in this file already, so that nothing is placed twice. */
	findPlaced: {
		/** The page of `home` is searched, whichever is in view. */
		params: { jobId: string; home: Home };
		result: {
			id: string;
			variation: number;
			name: string;
			box: { x: number; y: number; width: number; height: number };
		}[];
	};
	/** Selects layers and brings them into view; false when none is left. */
	show: { params: { ids: string[] }; result: boolean };
	/** Answers at once: whether the window is alive. */
	ping: { params: Record<string, never>; result: null };
};

/** What the server lets through of each answer. */
export const figmaResults = {
	fileState,
	readLayers: z.object({ rows: z.array(layerRowSchema).max(5000), leftOut: z.int() }),
	picture: z.object({ bytes, widthPx: px, heightPx: px }),
	exportLayer: exportedLayer,
	placeEdit: placedLayers,
	placeLayout: placedLayers,
	placePicture: placedLayers,
	findPlaced: z.array(z.object({ id: nodeId, variation: z.number(), name: text, box })).max(200),
	show: z.boolean(),
	ping: z.null(),
} satisfies { [Name in keyof FigmaMethods]: z.ZodType<FigmaMethods[Name]["result"]> };
