// Every message that crosses a border, typed once: between the plugin's window and its sandbox.
//
// The border between the window and a server has its own folder, shared/link. Read there in this order: limits.ts
// (ports, routes of the fallback, sizes, times), carrier.ts (frames, packed frames), handshake.ts (its four frames)
// and shake-hands.ts (the window's side of it), link-pipe.ts (connectPeer over a carrier; pictures travel beside
// the JSON), figma-methods.ts (what the server asks of the window), server-methods.ts (what the window asks).
//
// A window's way: for each port, a carrier -> shakeHands -> keep the key -> connectPeer<FigmaMethods, ServerMethods,
// FigmaEvents, ServerEvents>(linkPipe(carrier), …) -> openFile -> ping every `heartbeatMs`; carrier closed ->
// peer.fail(…), try again after `reconnectMs`.
import type { CopyRole } from "./copy/copy.ts";
import type { Box } from "./layout/layout.ts";
import type { FigmaMethods, PlaceWhere } from "./link/figma-methods.ts";

/** Whether words stay real text layers over the new picture, or go through the model with everything else. */
export type TextMode = "live" | "baked";
export type Quality = "standard" | "pro";

/** How a layer was made; kept with it in the document, so it holds no key and no path. */
export interface Provenance {
	v: 1;
	jobId: string;
	kind: "edit" | "layers" | "overlay" | "painted";
	/** Layers that the edit started from. */
	sourceIds: string[];
	/** What the person asked, in their words. */
	instruction: string;
	model: string;
	quality: Quality;
	text: TextMode;
	seed: number | null;
	/** 1-based, of `variations`. */
	variation: number;
	variations: number;
	/** ISO 8601. */
	madeAt: string;
}

/** What the window shows of one selected layer. */
export interface LayerFacts {
	id: string;
	name: string;
	/** Figma's node type: `FRAME`, `GROUP`, `RECTANGLE`, … */
	type: string;
	widthPx: number;
	heightPx: number;
	/** The words of its visible text layers, in layer order. */
	strings: string[];
	/** Fonts of its texts that this person does not have: such text cannot stay live. */
	missingFonts: string[];
	/** Why it cannot be edited; null when it can. */
	problem: string | null;
	provenance: Provenance | null;
	/** True when the layer that it was made from still exists. */
	hasSource: boolean;
	/** Of a painted sheet whose hidden copy a person has changed since: what is painted there, and what it says now. */
	reworded?: Reworded;
}

export interface Reworded {
	/** The painted sheet, and how it was made. */
	sheet: { id: string; name: string; widthPx: number; heightPx: number; made: Provenance };
	painted: string;
	wanted: string;
}

/** A text layer as it stands over the picture: what the contrast is measured for, and remade from if it vanishes. */
export interface LiveText {
	id: string;
	characters: string;
	/** Relative to the exported picture, px of the document. */
	box: Box;
	/** `#rrggbb` when the whole text has one solid colour. */
	color: string | null;
	fontSizePx: number;
	family: string;
	style: string;
	align: "LEFT" | "CENTER" | "RIGHT" | "JUSTIFIED";
}

export interface ExportedLayer {
	/** PNG. */
	bytes: Uint8Array;
	/** Size of the layer in the document. */
	widthPx: number;
	heightPx: number;
	name: string;
	/** Text layers left out of the picture; empty for `baked`. */
	texts: LiveText[];
	/** Where it stood, so that a result finds its place even when the layer is gone. */
	home: Home;
}

export interface Home {
	pageId: string;
	/** On the page, px. */
	box: Box;
}

export interface PlaceEdit {
	/** The layer whose shape and place the result follows. */
	sourceId: string;
	home: Home;
	images: { bytes: Uint8Array; provenance: Provenance }[];
	name: string;
	/** Set over each image as clones (or anew where the original is gone). */
	texts: LiveText[];
}

export interface Placed {
	layers: { id: string; name: string; box: Box; imageHash: string | null }[];
	/** Things the person should know: "2 text layers were deleted meanwhile and set anew". */
	notes: string[];
	/** Clones of the live texts in each placed layer, in the order of `texts`; null where one failed. */
	textIds: (string | null)[][];
}

/** A paint as Figma's API takes it; made in the window, assigned in the sandbox. */
export type PlanPaint =
	| { type: "SOLID"; color: { r: number; g: number; b: number }; opacity?: number }
	| {
			type: "GRADIENT_LINEAR" | "GRADIENT_RADIAL";
			gradientTransform: [[number, number, number], [number, number, number]];
			gradientStops: { position: number; color: { r: number; g: number; b: number; a: number } }[];
			opacity?: number;
	  };

export interface PlanStroke {
	paint: PlanPaint;
	widthPx: number;
	dashPx: number[];
	round: boolean;
}

/** A font to use, best first; `style` as this family names it, `weight` to find the nearest. */
export interface FontWish {
	family: string;
	styles: string[];
	weight: number;
	italic: boolean;
	axes: Record<string, number> | null;
	/** Families that can speak for it when the person does not have it, best first. */
	stand_ins: string[];
}

export type PlanSizing = "fixed" | "hug" | "fill";

interface PlanBase {
	name: string;
	/** In the parent, px. Used where the parent does not place its children. */
	x: number;
	y: number;
	width: number;
	height: number;
	sizeX: PlanSizing;
	sizeY: PlanSizing;
	/** Taken out of an auto-layout parent's flow. */
	absolute: boolean;
	/** Clockwise, about the middle. */
	rotationDeg: number;
	opacity: number;
}

export interface PlanFrame extends PlanBase {
	type: "frame";
	direction: "row" | "column" | "none";
	wrap: boolean;
	gapPx: number;
	crossGapPx: number;
	/** top, right, bottom, left */
	padding: [number, number, number, number];
	align: "MIN" | "CENTER" | "MAX" | "SPACE_BETWEEN";
	crossAlign: "MIN" | "CENTER" | "MAX";
	fills: PlanPaint[];
	stroke: PlanStroke | null;
	radiusPx: number;
	clip: boolean;
	kids: PlanNode[];
}

export interface PlanText extends PlanBase {
	type: "text";
	copyId: string | null;
	role: CopyRole;
	/** The copy line, verbatim. */
	text: string;
	/** As set: the same words, with U+2028 where a line must break. */
	characters: string;
	/** The lines it should have; a host with other metrics is corrected by them. */
	lines: string[];
	/** Index into the plan's fonts. */
	font: number;
	/** Stretches in another font (a Chinese partner): UTF-16 offsets of `characters`. */
	ranges: { start: number; end: number; font: number }[];
	sizePx: number;
	lineHeightPx: number;
	trackingPercent: number;
	/** UTF-16 offsets of characters that end a line and go without tracking. */
	untracked: number[];
	color: { r: number; g: number; b: number };
	alignText: "LEFT" | "CENTER" | "RIGHT";
	/** Kept with the picture that shows these words, but not seen. */
	hidden?: boolean;
}

export interface PlanShape extends PlanBase {
	type: "rect" | "ellipse";
	fills: PlanPaint[];
	stroke: PlanStroke | null;
	radiusPx: number;
}

export interface PlanVector extends PlanBase {
	type: "vector";
	/** Only absolute M, L, C and Z, in px of this node's parent. */
	data: string;
	fills: PlanPaint[];
	stroke: PlanStroke | null;
}

export interface PlanImage extends PlanBase {
	type: "image";
	/** Index into the images that came along. */
	image: number;
	fit: "FILL" | "FIT";
	radiusPx: number;
}

export type PlanNode = PlanFrame | PlanText | PlanShape | PlanVector | PlanImage;

/** A sheet as layers: everything worked out, so that the sandbox only has to draw. */
export interface LayerPlan {
	root: PlanFrame;
	fonts: FontWish[];
}

export interface FontReport {
	wanted: string;
	used: string;
}

export interface PlacedLayers extends Placed {
	/** Fonts that this person does not have, and what stands in for them. */
	fonts: FontReport[];
	layerCount: number;
}

/** What the window learns when it opens. */
export interface StartFacts {
	fileId: string;
	fileName: string;
	/** From the menu or a relaunch button: `edit`, `create`, `history`, `settings`, `edit-again`, `finish-in-pro`, `self-test`. */
	command: string;
	selection: LayerFacts[];
	/** Everything in this person's clientStorage that is ours. */
	stored: Record<string, string>;
	canWrite: boolean;
}

export interface SelfTestRow {
	fact: string;
	expected: string;
	found: string;
	same: boolean;
}

/** What the window asks of the sandbox. */
export type CanvasMethods = {
	start: { params: Record<string, never>; result: StartFacts };
	readSelection: { params: Record<string, never>; result: LayerFacts[] };
	/** A small PNG of a layer; null when it cannot be drawn. */
	thumbnail: { params: { id: string; longSidePx: number }; result: Uint8Array | null };
	exportLayer: {
		/** `widthPx` of the picture; its height follows. */
		params: { id: string; text: TextMode; widthPx: number };
		result: ExportedLayer;
	};
	placeEdit: { params: PlaceEdit; result: Placed };
	placeLayers: {
		params: {
			plan: LayerPlan;
			images: Uint8Array[];
			provenance: Provenance;
			/** Left out: beside the selection, else in the middle of the view. */
			where?: PlaceWhere;
		};
		result: PlacedLayers;
	};
	/** Makes text readable on its new ground. One undo step. */
	liftText: {
		params: { layerId: string; textIds: string[]; by: "scrim" | "color"; color: string };
		result: { changed: number };
	};
	/** Selects layers and brings them into view; false when none is left. */
	show: { params: { ids: string[] }; result: boolean };
	/** Bytes of an image in this file. */
	imageBytes: { params: { hash: string }; result: Uint8Array | null };
	/** Layers that carry this job's mark, so that nothing is placed twice. */
	findPlaced: {
		/** `home`: where they were to stand; without it the page in view is searched. */
		params: { jobId: string; home?: Home };
		result: { id: string; variation: number; name: string; box: Box }[];
	};
	/** As the server asks for them: see shared/link/figma-methods.ts. */
	fileState: FigmaMethods["fileState"];
	readLayers: FigmaMethods["readLayers"];
	picture: FigmaMethods["picture"];
	/** A request of the link's fallback, made here because the browser does not let the window make it. */
	linkFetch: {
		/** A POST to one of `linkRoutes` on one of `linkPorts` of `localhost`. */
		params: { url: string; headers: Record<string, string>; body: Uint8Array };
		result: { status: number; body: Uint8Array };
	};
	store: { params: { key: string; value: string | null }; result: null };
	notify: { params: { message: string; error: boolean }; result: null };
	openLink: { params: { url: string }; result: null };
	resize: { params: { height: number }; result: null };
	undo: { params: Record<string, never>; result: null };
	close: { params: Record<string, never>; result: null };
	selfTest: { params: Record<string, never>; result: SelfTestRow[] };
};

/** What the sandbox tells the window. */
export type CanvasEvents = {
	selection: LayerFacts[];
};

export type WindowMethods = Record<string, never>;
export type WindowEvents = Record<string, never>;
