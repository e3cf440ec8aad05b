// The `figma` global: only what the typings list, only what this editor has, and nothing synchronous that dynamic-page forbids.
import { config, fail, host, notSimulated, yieldTurn } from "./bridge.ts";
import { faultIn, mixed } from "./check.ts";
import { clientStorage } from "./client-storage.ts";
import { create, createPage } from "./create.ts";
import { listen, unlisten } from "./events.ts";
import { absoluteBox, flush } from "./geometry.ts";
import { handle, recOf } from "./handle.ts";
import { createImage, getImageByHash } from "./images.ts";
import { combine, group, ungroup } from "./instances.ts";
import { allPages, currentPage, setCurrentPage } from "./pages.ts";
import { commit, doc, find, undo } from "./store.ts";
import { createStyle, localStyles, styleById, variables } from "./styles.ts";
import { familyOf, loadFont } from "./text-style.ts";
import { showUi, ui } from "./ui.ts";

const dynamicPage = (twin: string) => (): never =>
	fail("get", `Cannot call with documentAccess: dynamic-page. Use figma.${twin} instead`);

const viewport = { center: { x: 0, y: 0 }, zoom: 1, shown: [] as string[] };
export const view = viewport;

/** `loadAllPagesAsync` was called in this run. */
const allLoaded = { value: false };

const closed = { value: false };
export const isClosed = (): boolean => closed.value;

function notify(message: unknown, options: unknown): object {
	if (typeof message !== "string") fail("notify", "Expected string");
	if (message.length > 100) fail("notify", "The message must not exceed 100 characters");
	const fault = options === undefined ? null : faultIn(options, { k: "ref", n: "NotificationOptions" });
	if (fault) fail("notify", fault);
	const wanted = (options ?? {}) as { error?: boolean; button?: { text: string } };
	host.event(
		"notify",
		JSON.stringify({ message, error: wanted.error === true, button: wanted.button?.text ?? null }),
	);
	return Object.freeze({ cancel: () => {} });
}

const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64Encode(data: unknown): string {
	if (!(data instanceof Uint8Array)) fail("base64Encode", "Expected argument to have type Uint8Array");
	let out = "";
	for (let i = 0; i < data.length; i += 3) {
		const [a = 0, b, c] = [data[i], data[i + 1], data[i + 2]];
		out += `${base64[a >> 2]}${base64[((a & 3) << 4) | ((b ?? 0) >> 4)]}`;
		out += b === undefined ? "=" : base64[((b & 15) << 2) | ((c ?? 0) >> 6)];
		out += c === undefined ? "=" : base64[c & 63];
	}
	return out;
}

function base64Decode(data: unknown): Uint8Array {
	if (typeof data !== "string") fail("base64Decode", "Expected string");
	const clean = data.replace(/=+$/, "");
	const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
	let bits = 0;
	let held = 0;
	let at = 0;
	for (const char of clean) {
		held = (held << 6) | base64.indexOf(char);
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			out[at++] = (held >> bits) & 255;
		}
	}
	return out;
}

const members: Record<string, unknown> = {
	apiVersion: "1.0.0",
	command: config.command,
	editorType: config.editorType,
	mode: "default",
	pluginId: config.manifest.id,
	fileKey: undefined,
	currentUser: null,
	mixed,
	ui,
	clientStorage,
	variables,
	util: Object.freeze({ rgb: () => notSimulated("util.rgb") }),
	on: (type: unknown, run: unknown) => listen(type, run, false, allLoaded.value),
	once: (type: unknown, run: unknown) => listen(type, run, true, allLoaded.value),
	off: unlisten,
	notify,
	showUI: showUi,
	closePlugin: (message?: unknown) => {
		closed.value = true;
		host.event("close", JSON.stringify(message ?? null));
	},
	commitUndo: () => commit(),
	triggerUndo: () => {
		host.event("undo", "null");
		undo();
	},
	openExternal: (url: unknown) => {
		if (typeof url !== "string" || !/^https?:/.test(url)) fail("openExternal", "Invalid URL");
		host.event("openExternal", JSON.stringify(url));
	},
	saveVersionHistoryAsync: () => notSimulated("saveVersionHistoryAsync"),
	getNodeByIdAsync: (id: unknown) =>
		yieldTurn("getNodeByIdAsync", () => {
			if (typeof id !== "string") fail("getNodeByIdAsync", "Expected string");
			return find(id) ? handle(id) : null;
		}),
	getNodeById: dynamicPage("getNodeByIdAsync()"),
	getStyleByIdAsync: styleById,
	getStyleById: dynamicPage("getStyleByIdAsync()"),
	getLocalPaintStylesAsync: () => localStyles("PaintStyle"),
	getLocalPaintStyles: dynamicPage("getLocalPaintStylesAsync()"),
	getLocalTextStylesAsync: () => localStyles("TextStyle"),
	getLocalTextStyles: dynamicPage("getLocalTextStylesAsync()"),
	getLocalEffectStylesAsync: () => localStyles("EffectStyle"),
	getLocalEffectStyles: dynamicPage("getLocalEffectStylesAsync()"),
	getLocalGridStylesAsync: () => localStyles("GridStyle"),
	getLocalGridStyles: dynamicPage("getLocalGridStylesAsync()"),
	createPaintStyle: () => createStyle("PaintStyle"),
	createTextStyle: () => createStyle("TextStyle"),
	root: handle("0:0"),
	setCurrentPageAsync: setCurrentPage,
	loadAllPagesAsync: () =>
		yieldTurn("loadAllPagesAsync", () => {
			for (const page of allPages()) doc.loaded.add(page.id);
			allLoaded.value = true;
		}),
	createRectangle: () => create("RECTANGLE", 100, 100),
	createFrame: () => create("FRAME", 100, 100),
	createComponent: () => create("COMPONENT", 100, 100),
	createSection: () => create("SECTION", 400, 400),
	createEllipse: () => create("ELLIPSE", 100, 100),
	createPolygon: () => create("POLYGON", 100, 100),
	createStar: () => create("STAR", 100, 100),
	createLine: () => create("LINE", 100, 0),
	createVector: () => create("VECTOR", 100, 100),
	createText: () => create("TEXT", 0, 14),
	createSlice: () => create("SLICE", 100, 100),
	createPage,
	group: (nodes: unknown, parent: unknown, index: unknown) => group(nodes, parent, index, "group"),
	ungroup: (node: unknown) => ungroup(node, "ungroup"),
	combineAsVariants: (nodes: unknown, parent: unknown) => combine(nodes, parent, "combineAsVariants"),
	createImage,
	createImageAsync: async (url: unknown) => {
		throw new Error(
			`in createImageAsync: Image URL ${String(url)} does not satisfy the allowedDomains specified in the manifest.json`,
		);
	},
	getImageByHash,
	listAvailableFontsAsync: () =>
		yieldTurn("listAvailableFontsAsync", () =>
			config.fonts.map((entry) => ({ fontName: { family: entry.family, style: entry.style } })),
		),
	loadFontAsync: async (font: unknown) => {
		await yieldTurn("loadFontAsync", () => undefined);
		loadFont(font);
	},
	getFontFamilyVariationAxes: (family: unknown) => familyOf(String(family))?.axes ?? null,
	hasMissingFont: false,
	skipInvisibleInstanceChildren: false,
	base64Encode,
	base64Decode,
	viewport: Object.freeze({
		get center() {
			return { ...viewport.center };
		},
		get zoom() {
			return viewport.zoom;
		},
		get bounds() {
			return {
				x: viewport.center.x - 800 / viewport.zoom,
				y: viewport.center.y - 500 / viewport.zoom,
				width: 1600 / viewport.zoom,
				height: 1000 / viewport.zoom,
			};
		},
		scrollAndZoomIntoView: (nodes: unknown) => {
			if (!Array.isArray(nodes) || nodes.length === 0)
				fail("scrollAndZoomIntoView", "Expected a non-empty array of nodes");
			const recs = nodes.map((node) => recOf(node, "scrollAndZoomIntoView"));
			flush();
			const boxes = recs.map(absoluteBox);
			const left = Math.min(...boxes.map((box) => box.x));
			const top = Math.min(...boxes.map((box) => box.y));
			const right = Math.max(...boxes.map((box) => box.x + box.width));
			const bottom = Math.max(...boxes.map((box) => box.y + box.height));
			viewport.center = { x: (left + right) / 2, y: (top + bottom) / 2 };
			viewport.zoom = Math.min(1, 1400 / Math.max(1, right - left), 900 / Math.max(1, bottom - top));
			viewport.shown = recs.map((rec) => rec.id);
		},
	}),
};

/** Not in FigJam: a read throws, as it does there. */
const designOnly = new Set([
	"createPage",
	"createFrame",
	"createComponent",
	"createPaintStyle",
	"createTextStyle",
]);

const global = config.tables.figma;

export const figma: object = new Proxy(
	{},
	{
		get(_target, key) {
			if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
			if (!(key in global) && key !== "createSection")
				throw new TypeError(`no such property '${key}' on the figma global object`);
			if (config.editorType === "figjam" && designOnly.has(key))
				throw new TypeError(`no such property '${key}' on the figma global object`);
			if (key === "currentPage") return currentPage();
			if (!(key in members)) notSimulated(`figma.${key}`);
			if (config.editorType === "dev" && key.startsWith("create") && key !== "createImage")
				return () => {
					throw new Error("Cannot write to internal and read-only nodes");
				};
			return members[key];
		},
		set(_target, key) {
			if (key === "currentPage")
				fail(
					"set_currentPage",
					"Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync() instead.",
				);
			if (key === "skipInvisibleInstanceChildren") return true;
			throw new TypeError("object is not extensible");
		},
		has: (_target, key) =>
			typeof key === "string" && key in global && !(config.editorType === "figjam" && designOnly.has(key)),
		defineProperty() {
			throw new TypeError("object is not extensible");
		},
	},
);
