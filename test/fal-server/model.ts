// The emulated model: turns an input into images, and remembers what it painted so that it can edit it.
import { createHash } from "node:crypto";
import { drawFlat, drawScene, fingerprint } from "./draw.ts";
import { editScene, paintScene, readCopy, type Scene, type Slips } from "./scene.ts";
import { readSize, seeImage } from "./validate.ts";

export interface ModelRates {
	generate: Slips;
	edit: Slips;
}

export interface Painted {
	bytes: Buffer;
	/** null when pictures are flat. */
	scene: Scene | null;
}

export interface Model {
	/** `canvas`: the last input image of an edit. */
	paint(input: Readonly<Record<string, unknown>>, canvas: Buffer | null, index: number): Painted;
}

/** `flat` paints one colour at the right size: for tests that count bytes and money, not words. */
export function createModel(options: { rates: ModelRates; flat: boolean }): Model {
	const painted = new Map<string, Scene>();
	const prints: { print: Uint8Array; scene: Scene }[] = [];

	function remember(scene: Scene): Painted {
		const bytes = Buffer.from(drawScene(scene));
		painted.set(hashOf(bytes), scene);
		return { bytes, scene };
	}

	function recall(canvas: Buffer): Scene | null {
		const exact = painted.get(hashOf(canvas));
		if (exact !== undefined) return exact;
		const print = fingerprint(canvas);
		if (print === null) return null;
		for (const scene of painted.values()) {
			if (prints.some((row) => row.scene === scene)) continue;
			const own = fingerprint(drawScene(scene));
			if (own !== null) prints.push({ print: own, scene });
		}
		const [best] = prints
			.map((row) => ({ scene: row.scene, distance: distance(row.print, print) }))
			.sort((a, b) => a.distance - b.distance);
		return best !== undefined && best.distance < 4 ? best.scene : null;
	}

	return {
		paint(input, canvas, index) {
			const prompt = String(input.prompt ?? "");
			const seed = Number(input.seed ?? 0) + index;
			const seen = canvas === null ? null : seeImage(canvas);
			const size =
				readSize(input.image_size) ??
				(seen === null
					? { widthPx: 1024, heightPx: 1024 }
					: { widthPx: seen.widthPx, heightPx: seen.heightPx });
			if (options.flat)
				return { bytes: Buffer.from(drawFlat(size.widthPx, size.heightPx, seed)), scene: null };
			if (canvas === null) return remember(paintScene(prompt, size, seed, options.rates.generate));
			const known = recall(canvas);
			if (known !== null) return remember(editScene(resized(known, size), prompt, seed, options.rates.edit));
			// A canvas it did not paint: asked to redraw it with words, it sets them in its own hand; else it tints.
			const redraws = /\b(redraw|repaint|render|recreate)\b/i.test(prompt) && readCopy(prompt).length > 0;
			const fresh = paintScene(redraws ? prompt : "", size, seed, options.rates.generate);
			return remember(redraws ? fresh : { ...fresh, canvas: new Uint8Array(canvas), tints: 1 });
		},
	};
}

function resized(scene: Scene, size: { widthPx: number; heightPx: number }): Scene {
	const [x, y] = [size.widthPx / scene.widthPx, size.heightPx / scene.heightPx];
	const lines = scene.lines.map((line) => ({
		...line,
		sizePx: line.sizePx * Math.min(x, y),
		centreXPx: line.centreXPx * x,
		baselinePx: line.baselinePx * y,
	}));
	return { ...scene, ...size, lines };
}

/** Of a PNG's pixels as they are packed: what a host writes beside them changes nothing. */
function hashOf(bytes: Buffer): string {
	const hash = createHash("sha256");
	if (bytes[0] !== 0x89) return hash.update(bytes).digest("hex");
	for (let at = 8; at + 8 <= bytes.length; ) {
		const length = bytes.readUInt32BE(at);
		if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
			hash.update(bytes.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	return hash.digest("hex");
}

function distance(a: Uint8Array, b: Uint8Array): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
	return sum / a.length;
}
