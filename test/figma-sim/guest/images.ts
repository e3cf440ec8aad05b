// Image bytes by hash, and the export that really draws.
import { fail, host, notSimulated, yieldTurn } from "./bridge.ts";
import { faultIn } from "./check.ts";
import { defaultOf } from "./defaults.ts";
import { absoluteBox, absoluteOf, flowTextOf, flush, localOf, sizeOf } from "./geometry.ts";
import { getters, has, methods } from "./handle.ts";
import { doc, find, pageOf, type Rec } from "./store.ts";
import { isShown } from "./tree.ts";

interface Facts {
	width: number;
	height: number;
}

const imageHandle = (hash: string): object =>
	Object.freeze({
		hash,
		getBytesAsync: () => yieldTurn("getBytesAsync", () => new Uint8Array(host.imageBytes(hash))),
		getSizeAsync: () => yieldTurn("getSizeAsync", () => JSON.parse(host.imageFacts(hash)) as Facts),
	});

export function createImage(data: unknown): object {
	if (!(data instanceof Uint8Array)) fail("createImage", "Expected argument to have type Uint8Array");
	const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
	const taken = JSON.parse(host.addImage(bytes)) as { hash: string } | { error: string };
	if ("error" in taken) fail("createImage", taken.error);
	return imageHandle(taken.hash);
}

export function getImageByHash(hash: unknown): object | null {
	if (typeof hash !== "string") fail("getImageByHash", "Expected string");
	return host.imageFacts(hash) === "null" ? null : imageHandle(hash);
}

const value = (rec: Rec, name: string): unknown => rec.p[name] ?? defaultOf(rec.type, name);

/** What the host needs to draw a node and all below it; coordinates relative to its parent. */
export interface DrawNode {
	id: string;
	type: string;
	name: string;
	matrix: unknown;
	w: number;
	h: number;
	opacity: number;
	blendMode: string;
	fills: unknown;
	strokes: unknown;
	strokeWeight: number;
	strokeAlign: string;
	strokeCap: string;
	dash: unknown;
	radii: number[];
	clips: boolean;
	effects: unknown;
	isMask: boolean;
	text: unknown;
	paths: unknown;
	pathBox: unknown;
	arc: unknown;
	points: number;
	inner: number;
	kids: DrawNode[];
}

export function drawNode(rec: Rec): DrawNode {
	const { w, h } = sizeOf(rec);
	const numbers = (...names: string[]) => names.map((name) => (value(rec, name) as number | undefined) ?? 0);
	return {
		id: rec.id,
		type: rec.type,
		name: String(rec.p.name ?? ""),
		matrix: localOf(rec),
		w,
		h,
		opacity: (value(rec, "opacity") as number | undefined) ?? 1,
		blendMode: (value(rec, "blendMode") as string | undefined) ?? "PASS_THROUGH",
		fills: has(rec, "fills") && rec.type !== "TEXT" ? value(rec, "fills") : [],
		strokes: has(rec, "strokes") ? value(rec, "strokes") : [],
		strokeWeight: (rec.p.strokeWeight as number | undefined) ?? 1,
		strokeAlign: String(value(rec, "strokeAlign")),
		strokeCap: String(value(rec, "strokeCap")),
		dash: value(rec, "dashPattern") ?? [],
		radii: numbers("topLeftRadius", "topRightRadius", "bottomRightRadius", "bottomLeftRadius"),
		clips: has(rec, "clipsContent") && value(rec, "clipsContent") === true,
		effects: value(rec, "effects") ?? [],
		isMask: rec.p.isMask === true,
		text: rec.type === "TEXT" ? flowTextOf(rec) : null,
		paths: rec.p.vectorPaths ?? [],
		pathBox: rec.p.pathBox ?? null,
		arc: rec.type === "ELLIPSE" ? value(rec, "arcData") : null,
		points: (value(rec, "pointCount") as number | undefined) ?? 5,
		inner: (value(rec, "innerRadius") as number | undefined) ?? 0.38,
		kids: (rec.kids ?? []).flatMap((id) => {
			const kid = find(id);
			return kid && kid.p.visible !== false ? [drawNode(kid)] : [];
		}),
	};
}

let nextExport = 1_000_000;

methods.exportAsync = async (rec, [settings], where) => {
	const wanted = (settings ?? { format: "PNG" }) as { format?: string };
	const formats = {
		PNG: "ExportSettingsImage",
		JPG: "ExportSettingsImage",
		PDF: "ExportSettingsPDF",
		SVG: "ExportSettingsSVG",
		SVG_STRING: "ExportSettingsSVGString",
	};
	const typeName = formats[wanted.format as keyof typeof formats];
	if (!typeName) notSimulated(`exporting as ${String(wanted.format)}`);
	const fault = faultIn(settings ?? { format: "PNG" }, { k: "ref", n: typeName });
	if (fault) fail(where, `Property "settings" failed validation: ${fault}`);
	await yieldTurn("exportAsync", () => undefined);
	const now = find(rec.id);
	if (!now) fail(where, `The node with id "${rec.id}" does not exist`);
	flush();
	const page = pageOf(now);
	if (page && !doc.loaded.has(page.id))
		fail(where, "Cannot export a node on a page that has not been explicitly loaded");
	const { w, h } = now.type === "PAGE" ? { w: 1, h: 1 } : sizeOf(now);
	if (!isShown(now) || w < 0.01 || h < 0.01)
		fail(where, "Failed to export node. This node may not have any visible layers.");
	const tree = now.type === "PAGE" ? notSimulated("exporting a page") : drawNode(now);
	const box = absoluteBox(now);
	const job = { node: tree, absolute: absoluteOf(now), box };
	const id = nextExport++;
	const answer = await new Promise<unknown>((resolve, reject) => {
		exports.set(id, { resolve, reject });
		host.render(id, JSON.stringify(job), JSON.stringify(wanted));
	});
	return answer;
};

const exports = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

/** Called by the host when a picture is drawn. */
export function exported(id: number, answer: ArrayBuffer | string | null, error?: string): void {
	const entry = exports.get(id);
	exports.delete(id);
	if (error !== undefined || answer === null) entry?.reject(new Error(error ?? "export failed"));
	else entry?.resolve(typeof answer === "string" ? answer : new Uint8Array(answer));
}

getters.exportSettings = (rec) => rec.p.exportSettings ?? [];
