// The plugin's sandbox side: opens the window, answers its calls, and tells it what is selected.

import type { CanvasEvents, CanvasMethods, WindowEvents, WindowMethods } from "../shared/protocol.ts";
import { connectPeer, type Handlers, type Pipe } from "../shared/rpc.ts";
import { exportLayer, thumbnail } from "./canvas/export-layer.ts";
import { liftText } from "./canvas/lift-text.ts";
import { fileId, findPlaced } from "./canvas/marks.ts";
import { sweepPassing } from "./canvas/passing.ts";
import { placeEdit } from "./canvas/place-edit.ts";
import { placeLayers } from "./canvas/place-layers.ts";
import { show } from "./canvas/reveal.ts";
import { readSelection } from "./canvas/selection.ts";
import { selfTest } from "./canvas/self-test.ts";
import { withSources } from "./canvas/sources.ts";
import { readStored, store } from "./canvas/stored.ts";

const windowSize = { width: 360, height: 680 };

const pipe: Pipe = {
	send: (message) => figma.ui.postMessage(message),
	listen: (receive) => {
		figma.ui.onmessage = receive;
	},
};

const handlers: Handlers<CanvasMethods> = {
	start: async () => {
		const canWrite = figma.editorType === "figma";
		if (canWrite) sweepPassing();
		return {
			fileId: canWrite ? fileId() : "",
			fileName: figma.root.name,
			command: figma.command || "edit",
			selection: await withSources(readSelection()),
			stored: await readStored(),
			canWrite,
		};
	},
	readSelection: () => withSources(readSelection()),
	thumbnail,
	exportLayer,
	placeEdit,
	placeLayers,
	liftText,
	show,
	imageBytes: async ({ hash }) => {
		const image = figma.getImageByHash(hash);
		return image ? await image.getBytesAsync() : null;
	},
	findPlaced: ({ jobId }) => findPlaced(jobId),
	store,
	notify: ({ message, error }) => {
		figma.notify(message.length > 100 ? `${message.slice(0, 99)}…` : message, { error });
		return null;
	},
	openLink: ({ url }) => {
		figma.openExternal(url);
		return null;
	},
	resize: ({ height }) => {
		figma.ui.resize(windowSize.width, Math.max(200, Math.min(900, Math.round(height))));
		return null;
	},
	undo: () => {
		figma.triggerUndo();
		return null;
	},
	close: () => {
		figma.closePlugin();
		return null;
	},
	selfTest,
};

figma.showUI(__html__, { ...windowSize, themeColors: true, title: "Broadside" });
const peer = connectPeer<CanvasMethods, WindowMethods, CanvasEvents, WindowEvents>(pipe, { handlers });

function tellSelection(): void {
	if (figma.editorType === "figma") sweepPassing("near");
	withSources(readSelection()).then(
		(facts) => peer.tell("selection", facts),
		// The selection changed again while it was read: the next event tells it.
		() => undefined,
	);
}

figma.on("selectionchange", tellSelection);
figma.on("currentpagechange", tellSelection);
