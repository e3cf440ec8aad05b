// The plugin's sandbox side: opens the window, answers its calls, and tells it what is selected.

import type { CanvasEvents, CanvasMethods, WindowEvents, WindowMethods } from "../shared/protocol.ts";
import { connectPeer, type Handlers, type Pipe } from "../shared/rpc.ts";
import { exportLayer, pictureOf, thumbnail } from "./canvas/export-layer.ts";
import { liftText } from "./canvas/lift-text.ts";
import { linkFetch } from "./canvas/link-fetch.ts";
import { fileId, findPlaced } from "./canvas/marks.ts";
import { sweepPassing } from "./canvas/passing.ts";
import { findPage, placeEdit } from "./canvas/place-edit.ts";
import { placeLayers } from "./canvas/place-layers.ts";
import { fileState, readLayers } from "./canvas/read-layers.ts";
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
	findPlaced: async ({ jobId, home }) => findPlaced(jobId, home && (await findPage(home))),
	fileState,
	readLayers,
	picture: pictureOf,
	linkFetch,
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

let told = "";

function tellSelection(): void {
	if (figma.editorType === "figma") sweepPassing("near");
	withSources(readSelection()).then(
		(facts) => {
			told = wordsOf(facts);
			peer.tell("selection", facts);
		},
		// The selection changed again while it was read: the next event tells it.
		() => undefined,
	);
}

/** What a person's typing can change of the selection. */
const wordsOf = (facts: ReturnType<typeof readSelection>): string =>
	JSON.stringify(facts.map(({ id, strings, reworded }) => [id, strings, reworded]));

let looking = false;

/** Typing changes no selection: the words are looked at a moment after each change, and told where they differ. */
function lookAtWords({ nodeChanges }: NodeChangeEvent): void {
	// A layer that is dragged changes all the time, and says nothing new.
	const mayReword = nodeChanges.some(
		(change) => change.type !== "PROPERTY_CHANGE" || change.properties.indexOf("characters") >= 0,
	);
	if (looking || !mayReword) return;
	looking = true;
	setTimeout(() => {
		looking = false;
		if (wordsOf(readSelection()) !== told) tellSelection();
	}, 80);
}

const followed = new Set<string>();

function followPage(): void {
	const page = figma.currentPage;
	if (followed.has(page.id)) return;
	followed.add(page.id);
	try {
		page.on("nodechange", lookAtWords);
	} catch (_olderFigma) {
		// Then changed words are seen with the next selection.
	}
}

figma.on("selectionchange", tellSelection);
figma.on("currentpagechange", () => {
	followPage();
	tellSelection();
});
followPage();
